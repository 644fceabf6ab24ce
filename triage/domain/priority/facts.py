"""The facts that rules judge: an ask's deadline, and its slack, measured in one pass over one fixed order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

from triage.domain.ask import Ask, Lane, Priority
from triage.domain.plan_ask import Context, PlanAsk
from triage.domain.priority.reserved import Reserved
from triage.domain.promise import Dates, Promise
from triage.domain.zones import LAST_INSTANT, day_end_at, day_of

FixedOrder = tuple[bool, datetime, bool, datetime, str]


class Deadline(NamedTuple):
    """The date that binds an ask: the earliest of its open promises, else its due date.

    Attributes:
        at: The instant, UTC.
        on: The day, as it was named.
        promise: The promise it comes from; None for a due date.
    """

    at: datetime
    on: date
    promise: Promise | None

    @property
    def is_start(self) -> bool:
        """Whether it dates the start of the work instead of its finish."""
        return self.promise is not None and self.promise.quote.dates is Dates.START


class AskFacts(NamedTuple):
    """One ask as rules see it.

    Attributes:
        subject: The ask with its effort.
        ask: The ask itself.
        lane: The lane that serves it.
        deadline: The date that binds it; None without one.
        due_at: The instant it is due, promised or not, UTC; None without a due date.
        is_stale: Its due date is past by more than a cycle: not a date any more, and counted as none.
        available_min: Lane minutes before the deadline; 0 without one.
        left_min: Lane minutes before the deadline, less the P80 effort of what comes before this ask in the fixed
            order; None without a deadline, or with a stale one.
        slack_min: The same, less this ask's own P80 effort; None likewise.
    """

    subject: PlanAsk
    ask: Ask
    lane: Lane
    deadline: Deadline | None
    due_at: datetime | None
    is_stale: bool
    available_min: float
    left_min: float | None
    slack_min: float | None

    @property
    def is_promised(self) -> bool:
        """Whether somebody was promised a date."""
        return self.deadline is not None and self.deadline.promise is not None


def promise_ends_at(promise: Promise, zone: ZoneInfo) -> datetime:
    """The instant at which the day quoted last is over, UTC, in the promise's zone (``zone`` when it names none)."""
    return day_end_at(promise.quote.on, ZoneInfo(promise.zone) if promise.zone else zone)


def deadline_of(subject: PlanAsk, due_at: datetime | None, context: Context) -> Deadline | None:
    """The date that binds an ask; None when nobody set or was told one.

    A promise replaces the due date: it is what was agreed since.
    """
    zone = context.time.zone
    if subject.promises:
        ends = [(promise_ends_at(one, zone), one.uid, one) for one in subject.promises]
        at, _, first = min(ends, key=lambda end: end[:2])
        return Deadline(at, first.quote.on, first)
    if due_at is None:
        return None
    return Deadline(due_at, subject.ask.due_on or day_of(due_at, zone), None)


class _Row(NamedTuple):
    subject: PlanAsk
    lane: Lane
    deadline: Deadline | None
    due_at: datetime | None
    available_min: float
    is_stale: bool
    is_to_come: bool
    order: FixedOrder

    @property
    def is_promised(self) -> bool:
        return self.deadline is not None and self.deadline.promise is not None

    @property
    def is_first(self) -> bool:
        """Whether the user pinned it as P0: served before any date is looked at."""
        return not self.order[0]


class _Queue(NamedTuple):
    """One lane's asks that come before others: what is pinned as P0, then promises or due dates, in the fixed order."""

    rows: list[_Row]
    reserved: Reserved


