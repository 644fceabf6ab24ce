"""The plan by the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given

from tests.domain.planning import NOW, many_subjects, setting, settings_of_anybody, subject, worktime
from triage.domain.ask import Lane
from triage.domain.focus import DayOff
from triage.domain.plan import Context, Outlook, PlanAsk, make_plan
from triage.domain.plan_days import day_loads, empty_focus, next_up, risks, timetable
from triage.domain.promise import Dates

AFTERNOON = NOW + timedelta(hours=5)


def test_the_timetable_says_what_lies_in_each_span() -> None:
    plan = make_plan([subject("deep", 90), subject("shallow", 30)], setting())

    entries = timetable(plan, NOW + timedelta(hours=8))

    lines = [f"{one.starts_at:%H:%M}-{one.ends_at:%H:%M} {one.lane} {one.uid}" for one in entries]
    deep_ends = f"{plan.slots['deep'].finish_p50_at:%H:%M}"
    shallow_ends = f"{plan.slots['shallow'].finish_p50_at:%H:%M}"
    assert lines == [
        f"09:00-{deep_ends} focus deep",
        f"{deep_ends}-11:00 focus None",
        f"11:00-{shallow_ends} open shallow",
        f"{shallow_ends}-12:30 open None",
        "13:30-17:00 open None",
    ]


@given(asks=many_subjects(), context=settings_of_anybody())
def test_the_timetable_covers_the_lanes_and_nothing_else(asks: list[PlanAsk], context: Context) -> None:
    plan = make_plan(asks, context)
    until = NOW + timedelta(days=7)

    entries = timetable(plan, until)

    assert all(before.ends_at <= after.starts_at for before, after in pairwise(entries))
    for lane in Lane:
        whole = sum(
            (one.ends_at - one.starts_at).total_seconds() for one in context.capacity.lane(lane).spans_until(until)
        )
        assert sum(one.minutes * 60 for one in entries if one.lane is lane) == whole


def test_next_is_what_lies_in_the_present_span() -> None:
    plan = make_plan([subject("deep", 90), subject("shallow", 30)], setting())

    up = next_up(plan, NOW)

    assert (up.uid, up.is_now, up.is_running, up.is_offer) == ("deep", True, False, False)
    assert up.entry is not None
    assert up.then is not None
    assert up.then.uid == "shallow"


def test_next_before_working_hours_is_what_comes_first() -> None:
    early = NOW - timedelta(hours=2)

    up = next_up(make_plan([subject("deep", 90)], setting(now=early)), early)

    assert (up.uid, up.is_now) == ("deep", False)
    assert up.entry is not None
    assert up.entry.starts_at == NOW


def test_next_is_what_the_timer_runs_for() -> None:
    plan = make_plan([subject("a", 30, requesters=("karen",)), subject("b", 30, is_running=True)], setting())

    up = next_up(plan, AFTERNOON)

    assert (up.uid, up.is_running) == ("b", True)


def test_an_empty_focus_block_offers_the_first_open_work() -> None:
    plan = make_plan([subject("shallow", 30)], setting())

    up = next_up(plan, NOW)

    assert (up.uid, up.is_offer, up.is_now) == ("shallow", True, True)
    assert plan.slots["shallow"].spans[0].starts_at == NOW + timedelta(hours=2)
    assert [one.lane for one in empty_focus(plan, NOW)] == [Lane.FOCUS]


def test_with_nothing_planned_nothing_is_next() -> None:
    up = next_up(make_plan([], setting()), NOW)

    assert (up.uid, up.entry, up.then) == (None, None, None)


def test_the_load_of_a_day_is_what_lies_in_it() -> None:
    off = DayOff(uid="o", from_on=date(2026, 3, 3), until_on=date(2026, 3, 3))
    plan = make_plan([subject("deep", 600), subject("shallow", 30)], setting(worktime(days_off=(off,))))

    monday, tuesday, wednesday, *_ = loads = day_loads(plan, 5)

    assert len(loads) == 5
    assert (monday.focus_min, monday.focus_used_min, monday.open_min) == (120, 120, 300)
    assert 0 < monday.open_used_min < 60
    assert (tuesday.focus_min, tuesday.open_min) == (0, 0)
    assert wednesday.focus_used_min == 120


def test_a_promise_that_the_plan_does_not_hold_is_a_risk() -> None:
    plan = make_plan(
        [
            subject("late", 1200, promised_on=date(2026, 3, 3)),
            subject("fine", 30, promised_on=date(2026, 3, 30)),
            subject("begins", 1200, promised_on=date(2026, 3, 20), dates=Dates.START),
        ],
        setting(),
    )

    found = risks(plan)

    assert [one.promise.ask_uid for one in found] == ["late"]
    assert found[0].outlook is Outlook.BREAKS
    assert found[0].likely_on is not None
    assert found[0].safely_on is not None
    assert date(2026, 3, 3) < found[0].likely_on <= found[0].safely_on


def test_a_plan_read_later_in_the_day_knows_where_it_is() -> None:
    plan = make_plan([subject("deep", 90), subject("shallow", 30)], setting())

    up = next_up(plan, datetime(2026, 3, 2, 11, 10, tzinfo=UTC))

    assert (up.uid, up.is_now) == ("shallow", True)
