"""Phrases of time: which day or instant each means, on Wednesday 15 April 2026 at 10:20."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.capture.lines import due, read

DAYS = {
    "by today": "2026-04-15",
    "tomorrow": "2026-04-16",
    "tmrw": "2026-04-16",
    "by tommorow": "2026-04-16",
    "the day after tomorrow": "2026-04-17",
    "by Thursday": "2026-04-16",
    "by weds": "2026-04-22",
    "by Wednesday": "2026-04-22",
    "this Friday": "2026-04-17",
    "this Wed": "2026-04-15",
    "next Fri": "2026-04-24",
    "next Thursday": "2026-04-23",
    "this coming Monday": "2026-04-20",
    "Tuesday next week": "2026-04-21",
    "next week Tuesday": "2026-04-21",
    "Friday week": "2026-04-24",
    "a week on Friday": "2026-04-24",
    "a week from Thursday": "2026-04-23",
    "a week today": "2026-04-22",
    "a fortnight today": "2026-04-29",
    "two days from now": "2026-04-17",
    "this week": "2026-04-17",
    "next week": "2026-04-20",
    "later this week": "2026-04-17",
    "mid next week": "2026-04-22",
    "this month": "2026-04-30",
    "next month": "2026-05-01",
    "next quarter": "2026-07-01",
    "by EOW": "2026-04-17",
    "the day before Friday": "2026-04-16",
    "two days before Monday": "2026-04-18",
    "the week of April 27": "2026-04-27",
    "next Tues or so": "2026-04-21",
    "by 4 May 27": "2027-05-04",
    "May 4, '27": "2027-05-04",
    "by Fri, 17.04.": "2026-04-17",
    "by EOM": "2026-04-30",
    "by EOQ": "2026-06-30",
    "by EOY": "2026-12-31",
    "by end of next week": "2026-04-24",
    "by the end of next month": "2026-05-31",
    "by end of May": "2026-05-31",
    "by end of February": "2027-02-28",
    "by the end of Q3": "2026-09-30",
    "by month end": "2026-04-30",
    "by the last day of the month": "2026-04-30",
    "mid-May": "2026-05-15",
    "by mid April": "2026-04-15",
    "by the weekend": "2026-04-18",
    "before the weekend": "2026-04-17",
    "next weekend": "2026-04-25",
    "by the 5th": "2026-05-05",
    "by the 20th": "2026-04-20",
    "on the 1st of next month": "2026-05-01",
    "by first Monday of May": "2026-05-04",
    "by the last Friday of the month": "2026-04-24",
    "in 2 weeks": "2026-04-29",
    "in a couple of days": "2026-04-17",
    "in 3 business days": "2026-04-20",
    "within 5 days": "2026-04-20",
    "in a month": "2026-05-15",
    "by 2026-05-04": "2026-05-04",
    "by 2026/5/4": "2026-05-04",
    "by 20 April": "2026-04-20",
    "by the 20th of April": "2026-04-20",
    "by Apr 20th, 2026": "2026-04-20",
    "by 3 March": "2027-03-03",
    "by 20-May-2026": "2026-05-20",
    "by 5/4": "2026-05-04",
    "by 25/4": "2026-04-25",
    "by 4/25/26": "2026-04-25",
    "by 04.05.2026": "2026-05-04",
    "by Mon 20 Apr": "2026-04-20",
    "by Monday the 20th": "2026-04-20",
    "by Tue 21": "2026-04-21",
    "by Friday 1 May": "2026-05-01",
    "by Christmas": "2026-12-25",
    "early tomorrow": "2026-04-16",
    "b4 friday": "2026-04-17",
    "w/c 20 April": "2026-04-20",
    "tomorrow after 5pm": "2026-04-16",
    "on Friday, 1 May": "2026-05-01",
}

INSTANTS = {
    "by 3pm": "2026-04-15 15:00",
    "by 9am": "2026-04-16 09:00",
    "by 15:30": "2026-04-15 15:30",
    "by 3:30 p.m.": "2026-04-15 15:30",
    "by noon": "2026-04-15 12:00",
    "by midnight": "2026-04-16 00:00",
    "by EOD": "2026-04-15 17:00",
    "by close of play tomorrow": "2026-04-16 17:00",
    "by end of day Friday": "2026-04-17 17:00",
    "eod fri": "2026-04-17 17:00",
    "tonight": "2026-04-15 20:00",
    "by 9 tonight": "2026-04-15 21:00",
    "this evening": "2026-04-15 18:00",
    "tomorrow morning": "2026-04-16 09:00",
    "first thing Monday": "2026-04-20 09:00",
    "tomorrow at 3": "2026-04-16 15:00",
    "tomorrow at 10": "2026-04-16 10:00",
    "Thu 2-3pm": "2026-04-16 14:00",
    "by Friday, 5pm": "2026-04-17 17:00",
    "by lunchtime Friday": "2026-04-17 12:00",
    "at half past two tomorrow": "2026-04-16 14:30",
    "by quarter to five": "2026-04-15 16:45",
    "by 5ish": "2026-04-15 17:00",
    "at 1700": "2026-04-15 17:00",
    "by 2026-05-04 at 09:00": "2026-05-04 09:00",
    "by 2026-05-04T09:00": "2026-05-04 09:00",
    "by Fri 17 Apr 16:00": "2026-04-17 16:00",
    "in 3 hours": "2026-04-15 13:20",
    "in half an hour": "2026-04-15 10:50",
    "in an hour and a half": "2026-04-15 11:50",
    "within 48 hours": "2026-04-17 10:20",
    "by 5pm CET tomorrow": "2026-04-16 15:00",
    "by 9am PT tomorrow": "2026-04-16 16:00",
    "by 10:00 UTC+2 tomorrow": "2026-04-16 08:00",
    "by 3pm London time tomorrow": "2026-04-16 14:00",
    "tomorrow AM": "2026-04-16 09:00",
    "late Friday afternoon": "2026-04-17 15:00",
    "later this afternoon": "2026-04-15 15:00",
    "by 12 noon on Friday": "2026-04-17 12:00",
    "tonight by 11": "2026-04-15 23:00",
    "by 18h30": "2026-04-15 18:30",
    "by 17:00Z": "2026-04-15 17:00",
    "by 5 ET": "2026-04-15 21:00",
    "by 5pm Friday PT": "2026-04-18 00:00",
    "by EOD tomorrow ET": "2026-04-16 21:00",
    "by 2pm Pacific on Monday": "2026-04-20 21:00",
    "in 1h 40m": "2026-04-15 12:00",
    "in 2h10": "2026-04-15 12:30",
    "within an hour and 10 minutes": "2026-04-15 11:30",
}

NEVER = [
    "in May",
    "by April",
    "by 5",
    "by 16",
    "next sprint",
    "soon",
    "asap",
    "now",
    "over the weekend",
    "after lunch",
    "since Tuesday",
    "by 20%",
    "in 5 steps",
    "by region",
    "24/7",
    "3.12",
    "by Tue 5 May 2027",
    "Sun 15Sep",
]


@pytest.mark.parametrize(("phrase", "meaning"), [*DAYS.items(), *INSTANTS.items()])
def test_a_phrase_at_the_end_of_a_line_is_its_due_date(phrase: str, meaning: str) -> None:
    assert due(f"send the numbers {phrase}") == meaning
    assert read(f"send the numbers {phrase}").title == "send the numbers"


@pytest.mark.parametrize("phrase", NEVER)
def test_a_vague_or_broken_phrase_is_no_date(phrase: str) -> None:
    assert due(f"send the numbers {phrase}") == ""


@pytest.mark.parametrize(("order", "meaning"), [("MDY", "2026-05-04"), ("DMY", "2026-04-05"), ("YMD", "2026-05-04")])
def test_the_order_of_day_and_month_is_the_users(order: str, meaning: str) -> None:
    now = datetime.fromisoformat("2026-03-01T09:00:00+00:00")

    assert due("pay by 5/4", date_order=order, now=now) == meaning


def test_an_order_that_could_be_another_is_said() -> None:
    assert read("pay by 5/6").warnings == ("5/6 read as 6 May (order MDY)",)
    assert read("pay by 25/6").warnings == ()


def test_a_weekday_of_next_week_names_the_nearer_one() -> None:
    [warning] = read("send it next fri").warnings

    assert warning == '"next Fri" = Fri 24 Apr; for 17 Apr: triage edit . --due "this fri"'


def test_parts_of_the_day_are_the_users() -> None:
    given = {"parts_of_day": {"morning": 8, "noon": 13}, "cob_hour": 18}

    assert due("call tomorrow morning", **given) == "2026-04-16 08:00"
    assert due("call by lunchtime", **given) == "2026-04-15 13:00"
    assert due("call by EOD", **given) == "2026-04-15 18:00"


def test_days_and_times_are_the_users_zones() -> None:
    late = datetime.fromisoformat("2026-04-15T23:30:00+00:00")

    assert due("send it tomorrow", now=late, zone=ZoneInfo("Asia/Tokyo")) == "2026-04-17"
    assert due("send it by 9am", now=late, zone=ZoneInfo("Asia/Tokyo")) == "2026-04-16 09:00"


def test_a_skipped_hour_moves_on_by_the_change() -> None:
    zone = ZoneInfo("Europe/Berlin")
    now = datetime(2026, 3, 28, 12, 0, tzinfo=zone)

    assert due("check the job tomorrow at 02:30", now=now, zone=zone) == "2026-03-29 03:30"


def test_only_dateparser_reads_what_the_core_cannot() -> None:
    assert due("file it by 2026 May 4") == "2026-05-04"
    assert due("file it by the 3rd week of May") == ""
