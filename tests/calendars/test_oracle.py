"""Series against another reader of calendars, written by other people."""

from __future__ import annotations

from datetime import UTC, datetime

import icalendar
import recurring_ical_events
from hypothesis import given
from hypothesis import strategies as st

from tests.calendars.texts import ics, read

WINDOW = (datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC))
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@st.composite
def _rules(draw: st.DrawFn) -> str:
    freq = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={freq}"]
    if draw(st.booleans()):
        parts.append(f"INTERVAL={draw(st.integers(1, 4))}")
    days = draw(st.lists(st.sampled_from(DAYS), unique=True, max_size=3))
    if freq == "WEEKLY" and days:
        parts.append("BYDAY=" + ",".join(days))
    if freq == "MONTHLY":
        place = draw(st.sampled_from(["", "1", "2", "-1"]))
        if place and days:
            parts.append("BYDAY=" + ",".join(place + day for day in days))
        elif draw(st.booleans()):
            parts.append(f"BYMONTHDAY={draw(st.sampled_from([1, 15, 29, 30, 31, -1]))}")
    if freq == "YEARLY":
        parts.append(f"BYMONTH={draw(st.integers(1, 12))}")
    ends = draw(st.sampled_from(["", "COUNT", "UNTIL"]))
    if ends == "COUNT":
        parts.append(f"COUNT={draw(st.integers(1, 60))}")
    elif ends == "UNTIL":
        parts.append(f"UNTIL=2026{draw(st.integers(1, 6)):02}{draw(st.integers(1, 28)):02}T120000Z")
    return ";".join(parts)


@st.composite
def _events(draw: st.DrawFn) -> str:
    month, day, hour = draw(st.integers(1, 5)), draw(st.integers(1, 28)), draw(st.integers(0, 23))
    zone = draw(st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata"]))
    start = f"2026{month:02}{day:02}T{hour:02}0000"
    lines = [f"DTSTART;TZID={zone}:{start}", "DURATION:PT45M", f"RRULE:{draw(_rules())}"]
    if draw(st.booleans()):
        lines.append(f"EXDATE;TZID={zone}:{start},2026{month:02}{day:02}T{hour:02}3000")
    return "\n".join(["UID:1", "SUMMARY:Series", *lines])


@given(_events())
def test_another_reader_finds_the_same_instances(event: str) -> None:
    data = ics(event)

    found = {(start, end) for start, end, *_ in read(data, window=WINDOW).spans}

    # Ours begins and ends a span with the window, theirs does not: only whole instances are compared.
    low, high = (int(at.timestamp()) for at in WINDOW)
    other = {
        (int(one.start.timestamp()), int(one.end.timestamp()))
        for one in recurring_ical_events.of(icalendar.Calendar.from_ical(data)).between(*WINDOW)
    }
    assert {one for one in found if low < one[0] and one[1] < high} == {
        one for one in other if low < one[0] and one[1] < high
    }
