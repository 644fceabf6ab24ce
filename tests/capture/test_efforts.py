"""Estimates in a line."""

from __future__ import annotations

import pytest

from tests.capture.lines import read

ESTIMATES = {
    "fix it ~2h": 120,
    "fix it ~ 2 hours": 120,
    "fix it ½ day": 240,
    "fix it ½d": 240,
    "fix it ~½h": 30,
    "fix it 1½h": 90,
    "fix it 2½ hours": 150,
    "fix it 1/2 day": 240,
    "fix it 3/4 hour": 45,
    "fix it ~1.5d": 720,
    "fix it ~1h30m": 90,
    "fix it ~2-3h": 180,
    "fix it (2h)": 120,
    "fix it [30 min]": 30,
    "fix it (est. half a day)": 240,
    "fix it est 90m": 90,
    "fix it est:2h": 120,
    "fix it, should take 2 hours": 120,
    "fix it, takes 2h from Ana": 120,
    "fix it, takes 2h before 20 May": 120,
    "fix it, shouldn't take more than an hour": 60,
    "fix it, takes 20m": 20,
    "fix it, about 3 hours": 180,
    "fix it, half a day": 240,
    "fix it 30m": 30,
    "fix it 2h 30m": 150,
    "fix it 1h30": 90,
    "fix it 1 hour 15 minutes": 75,
    "fix it 1,5h": 90,
    "fix it for 45 min": 45,
    "fix it 2h tops": 120,
    "fix it, quick 15 min": 15,
    "~2h fix it by Friday": 120,
    "30m: fix it": 30,
    "fix it by Friday, 1 hr": 60,
}

NO_ESTIMATES = [
    "Look into the 30m timeout",
    "Fix 3/4 days of the log",
    "Fix it within 3/4 weeks",
    "Set the TTL 60m",
    "Keep ~20 users in the ring",
    "Reduce it from 40m to 10m",
    "Speed up the job that takes 2h",
    "Expire after 24h",
    "Find who sat on it for 2 years",
    "Keep the logs 90d",
    "Exercise 1H",
    "Replace the 12h clock",
    "Cap it at 5m rows",
    "Serve ~5m users",
    "ping it every 2h",
]


@pytest.mark.parametrize(("line", "minutes"), ESTIMATES.items())
def test_an_estimate_is_read_and_leaves_the_title(line: str, minutes: int) -> None:
    draft = read(line)

    assert draft.estimate_min == minutes
    assert draft.title == "fix it"


@pytest.mark.parametrize("line", NO_ESTIMATES)
def test_other_durations_are_no_estimates(line: str) -> None:
    draft = read(line)

    assert draft.estimate_min is None
    assert draft.title == line


def test_a_day_of_effort_has_the_users_hours() -> None:
    assert read("fix it ~1d", day_hours=6).estimate_min == 360
