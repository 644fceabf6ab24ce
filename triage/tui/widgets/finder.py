"""The line in which one types what to find; it is there only while it is used."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from triage.tui.widgets.words import FAINT, Words

MOST_CHARS = 200


class Finder(Horizontal):
    """A filter that works as one types: enter keeps it and goes to the list, escape drops it."""

    DEFAULT_CSS = """
    Finder { height: 1; display: none; background: $surface; }
    Finder.-open { display: block; }
    Finder > Words { width: 4; padding: 0 1; }
    Finder > Input { width: 1fr; height: 1; border: none; padding: 0; background: $surface; }
    """

    class Changed(Message):
        """Other words are sought.

        Attributes:
            text: As typed; "" shows everything.
        """

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Left(Message):
        """The list is wanted again."""

    def compose(self) -> ComposeResult:
        """A mark and the field."""
        yield Words("/", style=FAINT)
        yield Input(max_length=MOST_CHARS, select_on_focus=False, compact=True)

    @property
    def text(self) -> str:
        """What is sought, "" for everything."""
        return self.query_one(Input).value.strip()

    def open(self) -> None:
        """Show the field and type in it."""
        self.add_class("-open")
        self.query_one(Input).focus()

    def close(self) -> bool:
        """Drop what is sought; whether there was anything to drop."""
        was_open = self.has_class("-open")
        self.remove_class("-open")
        self.query_one(Input).value = ""
        return was_open

    def on_input_changed(self, event: Input.Changed) -> None:
        """Seek as one types."""
        event.stop()
        self.post_message(self.Changed(event.value.strip()))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the filter and go to what it found."""
        event.stop()
        if not event.value.strip():
            self.close()
        self.post_message(self.Left())

    def on_key(self, event: events.Key) -> None:
        """Escape drops the filter; the arrow goes to the list."""
        if event.key == "escape":
            self.close()
        if event.key in ("escape", "down"):
            event.stop()
            event.prevent_default()
            self.post_message(self.Left())
