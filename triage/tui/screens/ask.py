"""Everything about one ask."""

from __future__ import annotations

from textual.app import ComposeResult

from triage.tui.keys import FINDING, bindings
from triage.tui.screens.deciding import DecidingScreen
from triage.tui.widgets.words import Words
from triage.views.asks import AskLine, AskPage


class AskScreen(DecidingScreen):
    """The page of one ask.

    Args:
        uid: Of the ask.
    """

    BINDINGS = bindings(FINDING)

    def __init__(self, uid: str) -> None:
        super().__init__()
        self._uid = uid
        self._page: AskPage | None = None

    def compose_body(self) -> ComposeResult:
        """Empty until the desk answered."""
        yield Words("", id="page")

    async def load(self) -> None:
        """Read the page."""
        self._page = await self.triage.ask_desk(lambda desk: desk.planning.show(self._uid))
        if self._page is not None:
            self.query_one("#page", Words).say(self._page.text)

    @property
    def chosen(self) -> list[str]:
        """This one."""
        return [self._uid]

    @property
    def selected_ask(self) -> AskLine | None:
        """This one, once it is read."""
        return self._page.ask if self._page else None

    def action_back(self) -> None:
        """To the screen before."""
        self.app.pop_screen()
