"""What the desk needs from outside besides the store: a clock, a clipboard, the spool, templates, published files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from triage.capture.published import Published
    from triage.capture.spool import Capture
    from triage.domain.exported import Exported
    from triage.domain.meetings import CalendarSource, Connected, Meeting
    from triage.domain.people import Tone
    from triage.domain.promise import SentReply
    from triage.domain.reply.draft import Draft
    from triage.domain.reply.facts import ReplyFacts, Shape
    from triage.views.replies import BegunReply


class Spool(Protocol):
    """The folder in which captured asks wait."""

    def waiting(self) -> tuple[list[Capture], list[str]]:
        """The captures in order, and a sentence for each file that could not be read and was set aside."""
        ...

    def remove(self, capture: Capture) -> None:
        """Take a capture away that is in the desk now."""
        ...

    def count(self) -> int:
        """How many captures wait."""
        ...


class Renderer(Protocol):
    """Renders replies from templates."""

    def render(
        self,
        facts: ReplyFacts,
        earlier: Sequence[SentReply],
        *,
        situation: str = "",
        tone: Tone | None = None,
        shape: Shape | None = None,
        variant: str = "",
    ) -> Draft:
        """A draft; what is empty or None is chosen.

        Args:
            facts: What may be said.
            earlier: Replies that went to this person of late.
            situation: "later", "trade", ...
            tone: How it sounds.
            shape: Chat or e-mail.
            variant: Name of a template's variant.

        Raises:
            BadInput: No such situation or variant.
        """
        ...

    def page(self, name: str, words: Mapping[str, object]) -> str:
        """A page of Markdown from the template of that name ("pitch") and its words."""
        ...


class Calendars(Protocol):
    """The calendars of other programs that are connected on this machine, with what was read of them."""

    def taken(self, now: datetime, zone: str) -> Connected:
        """The time that they take; files that changed are read again, those that cannot be keep what was read last."""
        ...

    def meetings(self, from_at: datetime, until_at: datetime) -> list[Meeting]:
        """What was read, by start: the busy and tentative events that touch a span."""
        ...

    def sources(self) -> list[CalendarSource]:
        """The connected calendars, by name."""
        ...

    def add(self, path: str, now: datetime, zone: str) -> CalendarSource:
        """Connect a file and read it.

        Raises:
            BadInput: It cannot be read as a calendar; nothing is connected.
            CouldNot: The desk's folder refuses.
        """
        ...

    def remove(self, name: str) -> CalendarSource:
        """Disconnect the calendar of that name.

        Raises:
            NotFound: There is none.
        """
        ...

    def refresh(self, now: datetime, zone: str) -> None:
        """Read all of them again, changed or not, and run the command."""
        ...

    def refresh_old(self, now: datetime, zone: str) -> None:
        """Run the command when what it gave is old; a command that failed is tried again after an hour."""
        ...

    @property
    def is_changed(self) -> bool:
        """Whether any was read, connected or disconnected since this process began."""
        ...

    @property
    def has_command(self) -> bool:
        """Whether one of them is printed by a command."""
        ...

    def exported(self) -> list[Exported]:
        """What the last export remembered; empty before the first."""
        ...

    def remember_export(self, events: Sequence[Exported]) -> None:
        """Remember what was exported.

        Raises:
            CouldNot: The desk's folder refuses.
        """
        ...

    def text(self, events: Sequence[Exported], zone: str, now: datetime) -> str:
        """Events as the text of a calendar."""
        ...

    def version(self) -> tuple[int, ...]:
        """Changes when a calendar or what is known of it changes."""
        ...


class Publisher(Protocol):
    """Writes what prompts, bars and the capture door read without the desk."""

    def is_fresh(self, act_seq: int, now: datetime) -> bool:
        """Whether what is published was made after that act and is valid still."""
        ...

    def publish(self, view: Published, people: dict[str, str], zone: str) -> None:
        """Put new files in place of the old ones, each in one step."""
        ...


class Clock(Protocol):
    """The time, the one thing that only the system knows."""

    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        ...

    def zone_name(self) -> str:
        """IANA name of the machine's zone."""
        ...


class HalfWritten(Protocol):
    """Where replies are that were begun and not sent."""

    def keep(self, ask_uid: str, begun: BegunReply) -> None:
        """Keep what was begun on an ask in place of what was kept before."""
        ...

    def begun(self, ask_uid: str) -> BegunReply | None:
        """What was begun on an ask; None when nothing was, or it cannot be read."""
        ...

    def forget(self, ask_uid: str) -> None:
        """Remove what was begun on an ask."""
        ...


class Clipboard(Protocol):
    """Where a draft goes."""

    def copy(self, text: str) -> str:
        """Put text on the clipboard; says what is known: "copied", "sent to the terminal" or "" when neither worked."""
        ...
