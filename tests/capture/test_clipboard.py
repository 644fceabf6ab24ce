"""Reading the clipboard through whatever tool the machine has."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.capture.doors import triage
from triage.capture import clipboard
from triage.capture.clipboard import read_clipboard
from triage.capture.spool import SpoolFolder
from triage.errors import CouldNot


def tool(folder: Path, name: str, script: str) -> dict[str, str]:
    """Put a tool into a folder; returns the variables under which it is found."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return {"PATH": f"{folder}:/usr/bin:/bin"}


def test_the_first_tool_that_answers_counts(tmp_path: Path) -> None:
    tool(tmp_path, "wl-paste", "exit 1")
    environ = tool(tmp_path, "xclip", "printf 'a text\\nof two lines'")

    assert read_clipboard(environ) == "a text\nof two lines"


def test_a_tool_that_fails_or_gives_nothing_is_no_answer(tmp_path: Path) -> None:
    tool(tmp_path, "xclip", "echo wrong; exit 1")
    environ = tool(tmp_path, "xsel", "printf ' '")

    with pytest.raises(CouldNot, match="xclip, xsel"):
        read_clipboard(environ)


def test_a_tool_that_hangs_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "TIMEOUT_S", 0.1)
    tool(tmp_path, "wl-paste", "exec sleep 30")
    environ = tool(tmp_path, "xclip", "printf here")

    assert read_clipboard(environ) == "here"


def test_without_a_tool_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CouldNot, match="No clipboard tool"):
        read_clipboard({"PATH": str(tmp_path)})


def test_a_paste_is_captured_as_a_message(tmp_path: Path) -> None:
    environ = tool(tmp_path, "wl-paste", "printf 'Lena Fischer  9:41 AM\\ncan you check the loader by Fri?'")

    triage(tmp_path / "desk", "add", "--paste", "!p1 #ops", environ=environ)

    [capture] = SpoolFolder(str(tmp_path / "desk" / "spool")).waiting()[0]
    assert (capture.draft.title, capture.draft.requester) == ("check the loader", "Lena Fischer")
    assert (capture.draft.priority, capture.draft.tags) == (1, ("ops",))
