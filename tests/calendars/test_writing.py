"""What is exported, as another reader of calendars understands it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events

from triage.calendars.writing import calendar_text
from triage.calendars.zone_rules import zone_component
from triage.domain.exported import Exported

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def block(zone: str, **parts: object) -> Exported:
    """A focus block on Mondays and Thursdays, 9:30 to 11:00 on the wall of a zone."""
    place = ZoneInfo(zone)
    starts_at, ends_at = (datetime(2026, 3, 2, *at, tzinfo=place).astimezone(UTC) for at in ((9, 30), (11, 0)))
    values: dict[str, object] = {"uid": "focus-1@triage.calendar", "title": "Focus", "is_focus": True, "days": (0, 3)}
    return Exported(**{**values, "starts_at": starts_at, "ends_at": ends_at, **parts})  # type: ignore[arg-type]


def read_back(text: str, until: datetime) -> list[tuple[datetime, datetime]]:
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(NOW - timedelta(days=1), until)
    return sorted((one.start.astimezone(UTC), one.end.astimezone(UTC)) for one in found)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "UTC"])
def test_a_focus_block_keeps_its_wall_clock_over_a_change_of_clocks(zone: str) -> None:
    text = calendar_text([block(zone)], zone=zone, now=NOW)

    found = read_back(text, NOW + timedelta(days=50))

    walls = {(start.astimezone(ZoneInfo(zone)).time(), end.astimezone(ZoneInfo(zone)).time()) for start, end in found}
    assert walls == {(time(9, 30), time(11))}
    assert {start.astimezone(ZoneInfo(zone)).weekday() for start, _ in found} == {0, 3}
    assert len(found) >= 14


def test_days_off_and_the_last_day_of_a_block_are_kept() -> None:
    off = datetime(2026, 3, 5, 8, 30, tzinfo=UTC)
    until = datetime(2026, 3, 9, 8, 30, tzinfo=UTC)

    text = calendar_text([block("Europe/Berlin", without=(off,), until_at=until)], zone="Europe/Berlin", now=NOW)

    assert [start.date() for start, _ in read_back(text, NOW + timedelta(days=30))] == [
        date(2026, 3, 2),
        date(2026, 3, 9),
    ]


def test_what_outlook_google_and_apple_ask_for_is_there() -> None:
    slot = Exported(uid="slot-a-1@triage.calendar", title="Ä; b, c\\d", starts_at=NOW, ends_at=NOW, sequence=4)
    gone = Exported(uid="slot-b-1@triage.calendar", title="Gone", starts_at=NOW, ends_at=NOW, cancelled_at=NOW)

    text = calendar_text([slot, gone, block("Europe/Berlin")], zone="Europe/Berlin", now=NOW)

    calendar = icalendar.Calendar.from_ical(text)
    events = {str(event["uid"]): event for event in calendar.walk("VEVENT")}
    assert calendar["method"] == "PUBLISH"
    assert all({"DTSTAMP", "UID", "SEQUENCE", "SUMMARY", "DTSTART", "DTEND"} <= set(event) for event in events.values())
    assert (str(events[slot.uid]["summary"]), events[slot.uid]["sequence"]) == ("Ä; b, c\\d", 4)
    assert [str(events[uid]["transp"]) for uid in (slot.uid, "focus-1@triage.calendar")] == ["TRANSPARENT", "OPAQUE"]
    assert events[gone.uid]["status"] == "CANCELLED"
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]
    assert all(line.endswith("\r") and len(line.encode()) <= 76 for line in text.split("\n")[:-1])


def test_a_title_cannot_end_its_line() -> None:
    slot = Exported(uid="a", title="a\r\nBEGIN:VEVENT\nUID:b", starts_at=NOW, ends_at=NOW)

    calendar = icalendar.Calendar.from_ical(calendar_text([slot], zone="UTC", now=NOW))

    assert [str(event["uid"]) for event in calendar.walk("VEVENT")] == ["a"]


@pytest.mark.parametrize(
    "zone", ["Europe/Berlin", "Europe/Dublin", "America/New_York", "America/Santiago", "Australia/Sydney", "Asia/Tokyo"]
)
def test_a_zone_is_described_as_it_is(zone: str) -> None:
    component = zone_component(zone, 2025)

    assert component is not None
    described = component.to_tz(lookup_tzid=False)
    hours = [datetime(2026, 1, 1) + timedelta(hours=step * 7) for step in range(2500)]
    assert [hour.replace(tzinfo=described).utcoffset() for hour in hours] == [
        hour.replace(tzinfo=ZoneInfo(zone)).utcoffset() for hour in hours
    ]


def test_a_zone_without_yearly_rules_has_its_changes_listed() -> None:
    text = calendar_text([block("Africa/Casablanca")], zone="Africa/Casablanca", now=NOW)

    assert zone_component("Africa/Casablanca", 2025) is None
    assert "TZID:Africa/Casablanca" in text
