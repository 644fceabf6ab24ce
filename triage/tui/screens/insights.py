"""Insights: the last weeks as plots, with what stands out said in sentences."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Grid, Vertical

from triage.tui.keys import INSIGHTS, bindings
from triage.tui.screens.desk_screen import DeskScreen
from triage.tui.widgets.charts import Chart, charts
from triage.tui.widgets.words import FAINT, Words, joined, line

if TYPE_CHECKING:
    from triage.tui.widgets.plot import Plot
    from triage.views.insights import InsightsPage

QUARTER, HALF_YEAR = 12, 26
GRID_CELLS, GRID_LINES = 100, 32
"""From which size on all plots are shown; below it one at a time."""

LOW_BELOW_ROWS = 20
"""Below that the sentences leave their room to the plot."""

NOTHING = "Nothing was recorded in these weeks.\n\nAsks, work and promises show here as they come; a captures an ask"


class InsightsScreen(DeskScreen):
    """The last weeks."""

    BINDINGS = bindings(INSIGHTS)
    CSS_PATH = "insights.tcss"

    def __init__(self) -> None:
        super().__init__()
        self._charts: tuple[Chart, ...] = ()
        self._weeks = QUARTER
        self._at = 0

    def compose_body(self) -> ComposeResult:
        """Sentences over the plots; these come with the first reading."""
        with Vertical(id="insights"):
            yield Words("", id="insights-words")
            yield Words("", id="insights-place")
            yield Grid(id="plots")
        yield Words("", id="insights-empty", classes="empty")

    def on_resize(self, event: events.Resize) -> None:
        """One plot at a time where six would not be readable."""
        self.set_class(not (event.size.width >= GRID_CELLS and event.size.height >= GRID_LINES), "-single")
        self.set_class(event.size.height < LOW_BELOW_ROWS, "-low")
        self.refresh_bindings()

    async def load(self) -> None:
        """Read the weeks and draw them."""
        page = await self.triage.ask_desk(lambda desk: desk.insights.page(self._weeks))
        if page is not None:
            await self._show(page)

    async def _show(self, page: InsightsPage) -> None:
        self._charts = charts(page)
        is_empty = all(chart.is_empty for chart in self._charts if chart.name != "focus")
        self.set_class(is_empty, "-empty")
        self.query_one("#insights-empty", Words).say(NOTHING)
        if is_empty:
            return
        plot = await asyncio.to_thread(_plot_class)
        grid = self.query_one("#plots", Grid)
        if not grid.children:
            await grid.mount(*(plot(id=f"plot-{chart.name}") for chart in self._charts))
        days = [week.from_on for week in page.weeks]
        for chart in self._charts:
            self.query_one(f"#plot-{chart.name}", plot).show(chart, days)
        sentences = joined(*(line(words.replace(": `triage repeats`", " (F5)")) for words in page.sentences), by="  ")
        self.query_one("#insights-words", Words).say(sentences)
        self._show_one()

    def _show_one(self) -> None:
        """Mark the plot that is shown where there is room for one only."""
        for place, chart in enumerate(self._charts):
            for plot in self.query(f"#plot-{chart.name}"):
                plot.set_class(place == self._at, "-here")
        place_words = f"{self._at + 1} of {len(self._charts)}  ·  {self._weeks} weeks"
        self.query_one("#insights-place", Words).say(place_words, FAINT)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to go on to while all plots are shown."""
        return self.has_class("-single") if action == "look" else super().check_action(action, parameters)

    def action_look(self, step: int) -> None:
        """Show the plot after this one, or before."""
        if self._charts:
            self._at = (self._at + step) % len(self._charts)
            self._show_one()

    def action_change_span(self) -> None:
        """Half a year, or a quarter again."""
        self._weeks = HALF_YEAR if self._weeks == QUARTER else QUARTER
        self.reload()


def _plot_class() -> type[Plot]:
    """The widget that draws; plotext loads with it, which takes longer than a frame."""
    from triage.tui.widgets.plot import Plot

    return Plot
