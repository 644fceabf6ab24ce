"""A morning in a real terminal: captured in one pane, seen in the other, answered, promised, and taken back."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

TMUX = shutil.which("tmux")
PATIENCE_S = 60
"""How long a loaded machine may take; nothing is measured here."""

pytestmark = pytest.mark.skipif(TMUX is None, reason="tmux is not installed")


class Panes:
    """A tmux server of its own with the interface in one window and a shell in the other.

    Args:
        folder: For its socket, its home and the desk.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "SHELL": "/bin/sh",
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "TMUX_TMPDIR": str(folder),
            "TRIAGE_DESK": str(folder / "desk"),
            "TRIAGE_NOW": "2026-03-02T09:00:00+00:00",
            "TZ": "UTC",
            "PYTHONPATH": os.getcwd(),
        }
        hours = [sys.executable, "-m", "triage", "hours", "mon-fri 9:00-12:30 13:30-17:00"]  # told: no welcome is shown
        subprocess.run(hours, env=self._environ, check=True, capture_output=True, timeout=PATIENCE_S)
        self._tmux("-f", "/dev/null", "new-session", "-d", "-s", "t", "-n", "desk", "-x", "120", "-y", "40", "sh")
        self.type("exec " + self.command())
        self._tmux("new-window", "-d", "-t", "t", "-n", "shell", "sh")

    def command(self, *arguments: str) -> str:
        """The program as a shell runs it."""
        return " ".join([sys.executable, "-m", "triage", *arguments])

    def type(self, text: str, window: str = "desk") -> None:
        """Write a line and press enter."""
        self._tmux("send-keys", "-t", f"t:{window}", "-l", text)
        self.press("Enter", window=window)

    def press(self, *keys: str, window: str = "desk") -> None:
        """Press keys by their names."""
        self._tmux("send-keys", "-t", f"t:{window}", *keys)

    def wait_for(self, *wanted: str, window: str = "desk") -> str:
        """Wait until a window shows all of these; returns all that it shows."""
        until = time.monotonic() + PATIENCE_S
        while True:
            shown = self._tmux("capture-pane", "-p", "-t", f"t:{window}")
            if all(one in shown for one in wanted):
                return shown
            assert time.monotonic() < until, shown
            time.sleep(0.1)

    def resize(self, columns: int, lines: int) -> None:
        """Make the interface's window that large."""
        self._tmux("resize-window", "-t", "t:desk", "-x", str(columns), "-y", str(lines))

    def close(self) -> None:
        """End the server and all that runs in it."""
        self._tmux("kill-server")

    def _tmux(self, *arguments: str) -> str:
        run = subprocess.run(
            [TMUX or "tmux", "-L", "s", *arguments],
            env=self._environ,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_S,
        )
        assert run.returncode == 0, run.stderr
        return run.stdout


@pytest.fixture
def panes(tmp_path: Path) -> Iterator[Panes]:
    """The two windows."""
    opened = Panes(tmp_path)
    yield opened
    opened.close()


def test_an_ask_from_another_terminal_is_answered_promised_and_taken_back(panes: Panes) -> None:
    panes.wait_for("Nothing waits for a decision.")
    panes.type(panes.command("add", "'Explain the ranking drop by fri 2h from Priya Shah via slack'"), window="shell")
    panes.wait_for("Triage 1", "Explain the ranking drop", "1 ask came in", "If you say yes", "Hi Priya")
    panes.press("n")
    panes.wait_for("Nothing waits for a decision.", "u takes it back")
    panes.press("F4")
    promised = panes.wait_for("1 promise", "Triage  F2", "Priya Shah", "Explain the ranking drop")
    panes.press("u")
    panes.wait_for("You promised nothing that is still open.", "Undid")
    panes.press("F1")
    back = panes.wait_for("Triage 1", "Explain the ranking drop", "If you say yes")

    assert "open" in promised and "Hi Priya" in back


def test_an_ask_is_taken_on_worked_at_and_finished_with_five_keys(panes: Panes) -> None:
    panes.type(panes.command("add", "'Answer the survey 20m from Wei Chen'"), window="shell")
    panes.wait_for("Answer the survey", "If you say yes")

    panes.press("y")
    panes.wait_for("Nothing waits for a decision.")
    panes.press("F2")
    panes.wait_for("Answer the", "B Add block", "e Edit")  # the plan, with the ask selected
    panes.press("s")
    panes.wait_for("▶ #1 Answer the survey")
    panes.press("d")
    panes.wait_for("Finished #1")
    panes.press("q")
    panes.type(panes.command("list", "--status", "done"), window="shell")

    assert "Answer the survey" in panes.wait_for("#1", window="shell")


def test_what_was_typed_survives_that_the_terminal_is_made_smaller(panes: Panes) -> None:
    panes.wait_for("Nothing waits for a decision.")
    panes.press("a")
    panes.wait_for("Add an ask")
    panes.press(*"Help", "Space", *"Kim")
    panes.wait_for("Help Kim")
    panes.resize(70, 20)
    panes.wait_for("Help Kim")
    panes.resize(100, 30)
    panes.press("Enter")

    assert "If you say yes" in panes.wait_for("Help Kim", "If you say yes")
