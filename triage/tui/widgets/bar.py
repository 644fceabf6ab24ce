"""The line on top: the screens with their keys, what waits, and the running timer or what is up now."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from triage.tui.widgets.words import FAINT, fitted, line

if TYPE_CHECKING:
    from triage.tui.app import TriageApp
    from triage.views.plans import Counts

TABS = (
    ("triage", "F1", "Triage"),
    ("plan", "F2", "Plan"),
    ("backlog", "F3", "Backlog"),
    ("promises", "F4", "Promises"),
    ("repeats", "F5", "Repeats"),
    ("review", "F6", "Review"),
    ("insights", "F7", "Insights"),
)

LEAST_FOR_NOW = 12
"""Cells below which nothing is said at the right: a cut word helps nobody."""


class Shape(Enum):
    """How the screens' names are told, by the room there is; each one takes less."""

    FULL = "key and name"
    WORDS = "the key only of the screen shown"
    TIGHT = "and less space between"
    KEYS = "the name only of the screen shown"


HERE = "bold $primary on $background"
NOW = "$accent"
BUSY = "$background on $accent"


class Bar(Widget, can_focus=False):
    """The line on top of every screen, painted as one piece; a click on a screen's name shows it."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Bar { dock: top; height: 1; background: $panel; text-wrap: nowrap; }
    """

    is_busy: reactive[bool] = reactive(False)
    _hover: reactive[str] = reactive("")

    def __init__(self) -> None:
        super().__init__()
        self._counts: Counts | None = None
        self._mode = ""
        self._spots: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        """Show which screen this is, and what is known until the desk answered."""
        app: TriageApp = self.app  # type: ignore[assignment]
        self._mode = app.current_mode
        self._counts = app.counts

    def show(self, counts: Counts) -> None:
        """Show what waits, and the timer or what is next."""
        self._counts = counts
        self.refresh()

    def render(self) -> Content:
        """A tab a screen, then what goes on now."""
        needed = LEAST_FOR_NOW + 2 if self._counts and self._counts.now_words else 0
        tabs: list[tuple[str, Content]] = []
        for shape in Shape:
            tabs = [(name, self._tab(name, key, label, shape)) for name, key, label in TABS]
            if sum(tab.cell_length for _, tab in tabs) + needed <= self.content_size.width:
                break
        self._spots = []
        whole = Content("")
        for name, tab in tabs:
            self._spots.append((whole.cell_length, whole.cell_length + tab.cell_length, name))
            whole = whole + tab
        space = self.content_size.width - whole.cell_length
        busy = Content.styled(" working… ", BUSY) if self.is_busy else Content("")
        words = line(self._counts.now_words if self._counts else "", NOW)
        room = space - busy.cell_length - 2
        has_room = bool(words) and room >= LEAST_FOR_NOW
        words = fitted(words, min(room, words.cell_length)) + " " if has_room else Content("")
        return whole + " " * max(0, space - words.cell_length - busy.cell_length) + words + busy

    def _tab(self, name: str, key: str, label: str, shape: Shape) -> Content:
        is_here = name == self._mode
        count = self._count(name)
        style = "underline" if name == self._hover and not is_here else ""
        shows_key = is_here or shape in (Shape.FULL, Shape.KEYS)
        parts = Content.styled(key if shows_key else "", "" if is_here else FAINT)
        if is_here or shape is not Shape.KEYS:
            parts = parts + (" " if shows_key else "") + Content.styled(label, style)
        parts = " " + parts + Content.styled(f" {count}" if count else "", "bold")
        parts = parts + ("" if shape in (Shape.TIGHT, Shape.KEYS) and not is_here else " ")
        return parts.stylize_before(HERE) if is_here else parts

    def _count(self, name: str) -> int:
        """How many wait on a screen."""
        if self._counts is None:
            return 0
        return {
            "triage": self._counts.inbox,
            "backlog": self._counts.revisit_due,
            "promises": self._counts.promises_at_risk,
        }.get(name, 0)

    def _screen_at(self, event: events.MouseEvent) -> str:
        """The screen whose name was hit, "" for none."""
        offset = event.get_content_offset(self)
        if offset is None:
            return ""
        return next((name for start, end, name in self._spots if start <= offset.x < end), "")

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show which screen a click would show."""
        self._hover = self._screen_at(event)

    def on_leave(self) -> None:
        """No name is under the mouse."""
        self._hover = ""

    def on_click(self, event: events.Click) -> None:
        """Show the screen."""
        name = self._screen_at(event)
        if name:
            self.app.call_later(self.app.run_action, f"go('{name}')")
