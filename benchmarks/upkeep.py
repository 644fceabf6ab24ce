"""What looking after a full desk costs: `python -m benchmarks.upkeep [--asks 10000] [--runs 7]`.

A desk is filled with so many asks, each of which four later acts change, so that its journal has five entries for each.
Then a verified copy, a copy with its plain lines, and the doctor run in turn, as calls in this process; and an import
of half as many asks is undone and done again, each as a command of its own. Prints medians and the best of the runs,
by the clock and in processor time, beside what docs/design/reliability.md wants.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from benchmarks.scale import NOW, fill
from triage import wiring
from triage.desk.ports import AskQuery
from triage.store.backup import back_up
from triage.store.engine import File, sound_mode
from triage.store.upkeep import Upkeep
from triage.views.upkeep import Verdict

ROOT = Path(__file__).resolve().parent.parent
EDITS = 4
EDITS_AN_ACT = 25


@dataclass(slots=True)
class Spent:
    """Seconds of each run of one thing.

    Attributes:
        wanted_s: By the clock, at 10,000 asks; None where nothing is wanted.
        clock_s: By the clock.
        processor_s: User and system time, of this process and those it waited for.
    """

    wanted_s: float | None
    clock_s: list[float] = field(default_factory=list)
    processor_s: list[float] = field(default_factory=list)

    def measure(self, act: Callable[[], object]) -> None:
        """Run it once more."""
        processor, clock = os.times(), time.monotonic()
        act()
        self.clock_s.append(time.monotonic() - clock)
        self.processor_s.append(sum(os.times()[:4]) - sum(processor[:4]))


def main() -> None:
    """Fill the desks, measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--asks", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=7)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        spent = _looking_after(Path(folder, "full"), given.asks, given.runs)
        spent |= _turning(Path(folder, "other"), given.asks // 2, given.runs)
    print(f"{'':34} {'clock':>8} {'best':>8} {'processor':>10} {'best':>8}   wanted")
    for name, one in spent.items():
        clock, processor = statistics.median(one.clock_s), statistics.median(one.processor_s)
        wanted = "" if one.wanted_s is None else f"{one.wanted_s} s"
        times = f"{clock:7.3f}s {min(one.clock_s):7.3f}s {processor:9.3f}s {min(one.processor_s):7.3f}s"
        print(f"{name:34} {times}   {wanted}")


def _looking_after(folder: Path, asks: int, runs: int) -> dict[str, Spent]:
    """Copies and the doctor."""
    fill(folder, asks, 500)
    path = Path(wiring.place(_environment(folder)).database)
    _edit(folder)
    upkeep = Upkeep(path, backups=folder / "copies", machine="here", now=lambda: NOW)
    file = File(path, sound_mode(path), 30.0)
    copy, both, doctor = Spent(0.3), Spent(None), Spent(2.0)
    for run in range(runs):
        copy.measure(lambda: back_up(file, folder / "bare", NOW + timedelta(days=run)))  # noqa: B023
        both.measure(upkeep.back_up)
        doctor.measure(lambda: _is_well(upkeep))
    return {
        f"a copy of {path.stat().st_size / 2**20:.0f} MB": copy,
        "the same, with its plain lines": both,
        f"the doctor, {asks:,} asks": doctor,
    }


def _is_well(upkeep: Upkeep) -> None:
    found = upkeep.examine()
    assert not any(one.verdict is Verdict.WRONG for one in found), found


def _edit(folder: Path) -> None:
    """Change each ask a few times."""
    desk = wiring.open_desk(_environment(folder))
    with desk.store.read() as reader:
        asks = list(reader.asks(AskQuery()))
    for number in range(EDITS):
        for first in range(0, len(asks), EDITS_AN_ACT):
            with desk.store.act("edit", f"edit {number}", at=NOW) as tx:
                for place in range(first, min(len(asks), first + EDITS_AN_ACT)):
                    asks[place] = tx.put(replace(asks[place], say_as=f"thing {place}, said {number}"))
    desk.close()


def _turning(folder: Path, asks: int, runs: int) -> dict[str, Spent]:
    """Undo and redo of one import."""
    file = folder / "asks.csv"
    folder.mkdir()
    lines = "".join(f"{number},Thing {number} of many,{30 + number % 90}m\n" for number in range(asks))
    file.write_text("id,title,estimate\n" + lines, encoding="utf-8")
    taken_in, undo, redo = Spent(None), Spent(2.0), Spent(None)
    taken_in.measure(lambda: _triage(folder, "import", "csv", str(file)))
    for _ in range(runs):
        undo.measure(lambda: _triage(folder, "undo"))
        redo.measure(lambda: _triage(folder, "redo"))
    return {
        f"import of {asks:,} asks": taken_in,
        f"undo of an import of {asks:,}": undo,
        f"redo of an import of {asks:,}": redo,
    }


def _triage(folder: Path, *args: str) -> None:
    command = [sys.executable, "-m", "triage", *args]
    subprocess.run(command, env=_environment(folder), cwd=ROOT, check=True, capture_output=True)


def _environment(folder: Path) -> Mapping[str, str]:
    own = {"HOME": str(folder), "TRIAGE_DESK": str(folder), "TRIAGE_NOW": NOW.isoformat(), "TZ": "UTC"}
    return {**os.environ, **own}


if __name__ == "__main__":
    main()
