"""When a running timer is no longer believed, and how often work was broken off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from triage.domain.work import Lost, Work
from triage.domain.worktime import WorkTime
from triage.domain.zones import day_of

AFTER_HOURS = timedelta(minutes=30)
"""How long work may run on after the working day before anybody asks: finishing a thought is no slip."""

TIMES_SAFE = 2.0
"""A timer may run twice as long as its ask safely takes: longer is a forgotten one more often than a hard ask."""

LEAST_OVER = timedelta(hours=1)
"""And at least an hour longer, so that a five-minute ask does not nag after ten."""

SWITCH = timedelta(minutes=1)
"""Work that begins within a minute of the end of other work was switched to: logged minutes are whole."""


class TimerLimit(NamedTuple):
    """How long a running timer is believed.

    Attributes:
        doubtful_at: From when on it was probably forgotten, UTC.
        stop_at: When work honestly ended then, UTC.
    """

    doubtful_at: datetime
    stop_at: datetime


def timer_limit(started_at: datetime, time: WorkTime, safe_min: float) -> TimerLimit:
    """How long a timer is believed: to the end of its working day, or twice what its ask safely takes.

    Args:
        started_at: Of the running stretch, aware, UTC.
        time: The user's declared time.
        safe_min: P80 minutes of what was left of the ask when the timer started.
    """
    safe = timedelta(minutes=max(1.0, safe_min))
    by_effort = TimerLimit(started_at + max(TIMES_SAFE * safe, safe + LEAST_OVER), started_at + safe)
    ends_at = time.day_ends_at(day_of(started_at, time.zone))
    if started_at >= ends_at:  # begun in the evening: the day's end says nothing
        return by_effort
    return min(by_effort, TimerLimit(ends_at + AFTER_HOURS, ends_at))


def lost_min(lost: Iterable[Lost], *, until: datetime | None = None) -> float:
    """Minutes lost in all, or until an instant; what overlaps counts once."""
    total = timedelta()
    reached: datetime | None = None
    for one in sorted(lost, key=lambda one: one.starts_at):
        starts_at = one.starts_at if reached is None else max(one.starts_at, reached)
        ends_at = one.ends_at if until is None else min(one.ends_at, until)
        total += max(timedelta(), ends_at - starts_at)
        reached = ends_at if reached is None else max(reached, ends_at)
    return total / timedelta(minutes=1)


def interruptions(stretches: Iterable[Work], lost: Sequence[Lost], finished: Mapping[str, datetime]) -> int:
    """How often work was broken off: time lost, and other work begun where an ask was still open.

    Args:
        stretches: Of one day.
        lost: Time lost that day.
        finished: When asks were closed, by uid; open ones are not in it.
    """
    switches = 0
    for before, after in pairwise(sorted(stretches, key=lambda one: one.started_at)):
        if before.minutes is None or before.ask_uid == after.ask_uid:
            continue
        ended_at = before.started_at + timedelta(minutes=before.minutes)
        closed_at = finished.get(before.ask_uid)
        is_done = closed_at is not None and closed_at <= after.started_at + SWITCH
        switches += abs(after.started_at - ended_at) <= SWITCH and not is_done
    return switches + len(lost)
