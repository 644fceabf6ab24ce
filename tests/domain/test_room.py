"""How much of working time goes to planned asks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain.room import LEAST_SHARE, MOST_SHARE, Finished, planned_share

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
ZONE = ZoneInfo("UTC")
WEEKS_MIN = 8 * 40 * 60.0


def finished(days_ago: int, minutes: int | None, waited_days: int = 10) -> Finished:
    """One ask finished so many days ago, after a wait."""
    closed_at = NOW - timedelta(days=days_ago)
    asked_at = closed_at - timedelta(days=waited_days)
    return Finished(asked_at, asked_at, closed_at, minutes)


def share(asks: list[Finished], default: float = 0.6) -> float:
    """The share learnt from these, with something taken on all the time."""
    always = [NOW - timedelta(days=100)]
    return planned_share(asks, always, now=NOW, zone=ZONE, available_min=WEEKS_MIN, default=default)


def test_after_eight_weeks_the_share_is_the_users_own() -> None:
    asks = [finished(days, 480) for days in range(56, 0, -4)]

    assert share(asks) == pytest.approx(14 * 480 / WEEKS_MIN)


def test_what_nobody_planned_for_takes_its_room() -> None:
    planned = [finished(days, 480) for days in range(56, 0, -4)]
    at_once = [finished(days, 480, waited_days=1) for days in range(55, 0, -4)]

    assert share(planned + at_once) == share(planned)


def test_the_default_fades_out_over_eight_weeks() -> None:
    asks = [finished(days, 960) for days in range(28, 0, -2)]

    assert share(asks) == pytest.approx((0.6 + 14 * 960 / WEEKS_MIN) / 2)


def test_few_asks_and_asks_without_minutes_teach_nothing() -> None:
    assert share([finished(days, 480) for days in range(56, 20, -4)]) == 0.6
    assert share([finished(days, 480 if days % 8 else None) for days in range(56, 0, -4)]) == 0.6


def test_time_with_nothing_taken_on_does_not_count() -> None:
    asks = [finished(days, 700, waited_days=6) for days in (29, 30, 31, 32, 33, 50, 51, 52, 53, 54)]

    idle = planned_share(asks, [], now=NOW, zone=ZONE, available_min=WEEKS_MIN, default=0.6)

    assert idle > share(asks)


@given(
    st.lists(
        st.builds(finished, st.integers(0, 56), st.none() | st.integers(1, 9999), st.integers(0, 90)), max_size=30
    ),
    st.floats(0, 1e6),
)
def test_a_learnt_share_is_never_out_of_bounds(asks: list[Finished], available_min: float) -> None:
    found = planned_share(asks, [], now=NOW, zone=ZONE, available_min=available_min, default=0.6)

    assert LEAST_SHARE <= found <= MOST_SHARE
