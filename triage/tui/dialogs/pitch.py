"""The proposal to automate a kind, as it is copied: for a manager, or for those who would use the tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen

from triage.capture.text import clean_out
from triage.tui.dialog_keys import PITCHING, READING
from triage.tui.keys import bindings
from triage.tui.widgets.page import Page
from triage.tui.widgets.words import Words

if TYPE_CHECKING:
    from triage.desk.desk import Desk
    from triage.tui.app import TriageApp
    from triage.views.kinds import Pitch

FOR = {"manager": "for a manager", "users": "for those who would use it"}


class PitchDialog(ModalScreen[None]):
    """The proposal of one kind; what is shown is on the clipboard, too.

    Args:
        ref: Of the kind: "k7".
    """

    BINDINGS = bindings((*PITCHING, *READING))

    def __init__(self, ref: str) -> None:
        super().__init__()
        self._ref = ref
        self._audience = "manager"

    def compose(self) -> ComposeResult:
        """Empty until the desk answered."""
        with Page(classes="dialog") as box:
            app: TriageApp = self.app  # type: ignore[assignment]
            box.border_subtitle = Content(f"{app.key_of('pitch.audience')} for whom · esc closes")
            yield Words("", id="pitch")

    def on_mount(self) -> None:
        """Ask for the one for a manager."""
        self._load()

    def action_audience(self) -> None:
        """Write it for the others."""
        self._audience = "users" if self._audience == "manager" else "manager"
        self._load()

    @work(exclusive=True)
    async def _load(self) -> None:
        app: TriageApp = self.app  # type: ignore[assignment]
        audience = self._audience

        def pitch(desk: Desk) -> Pitch:
            return desk.automating.pitch(self._ref, audience=audience, copy=False)

        made = await app.ask_desk(pitch)
        if made is None:
            self.dismiss(None)
            return
        page = self.query_one(Page)
        page.border_title = Content(f"Proposal, {FOR[audience]}")
        page.scroll_home(animate=False)
        self.query_one("#pitch", Words).say(Content(clean_out(made.text)))
        await app.copy(made.text)
