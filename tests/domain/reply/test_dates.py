from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain.reply.dates import clock_words, dates_named, exact, look_again_day, spoken

MONDAY = date(2026, 3, 2)

SPOKEN = {
    0: "today (Monday)",
    1: "tomorrow (Tuesday)",
    4: "Friday 6 March",
    7: "Monday 9 March",
    8: "around Tuesday 10 March",
    14: "around Monday 16 March",
    15: "the week of 16 March",
    21: "the week of 23 March",
}


@pytest.mark.parametrize("days", SPOKEN)
def test_a_day_is_said_the_rounder_the_farther_it_is(days: int) -> None:
    said = spoken(MONDAY + timedelta(days=days), MONDAY)

    assert said is not None
    assert said.bare == SPOKEN[days]


def test_beyond_three_weeks_there_is_no_date() -> None:
    assert spoken(MONDAY + timedelta(days=22), MONDAY) is None


def test_a_past_day_is_spoken_as_today() -> None:
    assert spoken(MONDAY - timedelta(days=3), MONDAY) == spoken(MONDAY, MONDAY)


@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)), st.integers(0, 21))
def test_no_words_name_an_earlier_day(today: date, days: int) -> None:
    on = today + timedelta(days=days)

    said = spoken(on, today)

    assert said is not None
    assert on <= said.on <= on + timedelta(days=6)


@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)), st.integers(0, 21))
def test_the_words_read_back_as_the_day_that_is_recorded(today: date, days: int) -> None:
    said = spoken(today + timedelta(days=days), today)

    assert said is not None
    for words in (said.bare, said.by, said.at, said.short):
        assert dates_named(f"You'd have it {words}, I think.", today) == [said.on], words


def test_their_due_date_is_never_rounded() -> None:
    assert exact(date(2026, 4, 20), MONDAY).bare == "Monday 20 April"
    assert exact(date(2026, 2, 27), MONDAY).bare == "Friday 27 February"
    assert exact(date(2027, 2, 26), MONDAY).bare == "Friday 26 February 2027"


@pytest.mark.parametrize(
    ("hour", "minute", "days", "words"),
    [
        (15, 0, 0, "by 3 today"),
        (12, 0, 0, "by noon today"),
        (9, 30, 1, "by 9:30 tomorrow"),
        (20, 0, 0, "by 20:00 today"),
        (10, 0, 3, "by 10 on Thursday 5 March"),
    ],
)
def test_a_clock_time_is_said_as_people_do(hour: int, minute: int, days: int, words: str) -> None:
    at = datetime(2026, 3, 2, hour, minute, tzinfo=UTC) + timedelta(days=days)

    assert clock_words(at, MONDAY) == words


@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_the_day_to_look_again_is_a_working_day_in_two_weeks(today: date) -> None:
    on = look_again_day(today)

    assert on.weekday() < 5
    assert 14 <= (on - today).days <= 16


NAMED = {
    "by Friday 6 March": [date(2026, 3, 6)],
    "on the 12th": [date(2026, 3, 12)],
    "on the 1st": [date(2026, 4, 1)],
    "March 6th, 2027": [date(2027, 3, 6)],
    "2026-03-09": [date(2026, 3, 9)],
    "Fri 6 Mar or Mon 9 Mar": [date(2026, 3, 6), date(2026, 3, 9)],
    "next Tuesday": [date(2026, 3, 10)],
    "tuesday": [date(2026, 3, 3)],
    "Monday": [date(2026, 3, 9)],
    "today or the day after tomorrow": [MONDAY, date(2026, 3, 4)],
    "in the week of 9 March": [date(2026, 3, 13)],
    "by the end of next week": [date(2026, 3, 13)],
    "end of the month": [date(2026, 3, 31)],
    "20 December": [date(2026, 12, 20)],
    "20 February": [date(2026, 2, 20)],
    "you may have it, sat down, the sun": [],
    "31 June": [],
    "5 may be enough": [],
}


@pytest.mark.parametrize("text", NAMED)
def test_the_days_of_an_edited_text_are_found(text: str) -> None:
    assert dates_named(text, MONDAY) == NAMED[text]


def test_days_inside_names_do_not_count() -> None:
    text = "After Friday's demo script you'd have it by Tuesday."

    assert dates_named(text, MONDAY, ("Friday's demo script",)) == [date(2026, 3, 3)]


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    assert all(isinstance(on, date) for on in dates_named(text, MONDAY))
