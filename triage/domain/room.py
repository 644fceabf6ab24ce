"""How much of working time really goes to planned asks, learnt from what was finished in the last eight weeks.

Meetings and what nobody planned for take the rest. Decision 3 in ``docs/design/plan.md`` has what it was measured on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

WINDOW = timedelta(weeks=8)
"""How far back it looks. Source: design, section 4."""

LEAST_FINISHED = 10
"""Finished asks below which nothing is learnt: a quiet week says little about a busy one."""

LEAST_LOGGED = 0.8
"""Share of the finished asks whose minutes must be known: of who logs half, half of the work is not seen."""

SOON_DAYS = 2
"""Done within so many working days of being asked: nobody had planned for it. Source: design, section 4."""

LEAST_SHARE, MOST_SHARE = 0.2, 1.0
"""Less is a stretch in which little was recorded; more is overtime, which is no time to plan with."""

_WEEKEND = 5


class Finished(NamedTuple):
    """One finished ask.

    Attributes:
        received_at: When it was asked, UTC.
        accepted_at: When it was taken on, UTC; None when it was done without that.
        closed_at: When it was done, UTC.
        minutes: What it took; None when that is not known.
    """

    received_at: datetime
    accepted_at: datetime | None
    closed_at: datetime
    minutes: int | None


def planned_share(
    finished: Sequence[Finished],
    open_since: Iterable[datetime],
    *,
    now: datetime,
    zone: ZoneInfo,
    available_min: float,
    default: float,
) -> float:
    """The share of working time that goes to asks which had to wait their turn.

    Time in which nothing was taken on says nothing about how fast work goes, and is left out. What was done within two
    working days of being asked is what room is kept for; what took longer is what the plan is made of.

    Args:
        finished: Done in the window.
        open_since: When each ask that is taken on and still open was taken on, UTC.
        now: UTC.
        zone: The user's.
        available_min: Working minutes of as long a time as the window.
        default: The share to start from; it fades out over the window.
    """
    logged = [one for one in finished if one.minutes]
    if len(logged) < LEAST_FINISHED or len(logged) < LEAST_LOGGED * len(finished):
        return default
    today = now.astimezone(zone).date()
    since = today - WINDOW
    spans = [(one.accepted_at or one.received_at, one.closed_at) for one in finished]
    at_hand = _days_covered([*spans, *((at, now) for at in open_since)], since, today, zone)
    planned_min = sum(one.minutes or 0 for one in logged if not _is_soon(one, zone))
    if available_min <= 0 or at_hand <= 0:
        return default
    share = min(MOST_SHARE, max(LEAST_SHARE, planned_min / (available_min * at_hand)))
    trust = min(1.0, (now - min(one.closed_at for one in finished)) / WINDOW)
    return default + trust * (share - default)


def _is_soon(one: Finished, zone: ZoneInfo) -> bool:
    """Whether it was done within two working days of being asked."""
    asked_on, closed_on = one.received_at.astimezone(zone).date(), one.closed_at.astimezone(zone).date()
    if closed_on - asked_on > timedelta(days=SOON_DAYS + 2):
        return False
    between = (asked_on + timedelta(days=day) for day in range(1, (closed_on - asked_on).days + 1))
    return sum(on.weekday() < _WEEKEND for on in between) <= SOON_DAYS


def _days_covered(spans: Iterable[tuple[datetime, datetime]], since: date, until: date, zone: ZoneInfo) -> float:
    """The share of the weekdays after ``since``, up to ``until``, that lie in one of the spans."""
    covered: set[int] = set()
    for start_at, end_at in spans:
        first = max(start_at.astimezone(zone).date().toordinal(), since.toordinal() + 1)
        covered.update(range(first, min(end_at.astimezone(zone).date().toordinal(), until.toordinal()) + 1))
    weekdays = [day for day in range(since.toordinal() + 1, until.toordinal() + 1) if _is_weekday(day)]
    return sum(day in covered for day in weekdays) / len(weekdays)


def _is_weekday(ordinal: int) -> bool:
    return (ordinal - 1) % 7 < _WEEKEND
