"""A card of the review, the ways to settle it, how far the review is, and its end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from triage.tui.key_names import shown_key
from triage.tui.widgets.words import FAINT, GOOD, HEAD, SOON, STRONG, Words, joined, line
from triage.views.words import counted

if TYPE_CHECKING:
    from triage.views.review import Card, Choice, ReviewPage, ReviewSummary

MOST_DOTS = 14
"""Cards that are shown as dots; more are only counted."""


class CardView(Words):
    """Why the card is here, of what, and more about it."""

    def show(self, card: Card) -> None:
        """Show a card."""
        lines = [line(text.replace("`", "")) for text in card.lines]
        self.say(joined(line(card.heading, SOON), line(card.title, STRONG), *lines, by="\n\n"))


class Choices(Widget, can_focus=False):
    """The ways to settle a card, each its key with words, one a line; a click is the key."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Choices { pointer: pointer; }
    """

    _hover: reactive[int] = reactive(-1)

    class Chosen(Message):
        """One was clicked on."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._choices: Sequence[Choice] = ()

    def on_mount(self) -> None:
        """Paint again when other keys work."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, screen: Screen[object]) -> None:
        self.refresh()

    def show(self, choices: Sequence[Choice]) -> None:
        """Show other ways."""
        self._choices = choices
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A line each."""
        return len(self._choices)

    def render(self) -> Content:
        """Keys as they are in force, and what they do."""
        keys = {one.binding.id: one.binding.key for one in self.screen.active_bindings.values()}
        rows = []
        for place, choice in enumerate(self._choices):
            key = shown_key(keys.get(f"review.settle-{choice.key}") or choice.key)
            label = line(choice.label, "underline" if place == self._hover else "")
            rows.append(Content.styled(f" {key} ", "bold $primary on $panel") + "  " + label)
        return Content("\n").join(rows)

    def _place_at(self, event: events.MouseEvent) -> int:
        offset = event.get_content_offset(self)
        return offset.y if offset is not None and 0 <= offset.y < len(self._choices) else -1

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show what a click would do."""
        self._hover = self._place_at(event)

    def on_leave(self) -> None:
        """Nothing is under the mouse."""
        self._hover = -1

    def on_click(self, event: events.Click) -> None:
        """Settle it that way."""
        place = self._place_at(event)
        if place >= 0:
            self.post_message(self.Chosen(self._choices[place].key))


def progress(page: ReviewPage, settled: int, left: int, at: int) -> Content:
    """How far the review is: "3 of 7 · 2 wait for another day"."""
    total = settled + left
    place = settled + min(at, max(0, left - 1)) + 1
    dots = Content("")
    if 0 < total <= MOST_DOTS:
        current = "◉" if left else ""
        parts = (("●" * settled, GOOD), ("○" * (place - settled - 1) if left else "", FAINT), (current, HEAD))
        dots = Content.assemble(*parts, ("○" * max(0, total - place), FAINT))
    words = [
        f"{place} of {total}" if left else f"{counted(settled, 'card')} settled",
        f"{page.waiting} {'waits' if page.waiting == 1 else 'wait'} for another day" if page.waiting else "",
        "weekly" if page.is_weekly else "",
    ]
    return joined(dots, joined(*(line(word, FAINT) for word in words), by=Content.styled(" · ", FAINT)), by="  ")


def ended(page: ReviewPage, summary: ReviewSummary) -> Content:
    """What is said when everything is settled."""
    days = [line(day) for day in summary.plan]
    reason = f"Promises were late mostly because: {summary.reason}" if summary.reason else ""
    more = f"A shows the {page.waiting} that {'waits' if page.waiting == 1 else 'wait'} for another day."
    return joined(
        Content.styled("That is all for today.", f"bold {GOOD}"),
        joined(Content.styled("The days to come", HEAD), *(days or [line("Nothing is planned.", FAINT)]), by="\n"),
        line(reason, SOON),
        line("c copies a summary of the week for others.", FAINT),
        line(more if page.waiting else "", FAINT),
        by="\n\n",
    )
