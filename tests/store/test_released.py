"""P4: a desk of each released schema comes to the present one with every record, and its history still gives them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import MONDAY
from tests.store import released
from tests.store.desks import open_at
from tests.store.released import make
from tests.store.test_kill import rows_of
from triage.store.lines import read_lines
from triage.store.replay import differences
from triage.store.rows import DERIVED, kind_of

FOLDER = Path(released.__file__).parent
RELEASED = sorted(path.stem for path in FOLDER.glob("*.sql"))


def check_upgrade(sql: Path, tmp_path: Path) -> int:
    """Open a desk as it was released, compare every record; returns how many there are."""
    with closing(sqlite3.connect(tmp_path / "desk.db")) as file:
        file.executescript(sql.read_text("utf-8"))

    store = open_at(tmp_path / "desk.db", tmp_path)

    with store.read() as reader:
        rows = {key: one for key, one in rows_of(reader).items() if key[0] not in DERIVED}
        then = {
            (kind_of(type(one)).name, kind_of(type(one)).key_of(one)): one
            for one in read_lines(sql.with_suffix(".jsonl"))
        }
        assert rows == then
        assert differences(reader.connection)[1] == []
        newest = next(act for act in reader.acts() if not act.undoes and not act.is_undone)
    undone = store.undo(newest.uid, at=MONDAY)
    assert undone.is_undone
    store.close()
    return len(rows)


@pytest.mark.parametrize("name", RELEASED)
def test_a_released_desk_is_upgraded_with_every_record(name: str, tmp_path: Path) -> None:
    assert check_upgrade(FOLDER / f"{name}.sql", tmp_path) > 20


def test_the_desk_that_a_release_writes_down_can_be_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "released").mkdir()
    monkeypatch.setattr(make, "FOLDER", tmp_path / "released")

    assert make.main("9.9.9") == 0

    (sql,) = (tmp_path / "released").glob("*.sql")
    assert check_upgrade(sql, tmp_path) > 20
    assert make.main("9.9.9") == 1
