"""The page of a person: what they asked and got, and their open asks, with every key that decides."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from textual import on
from textual.app import ComposeResult

from triage.tui.keys import LEAVING, bindings
from triage.tui.screens.deciding import DecidingScreen
from triage.tui.widgets import asks as cells
from triage.tui.widgets.columns import Column, ColumnList
from triage.tui.widgets.page import Rows
from triage.tui.widgets.rows import RowList
from triage.tui.widgets.words import FAINT, STRONG, Words, joined, line
from triage.views.ask_words import status_words
from triage.views.asks import AskLine
from triage.views.people_words import about_person, person_facts

NOTHING = "Nothing of theirs is open."
PRIVATE = "for your eyes only"


class PersonScreen(DecidingScreen):
    """What somebody asked and got.

    Args:
        name: Of the person.
    """

    BINDINGS = bindings(LEAVING)
    DEFAULT_CSS = """
    #person-head { height: auto; padding: 1 2; }
    PersonScreen.-short #person-head { padding: 0 2; }
    #person-facts { height: auto; margin: 0 2 1 2; }
    #person-nothing { padding: 0 2; }
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._person = name
        self._today = date.min
        self._zone = ZoneInfo("UTC")

    def compose_body(self) -> ComposeResult:
        """Head and facts over the open asks."""
        yield Words("", id="person-head")
        yield Rows(id="person-facts")
        yield ColumnList(self._columns(), id="person-asks")
        yield Words(NOTHING, style=FAINT, id="person-nothing")

    def _columns(self) -> list[Column[AskLine]]:
        return [
            Column("P", cells.PRIORITY_CELLS, cells.priority),
            Column("#", 6, lambda ask: line(f"#{ask.id}", FAINT), drops=2),
            Column("open asks", 0, lambda ask: line(ask.title)),
            Column("due", 18, lambda ask: cells.due(ask, self._today, self._zone), drops=1),
            Column("est", 6, cells.estimate, drops=3),
            Column("", 22, lambda ask: line(status_words(ask), FAINT), drops=4),
        ]

    @property
    def asks(self) -> ColumnList[AskLine]:
        """Their open asks."""
        return self.query_one(ColumnList)

    @property
    def chosen(self) -> list[str]:
        """Those marked, else the one under the cursor."""
        return self.asks.chosen

    @property
    def selected_ask(self) -> AskLine | None:
        """The one under the cursor."""
        return self.asks.selected

    async def load(self) -> None:
        """Read the page."""
        page = await self.triage.ask_desk(lambda desk: desk.people.page(self._person))
        if page is None:
            return
        self._today, self._zone = page.today, ZoneInfo(page.zone)
        head = joined(line(page.name, STRONG), line(about_person(page)), line(PRIVATE, FAINT), by="  ")
        self.query_one("#person-head", Words).say(head)
        self.query_one(Rows).say([(line(name, FAINT), line(words)) for name, words in person_facts(page)])
        self.asks.show(page.open_asks)
        self.note_empty(not page.open_asks)
        self.asks.display = bool(page.open_asks)
        self.query_one("#person-nothing").display = not page.open_asks
        if self.focused is None and page.open_asks:
            self.asks.focus()

    @on(RowList.Opened)
    def opened(self) -> None:
        """Everything about the ask."""
        self.action_open()

    def action_back(self) -> None:
        """Leave the marks, then to the screen before."""
        if self.asks.marked:
            self.asks.unmark()
        else:
            self.app.pop_screen()
