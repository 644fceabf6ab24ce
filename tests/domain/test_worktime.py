"""What is kept back for what is still to come."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain.ask import Lane
from triage.domain.worktime import MOST_RESERVE, Shares, learned_reserve


@pytest.mark.parametrize(("days", "expected"), [(0, 0.15), (28, 0.225), (56, 0.3), (400, 0.3)])
def test_the_users_own_share_replaces_the_default_over_eight_weeks(days: int, expected: float) -> None:
    share = learned_reserve(taken_min=300, available_min=1000, days_known=days, default=0.15)

    assert share == pytest.approx(expected)


def test_a_lane_without_time_keeps_the_default() -> None:
    assert learned_reserve(taken_min=10, available_min=0, days_known=60, default=0.1) == 0.1


@given(st.floats(0, 1e6), st.floats(0, 1e6), st.integers(-5, 1000), st.floats(0, 0.5))
def test_a_learnt_share_leaves_at_least_half_of_the_lane(
    taken: float, available: float, days: int, default: float
) -> None:
    share = learned_reserve(taken_min=taken, available_min=available, days_known=days, default=default)

    assert 0 <= share <= MOST_RESERVE


def test_open_hours_lose_meetings_first_and_the_reserve_of_what_is_left() -> None:
    shares = Shares(meetings=0.5, open_reserve=0.2, focus_reserve=0.25)

    assert shares.rate(Lane.OPEN) == 0.4
    assert shares.rate(Lane.FOCUS) == 0.75
