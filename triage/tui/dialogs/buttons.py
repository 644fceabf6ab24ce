"""Buttons under a dialog: what its keys do, for the mouse and for tab and enter."""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from triage.tui.widgets.words import Words


class Press(Words, can_focus=True):
    """One button on one line.

    Args:
        word: What it does, as our own words.
        key: The key that does it too, shown faintly; "" shows none.
        is_main: Whether it is what one usually wants.
        id: Of the widget.
    """

    DEFAULT_CSS = """
    Press {
        width: auto;
        height: 1;
        padding: 0 1;
        margin-right: 1;
        background: $panel;
        text-wrap: nowrap;
        pointer: pointer;
    }
    Press.-main { color: $background; background: $primary; }
    Press:hover { text-style: underline; }
    Press:focus { color: $background; background: $accent; text-style: bold; }
    Press:disabled { text-opacity: 50%; }
    """
    BINDINGS = [Binding("enter,space", "press", "Press", show=False)]
    ALLOW_SELECT = False

    class Pressed(Message):
        """It was pressed."""

        def __init__(self, button: Press) -> None:
            super().__init__()
            self.button = button

        @property
        def control(self) -> Press:
            """The button."""
            return self.button

    def __init__(self, word: str, key: str = "", *, is_main: bool = False, id: str) -> None:
        super().__init__(id=id, classes="-main" if is_main else "")
        self._word = word
        self._key = key
        self._shows_key = True
        self._label()

    def rename(self, word: str) -> None:
        """Say something else on it."""
        self._word = word
        self._label()

    def show_key(self, shows: bool) -> None:
        """Say its key too, or save the room."""
        self._shows_key = shows
        self._label()

    def _label(self) -> None:
        key = self._key if self._shows_key else ""
        self.say(Content.assemble(self._word, "  ", (key, "dim")) if key else Content(self._word))

    def on_click(self) -> None:
        """The mouse presses it."""
        self.action_press()

    def action_press(self) -> None:
        """Press it."""
        self.post_message(self.Pressed(self))
