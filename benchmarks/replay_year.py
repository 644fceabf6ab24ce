"""One year of a history, lived on a real desk with a clock that is told the time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from benchmarks.history import YEAR, Row
from triage.capture.draft import Draft
from triage.capture.spool import Capture
from triage.desk.desk import Desk
from triage.desk.transfer import Imported, ImportedAsk
from triage.domain.ask import Ask, Status
from triage.domain.people import person_key

ARRIVES, CLOSES = time(9, 0), time(16, 30)
SPACING = timedelta(minutes=2)
FITS = timedelta(days=1)
"""What is safely done by tomorrow is simply taken on; everything else is told a date."""


STALE = timedelta(days=14)
"""Taken on and not done for so long: put aside. Source: the review's stale asks."""


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
            received_at=at(row.received_on, ARRIVES),
            estimate_min=row.estimate_min,
            actual_min=row.actual_min if is_done else None,
            status=Status.DONE if is_done else Status.INBOX,
            closed_at=at(row.finished_on, CLOSES) if is_done else None,
            tags=row.tags,
            source_id=row.id,
        )

    def live(self, rows: Sequence[Row]) -> None:
        """Every day of the year: what arrives is told a date, what was done that day is finished."""
        ends_on = self.starts_on + self.length
        arriving = [row for row in rows if self.starts_on <= row.received_on < ends_on]
        for day in range(self.length.days):
            on = self.starts_on + timedelta(days=day)
            self.clock.at = at(on, ARRIVES)
            for row in (row for row in arriving if row.received_on == on):
                self.clock.at += SPACING
                self._arrive(row)
            self.clock.at += SPACING
            if on.weekday() == 0:
                self._put_aside([row for row in rows if row.started_on < on - STALE and row.id in self.begun], on)
            self._take_on([row for row in rows if row.started_on == on and row.id in self.refs])
            self.clock.at = max(self.clock.at, at(on, CLOSES))
            for row in (row for row in rows if row.finished_on == on and row.id in self.refs):
                self.clock.at += SPACING
                self.desk.decisions.finish([self.refs.pop(row.id)], took_min=row.actual_min)
        self.clock.at = at(ends_on, ARRIVES)

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


def at(on: date, clock: time) -> datetime:
    """The instant of a wall clock on a day, in UTC, where this desk's user lives."""
    return datetime.combine(on, clock, UTC)
