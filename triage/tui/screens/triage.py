"""The inbox with the decision beside it."""

from __future__ import annotations

from textual.app import ComposeResult

from triage.tui.screens.deciding import DecidingScreen
from triage.tui.widgets.inbox import InboxList
from triage.views.asks import AskLine


class TriageScreen(DecidingScreen):
    """What waits for a decision."""

    def compose_body(self) -> ComposeResult:
        """The list."""
        yield InboxList()

    async def load(self) -> None:
        """Read the inbox."""
        page = await self.triage.ask_desk(lambda desk: desk.planning.inbox(limit=None))
        if page is not None:
            self.query_one(InboxList).show_page(page)

    @property
    def chosen(self) -> list[str]:
        """Those marked, else the one under the cursor."""
        return self.query_one(InboxList).chosen

    @property
    def selected_ask(self) -> AskLine | None:
        """The one under the cursor."""
        return self.query_one(InboxList).selected
