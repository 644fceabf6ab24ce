"""Looking after a desk's database: copies, restore. Works also when the desk cannot be opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import URL

from triage.errors import BadInput, Damaged, Refused
from triage.store import engine as recipe
from triage.store.backup import is_copy_due
from triage.store.copies import Copies
from triage.store.disk import can_be_written
from triage.store.faults import explained
from triage.store.open import BUSY_S, open_store, place_of
from triage.store.sql_store import SqlStore
from triage.views.upkeep import Checked, Copied, CopyLine, Moved, Restored, fine, noted, wrong
from triage.views.words import counted


class Upkeep:
    """What is done to a desk's database as a whole.

    Args:
        where: A file's path or a server's URL.
        backups: The folder of copies.
        machine: Where acts are made.
        now: The time.
        password: Of a server, where its URL has none.
    """

    def __init__(
        self, where: str | Path, *, backups: Path, machine: str, now: Callable[[], datetime], password: str = ""
    ) -> None:
        self._where = where
        self._machine = machine
        self._now = now
        self._password = password
        place = place_of(where)
        self._is_file = isinstance(place, Path)
        # A desk on a server has only plain lines here, named after the database.
        self.path = place if isinstance(place, Path) else Path(f"/{place.host or ''}/{place.database or 'desk'}")
        self.copies = Copies(self.path, backups, now)

    def back_up(self) -> Copied:
        """Make a copy now.

        Raises:
            CouldNot: It cannot be written, or is not sound.
            Damaged: There is no desk to copy.
        """
        if not self._is_file:
            store = self._open()
            try:
                with store.read() as reader:
                    return self.copies.make_lines(reader)
            finally:
                store.close()
        if not self.path.is_file():
            raise Damaged(f"There is no desk at {self.path}.", "`triage backup list` shows the copies.")
        return self.copies.make(self._file())

    def back_up_daily(self) -> Copied | None:
        """Make the day's copy of a desk in a file if the desk was written since the last; None when none is due.

        Raises:
            CouldNot: It cannot be written, or is not sound.
        """
        if not self._is_file or not self.path.is_file() or not is_copy_due(self.path, self.copies.folder, self._now()):
            return None
        return self.copies.make(self._file())

    def examine(self) -> list[Checked]:
        """What is found of the database and its copies; changes nothing."""
        from triage.store.examine import examine_file, examine_server

        copies = self.copies.all()
        if self._is_file:
            found = list(examine_file(self.path, bool(copies)))
            return [*found, self._examine_copies(copies)]
        place = place_of(self._where, self._password)
        assert isinstance(place, URL)
        engine = recipe.postgres_engine(place, busy_s=5.0)
        try:
            return list(examine_server(engine, str(self.path).lstrip("/")))
        finally:
            engine.dispose()

    def _examine_copies(self, copies: list[CopyLine]) -> Checked:
        if not can_be_written(self.copies.folder):
            step = "Let triage write there, or set XDG_STATE_HOME to a folder of yours."
            return noted("copies", f"No copy can be written to {self.copies.folder}.", step)
        if not copies:
            return noted("copies", "There is no copy of the desk yet.", "`triage backup` makes one.")
        newest = copies[0]
        if newest.asks is None:
            return wrong("copies", f"The newest copy, {newest.name}, cannot be read.", "`triage backup` makes another.")
        words = f"{counted(len(copies), 'copy', 'copies')}, the newest of {newest.made_at:%Y-%m-%d} with "
        return fine("copies", f"{words}{counted(newest.asks, 'ask')}, in {self.copies.folder}")

    def move(self, to: str) -> Moved:
        """Copy the desk into an empty database and compare the two; the desk itself stays as it is.

        Raises:
            BadInput: The URL cannot be read, or has a password in it.
            Refused: There is a desk in it already.
            CouldNot: A database refuses, or the comparison failed; nothing is kept of it.
        """
        from triage.store.move import move

        place = place_of(to)
        if isinstance(place, URL) and (place.password is not None or "password" in place.query):
            hint = "Everybody on this machine can read a command line; put it into PGPASSFILE or PGPASSWORD."
            raise BadInput("The URL has a password in it.", hint)
        if isinstance(place, Path) and place.exists():
            raise Refused(f"There is something at {place} already.", "Name a file that is not there yet.")
        source = self._open()
        try:
            target = self._open(to)
            try:
                with explained(str(to)):
                    return Moved(to=str(to), rows=move(source.engine, target.engine))
            finally:
                target.close()
        finally:
            source.close()

    def forget(self, ask_uid: str, number: int) -> tuple[str, ...]:
        """Blank an ask's text in the database; returns the names of the copies that still hold it.

        Raises:
            NotFound: There is no such ask.
        """
        store = self._open()
        try:
            store.forget(ask_uid, f"forgot the text of #{number}", at=self._now())
        finally:
            store.close()
        return self.copies.holding(ask_uid)

    def restore(self, name: str = "") -> Restored:
        """Bring a copy back, the newest when none is named.

        Over a sound desk this is one act, which undo takes back, and a copy is made first. Where the desk is damaged
        or gone, the copy takes its place, and what was there is moved to the copies.

        Raises:
            NotFound: No such copy.
            Damaged: The copy is not sound.
            CouldNot: The disk or another triage refuses.
        """
        from triage.store.restore import bring_back, put_in_place, records_of

        copy = self.copies.find(name)
        try:
            self._refuse_damaged()
            store = self._open()
        except Damaged:
            if not self._is_file:
                raise
            aside = put_in_place(Path(copy.path), self.path, self.copies.folder, self._now())
            return Restored(copy=copy, changed=copy.asks or 0, set_aside=str(aside or ""), is_act=False)
        try:
            wanted = records_of(Path(copy.path))
            before = self.back_up().copy.name
            words = f"restored the copy {copy.name}"
            changed = bring_back(store, wanted, words, self._now())
        finally:
            store.close()
        return Restored(copy=copy, changed=changed, before=before, is_act=True)

    def _refuse_damaged(self) -> None:
        """Look over all pages of a file: a desk with one bad page opens, and breaks in the middle of an act.

        What is no file, or has no bytes, is refused when it is opened.

        Raises:
            Damaged: One of them is.
            CouldNot: The file cannot be read.
        """
        if not (self._is_file and self.path.is_file() and self.path.stat().st_size):
            return
        with explained(str(self.path)):
            connection = self._file().connect()
            try:
                (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            finally:
                connection.close()
        if verdict != "ok":
            raise Damaged(f"{self.path} is damaged.", "`triage doctor` says more.")

    def _open(self, other: str = "") -> SqlStore:
        return open_store(
            other or self._where,
            machine=self._machine,
            backups=self.copies.folder,
            now=self._now,
            password=self._password,
        )

    def _file(self) -> recipe.File:
        return recipe.File(self.path, recipe.sound_mode(self.path), BUSY_S)
