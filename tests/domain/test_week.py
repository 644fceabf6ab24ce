"""The load of weeks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.planning import (
    NOW,
    TODAY,
    coming_days,
    many_subjects,
    setting,
    settings_of_anybody,
    subject,
    worktime,
    worktimes,
)
from triage.domain.ask import Lane
from triage.domain.focus import Busy, DayOff, DaySpan, FocusBlock, WeekStretch
from triage.domain.plan import Context, PlanAsk, make_plan
from triage.domain.week import WeekLoad, cap_on, hours_of, meetings_min, week_loads, work_spans
from triage.domain.work import Work
from triage.domain.worktime import WorkTime

SUNDAY = TODAY + timedelta(days=6)


def lane_of(load: WeekLoad, lane: Lane) -> tuple[float, float, float]:
    found = next(one for one in load.lanes if one.lane is lane)
    return found.planned_min, found.bound_min, found.over_min


def test_a_week_counts_what_is_logged_planned_and_met() -> None:
    plan = make_plan([subject("a", 60, due_on=date(2026, 3, 4))], setting())
    work = [Work(uid="w", ask_uid="x", started_at=NOW - timedelta(hours=1), minutes=45)]

    this, following = week_loads(plan, work, [], meeting_share=0.5)

    assert (this.from_on, this.until_on, following.from_on) == (TODAY, SUNDAY, SUNDAY + timedelta(days=1))
    assert this.hours_min == 35 * 60
    assert this.meetings_min == (35 - 8) * 60 / 2
    assert this.worked_min == 45
    assert lane_of(this, Lane.FOCUS)[0] == pytest.approx(lane_of(this, Lane.FOCUS)[1])
    assert this.load_min == pytest.approx(this.meetings_min + 45 + lane_of(this, Lane.FOCUS)[0])
    assert (this.over_hours_min, this.over_cap_min) == (0, 0)


def test_what_is_due_and_does_not_fit_is_over_the_hours_and_then_over_the_cap() -> None:
    big = [subject(f"a{number}", 600, due_on=date(2026, 3, 6)) for number in range(8)]

    this, following = week_loads(make_plan(big, setting()), [], [], cap_min=50 * 60)

    planned, bound, over = lane_of(this, Lane.FOCUS)
    assert over == pytest.approx(bound - planned)
    assert this.over_hours_min > 0
    assert this.over_cap_min > 0
    assert lane_of(following, Lane.FOCUS)[1] == 0
    assert lane_of(following, Lane.FOCUS)[2] < over


def test_a_stretch_is_the_cap_until_its_last_day_and_then_ends_by_itself() -> None:
    stretch = WeekStretch(uid="s", cap_min=3600, from_on=TODAY, until_on=date(2026, 3, 10))

    caps = [cap_on([stretch], on, 3000) for on in (TODAY, date(2026, 3, 10), date(2026, 3, 11))]

    assert caps == [(3600, True), (3600, True), (3000, False)]
    this, following = week_loads(make_plan([], setting()), [], [stretch])
    assert (this.cap_min, this.is_stretch, following.cap_min) == (3600, True, 3600)


def test_days_off_and_focus_blocks_outside_hours_count_as_they_are() -> None:
    evening = FocusBlock(uid="e", days=(0,), span=DaySpan(time(16), time(19)))
    time_ = worktime(blocks=(evening,), days_off=(DayOff(uid="o", from_on=date(2026, 3, 5), until_on=SUNDAY),))

    focus, rest = hours_of(time_, TODAY, SUNDAY)

    assert (focus, rest) == (180, 3 * 420 - 60)


def test_known_meetings_count_inside_working_time_only() -> None:
    lunch = Busy(
        starts_at=datetime(2026, 3, 3, 12, tzinfo=NOW.tzinfo), ends_at=datetime(2026, 3, 3, 14, tzinfo=NOW.tzinfo)
    )

    assert meetings_min(worktime(busy=(lunch,)), TODAY, SUNDAY, 0.0) == 60


@given(time_=worktimes(), days=st.integers(0, 20))
def test_working_time_is_cut_into_spans_that_never_overlap(time_: WorkTime, days: int) -> None:
    spans = [span for span, _ in work_spans(time_, TODAY, TODAY + timedelta(days=days))]

    assert all(one.ends_at <= two.starts_at for one, two in pairwise(spans))
    assert all(one.starts_at <= one.ends_at for one in spans)


@given(asks=many_subjects(), context=settings_of_anybody(), off=coming_days)
def test_a_week_never_plans_more_than_is_left_and_counts_nothing_below_zero(
    asks: list[PlanAsk], context: Context, off: date
) -> None:
    loads = week_loads(make_plan(asks, context), [], [])

    for load in loads:
        assert load.load_min >= load.meetings_min >= 0
        for lane in load.lanes:
            assert lane.planned_min <= lane.left_min + 0.001
            assert lane.over_min >= 0
            assert lane.bound_min >= -0.001


@given(asks=many_subjects(), context=settings_of_anybody())
def test_work_due_later_is_never_bound_earlier(asks: list[PlanAsk], context: Context) -> None:
    later = [replace(one, ask=replace(one.ask, due_on=date(2026, 6, 1), due_at=None), promises=()) for one in asks]

    loads = week_loads(make_plan(later, context), [], [])

    assert all(lane.bound_min == 0 for load in loads for lane in load.lanes)


@given(time_=worktimes(), share=st.sampled_from((0.0, 0.3)), days=st.integers(0, 20))
def test_meetings_never_take_more_than_working_time(time_: WorkTime, share: float, days: int) -> None:
    until_on = TODAY + timedelta(days=days)

    assert 0 <= meetings_min(time_, TODAY, until_on, share) <= sum(hours_of(time_, TODAY, until_on)) + 0.001
