"""What programs write, as busy time."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.calendars.programs import APPLE, GOOGLE, OUTLOOK
from tests.calendars.texts import MARCH, busy, ics, read
from triage.errors import BadInput


def test_a_google_series_has_its_exceptions_and_its_end() -> None:
    found = busy(GOOGLE)

    assert found == [
        "02 09:30-09:45 Standup",
        "04 15:00-16:00 Not answered",
        "09 11:00-11:30 Standup (late)",
        "10 09:30-09:45 Standup",
    ]


def test_an_invitation_that_was_not_answered_is_tentative() -> None:
    tentative = [title for _, _, title, _, is_tentative in read(GOOGLE).spans if is_tentative]

    assert tentative == ["Not answered"]


def test_an_outlook_series_keeps_its_wall_clock_over_the_change_of_clocks() -> None:
    found = [line for line in busy(OUTLOOK) if "Workshop" in line]

    assert found == [f"{day} 09:00-10:00 Workshop" for day in (27, 28, 29, 30, 31)]


def test_outlooks_busy_status_decides() -> None:
    found = [line for line in busy(OUTLOOK) if "Workshop" not in line]

    assert found == ["05 00:00-07 00:00 Away", "11 09:00-10:00 Maybe"]
    assert [row[3:] for row in read(OUTLOOK).spans[:2]] == [(True, False), (False, True)]


def test_an_apple_calendar_has_zones_durations_and_floating_times() -> None:
    found = busy(APPLE)

    assert found == ["02 15:00-16:30 Call, with a long title", "06 12:00-13:00 Floating lunch"]


def test_a_zone_that_only_the_calendar_knows_is_followed() -> None:
    data = OUTLOOK.replace(b"W. Europe Standard Time", b"Head office")

    assert busy(data) == busy(OUTLOOK)


def test_a_zone_that_nobody_knows_is_read_as_the_users_and_said() -> None:
    found = read(ics("UID:1\nDTSTART;TZID=Mars/Olympus:20260302T090000\nDURATION:PT1H"))

    assert [row[0] for row in found.spans] == [int(datetime(2026, 3, 2, 8, tzinfo=UTC).timestamp())]
    assert found.passed["zone"] == 1


def test_a_day_is_as_long_as_the_clocks_make_it() -> None:
    spans = read(ics("UID:1\nDTSTART;VALUE=DATE:20260329")).spans

    assert [(end - start) / 3600 for start, end, *_ in spans] == [23]


def test_a_series_on_whole_days_loses_its_exceptions() -> None:
    data = ics("UID:1\nDTSTART;VALUE=DATE:20260302\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20260303\nSUMMARY:Fair")

    assert busy(data) == ["02 00:00-03 00:00 Fair", "04 00:00-05 00:00 Fair"]


def test_further_dates_and_periods_are_taken() -> None:
    data = ics(
        "UID:1\nDTSTART:20260302T080000Z\nDURATION:PT30M\n"
        "RDATE;VALUE=PERIOD:20260303T080000Z/PT2H,20260304T080000Z/20260304T090000Z"
    )

    assert busy(data) == ["02 09:00-09:30", "03 09:00-11:00", "04 09:00-10:00"]


def test_a_change_from_an_instance_on_moves_all_that_follow() -> None:
    data = ics(
        "UID:1\nDTSTART:20260302T080000Z\nDURATION:PT30M\nRRULE:FREQ=DAILY;COUNT=4\nSUMMARY:Sync",
        "UID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260304T080000Z\nDTSTART:20260304T100000Z\nDURATION:PT1H\nSUMMARY:New",
    )

    assert busy(data) == ["02 09:00-09:30 Sync", "03 09:00-09:30 Sync", "04 11:00-12:00 New", "05 11:00-12:00 New"]


def test_a_cancelled_instance_is_free_and_the_others_stay() -> None:
    data = ics(
        "UID:1\nDTSTART:20260302T080000Z\nDURATION:PT30M\nRRULE:FREQ=DAILY;COUNT=3",
        "UID:1\nRECURRENCE-ID:20260303T080000Z\nDTSTART:20260303T080000Z\nDURATION:PT30M\nSTATUS:CANCELLED",
    )

    assert busy(data) == ["02 09:00-09:30", "04 09:00-09:30"]


def test_the_newest_of_two_changes_counts() -> None:
    series = "UID:1\nDTSTART:20260302T080000Z\nDURATION:PT30M\nRRULE:FREQ=DAILY;COUNT=1"
    newer = "UID:1\nRECURRENCE-ID:20260302T080000Z\nSEQUENCE:3\nDTSTART:20260302T120000Z\nDURATION:PT30M"
    older = "UID:1\nRECURRENCE-ID:20260302T080000Z\nSEQUENCE:2\nDTSTART:20260302T180000Z\nDURATION:PT30M"

    assert busy(ics(series, newer, older)) == ["02 13:00-13:30"]


def test_an_instance_moved_into_the_window_counts_though_its_series_lies_before() -> None:
    data = ics(
        "UID:1\nDTSTART:20250101T080000Z\nDURATION:PT30M\nRRULE:FREQ=DAILY;COUNT=3",
        "UID:1\nRECURRENCE-ID:20250102T080000Z\nDTSTART:20260303T080000Z\nDURATION:PT30M",
    )

    assert busy(data) == ["03 09:00-09:30"]


def test_an_event_that_began_before_the_window_is_cut() -> None:
    data = ics("UID:1\nDTSTART;VALUE=DATE:20260220\nDTEND;VALUE=DATE:20260304\nSUMMARY:Away")

    assert busy(data, ZoneInfo("UTC")) == ["01 00:00-04 00:00 Away"]


def test_free_busy_lists_are_busy_time() -> None:
    data = ics(
        head="BEGIN:VFREEBUSY\nFREEBUSY;FBTYPE=BUSY:20260302T080000Z/PT1H,20260303T080000Z/20260303T083000Z\n"
        "FREEBUSY;FBTYPE=FREE:20260304T080000Z/PT1H\nEND:VFREEBUSY\n"
    )

    assert busy(data) == ["02 09:00-10:00", "03 09:00-09:30"]


def test_what_was_exported_is_not_read_back() -> None:
    data = ics(
        "UID:focus-abc@triage.calendar\nDTSTART:20260302T080000Z\nDURATION:PT1H",
        "UID:renamed\nDTSTART:20260303T080000Z\nDURATION:PT1H\nDESCRIPTION:Planned with triage.",
    )

    assert busy(data) == []


def test_several_calendars_one_after_the_other_are_one() -> None:
    one, two = (ics(f"UID:{n}\nDTSTART:2026030{n}T080000Z\nDURATION:PT1H") for n in (2, 3))

    assert busy(one + two) == ["02 09:00-10:00", "03 09:00-10:00"]


def test_the_second_of_two_calendars_may_not_be_cut_off() -> None:
    with pytest.raises(BadInput, match="in the middle"):
        read(GOOGLE + ics().removesuffix(b"END:VCALENDAR\r\n"))


def test_an_instance_named_by_its_day_alone_is_replaced() -> None:
    data = ics(
        "UID:1\nDTSTART:20260302T080000Z\nDURATION:PT30M\nRRULE:FREQ=DAILY;COUNT=2",
        "UID:1\nRECURRENCE-ID;VALUE=DATE:20260303\nDTSTART:20260303T150000Z\nDURATION:PT30M",
    )

    assert busy(data) == ["02 09:00-09:30", "03 16:00-16:30"]


def test_an_event_without_length_takes_nothing() -> None:
    assert busy(ics("UID:1\nDTSTART:20260302T080000Z", "UID:2\nDTSTART:20260302T080000Z\nDTEND:20260301T080000Z")) == []


@pytest.mark.parametrize("ends", ["\n", "\r", "\r\n"])
def test_any_line_ends_do(ends: str) -> None:
    data = GOOGLE.replace(b"\r\n", ends.encode())

    assert busy(data) == busy(GOOGLE)


def test_the_same_event_reads_the_same_in_another_zone_of_the_user() -> None:
    here, there = read(GOOGLE).spans, read(GOOGLE, ZoneInfo("Asia/Tokyo"), MARCH).spans

    assert here == there
