"""A lane as a curve: minutes available from now until any instant, and the instant of any number of minutes."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import NamedTuple


def instant(seconds: int) -> datetime:
    """The UTC instant of seconds since 1970."""
    return datetime.fromtimestamp(seconds, UTC)


class Span(NamedTuple):
    """A span of time, aware, UTC."""

    starts_at: datetime
    ends_at: datetime


class Table(NamedTuple):
    """One lane up to ``until_s``: spans in order with the running sum of their seconds."""

    starts: list[int]
    ends: list[int]
    sums: list[int]
    until_s: int
    is_last: bool


Build = Callable[[Table | None], Table]
"""Gives a lane as far as it is built, and further than a table that did not reach far enough."""


class Stretch(NamedTuple):
    """Where the minutes between two sums lie on a lane; None means beyond the foreseeable.

    Attributes:
        starts_at: When the first of them begins.
        ends_at: When the last of them ends.
        spans: The pieces in between, in order, as far as foreseeable.
    """

    starts_at: datetime | None
    ends_at: datetime | None
    spans: tuple[Span, ...]


class LaneCurve:
    """The minutes of one lane from an instant on, and its inverse, exact to the second, in O(log n).

    Minutes are minutes of planned work: the lane's time less what is kept back of it.

    Attributes:
        rate: Minutes of planned work in one minute of the lane.
    """

    def __init__(self, rate: float, build: Build) -> None:
        self.rate = rate
        self._build = build

    @property
    def has_time(self) -> bool:
        """Whether the lane has any time in the foreseeable future."""
        return bool(self._table_with(0).sums)

    def minutes_until(self, at: datetime) -> float:
        """Minutes available before an instant; 0 when it is past."""
        at_s = math.floor(at.timestamp())
        table = self._table_until(at_s)
        index = bisect_right(table.starts, at_s) - 1
        if index < 0:
            return 0.0
        missing = max(0, table.ends[index] - at_s)
        return (table.sums[index] - missing) / 60 * self.rate

    def when(self, minutes: float) -> datetime | None:
        """The first instant before which so many minutes are available; None beyond the foreseeable.

        What ends with a working day ends on that day, not on the next morning.
        """
        return self._find(bisect_left, self._seconds(minutes))

    def begins(self, minutes: float) -> datetime | None:
        """The instant at which the next minute after so many is available; None beyond the foreseeable."""
        return self._find(bisect_right, self._seconds(minutes))

    def stretches(self, sums_min: Sequence[float]) -> list[Stretch]:
        """Where each piece of work lies when pieces are laid end to end.

        Args:
            sums_min: Running sums of minutes, not falling: the end of the first piece, of the second, ...
        """
        seconds = [self._seconds(minutes) for minutes in sums_min]
        table = self._table_with(seconds[-1] if seconds else 0)
        found: list[Stretch] = []
        first = index = 0
        for last in seconds:
            while index < len(table.sums) and table.sums[index] <= first:
                index += 1
            spans = self._spans(table, index, first, last)
            if spans and last <= table.sums[-1]:
                found.append(Stretch(spans[0].starts_at, spans[-1].ends_at, spans))
            elif spans:
                found.append(Stretch(spans[0].starts_at, None, spans))
            else:
                found.append(Stretch(self._find(bisect_right, first), self._find(bisect_left, last), ()))
            first = last
        return found

    def bounds(self, sums_min: Sequence[float]) -> list[tuple[datetime | None, datetime | None]]:
        """Start and end of each piece of work when pieces are laid end to end, without the spans in between."""
        seconds = [self._seconds(minutes) for minutes in sums_min]
        table = self._table_with(seconds[-1] if seconds else 0)
        return [
            (
                _within(table, bisect_right(table.sums, first), first),
                _within(table, bisect_left(table.sums, last), last),
            )
            for first, last in pairwise([0, *seconds])
        ]

    def spans_until(self, at: datetime) -> list[Span]:
        """All spans of the lane before an instant, the last one cut there."""
        at_s = math.floor(at.timestamp())
        table = self._table_until(at_s)
        count = bisect_left(table.starts, at_s)
        return [
            Span(instant(start), instant(min(end, at_s)))
            for start, end in zip(table.starts[:count], table.ends[:count], strict=True)
        ]

    @staticmethod
    def _spans(table: Table, index: int, first: int, last: int) -> tuple[Span, ...]:
        """The pieces of a table's spans, from ``index`` on, between two sums of seconds."""
        spans = []
        while first < last and index < len(table.sums):
            shift = table.ends[index] - table.sums[index]
            upto = min(last, table.sums[index])
            spans.append(Span(instant(first + shift), instant(upto + shift)))
            first, index = upto, index + 1
        return tuple(spans)

    def _find(self, bisect: Callable[[list[int], int], int], seconds: int) -> datetime | None:
        table = self._table_with(seconds)
        return _within(table, bisect(table.sums, seconds), seconds)

    def _table_with(self, seconds: int) -> Table:
        """The lane, built at least until more than so many seconds of it have passed."""
        table = self._build(None)
        while not table.is_last and (not table.sums or table.sums[-1] <= seconds):
            table = self._build(table)
        return table

    def _table_until(self, at_s: int) -> Table:
        """The lane, built at least until an instant."""
        table = self._build(None)
        while not table.is_last and table.until_s < at_s:
            table = self._build(table)
        return table

    def _seconds(self, minutes: float) -> int:
        """Whole seconds of the lane, rounded up; the small term keeps rounding noise from adding one."""
        return math.ceil(minutes * 60 / self.rate - 1e-6)


def _within(table: Table, index: int, seconds: int) -> datetime | None:
    """The instant at which so many seconds of a lane have passed, in its span ``index``; None past the last span."""
    if index == len(table.sums):
        return None
    return instant(table.ends[index] - table.sums[index] + seconds)
