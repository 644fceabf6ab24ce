"""Copies of a desk's file: made online, verified, and put in place whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from triage.errors import CouldNot
from triage.store.disk import sync_file, sync_folder
from triage.store.engine import connect


def newest_backup(path: Path, folder: Path) -> Path | None:
    """The newest copy of a desk's file; None when there is none."""
    return max(folder.glob(f"{path.stem}-*.db"), default=None) if folder.is_dir() else None


def back_up(path: Path, folder: Path, at: datetime) -> Path:
    """Copy a desk's file into a folder while others may write; returns the copy, which is whole, checked and synced.

    Raises:
        CouldNot: The copy cannot be written, or is not sound.
    """
    target = folder / f"{path.stem}-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}.db"
    unfinished = folder / f".{target.name}.{uuid4().hex}.tmp"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        _copy(path, unfinished)
        sync_file(unfinished)
        os.replace(unfinished, target)
        sync_folder(folder)
    except (OSError, sqlite3.Error) as error:
        raise CouldNot(
            f"No copy of the desk could be made in {folder}.", "Check its space and who may write."
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target


def _copy(path: Path, unfinished: Path) -> None:
    source = connect(path, busy_s=30.0)
    try:
        copy = sqlite3.connect(unfinished, isolation_level=None)
        try:
            source.backup(copy, pages=2000)
            (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
            if verdict != "ok":
                raise sqlite3.DatabaseError("the copy is not sound")
        finally:
            copy.close()
    finally:
        source.close()
