"""What is wrong with the connected calendars, or old, in one line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from triage.domain.meetings import CalendarSource
from triage.domain.zones import day_of
from triage.views.words import plain_day


def calendar_note(sources: Sequence[CalendarSource], now: datetime, zone: ZoneInfo) -> str:
    """One line about the calendar that most needs a look; "" when all were read and are of today or yesterday."""
    today = day_of(now, zone)
    for source in sources:
        if source.problem:
            on = plain_day(day_of(source.read_at, zone), today) if source.read_at else ""
            kept = f" What was read on {on} counts." if on else ""
            return f"Calendar {source.name} {source.problem}{kept} `triage calendar` shows more."
    old = [source for source in sources if source.is_stale(now)]
    if not old:
        return ""
    oldest = min(old, key=lambda source: source.as_of or now)
    on = plain_day(day_of(oldest.as_of or now, zone), today)
    return f"Calendar {oldest.name} is of {on}; newer meetings are not in this plan."
