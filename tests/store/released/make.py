"""Writes the desk that a release leaves behind: `python -m tests.store.released.make VERSION`, once, at the release.

The desk of the demo, with promises, replies, work and an act that was undone: as SQL, and its records as plain lines to
compare with after an upgrade. What is here already is never written again: those files are what users have.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from triage import wiring
from triage.cli.demo import fill
from triage.store.lines import write_lines
from triage.store.mark import HEAD
from triage.store.reader import SqlReader

FOLDER = Path(__file__).parent
NOW = "2026-03-02T09:00:00+00:00"


def main(version: str) -> int:
    """Write the two files; returns 1 when the version has them already."""
    target = FOLDER / f"{version}-{HEAD}.sql"
    if target.exists():
        print(f"{target.name} is there already; what was released does not change.", file=sys.stderr)
        return 1
    with TemporaryDirectory() as folder:
        _make(Path(folder), target)
    print(f"Wrote {target.name} and {target.with_suffix('.jsonl').name}.")
    return 0


def _make(folder: Path, target: Path) -> None:
    desk = wiring.open_desk({"TRIAGE_DESK": str(folder), "HOME": str(folder), "TRIAGE_NOW": NOW, "TZ": "UTC"})
    fill(desk)
    desk.journal.undo()
    with desk.store.read() as reader:
        assert isinstance(reader, SqlReader)
        write_lines(reader, target.with_suffix(".jsonl"), datetime.fromisoformat(NOW).astimezone(UTC))
    desk.close()
    with closing(sqlite3.connect(folder / "desk.db")) as file:
        marks = [
            f"PRAGMA {name} = {file.execute(f'PRAGMA {name}').fetchone()[0]};"
            for name in ("application_id", "user_version")
        ]
        target.write_text("\n".join([*marks, *file.iterdump()]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Usage: python -m tests.store.released.make VERSION")
    sys.exit(main(sys.argv[1]))
