"""The plan: this and next week by the day, with what lies in focus blocks and open hours."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from triage.domain.ask import Lane
from triage.tui.keys import PLAN, bindings
from triage.tui.screens.deciding import DecidingScreen, decided_words
from triage.tui.widgets.plan_grid import PlanGrid
from triage.tui.widgets.plan_rows import PlanList, PlanRow
from triage.tui.widgets.rows import RowList
from triage.tui.widgets.words import BAD, FAINT, SOON, Words, joined, line
from triage.views.asks import AskLine
from triage.views.plans import PlanPage
from triage.views.words import WEEKDAYS

if TYPE_CHECKING:
    from triage.desk.desk import Desk
    from triage.views.decisions import Decided

HINT = "mon-thu 9:30-11:30"
GRID_CELLS, GRID_LINES = 110, 30
"""From which size on the days stand side by side."""

NOTHING = "Nothing is taken on yet: F1 shows what waits, y takes it on.  B keeps a focus block."


class PlanScreen(DecidingScreen):
    """This and next week."""

    BINDINGS = bindings(PLAN)

    def __init__(self) -> None:
        super().__init__()
        self._page: PlanPage | None = None
        self._held: AskLine | None = None

    def compose_body(self) -> ComposeResult:
        """What it comes to on top, the days below."""
        with Vertical():
            yield Words("", id="budget", classes="summary")
            yield PlanList(id="plan")
            yield PlanGrid(id="plan-grid")
            yield Words("", id="note", classes="summary")
            yield Words("", id="rests", classes="summary")

    @property
    def days(self) -> PlanList | PlanGrid:
        """The days: side by side where there is room, else one below the other."""
        has_room = self.size.width >= GRID_CELLS and self.size.height >= GRID_LINES
        return self.query_one(PlanGrid) if has_room else self.query_one(PlanList)

    def on_resize(self) -> None:
        """The other form of the days takes over the cursor."""
        self.call_after_refresh(self._change_form)

    def _change_form(self) -> None:
        shown = self.days
        other = next(one for one in (self.query_one(PlanGrid), self.query_one(PlanList)) if one is not shown)
        if other.display and self._page is not None and other.selected is not None:
            shown.select(other.selected.uid)
        other.display, shown.display = False, True
        if self.focused in (None, other):
            shown.focus()

    @property
    def chosen(self) -> list[str]:
        """The ask in the span under the cursor."""
        return [self.selected_ask.uid] if self.selected_ask else []

    @property
    def selected_ask(self) -> AskLine | None:
        """The ask in the span under the cursor; None on a day or on free time."""
        row = self.days.selected
        if row is None or row.span is None or self._page is None:
            return None
        return next((ask for ask in self._page.asks if ask.uid == row.span.ask_uid), None)

    async def load(self) -> None:
        """Read the plan; as soon as asks lie in it, the cursor goes to what is up now."""
        page = await self.triage.ask_desk(lambda desk: desk.planning.plan_page())
        if page is None:
            return
        is_first, was_empty = self._page is None, self._page is None or not self._page.asks
        self._page = page
        self.query_one(PlanGrid).take(page)
        self.query_one(PlanList).take(page)
        if is_first:
            self._change_form()
        if was_empty:
            first = next((row.uid for row in self.days.rows if row.span and row.span.ask_id), "")
            self.days.select(first)
        self._sum_up(page)
        if self.focused is None:
            self.days.focus()

    def action_put_before(self) -> None:
        """Pick an ask up; the second time, put it before the one selected."""
        held, there = self._held, self.selected_ask
        if there is None:
            self.triage.say("No ask is selected here.")
        elif held is None or held.uid == there.uid:
            self._hold(there if held is None else None)
        else:
            self._move(lambda desk: desk.order.put_before(held.uid, there.uid))

    def action_swap(self) -> None:
        """Swap the ask picked up with the one selected."""
        held, there = self._held, self.selected_ask
        if held is None or there is None:
            self.triage.say("b picks an ask up; v on another one swaps the two.")
        else:
            self._move(lambda desk: desk.order.swap(held.uid, there.uid))

    def action_to_rules(self) -> None:
        """Leave the selected ask's place to the rules."""
        there = self.selected_ask
        if there is not None:
            self._move(lambda desk: desk.order.put_before(there.uid, ""))

    def action_let_go(self) -> None:
        """Leave what was picked up where it is."""
        self._hold(None)

    def _hold(self, ask: AskLine | None) -> None:
        self._held = ask
        if self._page is not None:
            self._sum_up(self._page)

    def _move(self, act: Callable[[Desk], Decided]) -> None:
        self._hold(None)
        move = self.triage.act(act, decided_words)
        self.run_worker(move, group="act")

    def _sum_up(self, page: PlanPage) -> None:
        if self._held is not None:
            held = f"Moving #{self._held.id} {self._held.title}"
            how = "b puts it before the ask selected, v swaps, esc leaves it"
            self.query_one("#budget", Words).say(line(f"{held}: {how}", f"bold {SOON}"))
            return
        budget = page.p0.words.replace(f"`{page.p0.command}`", "N on it") if page.p0.command else page.p0.words
        words = line(budget, BAD if page.p0.over else FAINT)
        running = line(f"▶ #{page.running.id} {page.running.title}" if page.running else "", "bold")
        risk = line(
            f"Promises at risk: {', '.join(f'#{number}' for number in page.at_risk)}" if page.at_risk else "", BAD
        )
        self.note_empty(not page.asks)
        empty = line(NOTHING if not page.asks else "", FAINT)
        self.query_one("#budget", Words).say(joined(running, empty or words, risk, by=Content.styled(" · ", FAINT)))
        notes = [page.calendar_note, *(one.words for one in page.quiet), page.day_words]
        note = next((one for one in notes if one), "")
        self.query_one("#note", Words).say(line(note.replace("`", ""), SOON))
        self.query_one("#note").display = bool(note)
        self.query_one("#rests", Words).say(page.rests_on, FAINT)

    @on(RowList.Opened)
    def opened(self) -> None:
        """Everything about the ask."""
        self.action_open()

    def action_add_block(self) -> None:
        """Keep a weekly span for deep work."""
        row = self.days.selected
        day = f"{WEEKDAYS[row.day.on.weekday()].lower()} " if row else ""
        self._ask("Keep for deep work", day, lambda text: lambda desk: desk.time.add_block(text))

    def action_change_block(self) -> None:
        """Change the focus block under the cursor."""
        self.run_worker(self._with_block(self._change), group="act")

    def action_remove_block(self) -> None:
        """Stop keeping the focus block under the cursor."""
        self.run_worker(self._with_block(self._remove), group="act")

    def _change(self, number: int, words: str) -> None:
        self._ask("Keep instead", words, lambda text: lambda desk: desk.time.change_block(number, text))

    def _remove(self, number: int, words: str) -> None:
        self._do(lambda desk: desk.time.remove_block(number))

    async def _with_block(self, use: Callable[[int, str], None]) -> None:
        row = self.days.selected
        found = await self.triage.ask_desk(lambda desk: _block_at(desk, row)) if row else None
        if found is None:
            self.triage.say("No focus block is selected: move to one of its spans.")
        else:
            use(*found)

    def _ask(self, title: str, value: str, act: Callable[[str], Callable[[Desk], object]]) -> None:
        from triage.tui.dialogs.one_line import OneLine

        def take(text: str | None) -> None:
            if text:
                self._do(act(text))

        self.app.push_screen(OneLine(title, HINT, value), take)

    def _do(self, act: Callable[[Desk], object]) -> None:
        def told(desk: Desk) -> str:
            act(desk)
            words = desk.journal.history(limit=1)[0].words
            return words[0].upper() + words[1:]

        self.run_worker(self.triage.act(told, str), group="act")


def _block_at(desk: Desk, row: PlanRow) -> tuple[int, str] | None:
    """Number and words of the focus block that a row lies in."""
    from triage.domain.spans import days_words, span_words

    span = row.span
    if span is None or span.lane is not Lane.FOCUS:
        return None
    starts = span.starts_at.astimezone(ZoneInfo(desk.zone().key)).time()
    for number, block in enumerate(desk.time.blocks(), 1):
        if row.day.on.weekday() in block.days and block.span.starts <= starts < block.span.ends:
            return number, f"{days_words(block.days)} {span_words(block.span)}"
    return None
