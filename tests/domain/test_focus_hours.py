"""Focus blocks suggested from the work log."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.planning import NOW, worktime, worktimes
from triage.domain.focus import DaySpan, FocusBlock
from triage.domain.focus_hours import MOST_SHARE, Stretch, focus_hours, weekly_min
from triage.domain.worktime import WorkTime

BARE = worktime(blocks=())


def stretch(weeks_ago: int, weekday: int, at: time, minutes: int = 90) -> Stretch:
    """Deep work that many weeks before this Monday; 0 is last week."""
    on = (NOW - timedelta(days=7 * (weeks_ago + 1))).date() + timedelta(days=weekday)
    start = datetime.combine(on, at, tzinfo=NOW.tzinfo)
    return start, start + timedelta(minutes=minutes)


MORNINGS = [stretch(week, day, time(9, 30), 120) for week in range(4) for day in range(4)]


def test_the_hours_in_which_deep_work_was_finished_are_suggested() -> None:
    found = focus_hours(MORNINGS, BARE, now=NOW, block_min=120)

    (one,) = found.suggestions
    assert (one.days, one.span) == ((0, 1, 2, 3), DaySpan(time(9, 30), time(11, 30)))
    assert (one.deep_min, one.days_seen, found.weeks, found.stretches) == (16 * 120, 16, 4, 16)


def test_a_day_with_clearly_better_hours_gets_its_own() -> None:
    fridays = [stretch(week, 4, time(14), 120) for week in range(4)]

    found = focus_hours([*MORNINGS, *fridays], BARE, now=NOW, block_min=120)

    assert [(one.days, one.span.starts) for one in found.suggestions] == [((0, 1, 2, 3), time(9, 30)), ((4,), time(14))]


def test_little_evidence_suggests_nothing() -> None:
    for few in ([], MORNINGS[:7], [stretch(0, 0, time(9 + at // 2, 30 * (at % 2)), 25) for at in range(14)]):
        found = focus_hours(few, BARE, now=NOW, block_min=120)

        assert (found.suggestions, found.is_enough) == ((), False)


def test_what_is_old_short_or_a_mistake_does_not_count() -> None:
    noise = [stretch(12, 0, time(9, 30)), stretch(0, 0, time(14), 10), stretch(0, 1, time(9), 2000)]

    assert focus_hours([*MORNINGS, *noise], BARE, now=NOW, block_min=120).stretches == len(MORNINGS)


def test_a_day_on_which_a_block_is_kept_there_is_left_alone() -> None:
    kept = FocusBlock(uid="k", days=(0, 1), span=DaySpan(time(10), time(11)))

    (one,) = focus_hours(MORNINGS, worktime(blocks=(kept,)), now=NOW, block_min=120).suggestions

    assert one.days == (2, 3)


def test_hours_are_those_of_the_users_wall_clock() -> None:
    found = focus_hours(MORNINGS, worktime("America/New_York", blocks=()), now=NOW, block_min=120)

    assert found.suggestions == ()
    berlin = focus_hours(MORNINGS, worktime("Europe/Berlin", blocks=()), now=NOW, block_min=120)
    assert [one.span.starts for one in berlin.suggestions] == [time(10, 30)]


@pytest.mark.parametrize(("block_min", "minutes"), [(20, 60), (120, 120), (400, 180)])
def test_a_block_is_as_long_as_this_users_and_one_to_three_hours(block_min: float, minutes: int) -> None:
    long = [stretch(week, day, time(9), 200) for week in range(4) for day in range(4)]

    found = focus_hours(long, BARE, now=NOW, block_min=block_min)

    assert {one.span.minutes for one in found.suggestions} == {minutes}


@given(
    time_=worktimes(),
    starts=st.lists(st.tuples(st.integers(0, 60 * 24 * 60), st.integers(20, 300)), min_size=8, max_size=60),
    block_min=st.sampled_from((60.0, 120.0, 180.0)),
)
def test_suggestions_lie_in_working_hours_touch_no_block_and_stay_within_half(
    time_: WorkTime, starts: list[tuple[int, int]], block_min: float
) -> None:
    stretches = [(NOW - timedelta(minutes=ago), NOW - timedelta(minutes=ago - length)) for ago, length in starts]

    found = focus_hours(stretches, time_, now=NOW, block_min=block_min)

    kept, total = weekly_min(time_)
    added = sum(one.span.minutes * len(one.days) for one in found.suggestions)
    assert added == 0 or kept + added <= MOST_SHARE * total
    for one in found.suggestions:
        for day in one.days:
            assert any(hours.starts <= one.span.starts and one.span.ends <= hours.ends for hours in time_.hours[day])
            for block in time_.blocks:
                is_clear = block.span.ends <= one.span.starts or one.span.ends <= block.span.starts
                assert day not in block.days or is_clear


def test_a_change_of_clocks_moves_no_habit() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    now = datetime(2026, 4, 20, 9, tzinfo=NOW.tzinfo)
    stretches = []
    for days in range(35):
        start = datetime(2026, 3, 16, 9, 30, tzinfo=berlin) + timedelta(days=days)
        if start.weekday() < 5:
            utc = start.astimezone(NOW.tzinfo)
            stretches.append((utc, utc + timedelta(minutes=120)))

    found = focus_hours(stretches, worktime("Europe/Berlin", blocks=()), now=now, block_min=120)

    assert {one.span.starts for one in found.suggestions} == {time(9, 30)}
