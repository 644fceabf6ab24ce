"""Working hours and focus blocks as two lanes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.planning import MORNINGS, NOW, TODAY, busy_spans, subject, worktime, worktimes
from triage.domain.ask import Lane
from triage.domain.capacity import FORESEEABLE_DAYS, Capacity
from triage.domain.focus import Busy, DayOff, DaySpan, FocusBlock
from triage.domain.worktime import Shares, WorkTime
from triage.domain.zones import day_of

WEEK = timedelta(days=7)


def hours_of(capacity: Capacity, lane: Lane, until: datetime) -> list[str]:
    """Local starts and ends of a lane's spans."""
    zone = capacity.time.zone
    return [
        f"{one.starts_at.astimezone(zone):%a %H:%M}-{one.ends_at.astimezone(zone):%H:%M}"
        for one in capacity.lane(lane).spans_until(until)
    ]


def test_focus_blocks_are_taken_out_of_the_open_hours() -> None:
    capacity = Capacity(worktime(), NOW)

    assert hours_of(capacity, Lane.FOCUS, NOW + timedelta(days=1)) == ["Mon 09:00-11:00"]
    assert hours_of(capacity, Lane.OPEN, NOW + timedelta(hours=14)) == ["Mon 11:00-12:30", "Mon 13:30-17:00"]


def test_a_focus_block_outside_working_hours_counts_and_takes_nothing_from_them() -> None:
    evening = FocusBlock(uid="e", days=(0,), span=DaySpan(time(20), time(22)))

    capacity = Capacity(worktime(blocks=(evening,)), NOW)

    assert hours_of(capacity, Lane.FOCUS, NOW + timedelta(days=1)) == ["Mon 20:00-22:00"]
    assert capacity.lane(Lane.OPEN).minutes_until(NOW + timedelta(days=1)) == 7 * 60


def test_overlapping_focus_blocks_count_once() -> None:
    other = FocusBlock(uid="o", days=(0,), span=DaySpan(time(10), time(12)))

    capacity = Capacity(worktime(blocks=(MORNINGS, other)), NOW)

    assert hours_of(capacity, Lane.FOCUS, NOW + timedelta(days=1)) == ["Mon 09:00-12:00"]


def test_a_focus_block_holds_from_its_first_to_its_last_day() -> None:
    block = replace(MORNINGS, from_on=date(2026, 3, 4), until_on=date(2026, 3, 10))

    capacity = Capacity(worktime(blocks=(block,)), NOW)

    days = [one.starts_at.date().day for one in capacity.lane(Lane.FOCUS).spans_until(NOW + 4 * WEEK)]
    assert days == [4, 5, 9, 10]


def test_busy_time_cuts_both_lanes() -> None:
    meeting = Busy(starts_at=NOW + timedelta(hours=1), ends_at=NOW + timedelta(hours=3))

    capacity = Capacity(worktime(busy=(meeting, meeting)), NOW)

    assert hours_of(capacity, Lane.FOCUS, NOW + timedelta(days=1)) == ["Mon 09:00-10:00"]
    assert hours_of(capacity, Lane.OPEN, NOW + timedelta(hours=14)) == ["Mon 12:00-12:30", "Mon 13:30-17:00"]


def test_days_off_have_no_time_at_all() -> None:
    off = DayOff(uid="o", from_on=TODAY, until_on=date(2026, 3, 4))

    capacity = Capacity(worktime(days_off=(off,)), NOW)

    assert hours_of(capacity, Lane.FOCUS, NOW + WEEK) == ["Thu 09:00-11:00"]
    assert capacity.lane(Lane.OPEN).minutes_until(NOW + timedelta(days=3)) == 0


def test_what_is_kept_back_makes_a_minute_of_work_longer() -> None:
    shares = Shares(meetings=0.3, open_reserve=0.15, focus_reserve=0.1)

    capacity = Capacity(worktime(shares=shares), NOW)

    assert capacity.lane(Lane.FOCUS).minutes_until(NOW + timedelta(hours=2)) == pytest.approx(108)
    assert capacity.lane(Lane.OPEN).when(0.595 * 60) == NOW + timedelta(hours=3)


def test_a_lane_is_never_kept_back_whole() -> None:
    capacity = Capacity(worktime(shares=Shares(meetings=1.0)), NOW)

    assert capacity.lane(Lane.OPEN).when(30) is not None


