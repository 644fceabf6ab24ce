"""Dates and times of an iCalendar text, and the zones they are read in.

Source: RFC 5545, sections 3.3.4 to 3.3.6, 3.2.19 and 3.6.5.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from triage.calendars.content import Component, Property

Offset = Callable[[datetime], int]
"""Seconds since 1970 of a wall-clock time, naive."""

_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?", re.ASCII)
_DURATION = re.compile(
    r"([+-])?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?", re.ASCII
)
NO_RULE = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
"""What dateutil raises for a rule that is none."""

_EPOCH = datetime(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time as written.

    Attributes:
        wall: Naive; midnight of a date.
        is_date: Whether it is a whole day.
        zone: Turns wall clock into seconds since 1970.
    """

    wall: datetime
    is_date: bool
    zone: Offset

    @property
    def at_s(self) -> int:
        """Seconds since 1970."""
        return self.zone(self.wall)


def utc_s(wall: datetime) -> int:
    """Seconds since 1970 of a time in UTC, naive."""
    return (wall - _EPOCH) // timedelta(seconds=1)


def in_zone(zone: ZoneInfo) -> Offset:
    """How wall clock of a zone becomes seconds since 1970; of a time that comes twice, the first."""
    return lambda wall: int(wall.replace(tzinfo=zone).timestamp())


def read_moment(text: str, params: dict[str, str], zones: Zones) -> Moment:
    """A date or a time.

    Raises:
        ValueError: It is neither, or there is no such day.
    """
    match = _MOMENT.fullmatch(text.strip())
    if match is None:
        raise ValueError("no date")
    year, month, day, hour, minute, second, is_utc = match.groups()
    if hour is None:
        return Moment(datetime(int(year), int(month), int(day)), True, zones.own)
    # A leap second is read as the one before it, as clocks show it.
    wall = datetime(int(year), int(month), int(day), int(hour), int(minute), min(int(second or 0), 59))
    zone = utc_s if is_utc else zones.named(params["TZID"]) if params.get("TZID") else zones.own
    return Moment(wall, False, zone)


def read_duration(text: str) -> timedelta:
    """A length of time.

    Raises:
        ValueError: It is none.

    >>> read_duration("PT1H30M")
    datetime.timedelta(seconds=5400)
    """
    match = _DURATION.fullmatch(text.strip())
    if match is None:
        raise ValueError("no duration")
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -length if match[1] == "-" else length


MOST_ZONES = 300
"""Zones of one calendar that are looked up: the world has fewer that differ."""

_NOT_OF_CLOCKS = ("COUNT", "INTERVAL", "BYHOUR", "BYMINUTE", "BYSECOND", "BYSETPOS")
"""Parts that no rule for changing clocks has."""


class Zones:
    """The zones that a calendar names.

    Args:
        own: The user's zone, in which floating times and whole days are read.

    Attributes:
        own: Likewise, as a function.
        unknown: Names that stand for no zone; their times are read in the user's.
    """

    def __init__(self, own: ZoneInfo) -> None:
        self.own = in_zone(own)
        self.unknown: set[str] = set()
        self._known: dict[str, Offset] = {}
        self._told: dict[str, Component] = {}

    def tell(self, component: Component) -> None:
        """Remember a zone that the calendar describes itself; it is read when a time names it."""
        self._told[component.text("TZID")] = component

    def named(self, name: str) -> Offset:
        """The zone of that name: of the world's list, of Windows, of the calendar itself, else the user's."""
        found = self._known.get(name)
        if found is None and len(self._known) < MOST_ZONES:
            found = self._known[name] = self._find(name)
        if found is None:
            self.unknown.add(name)
        return found or self.own

    def _find(self, name: str) -> Offset:
        told = self._told.get(name)
        for spelling in (name, told.text("X-LIC-LOCATION") if told else "", "/".join(name.split("/")[-2:])):
            zone = _world_zone(spelling)
            if zone is not None:
                return in_zone(zone)
        zone = _world_zone(_windows_zone(name))
        if zone is not None:
            return in_zone(zone)
        table = _transitions(told) if told is not None else None
        if table is None:
            self.unknown.add(name)
            return self.own
        return table


def _world_zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name and len(name) < 60 else None
    except (KeyError, ValueError, OSError):  # no such zone, no name of a file, or the name of a folder
        return None


def _windows_zone(name: str) -> str:
    """The world's name of a zone of Windows ("W. Europe Standard Time"); "" when it is none."""
    if not name.endswith(("Time", "UTC")) and "UTC" not in name:
        return ""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # 0.2 s, only where such a name occurs

    return WINDOWS_TO_OLSON.get(name, "")


def _transitions(component: Component) -> Offset | None:
    """A zone as the calendar describes it, from 1990 to 2060; None when it describes none.

    Only yearly rules are followed: nothing else changes clocks, and other rules would cost without end.
    """
    changes: list[tuple[datetime, int]] = []
    for part in component.inner:
        seconds = _offset_s(part.text("TZOFFSETTO"))
        if seconds is None:
            continue
        changes += [(wall, seconds) for wall in _onsets(part)]
    if not changes:
        return None
    changes.sort()
    walls = [wall for wall, _ in changes]

    def at_s(wall: datetime) -> int:
        index = max(0, bisect_right(walls, wall) - 1)
        return utc_s(wall) - changes[index][1]

    return at_s


def _onsets(part: Component) -> list[datetime]:
    """The wall-clock times from which a part of a zone holds."""
    try:
        starts = read_moment(part.text("DTSTART"), {}, Zones(ZoneInfo("UTC"))).wall
    except ValueError:
        return []
    rule = part.text("RRULE").upper().replace("INTERVAL=1;", "").replace(";INTERVAL=1", "")
    if "FREQ=YEARLY" not in rule or len(rule) > 200 or any(part in rule for part in _NOT_OF_CLOCKS):
        return [starts]
    from dateutil.rrule import rrulestr

    # Yearly from 1601, as Outlook writes them, is the same as yearly from 1990.
    first = starts if starts.year >= 1990 else starts.replace(year=1990, day=min(starts.day, 28))
    ends = re.search(r"UNTIL=(\d{4})", rule)
    until = datetime(min(2060, int(ends[1])) if ends else 2060, 12, 31)
    plain = re.sub(r";?UNTIL=[^;]*", "", rule).strip(";")
    try:
        return [starts, *rrulestr(plain, dtstart=first).between(first, until, inc=True)]
    except NO_RULE:
        return [starts]


def _offset_s(text: str) -> int | None:
    match = re.fullmatch(r"([+-])(\d\d)(\d\d)(\d\d)?", text.strip(), re.ASCII)
    if match is None or int(match[2]) > 24:
        return None
    seconds = int(match[2]) * 3600 + int(match[3]) * 60 + int(match[4] or 0)
    return -seconds if match[1] == "-" else seconds


def moments(properties: list[Property], zones: Zones) -> list[tuple[Moment, str]]:
    """All dates of a list of exceptions or further dates, each with what follows a "/" (a period's end, else "")."""
    found = []
    for one in properties:
        for text in one.value.split(","):
            start, _, end = text.partition("/")
            found.append((read_moment(start, one.params, zones), end.strip()))
    return found
