"""How full a week is: what is done, planned and due in it, against its hours and against a cap on all of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from triage.domain.ask import Lane
from triage.domain.capacity import Span
from triage.domain.focus import WEEK_CAP_MIN, WeekStretch
from triage.domain.plan import Plan
from triage.domain.plan_ask import PlanAsk
from triage.domain.plan_days import DayLoad, day_loads
from triage.domain.priority.facts import promise_ends_at
from triage.domain.work import Work
from triage.domain.worktime import WorkTime
from triage.domain.zones import day_end_at, wall_at


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneLoad:
    """One lane in one week from now on.

    Attributes:
        lane: Which.
        left_min: Minutes of the clock that the lane still has.
        planned_min: Of them, taken by asks in the likely course, with the room kept back beside them.
        bound_min: Likely effort of the asks due or promised in that week; what is overdue is in the first one.
        over_min: By how much the effort due or promised by its end is more than the lane holds until then.
    """

    lane: Lane
    left_min: float
    planned_min: float
    bound_min: float
    over_min: float


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLoad:
    """One week.

    Attributes:
        from_on: Its first day.
        until_on: Its last.
        hours_min: Working time declared for it, focus blocks included, days off taken out.
        meetings_min: Of it, meetings: those known, or the share taken to be meetings where that is more.
        worked_min: Minutes logged in it so far.
        lanes: Both lanes from now on.
        cap_min: The most that the week should hold.
        is_stretch: Whether that cap was declared for this time.
    """

    from_on: date
    until_on: date
    hours_min: float
    meetings_min: float
    worked_min: float
    lanes: tuple[LaneLoad, ...]
    cap_min: int
    is_stretch: bool

    @property
    def load_min(self) -> float:
        """All that the week holds: meetings, what was logged, what is planned, and what is due and does not fit."""
        return self.meetings_min + self.worked_min + sum(one.planned_min + one.over_min for one in self.lanes)

    @property
    def over_hours_min(self) -> float:
        """By how much the load is more than the hours declared; 0 when it fits."""
        return max(0.0, self.load_min - self.hours_min)

    @property
    def over_cap_min(self) -> float:
        """By how much the load is more than the cap; 0 when it fits."""
        return max(0.0, self.load_min - self.cap_min)


def week_starts_on(today: date, week_starts: int) -> date:
    """The first day of the week of a day.

    >>> week_starts_on(date(2026, 3, 4), 0)
    datetime.date(2026, 3, 2)
    """
    return today - timedelta(days=(today.weekday() - week_starts) % 7)


def cap_on(stretches: Iterable[WeekStretch], on: date, usual_min: int) -> tuple[int, bool]:
    """The cap of the week of a day, and whether it was declared for it; of several the highest."""
    declared = [one.cap_min for one in stretches if one.from_on <= on <= one.until_on]
    return (max(declared), True) if declared else (usual_min, False)


def week_loads(
    plan: Plan,
    work: Sequence[Work],
    stretches: Sequence[WeekStretch],
    *,
    cap_min: int = WEEK_CAP_MIN,
    meeting_share: float = 0.0,
    week_starts: int = 0,
) -> tuple[WeekLoad, WeekLoad]:
    """This week and the next.

    Args:
        plan: As it is now.
        work: The work log since the start of this week; more of it does not matter.
        stretches: Times with another cap.
        cap_min: The usual cap.
        meeting_share: The part of open hours taken to be meetings, 0 once a calendar is connected.
        week_starts: Weekday on which weeks start, 0 is Monday.
    """
    context = plan.context
    first_on = week_starts_on(context.today, week_starts)
    loads = day_loads(plan, 14)
    before: tuple[LaneLoad, ...] = ()
    weeks = []
    for from_on in (first_on, first_on + timedelta(days=7)):
        until_on = from_on + timedelta(days=6)
        cap, is_stretch = cap_on(stretches, max(from_on, context.today), cap_min)
        days = [one for one in loads if from_on <= one.on <= until_on]
        lanes = _lane_loads(plan, days, day_end_at(until_on, context.time.zone), before)
        before = lanes
        weeks.append(
            WeekLoad(
                from_on=from_on,
                until_on=until_on,
                hours_min=sum(hours_of(context.time, from_on, until_on)),
                meetings_min=meetings_min(context.time, from_on, until_on, meeting_share),
                worked_min=worked_min(work, from_on, until_on, context.time, context.now),
                lanes=lanes,
                cap_min=cap,
                is_stretch=is_stretch,
            )
        )
    return weeks[0], weeks[1]


def _lane_loads(
    plan: Plan, days: Sequence[DayLoad], ends_at: datetime, before: Sequence[LaneLoad]
) -> tuple[LaneLoad, ...]:
    """Both lanes of a week that ends at an instant, after the lanes of the weeks before it."""
    left = {Lane.FOCUS: sum(one.focus_min for one in days), Lane.OPEN: sum(one.open_min for one in days)}
    used = {Lane.FOCUS: sum(one.focus_used_min for one in days), Lane.OPEN: sum(one.open_used_min for one in days)}
    loads = []
    for lane in Lane:
        bound, rate = _bound_min(plan, lane, ends_at), plan.context.capacity.lane(lane).rate
        earlier = [one for one in before if one.lane is lane]
        loads.append(
            LaneLoad(
                lane=lane,
                left_min=left[lane],
                planned_min=used[lane],
                bound_min=bound - sum(one.bound_min for one in earlier),
                over_min=max(0.0, bound - rate * (left[lane] + sum(one.left_min for one in earlier))),
            )
        )
    return tuple(loads)


def _bound_min(plan: Plan, lane: Lane, ends_at: datetime) -> float:
    """Likely effort of everything in a lane that is due or promised by an instant."""
    bound = [plan.by_uid[uid] for uid in plan.lane_order(lane) if _is_bound(plan.by_uid[uid], plan, ends_at)]
    return plan.context.efforts.sums([one.effort for one in bound])[-1][0] if bound else 0.0


def _is_bound(subject: PlanAsk, plan: Plan, ends_at: datetime) -> bool:
    at = _bound_at(subject, plan)
    return at is not None and at <= ends_at


def _bound_at(subject: PlanAsk, plan: Plan) -> datetime | None:
    """When an ask has to be done: by its promise, else by its due date."""
    context = plan.context
    if subject.promises:
        return min(promise_ends_at(one, context.time.zone) for one in subject.promises)
    return context.capacity.due_at(subject.ask)


def worked_min(work: Iterable[Work], from_on: date, until_on: date, time: WorkTime, now: datetime) -> float:
    """Minutes logged on the days from one to another, a running timer up to now."""
    starts_at = day_end_at(from_on - timedelta(days=1), time.zone)
    ends_at = day_end_at(until_on, time.zone)
    return sum(minutes_of(one, now) for one in work if starts_at <= one.started_at < ends_at)


def minutes_of(work: Work, now: datetime) -> float:
    """Minutes of one stretch of work, up to now while its timer runs."""
    return max(0.0, (now - work.started_at).total_seconds() / 60) if work.minutes is None else float(work.minutes)


def hours_of(time: WorkTime, from_on: date, until_on: date) -> tuple[float, float]:
    """Minutes declared for focus blocks and for the other working hours between two days, both included."""
    focus = rest = 0.0
    for span, is_focus in work_spans(time, from_on, until_on):
        minutes = (span.ends_at - span.starts_at).total_seconds() / 60
        focus, rest = (focus + minutes, rest) if is_focus else (focus, rest + minutes)
    return focus, rest


def meetings_min(time: WorkTime, from_on: date, until_on: date, share: float) -> float:
    """Minutes of working time between two days that meetings take: those known, or a share of open hours if more."""
    spans = [span for span, _ in work_spans(time, from_on, until_on)]
    if not spans:
        return 0.0
    first_at, last_at = spans[0].starts_at, spans[-1].ends_at
    busy = sorted(
        Span(one.starts_at, one.ends_at) for one in time.busy if one.ends_at > first_at and one.starts_at < last_at
    )
    known = sum(covered_min(span, busy) for span in spans)
    return max(known, share * hours_of(time, from_on, until_on)[1])


def work_spans(time: WorkTime, from_on: date, until_on: date) -> list[tuple[Span, bool]]:
    """The working time of some days in order, each span with whether it is a focus block; days off have none."""
    found = []
    for days in range((until_on - from_on).days + 1):
        on = from_on + timedelta(days=days)
        if time.is_off(on):
            continue
        blocks = sorted(block.span for block in time.blocks_on(on))
        edges = sorted({edge for span in (*blocks, *time.hours[on.weekday()]) for edge in (span.starts, span.ends)})
        for start, end in pairwise(edges):
            is_focus = any(one.starts <= start < one.ends for one in blocks)
            if is_focus or any(one.starts <= start < one.ends for one in time.hours[on.weekday()]):
                span = Span(wall_at(on, start, time.zone), wall_at(on, end, time.zone))
                found.append((span, is_focus))
    return found


def covered_min(span: Span, covers: Sequence[Span]) -> float:
    """Minutes of a span that others, in order of their starts, cover together; those that overlap count once."""
    minutes, at = 0.0, span.starts_at
    for cover in covers:
        if cover.starts_at >= span.ends_at:
            break
        starts, ends = max(at, cover.starts_at), min(span.ends_at, cover.ends_at)
        if starts < ends:
            minutes += (ends - starts).total_seconds() / 60
            at = ends
    return minutes
