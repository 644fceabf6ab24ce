"""The inbox with the decision on the selected ask beside it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from triage.tui.keys import READING, bindings
from triage.tui.messages import DeskChanged
from triage.tui.screens.finding import NOT_FOUND, FindingScreen
from triage.tui.widgets.decision import DecisionView
from triage.tui.widgets.inbox import InboxList
from triage.tui.widgets.rows import RowList
from triage.tui.widgets.words import Words

if TYPE_CHECKING:  # making the views' classes takes as long as a frame
    from triage.views.asks import AskLine, AskList
    from triage.views.decision import DecisionPage

OPENING = "Opening the desk…"
NOTHING = "Nothing waits for a decision.\n\na captures an ask  ·  F2 shows what today holds"

SINGLE_BELOW_ROWS = 20
"""Of a narrow screen: below that list and decision are no use together, so the list has it alone."""

REST_S = 0.03
"""How long the cursor rests before the page is turned: with a key held down only the list moves."""

AHEAD_AFTER_S = 0.1
"""Between pages read ahead: reading takes the time of a key now and then."""

AHEAD = (1, -1, 2, 3)
"""Places around the cursor whose pages are read ahead, so that j and k find them there."""


class TriageScreen(FindingScreen):
    """What waits for a decision."""

    BINDINGS = bindings(READING)

    def __init__(self) -> None:
        super().__init__(classes="-empty")
        self._page: AskList | None = None
        self._leaving: dict[str, bool] = {}  # uid -> whether its act is done, so that the next reading is without it
        self._pages: dict[str, tuple[int, DecisionPage]] = {}
        self._age = 0
        self._selects_new = False

    def compose_body(self) -> ComposeResult:
        """The list, and the decision beside or below it."""
        with Horizontal(id="body"):
            with Vertical(id="inbox-side"):
                yield InboxList(id="inbox")
                yield Words(OPENING, id="inbox-empty", classes="empty")
            yield DecisionView(id="decision")

    def on_mount(self) -> None:
        """Show what was published last, until the desk answered."""
        self.call_after_refresh(self._show_published)  # Textual throws away the first painting: of an empty screen then

    def _show_published(self) -> None:
        published = self.triage.published
        if self._page is None and published is not None and published.asks:
            self._page = published
            self.show_list()

    def on_resize(self, event: events.Resize) -> None:
        """One column where two would not be readable."""
        self.set_class(
            event.size.width < 60 or (event.size.width < 110 and event.size.height < SINGLE_BELOW_ROWS), "-single"
        )

    @property
    def inbox(self) -> InboxList:
        """The list."""
        return self.query_one(InboxList)

    @property
    def decision(self) -> DecisionView:
        """The page beside it."""
        return self.query_one(DecisionView)

    @property
    def selected_ask(self) -> AskLine | None:
        """The one under the cursor."""
        return self.inbox.selected

    async def fill(self) -> None:
        """The parts of the decision."""
        await super().fill()
        await self.decision.fill()

    async def load(self) -> None:
        """Read the inbox; pages read before are of an older desk now."""
        gone = {uid for uid, is_done in self._leaving.items() if is_done}
        page = await self.triage.ask_desk(lambda desk: desk.planning.inbox(limit=None))
        if page is None:
            return
        known = {ask.uid for ask in self._page.asks} if self._page else set()
        self._age += 1
        self._page = page
        self._leaving = {uid: is_done for uid, is_done in self._leaving.items() if uid not in gone}
        self.show_list()
        new = [ask.uid for ask in page.asks if ask.uid not in known]
        if self._selects_new and new:
            self.inbox.select(new[0])
        self._selects_new = False
        self._read_pages()

    def show_list(self) -> None:
        """Show what is sought and not about to leave."""
        if self._page is None:
            return
        sought = self.sought
        asks = [ask for ask in self._page.asks if ask.uid not in self._leaving and _holds(ask, sought)]
        if not asks:
            self.query_one("#inbox-empty", Words).say(NOT_FOUND if sought else NOTHING)
        self.note_empty(not asks)
        self.set_class(not asks, "-empty")
        self.inbox.take(self._page)
        self.inbox.show(asks)
        if self.focused is None:
            self.inbox.focus()

    @on(RowList.Highlighted)
    def highlighted(self) -> None:
        """The page follows the cursor once that rests: the list never waits for it."""
        if self.decision.children:
            self._read_pages(has_moved=True)

    def _turn_page(self) -> None:
        """Show the page of the ask selected now, from memory where it was read ahead."""
        ask = self.inbox.selected
        if ask is None:
            return
        known = self._pages.get(ask.uid)
        if known is not None:
            self.decision.show(known[1])
        else:
            self.decision.begin(ask)

    @work(group="pages", exclusive=True)
    async def _read_pages(self, *, has_moved: bool = False) -> None:
        """Read the page of the selected ask, then those around it; another selection replaces this."""
        with self.unless_left():
            await self._read_around(has_moved=has_moved)

    async def _read_around(self, *, has_moved: bool) -> None:
        if has_moved:
            await asyncio.sleep(REST_S)
            self._turn_page()
        at = self.inbox.cursor
        for place in (at, *(at + step for step in AHEAD)):
            if place != at:
                await asyncio.sleep(AHEAD_AFTER_S)
            if not 0 <= place < len(self.inbox.rows):  # also when asks were decided meanwhile
                continue
            uid = self.inbox.rows[place].uid
            known = self._pages.get(uid)
            if known is not None and known[0] == self._age:
                continue
            age = self._age
            page = await self.triage.ask_desk(lambda desk, ref=uid: desk.pages.page(ref))  # type: ignore[misc]
            if page is None:
                return
            self._pages[uid] = (age, page)
            if self.inbox.selected is not None and self.inbox.selected.uid == uid:
                self.decision.show(page)

    @on(DeskChanged)
    def follow_undo(self, event: DeskChanged) -> None:
        """What undo brings back is selected."""
        self._selects_new = self._selects_new or event.is_undo

    def action_scroll_page(self, by: int) -> None:
        """Scroll the decision while the list keeps the keyboard."""
        self.decision.scroll_relative(y=by, animate=False, immediate=True)

    def set_aside(self, refs: list[str]) -> None:
        """Take asks off the list at once and select the next; the desk follows."""
        self._leaving |= dict.fromkeys(refs, False)
        self.inbox.marked -= set(refs)
        self.show_list()

    def act_ended(self, refs: list[str], *, is_done: bool) -> None:
        """The next reading is without them; or they are back."""
        for uid in refs:
            if is_done and uid in self._leaving:
                self._leaving[uid] = True
            else:
                self._leaving.pop(uid, None)
        if not is_done:
            self.show_list()

    def action_not_now(self) -> None:
        """Copy exactly the reply that is shown, record its promise, and go on to the next."""
        page = self.decision.page
        ask = self.selected_ask
        if page is None or ask is None or page.ask.uid != ask.uid:
            super().action_not_now()
        elif page.not_now is None:
            self.triage.say(page.no_reply)
        else:
            self.send_not_now(ask.uid, page.not_now)


def _holds(ask: AskLine, sought: list[str]) -> bool:
    """Whether every word is somewhere in title, people, channel, tags or number."""
    if not sought:
        return True
    text = " ".join((ask.title, *ask.who, ask.channel, *ask.tags, ask.key_result, f"#{ask.id}")).casefold()
    return all(word in text for word in sought)
