"""Which promises are worth a word today: a rule that is quiet about what may still turn out well.

A promise is at risk only when its quoted *day* breaks in the likely course (P50), or when the safe date (P80) slips by
a working day or more: the whole working day after the quoted one would pass as well. A safe date that lands an hour
into the next morning changes with every small thing, and warnings that cry wolf are not read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from triage.domain.plan import Outlook, Plan, Quantile, Slot, finish_on, promise_outlook, start_on
from triage.domain.promise import Dates, Promise, PromiseState
from triage.domain.worktime import WorkTime

_LOOK_AHEAD_DAYS = 366
"""Days searched for the next working one; whoever has none within a year has no working day to slip by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strained:
    """An open promise that the plan does not hold.

    Attributes:
        promise: The promise.
        is_late: Whether its day is past.
        likely_on: The day on which the plan has it now, likely; None when not in the foreseeable or not planned.
        safely_on: The same, safely: the day to quote instead.
    """

    promise: Promise
    is_late: bool
    likely_on: date | None
    safely_on: date | None


def is_strained(promise: Promise, slot: Slot, time: WorkTime) -> bool:
    """Whether the plan holds a promise worse than the rule of this module lets pass.

    Args:
        promise: An open one.
        slot: Where its ask lies in the plan.
        time: The user's time, for what a working day is.
    """
    start, finish = (slot.start_p50_at, slot.start_p80_at), (slot.finish_p50_at, slot.finish_p80_at)
    if promise_outlook(promise, start, finish, time.zone) is Outlook.BREAKS:
        return True
    safely_at = slot.start_p80_at if promise.quote.dates is Dates.START else slot.finish_p80_at
    return safely_at is None or safely_at >= time.day_ends_at(next_working_day(promise.quote.on, time))


def next_working_day(after_on: date, time: WorkTime) -> date:
    """The first working day after a day; the very next day when there is none within a year."""
    for days in range(1, _LOOK_AHEAD_DAYS):
        on = after_on + timedelta(days=days)
        if not time.is_off(on):
            return on
    return after_on + timedelta(days=1)


def strained(plan: Plan) -> list[Strained]:
    """The open promises of a plan that are late or at risk, those that were promised soonest first."""
    return strained_among((one for subject in plan.subjects for one in subject.promises), plan)


def strained_among(promises: Iterable[Promise], plan: Plan) -> list[Strained]:
    """Those of some open promises that are late or that the plan does not hold, soonest promised first."""
    context = plan.context
    found = []
    for promise in promises:
        slot = plan.slots.get(promise.ask_uid)
        is_late = promise.quote.on < context.today
        if promise.state is not PromiseState.OPEN:
            continue
        if is_late or (slot is not None and is_strained(promise, slot, context.time)):
            likely, safely = (planned_on(promise, plan, quantile) for quantile in Quantile)
            found.append(Strained(promise=promise, is_late=is_late, likely_on=likely, safely_on=safely))
    return sorted(found, key=lambda one: (one.promise.quote.on, one.promise.uid))


def planned_on(promise: Promise, plan: Plan, quantile: Quantile) -> date | None:
    """The day on which a plan has what was promised; None when it has none in sight."""
    slot = plan.slots.get(promise.ask_uid)
    if slot is None:
        return None
    read = start_on if promise.quote.dates is Dates.START else finish_on
    return read(slot, plan.context.time.zone, quantile)
