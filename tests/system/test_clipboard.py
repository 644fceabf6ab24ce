"""Copying: real processes on a PATH of their own, and a real pseudo-terminal."""

from __future__ import annotations

import os
import select
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest

from triage.system import clipboard
from triage.system.clipboard import COPIED, NOWHERE, OSC52_LIMIT_BYTES, SENT, SystemCopy, native_tools

TAKES = 'cat > "$OUT/{name}"'
REFUSES = "cat > /dev/null; exit 1"
HANGS = "sleep 60 & sleep 60"


class Machine:
    """Fake tools, their variables, and a terminal whose other end can be read."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "bin").mkdir()
        self.master, slave = os.openpty()
        self.tty = os.ttyname(slave)
        self.slave = slave
        self.environ = {"PATH": f"{root / 'bin'}:{os.environ['PATH']}", "OUT": str(root), "TERM": "xterm"}

    def tool(self, name: str, script: str) -> None:
        path = self.root / "bin" / name
        path.write_text("#!/bin/sh\n" + script.format(name=name) + "\n")
        path.chmod(0o755)

    def copy(self, text: str, command: str = "", **variables: str) -> str:
        return SystemCopy({**self.environ, **variables}, command, tty=self.tty).copy(text)

    def got(self, name: str) -> str:
        return (self.root / name).read_text()

    def terminal_got(self) -> bytes:
        read = b""
        while select.select([self.master], [], [], 0.1)[0]:
            read += os.read(self.master, 65536)
        return read


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    machine = Machine(tmp_path)
    yield machine
    os.close(machine.master)
    os.close(machine.slave)


@pytest.mark.parametrize(
    ("name", "variable"), [("wl-copy", "WAYLAND_DISPLAY"), ("xclip", "DISPLAY"), ("xsel", "DISPLAY")]
)
def test_a_tool_that_takes_the_text_has_copied_it(machine: Machine, name: str, variable: str) -> None:
    machine.tool(name, TAKES)

    outcome = machine.copy("Später, versprochen ✓\n", **{variable: ":0"})

    assert outcome == COPIED
    assert machine.got(name) == "Später, versprochen ✓\n"
    assert machine.terminal_got() == b""


def test_clip_exe_gets_utf_16_with_its_mark(machine: Machine) -> None:
    machine.tool("clip.exe", TAKES)

    assert machine.copy("ä ✓", WSL_DISTRO_NAME="Debian") == COPIED
    assert (machine.root / "clip.exe").read_bytes().decode("utf-16") == "ä ✓"


def test_a_mac_is_asked_through_pbcopy_in_utf_8() -> None:
    [tool] = native_tools({}, "darwin")

    assert tool.argv == ("pbcopy",)
    assert dict(tool.variables) == {"LC_CTYPE": "UTF-8"}


def test_a_tool_without_its_display_is_not_asked(machine: Machine) -> None:
    for name in ("wl-copy", "xclip", "xsel", "clip.exe"):
        machine.tool(name, TAKES)

    assert machine.copy("text") == SENT
    assert not (machine.root / "xclip").exists()


def test_a_tool_that_refuses_gives_way_to_the_next(machine: Machine) -> None:
    machine.tool("xclip", REFUSES)
    machine.tool("xsel", TAKES)

    assert machine.copy("text", DISPLAY=":0") == COPIED
    assert machine.got("xsel") == "text"


def test_a_dead_display_is_not_reported_as_copied(machine: Machine) -> None:
    machine.tool("xclip", REFUSES)

    outcome = machine.copy("to the terminal ✓", DISPLAY=":99")

    assert outcome == SENT
    assert machine.terminal_got() == b"\x1b]52;c;dG8gdGhlIHRlcm1pbmFsIOKckw==\x07"


def test_a_tool_that_hangs_is_killed_and_the_terminal_takes_over(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "TIMEOUT_S", 0.2)
    machine.tool("xclip", HANGS)
    machine.tool("xsel", TAKES)

    outcome = machine.copy("text", DISPLAY=":0")

    assert outcome == SENT
    assert not (machine.root / "xsel").exists()


def test_a_large_text_that_a_tool_does_not_read_does_not_block(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "TIMEOUT_S", 0.2)
    machine.tool("xclip", HANGS)

    assert machine.copy("x" * 1_000_000, DISPLAY=":0") == NOWHERE


def test_a_tool_that_leaves_without_reading_has_not_copied(machine: Machine) -> None:
    machine.tool("xclip", "exit 1")

    assert machine.copy("x" * 1_000_000, DISPLAY=":0") == NOWHERE


def test_a_text_at_the_limit_is_sent_whole_and_one_byte_more_is_not(machine: Machine) -> None:
    path = machine.root / "terminal"
    path.touch()
    copy = SystemCopy(machine.environ, tty=str(path))

    assert copy.copy("x" * (OSC52_LIMIT_BYTES + 1)) == NOWHERE
    assert path.read_bytes() == b""

    assert copy.copy("x" * OSC52_LIMIT_BYTES) == SENT
    assert len(path.read_bytes()) == 100_000
    assert b64decode(path.read_bytes()[7:-1]) == b"x" * OSC52_LIMIT_BYTES


@pytest.mark.parametrize("term", ["", "dumb"])
def test_a_dumb_terminal_gets_no_escape_sequence(machine: Machine, term: str) -> None:
    assert machine.copy("text", TERM=term) == NOWHERE
    assert machine.terminal_got() == b""


def test_nothing_is_claimed_without_tool_and_terminal(machine: Machine) -> None:
    assert SystemCopy(machine.environ, tty=str(machine.root / "none")).copy("text") == NOWHERE


def test_the_users_own_command_gets_the_text_and_its_arguments(machine: Machine) -> None:
    machine.tool("mine", 'cat > "$OUT/$2"')
    machine.tool("xclip", TAKES)

    outcome = machine.copy("text", command="mine --to 'my file'", DISPLAY=":0")

    assert outcome == COPIED
    assert machine.got("my file") == "text"
    assert not (machine.root / "xclip").exists()


@pytest.mark.parametrize("command", ["mine", "'", " ", "no-such-tool", "echo $(touch pwned)"])
def test_an_own_command_that_fails_is_not_replaced_by_another_way(machine: Machine, command: str) -> None:
    machine.tool("mine", REFUSES)
    machine.tool("xclip", TAKES)

    outcome = machine.copy("text", command=command, DISPLAY=":0")

    assert outcome == (COPIED if command.startswith("echo") else NOWHERE)
    assert not (machine.root / "xclip").exists()
    assert not (machine.root / "pwned").exists()


def test_a_lone_surrogate_does_not_stop_the_copy(machine: Machine) -> None:
    machine.tool("xclip", TAKES)

    assert machine.copy("a\udc80b", DISPLAY=":0") == COPIED
    assert machine.got("xclip") == "a?b"
