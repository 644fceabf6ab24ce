"""The plan as .ics text that Google Calendar, Outlook and Apple Calendar take.

Source: RFC 5545; for Outlook, MS-OXCICAL (METHOD, busy status, a VTIMEZONE for every zone that is named).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from triage.calendars.zone_rules import zone_component
from triage.domain.exported import OWN_MARK, Exported

if TYPE_CHECKING:
    from icalendar import Event

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def calendar_text(events: Sequence[Exported], *, zone: str, now: datetime) -> str:
    """The text of a calendar, with CRLF at the end of each line.

    Args:
        events: What it holds.
        zone: The user's zone: weekly events keep its wall clock.
        now: When it is written, UTC.
    """
    from icalendar import Calendar  # 0.2 s

    calendar = Calendar()
    calendar.add("prodid", "-//triage//plan//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "triage")
    weekly = [one for one in events if one.days]
    if weekly:
        # From the year before: what holds on New Year's Day began in autumn.
        described = zone_component(zone, min(one.starts_at for one in weekly).year - 1)
        if described is not None:
            calendar.add_component(described)
    for one in events:
        calendar.add_component(_event(one, ZoneInfo(zone), now))
    calendar.add_missing_timezones()
    data: bytes = calendar.to_ical()
    return data.decode("utf-8")


def _event(one: Exported, zone: ZoneInfo, now: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", one.uid)
    event.add("dtstamp", now.replace(microsecond=0))
    event.add("sequence", one.sequence)
    event.add("summary", one.title)
    event.add("description", OWN_MARK)
    # A weekly event needs its zone, so that it stays where it is when clocks change; a single one is an instant.
    place = zone if one.days else UTC
    event.add("dtstart", one.starts_at.astimezone(place))
    event.add("dtend", one.ends_at.astimezone(place))
    if one.days:
        rule: dict[str, object] = {"freq": "weekly", "byday": [_DAYS[day] for day in one.days]}
        if one.until_at is not None:
            rule["until"] = one.until_at.astimezone(UTC)
        event.add("rrule", rule)
        if one.without:
            event.add("exdate", [at.astimezone(zone) for at in one.without])
    event.add("status", "CANCELLED" if one.cancelled_at else "CONFIRMED")
    event.add("transp", "OPAQUE" if one.is_focus else "TRANSPARENT")
    event.add("x-microsoft-cdo-busystatus", "BUSY" if one.is_focus else "FREE")
    event.add("x-triage", "focus" if one.is_focus else "slot")
    return event
