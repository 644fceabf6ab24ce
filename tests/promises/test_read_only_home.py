"""P8: a home in which nothing can be written: each command says one line, and works where the desk lies elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.cli.conftest import cli as cli
from tests.cli.conftest import fresh_desk as fresh_desk
from tests.promises.small_disks import mounted

NEEDS_A_DESK = [
    ["inbox"],
    ["next"],
    ["plan"],
    ["accept", "1"],
    ["undo"],
    ["history"],
    ["export", "json"],
    ["backup"],
    ["focus", "add", "mon-thu", "9:30-11:30"],
    ["calendar"],
    [],
]
NEEDS_NONE = [["status"], ["config", "show"], ["config", "example"], ["templates"], ["backup", "list"], ["--version"]]


@pytest.fixture
def read_only_home(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home on a file system that can only be read, with none of the program's variables."""
    with mounted(tmp_path / "home", "ro,size=64k") as home:
        for name in ("TRIAGE_DESK", "TRIAGE_CONFIG"):
            monkeypatch.delenv(name)
        monkeypatch.setenv("HOME", str(home))
        yield home


def test_what_needs_a_desk_says_in_one_line_that_none_can_be_made(read_only_home: Path, cli: Cli) -> None:
    ran = [cli(*command) for command in NEEDS_A_DESK]

    assert [one.code for one in ran] == [1] * len(NEEDS_A_DESK)
    folder = read_only_home / ".local/share/triage"
    line = f"triage: {folder} cannot be made: Read-only file system. Set TRIAGE_DESK to a folder of yours.\n"
    assert {one.err for one in ran} == {line}
    assert {one.out for one in ran} == {""}


def test_what_needs_no_desk_works(read_only_home: Path, cli: Cli) -> None:
    ran = [cli(*command) for command in NEEDS_NONE]

    assert [one.code for one in ran] == [0] * len(NEEDS_NONE)


def test_a_capture_gives_its_text_back(read_only_home: Path, cli: Cli) -> None:
    added = cli("add", "Explain the drop by fri")

    assert (added.code, added.out) == (1, "Explain the drop by fri\n")
    assert added.err.count("\n") == 1
    assert "set TRIAGE_DESK to a folder of yours" in added.err


def test_the_doctor_says_that_no_desk_can_be_made(read_only_home: Path, cli: Cli) -> None:
    found = cli("doctor", "--json")

    assert found.code == 1
    assert [one["next_step"] for one in found.json if one["verdict"] == "wrong"] == [
        "Set TRIAGE_DESK to a folder of yours."
    ]


def test_a_desk_elsewhere_is_worked_at_and_missing_copies_are_said_once_a_day(
    read_only_home: Path, cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    lines = [["add", "Explain the drop"], ["inbox"], ["accept", "1"], ["next"], ["undo"]]

    ran = [cli(*line) for line in lines]

    assert [one.code for one in ran] == [0] * len(lines)
    assert "Explain the drop" in ran[1].out
    assert sum("No sound copy" in one.err for one in ran) == 1
    monkeypatch.setenv("TRIAGE_NOW", "2026-03-03T09:00:00+00:00")
    assert "No sound copy" in cli("inbox").err
    copies = [one for one in cli("doctor", "--json").json if one["area"] == "copies"]
    assert [one["verdict"] for one in copies] == ["note"]
    assert copies[0]["words"].startswith("No copy can be written to ")
