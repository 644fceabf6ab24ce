"""Date coverage: a year of a real history through the desk, day by day: how many of the dates quoted held.

``python -m benchmarks.replay FILE.csv`` opens a desk in a temporary folder, takes in what was finished before the year
as history, and then lives the year: each ask arrives on its day and is told a date (a yes when it fits into this and
the next working day, else the *later* reply with its promise). It is taken on on the day on which work on it really
started, and done on the day on which it really was done, after as many minutes as it really took. On Mondays, what lies
untouched for two weeks and was promised to nobody is put aside, as the review proposes. Nothing is looked up ahead. At
the end the ledger is checked against the history.

"Quoted" are the dates that went out in replies; "shown" are those of each arriving ask as the decision page has them,
also where they are too far away for a reply to name.

The file has the columns of a work history: id, title, requester, category, project, estimate_h, actual_h, received_on,
started_on, finished_on. The year is the one with most arrivals unless ``--from`` names its first day.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.history import YEAR, busiest_year, read_rows
from benchmarks.history import Row as Row
from benchmarks.replay_year import ARRIVES, Clock, NoClipboard, NoPublisher, Told, Year, at
from triage.capture.spool import SpoolFolder
from triage.desk.desk import Desk
from triage.desk.picture import PlanRules
from triage.desk.ports import AskQuery
from triage.domain.ask import Status
from triage.domain.promise import Promise, PromiseState
from triage.replies.renderer import ReplyRenderer
from triage.store.open import open_store
from triage.system.half_written import HalfWrittenFolder


def check(year: Year) -> list[str]:
    """What is wrong with the ledger at the year's end; empty when it agrees with the history."""
    ends_on = year.clock.now().date()
    with year.desk.store.read() as reader:
        promises = {promise.ask_uid: promise for promise in reader.promises()}
        open_uids = {ask.uid for ask in reader.asks(AskQuery(statuses=frozenset({Status.ACTIVE, Status.DEFERRED})))}
        waiting = reader.count(AskQuery(statuses=frozenset({Status.INBOX})))
    wrong = [f"{waiting} asks without an answer"] if waiting else []
    for one in year.told:
        uid = f"in{one.row.id}"
        found, expected = promises[uid], _expected(one, ends_on)
        if found.state is not expected:
            wrong.append(f"{uid}: {found.state} instead of {expected}")
        if (uid in open_uids) != (expected is PromiseState.OPEN):
            wrong.append(f"{uid}: open or closed unlike its promise")
    wrong += _unlike_the_page(year, list(promises.values()), ends_on)
    return wrong


def _expected(one: Told, ends_on: date) -> PromiseState:
    if one.row.finished_on >= ends_on:
        return PromiseState.OPEN
    return PromiseState.KEPT if one.row.finished_on <= one.quoted_on else PromiseState.LATE


def _unlike_the_page(year: Year, promises: Sequence[Promise], ends_on: date) -> list[str]:
    kept, known = counted(year.told, ends_on)
    page = year.desk.calibration.page()
    same = (page.dates_kept, page.dates_known) == (kept, known) and len(promises) == len(year.told)
    return [] if same else [f"calibration says {page.dates_kept} of {page.dates_known}, history {kept} of {known}"]


def counted(told: Sequence[Told], ends_on: date) -> tuple[int, int]:
    """How many dates were kept, of those of which it is known by a day."""
    known = [one for one in told if one.row.finished_on < ends_on or one.quoted_on < ends_on]
    return sum(one.row.finished_on <= one.quoted_on for one in known), len(known)


def summary(year: Year, seconds: float) -> dict[str, object]:
    """What the year came to, as plain data."""
    ends_on = year.clock.now().date()
    later = [one for one in year.told if not one.is_yes]
    likely = [Told(one.row, one.likely_on, None, one.is_yes) for one in year.shown if one.likely_on is not None]
    ahead = [(one.quoted_on - one.row.received_on).days for one in year.shown]
    return {
        "from": year.starts_on.isoformat(),
        "asks": year.arrived,
        **share("quoted", year.told, ends_on),
        **share("quoted_later", later, ends_on),
        **share("shown_safe", year.shown, ends_on),
        **share("shown_likely", likely, ends_on),
        "median_days_shown": median(ahead) if ahead else None,
        "seconds": round(seconds, 1),
        "wrong": check(year),
    }


def share(name: str, told: Sequence[Told], ends_on: date) -> dict[str, object]:
    """How many dates there were, and the share that held."""
    kept, known = counted(told, ends_on)
    return {name: known, f"{name}_kept": round(kept / known, 3) if known else None}


def replayed(rows: Sequence[Row], starts_on: date, folder: Path, length: timedelta = YEAR) -> dict[str, object]:
    """A year of a history through a desk in a folder, as plain data."""
    clock = Clock(at(starts_on, ARRIVES))
    store = open_store(folder / "desk.db", machine="replay", backups=folder / "backups", now=clock.now)
    numbers = count(1)
    desk = Desk(
        store=store,
        spool=SpoolFolder(str(folder / "spool")),
        clock=clock,
        publisher=NoPublisher(),
        renderer=lambda: ReplyRenderer(None),
        clipboard=NoClipboard(),
        half_written=HalfWrittenFolder(str(folder / "replies")),
        rules=PlanRules(),
        habits={},
        new_uid=lambda: f"made{next(numbers):06}",
    )
    year = Year(desk, clock, starts_on, length)
    started = perf_counter()
    try:
        year.begin(rows)
        year.live(rows)
        return summary(year, perf_counter() - started)
    finally:
        store.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one JSON object a file; 1 when a ledger is wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.replay", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE", help="history as CSV")
    parser.add_argument("--days", type=int, default=YEAR.days, help="how long (default: a year)")
    parser.add_argument("--from", dest="starts_on", type=date.fromisoformat, help="first day of the year")
    options = parser.parse_args(arguments)
    is_wrong = False
    for file in options.files:
        rows = read_rows(file)
        with tempfile.TemporaryDirectory() as folder:
            found = replayed(rows, options.starts_on or busiest_year(rows), Path(folder), timedelta(days=options.days))
        print(json.dumps({"file": file.name, **found}))
        is_wrong = is_wrong or bool(found["wrong"])
    return int(is_wrong)


if __name__ == "__main__":
    sys.exit(main())
