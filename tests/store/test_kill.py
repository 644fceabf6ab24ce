"""Killed at any moment: what was acknowledged is there once, with its journal entry, and nothing is half there."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from tests.conftest import FakeClock
from tests.promises.amounts import amount
from triage.desk.ports import AskQuery
from triage.store.engine import JournalMode
from triage.store.open import open_store
from triage.store.reader import SqlReader
from triage.store.rows import KINDS
from triage.store.search import terms

KILLS = amount(10, 500)
EVERY = amount(5, 10)
"""Looking everything over takes longer than writing it: every so many kills, and at the end."""


@pytest.mark.parametrize("mode", JournalMode, ids=lambda mode: mode.name.lower())
def test_what_was_acknowledged_survives_a_kill(
    tmp_path: Path, mode: JournalMode, record_property: Callable[[str, object], None]
) -> None:
    path = tmp_path / "desk.db"
    acked: list[str] = []
    chance = random.Random(7)
    for turn in range(KILLS):
        acked += write_until_killed(path, mode, f"t{turn}", after_s=chance.uniform(0.0, 0.2))
        if turn % EVERY == 0 or turn == KILLS - 1:
            check(path, mode, acked)

    assert len(acked) > KILLS
    record_property(f"kills while writing, {mode.name.lower()}", KILLS)
    record_property(f"acknowledged acts, all there, {mode.name.lower()}", len(acked))


def write_until_killed(path: Path, mode: JournalMode, name: str, *, after_s: float) -> list[str]:
    """Let a process write for a while after its first answer, kill it, and return what it answered."""
    command = [sys.executable, "-m", "tests.store.writing", str(path), mode.name, name]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(after_s)
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read()
    # A last line without its end was not answered.
    return [line for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]


def check(path: Path, mode: JournalMode, acked: list[str]) -> None:
    """Compare a desk with what was acknowledged, its rows with its journal, and its words with its asks."""
    clock = FakeClock()
    store = open_store(path, machine="check", backups=path.parent / "b", now=clock.now, mode=mode)
    with store.read() as reader:
        assert reader.connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
        asks = {ask.uid: ask for ask in reader.asks(AskQuery(include_merged=True))}
        for line in acked:
            word, uid = line.split()
            assert (uid in asks) == (word == "added"), line
            assert reader.is_taken_in(uid)
        assert len({ask.id for ask in asks.values()}) == len(asks)
        assert rows_of(reader) == replayed(reader)
        kept = reader.connection.exec_driver_sql("SELECT field, term, ask_id FROM ask_term").all()
        wanted = {(field, term, ask.id) for ask in asks.values() for field, term in terms(ask)}
        assert {tuple(row) for row in kept} == wanted
    store.close()


def rows_of(reader: SqlReader) -> dict[tuple[str, str], Any]:
    """Every record by kind and key."""
    return {(kind.name, kind.key_of(one)): one for kind in KINDS for one in reader.all(kind.record)}


def replayed(reader: SqlReader) -> dict[tuple[str, str], Any]:
    """Every record as the journal says it must be, played from its first act."""
    kept: dict[tuple[str, str], Any] = {}
    for seq in numbers(reader.connection):
        for change in reader.changes(str(seq)):
            record = change.after if change.after is not None else change.before
            kind = next(kind for kind in KINDS if isinstance(record, kind.record))
            key = kind.name, kind.key_of(record)  # type: ignore[arg-type]
            assert kept.get(key) == change.before
            kept[key] = change.after
    return {key: record for key, record in kept.items() if record is not None}


def numbers(connection: Connection) -> list[int]:
    """The numbers of all acts, in order; each is one more than the one before, for a killed act gives its back."""
    found = [row[0] for row in connection.exec_driver_sql("SELECT seq FROM act ORDER BY seq")]
    assert found == list(range(1, len(found) + 1))
    return found
