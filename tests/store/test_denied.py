"""A full disk, a read-only folder, no permission: one line, nothing half done, and what can be read is read."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import MONDAY, FakeClock
from tests.store.conftest import OpenDesk
from tests.store.records import an_ask, put, the_ask
from triage.desk.ports import AskQuery
from triage.errors import CouldNot
from triage.store.engine import JournalMode
from triage.store.open import open_store

NOBODY = 65534
"""A user that file modes hold for; they do not for root."""

TRY = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from triage.domain.ask import Ask
from triage.desk.ports import AskQuery
from triage.errors import TriageError
from triage.store.engine import JournalMode
from triage.store.open import open_store

path, mode = Path(sys.argv[1]), JournalMode[sys.argv[2]]
at = datetime(2026, 3, 2, 9, tzinfo=UTC)
import triage.store.writer, triage.store.journal, triage.store.search  # before the rights are given up
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)

def say(what):
    try:
        print(what())
    except TriageError as error:
        print(type(error).__name__, error)

def read():
    with store.read() as reader:
        return reader.count(AskQuery())

def write():
    with store.act("add", at=at) as tx:
        tx.put(Ask(uid="new", id=tx.next_ask_id(), title="New", received_at=at))
    return "written"

def start():
    global store
    store = open_store(path, machine="here", backups=path.parent / "b", now=lambda: at, mode=mode)
    return "open"

store = None
say(start)
if store:
    say(read)
    say(write)
    say(read)
    print(store.change_counter() > 0)
    store.close()
"""


def try_it(path: Path, mode: JournalMode) -> list[str]:
    """What a user who may not do everything is told on open, read, write and read."""
    done = subprocess.run(
        [sys.executable, "-c", TRY, str(path), mode.name], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.fixture
def passable() -> Iterator[Path]:
    """A folder that every user may pass through; pytest closes its own whenever it starts, another time as well."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)


def a_desk(folder: Path, mode: JournalMode) -> Path:
    """A desk with one ask that belongs to nobody, closed."""
    folder.mkdir()
    path = folder / "desk.db"
    store = open_store(path, machine="here", backups=folder / "b", now=FakeClock().now, mode=mode)
    put(store, an_ask())
    store.close()
    if os.geteuid() == 0:
        for place in (folder, path):
            os.chown(place, NOBODY, NOBODY)
    return path


@pytest.mark.parametrize("mode", JournalMode, ids=lambda mode: mode.name.lower())
def test_a_read_only_folder_can_be_read_but_not_written(passable: Path, mode: JournalMode) -> None:
    path = a_desk(passable / "desk", mode)
    path.parent.chmod(0o555)

    said = try_it(path, mode)

    path.parent.chmod(0o755)
    assert said[:2] == ["open", "1"]
    assert said[2].startswith("CouldNot ")
    assert str(path) in said[2]
    assert said[3:] == ["1", "True"]


@pytest.mark.parametrize("mode", JournalMode, ids=lambda mode: mode.name.lower())
def test_a_read_only_file_can_be_read_but_not_written(passable: Path, mode: JournalMode) -> None:
    path = a_desk(passable / "desk", mode)
    path.chmod(0o444)

    said = try_it(path, mode)

    assert said[:2] == ["open", "1"]
    assert said[2].startswith("CouldNot The desk can be read but not written here.")
    assert said[3:] == ["1", "True"]


def test_a_file_that_may_not_be_read_is_said(passable: Path) -> None:
    path = a_desk(passable / "desk", JournalMode.ROLLBACK)
    path.chmod(0o000)

    (said,) = try_it(path, JournalMode.ROLLBACK)

    assert said.startswith("CouldNot ")
    assert str(path) in said


def test_a_desk_that_cannot_be_made_is_said(passable: Path) -> None:
    folder = a_desk(passable / "desk", JournalMode.ROLLBACK).parent
    folder.chmod(0o555)

    (said,) = try_it(folder / "other.db", JournalMode.ROLLBACK)

    folder.chmod(0o755)
    assert said.startswith("CouldNot No desk can be made at ")
    assert sorted(found.name for found in folder.iterdir()) == ["desk.db"]


def test_a_full_disk_keeps_nothing_of_the_act_and_all_of_the_rest(open_file: OpenDesk) -> None:
    store = open_file()
    put(store, an_ask())
    with store.read() as reader:
        pages = reader.connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    with pytest.raises(CouldNot, match="disk is full"), store.act("add", at=MONDAY) as tx:
        tx.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 3}")
        tx.put(an_ask(2, text="long " * 100_000))

    with store.read() as reader:
        assert reader.count(AskQuery()) == 1
        assert the_ask(reader, "ask0001").title == "Thing 1"


LIMITED = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from triage.domain.ask import Ask
from triage.errors import TriageError
from triage.store.open import open_store

path = Path(sys.argv[1])
at = datetime(2026, 3, 2, 9, tzinfo=UTC)
store = open_store(path, machine="here", backups=path.parent / "b", now=lambda: at)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 65536,) * 2)
number = 0
try:
    while True:
        with store.act("add", at=at) as tx:
            tx.put(Ask(uid=f"u{number}", id=tx.next_ask_id(), title="New", text="text " * 300, received_at=at))
        number += 1
except TriageError as error:
    print(number, type(error).__name__, error)
"""


def test_a_file_that_may_not_grow_keeps_what_was_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True, timeout=120, check=False
    )

    number, kind, *words = done.stdout.split()
    store = open_store(path, machine="here", backups=tmp_path / "b", now=FakeClock().now)
    with store.read() as reader:
        assert (kind, words[:3], done.stderr) == ("CouldNot", ["The", "disk", "refused"], "")
        assert reader.count(AskQuery()) == int(number) > 0
        assert reader.connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    store.close()
