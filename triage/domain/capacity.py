"""How much time there really is: two lanes, focus blocks and the open rest, as curves of minutes from now on.

Days are local wall clock, so a daylight saving change moves no block. Busy time and days off are cut out; of what is
left, a share is kept back for what is still to come. Decisions and reasons: ``docs/design/plan.md``.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from zoneinfo import ZoneInfo

from triage.domain.ask import Ask, Lane
from triage.domain.focus import DaySpan
from triage.domain.lanes import Build, LaneCurve, Table
from triage.domain.lanes import Span as Span
from triage.domain.worktime import Shares as Shares
from triage.domain.worktime import WorkTime as WorkTime
from triage.domain.worktime import is_held
from triage.domain.zones import day_end_at, day_of, offset_s, wall_at

FORESEEABLE_DAYS = 3 * 366
"""How far the curves reach. What would end later has no date: nobody plans by a day more than three years away."""

FIRST_REACH_DAYS = 56
"""How far a curve is built at first; it doubles when asked beyond. Eight weeks hold most plans."""

Seconds = tuple[int, int]


class Capacity:
    """Both lanes of the user's time from an instant on, built as far as they are asked for.

    It is a pure function of its arguments: growing only remembers. Threads may share one, as each growth makes a new
    table and puts it in place at once.

    Attributes:
        time: The user's time.
        since_at: From when on, aware, UTC.
    """

    def __init__(self, time: WorkTime, since_at: datetime) -> None:
        self.time = time
        self.since_at = since_at
        self._since_s = math.ceil(since_at.timestamp())
        self._first_on = day_of(since_at, time.zone)
        self._busy = _merged((_floor(one.starts_at), _ceil(one.ends_at)) for one in time.busy)
        self._busy_ends = [end for _, end in self._busy]
        self._day_ends: dict[date, datetime] = {}
        self._blocks = [[block for block in time.blocks if day in block.days] for day in range(7)]
        self._is_bounded = any(block.from_on or block.until_on for block in time.blocks)
        self._weekdays: dict[tuple[int, tuple[str, ...]], dict[Lane, list[Seconds]]] = {}
        self._usual: list[tuple[Lane, list[Seconds]]] | None = None
        empty = Table([], [], [], self._since_s, False)
        self._state: tuple[int, dict[Lane, Table]] = (0, dict.fromkeys(Lane, empty))
        self._curves = {lane: LaneCurve(time.shares.rate(lane), self._builder(lane)) for lane in Lane}

    def with_shares(self, shares: Shares) -> Capacity:
        """The same time with other shares kept back."""
        other = Capacity(replace(self.time, shares=shares), self.since_at)
        other._state, other._usual, other._weekdays = self._state, self._usual, self._weekdays
        return other

    def lane(self, lane: Lane) -> LaneCurve:
        """The curve of a lane."""
        return self._curves[lane]

    def serving(self, lane: Lane) -> Lane:
        """The lane that serves asks of a lane: itself, or the other one when it has no time at all.

        So a newcomer without focus blocks gets dates for deep work, and one who keeps every hour for focus gets dates
        for the rest.
        """
        other = Lane.OPEN if lane is Lane.FOCUS else Lane.FOCUS
        if lane is Lane.FOCUS and not self.time.blocks:
            return other
        return lane if self._curves[lane].has_time or not self._curves[other].has_time else other

    def due_at(self, ask: Ask) -> datetime | None:
        """The instant an ask is due, UTC, remembered by day; None without a due date."""
        if ask.due_at is not None or ask.due_on is None:
            return ask.due_at
        if ask.due_on not in self._day_ends:
            self._day_ends[ask.due_on] = self.time.day_ends_at(ask.due_on)
        return self._day_ends[ask.due_on]

    def _builder(self, lane: Lane) -> Build:
        def build(short: Table | None) -> Table:
            if short is self._state[1][lane]:
                self._grow()
            return self._state[1][lane]

        return build

    def _grow(self) -> None:
        done, tables = self._state
        upto = min(FORESEEABLE_DAYS, max(FIRST_REACH_DAYS, 2 * done))
        added = self._lay_days(done, upto)
        until_s = _floor(day_end_at(self._first_on + timedelta(days=upto - 1), self.time.zone))
        grown = {lane: _joined(tables[lane], added[lane], until_s, upto == FORESEEABLE_DAYS) for lane in Lane}
        self._state = (upto, grown)

    def _lay_days(self, first: int, upto: int) -> dict[Lane, list[Seconds]]:
        spans: dict[Lane, list[Seconds]] = {lane: [] for lane in Lane}
        zone = self.time.zone
        for week in range(first, upto, 7):
            on = self._first_on + timedelta(days=week)
            days = min(7, upto - week)
            offset = offset_s(on, zone)
            # No zone changes its clocks twice within a week, so equal offsets at both ends mean no change inside.
            if offset_s(on + timedelta(days=days), zone) != offset:
                for lane, clocks in self._days_clocks(on, days):
                    spans[lane] += [
                        (_second_wall_s(on, start, zone), _second_wall_s(on, end, zone)) for start, end in clocks
                    ]
                continue
            midnight_s = on.toordinal() * 86400 - _EPOCH_S - offset
            for lane, clocks in self._week(on, days):
                spans[lane] += [(midnight_s + start, midnight_s + end) for start, end in clocks]
        return {lane: self._free(spans[lane]) for lane in Lane}

    def _week(self, on: date, days: int) -> list[tuple[Lane, list[Seconds]]]:
        """The lanes of seven days in seconds of the wall clock since midnight of the first; most weeks are alike."""
        last_on = on + timedelta(days=6)
        if (
            days < 7
            or self._is_bounded
            or any(off.from_on <= last_on and on <= off.until_on for off in self.time.days_off)
        ):
            return self._days_clocks(on, days)
        if self._usual is None:
            self._usual = self._days_clocks(on, days)
        return self._usual

    def _days_clocks(self, on: date, days: int) -> list[tuple[Lane, list[Seconds]]]:
        lanes: dict[Lane, list[Seconds]] = {lane: [] for lane in Lane}
        for day in range(days):
            shift = day * 86400
            for lane, clocks in self._clocks(on + timedelta(days=day)).items():
                lanes[lane] += [(shift + start, shift + end) for start, end in clocks]
        return list(lanes.items())

    def _clocks(self, on: date) -> dict[Lane, list[Seconds]]:
        """The lanes of a day in seconds of the wall clock: focus blocks, and hours outside them; none on a day off."""
        if self.time.days_off and self.time.is_off(on):
            return {}
        day = on.weekday()
        blocks = [block for block in self._blocks[day] if is_held(block, on)] if self._is_bounded else self._blocks[day]
        key = (day, tuple(block.uid for block in blocks) if self._is_bounded else ())
        lanes = self._weekdays.get(key)
        if lanes is None:
            focus = _merged(_clock_seconds(block.span) for block in blocks)
            hours = _merged(_clock_seconds(span) for span in self.time.hours[day])
            lanes = self._weekdays[key] = {Lane.FOCUS: focus, Lane.OPEN: _without(hours, focus)}
        return lanes

    def _free(self, spans: list[Seconds]) -> list[Seconds]:
        """Spans from now on, less busy time."""
        ahead = [(max(start, self._since_s), end) for start, end in spans if end > self._since_s]
        if not ahead:
            return []
        first = bisect_right(self._busy_ends, ahead[0][0])
        return _without([one for one in ahead if one[0] < one[1]], self._busy[first:])


_EPOCH_S = date(1970, 1, 1).toordinal() * 86400


def _floor(at: datetime) -> int:
    return math.floor(at.timestamp())


def _ceil(at: datetime) -> int:
    return math.ceil(at.timestamp())


def _clock_seconds(span: DaySpan) -> Seconds:
    starts, ends = span.starts, span.ends
    return starts.hour * 3600 + starts.minute * 60, ends.hour * 3600 + ends.minute * 60


def _wall_s(on: date, second: int, zone: ZoneInfo) -> int:
    return _floor(wall_at(on, time(second // 3600, second % 3600 // 60), zone))


def _second_wall_s(on: date, second: int, zone: ZoneInfo) -> int:
    """The instant of so many wall-clock seconds since midnight of a day, which may be of a later day."""
    return _wall_s(on + timedelta(days=second // 86400), second % 86400, zone)


def _joined(table: Table, added: list[Seconds], until_s: int, is_last: bool) -> Table:
    lengths = [end - start for start, end in added]
    sums = list(accumulate(lengths, initial=table.sums[-1] if table.sums else 0))[1:]
    return Table(
        table.starts + [start for start, _ in added],
        table.ends + [end for _, end in added],
        table.sums + sums,
        until_s,
        is_last,
    )


def _merged(spans: Iterable[Seconds]) -> list[Seconds]:
    """Spans in order, those that touch or overlap joined, empty ones left out."""
    joined: list[Seconds] = []
    for start, end in sorted(one for one in spans if one[0] < one[1]):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _without(spans: Sequence[Seconds], cuts: Sequence[Seconds]) -> list[Seconds]:
    """What is left of ordered spans when ordered cuts are taken out."""
    left: list[Seconds] = []
    index = 0
    for start, end in spans:
        while index < len(cuts) and cuts[index][1] <= start:
            index += 1
        free_from, at = start, index
        while at < len(cuts) and cuts[at][0] < end:
            if free_from < cuts[at][0]:
                left.append((free_from, cuts[at][0]))
            free_from = max(free_from, cuts[at][1])
            at += 1
        if free_from < end:
            left.append((free_from, end))
    return left
