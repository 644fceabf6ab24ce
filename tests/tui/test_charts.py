"""What the insights plot, and that the plots hold exactly the figures of the page."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from triage.tui.widgets.charts import Chart, charts
from triage.views.insights import InsightsPage, WeekInsight

MONDAY = date(2026, 3, 2)


def week(
    at: int,
    *,
    goal_min: tuple[int, ...] = (),
    effort_min: int = 0,
    pace: str = "",
    block_min: int = 0,
    deep_min: int = 0,
    other_min: int = 0,
    kept: int = 0,
    late: int = 0,
) -> WeekInsight:
    """A week, so many after the first."""
    return WeekInsight(
        from_on=MONDAY + timedelta(days=7 * at),
        asked=3 + at,
        done=1,
        went=at,
        goal_min=goal_min,
        effort_min=effort_min,
        hours_min=1800,
        pace=pace,
        kept=kept,
        late=late,
        block_min=block_min,
        deep_min=deep_min,
        other_min=other_min,
        repeats=at,
    )


def page(*weeks: WeekInsight, goals: tuple[str, ...] = ()) -> InsightsPage:
    """A page of weeks."""
    return InsightsPage(today=MONDAY, zone="UTC", goals=goals, weeks=weeks, sentences=("Words.",))


def chart(of: InsightsPage, name: str) -> Chart:
    """One of its charts."""
    return next(one for one in charts(of) if one.name == name)


def test_asks_out_are_those_done_and_those_given_away() -> None:
    flow = chart(page(week(0), week(1), week(2)), "flow")

    assert [(one.name, one.values) for one in flow.bars] == [("came", (3, 4, 5)), ("went", (1, 2, 3))]
    assert flow.top == 5


def test_every_hour_is_in_one_bar_however_many_key_results_there_are() -> None:
    goals = ("KR1", "KR2", "KR3", "KR4", "KR5", "KR6", "")
    found = chart(page(week(0, goal_min=(60, 120, 30, 30, 90, 30, 45)), goals=goals), "goals")

    assert [one.name for one in found.bars] == ["KR1", "KR2", "KR3", "other key results", "no key result"]
    assert found.top == pytest.approx((60 + 120 + 30 + 30 + 90 + 30 + 45) / 60)
    assert len({one.pattern for one in found.bars}) == len(found.bars)


def test_work_is_told_by_the_pace_of_its_week() -> None:
    weeks = (
        week(0, effort_min=600, pace="coast"),
        week(1, effort_min=1900, pace="stretch"),
        week(2, effort_min=60),
    )
    load = chart(page(*weeks), "load")

    drawn = {one.name: one.values for one in load.bars if any(one.values)}
    assert drawn == {
        "coast 1x": (10, 0, 0),
        "stretch 1x": (0, pytest.approx(1900 / 60), 0),
        "this week": (0, 0, 1),
    }
    assert load.mark is not None and load.mark.values == (30, 30, 30)


def test_a_block_is_deep_work_eaten_or_nothing_noted() -> None:
    focus = chart(page(week(0, block_min=600, deep_min=240, other_min=60)), "focus")

    assert [one.values for one in focus.bars] == [(4,), (1,), (5,)]


def test_patterns_alone_tell_the_series_of_a_plot_apart() -> None:
    for one in charts(page(week(0, goal_min=(60, 60), kept=1, late=1), goals=("KR1", ""))):
        assert len({series.pattern for series in one.bars}) == len(one.bars)


def test_a_plot_without_figures_is_empty() -> None:
    assert chart(page(week(0)), "promises").is_empty
    assert not chart(page(week(0, late=1)), "promises").is_empty
