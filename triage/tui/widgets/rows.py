"""A list of any length: only the lines in sight are painted, and the selection follows the row, not its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

from triage.tui.keys import MOVING, bindings
from triage.tui.widgets.words import fitted

MOST_KEPT = 1_000
"""Painted rows kept, some 3 kB each: those that stay in sight while one types a filter are not painted again."""


class HasUid(Protocol):
    """What a list can show."""

    @property
    def uid(self) -> str:
        """Names the row for as long as it exists."""
        ...


R = TypeVar("R", bound=HasUid)


class RowList(ScrollView, Generic[R], can_focus=True):
    """Rows with a cursor and marks. Subclasses give `paint`, and `head` with ``head_lines`` where columns need names.

    Every row takes ``lines_a_row`` lines. The first two cells of each line belong to the cursor and the mark.
    """

    BINDINGS = bindings(MOVING)
    COMPONENT_CLASSES = {"rows--cursor", "rows--hover", "rows--head", "rows--mark"}
    DEFAULT_CSS = """
    RowList { height: 1fr; overflow-x: hidden; background: $background; scrollbar-size-vertical: 1; }
    RowList > .rows--cursor { background: $panel; }
    RowList:focus > .rows--cursor { background: $primary 20%; }
    RowList > .rows--hover { background: $foreground 5%; }
    RowList > .rows--head { color: $text-muted; }
    RowList > .rows--mark { color: $primary; text-style: bold; }
    """
    GUTTER = 2
    lines_a_row = 1
    head_lines = 0

    cursor: reactive[int] = reactive(0, repaint=False)
    _hover: reactive[int] = reactive(-1, repaint=False)

    class Highlighted(Message):
        """Another row is selected now.

        Attributes:
            uid: Of the row; "" when the list is empty.
        """

        def __init__(self, rows: RowList[Any], uid: str) -> None:
            super().__init__()
            self.rows = rows
            self.uid = uid

        @property
        def control(self) -> RowList[Any]:
            """The list."""
            return self.rows

    class Opened(Highlighted):
        """Enter or a double click on a row."""

    class HeadClicked(Message):
        """A click on the line of names.

        Attributes:
            x: The cell that was hit, counted from the first column.
        """

        def __init__(self, rows: RowList[Any], x: int) -> None:
            super().__init__()
            self.rows = rows
            self.x = x

        @property
        def control(self) -> RowList[Any]:
            """The list."""
            return self.rows

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.rows: Sequence[R] = ()
        self.marked: set[str] = set()
        self._place: dict[str, int] = {}
        self._strips: dict[str, tuple[R, tuple[object, ...], list[Strip]]] = {}
        self._told = ""

    def paint(self, row: R, width: int) -> Sequence[Content]:
        """The lines of one row, each at most so many cells wide."""
        raise NotImplementedError

    def head(self, width: int) -> Content:
        """The names of the columns, on ``head_lines`` lines."""
        raise NotImplementedError

    @property
    def selected(self) -> R | None:
        """The row under the cursor; None when the list is empty."""
        return self.rows[self.cursor] if self.cursor < len(self.rows) else None

    @property
    def chosen(self) -> list[str]:
        """uids that an act goes to: the marked rows in their order, else the one under the cursor."""
        marked = [row.uid for row in self.rows if row.uid in self.marked] if self.marked else []
        return marked or ([self.selected.uid] if self.selected else [])

    def show(self, rows: Sequence[R]) -> None:
        """Show other rows; the cursor stays on its row, or on its place when the row is gone."""
        before = self.selected.uid if self.selected else ""
        self.rows = rows
        self._place = {row.uid: place for place, row in enumerate(rows)}
        self.marked &= self._place.keys()
        self._measure()
        self.cursor = self._place.get(before, min(self.cursor, max(0, len(rows) - 1)))
        self._keep_in_sight()
        self.refresh()
        self._tell()

    def select(self, uid: str) -> bool:
        """Move the cursor to a row; False when it is not in the list."""
        place = self._place.get(uid)
        if place is not None:
            self.cursor = place
        return place is not None

    def validate_cursor(self, cursor: int) -> int:
        """Within the rows."""
        return max(0, min(cursor, len(self.rows) - 1))

    def watch_cursor(self, before: int, after: int) -> None:
        """Repaint the two rows concerned and say which one is selected."""
        self._repaint(before)
        self._repaint(after)
        self._keep_in_sight()
        self._tell()

    def watch__hover(self, before: int, after: int) -> None:
        """Repaint the two rows concerned."""
        self._repaint(before)
        self._repaint(after)

    def action_cursor_down(self) -> None:
        """To the next row."""
        self.cursor += 1

    def action_cursor_up(self) -> None:
        """To the row before."""
        self.cursor -= 1

    def action_first(self) -> None:
        """To the first row."""
        self.cursor = 0

    def action_last(self) -> None:
        """To the last row."""
        self.cursor = len(self.rows) - 1

    def action_page_down(self) -> None:
        """A page further."""
        self.cursor += self._rows_in_sight

    def action_page_up(self) -> None:
        """A page back."""
        self.cursor -= self._rows_in_sight

    def action_mark(self) -> None:
        """Mark or unmark the row and go on to the next."""
        if self.selected is not None:
            self.marked ^= {self.selected.uid}
            self._repaint(self.cursor)
            self.action_cursor_down()
            self.post_message(self.Highlighted(self, self.selected.uid))

    def action_open(self) -> None:
        """Open the row under the cursor."""
        if self.selected is not None:
            self.post_message(self.Opened(self, self.selected.uid))

    def unmark(self) -> None:
        """Take away all marks."""
        self.marked.clear()
        self.refresh()

    def on_resize(self) -> None:
        """Lines depend on the width."""
        self._measure()
        self._keep_in_sight()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show which row a click would hit."""
        self._hover = self._row_at(event)

    def on_leave(self) -> None:
        """No row is under the mouse."""
        self._hover = -1

    def on_click(self, event: events.Click) -> None:
        """Select the row hit; a second click opens it."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.y < self.head_lines:
            self.post_message(self.HeadClicked(self, offset.x - self.GUTTER))
            return
        place = self._row_at(event)
        if place >= 0:
            self.cursor = place
            if event.chain == 2:
                self.action_open()

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        width = self.scrollable_content_region.width
        if y < self.head_lines:
            head = fitted(self.head(width - self.GUTTER), width - self.GUTTER)
            return self._strip(" " * self.GUTTER + head, width, self._style("rows--head"))
        place, part = divmod(y - self.head_lines + self.scroll_offset.y, self.lines_a_row)
        if place >= len(self.rows):
            return Strip.blank(width, self.rich_style)
        return self._lines(self.rows[place], place, width)[part]

    def _lines(self, row: R, place: int, width: int) -> list[Strip]:
        """The lines of a row; painted again only when it is another one, or looks different."""
        component = "rows--cursor" if place == self.cursor else "rows--hover" if place == self._hover else ""
        style = self._style(component)
        look = (width, style, row.uid in self.marked, self.lines_a_row, self.app.theme)
        known = self._strips.get(row.uid)
        if known is None or known[0] is not row or known[1] != look:
            inner = width - self.GUTTER
            bodies = [*self.paint(row, inner), Content("")][: self.lines_a_row]
            lines = [self._gutter(place, row.uid, part) + fitted(body, inner) for part, body in enumerate(bodies)]
            strips = [self._strip(content, width, style) for content in lines]
            if len(self._strips) >= MOST_KEPT:
                self._strips.clear()
            known = self._strips[row.uid] = (row, look, strips)
        return known[2]

    def _gutter(self, place: int, uid: str, part: int) -> Content:
        """The cells left of a row: the cursor as a bar, so that it is seen without colours, and the mark."""
        bar = "▌" if place == self.cursor else " "
        mark = "✓" if uid in self.marked and part == 0 else " "
        return Content.styled(bar + mark, "bold $primary")

    def _style(self, component: str) -> Style:
        """The list's style, with a component's over it."""
        return self.visual_style + self.get_visual_style(component) if component else self.visual_style

    def _strip(self, content: Content, width: int, style: Style) -> Strip:
        return Visual.to_strips(self, content, width, 1, style, apply_selection=False, pad=True)[0]

    @property
    def _rows_in_sight(self) -> int:
        return max(1, (self.size.height - self.head_lines) // self.lines_a_row)

    def _measure(self) -> None:
        self.virtual_size = Size(self.size.width, self.head_lines + len(self.rows) * self.lines_a_row)

    def _row_at(self, event: events.MouseEvent) -> int:
        offset = event.get_content_offset(self)
        if offset is None or offset.y < self.head_lines:
            return -1
        place = (offset.y - self.head_lines + self.scroll_offset.y) // self.lines_a_row
        return place if place < len(self.rows) else -1

    def _repaint(self, place: int) -> None:
        if place >= 0:
            y = self.head_lines + place * self.lines_a_row - self.scroll_offset.y
            self.refresh(Region(0, y, self.size.width, self.lines_a_row))

    def _keep_in_sight(self) -> None:
        """Scroll just so far that the row under the cursor is whole."""
        height = self.size.height - self.head_lines
        if height <= 0:
            return
        top = self.cursor * self.lines_a_row
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False)
        elif top + self.lines_a_row > self.scroll_offset.y + height:
            self.scroll_to(y=top + self.lines_a_row - height, animate=False)

    def _tell(self) -> None:
        uid = self.selected.uid if self.selected else ""
        if uid != self._told:
            self._told = uid
            self.post_message(self.Highlighted(self, uid))
