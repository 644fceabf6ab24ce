"""A desk whose file goes away under an open triage: nothing is written to a file that has no name any more."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import FakeClock
from tests.store.records import an_ask, put
from triage.desk.ports import AskQuery
from triage.errors import Damaged
from triage.store.engine import JournalMode
from triage.store.open import open_store
from triage.store.sql_store import SqlStore


def remove(path: Path) -> None:
    """As a slip of the hand does."""
    path.unlink()


def move_away(path: Path) -> None:
    """As a program that synchronises does."""
    path.rename(path.with_name("aside.db"))


def replace_by_a_copy(path: Path) -> None:
    """As a backup brought back by hand does."""
    shutil.copy(path, path.with_name("copy.db"))
    path.with_name("copy.db").replace(path)


def empty(path: Path) -> None:
    """As a full disk or `>` does."""
    path.write_bytes(b"")


def remove_folder(path: Path) -> None:
    """As a tidy-up does."""
    shutil.rmtree(path.parent)


@pytest.fixture(params=JournalMode, ids=lambda mode: mode.name.lower())
def open_one(request: pytest.FixtureRequest, tmp_path: Path) -> SqlStore:
    """A desk with one ask, open in this process."""
    path = tmp_path / "folder" / "desk.db"
    path.parent.mkdir()
    store = open_store(path, machine="here", backups=tmp_path / "b", now=FakeClock().now, mode=request.param)
    put(store, an_ask())
    store.change_counter()
    return store


@pytest.mark.parametrize("harm", [remove, move_away, replace_by_a_copy, empty, remove_folder])
def test_a_desk_that_goes_away_while_it_is_open_is_told_of(
    open_one: SqlStore, harm: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / "folder" / "desk.db"
    harm(path)
    left = path.read_bytes() if path.exists() else None

    with pytest.raises(Damaged, match="Nothing was changed"):
        put(open_one, an_ask(2))
    with pytest.raises(Damaged), open_one.read() as reader:
        reader.count(AskQuery())
    with pytest.raises(Damaged):
        open_one.change_counter()

    open_one.close()
    assert (path.read_bytes() if path.exists() else None) == left
