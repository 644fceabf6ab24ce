"""Small calendars as programs write them, and what is read of them in March 2026."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from triage.calendars.content import read_components
from triage.calendars.events import Laid, Window, lay
from triage.calendars.moments import Zones

BERLIN = ZoneInfo("Europe/Berlin")
MARCH = (datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC))


def ics(*events: str, head: str = "") -> bytes:
    """A calendar of events, each given as the lines between BEGIN and END."""
    body = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{body}END:VCALENDAR\n".replace("\n", "\r\n").encode()


def read(data: bytes, zone: ZoneInfo = BERLIN, window: tuple[datetime, datetime] = MARCH) -> Laid:
    """What a calendar takes of a window."""
    span = Window(int(window[0].timestamp()), int(window[1].timestamp()))
    return lay(read_components(data), span, Zones(zone))


def busy(data: bytes, zone: ZoneInfo = BERLIN, window: tuple[datetime, datetime] = MARCH) -> list[str]:
    """Its spans in the user's wall clock: "02 09:00-10:00 Standup"."""
    return [words(start, end, title, zone) for start, end, title, *_ in read(data, zone, window).spans]


def words(start_s: int, end_s: int, title: str, zone: ZoneInfo = BERLIN) -> str:
    """A span of March as a test says it."""
    start, end = datetime.fromtimestamp(start_s, zone), datetime.fromtimestamp(end_s, zone)
    last = f"{end:%H:%M}" if end.date() == start.date() else f"{end:%d %H:%M}"
    return f"{start:%d %H:%M}-{last} {title}".strip()
