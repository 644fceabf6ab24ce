"""What kinds cost on a full desk: seeing many asks at once, and one more among them.

    python -m benchmarks.repeats_scale [ASKS]     100,000 when none is given; a progress bar on a terminal

Prints one JSON line: seconds for all, milliseconds for one more (median, 95th of 100), the process's memory at its
largest, and the size of the file. The asks are put together from a vocabulary: every fifth is of a kind that recurs.
"""

from __future__ import annotations

import json
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from triage.cli.progress import bar
from triage.desk.placing import place_new, place_rest
from triage.domain.ask import Ask
from triage.store.open import open_store
from triage.store.sql_store import SqlStore

VERBS = "add remove restart review explain fix update grant check rename move copy delete create test measure".split()
THINGS = """index table dashboard service report alert access test page model job feed query ticket budget
contract invoice room laptop meeting slide survey script cluster bucket folder release branch token license quota
metric""".split()
PLACES = "staging production Berlin Lisbon finance search ads billing onboarding research support mobile".split()
SYLLABLES = "ka lo mi ran tes vo pel dri sun ga bo ter nix qua fe ol".split()
START = datetime(2020, 1, 6, 9, tzinfo=UTC)


def titles(count: int, seed: int = 7) -> Iterator[str]:
    """Titles of asks: every fifth of one of 400 kinds, the others each for themselves."""
    draw = random.Random(seed)
    kinds = [(draw.choice(VERBS), draw.choice(THINGS), draw.choice(THINGS)) for _ in range(400)]

    def name() -> str:
        return "".join(draw.choice(SYLLABLES) for _ in range(3))

    for _ in range(count):
        if draw.random() < 0.2:
            verb, thing, other = draw.choice(kinds)
            yield f"{verb} the {thing} {other} for {name()} in {draw.choice(PLACES)}"
        else:
            words = [draw.choice(VERBS), name(), draw.choice(THINGS), name(), draw.choice(PLACES)]
            yield f"{words[0]} {words[1]} {words[2]} and {words[3]} with {words[4]} {name()}"


def asks(count: int, first: int = 1, seed: int = 7) -> Iterator[Ask]:
    """Asks with those titles, half an hour apart."""
    for number, title in enumerate(titles(count, seed), first):
        at = START + timedelta(minutes=30 * number)
        yield Ask(uid=f"b{number:07}", id=number, title=title, received_at=at)


def fill(store: SqlStore, count: int) -> None:
    """Put the asks without looking at them."""
    waiting: list[Ask] = []
    for ask in asks(count):
        waiting.append(ask)
        if len(waiting) == 2000 or ask.id == count:
            with store.act("import", at=START) as tx:
                for one in waiting:
                    tx.put(one)
            waiting.clear()


def one_more(store: SqlStore, count: int) -> list[float]:
    """Milliseconds that giving a new ask its place takes, within its act, for a hundred asks."""
    taken = []
    for ask in asks(110, count + 1, seed=8):
        with store.act("add", at=START) as tx:
            tx.put(ask)
            tx.settle()
            started = time.perf_counter()
            place_new(tx, ask)
            tx.settle()
            tx.earlier().flush()
            taken.append((time.perf_counter() - started) * 1000)
    return sorted(taken[10:])


def main(arguments: list[str]) -> int:
    """Fill a desk, see all, see one more."""
    count = int(arguments[0]) if arguments else 100_000
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "desk.db"
        store = open_store(file, machine="here", backups=Path(folder) / "backups", now=lambda: START)
        fill(store, count)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        started, cpu = time.perf_counter(), time.process_time()
        with bar("Looking for what comes again", count) as progress:
            place_rest(store, START, progress)
        seconds, cpu_s = time.perf_counter() - started, time.process_time() - cpu
        each = one_more(store, count)
        store.close()
        found = {
            "asks": count,
            "all_s": round(seconds, 1),
            "all_cpu_s": round(cpu_s, 1),
            "one_ms_median": round(statistics.median(each), 2),
            "one_ms_p95": round(each[94], 2),
            "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            "memory_before_mb": before // 1024,
            "file_mb": file.stat().st_size >> 20,
        }
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
