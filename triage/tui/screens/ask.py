"""Everything about one ask: what was asked, both ways to decide, priority, plan, promises, replies, history."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content

from triage.domain.ask import Status
from triage.tui.keys import LEAVING, bindings
from triage.tui.screens.deciding import DecidingScreen
from triage.tui.widgets import ask_words
from triage.tui.widgets.decision import again_words, cards, seen_rows, show_cards
from triage.tui.widgets.page import Page, Section
from triage.tui.widgets.words import Words
from triage.views.asks import AskLine, AskPage
from triage.views.decision import DecisionPage


class AskScreen(DecidingScreen):
    """The page of one ask.

    Args:
        uid: Of the ask.
    """

    BINDINGS = bindings(LEAVING)
    AUTO_FOCUS = "#ask-body"
    CSS_PATH = "ask.tcss"

    def __init__(self, uid: str) -> None:
        super().__init__()
        self._uid = uid
        self._page: AskPage | None = None
        self._decision: DecisionPage | None = None

    def compose_body(self) -> ComposeResult:
        """What was asked and said at the left, what the rules and the plan make of it at the right."""
        with Page(id="ask-body"):
            yield Words(id="ask-head")
            with Horizontal(id="ask-columns"):
                with Vertical(id="ask-left"):
                    yield cards()
                    yield Section("Asked", id="ask-text")
                    yield Section("Replies", id="ask-replies")
                    yield Section("Promises", id="ask-promises")
                with Vertical(id="ask-right"):
                    yield Section("Priority", id="ask-why")
                    yield Section("Plan", id="ask-plan")
                    yield Section("Details", id="ask-details")
                    yield Section("Seen before", id="ask-seen")
                    yield Section("History", id="ask-history")

    async def load(self) -> None:
        """Read the page, and both ways to decide while it waits for a decision."""
        page = await self.triage.ask_desk(lambda desk: desk.planning.show(self._uid))
        if page is None:
            return
        self._page = page
        self._show(page)
        self._decision = None
        if page.ask.status is Status.INBOX:
            self._decision = await self.triage.ask_desk(lambda desk: desk.pages.page(self._uid))
        if self._decision is not None:
            show_cards(self, self._decision)
        self.set_class(self._decision is not None, "-undecided")

    def _show(self, page: AskPage) -> None:
        self.query_one("#ask-head", Words).say(ask_words.head(page))
        texts = {
            "text": ask_words.asked(page),
            "replies": ask_words.replies(page),
            "promises": ask_words.promises(page),
        }
        rows = {
            "seen": seen_rows(page.seen, page.today, ZoneInfo(page.zone)),
            "plan": ask_words.planned(page),
            "details": ask_words.details(page),
            "history": ask_words.history(page),
        }
        for name, content in texts.items():
            self.query_one(f"#ask-{name}", Section).say(content)
        for name, found in rows.items():
            text = again_words(page.again) if name == "seen" else Content("")
            self.query_one(f"#ask-{name}", Section).say(text, rows=found)
        why = page.why
        self.query_one("#ask-why", Section).say(*((ask_words.because(why), ask_words.reasons(why)) if why else ()))

    @property
    def chosen(self) -> list[str]:
        """This one."""
        return [self._uid]

    @property
    def selected_ask(self) -> AskLine | None:
        """This one, once it is read."""
        return self._page.ask if self._page else None

    def action_not_now(self) -> None:
        """Copy exactly the reply that is shown, and record its promise."""
        if self._decision is not None and self._decision.not_now is not None:
            self.send_not_now(self._uid, self._decision.not_now)
        else:
            super().action_not_now()

    def action_back(self) -> None:
        """To the screen before."""
        self.app.pop_screen()
