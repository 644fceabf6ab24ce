"""The line on top: the screens with their keys, what waits, and the running timer."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click
from textual.widgets import Static

from triage.capture.text import clean_out
from triage.views.plans import Counts

TABS = (
    ("triage", "F1", "Triage"),
    ("plan", "F2", "Plan"),
    ("backlog", "F3", "Backlog"),
    ("promises", "F4", "Promises"),
)


class Tab(Static):
    """One screen in the bar; a click shows it."""

    def __init__(self, screen: str, key: str, name: str) -> None:
        super().__init__(Content(f"{key} {name}"), id=f"tab-{screen}", classes="tab")
        self._screen_name = screen
        self._label = f"{key} {name}"

    def count(self, number: int) -> None:
        """Show how many wait there."""
        self.update(Content(f"{self._label} {number}" if number else self._label))

    @on(Click)
    def go(self) -> None:
        """Show the screen."""
        self.app.call_later(self.app.run_action, f"go('{self._screen_name}')")


class Bar(Horizontal):
    """The line on top of every screen."""

    def compose(self) -> ComposeResult:
        """A tab a screen, then what goes on now."""
        for screen, key, name in TABS:
            yield Tab(screen, key, name)
        yield Static("", id="now")

    def on_mount(self) -> None:
        """Mark the screen shown."""
        for tab in self.query(Tab):
            tab.set_class(tab.id == f"tab-{self.app.current_mode}", "-here")

    def show(self, counts: Counts) -> None:
        """Show what waits, and the timer or what is next."""
        self.query_one("#tab-triage", Tab).count(counts.inbox)
        self.query_one("#tab-promises", Tab).count(counts.promises_at_risk)
        self.query_one("#tab-backlog", Tab).count(counts.revisit_due)
        self.query_one("#now", Static).update(Content(clean_out(counts.now_words)))
