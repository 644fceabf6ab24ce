"""The pace of the last weeks."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.domain.planning import NOW, TODAY, subject, worktime
from triage.domain.ask import Ask, Status
from triage.domain.focus import DayOff
from triage.domain.pace import Pace, overall, pace_of, week_paces
from triage.domain.work import Work

LAST_WEEK_AT = NOW - timedelta(days=5)


def done(uid: str, closed_at: datetime, *, actual: int | None = None, estimate: int | None = None) -> Ask:
    return replace(subject(uid, estimate).ask, status=Status.DONE, closed_at=closed_at, actual_min=actual)


def logged(ask_uid: str, minutes: int, started_at: datetime = LAST_WEEK_AT) -> Work:
    return Work(uid=f"w-{ask_uid}-{minutes}", ask_uid=ask_uid, started_at=started_at, minutes=minutes)


@pytest.mark.parametrize(
    ("effort", "hours", "pace"),
    [
        (2200, 2100, Pace.STRETCH),
        (2100, 2100, Pace.EXECUTE),
        (1260, 2100, Pace.EXECUTE),
        (1200, 2100, Pace.COAST),
        (0, 2100, None),
        (60, 0, None),
    ],
)
def test_the_pace_is_effort_against_hours(effort: float, hours: float, pace: Pace | None) -> None:
    assert pace_of(effort, hours) is pace


def test_a_finished_ask_counts_what_no_log_accounts_for() -> None:
    finished = [
        done("logged", LAST_WEEK_AT, actual=100),
        done("told", LAST_WEEK_AT, actual=90),
        done("guessed", LAST_WEEK_AT, estimate=30),
        done("before", LAST_WEEK_AT - timedelta(days=300), actual=600),
    ]

    weeks = week_paces([logged("logged", 60)], finished, worktime(), now=NOW, this_week_on=TODAY)

    assert [week.effort_min for week in weeks] == [0, 0, 0, 60 + 40 + 90 + 30]


def test_days_off_and_meetings_are_no_hours_to_fill() -> None:
    monday = TODAY - timedelta(days=7)
    away = worktime(days_off=(DayOff(uid="o", from_on=monday, until_on=monday + timedelta(days=2)),))

    (week,) = week_paces([logged("a", 400)], [], away, now=NOW, this_week_on=TODAY, meeting_share=0.5, weeks=1)

    assert week.hours_min == 2 * 420 - 0.5 * (2 * 420 - 120)
    assert week.pace is Pace.EXECUTE


def test_weeks_without_a_record_say_nothing_about_the_pace() -> None:
    weeks = week_paces([logged("a", 2150)], [], worktime(), now=NOW, this_week_on=TODAY)

    assert [week.pace for week in weeks] == [None, None, None, Pace.STRETCH]
    assert overall(weeks) is Pace.STRETCH
    assert overall(weeks[:3]) is None
