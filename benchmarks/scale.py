"""How the commands' time grows: 100 asks of which 50 are active, beside 100,000 of which 500 are.

Usage: python -m benchmarks.scale [--runs N] [--asks N]

Both desks are filled through the store with made-up asks, then each command runs as a process of its own, the two desks
in turn in the same minute. Prints CPU seconds (user and system of the process), medians, and their ratio.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from triage import wiring
from triage.capture.spool import new_uid
from triage.desk.placing import place_rest
from triage.desk.ports import Store
from triage.domain.ask import Ask, Status
from triage.domain.people import Person

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
VERBS = ("Explain", "Override", "Refactor", "Backfill", "Review", "Compare", "Fix", "Draft", "Check", "Trace")
THINGS = ("ranking", "importer", "dashboard", "tokens", "tokenizer", "launch", "invoice", "schema", "runbook", "eval")
PLACES = ("DE", "boba", "staging", "the L2 model", "search", "ads", "checkout", "mobile", "March", "the partner API")
COMMANDS = (("next",), ("list",), ("show", "60"), ("add-and-take-in",))
CHUNK = 5000


def main() -> None:
    """Fill both desks and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--asks", type=int, default=100_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder, "small"), Path(folder, "large")
        fill(small, 100, 50)
        fill(large, given.asks, 500)
        print(f"{'command':18} {'100 asks':>10} {given.asks:>10} asks   ratio")
        for command in COMMANDS:
            times: dict[Path, list[float]] = {small: [], large: []}
            for _ in range(given.runs):
                for desk in (small, large):
                    times[desk].append(run(desk, command))
            one, other = (statistics.median(times[desk]) for desk in (small, large))
            print(f"{' '.join(command):18} {one:9.3f}s {other:13.3f}s   {other / one:.2f}")


def run(desk: Path, command: tuple[str, ...]) -> float:
    """CPU seconds of a command on a desk; a capture is followed by the command that takes it in."""
    if command == ("add-and-take-in",):
        return _cpu_s(desk, ("add", "Explain the latency spike by fri 2h from Priya")) + _cpu_s(desk, ("next",))
    return _cpu_s(desk, command)


def _cpu_s(desk: Path, command: tuple[str, ...]) -> float:
    environ = {**os.environ, "TRIAGE_DESK": str(desk), "TRIAGE_NOW": NOW.isoformat(), "TZ": "UTC"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "triage", *command],
        env=environ,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def fill(folder: Path, asks: int, active: int, waiting: int = 0) -> None:
    """A desk with so many asks, the newest of them active, the others finished; some more wait in the inbox."""
    environ = {**os.environ, "TRIAGE_DESK": str(folder), "TRIAGE_NOW": NOW.isoformat(), "TZ": "UTC"}
    desk = wiring.open_desk(environ)
    desk.time.add_block("mon-thu 9:30-11:30")
    draw = random.Random(7)
    people = [Person(key=f"person {number}", name=f"Person {number}") for number in range(40)]
    with desk.store.act("import", "people", at=NOW) as tx:
        for person in people:
            tx.put(person)
    for first in range(0, asks, CHUNK):
        _put(desk.store, draw, range(first, min(asks, first + CHUNK)), asks - active)
    place_rest(desk.store, NOW)  # as every import does; else each ask taken in would place 500 of them on its way
    for number in range(waiting):
        desk.intake.add(desk.reading.capture(f"waiting ask {number} about {draw.choice(THINGS)} ~1h"))
    desk.close()


def _put(store: Store, draw: random.Random, numbers: range, finished: int) -> None:
    with store.act("import", "asks", at=NOW) as tx:
        for number in numbers:
            is_done = number < finished
            received_at = NOW - timedelta(minutes=5 * (finished - number) + 60)
            tx.put(
                Ask(
                    uid=new_uid(),
                    id=tx.next_ask_id(),
                    title=f"{draw.choice(VERBS)} the {draw.choice(THINGS)} for {draw.choice(PLACES)} {number}",
                    received_at=received_at,
                    requesters=(f"person {draw.randrange(40)}",),
                    estimate_min=draw.choice((15, 30, 60, 120, 240)),
                    status=Status.DONE if is_done else Status.ACTIVE,
                    accepted_at=received_at,
                    closed_at=received_at + timedelta(hours=4) if is_done else None,
                    actual_min=draw.randrange(10, 400) if is_done else None,
                )
            )


if __name__ == "__main__":
    main()
