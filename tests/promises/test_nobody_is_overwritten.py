"""P2: many at once with the interface open, and none is lost."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.capture.doors import ROOT, environment
from tests.promises.amounts import amount
from tests.tui.test_terminal import ALTERNATE_ON, Terminal
from triage import wiring
from triage.desk.ports import AskQuery

Record = Callable[[str, object], None]
AT_ONCE = 50


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """The interface, open on the test's desk."""
    one = Terminal(["tui"], tmp_path / "desk")
    yield one
    if one.process.poll() is None:
        one.process.kill()
        one.process.wait()


def test_many_adds_at_once_with_the_interface_open_are_all_kept(
    tmp_path: Path, terminal: Terminal, record_property: Record
) -> None:
    terminal.wait_for(ALTERNATE_ON)
    rounds = amount(1, 4)
    slowest = 0.0
    for turn in range(rounds):
        env = environment(tmp_path / "desk")
        began = time.monotonic()
        started = [
            subprocess.Popen(
                [sys.executable, "-m", "triage", "add", f"ask {turn} {number}"],
                cwd=ROOT,
                env=env,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            for number in range(AT_ONCE)
        ]
        assert [one.wait(timeout=120) for one in started] == [0] * AT_ONCE
        slowest = max(slowest, time.monotonic() - began)
    terminal.read(1.0)
    assert terminal.process.poll() is None  # the interface was there all the time
    desk = wiring.open_desk(environment(tmp_path / "desk"))
    desk.take_in()
    with desk.store.read() as reader:
        asks = reader.asks(AskQuery(include_merged=True))
    desk.store.close()

    assert sorted(ask.title for ask in asks) == sorted(
        f"ask {turn} {number}" for turn in range(rounds) for number in range(AT_ONCE)
    )
    assert len({ask.id for ask in asks}) == AT_ONCE * rounds
    record_property("asks added with the interface open", AT_ONCE * rounds)
    record_property(f"seconds for the slowest {AT_ONCE} at once", round(slowest, 1))
