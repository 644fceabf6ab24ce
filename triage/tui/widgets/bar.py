"""The line on top: the screens with their keys, what waits, and the running timer or what is up now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click
from textual.reactive import reactive
from textual.widgets import Static

from triage.tui.widgets.words import FAINT, Words, joined, line
from triage.views.plans import Counts

if TYPE_CHECKING:
    from triage.tui.app import TriageApp

TABS = (
    ("triage", "F1", "Triage"),
    ("plan", "F2", "Plan"),
    ("backlog", "F3", "Backlog"),
    ("promises", "F4", "Promises"),
)


class Tab(Static):
    """One screen in the bar; a click shows it."""

    def __init__(self, screen: str, key: str, name: str) -> None:
        super().__init__(id=f"tab-{screen}", classes="tab")
        self._screen_name = screen
        self._key, self._label = key, name
        self.count(0)

    def count(self, number: int) -> None:
        """Show how many wait there."""
        number_shown = Content.styled(f" {number}", "bold") if number else ""
        self.update(joined(Content.styled(f"{self._key} ", FAINT), self._label, number_shown))

    @on(Click)
    def go(self) -> None:
        """Show the screen."""
        self.app.call_later(self.app.run_action, f"go('{self._screen_name}')")


class Bar(Horizontal):
    """The line on top of every screen."""

    is_busy: reactive[bool] = reactive(False)

    def compose(self) -> ComposeResult:
        """A tab a screen, then what goes on now."""
        for screen, key, name in TABS:
            yield Tab(screen, key, name)
        yield Words("", id="now")
        yield Words("working…", id="busy")

    def on_mount(self) -> None:
        """Mark the screen shown, and show what is known until the desk answered."""
        app: TriageApp = self.app  # type: ignore[assignment]
        for tab in self.query(Tab):
            tab.set_class(tab.id == f"tab-{app.current_mode}", "-here")
        if app.counts is not None:
            self.show(app.counts)

    def watch_is_busy(self, is_busy: bool) -> None:
        """Say that the desk is at work."""
        self.set_class(is_busy, "-busy")

    def show(self, counts: Counts) -> None:
        """Show what waits, and the timer or what is next."""
        self.query_one("#tab-triage", Tab).count(counts.inbox)
        self.query_one("#tab-promises", Tab).count(counts.promises_at_risk)
        self.query_one("#tab-backlog", Tab).count(counts.revisit_due)
        self.query_one("#now", Words).say(line(counts.now_words))
