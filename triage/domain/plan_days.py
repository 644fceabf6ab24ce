"""The plan by the clock: what lies in which span, what is up now, how full each day is, which promises are at risk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from heapq import merge

from triage.domain.ask import Lane
from triage.domain.plan import Outlook, Plan, Quantile, Slot, finish_on, promise_outlook, start_on
from triage.domain.promise import Dates, Promise
from triage.domain.zones import day_of

TIMETABLE_DAYS = 7
"""How far the published view reaches. Source: design, decision D4."""

OFFER_WITHIN = timedelta(hours=24)
"""How near an empty focus block must be to be offered for other work. Source: design, section 4."""

LEAST_OFFER_MIN = 15
"""The shortest stretch worth offering: below it, getting into something else costs more than it gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One span of a lane with what lies in it.

    Attributes:
        starts_at: UTC.
        ends_at: UTC.
        lane: Which lane.
        uid: The ask that lies in it; None when it is free.
    """

    starts_at: datetime
    ends_at: datetime
    lane: Lane
    uid: str | None

    @property
    def minutes(self) -> float:
        """Its length on the clock."""
        return (self.ends_at - self.starts_at).total_seconds() / 60


@dataclass(frozen=True, slots=True, kw_only=True)
class NextUp:
    """What to do now, or first.

    Attributes:
        entry: The span: the present one, else the next with something in it; None when nothing is planned.
        uid: The ask to do in it; None when nothing is planned.
        is_now: Whether that span is the present one.
        is_running: Whether the timer of that ask runs.
        is_offer: Whether the ask is open work, offered for a focus block that is empty; never booked.
        then: The first later entry with another ask in it; None without.
    """

    entry: Entry | None
    uid: str | None
    is_now: bool
    is_running: bool
    is_offer: bool
    then: Entry | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLoad:
    """How full one day is, in minutes of the clock from now on.

    Attributes:
        on: The local day.
        focus_min: Focus time.
        focus_used_min: Of it, taken by asks in the likely course.
        open_min: Other working time.
        open_used_min: Of it, likewise.
    """

    on: date
    focus_min: float
    focus_used_min: float
    open_min: float
    open_used_min: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """A promise that the plan does not safely keep.

    Attributes:
        promise: The promise.
        outlook: AT_RISK when only the safe date misses it, BREAKS when the likely one does.
        likely_on: The day on which the plan has it now, likely; None when not in the foreseeable.
        safely_on: The same, safely.
    """

    promise: Promise
    outlook: Outlook
    likely_on: date | None
    safely_on: date | None


def timetable(plan: Plan, until: datetime) -> list[Entry]:
    """The spans of both lanes until an instant, in order, each with the ask that lies in it or free."""
    return list(merge(*(_lane_entries(plan, lane, until) for lane in Lane), key=lambda entry: entry.starts_at))


def _lane_entries(plan: Plan, lane: Lane, until: datetime) -> list[Entry]:
    taken = [(span, uid) for uid in plan.lane_order(lane) for span in plan.slots[uid].spans]
    index = 0
    entries: list[Entry] = []
    for whole in plan.context.capacity.lane(lane).spans_until(until):
        at = whole.starts_at
        while index < len(taken) and taken[index][0].starts_at < whole.ends_at:
            span, uid = taken[index]
            ends_at = min(span.ends_at, whole.ends_at)
            entries += _free(at, span.starts_at, lane)
            entries.append(Entry(starts_at=span.starts_at, ends_at=ends_at, lane=lane, uid=uid))
            at = ends_at
            if span.ends_at > whole.ends_at:
                break
            index += 1
        entries += _free(at, whole.ends_at, lane)
    return entries


def _free(starts_at: datetime, ends_at: datetime, lane: Lane) -> list[Entry]:
    return [Entry(starts_at=starts_at, ends_at=ends_at, lane=lane, uid=None)] if starts_at < ends_at else []


def next_up(plan: Plan, now: datetime) -> NextUp:
    """What to do at an instant: what runs, else what lies in the present span, else what comes first.

    Args:
        plan: Made at or before ``now``.
        now: Aware, UTC.
    """
    entries = [one for one in timetable(plan, now + timedelta(days=TIMETABLE_DAYS)) if one.ends_at > now]
    present = next((one for one in entries if one.starts_at <= now), None)
    running = next((uid for uid, one in plan.by_uid.items() if one.is_running), None)
    if running is not None:
        return NextUp(
            entry=present, uid=running, is_now=True, is_running=True, is_offer=False, then=_then(entries, running)
        )
    if present is not None and present.uid is None and present.lane is Lane.FOCUS:
        offered = _offered(plan, present.minutes)
        if offered is not None:
            then = _then(entries, offered)
            return NextUp(entry=present, uid=offered, is_now=True, is_running=False, is_offer=True, then=then)
    entry = next((one for one in entries if one.uid is not None), None)
    uid = entry.uid if entry is not None else None
    is_now = entry is not None and entry.starts_at <= now
    return NextUp(entry=entry, uid=uid, is_now=is_now, is_running=False, is_offer=False, then=_then(entries, uid))


def _then(entries: Iterable[Entry], uid: str | None) -> Entry | None:
    return next((one for one in entries if one.uid is not None and one.uid != uid), None)


def _offered(plan: Plan, minutes: float) -> str | None:
    """The first open work that an empty focus block could take."""
    return next(iter(plan.lane_order(Lane.OPEN)), None) if minutes >= LEAST_OFFER_MIN else None


def empty_focus(plan: Plan, now: datetime) -> list[Entry]:
    """Free stretches of focus time in the next 24 hours, which may be offered for open work."""
    entries = timetable(plan, now + OFFER_WITHIN)
    return [
        one
        for one in entries
        if one.lane is Lane.FOCUS and one.uid is None and one.ends_at > now and one.minutes >= LEAST_OFFER_MIN
    ]


def day_loads(plan: Plan, days: int) -> list[DayLoad]:
    """How full each day is, from today on; days without any time are there with zeros."""
    context = plan.context
    zone = context.time.zone
    minutes: dict[tuple[date, Lane, bool], float] = {}
    last_on = context.today + timedelta(days=days - 1)
    for entry in timetable(plan, context.time.day_ends_at(last_on)):
        key = (day_of(entry.starts_at, zone), entry.lane, entry.uid is not None)
        minutes[key] = minutes.get(key, 0.0) + entry.minutes
    loads = []
    for offset in range(days):
        on = context.today + timedelta(days=offset)
        used = {lane: minutes.get((on, lane, True), 0.0) for lane in Lane}
        free = {lane: minutes.get((on, lane, False), 0.0) for lane in Lane}
        loads.append(
            DayLoad(
                on=on,
                focus_min=used[Lane.FOCUS] + free[Lane.FOCUS],
                focus_used_min=used[Lane.FOCUS],
                open_min=used[Lane.OPEN] + free[Lane.OPEN],
                open_used_min=used[Lane.OPEN],
            )
        )
    return loads


def risks(plan: Plan) -> list[Risk]:
    """The open promises that the plan does not safely keep, worst first."""
    zone = plan.context.time.zone
    found = []
    for uid, slot in plan.slots.items():
        for promise in plan.by_uid[uid].promises:
            kept = promise_outlook(
                promise, (slot.start_p50_at, slot.start_p80_at), (slot.finish_p50_at, slot.finish_p80_at), zone
            )
            if kept is not Outlook.HOLDS:
                found.append(_risk(promise, kept, slot, plan))
    return sorted(found, key=lambda risk: (-risk.outlook, risk.promise.quote.on, risk.promise.uid))


def _risk(promise: Promise, kept: Outlook, slot: Slot, plan: Plan) -> Risk:
    day = start_on if promise.quote.dates is Dates.START else finish_on
    zone = plan.context.time.zone
    return Risk(
        promise=promise,
        outlook=kept,
        likely_on=day(slot, zone, Quantile.P50),
        safely_on=day(slot, zone, Quantile.P80),
    )
