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
import csv
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter

from triage.capture.draft import Draft
from triage.capture.spool import Capture, SpoolFolder
from triage.desk.desk import Desk
from triage.desk.picture import PlanRules
from triage.desk.ports import AskQuery
from triage.desk.transfer import Imported, ImportedAsk
from triage.domain.ask import Ask, Status
from triage.domain.people import person_key
from triage.domain.promise import Promise, PromiseState
from triage.replies.renderer import ReplyRenderer
from triage.store.open import open_store
from triage.system.half_written import HalfWrittenFolder

YEAR = timedelta(days=365)
ARRIVES, CLOSES = time(9, 0), time(16, 30)
SPACING = timedelta(minutes=2)
FITS = timedelta(days=1)
"""What is safely done by tomorrow is simply taken on; everything else is told a date."""


STALE = timedelta(days=14)
"""Taken on and not done for so long: put aside. Source: the review's stale asks."""


@dataclass(frozen=True, slots=True)
class Row:
    """One ask of the history.

    Attributes:
        id: Its number there.
        title: Its title.
        requester: Who asked.
        tags: Category and project.
        estimate_min: Minutes estimated.
        actual_min: Minutes taken, at least one.
        received_on: The day it arrived.
        started_on: The day work on it started, between the other two.
        finished_on: The day it was done, never before it arrived.
    """

    id: str
    title: str
    requester: str
    tags: tuple[str, ...]
    estimate_min: int
    actual_min: int
    received_on: date
    started_on: date
    finished_on: date


def read_rows(file: Path) -> list[Row]:
    """The asks of a history, in its order.

    Raises:
        KeyError: A column is missing.
        ValueError: A cell is not what its column says.
    """
    with file.open(encoding="utf-8", newline="") as lines:
        return [_row(cells) for cells in csv.DictReader(lines)]


def _row(cells: dict[str, str]) -> Row:
    finished_on = date.fromisoformat(cells["finished_on"])
    received_on = min(date.fromisoformat(cells["received_on"]), finished_on)
    tags = (cells.get("category", "").casefold(), cells.get("project", "").casefold())
    return Row(
        id=cells["id"],
        title=cells.get("title") or f"Ask {cells['id']}",
        requester=cells.get("requester", ""),
        tags=tuple(tag for tag in tags if tag),
        estimate_min=max(1, round(float(cells["estimate_h"]) * 60)),
        actual_min=max(1, round(float(cells["actual_h"]) * 60)),
        received_on=received_on,
        started_on=min(
            max(date.fromisoformat(cells.get("started_on") or cells["received_on"]), received_on), finished_on
        ),
        finished_on=finished_on,
    )


def busiest_year(rows: Sequence[Row]) -> date:
    """The first day of the year in which most asks arrived; the earliest when there are several."""
    days = sorted({row.received_on for row in rows})
    return max(days, key=lambda on: (sum(on <= row.received_on < on + YEAR for row in rows), -on.toordinal()))


@dataclass(slots=True)
class Clock:
    """A clock that stands still until it is told the time."""

    at: datetime

    def now(self) -> datetime:
        """The present instant, UTC."""
        return self.at

    def zone_name(self) -> str:
        """The machine's zone."""
        return "UTC"


class NoPublisher:
    """Publishes nothing: no prompt reads this desk."""

    def is_fresh(self, act_seq: int, now: datetime) -> bool:
        """Always."""
        return True

    def publish(self, *_: object) -> None:
        """Nothing."""


class NoClipboard:
    """Copies nowhere."""

    def copy(self, text: str) -> str:
        """Not copied."""
        return ""


@dataclass(slots=True)
class Told:
    """One date that was quoted.

    Attributes:
        row: The ask.
        quoted_on: The day named.
        likely_on: The likely day at that time; None without one.
        is_yes: Whether it was taken on, rather than told *later*.
    """

    row: Row
    quoted_on: date
    likely_on: date | None
    is_yes: bool


