"""The list of asks that wait for a decision: one line an ask where it has the width, two beside a page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from textual.content import Content

from triage.tui.widgets import asks as cells
from triage.tui.widgets.rows import RowList
from triage.tui.widgets.words import FAINT, fitted, joined, line

if TYPE_CHECKING:
    from triage.views.asks import AskLine, AskList

ONE_LINE_FROM = 70
"""From which width on an ask fits on one line with its title readable."""

WHO_CELLS, DUE_CELLS, ESTIMATE_CELLS, WAITING_CELLS = 12, 13, 6, 6


class InboxList(RowList["AskLine"]):
    """The waiting asks."""

    lines_a_row = 2

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._today = date.min
        self._zone = ZoneInfo("UTC")

    def take(self, page: AskList) -> None:
        """Learn with which day and zone to show asks."""
        self._today, self._zone = page.today, ZoneInfo(page.zone)

    def on_resize(self) -> None:
        """As many lines an ask as the width asks for."""
        has_width = self.size.width >= ONE_LINE_FROM
        self.lines_a_row = 1 if has_width and self.screen.has_class("-narrow") else 2
        super().on_resize()

    def paint(self, row: AskLine, width: int) -> Sequence[Content]:
        """Priority and title, who asks and by when, how long it takes and waits."""
        mark = fitted(cells.priority(row), cells.PRIORITY_CELLS)
        title = line(row.title, "bold" if row.uid == self._selected_uid else "")
        due = cells.near_due(row, self._today, self._zone, FAINT)
        estimate = cells.estimate(row, FAINT)
        waiting = cells.waiting(row, FAINT)
        if self.lines_a_row == 1:
            facts = [
                fitted(cells.who(row), WHO_CELLS),
                fitted(due, DUE_CELLS),
                fitted(estimate, ESTIMATE_CELLS),
                fitted(waiting, WAITING_CELLS),
            ]
            right = joined(*facts, by=" ")
            return [mark + fitted(title, width - mark.cell_length - right.cell_length - 1) + " " + right]
        right = joined(estimate, waiting, by="  ")
        left = joined(cells.who(row, FAINT), due, by=Content.styled(" · ", FAINT))
        space = width - cells.PRIORITY_CELLS - right.cell_length - 2
        return [mark + title, " " * cells.PRIORITY_CELLS + fitted(left, space) + " " + right]

    @property
    def _selected_uid(self) -> str:
        return self.selected.uid if self.selected else ""
