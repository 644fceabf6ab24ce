"""What becomes of focus blocks: too many of them, eaten by meetings, and what an interruption in one costs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from triage.domain.focus import FocusBlock
from triage.domain.focus_hours import MOST_SHARE, weekly_min
from triage.domain.lanes import Span
from triage.domain.week import covered_min
from triage.domain.work import Lost, Work
from triage.domain.worktime import WorkTime
from triage.domain.zones import day_of, wall_at

EATEN_FROM = 1 / 3
"""From this share on, meetings eat a block: what is left of two hours is no longer one piece. A chosen number."""

EATEN_WITHIN_DAYS = 14
"""How far ahead meetings are looked at: this and the next week, as in the plan."""

GETTING_BACK_MIN = 15
"""Minutes to get back into deep work, until enough of the user's own are known.
Source: DeMarco and Lister, Peopleware (1987), chapter 10: fifteen minutes or more."""

LEAST_INTERRUPTIONS = 8
"""Fewer say little about the next one."""

INTERRUPTIONS_SEEN_DAYS = 84
"""How far back interruptions are looked for: twelve weeks, as they are few."""

SWITCHED_WITHIN = timedelta(minutes=5)
"""Work on something else that starts so soon after deep work stopped is taken to have stopped it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Eaten:
    """A focus block of which meetings take a third or more in the next two weeks.

    Attributes:
        block: The block.
        block_min: Its minutes in that time.
        meetings_min: Of these, taken.
    """

    block: FocusBlock
    block_min: float
    meetings_min: float


@dataclass(frozen=True, slots=True, kw_only=True)
class InterruptionCost:
    """What an interruption costs on top of the time that it takes itself.

    Attributes:
        minutes: For each, until deep work goes on.
        count: On how many of the user's own this rests; 0 when it is the stated default.
    """

    minutes: int
    count: int


def over_half(time_: WorkTime) -> tuple[int, int] | None:
    """Weekly minutes of focus blocks and of working time when blocks are more than half of it; None when not."""
    focus, total = weekly_min(time_)
    return (focus, total) if focus > MOST_SHARE * total else None


def eaten_blocks(time_: WorkTime, now: datetime) -> list[Eaten]:
    """The blocks that meetings eat in the next two weeks, the worst first."""
    today = day_of(now, time_.zone)
    until = now + timedelta(days=EATEN_WITHIN_DAYS + 1)
    ahead = sorted(
        Span(one.starts_at, one.ends_at) for one in time_.busy if one.ends_at > now and one.starts_at < until
    )
    found = []
    for block in time_.blocks:
        total = taken = 0.0
        for days in range(EATEN_WITHIN_DAYS):
            on = today + timedelta(days=days)
            if block not in time_.blocks_on(on) or time_.is_off(on):
                continue
            span = Span(wall_at(on, block.span.starts, time_.zone), wall_at(on, block.span.ends, time_.zone))
            if span.ends_at > now:
                total += (span.ends_at - span.starts_at).total_seconds() / 60
                taken += covered_min(span, ahead)
        if total and taken / total >= EATEN_FROM:
            found.append(Eaten(block=block, block_min=total, meetings_min=taken))
    return sorted(found, key=lambda one: (-one.meetings_min / one.block_min, one.block.uid))


def interruption_cost(
    work: Sequence[Work], lost: Iterable[Lost], deep_uids: frozenset[str], time_: WorkTime, *, now: datetime
) -> InterruptionCost:
    """What an interruption of deep work costs on top, measured where there are enough, else the stated default.

    Measured from time recorded as lost and from timers switched away from a deep ask, in twelve weeks: the minutes from
    then until deep work went on, or until the focus block ended, less what the interruption took itself. The median,
    as a few interruptions swallow an afternoon.

    Args:
        work: The work log of that time, any order.
        lost: Time recorded as lost.
        deep_uids: Which asks are deep.
        time_: The user's time.
        now: The present instant, aware, UTC.
    """
    since = now - timedelta(days=INTERRUPTIONS_SEEN_DAYS)
    done = sorted((one for one in work if one.minutes and one.started_at >= since), key=lambda one: one.started_at)
    deep_starts = [one.started_at for one in done if one.ask_uid in deep_uids]
    taken = [(one.starts_at, one.ends_at) for one in lost if one.starts_at >= since]
    taken += _switches(done, deep_uids)
    costs = [cost for one in taken if (cost := _on_top(one, deep_starts, time_)) is not None]
    if len(costs) < LEAST_INTERRUPTIONS:
        return InterruptionCost(minutes=GETTING_BACK_MIN, count=0)
    return InterruptionCost(minutes=round(median(costs)), count=len(costs))


def _switches(done: Sequence[Work], deep_uids: frozenset[str]) -> list[tuple[datetime, datetime]]:
    """When work on something else cut deep work short, and for how long."""
    found = []
    for before, after in pairwise(done):
        pause = after.started_at - _ends_at(before)
        if before.ask_uid in deep_uids and after.ask_uid not in deep_uids and abs(pause) <= SWITCHED_WITHIN:
            found.append((after.started_at, _ends_at(after)))
    return found


def _ends_at(work: Work) -> datetime:
    return work.started_at + timedelta(minutes=work.minutes or 0)


def _on_top(taken: tuple[datetime, datetime], deep_starts: Sequence[datetime], time_: WorkTime) -> float | None:
    """Minutes after an interruption until deep work goes on or its focus block ends; None when it was in no block."""
    starts_at, ends_at = taken
    on = day_of(starts_at, time_.zone)
    for block in time_.blocks_on(on):
        begins, closes = wall_at(on, block.span.starts, time_.zone), wall_at(on, block.span.ends, time_.zone)
        if begins <= starts_at < closes:
            again_at = next((at for at in deep_starts if at >= ends_at), closes)
            return max(0.0, (min(again_at, closes) - ends_at).total_seconds() / 60)
    return None
