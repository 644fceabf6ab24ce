"""The application: modes for the screens, one bridge to the desk, one watcher for what changes elsewhere."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.app import App, SystemCommand
from textual.screen import Screen

from triage.capture.text import clean_out
from triage.errors import TriageError
from triage.tui.bridge import Bridge
from triage.tui.keys import EVERYWHERE, GROUPS, bindings
from triage.tui.messages import DeskChanged
from triage.tui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from triage.desk.desk import Desk
    from triage.tui.first import FirstLook

T = TypeVar("T")

SCREENS = ("triage", "plan", "backlog", "promises")
"""The order of tab and of F1 to F4."""

WATCH_EVERY_S = 0.5
"""How often the spool and the database's change counter are looked at: a capture shows within a second."""


def _triage() -> Screen[None]:
    from triage.tui.screens.triage import TriageScreen

    return TriageScreen()


def _plan() -> Screen[None]:
    from triage.tui.screens.plan import PlanScreen

    return PlanScreen()


def _backlog() -> Screen[None]:
    from triage.tui.screens.backlog import BacklogScreen

    return BacklogScreen()


def _promises() -> Screen[None]:
    from triage.tui.screens.promises import PromisesScreen

    return PromisesScreen()


class TriageApp(App[int]):
    """The interface.

    Args:
        open_desk: Opens the desk; called in the bridge's thread.
        first: What the first frame shows before the desk is open.
        keymap: Action id -> keys, from the config.
        theme_name: From the config; "" is the interface's own.
    """

    TITLE = "triage"
    CSS_PATH = "app.tcss"
    MODES: ClassVar[dict[str, str | Callable[[], Screen]]] = {  # type: ignore[type-arg]
        "triage": _triage,
        "plan": _plan,
        "backlog": _backlog,
        "promises": _promises,
    }
    BINDINGS = bindings(EVERYWHERE)
    ENABLE_COMMAND_PALETTE = True
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (100, "-wide"), (160, "-very-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (16, "-short"), (32, "-tall")]

    def __init__(
        self,
        open_desk: Callable[[], Desk],
        first: FirstLook,
        *,
        keymap: dict[str, str] | None = None,
        theme_name: str = "",
    ) -> None:
        super().__init__()
        self.bridge = Bridge(open_desk)
        self.first = first
        self._keymap = keymap or {}
        self._theme_name = theme_name
        self._watched: tuple[int, int] | None = None

    def on_mount(self) -> None:
        """Put on the colours and keys, show the first screen, then begin to watch."""
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = self._theme_name or DARK.name
        self.set_keymap(self._keymap)
        self.switch_mode("triage")
        self.run_worker(self._watch(), name="watch", exclusive=True, group="watch")

    async def ask_desk(self, ask: Callable[[Desk], T]) -> T | None:
        """What the desk answers; None after an error, which is shown."""
        try:
            return await self.bridge.call(ask)
        except TriageError as error:
            self.say(f"{error.message} {error.hint}".strip(), severity="error")
            return None

    def say(self, text: str, *, severity: str = "information", timeout: float = 5) -> None:
        """Show a toast; outside text in it is only text."""
        self.notify(
            clean_out(text),
            severity=severity,  # type: ignore[arg-type]  # one of Textual's three words
            timeout=timeout,
            markup=False,
        )

    async def act(self, act: Callable[[Desk], T], words: Callable[[T], str]) -> T | None:
        """Do one act: the desk, a toast that offers undo, then every screen reads again; None after an error."""
        result = await self.ask_desk(act)
        if result is not None:
            self.say(f"{words(result)}  ·  u takes it back")
            await self.refresh_screens()
        return result

    async def refresh_screens(self, captured: int = 0) -> None:
        """Tell the screen shown that the desk changed; others read again when they are shown."""
        self._watched = await self.ask_desk(lambda desk: desk.counter())
        self.screen_stack[0].post_message(DeskChanged(captured))

    def action_go(self, screen: str) -> None:
        """Show a screen."""
        if len(self.screen_stack) == 1:
            self.switch_mode(screen)

    def action_go_on(self, step: int) -> None:
        """Show the next screen, or the one before."""
        at = SCREENS.index(self.current_mode) if self.current_mode in SCREENS else 0
        self.action_go(SCREENS[(at + step) % len(SCREENS)])

    async def action_undo(self) -> None:
        """Take back the last decision; what was only taken in stays."""
        await self._turn(lambda desk: desk.journal.undo(skip_take_in=True).words, "Undid")

    async def action_redo(self) -> None:
        """Do again what undo took back."""
        await self._turn(lambda desk: desk.journal.redo().words, "Redid")

    async def _turn(self, turn: Callable[[Desk], str], word: str) -> None:
        words = await self.ask_desk(turn)
        if words is not None:
            self.say(f"{word}: {words}")
            await self.refresh_screens()

    def action_help(self) -> None:
        """Show all keys."""
        from triage.tui.dialogs.help import HelpDialog

        self.push_screen(HelpDialog())

    def action_add(self) -> None:
        """Capture an ask."""
        from triage.tui.dialogs.quick_add import QuickAdd

        self.push_screen(QuickAdd())

    def action_close_day(self) -> None:
        """Say what was worked on today."""
        from triage.tui.dialogs.close_day import CloseDay

        self.push_screen(CloseDay())

    def action_say_how_to_quit(self) -> None:
        """Say how to leave."""
        self.say("q leaves; everything is saved already.")

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action that works here, beside Textual's own commands."""
        yield from super().get_system_commands(screen)
        active = {binding.binding.id for binding in screen.active_bindings.values() if binding.enabled}
        for actions in GROUPS.values():
            for action in actions:
                if action.id in active and action.act != "command_palette":
                    yield SystemCommand(
                        action.word or action.help, action.help, lambda act=action.act: screen.run_action(act)
                    )

    async def _watch(self) -> None:
        """Look at the spool and the change counter for ever; take in and read again when either moved."""
        while True:
            await asyncio.sleep(WATCH_EVERY_S)
            try:
                counter = await self.bridge.call(lambda desk: desk.counter())
                if self._watched is not None and counter != self._watched:
                    await self._take_in()
                self._watched = await self.bridge.call(lambda desk: desk.counter())
            except TriageError:
                continue  # locked or out of reach for now: the next look tells

    async def _take_in(self) -> None:
        taken = await self.bridge.call(lambda desk: desk.take_in())
        for problem in taken.problems:
            self.say(problem, severity="warning")
        self.screen_stack[0].post_message(DeskChanged(len(taken.asks) + len(taken.nudges)))

    async def on_unmount(self) -> None:
        """Let go of the desk."""
        self.bridge.close()
