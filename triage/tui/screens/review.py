"""The review: what wants a decision, one card at a time, settled with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll

from triage.domain.review import CardKind
from triage.tui.keys import READING, REVIEW, bindings
from triage.tui.messages import DeskChanged
from triage.tui.screens.desk_screen import DeskScreen
from triage.tui.widgets.review_card import CardView, Choices, ended, progress
from triage.tui.widgets.words import Words

if TYPE_CHECKING:
    from triage.desk.desk import Desk
    from triage.views.review import Card, ReviewPage, ReviewSummary, Settled

NOTHING = "Nothing wants a decision. Enjoy it.\n\nc copies a summary of the week for others"

LOW_BELOW_ROWS = 20
"""Below that a card with its choices is longer than the screen."""


class ReviewScreen(DeskScreen):
    """One card at a time."""

    BINDINGS = bindings(READING, REVIEW)
    CSS_PATH = "review.tcss"

    def __init__(self) -> None:
        super().__init__()
        self._page: ReviewPage | None = None
        self._summary: ReviewSummary | None = None
        self._at = 0
        self._leaving: dict[str, bool] = {}  # key -> whether its act is done, so that the next reading is without it
        self._everything = False
        self._weekly: bool | None = None
        self._is_undo = False

    def compose_body(self) -> ComposeResult:
        """How far it is, the card, its choices; or what is said when there is none."""
        with VerticalScroll(id="review", can_focus=False):
            yield Words("", id="review-progress")
            yield CardView(id="review-card")
            yield Choices(id="review-choices")
            yield Words("", id="review-end")
        yield Words("", id="review-empty", classes="empty")

    def on_resize(self, event: events.Resize) -> None:
        """A card without air where there is none."""
        self.set_class(event.size.height < LOW_BELOW_ROWS, "-low")

    @property
    def cards(self) -> list[Card]:
        """What is left to settle; without those whose key was pressed already."""
        return [one for one in self._page.cards if one.key not in self._leaving] if self._page else []

    @property
    def card(self) -> Card | None:
        """The one shown."""
        cards = self.cards
        return cards[min(self._at, len(cards) - 1)] if cards else None

    async def load(self) -> None:
        """Read the cards; at the end of them, what is to be said then."""
        gone = {key for key, is_done in self._leaving.items() if is_done}
        page = await self.triage.ask_desk(
            lambda desk: desk.review.page(everything=self._everything, weekly=self._weekly)
        )
        if page is None:
            return
        shown, known = self.card, {one.key for one in self.cards}
        self._leaving = {key: is_done for key, is_done in self._leaving.items() if key not in gone}
        self._page = page
        keys = [one.key for one in self.cards]
        back = [key for key in keys if self._is_undo and key not in known]
        self._is_undo = False
        if back:
            self._at = keys.index(back[0])
        elif shown is not None and shown.key in keys:
            self._at = keys.index(shown.key)
        if not page.cards and page.settled:
            self._summary = await self.triage.ask_desk(lambda desk: desk.review.summary())
        self.show_card()

    def show_card(self) -> None:
        """Show the card at the cursor, or the end."""
        page, card = self._page, self.card
        if page is None:
            return
        is_empty = card is None and not page.settled and not self._leaving
        self.set_class(is_empty, "-empty")
        self.set_class(card is None, "-ended")
        self.query_one("#review-empty", Words).say(NOTHING)
        settled = page.settled + sum(one.key in self._leaving for one in page.cards)
        self.query_one("#review-progress", Words).say(progress(page, settled, len(self.cards), self._at))
        if card is not None:
            self.query_one(CardView).show(card)
            self.query_one(Choices).show(card.choices)
        elif self._summary is not None:
            self.query_one("#review-end", Words).say(ended(page, self._summary))
        self.query_one("#review").scroll_home(animate=False)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what the card shown can be settled with."""
        if action == "settle":
            return self.card is not None and parameters[0] in [one.key for one in self.card.choices]
        return self.card is not None if action in ("look", "open") else super().check_action(action, parameters)

    def action_settle(self, key: str) -> None:
        """Settle the card and show the next one at once; the desk follows."""
        card = self.card
        if card is not None:
            self._at = self.cards.index(card)
            self._leaving[card.key] = False
            self.show_card()
            self._settle(card.key, key)

    @on(Choices.Chosen)
    def choose(self, event: Choices.Chosen) -> None:
        """The mouse settles it."""
        self.action_settle(event.key)

    @work(group="act")
    async def _settle(self, card: str, key: str) -> None:
        done = await self.triage.act(lambda desk: desk.review.settle(card, key), self._told)
        if done is None:
            self._leaving.pop(card, None)
            self.show_card()
        elif card in self._leaving:
            self._leaving[card] = True
        self.reload()

    def _told(self, done: Settled) -> str:
        words = f"{done.words[0].upper()}{done.words[1:]}" if done.words else ""
        if not done.text:
            return words
        copied = done.copied or self.triage.send_to_terminal(done.text)
        where = f"{copied[0].upper()}{copied[1:]}" if copied else "No clipboard answered: its text is on the ask"
        return f"{where}. {words}"

    @on(DeskChanged)
    def follow_undo(self, event: DeskChanged) -> None:
        """The card that undo brings back is shown."""
        self._is_undo = self._is_undo or event.is_undo

    def take_back(self, desk: Desk) -> str:
        """The card comes back with its decision."""
        return desk.review.take_back()

    def action_look(self, step: int) -> None:
        """Show the card next to this one; nothing is settled by it."""
        if self.cards:
            self._at = (min(self._at, len(self.cards) - 1) + step) % len(self.cards)
            self.show_card()

    def action_open(self) -> None:
        """Everything about what the card is about."""
        from triage.tui.screens.ask import AskScreen
        from triage.tui.screens.kind import KindScreen

        card = self.card
        if card is not None and card.kind is CardKind.KIND:
            self.app.push_screen(KindScreen(card.ref))
        elif card is not None and card.ask_id:
            self.app.push_screen(AskScreen(card.ref))
        else:
            self.triage.say("This card is about no single ask.")

    def action_change_span(self) -> None:
        """The whole week too, or only today."""
        if self._page is not None:
            self._weekly = not self._page.is_weekly
            self.reload()

    def action_show_all(self) -> None:
        """All cards, or only a day's share."""
        self._everything = not self._everything
        self.reload()

    def action_copy_summary(self) -> None:
        """Copy the week's summary for others."""
        self._copy_summary()

    @work(group="act")
    async def _copy_summary(self) -> None:
        summary = await self.triage.ask_desk(lambda desk: desk.review.summary())
        if summary is not None:
            await self.triage.copy(summary.text)

    def action_scroll_page(self, by: int) -> None:
        """Scroll a long card."""
        self.query_one("#review").scroll_relative(y=by, animate=False, immediate=True)
