"""Opening: a fresh desk is made once and whole, in the journal mode that is sound there."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from tests.conftest import FakeClock
from tests.store.conftest import OpenDesk
from tests.store.desks import a_desk, open_at
from tests.store.records import an_ask, put
from triage.desk.ports import AskQuery
from triage.errors import BadInput, CouldNot
from triage.store.engine import JournalMode, sound_mode
from triage.store.mark import APPLICATION_ID, HEAD
from triage.store.open import open_store
from triage.store.schema import METADATA


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