def test_work_that_ends_with_the_day_ends_on_that_day() -> None:
    capacity = Capacity(worktime(blocks=()), NOW)

    assert capacity.lane(Lane.OPEN).when(7 * 60) == datetime(2026, 3, 2, 17, tzinfo=UTC)
    assert capacity.lane(Lane.OPEN).begins(7 * 60) == datetime(2026, 3, 3, 9, tzinfo=UTC)


def test_there_is_no_time_before_now() -> None:
    capacity = Capacity(worktime(), NOW + timedelta(hours=1))

    assert capacity.lane(Lane.FOCUS).minutes_until(NOW) == 0
    assert hours_of(capacity, Lane.FOCUS, NOW + timedelta(days=1)) == ["Mon 10:00-11:00"]


def test_what_ends_beyond_the_foreseeable_has_no_date() -> None:
    curve = Capacity(worktime(), NOW).lane(Lane.FOCUS)

    assert curve.when(8 * 60 * 200) is None
    assert curve.when(8 * 60 * 100) is not None
    assert curve.minutes_until(NOW + timedelta(days=2 * FORESEEABLE_DAYS)) < 8 * 60 * 200


def test_without_focus_blocks_the_open_hours_serve_deep_work() -> None:
    assert Capacity(worktime(blocks=()), NOW).serving(Lane.FOCUS) is Lane.OPEN
    assert Capacity(worktime(), NOW).serving(Lane.FOCUS) is Lane.FOCUS


def test_when_every_hour_is_a_focus_block_these_serve_the_rest() -> None:
    whole = FocusBlock(uid="w", days=tuple(range(7)), span=DaySpan(time(8), time(18)))

    assert Capacity(worktime(blocks=(whole,)), NOW).serving(Lane.OPEN) is Lane.FOCUS


@pytest.mark.parametrize(
    ("zone", "since", "weeks"),
    [
        ("Europe/Berlin", datetime(2026, 3, 23, tzinfo=UTC), 2),
        ("Europe/Berlin", datetime(2026, 10, 19, tzinfo=UTC), 2),
        ("America/New_York", datetime(2026, 3, 2, 12, tzinfo=UTC), 2),
        ("Asia/Kolkata", datetime(2026, 3, 23, tzinfo=UTC), 2),
        ("Australia/Lord_Howe", datetime(2026, 3, 30, tzinfo=UTC), 2),
        ("Australia/Lord_Howe", datetime(2026, 9, 28, tzinfo=UTC), 2),
    ],
)
def test_no_change_of_the_clocks_moves_a_block_on_the_wall(zone: str, since: datetime, weeks: int) -> None:
    every_day = FocusBlock(uid="d", days=tuple(range(7)), span=DaySpan(time(9, 30), time(11, 30)))

    spans = Capacity(worktime(zone, blocks=(every_day,)), since).lane(Lane.FOCUS).spans_until(since + weeks * WEEK)

    walls = {
        (one.starts_at.astimezone(ZoneInfo(zone)).time(), one.ends_at.astimezone(ZoneInfo(zone)).time())
        for one in spans[1:-1]
    }
    assert walls == {(time(9, 30), time(11, 30))}
    assert len(spans) >= 7 * weeks - 1


def test_a_block_in_the_night_of_a_change_is_what_is_left_of_it() -> None:
    night = FocusBlock(uid="n", days=(6,), span=DaySpan(time(1, 30), time(4)))
    time_ = worktime("Europe/Berlin", blocks=(night,))

    spring = Capacity(time_, datetime(2026, 3, 28, 12, tzinfo=UTC)).lane(Lane.FOCUS)
    autumn = Capacity(time_, datetime(2026, 10, 24, 12, tzinfo=UTC)).lane(Lane.FOCUS)

    assert spring.minutes_until(datetime(2026, 3, 30, tzinfo=UTC)) == 90
    assert autumn.minutes_until(datetime(2026, 10, 26, tzinfo=UTC)) == 210


def test_moving_to_another_zone_keeps_blocks_on_the_wall() -> None:
    berlin, tokyo = (Capacity(worktime(zone), NOW - timedelta(days=2)) for zone in ("Europe/Berlin", "Asia/Tokyo"))

    walls = [hours_of(capacity, Lane.FOCUS, NOW + timedelta(days=4)) for capacity in (berlin, tokyo)]

    assert walls[0] == walls[1] == [f"{day} 09:00-11:00" for day in ("Mon", "Tue", "Wed", "Thu")]


