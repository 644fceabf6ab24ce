"""What was understood of a typed line: colours in the line itself, and chips below it that can be dismissed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from rich.highlighter import Highlighter
from rich.style import Style as RichStyle
from rich.text import Text
from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style

from triage.capture.draft import FOCUS, Draft
from triage.capture.echo import recurrence_words
from triage.capture.text import clean_line, clean_out
from triage.tui.dialog_keys import CHIPS
from triage.tui.keys import bindings
from triage.tui.widgets.words import Words
from triage.views.words import clock_time, duration, plain_day

COLOURS = {
    "due": "accent",
    "estimate_min": "success",
    "priority": "error",
    "requester": "primary",
    "tags": "secondary",
    "key_result": "secondary",
    "channel": "primary",
    "recurrence": "accent",
    "lane": "success",
    "is_private": "error",
    "link": "primary",
}
"""Field -> colour of the theme; the words say what it is, the colour only where it was read."""

EMPTY: dict[str, dict[str, Any]] = {
    "due": {"due_on": None, "due_at": None, "due_text": ""},
    "estimate_min": {"estimate_min": None},
    "priority": {"priority": None},
    "tags": {"tags": ()},
    "lane": {"lane": None},
    "is_private": {"is_private": False},
}
"""What a dismissed field becomes; "" for all others."""

MOST_LINK_CHARS = 30


class SpanColours(Highlighter):
    """Colours what was read in a line, and shows what would act on the terminal.

    Args:
        spans: Gives (start, end, field) of what was read in exactly this text.
        colour: Gives a colour of the theme by its name.
    """

    def __init__(self, spans: Callable[[str], list[tuple[int, int, str]]], colour: Callable[[str], str]) -> None:
        self._spans = spans
        self._colour = colour

    def highlight(self, text: Text) -> None:
        """Style the text in place."""
        spans = self._spans(text.plain)
        text.plain = clean_out(text.plain)
        for start, end, field in spans:
            text.stylize(RichStyle(color=self._colour(COLOURS.get(field, "primary")), bold=True), start, end)


class Chips(Words, can_focus=True):
    """The chips, in as many lines as they need. Tab reaches them; arrows choose one, Backspace dismisses it."""

    DEFAULT_CSS = """
    Chips { height: auto; margin-bottom: 1; }
    """
    BINDINGS = bindings(CHIPS)
    ALLOW_SELECT = False

    class Dismissed(Message):
        """A chip was dismissed.

        Attributes:
            field: Which one.
            is_click: Whether the mouse did it: one goes on typing then.
        """

        def __init__(self, field: str, *, is_click: bool = False) -> None:
            super().__init__()
            self.field = field
            self.is_click = is_click

    def __init__(self) -> None:
        super().__init__("", id="chips")
        self._chips: list[tuple[str, str]] = []
        self._at = 0

    def show(self, chips: list[tuple[str, str]]) -> None:
        """Show these (field, words)."""
        self._chips = chips
        self._at = max(0, min(self._at, len(chips) - 1))
        self.disabled = not chips
        self._paint()

    def _paint(self) -> None:
        whole, used = Content(""), 0
        for at, (field, words) in enumerate(self._chips):
            style = "reverse" if self.has_focus and at == self._at else f"${COLOURS[field]} on $panel"
            chip = Content.styled(f" {clean_line(words)} × ", style).stylize(Style.from_meta({"chip": field}))
            fits = used + 1 + chip.cell_length <= self.size.width or not self.size.width
            whole = whole + ("" if not used else " " if fits else "\n") + chip
            used = used + 1 + chip.cell_length if used and fits else chip.cell_length
        self.say(whole)

    def on_resize(self) -> None:
        """No chip is broken in two."""
        self._paint()

    def on_focus(self) -> None:
        """Show which one is chosen."""
        self._at = max(0, len(self._chips) - 1)
        self._paint()

    def on_blur(self) -> None:
        """Show that none is."""
        self._paint()

    def on_click(self, event: events.Click) -> None:
        """A click dismisses a chip."""
        field = event.style.meta.get("chip")
        if isinstance(field, str):
            self.post_message(self.Dismissed(field, is_click=True))

    def action_choose(self, by: int) -> None:
        """Choose another chip."""
        if self._chips:
            self._at = (self._at + by) % len(self._chips)
            self._paint()

    def action_dismiss_chosen(self) -> None:
        """Dismiss the chosen chip."""
        if self._chips:
            self.post_message(self.Dismissed(self._chips[self._at][0]))


def chip_words(draft: Draft, zone: ZoneInfo) -> list[tuple[str, str]]:
    """What was understood, as (field, words), in the order of the chips."""
    due = ""
    if draft.due_at is not None:
        on = draft.due_at.astimezone(zone).date()
        due = f"due {plain_day(on, on)} {clock_time(draft.due_at, zone)}"
    elif draft.due_on is not None:
        due = f"due {plain_day(draft.due_on, draft.due_on)}"
    link = draft.link.partition("://")[2] or draft.link
    words = {
        "due": due,
        "estimate_min": duration(draft.estimate_min) if draft.estimate_min else "",
        "priority": f"P{draft.priority}" if draft.priority is not None else "",
        "requester": f"from {draft.requester}" if draft.requester else "",
        "tags": " ".join(f"#{tag}" for tag in draft.tags),
        "key_result": draft.key_result,
        "channel": f"via {draft.channel}" if draft.channel else "",
        "recurrence": recurrence_words(draft.recurrence) if draft.recurrence else "",
        "lane": ("deep" if draft.lane == FOCUS else "shallow") if draft.lane else "",
        "is_private": "private" if draft.is_private else "",
        "link": f"link {link[:MOST_LINK_CHARS]}{'…' if len(link) > MOST_LINK_CHARS else ''}" if link else "",
    }
    return [(field, text) for field, text in words.items() if text]


def source_of(draft: Draft, field: str) -> str:
    """The words of the line that gave a field; what it was read as where none did."""
    words = " ".join(draft.raw[span.start : span.end] for span in draft.spans if span.field == field)
    return words or repr([getattr(draft, name) for name in EMPTY.get(field, {field: ""})])


def without(draft: Draft, fields: list[str]) -> Draft:
    """A draft without the fields that were dismissed."""
    changes: dict[str, Any] = {}
    for field in fields:
        changes.update(EMPTY.get(field, {field: ""}))
    return draft.replace(**changes)
