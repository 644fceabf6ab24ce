"""Several processes at one desk: nothing is lost, waits have an end, and an idle store is in nobody's way."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.conftest import MONDAY, FakeClock
from tests.promises.amounts import amount
from tests.store.conftest import OpenDesk
from tests.store.records import an_ask, change, change_in, put, the_ask
from triage.desk.ports import AskQuery
from triage.errors import CouldNot
from triage.store.engine import JournalMode
from triage.store.open import open_store
from triage.store.sql_store import SqlStore

TIMES = amount(50, 200)

RAISE = """
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from triage.domain.ask import Ask
from triage.store.engine import JournalMode
from triage.store.open import open_store

where, mode, times = sys.argv[1:]
at = datetime(2026, 3, 2, 9, tzinfo=UTC)
kind = JournalMode[mode] if mode else None
store = open_store(where, machine="other", backups=Path("/nonexistent"), now=lambda: at, mode=kind)
for _ in range(int(times)):
    with store.act("defer", at=at) as tx:
        ask = tx.get(Ask, "ask0001")
        tx.put(replace(ask, deferrals=ask.deferrals + 1))
store.close()
"""


def raise_together(where: Path | str, mode: str, *, processes: int, times: int) -> list[int]:
    """Raise a number of ask 1 from several processes at once; returns their exit codes."""
    command = [sys.executable, "-c", RAISE, str(where), mode, str(times)]
    started = [subprocess.Popen(command) for _ in range(processes)]
    return [process.wait(timeout=300) for process in started]


@pytest.mark.parametrize("mode", JournalMode, ids=lambda mode: mode.name.lower())
def test_no_change_of_several_processes_is_lost(tmp_path: Path, mode: JournalMode) -> None:
    path = tmp_path / "desk.db"
    store = open_store(path, machine="here", backups=tmp_path, now=FakeClock().now, mode=mode)
    put(store, an_ask())

    codes = raise_together(path, mode.name, processes=4, times=TIMES)

    with store.read() as reader:
        assert codes == [0] * 4
        assert the_ask(reader, "ask0001").deferrals == 4 * TIMES
        assert reader.connection.exec_driver_sql("SELECT count(*), max(seq) FROM act").one() == (4 * TIMES + 1,) * 2
    store.close()


def test_no_change_of_several_processes_is_lost_on_a_server(server_url: str, tmp_path: Path) -> None:
    store = open_store(server_url, machine="here", backups=tmp_path, now=FakeClock().now)
    put(store, an_ask())

    codes = raise_together(server_url, "", processes=4, times=TIMES)

    with store.read() as reader:
        assert codes == [0] * 4
        assert the_ask(reader, "ask0001").deferrals == 4 * TIMES
        assert (
            tuple(reader.connection.exec_driver_sql("SELECT count(*), max(seq) FROM act").one()) == (4 * TIMES + 1,) * 2
        )
    store.close()


def test_threads_of_one_store_queue_up(store: SqlStore) -> None:
    put(store, an_ask())

    def defer(_: int) -> None:
        with store.act("defer", at=MONDAY) as tx:
            change_in(tx, "ask0001", deferrals=the_ask(tx, "ask0001").deferrals + 1)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(defer, range(40)))

    with store.read() as reader:
        assert the_ask(reader, "ask0001").deferrals == 40


def test_a_writer_that_does_not_let_go_is_said_after_a_while(open_desk: OpenDesk) -> None:
    here, there = open_desk(), open_desk("there", busy_s=0.2)
    put(here, an_ask())

    with here.act("edit", at=MONDAY) as tx:
        change_in(tx, "ask0001", title="Slow")
        with pytest.raises(CouldNot, match="Another triage is writing"):
            change(there, "ask0001", title="Quick")

    change(there, "ask0001", title="Later")
    with here.read() as reader:
        assert the_ask(reader, "ask0001").title == "Later"


def test_a_thread_that_does_not_let_go_is_said_after_a_while(open_desk: OpenDesk) -> None:
    store = open_desk(busy_s=0.1)
    is_held, may_end = threading.Event(), threading.Event()

    def hold() -> None:
        with store.act("hold", at=MONDAY):
            is_held.set()
            may_end.wait(30)

    with ThreadPoolExecutor(1) as threads:
        held = threads.submit(hold)
        is_held.wait(30)
        with pytest.raises(CouldNot, match="Another triage is writing"):
            put(store, an_ask())
        may_end.set()
        held.result(30)


def test_a_reader_that_does_not_end_holds_a_writer_up_only_for_a_while(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    store = open_store(
        path, machine="here", backups=tmp_path, now=FakeClock().now, busy_s=0.2, mode=JournalMode.ROLLBACK
    )
    put(store, an_ask())
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM ask").fetchone()

    with pytest.raises(CouldNot, match="Another triage"):
        change(store, "ask0001", title="Blocked")
    other.execute("COMMIT")
    other.close()

    change(store, "ask0001", title="Free")
    with store.read() as reader:
        assert the_ask(reader, "ask0001").title == "Free"
        assert len(reader.acts()) == 2
    store.close()


@pytest.mark.parametrize("mode", JournalMode, ids=lambda mode: mode.name.lower())
def test_an_idle_store_holds_no_transaction(tmp_path: Path, mode: JournalMode) -> None:
    path = tmp_path / "desk.db"
    store = open_store(path, machine="here", backups=tmp_path, now=FakeClock().now, mode=mode)
    put(store, an_ask())
    with store.read() as reader:
        reader.asks(AskQuery())
    store.change_counter()

    other = sqlite3.connect(path, isolation_level=None, timeout=0)
    other.execute("BEGIN EXCLUSIVE")
    other.execute("COMMIT")
    other.close()
    store.close()


def test_the_change_counter_changes_with_every_commit_and_only_then(open_desk: OpenDesk) -> None:
    here, there = open_desk(), open_desk("there")
    seen = [here.change_counter()]
    put(there, an_ask())
    seen.append(here.change_counter())
    put(here, an_ask(2))
    seen.append(here.change_counter())
    here.undo(at=MONDAY)
    seen.append(here.change_counter())

    assert len(set(seen)) == 4
    with here.read() as reader:
        reader.asks(AskQuery())
    assert here.change_counter() == seen[-1]


def test_asking_for_changes_never_waits_for_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    store = open_store(path, machine="here", backups=tmp_path, now=FakeClock().now, mode=JournalMode.ROLLBACK)
    put(store, an_ask())
    before = store.change_counter()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    started = time.monotonic()
    during = store.change_counter()

    assert during == before
    assert time.monotonic() - started < 5
    other.execute("COMMIT")
    other.close()
    store.close()


def test_a_server_that_dropped_the_line_is_connected_to_again(server_url: str, tmp_path: Path) -> None:
    store = open_store(server_url, machine="here", backups=tmp_path, now=FakeClock().now)
    put(store, an_ask())
    drop_lines(server_url)

    put(store, an_ask(2))

    drop_lines(server_url)
    with store.read() as reader:
        assert reader.count(AskQuery()) == 2
    store.close()


def test_a_line_dropped_inside_an_act_is_said_and_nothing_is_kept(server_url: str, tmp_path: Path) -> None:
    store = open_store(server_url, machine="here", backups=tmp_path, now=FakeClock().now)

    with pytest.raises(CouldNot, match="server"), store.act("add", at=MONDAY) as tx:
        tx.put(an_ask())
        drop_lines(server_url)

    with store.read() as reader:
        assert reader.count(AskQuery()) == 0
        assert reader.acts() == []
    store.close()


def drop_lines(server_url: str) -> None:
    """End every connection of this test to the server, as a restart does; other tests keep theirs."""
    import psycopg

    with psycopg.connect(server_url, autocommit=True) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE application_name = current_setting('application_name') AND pid <> pg_backend_pid()"
        )
