"""A bare triage add on a terminal."""

from __future__ import annotations

import os
import pty
import select
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.capture.doors import ROOT, environment
from triage.capture.draft import Draft
from triage.capture.spool import SpoolFolder


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A desk that is not there yet."""
    return tmp_path / "desk"


def drafts(desk: Path) -> list[Draft]:
    """What waits in its spool."""
    return [one.draft for one in SpoolFolder(str(desk / "spool")).waiting()[0]]


def type_at_a_terminal(desk: Path, keys: bytes) -> tuple[int, str]:
    """Run a bare `triage add` on a terminal and type; returns the exit code and what was shown."""
    pid, terminal = pty.fork()
    if pid == 0:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background inherits it ignored
        os.chdir(ROOT)
        os.execve(sys.executable, [sys.executable, "-m", "triage", "add"], environment(desk))
    shown = b""
    while b"Ask: " not in shown:
        shown += os.read(terminal, 1000)
    os.write(terminal, keys)
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if not select.select([terminal], [], [], 0.5)[0]:
            os.write(terminal, keys[-1:])  # a Ctrl-C just before the read began would be lost
            continue
        try:
            more = os.read(terminal, 1000)
        except OSError:
            break
        if not more:
            break
        shown += more
    os.close(terminal)  # hangs up on a run that waits still
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status), shown.decode()


def test_a_bare_add_asks_for_one_line_that_no_shell_sees(desk: Path) -> None:
    code, shown = type_at_a_terminal(desk, b"what's up with A&B (by fri)? !p1\n")

    assert code == 0
    assert [(draft.title, draft.priority) for draft in drafts(desk)] == [("what's up with A&B?", 1)]
    assert "P1 set by you" in shown


def test_a_paste_of_several_lines_is_one_message(desk: Path) -> None:
    code, _ = type_at_a_terminal(desk, b"Lena Fischer  9:41 AM\ncan you check the loader by Fri?\nrm -rf things\n")

    assert code == 0
    assert [draft.title for draft in drafts(desk)] == ["check the loader"]


def test_ctrl_c_at_the_question_changes_nothing(desk: Path) -> None:
    code, shown = type_at_a_terminal(desk, b"half a line\x03")

    assert code == 130
    assert not desk.exists()
    assert "Traceback" not in shown
