"""Draws a chart with plotext. Imported when the insights are first shown: it takes as long as a few frames."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import ceil

from textual.app import ComposeResult, RenderResult
from textual.color import Color
from textual.containers import Vertical
from textual.content import Content
from textual_plotext import PlotextPlot

from triage.tui.widgets.charts import Chart, Series, short_day
from triage.tui.widgets.words import FAINT, HEAD, Words, joined, line

SIDE_CELLS = 7
"""Left of the bars at most: a value such as 1,234h, and the axis."""

MOST_BAR_CELLS = 4
"""Of one bar: wider ones say no more."""

MOST_NAME_CHARS = 24
"""Of a name in the legend, so that a long one leaves room for the others."""

LABEL_CELLS = 8
"""For a day under the bars, with space around it."""

AXIS_LINES = 2
"""Below the bars: the axis and its days."""

LEAST_TICK_ROWS = 2
"""Between two values at the left."""

MOST_TICKS = 5


class Bars(PlotextPlot):
    """The bars of one chart.

    Columns and rows are counted in cells, and so all bars are equally wide and stand on the axis: plotext rounds each.
    """

    DEFAULT_CSS = """
    Bars { height: 1fr; min-height: 5; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.theme = "textual-clear"  # the widget's own background; each series brings its colour
        self._chart: Chart | None = None
        self._days: Sequence[date] = ()
        self._scale = (1.0, 1)

    def show(self, chart: Chart, days: Sequence[date]) -> None:
        """Draw another chart."""
        self._chart, self._days = chart, days
        self.refresh()

    def render(self) -> RenderResult:
        """The plot at the size that there is."""
        if self._chart is None or not self._days or not self._has_room():
            return ""
        self._draw(self._chart)
        return super().render()

    def _has_room(self) -> bool:
        return self.size.width >= SIDE_CELLS + len(self._days) and self.size.height > AXIS_LINES

    def _draw(self, chart: Chart) -> None:
        rows = self.size.height - AXIS_LINES
        steps = _steps(chart.top, rows)
        names = [f"{step:g}{chart.unit}" for step in steps]
        columns = self.size.width - max(len(name) for name in names) - 1
        week = columns // len(self._days)
        every = max(1, ceil(LABEL_CELLS / week))
        shown = range((len(self._days) - 1) % every, len(self._days), every)
        plt = self.plt
        plt.clear_data()
        plt.frame(False)
        plt.xaxes(True, False)
        plt.yaxes(True, False)
        plt.xlim(0, columns - 1)
        plt.ylim(0, rows - 1)
        plt.yticks([_row(step, steps[-1], rows) for step in steps], names)
        plt.xticks([float(at * week + (week - 1) // 2) for at in shown], [short_day(self._days[at]) for at in shown])
        self._scale = (steps[-1], rows)
        self._draw_bars(chart, week)
        if chart.mark is not None:
            self._fill(chart.mark, range(max(1, week - 1)), week, is_mark=True)

    def _draw_bars(self, chart: Chart, week: int) -> None:
        lanes = 1 if chart.is_stacked else len(chart.bars)
        gap = 1 if week > lanes else 0
        width = max(1, min(MOST_BAR_CELLS, (week - gap) // lanes))
        start = max(0, (week - gap - width * lanes) // 2)
        if not chart.is_stacked:
            for lane, series in enumerate(chart.bars):
                self._fill(series, range(start + lane * width, start + (lane + 1) * width), week)
            return
        below = [0.0] * len(self._days)
        heights = []
        for series in chart.bars:
            below = [low + value for low, value in zip(below, series.values, strict=True)]
            own = tuple(high if value else 0.0 for high, value in zip(below, series.values, strict=True))
            heights.append(Series(series.name, series.pattern, series.colour, own))
        for series in reversed(heights):  # the tallest first: the others are drawn over it
            self._fill(series, range(start, start + width), week)

    def _fill(self, series: Series, cells: range, week: int, *, is_mark: bool = False) -> None:
        """A column of cells from 0 up to each value, or only its top."""
        weeks = [(at * week, _row(value, *self._scale)) for at, value in enumerate(series.values) if value > 0]
        points = [(start + cell, row) for start, row in weeks for cell in cells]
        if points:
            self.plt.scatter(
                [x for x, _ in points],
                [y for _, y in points],
                marker=series.pattern,
                color=self._colour(series.colour),
                fillx=not is_mark,
            )

    def _colour(self, name: str) -> tuple[int, int, int]:
        return Color.parse(self.app.theme_variables[name]).rgb


class Plot(Vertical):
    """A chart with its title and what its patterns mean."""

    DEFAULT_CSS = """
    Plot { height: 1fr; padding: 0 1; }
    Plot > Words { height: auto; }
    Plot > .plot-nothing { height: 1fr; color: $text-muted; padding: 1 0; }
    Plot.-nothing > Bars, Plot.-nothing > .plot-legend { display: none; }
    Plot > .plot-nothing { display: none; }
    Plot.-nothing > .plot-nothing { display: block; }
    """

    def compose(self) -> ComposeResult:
        """Title, legend, bars."""
        yield Words(classes="plot-title")
        yield Words(classes="plot-legend")
        yield Bars()
        yield Words(classes="plot-nothing")

    def show(self, chart: Chart, days: Sequence[date]) -> None:
        """Show another chart."""
        self.set_class(chart.is_empty, "-nothing")
        title = [Content.styled(chart.title, HEAD)]
        if not chart.is_empty:
            title += [_legend([chart.mark] if chart.mark else []), line(chart.note, FAINT)]
        self.query_one(".plot-title", Words).say(joined(*title, by="  "))
        self.query_one(".plot-legend", Words).say(_legend([one for one in chart.bars if any(one.values)]))
        self.query_one(".plot-nothing", Words).say(chart.nothing)
        self.query_one(Bars).show(chart, days)


def _legend(series: Sequence[Series]) -> Content:
    """Patterns with their names."""
    parts = [
        Content.styled(one.pattern * 2, f"${one.colour}") + " " + line(one.name[:MOST_NAME_CHARS]) for one in series
    ]
    return joined(*parts, by="  ")


def _row(value: float, top: float, rows: int) -> float:
    """The highest row that a value fills, from 0; what is not nothing fills one.

    >>> _row(12, 12, 6), _row(1, 12, 6), _row(3, 12, 6)
    (5.0, 0.0, 1.0)
    """
    return float(max(1, round(value / top * rows)) - 1)


def _steps(top: float, rows: int) -> list[float]:
    """Values at the left, up to one that is not below the highest: whole, at equal steps, as many as fit.

    >>> _steps(11, 9), _steps(0, 9), _steps(2, 20)
    ([3.0, 6.0, 9.0, 12.0], [1.0], [1.0, 2.0])
    """
    most = max(1, min(MOST_TICKS, rows // LEAST_TICK_ROWS))
    least = max(1, ceil(top))
    sizes = (size * 10**power for power in range(12) for size in (1, 2, 3, 4, 5, 6, 8))
    step = next((size for size in sizes if ceil(least / size) <= most), least)
    return [float(step * at) for at in range(1, ceil(least / step) + 1)]
