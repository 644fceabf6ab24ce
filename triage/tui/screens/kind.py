"""The page of one kind: what it costs, and its asks, to open or to split off."""

from __future__ import annotations

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.content import Content

from triage.domain.repeats.kind import KindState
from triage.tui.keys import KIND, LEAVING, READING, REPEATS, bindings
from triage.tui.screens.kind_keys import KindKeysScreen
from triage.tui.screens.repeats import STYLES, THRICE
from triage.tui.widgets.columns import Column, ColumnList
from triage.tui.widgets.page import Page, Row, Section
from triage.tui.widgets.rows import RowList
from triage.tui.widgets.words import FAINT, SOON, STRONG, Words, joined, line
from triage.views.kinds import KindAsk, KindLine, KindPage
from triage.views.kinds_words import (
    break_even_words,
    cost_words,
    gain_words,
    hours,
    saved_words,
    times_words,
    who_words,
    year_words,
)
from triage.views.words import duration, listing, plain_day


class KindScreen(KindKeysScreen):
    """The page of one kind.

    Args:
        ref: Of the kind.
    """

    BINDINGS = bindings(LEAVING, READING, KIND, REPEATS[:-1])
    DEFAULT_CSS = """
    #kind-body { height: auto; max-height: 60%; padding: 1 2 0 2; }
    #kind-head { height: auto; margin-bottom: 1; }
    KindScreen.-short #kind-body { padding: 0 2; }
    KindScreen.-short #kind-head { margin-bottom: 0; }
    """

    def __init__(self, ref: str) -> None:
        super().__init__()
        self._ref = ref
        self._page: KindPage | None = None

    def compose_body(self) -> ComposeResult:
        """Head and what it costs; below, its asks."""
        with Page(id="kind-body", can_focus=False):
            yield Words(id="kind-head")
            yield Section("Is it worth the time?", id="kind-facts")
        yield ColumnList(self._columns(), id="kind-asks")

    def _columns(self) -> list[Column[KindAsk]]:
        return [
            Column("", 6, lambda one: line(f"#{one.id}", FAINT)),
            Column("ask", 0, lambda one: line(one.title)),
            Column("who", 16, lambda one: line(listing(one.who)), drops=1),
            Column("asked", 12, lambda one: line(self._day(one.received_on))),
            Column("took", 7, lambda one: line(_took(one)), drops=2),
            Column("", 19, _fate, drops=3),
        ]

    def _day(self, on: date) -> str:
        return plain_day(on, self._page.today) if self._page else ""

    @property
    def asks(self) -> ColumnList[KindAsk]:
        """Its asks."""
        return self.query_one(ColumnList)

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
        step = _next_key(one)
        self.query_one("#kind-facts", Section).say(line(step, SOON) if step else Content(""), rows=_facts(page))
        self.asks.show(page.asks)
        if self.focused is None:
            self.asks.focus()

    @on(RowList.Opened)
    def opened(self) -> None:
        """Everything about the ask."""
        from triage.tui.screens.ask import AskScreen

        if self.asks.selected is not None:
            self.app.push_screen(AskScreen(self.asks.selected.uid))

    def action_split_off(self) -> None:
        """The asks marked, or the selected one, are a kind of their own; the page stays with the rest."""
        leaving = self.asks.chosen
        stays = next((one.uid for one in self.asks.rows if one.uid not in leaving), "")
        self._ref = stays or self._ref
        self.asks.unmark()
        self.regroup(lambda desk: desk.kinds.split(leaving))

    def action_scroll_page(self, by: int) -> None:
        """Scroll what it costs while the list keeps the keyboard."""
        self.query_one(Page).scroll_relative(y=by, animate=False, immediate=True)

    def action_back(self) -> None:
        """Leave the marks, then to the list of kinds."""
        if self.asks.marked:
            self.asks.unmark()
        else:
            self.app.pop_screen()


def _next_key(one: KindLine) -> str:
    """What could be done about a kind now, with its key."""
    if one.state is KindState.BUILDING:
        return "Once it runs, r says where the tool is."
    if one.state is KindState.AUTOMATED:
        return "n on one of its asks points whoever asks to the tool."
    if one.state is KindState.DISMISSED and not one.has_grown:
        return "Dismissed: x watches it again."
    if one.is_standing:
        return f"It comes {one.rhythm or 'by itself'} and has its standing slot; b plans to automate it."
    if one.rhythm:
        return f"It comes {one.rhythm}: e on an open one gives it a standing slot, b plans to automate it."
    return "p copies the case for automating it, b plans the work." if one.cost.times >= THRICE else ""


def _fate(one: KindAsk) -> Content:
    return joined(line(one.status.value, FAINT), line("in focus" if one.in_focus else "", SOON), by="  ")


def _took(one: KindAsk) -> str:
    return "" if one.minutes is None else f"{'' if one.is_measured else '~'}{duration(one.minutes)}"


def _facts(page: KindPage) -> list[Row]:
    one = page.line
    facts = [
        ("asked", times_words(one, page.today)),
        ("who", who_words(page)),
        ("saved", saved_words(page)),
        ("rhythm", one.rhythm),
        ("costs", cost_words(one)),
        ("a year", year_words(one)),
        ("pays back", break_even_words(one, page.today)),
        ("build", f"{hours(one.build_h)}{' (assumed)' if one.is_build_assumed else ''}"),
        ("gain", gain_words(one)),
        ("built by", f"#{page.build_id}" if page.build_id else ""),
        ("tool", page.tool),
    ]
    return [(line(name, FAINT), line(words)) for name, words in facts if words]
