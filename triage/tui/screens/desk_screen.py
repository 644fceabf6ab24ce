"""What every screen shares: the bar on top, the footer, and reading its view again when the desk changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Footer

from triage.tui.keys import SWITCHING, bindings
from triage.tui.messages import DeskChanged
from triage.tui.widgets.bar import Bar

if TYPE_CHECKING:
    from triage.tui.app import TriageApp


class DeskScreen(Screen[None]):
    """A screen over one view of the desk. Subclasses give `compose_body` and `load`."""

    BINDINGS = bindings(SWITCHING)
    CSS_PATH: Any = []

    @property
    def triage(self) -> TriageApp:
        """The application, with its own type."""
        return self.app  # type: ignore[return-value]

    def compose(self) -> ComposeResult:
        """The bar, the body, the footer."""
        yield Bar()
        yield from self.compose_body()
        yield Footer(show_command_palette=False)

    def compose_body(self) -> ComposeResult:
        """What lies between bar and footer."""
        raise NotImplementedError

    async def load(self) -> None:
        """Read the view and show it."""
        raise NotImplementedError

    def on_screen_resume(self) -> None:
        """Read again: the desk may have changed while another screen was shown."""
        self.reload()

    @on(DeskChanged)
    def read_again(self, event: DeskChanged) -> None:
        """Read the view again, and say when something came in."""
        if event.captured:
            self.triage.say("1 ask came in." if event.captured == 1 else f"{event.captured} asks came in.")
        self.reload()

    def reload(self) -> None:
        """Read the view in the background; a reading still under way is replaced."""
        self.run_worker(self._load(), name="load", group="load", exclusive=True)

    async def _load(self) -> None:
        await self.load()
        counts = await self.triage.ask_desk(lambda desk: desk.planning.counts())
        if counts is not None:
            self.query_one(Bar).show(counts)
