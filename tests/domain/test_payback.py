"""What a kind of ask costs, and when automating it pays."""

from __future__ import annotations

import math
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain.payback import (
    DAYS_A_YEAR,
    RESUME_MIN,
    Z_80,
    Occurrence,
    break_even_on,
    cost_of,
    growth_of,
    payback_of,
    rate_a_year,
    saved_so_far_h,
    worth_h,
)

TODAY = date(2026, 7, 1)


def weekly(times: int, minutes: float | None = 30, *, person: str = "ana", in_focus: bool = False) -> list[Occurrence]:
    """An ask every seven days, the last one today."""
    return [
        Occurrence(
            on=TODAY - timedelta(days=7 * back), minutes=minutes, is_measured=True, in_focus=in_focus, person=person
        )
        for back in range(times)
    ]


def test_a_year_of_weekly_half_hours_costs_its_closed_form() -> None:
    cost = cost_of(weekly(52), TODAY, default_min=60)

    rate = 52 * DAYS_A_YEAR / 358
    assert cost.hours_a_year == pytest.approx(rate * 30 / 60)
    assert cost.times_a_month == pytest.approx(rate / 12)
    assert cost.lost_min == 52 * 30
    assert cost.measured_share == 1


def test_an_ask_in_a_focus_block_costs_the_way_back_too() -> None:
    cost = cost_of(weekly(10, in_focus=True), TODAY, default_min=60)

    assert cost.interruption_min == RESUME_MIN
    assert cost.minutes_each == 30 + RESUME_MIN


def test_unknown_minutes_count_like_the_mean_of_the_others() -> None:
    cost = cost_of([*weekly(4, 30), *weekly(4, None)], TODAY, default_min=60)

    assert cost.minutes_each == 30


def test_the_default_stands_in_when_no_minutes_are_known() -> None:
    cost = cost_of(weekly(4, None), TODAY, default_min=45)

    assert cost.minutes_each == 45


def test_the_interval_is_the_product_of_both_errors() -> None:
    cost = cost_of(weekly(16), TODAY, default_min=60)

    spread = math.exp(Z_80 * math.sqrt(1 / 16 + (0.25 / 4) ** 2))
    assert cost.high_hours_a_year == pytest.approx(cost.hours_a_year * spread)
    assert cost.low_hours_a_year == pytest.approx(cost.hours_a_year / spread)


def test_one_persons_habit_is_told_from_a_common_need() -> None:
    habit = cost_of([*weekly(9), *weekly(1, person="ben")], TODAY, default_min=60)

    assert habit.people == 2
    assert habit.top_share == 0.9


def test_three_asks_of_one_week_are_not_a_hundred_and_fifty_a_year() -> None:
    rate = rate_a_year([Occurrence(on=TODAY - timedelta(days=back)) for back in range(3)], TODAY)

    assert rate == pytest.approx(3 * DAYS_A_YEAR / 30)


def test_what_was_asked_more_than_a_year_ago_is_no_recent_rate() -> None:
    rate = rate_a_year([Occurrence(on=TODAY - timedelta(days=back)) for back in (700, 600, 500)], TODAY)

    assert rate == 0


def test_growth_compares_two_spans_of_ninety_days() -> None:
    days = [10, 20, 30, 40, 50, 60, 100, 120, 170, 200]

    growth = growth_of([Occurrence(on=TODAY - timedelta(days=back)) for back in days], TODAY)

    assert growth == 2


def test_growth_is_unknown_while_there_is_little_to_compare() -> None:
    assert growth_of(weekly(10), TODAY) is None


def test_a_build_pays_back_after_its_hours_over_those_saved() -> None:
    cost = cost_of(weekly(52), TODAY, default_min=60)

    payback = payback_of(cost, build_h=8, starts_on=TODAY, share_saved=0.9, upkeep_h_a_year=2)

    saved = cost.hours_a_year * 0.9 - 2
    assert payback.saved_hours_a_year == pytest.approx(saved)
    assert payback.break_even_on == TODAY + timedelta(days=math.ceil(8 / saved * DAYS_A_YEAR))
    assert payback.first_year_gain_h == pytest.approx(saved - 8)
    assert payback.pays


def test_what_saves_nothing_never_breaks_even() -> None:
    payback = payback_of(cost_of([], TODAY, default_min=60), build_h=8, starts_on=TODAY)

    assert payback.break_even_on is None
    assert payback.first_year_gain_h == -8
    assert not payback.pays


def test_a_break_even_in_another_century_is_none() -> None:
    assert break_even_on(1000, 0.01, TODAY) is None


def test_hours_saved_count_what_was_still_spent() -> None:
    assert saved_so_far_h(forecast_min_each=30, answered=10, still_spent_min=60) == 4


def test_the_chart_asks_over_five_years() -> None:
    assert worth_h(2.4) == 12


@given(
    times=st.integers(1, 60),
    minutes=st.floats(1, 500),
    build_h=st.floats(0.5, 500),
    share=st.floats(0.1, 1),
)
def test_the_bad_case_is_never_before_the_good_one(times: int, minutes: float, build_h: float, share: float) -> None:
    cost = cost_of(weekly(times, minutes), TODAY, default_min=60)

    payback = payback_of(cost, build_h=build_h, starts_on=TODAY, share_saved=share)

    assert cost.low_hours_a_year <= cost.hours_a_year <= cost.high_hours_a_year
    assert payback.low_gain_h <= payback.first_year_gain_h <= payback.high_gain_h
    latest = payback.latest_on or date.max
    assert (payback.earliest_on or date.max) <= (payback.break_even_on or date.max) <= latest
