"""Series in a line."""

from __future__ import annotations

import pytest

from tests.capture.lines import due, read

SERIES = {
    "every weekday": ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-04-16"),
    "every other Thursday": ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2026-04-16"),
    "every Monday 9am": ("FREQ=WEEKLY;BYDAY=MO", "2026-04-20 09:00"),
    "every Mon, Wed and Fri": ("FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-04-17"),
    "every 2 weeks": ("FREQ=WEEKLY;INTERVAL=2", ""),
    "every two weeks starting next Monday": ("FREQ=WEEKLY;INTERVAL=2", "2026-04-20"),
    "every day at 5pm": ("FREQ=DAILY", "2026-04-15 17:00"),
    "every morning": ("FREQ=DAILY", "2026-04-16 09:00"),
    "every quarter": ("FREQ=MONTHLY;INTERVAL=3", ""),
    "every first Monday of the month": ("FREQ=MONTHLY;BYDAY=1MO", ""),
    "every 1st of the month": ("FREQ=MONTHLY;BYMONTHDAY=1", "2026-05-01"),
    "monthly": ("FREQ=MONTHLY", ""),
    "on the 20th of every month": ("FREQ=MONTHLY;BYMONTHDAY=20", "2026-04-20"),
    "every Friday starting next week": ("FREQ=WEEKLY;BYDAY=FR", "2026-04-24"),
    "monthly on the 20th": ("FREQ=MONTHLY;BYMONTHDAY=20", "2026-04-20"),
    "weekly on Fridays": ("FREQ=WEEKLY;BYDAY=FR", "2026-04-17"),
    "on Mondays": ("FREQ=WEEKLY;BYDAY=MO", "2026-04-20"),
    "Tuesdays 9am": ("FREQ=WEEKLY;BYDAY=TU", "2026-04-21 09:00"),
    "quarterly": ("FREQ=MONTHLY;INTERVAL=3", ""),
    "yearly": ("FREQ=YEARLY", ""),
}


@pytest.mark.parametrize(("words", "meaning"), SERIES.items())
def test_a_series_has_its_rule_and_first_occurrence(words: str, meaning: tuple[str, str]) -> None:
    line = f"send the digest {words}"

    assert (read(line).recurrence, due(line)) == meaning
    assert read(line).title == "send the digest"


def test_a_series_at_the_head_leaves_the_title() -> None:
    assert read("every weekday post the stand-up notes").title == "post the stand-up notes"


@pytest.mark.parametrize(
    "line",
    [
        "Check every dashboard for stale filters",
        "Why does the weekly digest double count",
        "Find out why the job fails every Monday",
        "Fix the alert that fires every weekday",
        "write the daily",
        "Check every Monday report",
        "Go through every week of logs",
        "poll it every 5 minutes",
    ],
)
def test_a_habit_that_is_told_of_is_no_series(line: str) -> None:
    assert read(line).recurrence == ""


def test_an_explicit_due_date_is_the_first_occurrence() -> None:
    assert due("send the digest every week due:2026-05-04") == "2026-05-04"
