"""Making a fresh desk's file: beside its place, then there in one step, so that nobody ever meets half of one."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from triage.errors import CouldNot
from triage.store import engine as recipe
from triage.store.disk import sync_file, sync_folder
from triage.store.faults import explained


def make(file: recipe.File) -> None:
    """Make a fresh desk; of several makers at once the first one wins, and the others find its desk.

    Raises:
        CouldNot: The folder cannot be written.
    """
    path = file.path
    unfinished = path.with_name(f".{path.name}.{uuid4().hex}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with explained(str(path)):
            _fill(unfinished, file.busy_s)
        sync_file(unfinished)
        _publish(unfinished, path)
        sync_folder(path.parent)
    except OSError as error:
        raise CouldNot(f"No desk can be made at {path}: {error.strerror}.", "Check who may write there.") from error
    finally:
        with suppress(OSError):  # Not there when the folder could not be written.
            unfinished.unlink()


def _fill(unfinished: Path, busy_s: float) -> None:
    from triage.store.migrate import upgrade

    engine = recipe.sqlite_engine(recipe.File(unfinished, recipe.JournalMode.ROLLBACK, busy_s))
    try:
        with recipe.writers(engine).begin() as connection:
            upgrade(connection)
    finally:
        engine.dispose()


def _publish(unfinished: Path, path: Path) -> None:
    try:
        os.link(unfinished, path)
    except FileExistsError:
        pass  # Another process was first: its desk is the desk.
    except OSError:
        # A file system without hard links. Of two first starts in the same millisecond one could lose there.
        if not path.exists():
            os.rename(unfinished, path)
