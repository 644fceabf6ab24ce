"""Screens with a list that is narrowed as one types: the finder over the list, one line of words when it is empty."""

from __future__ import annotations

from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget

from triage.tui.keys import FINDING, bindings
from triage.tui.screens.deciding import DecidingScreen
from triage.tui.widgets.finder import Finder
from triage.tui.widgets.rows import RowList
from triage.tui.widgets.words import Words

NOT_FOUND = "Nothing here holds these words.\n\nesc shows everything again"


class FindingScreen(DecidingScreen):
    """A screen over one list. Subclasses give `make_list`, `show_found` and `nothing`."""

    BINDINGS = bindings(FINDING)
    nothing = ""

    def make_list(self) -> RowList[Any]:
        """The list, made once."""
        raise NotImplementedError

    def show_found(self, sought: list[str]) -> int:
        """Show the rows that hold all words; returns how many do."""
        raise NotImplementedError

    def compose_body(self) -> ComposeResult:
        """A line that sums up, the list, and what is said when it is empty."""
        with Vertical():
            yield Words("", id="summary", classes="summary")
            yield self.make_list()
            yield Words("", id="empty", classes="empty")

    @property
    def rows(self) -> RowList[Any]:
        """The list."""
        return self.query_one(RowList)

    @property
    def chosen(self) -> list[str]:
        """Those marked, else the one under the cursor."""
        return self.rows.chosen

    @property
    def sought(self) -> list[str]:
        """The words to find, in lower case; none for everything."""
        return [word for finder in self.query(Finder) for word in finder.text.casefold().split()]

    def show_list(self) -> None:
        """Show what is sought, or what to do when there is nothing."""
        sought = self.sought
        count = self.show_found(sought)
        self.note_empty(not count)
        self.rows.display = bool(count)
        self.query_one("#summary").display = bool(count or sought)
        empty = self.query_one("#empty", Words)
        empty.display = not count
        empty.say(NOT_FOUND if sought else self.nothing)
        if self.focused is None and count:
            self.rows.focus()

    @on(RowList.Opened)
    def opened(self) -> None:
        """Everything about the ask."""
        self.action_open()

    @on(Finder.Changed)
    def seek(self) -> None:
        """Show only what holds the words."""
        self.show_list()

    @on(Finder.Left)
    def leave_finder(self) -> None:
        """Back to the list."""
        self.rows.focus()

    async def action_filter(self) -> None:
        """Type what to find; the line to type in is made the first time."""
        side = self.rows.parent
        if not self.query(Finder) and isinstance(side, Widget):
            await side.mount(Finder(), before=0)
        self.query_one(Finder).open()

    def action_back(self) -> None:
        """Leave the filter, then the marks."""
        if not any(finder.close() for finder in self.query(Finder)):
            self.rows.unmark()
        self.rows.focus()
