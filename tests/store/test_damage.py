"""What is no desk, or no longer one, is refused in one line and left as it is."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MONDAY
from tests.store.conftest import OpenDesk
from tests.store.desks import a_desk, open_at
from tests.store.records import an_ask, put
from triage.desk.ports import AskQuery
from triage.errors import CouldNot, Damaged
from triage.store.backup import back_up, copies
from triage.store.engine import File, JournalMode
from triage.store.mark import APPLICATION_ID, HEAD


def _zero_bytes(path: Path) -> None:
    path.write_bytes(b"")


def _a_text(path: Path) -> None:
    path.write_text("buy milk\n" * 1000)


def _cut_to(share: float) -> Callable[[Path], None]:
    def cut(path: Path) -> None:
        whole = a_desk(path).read_bytes()
        path.write_bytes(whole[: int(len(whole) * share)])

    return cut


def _a_zeroed_page(path: Path) -> None:
    pages = bytearray(a_desk(path).read_bytes())
    pages[4096 * 1 : 4096 * 2] = bytes(4096)
    path.write_bytes(pages)


def _another_application(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE ask (id INTEGER)")
    other.close()


def _another_with_alembic(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE alembic_version (version_num TEXT)")
        other.execute("INSERT INTO alembic_version VALUES ('ab12cd34')")
        other.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    other.close()


def _no_tables(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    other.close()


def _a_folder(path: Path) -> None:
    path.mkdir()


def _a_dangling_link(path: Path) -> None:
    path.symlink_to(path.with_name("gone.db"))


def _vanished(path: Path) -> None:
    file = File(a_desk(path), JournalMode.ROLLBACK, 5.0)
    back_up(file, path.parent / "backups", MONDAY)
    path.unlink()


DAMAGES = {
    "zero bytes": _zero_bytes,
    "a text": _a_text,
    "cut to 1 %": _cut_to(0.01),
    "cut to 50 %": _cut_to(0.5),
    "cut to 99 %": _cut_to(0.99),
    "a zeroed page": _a_zeroed_page,
    "another application's": _another_application,
    "another's with alembic": _another_with_alembic,
    "no tables": _no_tables,
    "a folder": _a_folder,
    "a dangling link": _a_dangling_link,
    "vanished": _vanished,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_not_a_desk_is_refused_and_left_as_it_is(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "desk.db"
    DAMAGES[damage](path)
    before = everything_in(tmp_path)

    with pytest.raises(Damaged) as refused:
        open_at(path, tmp_path)

    assert "desk.db" in str(refused.value)
    assert "\n" not in str(refused.value)
    assert everything_in(tmp_path) == before


def everything_in(folder: Path) -> dict[str, str]:
    """What lies in a folder, with what it holds."""
    return {
        str(found): hashlib.sha256(found.read_bytes()).hexdigest() if found.is_file() else ""
        for found in sorted(folder.rglob("*"))
    }


def test_the_newest_copy_is_named_when_the_desk_is_gone(tmp_path: Path) -> None:
    _vanished(tmp_path / "desk.db")

    with pytest.raises(Damaged) as refused:
        open_at(tmp_path / "desk.db", tmp_path)

    assert copies(tmp_path / "desk.db", tmp_path / "backups")[-1].stem.endswith("20260302T090000Z")
    assert "20260302T090000Z" in refused.value.hint


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_newest_copy_is_named_whatever_the_damage(tmp_path: Path, damage: str) -> None:
    _vanished(tmp_path / "desk.db")
    (tmp_path / "scrap").mkdir()
    DAMAGES[damage](tmp_path / "scrap" / "desk.db")
    if damage != "vanished":
        (tmp_path / "scrap" / "desk.db").rename(tmp_path / "desk.db")

    with pytest.raises(Damaged) as refused:
        open_at(tmp_path / "desk.db", tmp_path)

    assert "20260302T090000Z" in refused.value.hint
    assert "desk.db" in refused.value.message


def test_copies_of_another_desk_do_not_count(tmp_path: Path) -> None:
    _vanished(tmp_path / "desk.db")

    open_at(tmp_path / "elsewhere" / "desk.db", tmp_path).close()

    assert (tmp_path / "elsewhere" / "desk.db").exists()


def test_a_desk_of_a_newer_triage_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = a_desk(tmp_path / "desk.db", asks=1)
    with sqlite3.connect(path) as file:
        file.execute("UPDATE alembic_version SET version_num = ?", (f"{int(HEAD) + 1:04}",))
    file.close()
    before = everything_in(tmp_path)

    with pytest.raises(CouldNot, match="newer"):
        open_at(path, tmp_path)

    assert everything_in(tmp_path) == before


def test_a_damaged_page_met_later_is_said(tmp_path: Path) -> None:
    path = a_desk(tmp_path / "desk.db")
    with sqlite3.connect(path) as file:
        (root,) = file.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'ask'").fetchone()
    file.close()
    pages = bytearray(path.read_bytes())
    pages[4096 * (root - 1) : 4096 * root] = bytes(4096)
    path.write_bytes(pages)
    store = open_at(path, tmp_path)

    with pytest.raises(Damaged, match=r"desk\.db"), store.read() as reader:
        reader.asks(AskQuery())
    store.close()


def test_a_row_that_triage_never_wrote_is_said(open_desk: OpenDesk) -> None:
    store = open_desk()
    put(store, an_ask())
    with store.act("odd", at=MONDAY) as tx:
        tx.connection.exec_driver_sql("UPDATE ask SET status = 'sideways'")
        put_aside = an_ask(2)
        tx.put(put_aside)

    with pytest.raises(Damaged, match="unreadable"), store.read() as reader:
        reader.asks(AskQuery())
