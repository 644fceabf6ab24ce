"""The program on a real terminal: what it does without one, and that it gives it back however it ends."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from triage.wiring import open_desk

ALTERNATE_ON, ALTERNATE_OFF = b"\x1b[?1049h", b"\x1b[?1049l"
PATIENCE_S = 60
"""How long a loaded machine may take; nothing is measured here."""


class Terminal:
    """The program on a terminal of its own.

    Attributes:
        said: All that it wrote so far.
    """

    def __init__(
        self,
        arguments: list[str],
        folder: Path,
        term: str = "xterm-256color",
        program: Sequence[str] = ("-m", "triage"),
    ) -> None:
        self.mine, self.its = pty.openpty()
        termios.tcsetwinsize(self.its, (24, 80))
        self.before = termios.tcgetattr(self.its)
        self.said = b""
        self.process = subprocess.Popen(
            [sys.executable, *program, *arguments],
            stdin=self.its,
            stdout=self.its,
            stderr=self.its,
            env={**os.environ, "TRIAGE_DESK": str(folder), "TERM": term, "TRIAGE_NOW": "2026-03-02T09:00:00+00:00"},
            start_new_session=True,
        )

    def wait_for(self, words: bytes) -> None:
        """Read until it has written these."""
        until = time.monotonic() + PATIENCE_S
        while words not in self.said:
            assert time.monotonic() < until, self.said[-2000:]
            self.read(0.1)

    def read(self, seconds: float) -> None:
        """Read what it has written."""
        ready, _, _ = select.select([self.mine], [], [], seconds)
        if ready:
            self.said += os.read(self.mine, 65536)

    def end(self) -> int:
        """Wait until it ended and everything is read; returns its exit code."""
        until = time.monotonic() + PATIENCE_S
        while self.process.poll() is None:
            assert time.monotonic() < until, self.said[-2000:]
            self.read(0.05)
        for _ in range(20):
            self.read(0.01)
        return self.process.returncode

    def close(self) -> None:
        """Take the terminal away, as closing its window does."""
        for handle in (self.mine, self.its):
            with suppress(OSError):  # closed by the test already
                os.close(handle)

    @property
    def is_given_back(self) -> bool:
        """Whether it left the other screen and lines are edited and echoed as before."""
        left = self.said.rfind(ALTERNATE_OFF) > self.said.rfind(ALTERNATE_ON)
        return left and termios.tcgetattr(self.its)[:4] == self.before[:4]


@pytest.fixture
def terminals(tmp_path: Path) -> Iterator[list[Terminal]]:
    """Everything opened is closed. The desk is told its hours: a new one asks for them first."""
    desk = open_desk({**os.environ, "TRIAGE_DESK": str(tmp_path)})
    desk.time.keep_usual()
    desk.close()
    opened: list[Terminal] = []
    yield opened
    for one in opened:
        if one.process.poll() is None:
            one.process.kill()
            one.process.wait()
        one.close()


def test_bare_triage_on_a_terminal_opens_the_interface_and_q_leaves(terminals: list[Terminal], tmp_path: Path) -> None:
    terminal = Terminal([], tmp_path)
    terminals.append(terminal)
    terminal.wait_for(b"Nothing waits for a decision.")
    os.write(terminal.mine, b"q")

    code = terminal.end()

    assert code == 0
    assert terminal.is_given_back


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_gives_the_terminal_back(
    terminals: list[Terminal], tmp_path: Path, number: signal.Signals, code: int
) -> None:
    terminal = Terminal(["tui"], tmp_path)
    terminals.append(terminal)
    terminal.wait_for(b"Nothing waits for a decision.")
    terminal.process.send_signal(number)

    assert terminal.end() == code
    assert terminal.is_given_back


@pytest.mark.parametrize("size", [(5, 20), (1, 1)])
def test_a_terminal_that_shrinks_to_almost_nothing_is_given_back(
    terminals: list[Terminal], tmp_path: Path, size: tuple[int, int]
) -> None:
    terminal = Terminal(["tui"], tmp_path)
    terminals.append(terminal)
    terminal.wait_for(b"Nothing waits for a decision.")
    os.write(terminal.mine, b"?")  # a dialog is open meanwhile
    for rows, columns in (size, (24, 80), size):
        termios.tcsetwinsize(terminal.its, (rows, columns))
        terminal.process.send_signal(signal.SIGWINCH)
        terminal.read(0.3)
    terminal.process.send_signal(signal.SIGTERM)

    assert terminal.end() == 143
    assert terminal.is_given_back


CRASH = """
import sys
from triage.__main__ import main
from triage.tui.app import TriageApp

def crash(app, event):
    raise RuntimeError("zanzibar merger")

TriageApp.on_key = crash
sys.argv = ["triage", "tui"]
sys.exit(main())
"""


def test_a_bug_gives_the_terminal_back_and_shows_nobodys_text(terminals: list[Terminal], tmp_path: Path) -> None:
    terminal = Terminal([], tmp_path, program=["-c", CRASH])
    terminals.append(terminal)
    terminal.wait_for(b"Nothing waits for a decision.")
    os.write(terminal.mine, b"z")

    assert terminal.end() == 70
    assert terminal.is_given_back
    assert b"triage: a bug: RuntimeError" in terminal.said
    assert b"zanzibar" not in terminal.said


def test_the_program_ends_when_its_terminal_is_gone_while_it_paints(terminals: list[Terminal], tmp_path: Path) -> None:
    terminal = Terminal(["tui"], tmp_path)
    terminals.append(terminal)
    terminal.wait_for(b"Nothing waits for a decision.")
    os.write(terminal.mine, b"?\x1b" * 20)
    terminal.close()

    code = terminal.process.wait(PATIENCE_S)

    assert code == 128 + signal.SIGHUP


def test_a_dumb_terminal_gets_the_plan_as_text(terminals: list[Terminal], tmp_path: Path) -> None:
    terminal = Terminal([], tmp_path, term="dumb")
    terminals.append(terminal)

    code = terminal.end()

    assert code == 0
    assert b"\x1b" not in terminal.said
    assert terminal.said.strip()


@pytest.mark.parametrize(("arguments", "code"), [(["tui"], 2), ([], 0)])
def test_without_a_terminal_tui_refuses_with_a_hint_and_bare_triage_prints_the_plan(
    tmp_path: Path, arguments: list[str], code: int
) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "triage", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env={**os.environ, "TRIAGE_DESK": str(tmp_path)},
        timeout=PATIENCE_S,
        check=False,
    )

    assert run.returncode == code
    assert ("needs a terminal" in run.stderr and "triage plan" in run.stderr) if code else bool(run.stdout.strip())
