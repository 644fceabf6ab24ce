"""Copies: whole and sound while others write, never half there, and only of the desk they are named after."""

from __future__ import annotations

import sqlite3
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import MONDAY
from tests.store.conftest import OpenDesk
from tests.store.records import an_ask, put
from triage.errors import CouldNot
from triage.store.backup import back_up, copies
from triage.store.engine import File, JournalMode


def the_file(tmp_path: Path) -> File:
    """The test's desk."""
    return File(tmp_path / "desk.db", JournalMode.ROLLBACK, 30.0)


def test_a_copy_made_while_others_write_is_whole_and_sound(open_file: OpenDesk, tmp_path: Path) -> None:
    store = open_file()
    put(store, *(an_ask(number, text="word " * 400) for number in range(1, 200)))
    is_enough = threading.Event()

    def write() -> None:
        number = 200
        while not is_enough.is_set():
            put(store, an_ask(number, text="word " * 400))
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        copied = [back_up(the_file(tmp_path), tmp_path / "b", MONDAY + timedelta(seconds=n)) for n in range(5)]
    finally:
        is_enough.set()
        writer.join()

    for copy in copied:
        with sqlite3.connect(copy) as file:
            assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            acts, asks, last = file.execute(
                "SELECT (SELECT count(*) FROM act), (SELECT count(*) FROM ask), (SELECT max(id) FROM ask)"
            ).fetchone()
        file.close()
        assert asks == last == acts + 198
    assert copies(the_file(tmp_path).path, tmp_path / "b") == copied


def test_nothing_is_left_of_a_copy_that_failed(open_file: OpenDesk, tmp_path: Path) -> None:
    put(open_file(), an_ask())
    folder = tmp_path / "b"
    back_up(the_file(tmp_path), folder, MONDAY)
    before = sorted(folder.iterdir())
    gone = File(tmp_path / "gone.db", JournalMode.ROLLBACK, 1.0)

    with pytest.raises(CouldNot, match="No sound copy"):
        back_up(gone, folder, MONDAY)

    assert sorted(folder.iterdir()) == before
    assert not gone.path.exists()


def test_a_damaged_desk_is_not_copied(open_file: OpenDesk, tmp_path: Path) -> None:
    store = open_file()
    put(store, *(an_ask(number, text="word " * 400) for number in range(1, 60)))
    with store.read() as reader:
        root = reader.connection.exec_driver_sql("SELECT rootpage FROM sqlite_schema WHERE name = 'ask'").scalar_one()
    store.close()
    path = the_file(tmp_path).path
    pages = bytearray(path.read_bytes())
    pages[4096 * (root - 1) : 4096 * root] = bytes(4096)
    path.write_bytes(pages)

    with pytest.raises(CouldNot, match="No sound copy"):
        back_up(the_file(tmp_path), tmp_path / "b", MONDAY)

    assert list((tmp_path / "b").iterdir()) == []


def test_other_files_and_other_desks_are_not_its_copies(open_file: OpenDesk, tmp_path: Path) -> None:
    put(open_file(), an_ask())
    mine = back_up(the_file(tmp_path), tmp_path / "b", MONDAY)
    (tmp_path / "b" / f".{mine.name}.123.tmp").touch()
    (tmp_path / "b" / f"{mine.stem}.jsonl").touch()

    assert copies(tmp_path / "desk.db", tmp_path / "b") == [mine]
    assert copies(tmp_path / "other" / "desk.db", tmp_path / "b") == []
    assert copies(tmp_path / "desk.db", tmp_path / "no folder") == []
