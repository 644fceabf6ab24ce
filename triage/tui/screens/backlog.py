"""The backlog: what was put aside and what is later, what is due for a revisit first."""

from __future__ import annotations

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from textual import on
from textual.content import Content

from triage.tui.keys import SORTING, bindings
from triage.tui.screens.finding import FindingScreen
from triage.tui.widgets import asks as cells
from triage.tui.widgets.columns import Column, ColumnList
from triage.tui.widgets.rows import RowList
from triage.tui.widgets.words import FAINT, SOON, Words, line
from triage.views.asks import AskLine, AskList
from triage.views.words import counted, near_day

FAR = date.max


class BacklogScreen(FindingScreen):
    """Everything put aside, and what is later."""

    BINDINGS = bindings(SORTING)
    nothing = "Nothing is put aside.\n\nf on an ask puts it here until a day  ·  P2 asks you accept wait here too"

    def __init__(self) -> None:
        super().__init__()
        self._page: AskList | None = None
        self._hay: dict[str, str] = {}

    def make_list(self) -> RowList[AskLine]:
        """The table."""
        columns: list[Column[AskLine]] = [
            Column("P", cells.PRIORITY_CELLS, cells.priority, lambda ask: ask.priority or 0),
            Column("#", 6, lambda ask: line(f"#{ask.id}", FAINT), lambda ask: ask.id, drops=2),
            Column("ask", 0, lambda ask: line(ask.title), lambda ask: ask.title.casefold()),
            Column("who", 14, cells.who, lambda ask: ask.who, drops=1),
            Column("revisit", 14, self._revisit, lambda ask: ask.revisit_on or FAR),
            Column("due", 18, self._due, lambda ask: ask.due_on or FAR, drops=4),
            Column("est", 6, cells.estimate, lambda ask: ask.estimate_min or 0, drops=3),
            Column("put off", 7, self._deferrals, lambda ask: -ask.deferrals, drops=5),
            Column("promised", 12, self._promised, lambda ask: ask.promised_on or FAR, drops=6),
        ]
        return ColumnList(columns, id="backlog")

    @property
    def table(self) -> ColumnList[AskLine]:
        """The list with its columns."""
        return self.query_one(ColumnList)

    @property
    def selected_ask(self) -> AskLine | None:
        """The one under the cursor."""
        return self.table.selected

    async def load(self) -> None:
        """Read the whole backlog; the filter works on it without the desk."""
        page = await self.triage.ask_desk(lambda desk: desk.planning.backlog(limit=None))
        if page is not None:
            self._page = page
            self._hay = {ask.uid: _hay(ask) for ask in page.asks}
            self.show_list()

    def show_found(self, sought: list[str]) -> int:
        """Show the rows that hold all words, in the order chosen."""
        if self._page is None:
            return 0
        found = [ask for ask in self._page.asks if all(word in self._hay[ask.uid] for word in sought)]
        self.table.show(self.table.sort(found))
        due = sum(self._is_due(ask) for ask in self._page.asks)
        words = [counted(len(self._page.asks), "ask"), f"{due} due for a revisit" if due else ""]
        words.append(f"{len(found)} shown" if sought else "")
        self.query_one("#summary", Words).say(" · ".join(word for word in words if word), FAINT)
        return len(found)

    @on(RowList.HeadClicked)
    def sort_by_head(self, event: RowList.HeadClicked) -> None:
        """Sort by the column whose name was clicked."""
        column = self.table.column_at(event.x)
        if column is not None and column.order is not None:
            self.table.sort_by(column.name)
            self.show_list()

    def action_sort(self) -> None:
        """Sort by the next column."""
        self.table.sort_on()
        self.show_list()

    def action_turn(self) -> None:
        """Turn the order round."""
        self.table.is_reversed = not self.table.is_reversed
        self.show_list()

    @property
    def _today(self) -> date:
        return self._page.today if self._page else date.min

    def _is_due(self, ask: AskLine) -> bool:
        return ask.revisit_on is not None and ask.revisit_on <= self._today

    def _revisit(self, ask: AskLine) -> Content:
        if ask.revisit_on is None:
            return Content("")
        return line(near_day(ask.revisit_on, self._today), f"bold {SOON}" if self._is_due(ask) else "")

    def _due(self, ask: AskLine) -> Content:
        return cells.due(ask, self._today, ZoneInfo(self._page.zone) if self._page else ZoneInfo("UTC"), FAINT)

    def _deferrals(self, ask: AskLine) -> Content:
        return line(f"{ask.deferrals}×" if ask.deferrals else "", SOON if ask.deferrals >= 3 else FAINT)

    def _promised(self, ask: AskLine) -> Content:
        return line(near_day(ask.promised_on, self._today) if ask.promised_on else "")


def _hay(ask: AskLine) -> str:
    parts: list[Any] = [ask.title, *ask.who, ask.channel, *ask.tags, ask.key_result, f"#{ask.id}"]
    return " ".join(parts).casefold()
