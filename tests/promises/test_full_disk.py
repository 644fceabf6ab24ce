"""P8: a disk that is really full: a capture is kept or given back, what is there is read, nothing is half done."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.capture.doors import ROOT, environment
from tests.promises.small_disks import fill, mounted


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    with mounted(tmp_path / "small", "size=1m") as place:
        yield place


def triage(desk: Path, *args: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command line on a desk."""
    return subprocess.run(
        [sys.executable, "-m", "triage", *args],
        input=typed,
        capture_output=True,
        text=True,
        env=environment(desk),
        cwd=ROOT,
        timeout=120,
        check=False,
    )


def test_on_a_full_disk_nothing_is_half_done_and_the_text_comes_back(small_disk: Path) -> None:
    desk = small_disk / "desk"
    assert triage(desk, "add", "Explain the drop").returncode == 0
    assert "Explain the drop" in triage(desk, "inbox").stdout
    fill(small_disk, left=8192)
    many = "".join(f"ask {number} {'x' * 2000}\n" for number in range(40))

    captured = triage(desk, "add", "--each", "-", typed=many)
    read = triage(desk, "list")
    acted = [triage(desk, "edit", "1", "--title", "y" * 400 + str(number)) for number in range(6)]

    assert captured.returncode == 1
    assert captured.stdout == many
    assert "No space left on device" in captured.stderr
    assert "Explain the drop" in read.stdout
    refused = [one for one in acted if one.returncode]
    assert refused
    assert all(one.returncode in (0, 1) and "Traceback" not in one.stderr for one in acted)
    assert all(one.stderr.startswith("triage: ") for one in refused)
    (small_disk / "filler").unlink()
    assert triage(desk, "doctor").returncode == 0
    assert triage(desk, "inbox").stdout.count("\n") == 1


def test_with_a_full_spool_what_was_said_is_there_and_the_rest_is_given_back(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    with mounted(desk / "spool", "size=32k") as spool:
        ran = [triage(desk, "add", f"ask {number} {'x' * 3000}") for number in range(12)]

        left = sorted(path.name for path in spool.iterdir())
        said = [number for number, one in enumerate(ran) if one.returncode == 0]
        refused = [one for one in ran if one.returncode]
        waiting = triage(desk, "list", "--json").stdout

    assert said and refused
    assert all(one.returncode == 1 and one.stdout.startswith("ask ") for one in refused)
    assert {one.stderr.count("\n") for one in refused} == {1}
    assert all("cannot be written: No space left on device" in one.stderr for one in refused)
    assert len(left) == len(said) and all(name.endswith(".json") for name in left)
    assert sorted(int(ask["title"].rstrip("…").split()[1]) for ask in json.loads(waiting)["asks"]) == said


def test_with_a_full_folder_of_copies_acts_go_through_and_it_is_said_once(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    with mounted(desk / "state" / "backups", "size=64k") as copies:
        lines = [["add", "Explain the drop"], ["inbox"], ["accept", "1"], ["undo"]]

        ran = [triage(desk, *line) for line in lines]

        assert [one.returncode for one in ran] == [0] * len(lines)
        assert sum("No sound copy of the desk could be made" in one.stderr for one in ran) == 1
        assert list(copies.iterdir()) == []
        assert triage(desk, "backup").returncode == 1
    assert triage(desk, "inbox").returncode == 0
    assert [path.suffix for path in sorted((desk / "state" / "backups").iterdir())] == [".db", ".jsonl"]
