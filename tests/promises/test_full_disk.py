"""P8: a disk that is really full: a capture is kept or given back, what is there is read, nothing is half done."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.capture.doors import ROOT, environment


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte; the test skips where none may be mounted."""
    place = tmp_path / "small"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no small file system can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


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
    (small_disk / "filler").write_bytes(b"x" * (free(small_disk) - 8192))
    many = "".join(f"ask {number} {'x' * 2000}\n" for number in range(40))

    captured = triage(desk, "add", "--each", "-", typed=many)
    read = triage(desk, "list")
    acted = [triage(desk, "edit", "1", "--title", "y" * 400 + str(number)) for number in range(6)]

    assert captured.returncode == 1
    assert captured.stdout == many
    assert "No space left on device" in captured.stderr
    assert "Explain the drop" in read.stdout
    refused = [one for one in acted if one.returncode]
    assert all(one.returncode in (0, 1) and "Traceback" not in one.stderr for one in acted)
    assert all(one.stderr.startswith("triage: ") for one in refused)
    (small_disk / "filler").unlink()
    assert triage(desk, "doctor").returncode == 0
    assert triage(desk, "inbox").stdout.count("\n") == 1


def free(place: Path) -> int:
    """Bytes that are left there."""
    found = os.statvfs(place)
    return found.f_bavail * found.f_frsize
