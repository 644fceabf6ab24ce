"""Buttons under a dialog: what its keys do, for the mouse."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Button


class Press(Button):
    """One button on one line.

    Args:
        word: What it does, as our own words.
        key: The key that does it too, shown faintly; "" shows none.
        is_main: Whether it is what one usually wants.
        id: Of the widget.
    """

    DEFAULT_CSS = """
    Press, Press:hover, Press.-active {
        width: auto;
        min-width: 0;
        height: 1;
        border: none;
        padding: 0 1;
        margin-right: 1;
        color: $foreground;
        background: $panel;
        text-style: none;
        tint: 0%;
    }
    Press.-main { color: $background; background: $primary; }
    Press:hover { text-style: underline; }
    Press:focus { text-style: bold reverse; }
    Press:disabled { text-opacity: 50%; }
    """

    def __init__(self, word: str, key: str = "", *, is_main: bool = False, id: str) -> None:
        label = Content(word) if not key else Content.assemble(word, "  ", (key, "dim"))
        super().__init__(label, id=id, classes="-main" if is_main else "", compact=True)
