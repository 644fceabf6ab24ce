"""Opening: a fresh desk is made once and whole; what is no desk, or no longer one, is refused and left as it is."""

from __future__ import annotations

import hashlib
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from tests.conftest import MONDAY, FakeClock
from tests.store.conftest import OpenDesk
from tests.store.records import an_ask, put
from triage.desk.ports import AskQuery
from triage.errors import BadInput, CouldNot, Damaged
from triage.store.backup import back_up, copies
from triage.store.engine import File, JournalMode, sound_mode
from triage.store.mark import APPLICATION_ID, HEAD
from triage.store.open import open_store
from triage.store.schema import METADATA
from triage.store.sql_store import SqlStore


def open_at(path: Path | str, tmp_path: Path) -> SqlStore:
    """Open a desk as every command does."""
    return open_store(path, machine="here", backups=tmp_path / "backups", now=FakeClock().now)


def a_desk(path: Path, asks: int = 200) -> Path:
    """A desk's file with some asks, closed."""
    store = open_at(path, path.parent)
    put(store, *(an_ask(number, text="word " * 50) for number in range(1, asks + 1)))
    store.close()
    return path


def test_migrations_make_the_schema_that_the_code_knows(open_desk: OpenDesk) -> None:
    with open_desk().read() as reader:
        context = MigrationContext.configure(reader.connection, opts={"compare_type": True})
        differences = compare_metadata(context, METADATA)

    assert differences == []


def test_a_fresh_file_says_whose_it_is_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "desk.db"

    open_at(path, tmp_path).close()

    with sqlite3.connect(path) as file:
        assert file.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert file.execute("PRAGMA user_version").fetchone() == (int(HEAD),)
    file.close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [found.name for found in path.parent.iterdir()] == ["desk.db"]


def test_a_sqlite_url_names_a_file(tmp_path: Path) -> None:
    open_at(f"sqlite:///{tmp_path / 'desk.db'}", tmp_path).close()

    assert (tmp_path / "desk.db").exists()


@pytest.mark.parametrize("name", ["with space.db", "100%25.db", "ask?mode=memory.db", "ü#.db"])
def test_any_name_of_a_file_will_do(tmp_path: Path, name: str) -> None:
    a_desk(tmp_path / name, asks=1)

    store = open_at(tmp_path / name, tmp_path)

    with store.read() as reader:
        assert reader.count(AskQuery()) == 1
    store.close()
    assert [found.name for found in tmp_path.iterdir()] == [name]


START = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from triage.domain.ask import Ask
from triage.store.open import open_store

folder, number = Path(sys.argv[1]), sys.argv[2]
at = datetime(2026, 3, 2, 9, tzinfo=UTC)
store = open_store(folder / "desk.db", machine="here", backups=folder / "b", now=lambda: at)
with store.act("add", at=at) as tx:
    tx.put(Ask(uid=number, id=tx.next_ask_id(), title="Thing", received_at=at))
store.close()
"""


def test_several_first_starts_at_once_make_one_desk(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    started = [subprocess.Popen([sys.executable, "-c", START, str(folder), str(number)]) for number in range(5)]

    codes = [process.wait(timeout=120) for process in started]

    store = open_at(folder / "desk.db", folder)
    with store.read() as reader:
        assert codes == [0] * 5
        assert sorted(ask.id for ask in reader.asks(AskQuery())) == [1, 2, 3, 4, 5]
    store.close()
    assert [found.name for found in folder.iterdir()] == ["desk.db"]


def test_several_first_starts_at_once_make_one_desk_on_a_server(server_url: str, tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as threads:
        stores = list(threads.map(lambda _: open_at(server_url, tmp_path), range(4)))

    for number, store in enumerate(stores, 1):
        put(store, an_ask(number))
    with stores[0].read() as reader:
        assert reader.count(AskQuery()) == 4
    for store in stores:
        store.close()


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

    assert copies(tmp_path / "desk.db", tmp_path / "backups")[-1].name in refused.value.hint


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


@pytest.mark.parametrize("url", ["mysql://host/db", "sqlite://", "postgresql+://:::", "sqlite:///:memory:"])
def test_a_url_that_is_none_of_ours_is_bad_input(tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput):
        open_at(url, tmp_path)


def test_a_password_is_never_in_an_error(tmp_path: Path) -> None:
    url = "postgresql://somebody:SENTINEL@127.0.0.1:1/none?password=SENTINEL"

    with pytest.raises(CouldNot) as away:
        open_at(url, tmp_path)

    assert "SENTINEL" not in f"{away.value!r}{away.value.__cause__!r}"


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        ((3, 40, 1), JournalMode.ROLLBACK),
        ((3, 44, 5), JournalMode.ROLLBACK),
        ((3, 44, 6), JournalMode.WAL),
        ((3, 45, 0), JournalMode.ROLLBACK),
        ((3, 50, 7), JournalMode.WAL),
        ((3, 51, 2), JournalMode.ROLLBACK),
        ((3, 51, 3), JournalMode.WAL),
        ((3, 53, 0), JournalMode.WAL),
    ],
)
def test_a_write_ahead_log_is_used_where_sqlite_is_sound(
    tmp_path: Path, version: tuple[int, ...], mode: JournalMode
) -> None:
    assert sound_mode(tmp_path, version) is mode


def test_a_file_changes_its_mode_when_nobody_is_at_it(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    modes = []
    for mode in (JournalMode.ROLLBACK, JournalMode.WAL, JournalMode.ROLLBACK):
        store = open_store(path, machine="here", backups=tmp_path, now=FakeClock().now, mode=mode)
        with store.read() as reader:
            modes.append(reader.connection.exec_driver_sql("PRAGMA journal_mode").scalar_one())
            synced = reader.connection.exec_driver_sql("PRAGMA synchronous").scalar_one()
            assert synced == {"wal": 2, "delete": 3}[modes[-1]]
        store.close()

    assert modes == ["delete", "wal", "delete"]
