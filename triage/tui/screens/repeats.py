"""What is asked again and again: the kinds, what pays most first, and a page for each."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from triage.domain.repeats.kind import KindState
from triage.tui.keys import FINDING, REPEATS, SWITCHING, bindings
from triage.tui.screens.finding import FindingScreen
from triage.tui.screens.kind_keys import KindKeysScreen
from triage.tui.widgets.columns import Column, ColumnList
from triage.tui.widgets.rows import RowList
from triage.tui.widgets.words import FAINT, GOOD, SOON, STRONG, Words, line
from triage.views.asks import AskLine
from triage.views.kinds import KindLine
from triage.views.kinds_words import (
    break_even_words,
    hours,
    rate_words,
)
from triage.views.words import counted

STYLES = {
    KindState.CANDIDATE: SOON,
    KindState.BUILDING: STRONG,
    KindState.AUTOMATED: GOOD,
    KindState.DISMISSED: FAINT,
    KindState.WATCHING: "",
}
"""How a state looks."""
TWICE, THRICE = 2, 3


class RepeatsScreen(KindKeysScreen, FindingScreen, inherit_bindings=False):
    """The kinds of asks that come again."""

    BINDINGS = bindings(SWITCHING, FINDING, REPEATS)
    nothing = (
        "Nothing was asked three times yet.\n\n= on an ask says that it is the same kind as one seen before, A shows"
        " what was asked twice"
    )

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[KindLine] = []
        self._today: date | None = None
        self._lost_h = 0.0
        self._shows_all = False

    def make_list(self) -> RowList[KindLine]:
        """The table."""
        columns: list[Column[KindLine]] = [
            Column("", 5, lambda one: line(one.ref, FAINT)),
            Column("times", 5, lambda one: line(f"{one.cost.times}x"), lambda one: -one.cost.times),
            Column("kind", 0, lambda one: line(one.name, STRONG), lambda one: one.name.casefold()),
            Column("how often", 22, lambda one: line(rate_words(one)), lambda one: -one.cost.times_a_month, drops=1),
            Column("a year", 7, lambda one: line(hours(one.cost.hours_a_year)), lambda one: -one.cost.hours_a_year),
            Column("pays back", 20, self._pays),
            Column("state", 9, lambda one: line(one.state.value, STYLES[one.state])),
        ]
        return ColumnList(columns, id="kinds")

    @property
    def table(self) -> ColumnList[KindLine]:
        """The list with its columns."""
        return self.query_one(ColumnList)

    @property
    def selected_kind(self) -> KindLine | None:
        """The one under the cursor."""
        return self.table.selected

    @property
    def selected_ask(self) -> AskLine | None:
        """None: these are kinds, no asks."""
        return None

    async def load(self) -> None:
        """Read the kinds."""
        least = TWICE if self._shows_all else THRICE
        view = await self.triage.ask_desk(lambda desk: desk.kinds.kinds(least=least, with_dismissed=self._shows_all))
        if view is not None:
            self._lines = list(view.kinds)
            self._today, self._lost_h = view.today, view.lost_hours_a_year
            self.show_list()

    def show_found(self, sought: list[str]) -> int:
        """Show the kinds whose name holds all words."""
        found = [one for one in self._lines if all(word in one.name.casefold() for word in sought)]
        self.table.show(self.table.sort(found))
        words = counted(len(self._lines), "kind") if self._lines else ""
        words += f" · {hours(self._lost_h)} a year" if self._lost_h else ""
        self.query_one("#summary", Words).say(words, FAINT)
        return len(found)

    def action_open(self) -> None:
        """Everything about the selected kind."""
        if self.selected_kind is not None:
            from triage.tui.screens.kind import KindScreen

            self.app.push_screen(KindScreen(self.selected_kind.ref))

    def action_show_twice(self) -> None:
        """Also what was asked twice, and dismissed kinds; or not again."""
        self._shows_all = not self._shows_all
        self.reload()

    def _pays(self, one: KindLine) -> Content:
        return line(break_even_words(one, self._today)) if self._today else Content("")
