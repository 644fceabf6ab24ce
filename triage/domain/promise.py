"""Promises: the dates that went out to somebody, and the replies that carried them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class PromiseState(StrEnum):
    """What became of a quoted date."""

    OPEN = "open"
    KEPT = "kept"
    LATE = "late"
    WITHDRAWN = "withdrawn"
    RELEASED = "released"


class Answer(StrEnum):
    """What the person said to the date they were given."""

    WAIT = "wait"
    TAKEN = "taken"
    GONE = "gone"


class Dates(StrEnum):
    """What a quoted day dates: when work starts, or when the asker receives something."""

    START = "start"
    FINISH = "finish"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One date as it was named.

    Attributes:
        on: The day, in the user's zone at ``made_at``.
        dates: What it dates.
        made_at: Aware, UTC.
        ahead: uids of the asks that were said to come first.
    """

    on: date
    dates: Dates
    made_at: datetime
    ahead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A quote that went out: one open promise per ask and person.

    Attributes:
        uid: Random.
        ask_uid: For which ask.
        person: Key of whom it was made to.
        quotes: Oldest first; the last one counts.
        zone: IANA name of the zone in which the day ends.
        state: Open until kept, late, withdrawn or released.
        closed_at: When it stopped being open; None while open.
        answer: What they said to it: they wait, somebody else took it, it is not needed any more; None when unknown.
        answered_at: When that was noted, aware, UTC; None without an answer.
        taken_by: Key of whoever took it, or "".
        late_because: Why it was late, in the user's words, or "".
    """

    uid: str
    ask_uid: str
    person: str
    quotes: tuple[Quote, ...]
    zone: str
    state: PromiseState = PromiseState.OPEN
    closed_at: datetime | None = None
    answer: Answer | None = None
    answered_at: datetime | None = None
    taken_by: str = ""
    late_because: str = ""

    @property
    def quote(self) -> Quote:
        """The quote that counts: the last one."""
        return self.quotes[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentReply:
    """A reply that went out (copied by the user), kept so that no two to one person are alike.

    Attributes:
        uid: Random.
        ask_uid: About which ask.
        person: To whom (key), or "".
        situation: "later", "trade", ...
        variant: Name of the template variant used.
        text: As it was copied.
        sent_at: Aware, UTC.
    """

    uid: str
    ask_uid: str
    person: str
    situation: str
    variant: str
    text: str
    sent_at: datetime
