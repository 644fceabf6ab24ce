"""What is asked again and again: the kinds, what pays most first, and a page for each."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult
from textual.content import Content

from triage.domain.repeats.kind import KindState
from triage.tui.keys import FINDING, LEAVING, REPEATS, SWITCHING, bindings
from triage.tui.screens.finding import FindingScreen
from triage.tui.screens.kind_keys import KindKeysScreen
from triage.tui.widgets.columns import Column, ColumnList
from triage.tui.widgets.page import Page, Row, Section
from triage.tui.widgets.rows import RowList
from triage.tui.widgets.words import FAINT, GOOD, SOON, STRONG, Words, joined, line
from triage.views.asks import AskLine
from triage.views.kinds import KindAsk, KindLine, KindPage
from triage.views.kinds_words import (
    break_even_words,
    cost_words,
    gain_words,
    hours,
    next_step,
    rate_words,
    saved_words,
    times_words,
    who_words,
)
from triage.views.words import counted, duration, listing, plain_day

STYLES = {
    KindState.CANDIDATE: SOON,
    KindState.BUILDING: STRONG,
    KindState.AUTOMATED: GOOD,
    KindState.DISMISSED: FAINT,
    KindState.WATCHING: "",
}
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
        self._shows_all = False

    def make_list(self) -> RowList[KindLine]:
        """The table."""
        columns: list[Column[KindLine]] = [
            Column("", 6, lambda one: line(one.ref, FAINT)),
            Column("times", 6, lambda one: line(f"{one.cost.times}x"), lambda one: -one.cost.times),
            Column("kind", 0, lambda one: line(one.name, STRONG), lambda one: one.name.casefold()),
            Column("how often", 22, lambda one: line(rate_words(one)), lambda one: -one.cost.times_a_month, drops=2),
            Column("a year", 8, lambda one: line(hours(one.cost.hours_a_year)), lambda one: -one.cost.hours_a_year),
            Column("pays back", 22, self._pays, drops=1),
            Column("state", 10, lambda one: line(one.state.value, STYLES[one.state])),
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
            self._today = view.today
            self.show_list()

    def show_found(self, sought: list[str]) -> int:
        """Show the kinds whose name holds all words."""
        found = [one for one in self._lines if all(word in one.name.casefold() for word in sought)]
        self.table.show(self.table.sort(found))
        a_year = sum(one.cost.hours_a_year for one in self._lines)
        words = f"{counted(len(self._lines), 'kind')} · {hours(a_year)} a year" if self._lines else ""
        self.query_one("#summary", Words).say(words, FAINT)
        return len(found)

    def action_open(self) -> None:
        """Everything about the selected kind."""
        if self.selected_kind is not None:
            self.app.push_screen(KindScreen(self.selected_kind.ref))

    def action_show_twice(self) -> None:
        """Also what was asked twice, and dismissed kinds; or not again."""
        self._shows_all = not self._shows_all
        self.reload()

    def _pays(self, one: KindLine) -> Content:
        return line(break_even_words(one, self._today)) if self._today else Content("")


class KindScreen(KindKeysScreen):
    """The page of one kind.

    Args:
        ref: Of the kind.
    """

    BINDINGS = bindings(LEAVING, REPEATS[:-1])
    AUTO_FOCUS = "#kind-body"
    DEFAULT_CSS = """
    #kind-body { height: 1fr; padding: 1 2 0 2; }
    #kind-head { height: auto; margin-bottom: 1; }
    """

    def __init__(self, ref: str) -> None:
        super().__init__()
        self._ref = ref
        self._page: KindPage | None = None

    def compose_body(self) -> ComposeResult:
        """Head, what it costs, its asks."""
        with Page(id="kind-body"):
            yield Words(id="kind-head")
            yield Section("Is it worth the time?", id="kind-facts")
            yield Section("Asks", id="kind-asks")

    @property
    def selected_kind(self) -> KindLine | None:
        """This one, once it is read."""
        return self._page.line if self._page else None

    async def load(self) -> None:
        """Read the page."""
        page = await self.triage.ask_desk(lambda desk: desk.kinds.page(self._ref))
        if page is None:
            return
        self._page = page
        one = page.line
        head = joined(line(one.name, STRONG), line(one.ref, FAINT), line(one.state.value, STYLES[one.state]), by="  ")
        self.query_one("#kind-head", Words).say(head)
        step = next_step(one)
        self.query_one("#kind-facts", Section).say(line(step, SOON) if step else Content(""), rows=_facts(page))
        self.query_one("#kind-asks", Section).say(rows=[_ask(each, page.today) for each in page.asks])

    def action_back(self) -> None:
        """To the list."""
        self.app.pop_screen()


def _facts(page: KindPage) -> list[Row]:
    one = page.line
    facts = [
        ("asked", times_words(one, page.today)),
        ("who", who_words(page)),
        ("rhythm", one.rhythm),
        ("costs", cost_words(one)),
        ("pays back", break_even_words(one, page.today)),
        ("build", f"{hours(one.build_h)}{' (assumed)' if one.is_build_assumed else ''}"),
        ("gain", gain_words(one)),
        ("built by", f"#{page.build_id}" if page.build_id else ""),
        ("tool", page.tool),
        ("saved", saved_words(page)),
    ]
    return [(line(name, FAINT), line(words)) for name, words in facts if words]


def _ask(one: KindAsk, today: date) -> Row:
    took = "" if one.minutes is None else f"{'' if one.is_measured else '~'}{duration(one.minutes)}"
    facts = joined(
        line(listing(one.who)), plain_day(one.received_on, today), took, "in focus" if one.in_focus else "", by=" · "
    )
    return line(f"#{one.id}", FAINT), joined(line(one.title), facts.stylize_before(FAINT), by="  ")
