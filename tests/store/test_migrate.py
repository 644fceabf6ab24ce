"""An upgrade is whole or not at all: a verified copy first, and a kill at any statement leaves the old or the new."""

from __future__ import annotations

import hashlib
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MONDAY, FakeClock
from tests.promises.amounts import amount
from tests.store.records import an_ask, put
from triage.desk.ports import AskQuery
from triage.errors import CouldNot
from triage.store.backup import copies
from triage.store.engine import JournalMode
from triage.store.mark import APPLICATION_ID
from triage.store.open import open_store

UPGRADE = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from sqlalchemy import Engine, event
from triage.store.engine import JournalMode
from triage.store.open import open_store

path, mode, left = Path(sys.argv[1]), JournalMode[sys.argv[2]], int(sys.argv[3])

@event.listens_for(Engine, "before_cursor_execute")
@event.listens_for(Engine, "after_cursor_execute")
def count(connection, cursor, statement, *rest):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

at = datetime(2026, 3, 2, 9, tzinfo=UTC)
open_store(path, machine="here", backups=path.parent / "backups", now=lambda: at, mode=mode).close()
print(left)
"""
MANY = 10**6


def an_old_file(path: Path) -> None:
    """A file of ours from before the first migration, with something in it that must stay."""
    with sqlite3.connect(path) as file:
        file.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        file.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        file.execute("CREATE TABLE keepsake AS SELECT 'kept' AS what")
    file.close()


def upgrade(path: Path, mode: JournalMode, left: int) -> subprocess.CompletedProcess[str]:
    """Open the file in a process that kills itself at the n-th start or end of a statement."""
    command = [sys.executable, "-c", UPGRADE, str(path), mode.name, str(left)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.parametrize("mode", JournalMode, ids=lambda mode: mode.name.lower())
def test_a_kill_in_a_migration_leaves_the_old_file_or_the_new(
    tmp_path: Path, mode: JournalMode, record_property: Callable[[str, object], None]
) -> None:
    an_old_file(tmp_path / "whole.db")
    steps = MANY - int(upgrade(tmp_path / "whole.db", mode, MANY).stdout)
    # A few on every run, spread over all of it; the full figures kill at the start and end of each statement.
    few = (2, steps // 4, steps // 2, steps * 3 // 4, steps - 2)
    for left in amount(few, tuple(range(1, steps + 1))):
        path = tmp_path / f"killed{left}.db"
        an_old_file(path)

        killed = upgrade(path, mode, left)

        assert killed.returncode == -signal.SIGKILL
        assert tables_in(path) in (OLD, tables_in(tmp_path / "whole.db"))
        check_usable(path, mode)
    record_property(f"statements of migrations, {mode.name.lower()}", steps // 2)


OLD = {"alembic_version", "keepsake"}


def tables_in(path: Path) -> set[str]:
    """Names of the tables of a file."""
    with sqlite3.connect(path) as file:
        found = {name for (name,) in file.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    file.close()
    return found


def check_usable(path: Path, mode: JournalMode) -> None:
    """Open the file again, write to it and read from it."""
    store = open_store(path, machine="here", backups=path.parent / "backups", now=FakeClock().now, mode=mode)
    put(store, an_ask())
    with store.read() as reader:
        assert reader.count(AskQuery()) == 1
        assert reader.connection.exec_driver_sql("SELECT what FROM keepsake").scalar_one() == "kept"
        assert reader.connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    store.close()


def test_an_upgrade_leaves_a_copy_of_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    an_old_file(path)

    check_usable(path, JournalMode.ROLLBACK)

    (copy,) = copies(path, tmp_path / "backups")
    assert copy.name.endswith("-20260302T090000Z.db")
    assert tables_in(copy) == OLD
    assert copy.stat().st_mode & 0o777 == 0o600


def test_an_upgrade_without_a_copy_does_not_begin(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    an_old_file(path)
    (tmp_path / "backups").write_text("a file where the folder should be")
    before = hashlib.sha256(path.read_bytes()).hexdigest()

    with pytest.raises(CouldNot, match="No sound copy"):
        open_store(path, machine="here", backups=tmp_path / "backups", now=FakeClock().now)

    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


def test_several_starts_at_once_upgrade_once(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    an_old_file(path)
    command = [sys.executable, "-c", UPGRADE, str(path), "ROLLBACK", str(MANY)]
    started = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(amount(4, 30))]

    codes = [process.wait(timeout=120) for process in started]

    assert codes == [0] * len(started)
    check_usable(path, JournalMode.ROLLBACK)


def test_a_server_is_upgraded_from_nothing(server_url: str, tmp_path: Path) -> None:
    store = open_store(server_url, machine="here", backups=tmp_path, now=FakeClock().now)
    put(store, an_ask())
    store.close()

    again = open_store(server_url, machine="here", backups=tmp_path, now=FakeClock().now)

    with again.read() as reader:
        assert [act.at for act in reader.acts()] == [MONDAY]
    again.close()
