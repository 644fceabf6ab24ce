"""P1: what was said to be saved is on the disk: synced before it is said, and there after any cut of what follows."""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.capture.doors import ROOT, environment
from tests.conftest import MONDAY, FakeClock
from tests.promises.amounts import amount
from tests.store.records import an_ask, put
from triage.capture.draft import Draft
from triage.capture.spool import UNREADABLE, Capture, SpoolFolder, new_uid
from triage.store.engine import JournalMode
from triage.store.open import open_store
from triage.store.replay import differences

needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
TRACED = "write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat"
Record = Callable[[str, object], None]


def traced(command: list[str], log: Path, env: dict[str, str] | None = None, acks: int = 0) -> list[str]:
    """The calls of a command that touch the disk, in order; with a number of answers it is ended after so many."""
    whole = ["strace", "-f", "-y", "-s", "40", "-e", f"trace={TRACED}", "-o", str(log), *command]
    with subprocess.Popen(
        whole, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL if acks else subprocess.PIPE, cwd=ROOT, env=env
    ) as process:
        assert process.stdout is not None
        for _ in range(acks):
            process.stdout.readline()
        if acks:
            process.stdout.close()  # the next answer finds nobody to read it, and that ends the command
            process.wait(timeout=120)
        else:
            process.communicate(timeout=120)
    return log.read_text(errors="replace").splitlines()


def last(calls: list[str], pattern: str, before: int) -> int:
    """Where the last call like that stands before another one; -1 when there is none."""
    return max((place for place in range(before) if re.search(pattern, calls[place])), default=-1)


@needs_strace
def test_a_capture_is_synced_with_its_folder_before_it_is_said(tmp_path: Path, record_property: Record) -> None:
    times = amount(2, 50)
    for number in range(times):
        env = environment(tmp_path / "desk")

        calls = traced([sys.executable, "-m", "triage", "add", f"ask {number}"], tmp_path / "log", env)

        said = next(place for place, call in enumerate(calls) if f"ask {number}" in call and " write(2<" in call)
        written = last(calls, r"write\(\d+<[^>]*/spool/[^>]*\.tmp>", said)
        synced = last(calls, r"fsync\(\d+<[^>]*/spool/[^>]*\.tmp>", said)
        named = last(calls, r'rename(at2?)?\(.*/spool/.*\.json"', said)
        folder = last(calls, r"fsync\(\d+<[^>]*/spool>", said)
        assert 0 <= written < synced < named < folder < said
    record_property("captures traced", times)


@needs_strace
@pytest.mark.parametrize("mode", JournalMode, ids=lambda mode: mode.name.lower())
def test_an_act_is_on_the_disk_before_it_is_said(tmp_path: Path, mode: JournalMode, record_property: Record) -> None:
    path = tmp_path / "desk.db"
    acks = amount(10, 200)

    calls = traced(
        [sys.executable, "-m", "tests.store.writing", str(path), mode.name, "w"], tmp_path / "log", acks=acks
    )

    said = [place for place, call in enumerate(calls) if re.search(r'write\(1<[^>]*>, "(added|undone) w-', call)]
    assert len(said) >= acks
    for start, end in zip([0, *said], said, strict=False):
        part = calls[start:end]
        if mode is JournalMode.WAL:
            written = last(part, r"pwrite64\(\d+<[^>]*desk\.db-wal>", len(part))
            synced = last(part, r"(fsync|fdatasync)\(\d+<[^>]*desk\.db-wal>", len(part))
            assert 0 <= written < synced, part
        else:
            written = last(part, r"pwrite64\(\d+<[^>]*desk\.db>", len(part))
            synced = last(part, r"(fsync|fdatasync)\(\d+<[^>]*desk\.db>", len(part))
            ended = last(part, r'unlink(at)?\(.*desk\.db-journal"', len(part))
            folder = last(part, rf"(fsync|fdatasync)\(\d+<{re.escape(str(tmp_path))}>", len(part))
            assert 0 <= written < synced < ended < folder, part
    record_property(f"acts traced, {mode.name.lower()}", len(said))


def test_a_cut_or_garbled_log_leaves_every_commit_before_the_cut(tmp_path: Path, record_property: Record) -> None:
    path = tmp_path / "desk.db"
    ends = crashed_with_a_log(path)
    chance = random.Random(11)
    whole, log = path.read_bytes(), path.with_name("desk.db-wal").read_bytes()
    cuts, garbled = amount((60, 40), (600, 400))
    for number in range(cuts + garbled):
        at = chance.randrange(len(log))
        hurt = log[:at] if number < cuts else log[:at] + chance.randbytes(512) + log[at + 512 :]
        case = tmp_path / "case"
        shutil.rmtree(case, ignore_errors=True)
        case.mkdir()
        (case / "desk.db").write_bytes(whole)
        (case / "desk.db-wal").write_bytes(hurt)

        with sqlite3.connect(case / "desk.db") as file:
            (kept,) = file.execute("SELECT count(*) FROM act").fetchone()
            assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        file.close()

        # What was written before the cut was synced before it was said.
        assert kept >= sum(end <= at for end in ends)
        if number < cuts:
            assert kept == sum(end <= at for end in ends)
        if number % 20 == 0:
            store = open_store(case / "desk.db", machine="here", backups=case / "b", now=FakeClock().now)
            with store.read() as reader:
                assert differences(reader.connection)[1] == []
            store.close()
    record_property("logs cut", cuts)
    record_property("logs garbled", garbled)


def crashed_with_a_log(path: Path) -> list[int]:
    """A desk as a crash leaves it, its last 40 acts in the log only; returns where each of them ends in the log."""
    store = open_store(path, machine="here", backups=path.parent / "b", now=FakeClock().now, mode=JournalMode.WAL)
    store.close()
    store = open_store(path, machine="here", backups=path.parent / "b", now=FakeClock().now, mode=JournalMode.WAL)
    ends = []
    log = path.with_name("desk.db-wal")
    with store.engine.connect() as keeping:  # a connection that stays open, so that nothing is folded in at the end
        keeping.exec_driver_sql("PRAGMA wal_autocheckpoint=0")
        for number in range(1, 41):
            put(store, an_ask(number, text="word " * 50))
            ends.append(log.stat().st_size)
        saved = path.read_bytes(), log.read_bytes()
    store.close()
    path.write_bytes(saved[0])
    log.write_bytes(saved[1])
    return ends


def test_a_cut_or_garbled_capture_is_kept_aside_and_costs_no_other(tmp_path: Path, record_property: Record) -> None:
    times = amount(100, 1000)
    chance = random.Random(12)
    spool = SpoolFolder(str(tmp_path / "spool"))
    for number in range(times):
        shutil.rmtree(tmp_path / "spool", ignore_errors=True)
        for title in ("before", "hurt", "after"):
            spool.put(Capture(uid=new_uid(), captured_at=MONDAY, draft=Draft(title=title, raw=title)))
        victim = sorted((tmp_path / "spool").glob("*.json"))[1]
        whole = victim.read_bytes()
        at = chance.randrange(len(whole))
        cut = whole[:at] if number % 2 else whole[:at] + chance.randbytes(16) + whole[at + 16 :]
        victim.write_bytes(cut)

        captures, problems = spool.waiting()

        titles = [capture.draft.title for capture in captures]
        assert (titles[0], titles[-1]) == ("before", "after")
        assert len(titles) + len(problems) == 3
        if problems:
            assert (tmp_path / "spool" / UNREADABLE / victim.name).read_bytes() == cut
    record_property("captures cut or garbled", times)
