"""What the composer looks like: the ask, the choices, the text, what it says, the buttons with their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen

from triage.tui.dialogs.buttons import Press
from triage.tui.dialogs.reply_choices import ReplyChoices
from triage.tui.dialogs.reply_text import ReplyText
from triage.tui.widgets.words import BAD, Words

if TYPE_CHECKING:
    from triage.tui.app import TriageApp

LOW_BELOW_ROWS, KEYS_FROM_COLUMNS = 20, 76


class ComposerFrame(ModalScreen[None]):
    """The dialog without what it does."""

    DEFAULT_CSS = """
    ComposerFrame #choices { margin: 1 0; }
    ComposerFrame #says { height: auto; margin: 1 0; }
    ComposerFrame #says.-wrong { text-wrap: wrap; }
    ComposerFrame #buttons { height: 1; }
    ComposerFrame #about, ComposerFrame #says { text-wrap: nowrap; text-overflow: ellipsis; }
    """

    @property
    def triage(self) -> TriageApp:
        """The application, with its own type."""
        return self.app  # type: ignore[return-value]

    @property
    def text(self) -> ReplyText:
        """The text in hand."""
        return self.query_one(ReplyText)

    def compose(self) -> ComposeResult:
        """The ask, the choices, the text, what it promises and what the lint says, the buttons."""
        with Vertical(classes="dialog") as box:
            box.border_title = Content("Reply")
            box.border_subtitle = self.hint(has_several=False)
            yield Words("", id="about")
            yield ReplyChoices()
            yield ReplyText()
            yield Words("", id="says")
            with Horizontal(id="buttons"):
                yield Press("Copy & record", self.key("send"), is_main=True, id="send")
                yield Press("My text", self.key("swap"), id="swap")
                yield Press("Save as", self.key("save_as"), id="save")
                yield Press("Start over", id="drop")

    def key(self, act: str) -> str:
        """The key of an act of this dialog, as a button says it."""
        return self.triage.key_of(f"reply.{act}")

    def hint(self, *, has_several: bool) -> Content:
        """What stands in the lower border.

        Args:
            has_several: Whether several people can be written to.
        """
        names = (*(("person",) if has_several else ()), "situation", "tone", "shape", "variant")
        keys = " ".join(self.key(f"next-{name}") for name in names)
        return Content(f"{keys} change each · {self.triage.key_of('dialog.leave')} keeps it")

    def on_resize(self, event: events.Resize) -> None:
        """No empty lines where the text needs them."""
        self.set_class(event.size.height < LOW_BELOW_ROWS, "-low")
        for button in self.query(Press):
            button.show_key(event.size.width >= KEYS_FROM_COLUMNS)

    def say_wrong(self, words: str) -> None:
        """Say what is wrong, in place of what the text promises."""
        says = self.query_one("#says", Words)
        says.add_class("-wrong")
        says.say(words, BAD)
