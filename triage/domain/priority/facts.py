"""The facts that rules judge: an ask's deadline, and its slack, measured in one pass over one fixed order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from triage.domain.ask import Ask, Lane
from triage.domain.plan_ask import Context, PlanAsk
from triage.domain.promise import Dates, Promise
from triage.domain.zones import LAST_INSTANT, day_end_at, day_of

FixedOrder = tuple[datetime, bool, datetime, str]


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
    is_stale: bool
    order: FixedOrder

    @property
    def is_promised(self) -> bool:
        return self.deadline is not None and self.deadline.promise is not None


Slack = tuple[float, float]


class Yardstick:
    """Measures asks against the time left, beside others that are put in the fixed order once.

    What comes before a promised ask are the promises for earlier days; what comes before one that is only due are
    these and what is due earlier. What is overdue comes before nobody: it has lost its date, and ranks by value.
    """

    def __init__(self, others: Iterable[PlanAsk], context: Context) -> None:
        self._context = context
        self._rows = {other.uid: _row(other, context) for other in others}
        counted = sorted((row for row in self._rows.values() if self._counts(row)), key=lambda row: row.order)
        self._queues = {
            (lane, only_promised): [
                row for row in counted if row.lane is lane and (row.is_promised or not only_promised)
            ]
            for lane in Lane
            for only_promised in (False, True)
        }

    def measure_all(self) -> list[AskFacts]:
        """The facts of the asks themselves, in the order given, each sum taken once."""
        slacks: dict[str, Slack] = {}
        for (_, only_promised), queue in self._queues.items():
            before = 0.0
            sums = self._context.efforts.sums([row.subject.effort for row in queue])
            for row, (_, with_it) in zip(queue, sums, strict=True):
                if row.is_promised is only_promised:
                    slacks[row.subject.uid] = self._slack(row, before, with_it)
                before = with_it
        return [
            _facts(row, slacks[uid]) if uid in slacks else self._measure_row(row) for uid, row in self._rows.items()
        ]

    def measure(self, subject: PlanAsk) -> AskFacts:
        """The facts of one ask as if taken; itself, if among the others, is left out of them."""
        return self._measure_row(_row(subject, self._context))

    def room_min(self, subject: PlanAsk) -> float | None:
        """Lane minutes before an ask's due date that can be taken without breaking a date that can be kept.

        None without a due date still to come.
        """
        row = _row(replace(subject, promises=()), self._context)
        if row.deadline is None or row.deadline.at <= self._context.now:
            return None
        queue = [one for one in self._queues[row.lane, False] if one.subject.uid != subject.uid]
        sums = self._context.efforts.sums([one.subject.effort for one in queue])
        place = bisect_left(queue, row.order, key=lambda one: one.order)
        before = sums[place - 1][1] if place else 0.0
        room = self._slack(row, before, before)[0]
        for one, (_, with_it) in zip(queue[place:], sums[place:], strict=True):
            slack = self._slack(one, before, with_it)[1]
            room = min(room, slack) if slack >= 0 else room
            before = with_it
        return max(0.0, room)

    def _measure_row(self, row: _Row) -> AskFacts:
        if row.deadline is None or row.is_stale:
            return _facts(row, None)
        if row.deadline.at <= self._context.now:
            return _facts(row, (0.0, -row.subject.effort.p80_min))
        queue = self._queues[row.lane, row.is_promised]
        ahead = queue[: bisect_left(queue, row.order, key=lambda one: one.order)]
        efforts = [one.subject.effort for one in ahead if one.subject.uid != row.subject.uid]
        sums = self._context.efforts.sums([*efforts, row.subject.effort])
        return _facts(row, self._slack(row, sums[-2][1] if efforts else 0.0, sums[-1][1]))

    def _counts(self, row: _Row) -> bool:
        return row.deadline is not None and row.deadline.at > self._context.now and not row.subject.comes_last

    def _slack(self, row: _Row, before: float, with_it: float) -> Slack:
        """(left, slack); what was promised to start on a day needs only what lies ahead of it to fit before its end."""
        if row.deadline is None:
            return 0.0, 0.0
        available = self._context.capacity.lane(row.lane).minutes_until(row.deadline.at)
        return available - before, available - (before if row.deadline.is_start else with_it)


def measure(subjects: Iterable[PlanAsk], context: Context) -> list[AskFacts]:
    """The facts of asks that are planned together, in the order given.

    Asks that come last are measured as if taken, and take nothing from the others.
    """
    return Yardstick(subjects, context).measure_all()


def _row(subject: PlanAsk, context: Context) -> _Row:
    """An ask with its place in the fixed order: by deadline, on a tie promises first, then as received."""
    ask = subject.ask
    due_at = context.capacity.due_at(ask)
    deadline = deadline_of(subject, due_at, context)
    is_promised = deadline is not None and deadline.promise is not None
    return _Row(
        subject=subject,
        lane=context.lane_of(subject),
        deadline=deadline,
        due_at=due_at,
        is_stale=deadline is not None and not is_promised and deadline.at < context.stale_before,
        order=(deadline.at if deadline else LAST_INSTANT, not is_promised, ask.received_at, ask.uid),
    )


def _facts(row: _Row, slack: Slack | None) -> AskFacts:
    return AskFacts(
        subject=row.subject,
        ask=row.subject.ask,
        lane=row.lane,
        deadline=row.deadline,
        due_at=row.due_at,
        is_stale=row.is_stale,
        left_min=None if slack is None else slack[0],
        slack_min=None if slack is None else slack[1],
    )
