"""What follows from a "what if" for other people: promises that would break, and the one message to each person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from triage.views.asks import AskLine


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDayLine:
    """One promise whose day no longer holds, with the day that would.

    Attributes:
        promise_uid: The promise's.
        ask_id: Number of the ask.
        ask_uid: Its long id.
        title: Its title.
        person: Name of whom it was made to.
        dates: "start" or "finish": what both days date.
        from_on: The day promised.
        to_on: The day that the plan holds safely; None when there is none in sight.
        is_late: Whether the promised day is past.
    """

    promise_uid: str
    ask_id: int
    ask_uid: str
    title: str
    person: str
    dates: str
    from_on: date
    to_on: date | None
    is_late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BundlePage:
    """One message to one person about all the days that change for them, ready to be sent.

    Attributes:
        person: Their name.
        person_key: Their key.
        situation: "update".
        tone: "warm", "plain" or "formal".
        shape: "chat" or "email".
        variant: Which of the templates.
        subject: Subject of an e-mail, "" in chat.
        text: The message.
        items: What it is about, with the days that it would promise.
        findings: What the lint says, each (start, end, words); empty is good.
    """

    person: str
    person_key: str
    situation: str
    tone: str
    shape: str
    variant: str
    subject: str
    text: str
    items: tuple[NewDayLine, ...]
    findings: tuple[tuple[int, int, str], ...] = ()

    @property
    def message(self) -> str:
        """What goes on the clipboard: an e-mail with its subject line first."""
        return f"Subject: {self.subject}\n\n{self.text}" if self.subject else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class SentBundle:
    """What happened with a message.

    Attributes:
        draft: As it went out.
        copied: "copied", "sent to the terminal", or "" when no clipboard answered.
        words: One line that says what was done.
    """

    draft: BundlePage
    copied: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatesPage:
    """The promises that do not hold any more, and what to tell whom.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        broken: Promises late or at risk, soonest promised first.
        drafts: One message to each person.
    """

    today: date
    zone: str
    broken: tuple[NewDayLine, ...]
    drafts: tuple[BundlePage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackPage:
    """What a user finds after an absence.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        since_on: The day from which on everything is new.
        came_in: Asks of the inbox that came in since, most urgent first.
        asked_again: Open asks about which somebody asked again since.
        overdue: Active asks whose due date passed since.
        updates: Promises that do not hold any more, with one message to each person.
    """

    today: date
    zone: str
    since_on: date
    came_in: tuple[AskLine, ...]
    asked_again: tuple[AskLine, ...]
    overdue: tuple[AskLine, ...]
    updates: UpdatesPage
