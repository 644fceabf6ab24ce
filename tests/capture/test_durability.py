"""Captures under load and under kill -9."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.capture.doors import ROOT, environment
from tests.promises.amounts import amount
from triage.capture.draft import Draft
from triage.capture.spool import SpoolFolder


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A desk that is not there yet."""
    return tmp_path / "desk"


def drafts(desk: Path) -> list[Draft]:
    """What waits in its spool."""
    return [one.draft for one in SpoolFolder(str(desk / "spool")).waiting()[0]]


def test_twenty_at_once_are_all_kept(desk: Path) -> None:
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "triage", "add", f"ask {number}"],
            env=environment(desk),
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for number in range(20)
    ]

    assert [run.wait() for run in runs] == [0] * 20

    assert sorted(draft.title for draft in drafts(desk)) == sorted(f"ask {number}" for number in range(20))


def test_what_was_acknowledged_survives_a_kill(desk: Path, record_property: Callable[[str, object], None]) -> None:
    acknowledged = set()
    kills = amount(80, 400)
    for number in range(kills):
        run = subprocess.Popen(
            [sys.executable, "-m", "triage", "add", f"ask {number}"],
            env=environment(desk),
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        time.sleep(0.02 + number % 12 * 0.025)  # a loaded machine answers late
        run.send_signal(signal.SIGKILL)
        _, err = run.communicate()
        if err.strip():
            acknowledged.add(f"ask {number}")

    kept = [draft.title for draft in drafts(desk)]

    assert acknowledged <= set(kept)
    record_property("kills while capturing", kills)
    record_property("acknowledged captures, all there", len(acknowledged))
    assert len(kept) == len(set(kept))
