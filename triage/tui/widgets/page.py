"""A page that is only read: it scrolls with the keys of a list."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from triage.tui.keys import SCROLLING, bindings
from triage.tui.widgets.words import Words, fitted

NOTHING = Content("")


class Page(VerticalScroll, can_focus=True):
    """Scrolls its children with j, k and the rest."""

    BINDINGS = bindings(SCROLLING)
    DEFAULT_CSS = """
    Page { scrollbar-size-vertical: 1; }
    """

    def action_scroll_down(self) -> None:
        """A line further, at once: an animation would lag behind a key held down."""
        self.scroll_relative(y=1, animate=False, immediate=True)

    def action_scroll_up(self) -> None:
        """A line back."""
        self.scroll_relative(y=-1, animate=False, immediate=True)

    def action_page_down(self) -> None:
        """A page further."""
        self.scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """A page back."""
        self.scroll_page_up(animate=False)

    def action_scroll_home(self) -> None:
        """To the top."""
        self.scroll_home(animate=False)

    def action_scroll_end(self) -> None:
        """To the end."""
        self.scroll_end(animate=False)


Row = tuple[Content, Content]
"""A name, and what stands beside it."""


class Rows(Widget):
    """Names in a column of their own, with what is said of each beside it, wrapped under itself."""

    DEFAULT_CSS = """
    Rows { width: 1fr; height: auto; }
    """

    def __init__(self, rows: Sequence[Row] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows = rows

    def say(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self._rows = rows
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the rows take in that width."""
        return len(self._lines(width))

    def render(self) -> Content:
        """The rows."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        indent = max((name.cell_length for name, _ in self._rows), default=0) + 2
        lines = []
        for name, text in self._rows:
            for place, part in enumerate(text.wrap(max(10, width - indent))):
                lines.append(fitted(name if place == 0 else Content(""), indent) + part)
        return lines


class Section(Vertical):
    """A titled piece of a page; it is not there while it has nothing to say.

    Args:
        title: Our own words.
        id: Of the widget.
    """

    DEFAULT_CSS = """
    Section { height: auto; margin-bottom: 1; display: none; }
    Section.-filled { display: block; }
    Section > .section-title { color: $primary; text-style: bold; }
    Section > Words { height: auto; }
    """

    def __init__(self, title: str, *, id: str) -> None:
        super().__init__(id=id)
        self._heading = title

    def compose(self) -> ComposeResult:
        """The title over the text."""
        if self._heading:
            yield Words(self._heading, classes="section-title")
        yield Words(classes="section-text")
        yield Rows()

    def say(self, text: Content = NOTHING, rows: Sequence[Row] = ()) -> None:
        """Show another text, and rows below it."""
        self.set_class(bool(text) or bool(rows), "-filled")
        self.query_one(".section-text", Words).say(text)
        self.query_one(".section-text").display = bool(text)
        self.query_one(Rows).say(rows)
