"""Effort coverage: quotes for the next asks of a history, at every place, from the rows before it alone.

``python -m benchmarks.backtest FILE.csv --queue 5`` prints one JSON object a line: the id of the queue's first ask, the
ids of the queue, and its P50 and P80 in minutes. The file has the columns id, estimate_h and actual_h, and may have
title, requester, category and project; its rows are in the order of finishing. The forecasts are the product's own.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from triage.domain.effort import Outcome
from triage.domain.effort_backtest import QUEUE, replay

Row = dict[str, str]


def outcome_of(row: Row) -> Outcome:
    """A finished ask as the model learns it; the project is one of its tags.

    Raises:
        KeyError: A column is missing.
        ValueError: An effort is not a number.
    """
    project = (row.get("project") or "").casefold()
    return Outcome(
        estimate_min=float(row["estimate_h"]) * 60,
        actual_min=float(row["actual_h"]) * 60,
        title=row.get("title") or "",
        requester=(row.get("requester") or "").casefold(),
        category=(row.get("category") or "").casefold(),
        tags=(project,) if project else (),
    )


def quote_lines(rows: Sequence[Row], queue: int) -> list[str]:
    """One JSON object for each quote."""
    outcomes = [outcome_of(row) for row in rows]
    return [
        json.dumps(
            {
                "at": rows[quote.at]["id"],
                "ids": [row["id"] for row in rows[quote.at : quote.at + queue]],
                "p50_min": round(quote.p50_min, 2),
                "p80_min": round(quote.p80_min, 2),
            }
        )
        for quote in replay(outcomes, queue)
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the quotes; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.backtest", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("file", type=Path, help="history as CSV, in the order of finishing")
    parser.add_argument("--queue", type=int, default=QUEUE, help="asks in a queue (default: %(default)s)")
    options = parser.parse_args(arguments)
    if options.queue < 1:
        parser.error("--queue: at least 1")
    with options.file.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    sys.stdout.writelines(line + "\n" for line in quote_lines(rows, options.queue))
    return 0


if __name__ == "__main__":
    sys.exit(main())
