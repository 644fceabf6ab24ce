"""The copies of one desk: made by themselves once a day, listed, thinned."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from triage.errors import CouldNot, NotFound, TriageError
from triage.store import lines
from triage.store.backup import back_up, by_age, copies, free_name, is_dated, made_at, name_start
from triage.store.engine import File, JournalMode, sqlite_engine
from triage.store.faults import explained
from triage.store.thinning import Kept, is_richer, superfluous
from triage.views.upkeep import Copied, CopyLine

if TYPE_CHECKING:
    from triage.store.reader import SqlReader

BUSY_S = 30.0


class Copies:
    """A desk's copies in their folder.

    Args:
        path: The desk's file; for a desk on a server, a path that stands for it.
        folder: Where the copies lie.
        now: The time.
    """

    def __init__(self, path: Path, folder: Path, now: Callable[[], datetime]) -> None:
        self.path = path
        self.folder = folder
        self._now = now

    def all(self) -> list[CopyLine]:
        """Every copy, newest first."""
        return [self._line(stem) for stem in reversed(self._stems())]

    def find(self, name: str) -> CopyLine:
        """The copy of that name, the newest one when it is "".

        Raises:
            NotFound: There is none, or several start so.
        """
        name = name.removesuffix(".db").removesuffix(".jsonl")
        found = [stem for stem in self._stems() if name in (stem, stem.rpartition("-")[2])] or self._stems()[-1:]
        if not found or (name and name not in (found[-1], found[-1].rpartition("-")[2])):
            said = f"No copy {name!r}." if name else f"There is no copy of the desk in {self.folder}."
            raise NotFound(said, "`triage backup list` shows them.")
        return self._line(found[-1])

    def make(self, file: File) -> Copied:
        """Copy the desk's file, write its records as plain lines beside it, and let superfluous older copies go.

        Raises:
            CouldNot: The copy cannot be written, or is not sound.
        """
        copy = back_up(file, self.folder, self._now())
        with suppress(CouldNot):  # the copy itself is there; an older schema is read after its upgrade only
            self._write_lines(copy)
        return self._thinned(copy.stem)

    def make_lines(self, reader: SqlReader) -> Copied:
        """Write the records of a desk on a server as plain lines.

        Raises:
            CouldNot: They cannot be written.
        """
        at = self._now()
        target = free_name(self.folder, name_start(self.path), at).with_suffix(".jsonl")
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lines.write_lines(reader, target, at)
        except OSError as error:
            raise self._refused() from error
        return self._thinned(target.stem)

    def holding(self, ask_uid: str) -> tuple[str, ...]:
        """Names of the copies, oldest first, that hold the text of an ask, or cannot be read and so may."""
        found = copies(self.path, self.folder)
        return tuple(copy.stem.rpartition("-")[2] for copy in found if _holds(copy, ask_uid))

    def _stems(self) -> list[str]:
        return [copy.stem for copy in by_age(self.path, self.folder, self._now())]

    def _line(self, stem: str) -> CopyLine:
        database, plain = self.folder / f"{stem}.db", self.folder / f"{stem}.jsonl"
        there = [path for path in (database, plain) if path.exists()]
        return CopyLine(
            name=stem.rpartition("-")[2],
            path=str(there[0] if there else database),
            made_at=made_at(database),
            asks=_asks_in(database) if database.exists() else _asks_in_lines(plain),
            size_bytes=sum(path.stat().st_size for path in there),
        )

    def _thinned(self, newest: str) -> Copied:
        now = self._now()
        known = [Kept(line.name, line.made_at, line.asks) for line in self.all() if is_dated(Path(line.path), now)]
        dropped = superfluous(known)
        start = name_start(self.path)
        for copy in dropped:
            for suffix in (".jsonl", ".db"):
                with suppress(OSError):  # one of the two may not be there; what cannot go now goes the next time
                    (self.folder / f"{start}{copy.name}{suffix}").unlink()
        made = self._line(newest)
        this = Kept(made.name, made.made_at, made.asks)
        return Copied(
            copy=made,
            dropped=tuple(copy.name for copy in dropped),
            is_suspicious=any(is_richer(copy, this) for copy in known),
        )

    def _write_lines(self, copy: Path) -> None:
        from triage.store.reader import SqlReader

        engine = sqlite_engine(File(copy, JournalMode.ROLLBACK, BUSY_S), is_copy=True)
        try:
            with explained(str(copy)), engine.begin() as connection:
                lines.write_lines(SqlReader(connection), copy.with_suffix(".jsonl"), made_at(copy))
        except OSError as error:
            raise self._refused() from error
        finally:
            engine.dispose()

    def _refused(self) -> TriageError:
        return CouldNot(f"No copy can be written to {self.folder}.", "Check its space and who may write there.")


def _asks_in(path: Path) -> int | None:
    try:
        connection = File(path, JournalMode.ROLLBACK, BUSY_S).look()
        try:
            (count,) = connection.execute("SELECT count(*) FROM ask").fetchone()
        finally:
            connection.close()
    except sqlite3.Error:
        return None
    return int(count)


def _asks_in_lines(path: Path) -> int | None:
    try:
        return int(lines.header(path)["records"]["ask"])
    except (TriageError, KeyError, ValueError):
        return None


def _holds(copy: Path, ask_uid: str) -> bool:
    from triage.store import forget

    if copy.suffix == ".jsonl":
        try:
            with copy.open(encoding="utf-8") as file:
                return any(forget.holds(line, ask_uid) for line in file)
        except (OSError, ValueError, KeyError, TypeError):
            return True
    try:
        connection = File(copy, JournalMode.ROLLBACK, BUSY_S).look()
        try:
            found = connection.execute("SELECT title FROM ask WHERE uid = ?", (ask_uid,)).fetchone()
        finally:
            connection.close()
    except sqlite3.Error:
        return True
    return found is not None and found[0] != forget.FORGOTTEN
