"""Runs of the program as its users run it, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

ROOT = Path(__file__).resolve().parents[2]
NOW = "2026-04-15T10:20:00+00:00"


def environment(desk: Path, more: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """Variables of a run on a desk of its own, at 10:20 on Wednesday 15 April 2026."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TRIAGE_", "XDG_"))}
    own = {"TRIAGE_DESK": str(desk), "TRIAGE_CONFIG": str(desk / "config.toml"), "TRIAGE_NOW": NOW, "TZ": "UTC"}
    return {**kept, **own, "PYTHONPATH": str(ROOT), **more}


def triage(
    desk: Path, *argv: str | bytes, stdin: bytes = b"", code: int = 0, environ: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the program with nothing on a terminal; its exit code must be the one expected."""
    run = subprocess.run(
        [sys.executable, "-m", "triage", *argv],
        env=environment(desk, environ or {}),
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        check=False,
    )
    out, err = run.stdout.decode("utf-8", "replace"), run.stderr.decode("utf-8", "replace")
    assert run.returncode == code, err
    return subprocess.CompletedProcess(run.args, run.returncode, out, err)
