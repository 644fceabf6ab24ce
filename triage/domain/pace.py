"""The pace of the last weeks: whether the user stretches, executes or coasts, from effort against hours.

A week's effort is what was logged in it, and for each ask finished in it the part of its effort that no log accounts
for (its actual effort, else its estimate). Its hours are the working time declared, less days off and meetings: the
time that was open to asks. A week in which nothing was recorded says nothing; it is left out, not counted as rest.

* more than 100 % of those hours: *stretch*, work went beyond the time declared for it;
* 60 % to 100 %: *execute*;
* less than 60 %: *coast*.

Both limits are chosen, not measured: above 100 % work spilled out of the hours declared for it; 60 %, because mail,
talk and breaks that nobody logs take a good part of any working day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from triage.domain.ask import Ask
from triage.domain.week import hours_of, meetings_min, minutes_of, worked_min
from triage.domain.work import Work
from triage.domain.worktime import WorkTime
from triage.domain.zones import day_of

PACE_WEEKS = 4
"""Weeks that the pace is read from: long enough for one odd week, short enough to be about now."""

STRETCH_ABOVE = 1.0
COAST_BELOW = 0.6


class Pace(StrEnum):
    """How hard the last weeks were."""

    STRETCH = "stretch"
    EXECUTE = "execute"
    COAST = "coast"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPace:
    """One whole week.

    Attributes:
        from_on: Its first day.
        effort_min: Minutes of work recorded for it.
        hours_min: Minutes that were open to asks.
        pace: Its pace; None when nothing was recorded, or there were no hours.
    """

    from_on: date
    effort_min: float
    hours_min: float
    pace: Pace | None


def pace_of(effort_min: float, hours_min: float) -> Pace | None:
    """The pace of some time; None when nothing was recorded, or there were no hours.

    >>> pace_of(1500, 2000)
    <Pace.EXECUTE: 'execute'>
    """
    if effort_min <= 0 or hours_min <= 0:
        return None
    share = effort_min / hours_min
    return Pace.STRETCH if share > STRETCH_ABOVE else Pace.COAST if share < COAST_BELOW else Pace.EXECUTE


def overall(weeks: Sequence[WeekPace]) -> Pace | None:
    """The pace of several weeks together, those without record left out; None when all are."""
    counted = [week for week in weeks if week.pace is not None]
    return pace_of(sum(week.effort_min for week in counted), sum(week.hours_min for week in counted))


def week_paces(
    work: Sequence[Work],
    finished: Iterable[Ask],
    time: WorkTime,
    *,
    now: datetime,
    this_week_on: date,
    meeting_share: float = 0.0,
    weeks: int = PACE_WEEKS,
) -> list[WeekPace]:
    """The whole weeks before this one, oldest first.

    Args:
        work: The work log of those weeks, and all of it of the asks finished in them.
        finished: The asks finished in those weeks; others do not matter.
        time: The user's time.
        now: The present instant, aware, UTC.
        this_week_on: First day of the present week.
        meeting_share: The part of open hours taken to be meetings where a calendar knows less.
        weeks: How many.
    """
    unlogged = _unlogged(work, finished, now)
    paces = []
    for back in range(weeks, 0, -1):
        from_on = this_week_on - timedelta(days=7 * back)
        until_on = from_on + timedelta(days=6)
        late = sum(minutes for at, minutes in unlogged.values() if from_on <= day_of(at, time.zone) <= until_on)
        effort = worked_min(work, from_on, until_on, time, now) + late
        hours = sum(hours_of(time, from_on, until_on)) - meetings_min(time, from_on, until_on, meeting_share)
        paces.append(
            WeekPace(from_on=from_on, effort_min=effort, hours_min=max(0.0, hours), pace=pace_of(effort, hours))
        )
    return paces


def _unlogged(work: Iterable[Work], finished: Iterable[Ask], now: datetime) -> Mapping[str, tuple[datetime, float]]:
    """For each finished ask when it was closed and the minutes of its effort that no log accounts for."""
    logged: dict[str, float] = {}
    for one in work:
        logged[one.ask_uid] = logged.get(one.ask_uid, 0.0) + minutes_of(one, now)
    found = {}
    for ask in finished:
        effort = ask.actual_min if ask.actual_min is not None else (0 if ask.uid in logged else ask.estimate_min)
        rest = (effort or 0) - logged.get(ask.uid, 0.0)
        if ask.closed_at is not None and rest > 0:
            found[ask.uid] = (ask.closed_at, rest)
    return found
