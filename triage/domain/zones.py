"""Wall clock and instants: which UTC instant a local date and time is, daylight saving included."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

FIRST_INSTANT = datetime(1970, 1, 1, tzinfo=UTC)
LAST_INSTANT = datetime(9999, 12, 31, tzinfo=UTC)
"""Stand for every instant at either end of the calendar that UTC cannot name."""


def wall_at(on: date, clock: time, zone: ZoneInfo) -> datetime:
    """The instant at which the wall clock of a zone shows a time on a day, aware, UTC.

    A time that comes twice (clocks put back) is the first of the two; a time that never comes (clocks put forward) is
    the instant of the change. So a block from 2:30 to 4:00 is what is left of it on that day, and never negative.

    Source: PEP 495 (``fold``).

    >>> wall_at(date(2026, 3, 29), time(2, 30), ZoneInfo("Europe/Berlin")).isoformat()
    '2026-03-29T01:00:00+00:00'
    """
    local = datetime.combine(on, clock, tzinfo=zone)
    try:
        at = local.astimezone(UTC)
        if at.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
            return at
        return _change_between(local.replace(fold=1).astimezone(UTC), at, zone)
    except OverflowError:
        return LAST_INSTANT if on.year > 1970 else FIRST_INSTANT


def _change_between(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The first instant with the UTC offset of ``after``, to the second."""
    offset = after.astimezone(zone).utcoffset()
    low, high = 0, int((after - before).total_seconds())
    while low < high:
        middle = (low + high) // 2
        if (before + timedelta(seconds=middle)).astimezone(zone).utcoffset() == offset:
            high = middle
        else:
            low = middle + 1
    return before + timedelta(seconds=low)


def offset_s(on: date, zone: ZoneInfo) -> int:
    """Seconds that the wall clock is ahead of UTC when the day begins, before any change at that moment."""
    offset = datetime(on.year, on.month, on.day, tzinfo=zone).utcoffset()
    return int(offset.total_seconds()) if offset is not None else 0


def day_of(at: datetime, zone: ZoneInfo) -> date:
    """The local day of an instant."""
    return at.astimezone(zone).date()


@lru_cache(maxsize=4096)
def day_end_at(on: date, zone: ZoneInfo) -> datetime:
    """The instant at which a local day is over, aware, UTC; remembered, as a plan asks for the same days often."""
    if on >= date(9999, 12, 30):
        return LAST_INSTANT
    return wall_at(on + timedelta(days=1), time(0), zone)
