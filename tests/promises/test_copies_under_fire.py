"""P5: copies made while others write, killed half-way, or on a full disk are whole, or not there at all."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from tests.capture.doors import ROOT
from tests.conftest import MONDAY
from tests.promises.amounts import amount
from tests.store.desks import a_desk, open_at
from tests.store.records import an_ask, put
from triage.store.backup import back_up, copies
from triage.store.engine import File, JournalMode
from triage.store.lines import read_lines

Record = Callable[[str, object], None]
WRITERS = 4

COPYING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from triage.store.upkeep import Upkeep

path = Path(sys.argv[1])
upkeep = Upkeep(path, backups=path.parent / "backups", machine="here", now=lambda: datetime.now(UTC))
print("ready", flush=True)
while True:
    upkeep.back_up()
"""

LIMITED = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from triage.errors import TriageError
from triage.store.upkeep import Upkeep

path = Path(sys.argv[1])
upkeep = Upkeep(path, backups=path.parent / "backups", machine="here", now=lambda: datetime.now(UTC))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
try:
    print("made", upkeep.back_up().copy.name)
except TriageError as error:
    print(error)
"""


def is_sound(copy: Path) -> bool:
    """Whether a copy is a whole database."""
    with sqlite3.connect(copy) as file:
        found = file.execute("PRAGMA integrity_check").fetchone() == ("ok",) and copy.stat().st_size > 0
    file.close()
    return found


def asks_in(copy: Path) -> int:
    """How many asks a copy holds."""
    with sqlite3.connect(copy) as file:
        (count,) = file.execute("SELECT count(*) FROM ask").fetchone()
    file.close()
    return int(count)


def test_copies_made_beside_four_writers_are_all_sound(tmp_path: Path, record_property: Record) -> None:
    path = a_desk(tmp_path / "desk.db", asks=100)
    is_enough = threading.Event()

    def write(writer: int) -> int:
        store = open_at(path, tmp_path)
        number = writer * 100_000
        while not is_enough.is_set():
            number += 1
            put(store, an_ask(number, uid=f"w{number}", text="word " * 200))
        store.close()
        return number - writer * 100_000

    threads = ThreadPoolExecutor(WRITERS)
    writing = [threads.submit(write, writer) for writer in range(1, WRITERS + 1)]
    times = amount(6, 100)
    try:
        file = File(path, JournalMode.ROLLBACK, 30.0)
        made = [back_up(file, tmp_path / "b", MONDAY + timedelta(seconds=second)) for second in range(times)]
    finally:
        is_enough.set()
        threads.shutdown()

    assert all(is_sound(copy) for copy in made)
    assert all(one.result() for one in writing)  # each wrote, and none of them failed
    assert asks_in(made[0]) < asks_in(made[-1])
    record_property("copies beside 4 writers, all sound", times)


def test_a_kill_while_copying_leaves_only_whole_copies(tmp_path: Path, record_property: Record) -> None:
    path = a_desk(tmp_path / "desk.db", asks=200)
    chance = random.Random(5)
    kills = amount(4, 100)
    seen = 0
    for _ in range(kills):
        with subprocess.Popen([sys.executable, "-c", COPYING, str(path)], stdout=subprocess.PIPE, cwd=ROOT) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.uniform(0.0, 0.5))
            process.send_signal(signal.SIGKILL)

        for copy in copies(path, tmp_path / "backups"):
            seen += 1
            lines = copy.with_suffix(".jsonl")
            assert is_sound(copy)
            assert not lines.exists() or len(read_lines(lines)) == asks_in(copy)
            copy.unlink()
            lines.unlink(missing_ok=True)
    assert seen >= kills // 2  # else it was killed before there was anything to find
    record_property("kills while copying", kills)


@pytest.mark.parametrize("limit", [0, 4096, 100_000])
def test_a_full_disk_leaves_no_copy_and_says_so(tmp_path: Path, limit: int) -> None:
    path = a_desk(tmp_path / "desk.db", asks=400)
    assert path.stat().st_size > limit

    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path), str(limit)], capture_output=True, text=True, cwd=ROOT, check=False
    )

    assert done.stderr == ""
    assert done.stdout.startswith("No sound copy of the desk could be made in ")
    assert list((tmp_path / "backups").iterdir()) == []
