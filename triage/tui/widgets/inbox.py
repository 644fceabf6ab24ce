"""The list of asks that wait for a decision: two lines an ask where it stands beside its page, one line elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from textual.content import Content

from triage.tui.widgets import asks as cells
from triage.tui.widgets.rows import RowList
from triage.tui.widgets.words import FAINT, fitted, joined, line
from triage.views.asks import AskLine, AskList


class InboxList(RowList[AskLine]):
    """The waiting asks."""

    lines_a_row = 2

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._today = date.min
        self._zone = ZoneInfo("UTC")

    def show_page(self, page: AskList) -> None:
        """Show these asks."""
        self._today, self._zone = page.today, ZoneInfo(page.zone)
        self.show(page.asks)

    def paint(self, row: AskLine, width: int) -> Sequence[Content]:
        """Priority and title; below, who asks and by when."""
        mark = fitted(cells.priority(row), 6)
        facts = joined(
            cells.who(row),
            cells.due(row, self._today, self._zone),
            cells.estimate(row),
            cells.waiting(row),
            cells.nudges(row),
            by=" · ",
        )
        return [mark + fitted(line(row.title), width - 6), Content(" " * 6) + facts.stylize_before(FAINT)]
