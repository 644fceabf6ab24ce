"""Runs command lines in this process, on a desk of their own, with the clock stopped."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from triage import __main__ as door
from triage import wiring

NOW = "2026-03-02T09:00:00+00:00"


class Ran(NamedTuple):
    """What a command line did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Its output as JSON."""
        return json.loads(self.out)


Cli = Callable[..., Ran]


@pytest.fixture(scope="session")
def fresh_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk's folder as the first command makes it."""
    folder = tmp_path_factory.mktemp("desk")
    wiring.open_desk({"TRIAGE_DESK": str(folder), "TRIAGE_NOW": NOW, "TZ": "UTC", "HOME": str(folder)}).close()
    return folder


@pytest.fixture
def cli(tmp_path: Path, fresh_desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Runs `triage ARGS`; gives its exit code, stdout and stderr."""
    shutil.copytree(fresh_desk, tmp_path / "desk")
    monkeypatch.setenv("TRIAGE_DESK", str(tmp_path / "desk"))
    monkeypatch.setenv("TRIAGE_CONFIG", str(tmp_path / "config" / "config.toml"))
    monkeypatch.setenv("TRIAGE_NOW", NOW)

    def run(*args: str) -> Ran:
        capsys.readouterr()
        monkeypatch.setattr(sys, "argv", ["triage", *args])
        code = door.main()
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run
