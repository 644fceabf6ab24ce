"""Timers that are not believed, and how often work was broken off."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from triage.domain.timer import interruptions, lost_min, timer_limit
from triage.domain.work import Lost, Work
from triage.domain.worktime import WorkTime

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
TIME = WorkTime(zone=ZoneInfo("UTC"))


def worked(ask: str, from_min: int, minutes: int | None) -> Work:
    """A stretch that began so many minutes after nine."""
    return Work(uid=f"{ask}{from_min}", ask_uid=ask, started_at=MONDAY + timedelta(minutes=from_min), minutes=minutes)


def lost(from_min: int, minutes: int) -> Lost:
    """Time lost so many minutes after nine."""
    return Lost(uid=f"l{from_min}", starts_at=MONDAY + timedelta(minutes=from_min), minutes=minutes)


def test_a_timer_is_doubted_half_an_hour_after_the_working_day() -> None:
    limit = timer_limit(MONDAY, TIME, 400)

    assert limit.stop_at == MONDAY.replace(hour=17)
    assert limit.doubtful_at == MONDAY.replace(hour=17, minute=30)


def test_a_timer_is_doubted_after_twice_what_its_ask_safely_takes() -> None:
    limit = timer_limit(MONDAY, TIME, 90)

    assert limit.stop_at == MONDAY + timedelta(minutes=90)
    assert limit.doubtful_at == MONDAY + timedelta(minutes=180)


def test_a_short_ask_has_an_hour_of_grace() -> None:
    limit = timer_limit(MONDAY, TIME, 5)

    assert limit.doubtful_at == MONDAY + timedelta(minutes=65)


def test_work_begun_in_the_evening_is_not_ended_by_the_working_day() -> None:
    evening = MONDAY.replace(hour=20)

    limit = timer_limit(evening, TIME, 60)

    assert limit.stop_at == evening + timedelta(minutes=60)


def test_starting_something_else_breaks_work_off_unless_it_was_done() -> None:
    stretches = [worked("a", 0, 30), worked("b", 30, 15), worked("a", 45, None)]
    closed = {"b": MONDAY + timedelta(minutes=45)}

    assert interruptions(stretches, [], {}) == 2
    assert interruptions(stretches, [], closed) == 1


def test_lost_time_breaks_work_off_once_and_its_second_half_is_no_switch() -> None:
    stretches = [worked("a", 0, 30), worked("a", 60, None)]

    assert interruptions(stretches, [lost(30, 30)], {}) == 1


def test_a_pause_is_no_interruption() -> None:
    assert interruptions([worked("a", 0, 30), worked("b", 50, 15)], [], {}) == 0


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 200)), max_size=8))
def test_lost_minutes_that_overlap_count_once(spans: list[tuple[int, int]]) -> None:
    minutes = {minute for start, length in spans for minute in range(start, start + length)}

    assert lost_min(lost(start, length) for start, length in spans) == len(minutes)
