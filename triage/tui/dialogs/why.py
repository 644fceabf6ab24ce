"""Why an ask has its priority: what decided, every reason with its points, and what would change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen

from triage.tui.dialog_keys import READING
from triage.tui.keys import bindings
from triage.tui.widgets.ask_words import because, reasons
from triage.tui.widgets.page import Page, Section
from triage.tui.widgets.words import FAINT, STRONG, Words, joined, line

if TYPE_CHECKING:
    from triage.tui.app import TriageApp


class WhyDialog(ModalScreen[None]):
    """The reasons of one ask.

    Args:
        uid: Of the ask.
    """

    BINDINGS = bindings(READING)

    def __init__(self, uid: str) -> None:
        super().__init__()
        self._uid = uid

    def compose(self) -> ComposeResult:
        """Empty until the desk answered."""
        with Page(classes="dialog") as box:
            box.border_title = Content("Why")
            box.border_subtitle = Content("esc closes")
            yield Words("", id="why-title")
            yield Section("", id="why")

    def on_mount(self) -> None:
        """Ask."""
        self._load()

    @work
    async def _load(self) -> None:
        app: TriageApp = self.app  # type: ignore[assignment]
        why = await app.ask_desk(lambda desk: desk.planning.why(self._uid))
        if why is None:
            self.dismiss(None)
            return
        self.query_one("#why-title", Words).say(joined(line(why.ask.title, STRONG), f"#{why.ask.id}", by="  "))
        rows = [*reasons(why)]
        rows.insert(len(why.reasons), (Content.styled(f"{why.points:+.1f}", FAINT), Content.styled("in all", FAINT)))
        self.query_one("#why", Section).say(because(why), rows)
