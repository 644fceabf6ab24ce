"""Tasks to and from Taskwarrior: the real program where it is installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.exchange.conftest import OPTIONS
from triage.desk.transfer import Snapshot
from triage.domain.ask import Ask, Priority, Status
from triage.domain.people import Person
from triage.errors import BadInput
from triage.exchange.taskwarrior import read_taskwarrior, write_taskwarrior

AT = datetime(2026, 2, 27, 14, 30, tzinfo=UTC)

ASKS = (
    Ask(uid="k7f2", title="Explain the “drop” [again]", received_at=AT, requesters=("noa",), due_on=date(2026, 3, 5)),
    Ask(uid="m3q9", title="Rotate: the keys", received_at=AT, status=Status.DONE, closed_at=AT, tags=("in-house",)),
    Ask(uid="z1", title="Tidy", received_at=AT, status=Status.DEFERRED, revisit_on=date(2027, 4, 1)),
    Ask(uid="y4", title="Build it", received_at=AT, status=Status.ACTIVE, accepted_at=AT, pinned=Priority.P0),
)
SNAPSHOT = Snapshot(exported_at=AT, asks=ASKS, people=(Person(key="noa", name="Noa Berg"),))

needs_task = pytest.mark.skipif(
    shutil.which("task") is None, reason="Taskwarrior is not installed (Debian: taskwarrior)"
)


class RealTask:
    """Taskwarrior with data of its own."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        (folder / "rc").write_text(f"data.location={folder}\nconfirmation=no\nnews.version=9.9.9\n")
        self._environ = {**os.environ, "TASKRC": str(folder / "rc"), "TZ": "Europe/Berlin"}

    def __call__(self, *words: str, text: str = "") -> str:
        done = subprocess.run(
            ["task", *words], input=text, env=self._environ, capture_output=True, text=True, check=True, timeout=20
        )
        return done.stdout


@pytest.fixture
def task(tmp_path: Path) -> RealTask:
    return RealTask(tmp_path / "task")


def told(ask: Ask) -> tuple[object, ...]:
    return (ask.source_id, ask.title, ask.status, ask.due_on, ask.due_at, ask.revisit_on, ask.tags, ask.received_at)


def test_what_is_written_is_read_back_with_days_status_and_who_asked() -> None:
    imported = read_taskwarrior(
        write_taskwarrior(SNAPSHOT).encode(), replace(OPTIONS, zone=OPTIONS.zone.__class__("UTC"))
    )

    assert [told(one.ask) for one in imported.asks] == [told(replace(ask, source_id=ask.uid)) for ask in ASKS]
    assert imported.asks[0].names == ("Noa Berg",)


@needs_task
def test_taskwarrior_takes_an_export_and_a_second_one_doubles_nothing(task: RealTask) -> None:
    task("import", "-", text=write_taskwarrior(SNAPSHOT))

    task("import", "-", text=write_taskwarrior(SNAPSHOT))

    exported = json.loads(task("export"))
    assert sorted(one["description"] for one in exported) == sorted(ask.title for ask in ASKS)
    assert {one["status"] for one in exported} == {"pending", "completed"} | {
        one["status"] for one in exported if "wait" in one
    }


@needs_task
def test_what_taskwarrior_exports_comes_in_with_its_days_and_what_became_of_it(task: RealTask) -> None:
    task("add", "Fix the search page", "project:search", "+bug", "due:2026-12-01")
    task("add", "Wait for it", "wait:2027-01-10")
    task("add", "Every week", "due:2026-12-04", "recur:weekly")
    task("add", "Done with it")
    task("Done", "done")

    asks = [one.ask for one in read_taskwarrior(task("export").encode(), OPTIONS).asks]

    found = {ask.title: ask for ask in asks}
    assert (found["Fix the search page"].due_on, found["Fix the search page"].tags) == (
        date(2026, 12, 1),
        ("search", "bug"),
    )
    assert (found["Wait for it"].status, found["Wait for it"].revisit_on) == (Status.DEFERRED, date(2027, 1, 10))
    assert found["Done with it"].status is Status.DONE
    assert found["Every week"].recurrence == "FREQ=WEEKLY"
    assert sum(ask.title == "Every week" for ask in asks) == 1
    assert len({ask.source_id for ask in asks}) == len(asks)


@pytest.mark.parametrize(
    "text", ["", "{}", '[{"description": "a", "entry": "2026"}]', '[{"description": "a", "due": "x"}]']
)
def test_what_is_no_export_is_refused_whole(text: str) -> None:
    with pytest.raises(BadInput):
        read_taskwarrior(text.encode(), OPTIONS)