def test_a_due_day_ends_with_its_working_day() -> None:
    evening = FocusBlock(uid="e", days=(0,), span=DaySpan(time(20), time(22)))
    time_ = worktime("Europe/Berlin", blocks=(evening,))

    due = [time_.due_at(subject(due_on=on).ask) for on in (date(2026, 3, 9), date(2026, 3, 10), date(2026, 3, 14))]

    assert due == [
        datetime(2026, 3, 9, 21, tzinfo=UTC),
        datetime(2026, 3, 10, 16, tzinfo=UTC),
        datetime(2026, 3, 14, 23, tzinfo=UTC),
    ]


def test_an_ask_without_due_date_is_never_due() -> None:
    assert worktime().due_at(subject().ask) is None


@given(time_=worktimes(), lane=st.sampled_from(Lane))
def test_spans_of_both_lanes_are_in_order_and_never_overlap(time_: WorkTime, lane: Lane) -> None:
    capacity = Capacity(time_, NOW)

    spans = sorted(span for one in Lane for span in capacity.lane(one).spans_until(NOW + 8 * WEEK))

    assert all(before.ends_at <= after.starts_at for before, after in pairwise(spans))
    assert all(NOW <= span.starts_at < span.ends_at for span in capacity.lane(lane).spans_until(NOW + 8 * WEEK))


@given(time_=worktimes(), lane=st.sampled_from(Lane), minutes=st.floats(0.1, 5000))
def test_when_and_minutes_until_are_inverse(time_: WorkTime, lane: Lane, minutes: float) -> None:
    curve = Capacity(time_, NOW).lane(lane)
    at = curve.when(minutes)
    assume(at is not None)
    assert at is not None

    assert minutes - 1e-6 <= curve.minutes_until(at) < minutes + curve.rate / 60 + 1e-6
    assert curve.minutes_until(at - timedelta(seconds=1)) < minutes


@given(time_=worktimes(), meeting=busy_spans(), lane=st.sampled_from(Lane), minutes=st.floats(0, 5000))
def test_more_capacity_never_makes_a_date_later(time_: WorkTime, meeting: Busy, lane: Lane, minutes: float) -> None:
    less = Capacity(replace(time_, busy=(*time_.busy, meeting)), NOW).lane(lane)
    more = Capacity(time_, NOW).lane(lane)

    for before, after in ((less.when(minutes), more.when(minutes)), (less.begins(minutes), more.begins(minutes))):
        assert before is None or (after is not None and after <= before)


@given(time_=worktimes(), meeting=busy_spans())
def test_nothing_lies_in_busy_time(time_: WorkTime, meeting: Busy) -> None:
    assume(meeting.starts_at < meeting.ends_at)
    capacity = Capacity(replace(time_, busy=(meeting,)), NOW)

    spans = [span for lane in Lane for span in capacity.lane(lane).spans_until(NOW + 8 * WEEK)]

    assert all(span.ends_at <= meeting.starts_at or meeting.ends_at <= span.starts_at for span in spans)


@given(
    time_=worktimes(),
    lane=st.sampled_from(Lane),
    pieces=st.lists(st.floats(0, 400), max_size=20),
)
def test_work_laid_end_to_end_fills_the_lane_without_gap_or_overlap(
    time_: WorkTime, lane: Lane, pieces: list[float]
) -> None:
    curve = Capacity(time_, NOW).lane(lane)
    sums = [sum(pieces[: count + 1]) for count in range(len(pieces))]

    stretches = curve.stretches(sums)

    laid = [span for one in stretches for span in one.spans]
    assert all(before.ends_at <= after.starts_at for before, after in pairwise(laid))
    assert [(one.starts_at, one.ends_at) for one in stretches] == curve.bounds(sums)
    last = sums[-1] if sums else 0.0
    if curve.when(last) is not None:
        worked_s = sum((span.ends_at - span.starts_at).total_seconds() for span in laid)
        assert worked_s == pytest.approx(last * 60 / curve.rate, abs=1)


@given(time_=worktimes(), first=st.integers(0, 3), second=st.integers(0, 3))
def test_what_was_asked_before_changes_no_answer(time_: WorkTime, first: int, second: int) -> None:
    questions = (0.0, 500.0, 20000.0, 90000.0)
    asked_before = Capacity(time_, NOW).lane(Lane.OPEN)
    asked_before.when(questions[first])

    assert asked_before.when(questions[second]) == Capacity(time_, NOW).lane(Lane.OPEN).when(questions[second])


@given(time_=worktimes(), days=st.integers(0, 30))
def test_a_working_day_ends_on_its_day(time_: WorkTime, days: int) -> None:
    on = TODAY + timedelta(days=days)

    assert day_of(time_.day_ends_at(on) - timedelta(seconds=1), time_.zone) == on
