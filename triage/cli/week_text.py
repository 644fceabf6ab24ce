"""Weeks as lines of text."""

from __future__ import annotations

from triage.cli.output import Cell, Style, say, table
from triage.domain.ask import Lane
from triage.views.week import WeekLine, WeekPage
from triage.views.words import duration, near_day, plain_day


def say_week(page: WeekPage) -> None:
    """This week, the next, the pace of the last ones, and what does not fit."""
    for name, week in zip(("This week", "Next week"), page.weeks, strict=True):
        _say_load(name, week, page)
    if page.stretch_until:
        say(f"Until {near_day(page.stretch_until, page.today)} a week may hold more; it ends by itself.", Style.FAINT)
    say(page.pace_words)
    for warning in page.warnings:
        say(warning, Style.SOON)


def _say_load(name: str, week: WeekLine, page: WeekPage) -> None:
    days = f"{plain_day(week.from_on, page.today)} to {plain_day(week.until_on, page.today)}"
    cap = f"cap {duration(week.cap_min)}{' (stretch)' if week.is_stretch else ''}"
    style = Style.SOON if week.load_min > min(week.cap_min, week.hours_min) else Style.BOLD
    say(f"{name} ({days}): {duration(week.load_min)} of {duration(week.hours_min)}, {cap}", style)
    rows: list[list[Cell]] = [
        [
            "  focus" if lane.lane is Lane.FOCUS else "  open",
            f"{duration(lane.planned_min)} planned of {duration(lane.left_min)} left",
            (f"{duration(lane.bound_min)} due or promised", Style.SOON if lane.over_min else Style.PLAIN),
        ]
        for lane in week.lanes
    ]
    rows.append(["  also", f"{duration(week.meetings_min)} of meetings", f"{duration(week.worked_min)} logged"])
    table(rows)
