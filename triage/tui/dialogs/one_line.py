"""A dialog that asks for one line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from triage.tui.dialog_keys import LEAVING
from triage.tui.dialogs.buttons import Press
from triage.tui.dialogs.plain_text import PlainText
from triage.tui.keys import bindings
from triage.tui.widgets.words import FAINT, Words

if TYPE_CHECKING:
    from triage.tui.app import TriageApp

MOST_CHARS = 500


class OneLine(ModalScreen[str | None]):
    """Asks for a line and gives it back; None when it was left.

    Args:
        title: What is asked, as our own words.
        hint: An example.
        value: What stands there at first.
    """

    BINDINGS = bindings(LEAVING)

    def __init__(self, title: str, hint: str, value: str = "") -> None:
        super().__init__()
        self._asked = title
        self._hint = hint
        self._value = value

    @property
    def triage(self) -> TriageApp:
        """The application, with its own type."""
        return self.app  # type: ignore[return-value]

    def compose(self) -> ComposeResult:
        """A field with an example under it."""
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self._asked)
            yield Input(
                value=self._value,
                placeholder=self._hint,
                max_length=MOST_CHARS,
                select_on_focus=False,
                highlighter=PlainText(),
            )
            yield Words(self._hint, style=FAINT)
            with Horizontal(classes="buttons"):
                yield Press("Take it", "enter", is_main=True, id="take")
                yield Press("Leave as it is", self.triage.key_of("dialog.leave"), id="leave")

    @on(Input.Submitted)
    @on(Press.Pressed, "#take")
    def take(self) -> None:
        """Give the line back."""
        self.dismiss(self.query_one(Input).value.strip() or None)

    @on(Press.Pressed, "#leave")
    def action_leave(self) -> None:
        """Give nothing back."""
        self.dismiss(None)
