"""The last weeks as tables with bars, readable in a pipe and without colour."""

from __future__ import annotations

from collections.abc import Sequence

from triage.cli.output import Cell, Style, note, say, table
from triage.views.insights import InsightsPage, WeekInsight
from triage.views.words import duration, plain_day

BAR = 20
"""Cells of the longest bar: two tables of them still fit in 80 columns."""


def say_insights(page: InsightsPage) -> None:
    """Print what the last weeks were like."""
    for sentence in page.sentences:
        say(sentence)
    if not page.sentences:
        note("Nothing was recorded in these weeks.")
        return
    most = max((max(week.asked, week.done + week.went) for week in page.weeks), default=0)
    _section(
        "Asks in and out",
        ("week of", "came", "", "went", ""),
        [
            (_week(week, page), str(week.asked), _bar(week.asked, most), str(gone), _bar(gone, most))
            for week in page.weeks
            for gone in [week.done + week.went]
        ],
    )
    _goals(page)
    most = max((max(week.effort_min, week.hours_min) for week in page.weeks), default=0)
    _section(
        "Work against the hours open to asks",
        ("week of", "work", "hours", "", "pace"),
        [
            (
                _week(week, page),
                duration(week.effort_min),
                duration(week.hours_min),
                _bar(week.effort_min, most),
                (week.pace, Style.SOON if week.pace == "stretch" else Style.PLAIN),
            )
            for week in page.weeks
        ],
    )
    if any(week.kept + week.late for week in page.weeks):
        rows = [(_week(week, page), str(week.kept), str(week.late)) for week in page.weeks if week.kept + week.late]
        _section("Promises", ("week of", "kept", "late"), rows)
    if any(week.block_min for week in page.weeks):
        _section(
            "Focus blocks: # deep work, - eaten, . the rest",
            ("week of", "blocks", "deep", "eaten", ""),
            [
                (
                    _week(week, page),
                    duration(week.block_min),
                    duration(week.deep_min),
                    duration(week.other_min),
                    _shares(week),
                )
                for week in page.weeks
            ],
        )
    if any(week.repeats for week in page.weeks):
        most = max(week.asked for week in page.weeks)
        rows = [(_week(week, page), str(week.repeats), _bar(week.repeats, most)) for week in page.weeks]
        _section("Asks that keep coming", ("week of", "asks", ""), rows)


def _goals(page: InsightsPage) -> None:
    if not page.goals:
        return
    names = [key or "none" for key in page.goals]
    _section(
        "Hours by key result",
        ("week of", *names),
        [(_week(week, page), *(duration(minutes) for minutes in week.goal_min)) for week in page.weeks],
        named=True,
    )


def _section(title: str, head: Sequence[str], rows: Sequence[Sequence[Cell]], *, named: bool = False) -> None:
    say()
    say(title, Style.BOLD)
    grid = [head, *rows] if named else rows
    table([("", *row) for row in grid], head=() if named else ("", *head))


def _week(week: WeekInsight, page: InsightsPage) -> str:
    return plain_day(week.from_on, page.today)


def _bar(value: float, most: float) -> str:
    return "#" * round(BAR * value / most) if most else ""


def _shares(week: WeekInsight) -> str:
    """A bar of a block's minutes: deep, eaten, and what nothing was recorded for."""
    if not week.block_min:
        return ""
    deep = round(BAR * min(1.0, week.deep_min / week.block_min))
    eaten = min(BAR - deep, round(BAR * week.other_min / week.block_min))
    return "#" * deep + "-" * eaten + "." * (BAR - deep - eaten)
