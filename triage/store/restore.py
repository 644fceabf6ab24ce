"""Bringing back a copy: over a sound desk as one act that undo takes back, else as a new file in its place."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from triage.desk.ports import Record
from triage.domain.ask import Ask
from triage.errors import CouldNot, Damaged
from triage.store import fresh
from triage.store.backup import STAMP
from triage.store.disk import sync_file, sync_folder
from triage.store.engine import File, JournalMode, sqlite_engine
from triage.store.faults import explained
from triage.store.lines import read_lines
from triage.store.open import check_schema
from triage.store.rows import DERIVED, KINDS, kind_of
from triage.store.sql_store import SqlStore

Key = tuple[str, str]


def records_of(copy: Path) -> dict[Key, Record]:
    """Every record of a copy, by kind and key; the copy stays as it is, also one of an older schema.

    Raises:
        Damaged, CouldNot: It cannot be read.
    """
    found = read_lines(copy) if copy.suffix == ".jsonl" else _records_of_file(copy)
    return {_key(record): record for record in found}


def bring_back(store: SqlStore, wanted: dict[Key, Record], words: str, at: datetime) -> int:
    """Make a sound desk hold exactly these records, in one act; returns how many are different now."""
    with store.act("restore", words, at=at) as tx:
        present: dict[Key, Record] = {_key(one): one for kind in KINDS for one in tx.all(kind.record)}
        changed = 0
        for key in sorted(present.keys() | wanted.keys()):
            before, after = present.get(key), wanted.get(key)
            if key[0] in DERIVED and before is not None and ("ask", key[1]) in wanted:
                after = before  # what is made from an ask is as good as that in the copy, and may be newer
            if isinstance(after, Ask):
                after = _continued(before, after)
            if after != before:
                kind = kind_of(type(after if after is not None else before))
                tx.change(kind, before, after)
                changed += 1
            if isinstance(after, Ask):
                for uid in (after.uid, *(nudge.uid for nudge in after.nudges)):
                    tx.mark_taken_in(uid)
    return changed


def _continued(before: Record | None, after: Ask) -> Ask:
    """The ask with a version after the present one's, so that no open form takes it for what it was opened on."""
    if not isinstance(before, Ask):
        return replace(after, version=after.version + 1)
    same = replace(after, version=before.version)
    return before if same == before else replace(same, version=max(before.version, after.version) + 1)


def put_in_place(copy: Path, path: Path, folder: Path, at: datetime) -> Path | None:
    """Put a copy where a desk is damaged or gone; returns where the damaged file lies now, None when there was none.

    Raises:
        CouldNot: A folder or the disk refuses; the damaged file is then where it was.
        Damaged: The copy is not sound.
    """
    work = Path(mkdtemp(prefix=".restore-", dir=_made(path.parent)))
    try:
        ready = work / path.name
        _prepare(copy, ready, at)
        _raise_ids(ready, _last_id(path))
        aside = _set_aside(path, folder, at)
        os.replace(ready, path)
        sync_folder(path.parent)
    except OSError as error:
        raise CouldNot(f"{path} cannot be put in place: {error.strerror}.", "Check space and permissions.") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return aside


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CouldNot(f"{folder} cannot be made: {error.strerror}.", "Check who may write there.") from error
    return folder


def _prepare(copy: Path, ready: Path, at: datetime) -> None:
    """Make a desk's file of a copy, of this schema and synced."""
    file = File(ready, JournalMode.ROLLBACK, 30.0)
    if copy.suffix == ".jsonl":
        wanted = records_of(copy)
        fresh.make(file)
        store = SqlStore(sqlite_engine(file), _NoWatch(), machine="", where=str(ready), busy_s=30.0)
        try:
            bring_back(store, wanted, f"restored {copy.name}", at)
        finally:
            store.close()
    else:
        _copy_file(copy, ready)
        _upgrade(file)
        _verify(file)
    sync_file(ready)


def _records_of_file(copy: Path) -> Sequence[Record]:
    """The records of a copy, read from a copy of it that is brought to this schema."""
    work = Path(mkdtemp(prefix="triage-"))
    try:
        ready = work / copy.name
        _copy_file(copy, ready)
        file = File(ready, JournalMode.ROLLBACK, 30.0)
        _upgrade(file)
        _verify(file)
        store = SqlStore(sqlite_engine(file), _NoWatch(), machine="", where=str(copy), busy_s=30.0)
        try:
            with store.read() as reader:
                return [record for kind in KINDS for record in reader.all(kind.record)]
        finally:
            store.close()
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _copy_file(copy: Path, target: Path) -> None:
    try:
        shutil.copyfile(copy, target)
        target.chmod(0o600)
    except OSError as error:
        raise CouldNot(f"{copy} cannot be read or copied: {error.strerror}.", "Check space and permissions.") from error


def _upgrade(file: File) -> None:
    engine = sqlite_engine(file)
    try:
        with explained(str(file.path)):
            check_schema(engine, file.path)
    finally:
        engine.dispose()


def _verify(file: File) -> None:
    try:
        connection = file.connect()
        try:
            (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        finally:
            connection.close()
    except sqlite3.Error:
        verdict = "unreadable"
    if verdict != "ok":
        raise Damaged("That copy is damaged itself.", "Take another one: `triage backup list`.")


def _set_aside(path: Path, folder: Path, at: datetime) -> Path | None:
    """Move what is in a desk's place into the folder of copies, with its journals; None when nothing was there."""
    if not (path.exists() or path.is_symlink()):
        return None
    target = _made(folder) / f"{path.name}.{at.astimezone(UTC):{STAMP}}.damaged"
    for suffix in ("-journal", "-wal", "-shm"):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            shutil.move(beside, target.with_name(target.name + suffix))
    shutil.move(path, target)
    return target


def _last_id(path: Path) -> int:
    """The last small id that a damaged desk gave, as far as it can still say; 0 otherwise."""
    with suppress(sqlite3.Error):
        connection = File(path, JournalMode.ROLLBACK, 1.0).look()
        try:
            (last,) = connection.execute("SELECT value FROM counter WHERE name = 'ask_id'").fetchone()
            return int(last)
        except (TypeError, ValueError):
            return 0
        finally:
            connection.close()
    return 0


def _raise_ids(path: Path, last: int) -> None:
    """Let no ask of a restored desk get a number that the lost one had given already."""
    connection = File(path, JournalMode.ROLLBACK, 30.0).connect()
    try:
        connection.execute("UPDATE counter SET value = max(value, ?) WHERE name = 'ask_id'", (last,))
    finally:
        connection.close()


def _key(record: Any) -> Key:
    kind = kind_of(type(record))
    return kind.name, kind.key_of(record)


class _NoWatch:
    """For a file that nobody else knows."""

    def counter(self) -> int:
        """Never changes."""
        return 0

    def close(self) -> None:
        """Nothing to close."""