class Yardstick:
    """Measures asks against the time left, beside others that are put in the fixed order once.

    What the user pinned as P0 comes before everybody. Else, what comes before a promised ask are the promises for
    earlier days; what comes before one that is only due is what is due earlier, and promises as far as they could not
    be kept after it. What is overdue, or out of reach even if it were served first, comes before nobody: it has lost
    its date, and ranks by value.
    """

    def __init__(self, others: Iterable[PlanAsk], context: Context) -> None:
        self._context = context
        self._rows = {other.uid: _row(other, context) for other in others}
        counted = sorted((row for row in self._rows.values() if _counts(row)), key=lambda row: row.order)
        self._promised = {lane: self._promises(lane, counted) for lane in Lane}
        self._due = {lane: self._dues(lane, counted) for lane in Lane}

    def measure_all(self) -> list[AskFacts]:
        """The facts of the asks themselves, in the order given, each sum taken once."""
        facts: dict[str, AskFacts] = {}
        for queues in (self._promised, self._due):
            for queue in queues.values():
                before = 0.0
                for row, with_it in zip(queue.rows, self._p80(queue.rows), strict=True):
                    if row.is_to_come and row.is_promised is (queues is self._promised):
                        facts[row.subject.uid] = _facts(row, queue, before, with_it)
                    before = with_it
        return [facts.get(uid) or self._measure(row) for uid, row in self._rows.items()]

    def measure(self, subject: PlanAsk) -> AskFacts:
        """The facts of one ask as if taken; itself, if among the others, is left out of them."""
        return self._measure(_row(subject, self._context))

    def room_min(self, subject: PlanAsk) -> float | None:
        """Lane minutes before the due date of another ask that can be taken without breaking a date that can be kept.

        None without a due date still to come.
        """
        row = _row(replace(subject, promises=()), self._context)
        if not row.is_to_come:
            return None
        queue = self._due[row.lane]
        place = bisect_left(queue.rows, row.order, key=lambda one: one.order)
        p80 = [0.0, *self._p80(queue.rows)]
        rooms = [one.available_min - queue.reserved.before(one.available_min) for one in (row, *queue.rows[place:])]
        spare = [room - with_it for room, with_it in zip(rooms, p80[place:], strict=True)]
        return max(0.0, min([spare[0], *(later for later in spare[1:] if later >= 0)]))

    def _promises(self, lane: Lane, counted: Iterable[_Row]) -> _Queue:
        return _Queue([row for row in counted if row.lane is lane and (row.is_promised or row.is_first)], Reserved(()))

    def _dues(self, lane: Lane, counted: Iterable[_Row]) -> _Queue:
        """What is due, with the minutes that promises must have: a promised start needs none before its date."""
        promised = self._promised[lane].rows
        ends = [0.0, *self._p80(promised)]
        needs = [
            (row.available_min, after - before)
            for row, (before, after) in zip(promised, pairwise(ends), strict=True)
            if not row.is_first and row.deadline is not None and not row.deadline.is_start
        ]
        rows = [row for row in counted if row.lane is lane and (not row.is_promised or row.is_first)]
        return _Queue(rows, Reserved(needs))

    def _measure(self, row: _Row) -> AskFacts:
        queue = (self._promised if row.is_promised else self._due)[row.lane]
        if row.deadline is None or row.is_stale:
            return _facts(row, None, 0.0, 0.0)
        if not row.is_to_come:
            return _facts(row, queue, 0.0, row.subject.effort.p80_min)
        ahead = queue.rows[: bisect_left(queue.rows, row.order, key=lambda one: one.order)]
        p80 = [0.0, *self._p80([*(one for one in ahead if one.subject.uid != row.subject.uid), row])]
        return _facts(row, queue, p80[-2], p80[-1])

    def _p80(self, rows: Iterable[_Row]) -> list[float]:
        return [safe for _, safe in self._context.efforts.sums([row.subject.effort for row in rows])]


def measure(subjects: Iterable[PlanAsk], context: Context) -> list[AskFacts]:
    """The facts of asks that are planned together, in the order given.

    Asks that come last are measured as if taken, and take nothing from the others.
    """
    return Yardstick(subjects, context).measure_all()


def _row(subject: PlanAsk, context: Context) -> _Row:
    """An ask with its place in the fixed order: pinned P0s, then by date, on a tie promises first, then received."""
    ask = subject.ask
    lane = context.lane_of(subject)
    due_at = context.capacity.due_at(ask)
    deadline = deadline_of(subject, due_at, context)
    is_promised = deadline is not None and deadline.promise is not None
    is_first = ask.pinned is Priority.P0 and not subject.comes_last
    return _Row(
        subject=subject,
        lane=lane,
        deadline=deadline,
        due_at=due_at,
        available_min=0.0 if deadline is None else context.capacity.lane(lane).minutes_until(deadline.at),
        is_stale=deadline is not None and not is_promised and deadline.at < context.stale_before,
        is_to_come=deadline is not None and deadline.at > context.now,
        order=(not is_first, deadline.at if deadline else LAST_INSTANT, not is_promised, ask.received_at, ask.uid),
    )


def _counts(row: _Row) -> bool:
    """Whether an ask comes before others: pinned as P0, or its date is to come and within reach if served first."""
    if row.subject.comes_last:
        return False
    if row.is_first or row.deadline is None or not row.is_to_come:
        return row.is_first
    return row.deadline.is_start or row.available_min >= row.subject.effort.p80_min


def _facts(row: _Row, queue: _Queue | None, before_min: float, with_min: float) -> AskFacts:
    """Facts from the P80 sums before and with an ask; what was promised to start needs only the former to fit."""
    left = slack = None
    if queue is not None and row.deadline is not None:
        free = row.available_min - (0.0 if row.is_first else queue.reserved.before(row.available_min))
        left = free - before_min
        slack = left if row.deadline.is_start else free - with_min
    return AskFacts(
        subject=row.subject,
        ask=row.subject.ask,
        lane=row.lane,
        deadline=row.deadline,
        due_at=row.due_at,
        is_stale=row.is_stale,
        available_min=row.available_min,
        left_min=left,
        slack_min=slack,
    )
