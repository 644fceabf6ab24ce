"""Undo, redo and the history of what was done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from triage.desk.ports import Act, Store
from triage.desk.refs import find_original
from triage.views.asks import HistoryLine


class JournalService:
    """Takes acts back, does them again, and lists them."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def undo(self, act: str | None = None, *, skip_take_in: bool = False) -> HistoryLine:
        """Take back the newest act of this machine, or the one named.

        Raises:
            Refused: Nothing to undo, or a later act changed the same thing.
            NotFound: No such act.
        """
        return history_line(self._store.undo(act, at=self._now(), skip_take_in=skip_take_in))

    def redo(self) -> HistoryLine:
        """Do again what the newest undo took back.

        Raises:
            Refused: Nothing to redo.
        """
        return history_line(self._store.redo(at=self._now()))

    def history(self, ref: str = "", *, limit: int = 20) -> list[HistoryLine]:
        """What was done, newest first; with a reference only to that ask.

        Raises:
            NotFound: No such ask.
        """
        with self._store.read() as reader:
            ask_uid = find_original(reader, ref).uid if ref else ""
            return [history_line(act) for act in reader.acts(ask_uid=ask_uid, limit=limit)]


def history_line(act: Act) -> HistoryLine:
    """An act as it is listed."""
    return HistoryLine(seq=act.seq, uid=act.uid, at=act.at, words=act.words, is_undone=act.is_undone)
