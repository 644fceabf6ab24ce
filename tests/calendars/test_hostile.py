"""Calendars made to hurt: each is read or refused in bounded time, and the rest of it still counts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.calendars.texts import MARCH, busy, ics, read
from triage.calendars.reading import MOST_BYTES, Reading, read_calendar
from triage.errors import BadInput

GOOD = "UID:good\nDTSTART:20260302T080000Z\nDURATION:PT1H\nSUMMARY:Good"
SPAN = (int(MARCH[0].timestamp()), int(MARCH[1].timestamp()))


def _caged(data: bytes) -> Reading:
    return read_calendar(data, zone="Europe/Berlin", from_s=SPAN[0], until_s=SPAN[1])


BAD_EVENTS = {
    "secondly": "DTSTART:20000101T000000Z\nRRULE:FREQ=SECONDLY",
    "minutely": "DTSTART:20000101T000000Z\nRRULE:FREQ=MINUTELY;INTERVAL=1",
    "hourly for ever": "DTSTART:20260101T000000Z\nRRULE:FREQ=HOURLY",
    "no interval": "DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY;INTERVAL=0",
    "negative interval": "DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY;INTERVAL=-1",
    "digits": f"DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY;COUNT={'9' * 5000}",
    "every second of a day": "DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY;BYSECOND=0,1,2,3",
    "every minute of a day": (
        "DTSTART:20200101T000000Z\nRRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,1,2,3,4,5,6,7,8,9"
    ),
    "daily since the first year": "DTSTART:00010101T000000Z\nRRULE:FREQ=DAILY",
    "no such frequency": "DTSTART:20260101T000000Z\nRRULE:FREQ=OFTEN",
    "no rule": "DTSTART:20260101T000000Z\nRRULE:",
    "exceptions by rule": "DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY\nEXRULE:FREQ=DAILY",
    "no start": "SUMMARY:Nothing",
    "no day": "DTSTART:20260231T000000Z",
    "no date": "DTSTART:tomorrow",
    "an endless length": "DTSTART:20250101T000000Z\nDURATION:P99999999999D",
    "a bad exception": "DTSTART:20260301T000000Z\nRRULE:FREQ=DAILY\nEXDATE:never",
    "a bad day": "DTSTART:20260301T000000Z\nRRULE:FREQ=MONTHLY;BYDAY=99XX",
}


@pytest.mark.parametrize("event", BAD_EVENTS.values(), ids=BAD_EVENTS)
def test_a_bad_event_is_passed_over_with_a_reason_and_the_others_count(event: str) -> None:
    found = read(ics(f"UID:bad\n{event}", GOOD))

    assert [row[2] for row in found.spans] == ["Good"]
    assert sum(found.passed.values()) == 1


def test_a_count_of_a_billion_costs_only_what_is_looked_at() -> None:
    found = busy(ics("UID:1\nDTSTART:20260330T080000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=1000000000"))

    assert found == ["30 10:00-11:00", "31 10:00-11:00"]


def test_a_rule_that_never_comes_true_ends() -> None:
    assert busy(
        ics("UID:1\nDTSTART:20260301T080000Z\nDURATION:PT1H\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3")
    ) == ["01 09:00-10:00"]


def test_many_old_series_end_within_the_bound_and_are_named() -> None:
    series = [f"UID:{n}\nDTSTART:20000101T000000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY" for n in range(200)]

    found = _caged(ics(*series, GOOD))

    assert any("too many repeated events" in words for words in found.passed)
    assert "Good" in [row[2] for row in found.rows]


def test_more_instances_than_are_kept_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("triage.calendars.events.MOST_SPANS", 10)

    found = read(ics("UID:1\nDTSTART:20260301T080000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY"))

    assert len(found.spans) == 10
    assert found.passed == {"more instances than are kept": 1}


def test_components_in_components_cost_no_stack() -> None:
    deep = b"BEGIN:X\r\n" * 100_000 + b"END:X\r\n" * 100_000
    data = ics(GOOD).replace(b"BEGIN:VEVENT", deep + b"BEGIN:VEVENT", 1)

    assert busy(data) == ["02 09:00-10:00 Good"]


def test_a_line_of_megabytes_is_a_line() -> None:
    data = ics(GOOD, f"UID:long\nDTSTART:20260303T080000Z\nDURATION:PT1H\nSUMMARY:{'x' * 5_000_000}")

    found = _caged(data)

    assert [len(row[2]) for row in found.rows] == [4, 200]


def test_quotes_without_end_are_no_trap() -> None:
    data = ics(GOOD, "UID:q\nDTSTART;TZID=" + '":"' * 60_000 + ":20260303T080000Z")

    assert "02 09:00-10:00 Good" in busy(data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not a calendar"),
        (b"<html>Log in</html>", "not a calendar"),
        (b"\x00\xff\xfe" * 100, "not a calendar"),
        (ics(GOOD).removesuffix(b"END:VCALENDAR\r\n"), "in the middle"),
        (ics(GOOD).replace(b"END:VEVENT", b"END:VTODO"), "damaged"),
        (b"x" * (MOST_BYTES + 1), "larger than 10 MB"),
    ],
)
def test_what_is_no_calendar_is_refused_in_a_line(data: bytes, words: str) -> None:
    with pytest.raises(BadInput) as refused:
        _caged(data)

    assert words in refused.value.message
    assert "\n" not in refused.value.message


def test_a_zone_with_a_rule_for_every_second_is_not_followed() -> None:
    head = (
        "BEGIN:VTIMEZONE\nTZID:Bomb\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\n"
        "RRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n"
    )

    assert busy(ics("UID:1\nDTSTART;TZID=Bomb:20260302T090000\nDURATION:PT1H", head=head)) == ["02 09:00-10:00"]


def test_zone_names_are_no_paths() -> None:
    for name in ("../../etc/passwd", "/etc/localtime", "Europe", "\x00", "UTC/../UTC", "x" * 300):
        found = busy(ics(f"UID:1\nDTSTART;TZID={name}:20260302T090000\nDURATION:PT1H"))

        assert found == ["02 09:00-10:00"]


def test_a_title_from_outside_is_one_clean_line() -> None:
    data = ics("UID:1\nDTSTART:20260302T080000Z\nDURATION:PT1H\nSUMMARY:a\\nb\tc\x00d")

    assert [row[2] for row in _caged(data).rows] == ["a b cd"]


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(junk: bytes) -> None:
    for data in (junk, b"BEGIN:VCALENDAR\n" + junk, ics(GOOD).replace(b"SUMMARY:Good", junk)):
        try:
            read(data)
        except BadInput as refused:
            assert refused.message


PIECES = st.sampled_from(
    "DTSTART DTEND RRULE EXDATE RDATE DURATION RECURRENCE-ID ;TZID= : ; , / P1D 20260302T080000Z 20260302 FREQ=DAILY "
    "FREQ=WEEKLY COUNT=3 BYDAY=MO UNTIL=20260401 99991231 UTC Europe/Berlin PT1H -P1W 00010101 VALUE=DATE X \n".split(
        " "
    )
)


@given(st.lists(PIECES, max_size=40))
def test_any_lines_of_an_event_are_read_or_passed_over(pieces: list[str]) -> None:
    found = read(ics("UID:1\n" + "".join(pieces), GOOD), window=(MARCH[0], datetime(2026, 3, 20, tzinfo=UTC)))

    assert "Good" in [row[2] for row in found.spans]