@dataclass(slots=True)
class Year:
    """One year on one desk.

    Attributes:
        desk: The desk.
        clock: Its clock.
        starts_on: The first day.
        length: How long it is: a year, or less.
        told: The dates quoted so far, in replies.
        shown: The safe dates shown so far as those of a yes, whether the reply could name one so far away or not.
        refs: History's id -> the desk's uid, of what is open.
        begun: History's ids of what was taken on.
        arrived: Asks that arrived.
    """

    desk: Desk
    clock: Clock
    starts_on: date
    length: timedelta
    told: list[Told] = field(default_factory=list)
    shown: list[Told] = field(default_factory=list)
    refs: dict[str, str] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)
    arrived: int = 0

    def begin(self, rows: Sequence[Row]) -> None:
        """Take in what was known on the first day: what was finished, begun, and put aside until the year's end."""
        known = [row for row in rows if row.received_on < self.starts_on]
        asks = tuple(ImportedAsk(ask=self._known(row), names=(row.requester,)) for row in known)
        self.desk.exchange.take(Imported(asks=asks), "csv:history")
        with self.desk.store.read() as reader:
            imported = reader.imported("csv:history")
        still_open = [row for row in known if row.finished_on >= self.starts_on]
        self.refs = {row.id: imported[row.id] for row in still_open}
        self._take_on([row for row in still_open if self.starts_on - STALE <= row.started_on < self.starts_on])
        aside = [self.refs[row.id] for row in still_open if row.id not in self.begun]
        if aside:
            self.desk.decisions.defer(aside, self.starts_on + YEAR)

    def _take_on(self, rows: Sequence[Row]) -> None:
        """Say yes to what is begun, as far as that was not said before."""
        fresh = [row for row in rows if row.id not in self.begun]
        self.begun.update(row.id for row in fresh)
        if fresh:
            self.desk.decisions.accept([self.refs[row.id] for row in fresh])

    def _put_aside(self, rows: Sequence[Row], on: date) -> None:
        """Defer what is taken on and stale, as far as nobody was promised a date."""
        promised = {one.row.id for one in self.told}
        stale = [row.id for row in rows if row.id in self.refs and row.id not in promised]
        self.begun.difference_update(stale)
        if stale:
            self.desk.decisions.defer([self.refs[number] for number in stale], on + YEAR)

    def _known(self, row: Row) -> Ask:
        is_done = row.finished_on < self.starts_on
        return Ask(
            uid="",
            title=row.title,
            requesters=(person_key(row.requester),),
            received_at=_at(row.received_on, ARRIVES),
            estimate_min=row.estimate_min,
            actual_min=row.actual_min if is_done else None,
            status=Status.DONE if is_done else Status.INBOX,
            closed_at=_at(row.finished_on, CLOSES) if is_done else None,
            tags=row.tags,
            source_id=row.id,
        )

    def live(self, rows: Sequence[Row]) -> None:
        """Every day of the year: what arrives is told a date, what was done that day is finished."""
        ends_on = self.starts_on + self.length
        arriving = [row for row in rows if self.starts_on <= row.received_on < ends_on]
        for day in range(self.length.days):
            on = self.starts_on + timedelta(days=day)
            self.clock.at = _at(on, ARRIVES)
            for row in (row for row in arriving if row.received_on == on):
                self.clock.at += SPACING
                self._arrive(row)
            self.clock.at += SPACING
            if on.weekday() == 0:
                self._put_aside([row for row in rows if row.started_on < on - STALE and row.id in self.begun], on)
            self._take_on([row for row in rows if row.started_on == on and row.id in self.refs])
            self.clock.at = max(self.clock.at, _at(on, CLOSES))
            for row in (row for row in rows if row.finished_on == on and row.id in self.refs):
                self.clock.at += SPACING
                self.desk.decisions.finish([self.refs.pop(row.id)], took_min=row.actual_min)
        self.clock.at = _at(ends_on, ARRIVES)

    def _arrive(self, row: Row) -> None:
        draft = Draft(
            title=row.title, raw=row.title, estimate_min=row.estimate_min, requester=row.requester, tags=row.tags
        )
        uid = f"in{row.id}"
        taken = self.desk.intake.add(Capture(uid=uid, captured_at=self.clock.now(), draft=draft))
        if taken.nudges:  # the same person asked for the same again: it is one ask, with one date
            return
        self.refs[row.id] = uid
        self.arrived += 1
        page = self.desk.pages.page(uid)
        if page.yes is None or page.not_now is None:
            raise RuntimeError(f"no decision on {uid}: {page.no_reply}")
        (line,) = page.yes.asks
        fits = line.safely_on is not None and line.safely_on <= row.received_on + FITS
        reply = self.desk.answers.draft(uid, situation="yes") if fits else page.not_now
        sent = self.desk.answers.send(reply)
        if fits:
            self.begun.add(row.id)
        if line.safely_on is not None:
            self.shown.append(Told(row, line.safely_on, line.likely_on, fits))
        if sent.promised_on is not None:
            self.told.append(Told(row, sent.promised_on, line.likely_on, fits))


def _at(on: date, clock: time) -> datetime:
    return datetime.combine(on, clock, UTC)


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
    clock = Clock(_at(starts_on, ARRIVES))
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
