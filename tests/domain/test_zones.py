"""Wall clock and instants."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.planning import zones
from triage.domain.zones import FIRST_INSTANT, LAST_INSTANT, day_end_at, day_of, offset_s, wall_at

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("zone", "on", "clock", "utc"),
    [
        ("Europe/Berlin", date(2026, 3, 28), time(9, 30), "2026-03-28T08:30"),
        ("Europe/Berlin", date(2026, 3, 29), time(9, 30), "2026-03-29T07:30"),
        ("Europe/Berlin", date(2026, 10, 25), time(9, 30), "2026-10-25T08:30"),
        ("America/New_York", date(2026, 3, 8), time(9, 30), "2026-03-08T13:30"),
        ("America/New_York", date(2026, 11, 1), time(9, 30), "2026-11-01T14:30"),
        ("Asia/Kolkata", date(2026, 3, 29), time(9, 30), "2026-03-29T04:00"),
        ("Australia/Lord_Howe", date(2026, 4, 4), time(9, 30), "2026-04-03T22:30"),
        ("Australia/Lord_Howe", date(2026, 4, 5), time(9, 30), "2026-04-04T23:00"),
    ],
)
def test_a_wall_clock_time_follows_the_zone_through_its_changes(zone: str, on: date, clock: time, utc: str) -> None:
    at = wall_at(on, clock, ZoneInfo(zone))

    assert at == datetime.fromisoformat(utc).replace(tzinfo=UTC)


def test_a_time_that_never_comes_is_the_moment_the_clocks_go_forward() -> None:
    assert wall_at(date(2026, 3, 29), time(2, 30), BERLIN) == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_a_half_hour_that_never_comes_is_the_moment_the_clocks_go_forward() -> None:
    at = wall_at(date(2026, 10, 4), time(2, 15), ZoneInfo("Australia/Lord_Howe"))

    assert at == datetime(2026, 10, 3, 15, 30, tzinfo=UTC)


def test_a_time_that_comes_twice_is_the_first_of_them() -> None:
    assert wall_at(date(2026, 10, 25), time(2, 30), BERLIN) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_day_whose_midnight_never_comes_starts_when_the_clocks_go_forward() -> None:
    at = day_end_at(date(2026, 3, 7), ZoneInfo("America/Havana"))

    assert at == datetime(2026, 3, 8, 5, tzinfo=UTC)
    assert day_of(at, ZoneInfo("America/Havana")) == date(2026, 3, 8)


def test_the_ends_of_the_calendar_are_instants() -> None:
    assert day_end_at(date.max, ZoneInfo("America/New_York")) == LAST_INSTANT
    assert wall_at(date.max, time(23), ZoneInfo("America/New_York")) == LAST_INSTANT
    assert wall_at(date.min, time(0), BERLIN) == FIRST_INSTANT


@given(zone=zones, days=st.integers(0, 800), first=st.integers(0, 1439), second=st.integers(0, 1439))
def test_a_later_time_of_a_day_is_never_an_earlier_instant(zone: str, days: int, first: int, second: int) -> None:
    on = date(2025, 1, 1) + timedelta(days=days)
    low, high = sorted((first, second))

    earlier, later = (wall_at(on, time(minute // 60, minute % 60), ZoneInfo(zone)) for minute in (low, high))

    assert earlier <= later


@given(zone=zones, days=st.integers(0, 800))
def test_a_day_ends_when_the_next_one_begins(zone: str, days: int) -> None:
    on = date(2025, 1, 1) + timedelta(days=days)

    ends_at = day_end_at(on, ZoneInfo(zone))

    assert day_of(ends_at, ZoneInfo(zone)) == on + timedelta(days=1)
    assert day_of(ends_at - timedelta(seconds=1), ZoneInfo(zone)) == on


def test_the_offset_of_a_day_is_the_one_before_its_change() -> None:
    assert offset_s(date(2026, 3, 29), BERLIN) == 3600
    assert offset_s(date(2026, 3, 30), BERLIN) == 7200
