"""Copies of a desk's file: made online, verified, and put in place whole or not at all."""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from triage.errors import CouldNot
from triage.store.disk import sync_file, sync_folder
from triage.store.engine import File

PAGES_AT_ONCE = 2_000
"""Pages copied before other writers get their turn: 8 MB."""

STAMP = "%Y%m%dT%H%M%SZ"

AHEAD = timedelta(days=1)
"""A copy whose name is further ahead of the present was made while a clock was wrong."""


def copies(path: Path, folder: Path) -> list[Path]:
    """The copies of the desk at that path, by name: the database, or the plain lines where there is only those."""
    pattern = re.compile(re.escape(name_start(path)) + r"\d{8}T\d{6}Z\.(db|jsonl)")
    try:
        names = sorted(name for name in os.listdir(folder) if pattern.fullmatch(name))
    except OSError:
        return []
    by_stem: dict[str, Path] = {}
    for name in names:
        by_stem.setdefault(Path(name).stem, folder / name)
    return list(by_stem.values())


def is_dated(copy: Path, now: datetime) -> bool:
    """Whether the day in a copy's name can be believed; one made while a clock was ahead is never the newest."""
    return made_at(copy) <= now + AHEAD


def by_age(path: Path, folder: Path, now: datetime) -> list[Path]:
    """The copies of the desk at that path, oldest first, before them those whose day is still to come."""
    return sorted(copies(path, folder), key=lambda copy: is_dated(copy, now))


def back_up(file: File, folder: Path, at: datetime) -> Path:
    """Copy a desk's file into a folder while others may write; returns the copy, which is whole, checked and synced.

    Raises:
        CouldNot: The copy cannot be written, or is not sound.
    """
    target = free_name(folder, name_start(file.path), at)
    unfinished = folder / f".{target.name}.{uuid4().hex}.tmp"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        _copy(file, unfinished)
        sync_file(unfinished)
        os.replace(unfinished, target)
        sync_folder(folder)
    except (OSError, sqlite3.Error) as error:
        hint = "Check its space and who may write there."
        raise CouldNot(f"No sound copy of the desk could be made in {folder}.", hint) from error
    finally:
        with suppress(OSError):  # Gone when it became the copy, never there when the folder could not be made.
            unfinished.unlink()
    return target


def is_copy_due(path: Path, folder: Path, now: datetime) -> bool:
    """Whether the newest copy of a desk is of another day, and the desk was written since; opens neither."""
    there = by_age(path, folder, now)
    if not there:
        return True
    newest = folder / f"{there[-1].stem}.db"
    if made_at(newest).date() == now.astimezone(UTC).date():
        return False
    return _written_ns(path) > _written_ns(newest)


def _written_ns(path: Path) -> int:
    """When a database was written last; 0 when it is not there."""
    newest = 0
    for name in (path, path.with_name(f"{path.name}-wal")):
        with suppress(OSError):
            newest = max(newest, name.stat().st_mtime_ns)
    return newest


def name_start(path: Path) -> str:
    """How the names of a desk's copies start: desks of one name in several folders share the folder of copies."""
    place = hashlib.sha256(os.fsencode(path.absolute())).hexdigest()[:8]
    return f"{path.stem}-{place}-"


def free_name(folder: Path, start: str, at: datetime) -> Path:
    """A path for a copy made at that instant, a second later for each copy that is there already."""
    at = at.astimezone(UTC)
    while (folder / f"{start}{at:{STAMP}}.db").exists() or (folder / f"{start}{at:{STAMP}}.jsonl").exists():
        at += timedelta(seconds=1)
    return folder / f"{start}{at:{STAMP}}.db"


def made_at(path: Path) -> datetime:
    """When a copy was made, from its name."""
    return datetime.strptime(path.stem.rpartition("-")[2], STAMP).replace(tzinfo=UTC)


def _copy(file: File, unfinished: Path) -> None:
    source = file.connect()
    copy = sqlite3.connect(unfinished, isolation_level=None)
    try:
        source.backup(copy, pages=PAGES_AT_ONCE)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file that can be carried about, whatever the desk's mode
        (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise sqlite3.DatabaseError("the copy is not sound")
    finally:
        copy.close()
        source.close()
