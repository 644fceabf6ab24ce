"""Asks as lists and pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from triage.domain.ask import Lane, Priority, Status

if TYPE_CHECKING:
    from triage.views.kinds import SeenAgain


@dataclass(frozen=True, slots=True, kw_only=True)
class AskLine:
    """One ask in a list.

    Attributes:
        id: Small number.
        uid: Long id; its first four characters are enough to name it.
        title: One line.
        who: Names of the requesters, who asked first first.
        channel: Where it was asked, or "".
        status: Where it stands.
        priority: Pinned by the user, else assigned by the rules; None once closed.
        is_pinned: Whether the user set it.
        due_on: The day it is due, in the user's zone; None without a due date.
        due_at: The instant it is due when a time was given, UTC; None otherwise.
        estimate_min: Minutes as given, or as guessed.
        is_guessed: Whether the estimate was guessed.
        lane: Focus or open hours; None once closed.
        received_at: When it was asked, UTC.
        waiting_min: Minutes since it was asked, while nobody answered; None once answered.
        nudges: How often they asked again.
        likely_on: Day of the P50 finish in the plan; None when it is not planned.
        safely_on: Day of the P80 finish in the plan; None when it is not planned.
        is_late: Whether the plan's P80 finish is after the due date.
        promised_on: The day promised last, of an open promise; None without one.
        revisit_on: Look again on that day; None without.
        deferrals: How often it was deferred.
        key_result: Its key result, or "".
        tags: Its tags.
        is_private: Never named to others.
        is_running: Whether its timer runs.
        closed_at: When it was closed, UTC; None while open.
        actual_min: Minutes it took; None when unknown.
        calls_for: The message that it calls for by itself: "nudge", "heads-up", "ready", or "".
        waits_for: Names of who has the ball.
    """

    id: int
    uid: str
    title: str
    who: tuple[str, ...] = ()
    channel: str = ""
    status: Status = Status.INBOX
    priority: Priority | None = None
    is_pinned: bool = False
    due_on: date | None = None
    due_at: datetime | None = None
    estimate_min: int | None = None
    is_guessed: bool = False
    lane: Lane | None = None
    received_at: datetime
    waiting_min: int | None = None
    nudges: int = 0
    likely_on: date | None = None
    safely_on: date | None = None
    is_late: bool = False
    promised_on: date | None = None
    revisit_on: date | None = None
    deferrals: int = 0
    key_result: str = ""
    tags: tuple[str, ...] = ()
    is_private: bool = False
    is_running: bool = False
    closed_at: datetime | None = None
    actual_min: int | None = None
    calls_for: str = ""
    waits_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AskList:
    """A list of asks.

    Attributes:
        today: The user's day, for showing near days.
        zone: The user's zone, IANA name.
        asks: In their order.
        total: How many there are beyond this page.
        rests_on: What the dates rest on, one sentence.
        also: What wants a word today beside these, each a sentence with its command.
    """

    today: date
    zone: str
    asks: tuple[AskLine, ...]
    total: int
    rests_on: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonLine:
    """One term of a priority.

    Attributes:
        rule: Name of the rule.
        points: What it adds or takes.
        words: Why, ready to read.
    """

    rule: str
    points: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why an ask has its priority.

    Attributes:
        ask: The ask.
        today: The user's day.
        zone: The user's zone.
        assigned: What the rules say; differs from ``ask.priority`` when the user pinned another.
        because: What decided the class, in one sentence.
        reasons: The terms, largest first.
        points: Their sum.
        slack_min: Minutes of its lane left over before its due date; None without a due date.
        flips: The smallest changes that would give another class, ready to read.
        suggests: Which key result its words suggest, a sentence with its command, or "".
    """

    ask: AskLine
    today: date
    zone: str
    assigned: Priority
    because: str
    reasons: tuple[ReasonLine, ...]
    points: float
    slack_min: int | None
    flips: tuple[str, ...]
    suggests: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenBefore:
    """An earlier ask like this one.

    Attributes:
        id: Its number.
        uid: Its long id.
        title: Its title.
        who: Names of its requesters.
        received_at: When it was asked, UTC.
        status: Where it stands.
        likeness: 0 to 1.
        took_min: Minutes it took; None when unknown.
        answered: The situation of the reply that went out, or "".
        is_same: Whether it is of the same kind.
    """

    id: int
    uid: str
    title: str
    who: tuple[str, ...]
    received_at: datetime
    status: Status
    likeness: float
    took_min: int | None = None
    answered: str = ""
    is_same: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One entry of the journal.

    Attributes:
        seq: Its order.
        uid: Its id, for ``undo``.
        at: When, UTC.
        words: What was done.
        is_undone: Whether it is undone at present.
    """

    seq: int
    uid: str
    at: datetime
    words: str
    is_undone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseLine:
    """A promise beside what the plan says now.

    Attributes:
        uid: Its id.
        ask_id: Number of the ask.
        ask_uid: Long id of the ask.
        title: Title of the ask.
        person: Name of whom it was made to.
        quoted_on: The day named last.
        dates: "start" or "finish".
        made_at: When it was last quoted, UTC.
        quotes: How many dates were named so far.
        ahead: Titles of what was said to come first, with whether each is done.
        planned_on: The day on which the plan safely (P80) has it now; None when it is not planned.
        state: "open", "at risk", "late", "kept", "withdrawn" or "released".
        is_due_today: Whether the day named is today.
        named: Every day that was named with the instant of naming it, oldest first.
        answer: What they said to it: "wait", "taken", "gone", or "".
        taken_by: Name of whoever took it, or "".
        late_because: Why it was late, or "".
        calls_for: The message that it calls for: "heads-up", "ready", or "".
    """

    uid: str
    ask_id: int
    ask_uid: str
    title: str
    person: str
    quoted_on: date
    dates: str
    made_at: datetime
    quotes: int
    ahead: tuple[tuple[str, bool], ...]
    planned_on: date | None
    state: str
    is_due_today: bool = False
    named: tuple[tuple[date, datetime], ...] = ()
    answer: str = ""
    taken_by: str = ""
    late_because: str = ""
    calls_for: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskPage:
    """Everything about one ask.

    Attributes:
        ask: Its line.
        today: The user's day.
        zone: The user's zone.
        version: Counts its changes; a form opened on another one is refused.
        own_lane: The lane that the user set; None leaves it to the rules.
        say_as: The phrase used in replies.
        text: The original text.
        link: Where it was asked, or "".
        done_when: What "delivered" means, or "".
        outcome: What came of it, or "".
        outcome_link: Where it can be seen, or "".
        credit: Names of those who helped.
        recurrence: RRULE, or "".
        handed_to: Name of whom it was handed to, or "".
        nudges: (when, who, text), oldest first.
        merged: Titles and numbers of the asks merged into it.
        why: Its priority with reasons; None once closed.
        starts_on: Day of the likely start in the plan; None when not planned.
        promises: Its promises, oldest first.
        replies: (when, to whom, situation, text) of what went out, oldest first.
        worked_min: Minutes logged so far.
        seen: Earlier asks like it.
        history: What was done with it, newest first.
        rests_on: What its dates rest on, one sentence; "" when it is not planned.
        again: What its kind has to say; None when it is the first of it.
    """

    ask: AskLine
    today: date
    zone: str
    version: int
    say_as: str
    text: str
    link: str
    done_when: str
    outcome: str
    recurrence: str
    handed_to: str
    nudges: tuple[tuple[datetime, str, str], ...]
    merged: tuple[tuple[int, str], ...]
    why: Why | None
    starts_on: date | None
    promises: tuple[PromiseLine, ...]
    replies: tuple[tuple[datetime, str, str, str], ...]
    worked_min: int
    seen: tuple[SeenBefore, ...]
    history: tuple[HistoryLine, ...]
    own_lane: Lane | None = None
    rests_on: str = ""
    again: SeenAgain | None = None
    outcome_link: str = ""
    credit: tuple[str, ...] = ()
