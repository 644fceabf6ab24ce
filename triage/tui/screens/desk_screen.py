"""What every screen shares: the bar on top, the keys below, and reading its view again when the desk changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.css.query import NoMatches
from textual.screen import Screen

from triage.tui.keys import SWITCHING, bindings
from triage.tui.messages import DeskChanged
from triage.tui.widgets.bar import Bar
from triage.tui.widgets.key_line import KeyLine
from triage.tui.widgets.words import Words

if TYPE_CHECKING:
    from triage.desk.desk import Desk
    from triage.tui.app import TriageApp


TOO_SMALL = "Too small for this.\n60 × 16 at least.\nq leaves."


MINUTE_S = 60


def last_act(desk: Desk) -> str:
    """Take back what was done last; what was only taken in stays."""
    return desk.journal.undo(skip_take_in=True).words


class DeskScreen(Screen[None]):
    """A screen over one view of the desk. Subclasses give `compose_body` and `load`.

    `load` runs in a worker each time the screen is shown and each time the desk changed; a reading that is still under
    way is replaced by the next. It asks the desk once (`self.triage.ask_desk(...)`, None after an error that was
    shown) and hands the view to its widgets.
    """

    BINDINGS = bindings(SWITCHING)
    AUTO_FOCUS = ""  # the list takes the keyboard once it has rows; a closed finder never may

    @property
    def triage(self) -> TriageApp:
        """The application, with its own type."""
        return self.app  # type: ignore[return-value]

    def compose(self) -> ComposeResult:
        """The bar, the body, the keys."""
        yield Bar()
        yield from self.compose_body()
        yield KeyLine()

    def compose_body(self) -> ComposeResult:
        """What lies between bar and keys."""
        raise NotImplementedError

    async def fill(self) -> None:
        """Make what the first frame does without; called before each reading."""
        if not self.query("#too-small"):
            await self.mount(Words(TOO_SMALL, id="too-small"))

    async def load(self) -> None:
        """Read the view and show it."""
        raise NotImplementedError

    def take_back(self, desk: Desk) -> str:
        """Undo, as this screen means it, in the desk's thread; returns what was taken back."""
        return last_act(desk)

    def on_screen_resume(self) -> None:
        """Read again: the desk may have changed while another screen was shown."""
        self.reload()

    def on_mount(self) -> None:
        """Time passes by itself: what waits gets older, and the plan moves on."""
        self.set_interval(MINUTE_S, self._reload_in_sight)

    def _reload_in_sight(self) -> None:
        if self.is_current:
            self.reload()

    @on(DeskChanged)
    def read_again(self) -> None:
        """Read the view again."""
        self.reload()

    def reload(self) -> None:
        """Read the view in the background; a reading still under way is replaced."""
        self._load()

    @work(group="load", exclusive=True)
    async def _load(self) -> None:
        await self.triage.is_drawn.wait()
        with self.unless_left():
            await self._read()

    @contextmanager
    def unless_left(self) -> Iterator[None]:
        """Pass over widgets that are gone because the answer came while the interface was being left."""
        try:
            yield
        except NoMatches:
            if self.triage.is_running:
                raise

    async def _read(self) -> None:
        await self.fill()
        await self.load()
        counts = await self.triage.ask_desk(lambda desk: desk.planning.counts())
        if counts is not None:
            self.triage.counts = counts
            self.query_one(Bar).show(counts)
