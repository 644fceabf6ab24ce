"""What a cell means."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.exchange import cells

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("2026-03-05", "MDY", date(2026, 3, 5)),
        ("3/5/2026", "MDY", date(2026, 3, 5)),
        ("3/5/2026", "DMY", date(2026, 5, 3)),
        ("13/5/2026", "MDY", date(2026, 5, 13)),
        ("5/13/2026", "DMY", date(2026, 5, 13)),
        ("5.3.2026", "MDY", date(2026, 3, 5)),
        ("05.03.26", "MDY", date(2026, 3, 5)),
        ("2026/3/5", "MDY", date(2026, 3, 5)),
        ("26-03-05", "YMD", date(2026, 3, 5)),
        ("12/31/99", "MDY", date(1999, 12, 31)),
        ("5 Mar 2026", "MDY", date(2026, 3, 5)),
        ("05/Mar/26", "MDY", date(2026, 3, 5)),
        ("March 5, 2026", "MDY", date(2026, 3, 5)),
    ],
)
def test_a_day_is_read_in_the_forms_that_programs_write(text: str, order: str, day: date) -> None:
    assert cells.moment(text, BERLIN, order) == day


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-05 14:30",
        "2026-03-05T14:30:00",
        "2026-03-05T13:30:00Z",
        "2026-03-05 13:30:00 UTC",
        "2026-03-05T14:30:00.000+0100",
        "2026-03-05 14:30 +0100",
        "20260305T133000Z",
        "3/5/2026 2:30 PM",
        "05/Mar/26 2:30 PM",
        "Mar 5, 2026, 2:30pm",
    ],
)
def test_an_instant_is_read_in_the_forms_that_programs_write(text: str) -> None:
    assert cells.moment(text, BERLIN, "MDY") == datetime(2026, 3, 5, 13, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    ["soon", "2026-02-30", "2026-13-01", "1/2", "0999-01-01", "3/5/2026 25:00", "5 Foo 2026", "3/5/2026 0:30 pm"],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        cells.moment(text, BERLIN, "MDY")


@pytest.mark.parametrize(
    ("text", "unit", "minutes"),
    [
        ("1.75", "h", 105),
        ("1,75", "h", 105),
        ("0.001", "h", 1),
        ("0", "h", 0),
        ("90", "min", 90),
        ("3600", "s", 60),
        ("0.5", "d", 240),
        ("2h", "", 120),
        ("1h30m", "", 90),
        ("1h 30 min", "h", 90),
        ("1d 4h", "", 720),
        ("1w 2d", "", 3360),
        ("1:30", "", 90),
        ("2 hours", "min", 120),
    ],
)
def test_effort_is_minutes_whatever_its_unit(text: str, unit: str, minutes: int) -> None:
    assert cells.minutes(text, unit, 8) == minutes


@pytest.mark.parametrize(
    ("text", "unit"), [("3", ""), ("lots", "h"), ("-2", "h"), ("2x", "h"), ("10001h", ""), ("1e3", "h")]
)
def test_what_is_no_effort_is_refused(text: str, unit: str) -> None:
    with pytest.raises(ValueError):
        cells.minutes(text, unit, 8)


@given(st.text(max_size=30), st.sampled_from(["MDY", "DMY", "YMD"]), st.sampled_from(["", "h", "min", "d", "s"]))
def test_no_text_breaks_a_reader(text: str, order: str, unit: str) -> None:
    for read in (
        lambda: cells.moment(text, BERLIN, order),
        lambda: cells.minutes(text, unit, 8),
        lambda: cells.status(text),
        lambda: cells.priority(text),
        lambda: cells.tags(text),
        lambda: cells.names(text),
    ):
        try:
            assert read() is not None
        except (ValueError, OverflowError):
            pass
