"""The application: modes for the screens, one bridge to the desk, one watcher for what changes elsewhere."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import App, SystemCommand
from textual.screen import Screen

from triage.errors import TriageError
from triage.tui.acting import ActingApp
from triage.tui.keys import EVERYWHERE, GROUPS, bindings
from triage.tui.modes import MODES, SCREENS
from triage.tui.sheets import Sheets
from triage.tui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from triage.desk.desk import Desk
    from triage.tui.first import FirstLook
    from triage.views.asks import AskList
    from triage.views.plans import Counts

WATCH_EVERY_S = 0.5
"""How often the spool and the database's change counter are looked at: a capture shows within a second."""

SIGNAL_EXIT_CODE = 128
BUG_EXIT_CODE = 70


class TriageApp(ActingApp):
    """The interface.

    Args:
        open_desk: Opens the desk; called in the bridge's thread.
        first: What the first frame shows before the desk is open.
        keymap: Action id -> keys, from the config.
        theme_name: From the config; "" is the interface's own.
        log_bug: Writes where a bug happened and returns the log's path.
        keep_copy: Makes the day's copy of the desk if one is due; called in a thread, after something changed.
        welcomes: Whether a new desk is asked when its user works.

    Attributes:
        counts: What waits where, as known last; None before anything was.
        published: The inbox as published last, for the first frame; None without one.
        own_keymap: Action id -> keys, from the config.
        is_drawn: Set once the first frame is on the screen; the desk is opened after it.
    """

    TITLE = "triage"
    CSS_PATH = ["app.tcss", "screens/triage.tcss"]  # the first screen's with it: each later one is a parse of all
    DEFAULT_MODE = SCREENS[0]
    MODES: ClassVar[dict[str, str | Callable[[], Screen]]] = {**MODES}  # type: ignore[type-arg]
    BINDINGS = bindings(EVERYWHERE)
    ENABLE_COMMAND_PALETTE = True
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (110, "-wide"), (160, "-very-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (16, "-short"), (32, "-tall")]

    def __init__(
        self,
        open_desk: Callable[[], Desk],
        first: FirstLook | None = None,
        *,
        keymap: Mapping[str, str] | None = None,
        theme_name: str = "",
        log_bug: Callable[[BaseException], str] | None = None,
        keep_copy: Callable[[], object] | None = None,
        welcomes: bool = False,
    ) -> None:
        super().__init__(open_desk)
        self.counts: Counts | None = first.counts if first else None
        self.published: AskList | None = first.inbox if first else None
        self.is_drawn = asyncio.Event()
        self.own_keymap = dict(keymap or {})
        self._theme_name = theme_name
        self._log_bug = log_bug
        self._keep_copy = keep_copy
        self._welcomes = welcomes
        self.bug_words = ""
        self._published: tuple[int, ...] | None = None
        self._trouble = ""
        self._unkept: set[str] = set()
        self._put_on_colours()

    def _put_on_colours(self) -> None:
        """Before the style sheets are read: a later change of theme reads them all once more."""
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        is_known = self._theme_name in self.available_themes
        self.set_reactive(App.theme, self._theme_name if is_known else DARK.name)
        self.stylesheet = Sheets(variables=self.get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """The first screen, in place of an empty one."""
        return MODES[SCREENS[0]]()

    async def on_mount(self) -> None:
        """Put on the keys, and once the first frame is drawn open the desk and begin to watch."""
        if self.own_keymap:
            self.set_keymap(self.own_keymap)
        self._say_unknown()
        self._give_back_on_signals()
        self.call_after_refresh(self.is_drawn.set)
        self._watch()

    def _say_unknown(self) -> None:
        """Tell of names in the settings that nothing has."""
        for name in sorted(self._unknown_actions()) if self.own_keymap else ():
            self.say(f"The settings give a key to {name}; no action is called so.", severity="warning")
        if self._theme_name and self._theme_name not in self.available_themes:
            self.say(f"The settings name the theme {self._theme_name}; there is none.", severity="warning")

    def _unknown_actions(self) -> set[str]:
        from triage.tui.dialog_keys import ALL

        return set(self.own_keymap) - {action.id for group in ALL.values() for action in group}

    def key_of(self, action_id: str) -> str:
        """The key of a dialog's action, as a button says it."""
        from triage.tui.dialog_keys import short_key

        return short_key(action_id, self.own_keymap)

    def action_go(self, screen: str) -> None:
        """Show a screen; a dialog is answered first."""
        from triage.tui.screens.desk_screen import DeskScreen

        if isinstance(self.screen, DeskScreen):
            self.switch_mode(screen)

    def action_go_on(self, step: int) -> None:
        """Show the next screen, or the one before."""
        at = SCREENS.index(self.current_mode) if self.current_mode in SCREENS else 0
        self.action_go(SCREENS[(at + step) % len(SCREENS)])

    def action_undo(self) -> None:
        """Take back the last decision; what was only taken in stays."""
        from triage.tui.screens.desk_screen import DeskScreen, last_act

        take_back = self.screen.take_back if isinstance(self.screen, DeskScreen) else last_act
        self.run_worker(self._turn(take_back, "Undid"), group="act")

    def action_redo(self) -> None:
        """Do again what undo took back."""
        self.run_worker(self._turn(lambda desk: desk.journal.redo().words, "Redid"), group="act")

    async def _turn(self, turn: Callable[[Desk], str], word: str) -> None:
        words = await self.ask_desk(turn)
        if words is not None:
            self.say(f"{word}: {words}")
            await self.refresh_screens(is_undo=True)

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

    def action_set_up(self) -> None:
        """Name, zone, working hours, focus blocks and projects."""
        from triage.tui.dialogs.setup import SetupDialog

        self.push_screen(SetupDialog())

    def _welcome(self) -> None:
        """Ask on a new desk when its user works; leaving that keeps the usual hours, and it is not asked again."""
        from triage.tui.dialogs.setup import SetupDialog

        self.push_screen(SetupDialog(is_first=True))

    def action_say_how_to_quit(self) -> None:
        """Say how to leave."""
        self.say("q leaves; everything is saved already.")

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action that works here, beside Textual's own commands."""
        yield from super().get_system_commands(screen)
        active = {binding.binding.id for binding in screen.active_bindings.values() if binding.enabled}
        for actions in GROUPS.values():
            for action in actions:
                if action.id in active and action.is_command:
                    yield SystemCommand(action.word, action.help, partial(screen.run_action, action.act))

    @work(group="watch", exclusive=True)
    async def _watch(self) -> None:
        """Look at the spool and the change counter for ever; take in, read again and publish when either moved."""
        await self.is_drawn.wait()
        await self.ask_desk(_start, self._say_trouble)
        if self._welcomes and await self.ask_desk(lambda desk: desk.is_new(), self._say_trouble):
            self._welcome()
        gc.freeze()  # what was loaded stays: looking through it for garbage would hold up a key now and then
        gc.enable()
        while True:
            try:
                await self._look()
            except TriageError as error:  # locked or out of reach for now: the next look tells
                self._say_trouble(str(error))
            else:
                self._say_well()
            await asyncio.sleep(WATCH_EVERY_S)

    async def _look(self) -> None:
        counter = await self.bridge.call(lambda desk: desk.counter())
        if counter != self._watched:
            await self._take_in(is_first=self._watched is None)
            self._watched = await self.bridge.call(lambda desk: desk.counter())
            await self._keep()
        if self._published != self._watched:
            await self.bridge.call(lambda desk: desk.publish())
            self._published = self._watched

    async def _keep(self) -> None:
        """Keep the day's copy; say once why that cannot be done."""
        if self._keep_copy is not None:
            try:
                await asyncio.to_thread(self._keep_copy)
            except TriageError as error:
                if str(error) not in self._unkept:
                    self.say(str(error), severity="warning", timeout=10)
                self._unkept.add(str(error))

    def _say_trouble(self, words: str) -> None:
        """Say once why the desk cannot be read, and no more until it is something else."""
        if words != self._trouble:
            self.say_wrong(words)
        self._trouble = words

    def _say_well(self) -> None:
        """Say that the desk is back, and read again what could not be read; what goes wrong next is news."""
        if self._trouble:
            self._trouble = ""
            self.say("The desk can be read again.")
            self.tell_changed(is_elsewhere=True)

    async def _take_in(self, *, is_first: bool) -> None:
        taken = await self.bridge.call(lambda desk: desk.take_in())
        for problem in taken.problems:
            self.say(problem, severity="warning")
        if not is_first:
            if taken.asks:
                self.say("1 ask came in." if len(taken.asks) == 1 else f"{len(taken.asks)} asks came in.")
            if taken.nudges:
                self.say("Somebody asked again." if len(taken.nudges) == 1 else f"{len(taken.nudges)} asked again.")
        if not is_first or taken.asks or taken.nudges:
            self.tell_changed(is_elsewhere=True)

    def _give_back_on_signals(self) -> None:
        """Leave in order on a signal, so that the terminal is given back. Textual itself dies with it in raw mode."""
        loop = asyncio.get_running_loop()
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None:
                with suppress(NotImplementedError, RuntimeError, ValueError):  # Windows; tests in a thread
                    loop.add_signal_handler(number, partial(self.exit, return_code=SIGNAL_EXIT_CODE + number))

    def _fatal_error(self) -> None:
        """End after a bug. Textual prints every local variable, and so the user's texts: only a log's path is said."""
        error = self._exception
        self._return_code = BUG_EXIT_CODE
        path = self._log_bug(error) if self._log_bug is not None and error is not None else ""
        self.bug_words = f"a bug: {type(error).__name__}." + (
            f" What happened, without any of your texts, is in {path}." if path else ""
        )
        self._close_messages_no_wait()

    async def on_unmount(self) -> None:
        """Let go of the desk."""
        self.bridge.close()


def _start(desk: Desk) -> None:
    """Open the desk by asking it anything."""
    desk.now()
