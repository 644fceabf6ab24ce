"""A zone as a calendar describes it: two yearly rules, which every program reads.

Lists of past and future changes are allowed too, but Outlook takes only rules. Source: MS-OXCICAL.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone

YEARS = 4
"""A rule must hold for so many years to be one: it is told from "the fourth" to "the last Sunday" by then."""

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Change:
    """A change of the clocks: when, in the wall clock before it, and the offsets before and after."""

    wall: datetime
    before: timedelta
    after: timedelta
    is_daylight: bool
    name: str


def zone_component(key: str, year: int) -> Timezone | None:
    """A zone from some year on; None when its changes follow no yearly rule, as around a Ramadan.

    Args:
        key: IANA name.
        year: The first year that must be right.
    """
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = ZoneInfo(key)
    changes = [change for step in range(YEARS) for change in _changes(zone, year + step)]
    component = Timezone()
    component.add("tzid", key)
    if not changes:
        at = datetime(year, 1, 1, tzinfo=zone)
        changes = [Change(datetime(1970, 1, 1), _offset(at), _offset(at), False, at.tzname() or "")]
    for is_daylight in (False, True):
        own = [change for change in changes if change.is_daylight is is_daylight]
        if not own:
            continue
        rule = _rule(own) if len(own) > 1 else None
        if rule is None and len(changes) > 1:
            return None
        part = TimezoneDaylight() if is_daylight else TimezoneStandard()
        part.add("dtstart", own[0].wall)
        part.add("tzoffsetfrom", own[0].before)
        part.add("tzoffsetto", own[0].after)
        part.add("tzname", own[0].name)
        if rule is not None:
            part.add("rrule", rule)
        component.add_component(part)
    return component


def _changes(zone: ZoneInfo, year: int) -> list[Change]:
    """The changes of the clocks in a year."""
    found = []
    at, ends = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    while at < ends:
        after = at + timedelta(days=1)
        if _offset(at.astimezone(zone)) != _offset(after.astimezone(zone)):
            found.append(_change(zone, at, after))
        at = after
    return found


def _change(zone: ZoneInfo, low: datetime, high: datetime) -> Change:
    """The one change between two instants, to the minute."""
    before = _offset(low.astimezone(zone))
    while high - low > timedelta(minutes=1):
        middle = (low + (high - low) / 2).replace(second=0, microsecond=0)
        low, high = (middle, high) if _offset(middle.astimezone(zone)) == before else (low, middle)
    local = high.astimezone(zone)
    wall = (high + before).replace(tzinfo=None)
    return Change(wall, before, _offset(local), bool(local.dst()), local.tzname() or "")


def _rule(changes: list[Change]) -> dict[str, object] | None:
    """The yearly rule that all changes of one kind follow; None when there is none."""
    walls = [change.wall for change in changes]
    if len({(wall.month, wall.weekday(), wall.time()) for wall in walls}) > 1 or len(walls) != YEARS:
        return None
    last = all(wall.day + 7 > monthrange(wall.year, wall.month)[1] for wall in walls)
    weeks = {(wall.day - 1) // 7 + 1 for wall in walls}
    if not last and len(weeks) > 1:
        return None
    week = -1 if last else weeks.pop()
    return {"freq": "yearly", "bymonth": walls[0].month, "byday": f"{week}{_DAYS[walls[0].weekday()]}"}


def _offset(at: datetime) -> timedelta:
    return at.utcoffset() or timedelta()
