"""What every screen and dialog does through the application: ask the desk, act, tell, copy."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeVar
from urllib.parse import urlsplit

from textual.app import App

from triage.capture.text import clean_out
from triage.errors import TriageError
from triage.tui.bridge import Bridge
from triage.tui.messages import DeskChanged
from triage.views.unsaid import AS_DRAFTED, Unsaid
from triage.views.words import listing

if TYPE_CHECKING:
    from triage.desk.desk import Desk
    from triage.views.replies import DraftPage, SentPage

T = TypeVar("T")

BUSY_AFTER_S = 0.3
"""From when on a wait is shown: shorter ones would only flicker."""

MOST_COPIED_BYTES = 74_994
"""Longest text sent to a terminal. Source: the 100,000-byte limit on an escape sequence in Chromium's hterm."""

MOST_TOAST_CHARS = 400

ERROR_S = 10
"""How long an error is shown."""

TAKES_BACK = "u takes it back"


class ActingApp(App[int]):
    """The part of the application that screens and dialogs call.

    Args:
        open_desk: Opens the desk; called in the bridge's thread.
    """

    def __init__(self, open_desk: Callable[[], Desk]) -> None:
        super().__init__()
        self.bridge = Bridge(open_desk)
        self._watched: tuple[int, ...] | None = None
        self._busy = 0
        self._wrong_in_sight: set[str] = set()

    async def ask_desk(self, ask: Callable[[Desk], T], wrong: Callable[[str], None] | None = None) -> T | None:
        """What the desk answers; None after an error, which is shown. A long wait shows in the bar.

        Args:
            ask: Asks the desk, in the bridge's thread.
            wrong: Says what is wrong where the user looks; None is a toast.
        """
        waiting = self.set_timer(BUSY_AFTER_S, lambda: self._show_busy(True))
        self._busy += 1
        try:
            return await self.bridge.call(ask)
        except TriageError as error:
            if wrong is None:
                self.say_wrong(str(error))
            else:
                wrong(str(error))
            return None
        finally:
            waiting.stop()
            self._busy -= 1
            if not self._busy:
                self._show_busy(False)

    def _show_busy(self, is_busy: bool) -> None:
        from triage.tui.widgets.bar import Bar

        if self._running:
            for screen in self.screen_stack:
                for bar in screen.query(Bar):
                    bar.is_busy = is_busy

    async def act(
        self, act: Callable[[Desk], T], words: Callable[[T], str], wrong: Callable[[str], None] | None = None
    ) -> T | None:
        """Do one act: the desk, a toast that offers undo, then every screen reads again; None after an error.

        Args:
            act: The one method of the desk, called in the bridge's thread.
            words: What the toast says of its result.
            wrong: Says what is wrong where the user looks; None is a toast.
        """
        result = await self.ask_desk(act, wrong)
        if result is not None:
            self.say(f"{words(result)}  ·  {TAKES_BACK}")
        await self.refresh_screens()
        return result

    async def send(
        self,
        draft: DraftPage,
        *,
        text: str | None = None,
        promised_on: date | Unsaid | None = AS_DRAFTED,
        wrong: Callable[[str], None] | None = None,
    ) -> SentPage | None:
        """Copy a reply, record that it went out with its promise, and say so; None after an error.

        Args:
            draft: As it was shown.
            text: As edited; None is as drafted.
            promised_on: The day that the text promises; None when it promises none.
            wrong: Says what is wrong where the user looks; None is a toast.
        """
        sent = await self.ask_desk(lambda desk: desk.answers.send(draft, text=text, promised_on=promised_on), wrong)
        if sent is not None:
            copied = sent.copied or self.send_to_terminal(draft.message if text is None else text)
            where = f"{copied[0].upper()}{copied[1:]}" if copied else "No clipboard answered: its text is on the ask"
            others = f". {listing(draft.others)} asked too" if draft.others else ""
            self.say(f"{where}. {sent.words[0].upper()}{sent.words[1:]}{others}  ·  {TAKES_BACK}")
        await self.refresh_screens()
        return sent

    async def copy(self, text: str) -> None:
        """Copy any text and say what is known of it."""
        copied = await self.ask_desk(lambda desk: desk.copy(text))
        if copied is not None:
            where = copied or self.send_to_terminal(text)
            self.say(f"{where[0].upper()}{where[1:]}." if where else "No clipboard answered: select the text instead.")

    async def save_text(self, path: str, text: str, wrong: Callable[[str], None]) -> None:
        """Save a text to a new file and say where; ``wrong`` says where the user looks why it was not."""
        from triage import files

        try:
            where = await asyncio.to_thread(files.save_text, path, text)
        except TriageError as error:
            wrong(str(error))
        else:
            self.say(f"Saved to {where}")

    def send_to_terminal(self, text: str) -> str:
        """Ask the terminal to copy (OSC 52), which it never confirms; "" when the text is too long for that.

        It goes through Textual's own writer: a second one on the same terminal could cut its sequences apart.
        """
        if len(text.encode("utf-8", "replace")) > MOST_COPIED_BYTES:
            return ""
        self.copy_to_clipboard(text.encode("utf-8", "replace").decode("utf-8"))
        return "sent to the terminal"

    def open_address(self, link: str) -> None:
        """Open a link of the web in the browser; anything else is only said."""
        if urlsplit(link).scheme in ("http", "https"):
            self.open_url(link)
            self.say(f"Opening {link}")
        else:
            self.say(f"Not a link of the web: {link}" if link else "It has no link.")

    def say(
        self,
        text: str,
        *,
        severity: Literal["information", "warning", "error"] = "information",
        timeout: float = 5,
    ) -> None:
        """Show a toast; outside text in it is only text."""
        self.notify(clean_out(text[:MOST_TOAST_CHARS]), severity=severity, timeout=timeout, markup=False)

    def say_wrong(self, words: str) -> None:
        """Show an error; not once more while it is in sight, for all that is on a screen may meet the same."""
        if words not in self._wrong_in_sight:
            self._wrong_in_sight.add(words)
            self.set_timer(ERROR_S, lambda: self._wrong_in_sight.discard(words))
            self.say(words, severity="error", timeout=ERROR_S)

    async def refresh_screens(self, *, is_undo: bool = False) -> None:
        """Tell what is in sight that the desk changed; other screens read again when they are shown."""
        counter = await self.ask_desk(lambda desk: desk.counter())
        if counter is not None:
            self._watched = counter
        self.tell_changed(is_undo=is_undo)

    def tell_changed(self, *, is_elsewhere: bool = False, is_undo: bool = False) -> None:
        """Every screen and dialog in sight reads again."""
        for screen in self.screen_stack:
            screen.post_message(DeskChanged(is_elsewhere=is_elsewhere, is_undo=is_undo))
