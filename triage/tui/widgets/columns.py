"""Lists with named columns: fixed widths, one column that takes the rest, and an order that a head or a key changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from textual.content import Content

from triage.tui.widgets.rows import HasUid, RowList
from triage.tui.widgets.words import fitted

R = TypeVar("R", bound=HasUid)

LEAST_FLEXIBLE = 26
"""Cells the flexible column keeps; columns marked as dispensable go first when it would have fewer."""


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column.

    Attributes:
        name: In the head.
        cells: Its width; 0 takes what is left.
        paint: A row's content.
        order: A row's sort key; None when it cannot be sorted by.
        drops: Given up on narrow screens, the highest number first; 0 never.
    """

    name: str
    cells: int
    paint: Callable[[R], Content]
    order: Callable[[R], Any] | None = None
    drops: int = 0


class ColumnList(RowList[R]):
    """Rows in columns, sorted by one of them."""

    head_lines = 1

    def __init__(self, columns: Sequence[Column[R]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._columns = columns
        self.sorted_by = ""
        self.is_reversed = False

    def sort(self, rows: Sequence[R]) -> list[R]:
        """Rows in the order chosen; as given until one was."""
        column = next((one for one in self._columns if one.name == self.sorted_by and one.order), None)
        return sorted(rows, key=column.order, reverse=self.is_reversed) if column and column.order else list(rows)

    def sort_by(self, name: str) -> None:
        """Choose the order; choosing it again turns it round, a third time gives the order of the view."""
        if self.sorted_by != name:
            self.sorted_by, self.is_reversed = name, False
        elif not self.is_reversed:
            self.is_reversed = True
        else:
            self.sorted_by, self.is_reversed = "", False

    def sort_on(self) -> None:
        """The next column that can be sorted by, then the order of the view again."""
        names = ["", *(one.name for one in self._in_sight(self.size.width) if one.order)]
        at = names.index(self.sorted_by) if self.sorted_by in names else 0
        self.sorted_by, self.is_reversed = names[(at + 1) % len(names)], False

    def column_at(self, x: int) -> Column[R] | None:
        """The column of a cell of the head."""
        for column, cells in self._widths(self.size.width - self.GUTTER):
            if x < cells + 1:
                return column
            x -= cells + 1
        return None

    def head(self, width: int) -> Content:
        """The names of the columns, with an arrow at the one that sorts."""
        parts = []
        for column, cells in self._widths(width):
            arrow = ("↓" if self.is_reversed else "↑") if column.name and column.name == self.sorted_by else ""
            parts.append(fitted(Content(f"{column.name}{arrow}"), cells))
        return Content(" ").join(parts)

    def paint(self, row: R, width: int) -> Sequence[Content]:
        """One line a row."""
        return [Content(" ").join([fitted(column.paint(row), cells) for column, cells in self._widths(width)])]

    def _in_sight(self, width: int) -> list[Column[R]]:
        shown = list(self._columns)
        while sum(one.cells + 1 for one in shown) + LEAST_FLEXIBLE > width and any(one.drops for one in shown):
            shown.remove(max(shown, key=lambda one: one.drops))
        return shown

    def _widths(self, width: int) -> list[tuple[Column[R], int]]:
        shown = self._in_sight(width)
        rest = max(LEAST_FLEXIBLE, width - sum(one.cells + 1 for one in shown if one.cells))
        return [(one, one.cells or rest) for one in shown]
