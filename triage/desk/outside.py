"""What the desk needs from outside besides the store: a clock, a clipboard, the spool, templates, published files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from triage.capture.published import Published
    from triage.capture.spool import Capture
    from triage.domain.people import Tone
    from triage.domain.promise import SentReply
    from triage.domain.reply.draft import Draft
    from triage.domain.reply.facts import ReplyFacts, Shape


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


class Clipboard(Protocol):
    """Where a draft goes."""

    def copy(self, text: str) -> str:
        """Put text on the clipboard; says what is known: "copied", "sent to the terminal" or "" when neither worked."""
        ...
