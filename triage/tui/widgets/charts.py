"""What the insights plot: named series a week, without anything that draws them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from triage.views.insights import InsightsPage, WeekInsight
from triage.views.words import MONTHS

HOUR = 60
MOST_GOALS = 4
"""Key results told apart in one plot, the rest together: more patterns than these nobody tells apart."""

PATTERNS = (("█", "primary"), ("▓", "success"), ("▒", "accent"), ("▚", "error"))
"""Of key results: pattern and colour, so that either is enough."""

PACES = (("execute", "█", "success"), ("coast", "▒", "primary"), ("stretch", "▓", "error"), ("", "░", "foreground"))
THIS_WEEK = "this week"


@dataclass(frozen=True, slots=True)
class Series:
    """One value a week.

    Attributes:
        name: In the legend; a key result's key comes from outside.
        pattern: One character that its bars are made of.
        colour: Name of a colour of the theme.
        values: A week each, oldest first.
    """

    name: str
    pattern: str
    colour: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One plot.

    Attributes:
        name: Names it in the screen.
        title: Over it.
        bars: Side by side, or stacked from below.
        is_stacked: Which of the two.
        mark: A value a week that bars are compared with; None without one.
        unit: Of the values: "h" or "".
        note: More in one line, "" for nothing.
        nothing: Said when every value is 0.
    """

    name: str
    title: str
    bars: tuple[Series, ...]
    is_stacked: bool = True
    mark: Series | None = None
    unit: str = ""
    note: str = ""
    nothing: str = "Nothing was recorded in these weeks."

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(any(series.values) for series in self.bars)

    @property
    def top(self) -> float:
        """The highest value that is drawn; 0 for none."""
        weeks = list(zip(*(series.values for series in self.bars), strict=True))
        heights = [sum(week) if self.is_stacked else max(week, default=0) for week in weeks]
        return max([*heights, *(self.mark.values if self.mark else ())], default=0)


def charts(page: InsightsPage) -> tuple[Chart, ...]:
    """Every plot of the last weeks, in the order of the terminal's tables."""
    weeks = page.weeks
    return (
        Chart(
            name="flow",
            title="Asks in and out",
            bars=(
                Series("came", "█", "primary", tuple(float(week.asked) for week in weeks)),
                Series("went", "▒", "success", tuple(float(week.done + week.went) for week in weeks)),
            ),
            is_stacked=False,
        ),
        Chart(
            name="goals",
            title="Hours by key result",
            bars=_goals(page),
            unit="h",
            nothing="No work was recorded in these weeks.",
        ),
        _load(weeks),
        Chart(
            name="promises",
            title="Promises kept and late",
            bars=(
                Series("kept", "█", "success", tuple(float(week.kept) for week in weeks)),
                Series("late", "▒", "error", tuple(float(week.late) for week in weeks)),
            ),
            nothing="No promise fell due in these weeks.",
        ),
        _focus(weeks),
        Chart(
            name="repeats",
            title="Asks that keep coming",
            bars=(
                Series("asked before", "█", "accent", tuple(float(week.repeats) for week in weeks)),
                Series("new", "░", "foreground", tuple(float(max(0, week.asked - week.repeats)) for week in weeks)),
            ),
            note="F5 shows what it is",
        ),
    )


def _goals(page: InsightsPage) -> tuple[Series, ...]:
    """The key results that got most by their order, the others together, and what served none."""
    hours = {key: tuple(week.goal_min[at] / HOUR for week in page.weeks) for at, key in enumerate(page.goals)}
    named = [key for key in page.goals if key]
    shown = named if len(named) <= MOST_GOALS else named[: MOST_GOALS - 1]
    found = [Series(key, *PATTERNS[at], hours[key]) for at, key in enumerate(shown)]
    if shown != named:
        rest = zip(*(hours[key] for key in named[len(shown) :]), strict=True)
        found.append(Series("other key results", *PATTERNS[-1], tuple(sum(week) for week in rest)))
    if "" in hours:
        found.append(Series("no key result", "░", "foreground", hours[""]))
    return tuple(found)


def _load(weeks: Sequence[WeekInsight]) -> Chart:
    """Work by the pace of its week, against the hours that were open to asks."""
    paces = Counter(week.pace for week in weeks if week.pace)
    return Chart(
        name="load",
        title="Work against the hours open to asks",
        bars=tuple(
            Series(
                f"{pace} {paces[pace]}x" if pace else THIS_WEEK,
                pattern,
                colour,
                tuple(week.effort_min / HOUR if week.pace == pace else 0.0 for week in weeks),
            )
            for pace, pattern, colour in PACES
        ),
        mark=Series("hours", "━", "accent", tuple(week.hours_min / HOUR for week in weeks)),
        unit="h",
        nothing="No work was recorded in these weeks.",
    )


def _focus(weeks: Sequence[WeekInsight]) -> Chart:
    """What became of the focus blocks' hours."""
    return Chart(
        name="focus",
        title="Focus blocks",
        bars=(
            Series("deep work", "█", "success", tuple(week.deep_min / HOUR for week in weeks)),
            Series("eaten", "▒", "error", tuple(week.other_min / HOUR for week in weeks)),
            Series(
                "nothing noted",
                "░",
                "foreground",
                tuple(max(0, week.block_min - week.deep_min - week.other_min) / HOUR for week in weeks),
            ),
        ),
        unit="h",
        nothing="No focus block was kept: B in Plan keeps one.",
    )


def short_day(day: date) -> str:
    """A day under a plot.

    >>> short_day(date(2026, 3, 2))
    '2 Mar'
    """
    return f"{day.day} {MONTHS[day.month - 1]}"
