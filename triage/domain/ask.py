"""An ask: one thing somebody wants of you, and the small types that describe it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum


class Status(StrEnum):
    """Where an ask stands."""

    INBOX = "inbox"
    ACTIVE = "active"
    DEFERRED = "deferred"
    DONE = "done"
    HANDED_OFF = "handed_off"
    DROPPED = "dropped"

    @property
    def is_open(self) -> bool:
        """Whether something may still come of the ask."""
        return self in OPEN_STATUSES


OPEN_STATUSES = frozenset({Status.INBOX, Status.ACTIVE, Status.DEFERRED})


class Priority(IntEnum):
    """P0 now, P1 this cycle, P2 later."""

    P0 = 0
    P1 = 1
    P2 = 2

    def __str__(self) -> str:
        return self.name


class Lane(StrEnum):
    """Which part of working time an ask is served from: focus blocks, or the open rest."""

    FOCUS = "focus"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """The same person asking again about an open ask.

    Attributes:
        uid: Id of the capture, so that taking it in twice counts once.
        by: Key of the person.
        at: When, aware, UTC.
        text: What was written, as it came.
    """

    uid: str
    by: str
    at: datetime
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One thing somebody wants of you.

    Attributes:
        uid: Random, made by whoever captured it; never changes.
        id: Small integer given at take-in; never changes, never comes back for another ask; 0 before.
        title: One line.
        say_as: The short phrase used in replies ("the ranking drop"); "" means derived from the title.
        text: The original text, every byte that was kept.
        link: Permalink to where it was asked, or "".
        requesters: Person keys, who asked first first; empty when nobody was named.
        channel: "slack", "email", ... or "".
        received_at: When it was asked, aware, UTC.
        due_on: Due by the end of that working day in the user's zone; None with ``due_at`` or without a due date.
        due_at: Due at that instant, aware, UTC; None otherwise. At most one of the two is set.
        estimate_min: Effort in minutes as somebody said it; None means guessed by the rules.
        lane: FOCUS or OPEN when the user said deep or shallow; None means decided by the effort.
        done_when: What "delivered" means.
        key_result: Key of the key result it serves ("KR2"), or "".
        tags: Lower-case names.
        status: Where it stands.
        pinned: The priority set by the user; None means the rules decide.
        is_private: Never named to anybody else.
        nudges: Oldest first.
        recurrence: RRULE of a series, or "". Finishing one files the next.
        accepted_at: When the user said yes last; None if never.
        forecast_min: The P80 effort at that yes, compared with ``actual_min`` at the end; None if never accepted.
        revisit_on: Look again on that day (deferred and P2 asks); None means no day set.
        deferrals: How often it was deferred.
        handed_to: Person key it was handed to, or "".
        put_before: uid of the ask that the user put this one in front of, or "".
        merged_into: uid of the ask that this one was merged into, or "".
        closed_at: When it was done, dropped or handed off; None while open.
        actual_min: Minutes it took, known once done; None when unknown.
        outcome: What came of it, in the user's words.
        outcome_link: Where it can be seen, or "".
        credit: Person keys of those who helped.
        source: Where an import took it from ("csv:history"), or "".
        source_id: Its id there, or "".
        version: Counts changes; a form saved over a newer one is refused.
    """

    uid: str
    title: str
    received_at: datetime
    id: int = 0
    say_as: str = ""
    text: str = ""
    link: str = ""
    requesters: tuple[str, ...] = ()
    channel: str = ""
    due_on: date | None = None
    due_at: datetime | None = None
    estimate_min: int | None = None
    lane: Lane | None = None
    done_when: str = ""
    key_result: str = ""
    tags: tuple[str, ...] = ()
    status: Status = Status.INBOX
    pinned: Priority | None = None
    is_private: bool = False
    nudges: tuple[Nudge, ...] = ()
    recurrence: str = ""
    accepted_at: datetime | None = None
    forecast_min: int | None = None
    revisit_on: date | None = None
    deferrals: int = 0
    handed_to: str = ""
    put_before: str = ""
    merged_into: str = ""
    closed_at: datetime | None = None
    actual_min: int | None = None
    outcome: str = ""
    outcome_link: str = ""
    credit: tuple[str, ...] = ()
    source: str = ""
    source_id: str = ""
    version: int = 0

    @property
    def requester(self) -> str:
        """The key of the person who asked first, "" when nobody was named."""
        return self.requesters[0] if self.requesters else ""

    @property
    def is_open(self) -> bool:
        """Whether something may still come of it."""
        return self.status.is_open
