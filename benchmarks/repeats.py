"""Detect the same kind of ask in a stream, one ask at a time, as the desk does.

    python -m benchmarks.repeats ASKS.jsonl     rows {"i", "date", "text"}, in time order; other keys are not read
    python -m benchmarks.repeats HISTORY.csv    columns title and received_on; i is the row's number, from 0

Prints one JSON line per ask: ``{"i", "same_as": [earlier...], "seen_before": [up to 3 earlier, best first], "flag"}``.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path

from triage.domain.repeats.form import form_of
from triage.domain.repeats.memory import MemoryIndex
from triage.domain.repeats.sighting import see


def asks_in(path: Path) -> Iterator[tuple[int, str, str]]:
    """Number, ISO date and text of each ask in a file of either sort."""
    with path.open(encoding="utf-8", newline="") as file:
        if path.suffix == ".csv":
            for number, row in enumerate(csv.DictReader(file)):
                yield number, row["received_on"], row["title"]
        else:
            for line in file:
                if line.strip():
                    ask = json.loads(line)
                    yield ask["i"], ask["date"], ask["text"]


def sightings(path: Path) -> Iterator[dict[str, object]]:
    """What the detector says of each ask, before it has seen the next."""
    index = MemoryIndex()
    for number, date, text in asks_in(path):
        at = datetime.combine(datetime.fromisoformat(date).date(), time(12), UTC)
        sighting = see(str(number), form_of(text), at, index)
        earlier = index.uids(sighting.kind) if sighting.kind else []
        yield {
            "i": number,
            "same_as": [int(uid) for uid in earlier],
            "seen_before": [int(like.uid) for like in sighting.seen_before],
            "flag": sighting.is_known,
        }
        index.put(sighting.taken)


def main(arguments: list[str]) -> int:
    """Print what is seen of the asks in one file."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    for sighting in sightings(Path(arguments[0])):
        print(json.dumps(sighting))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
