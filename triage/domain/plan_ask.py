"""What a plan is made of: asks with their efforts, and the setting they are planned in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from statistics import median

from triage.domain.ask import Ask, Lane
from triage.domain.capacity import Capacity
from triage.domain.effort import Effort, EffortModel
from triage.domain.goals import KeyResult
from triage.domain.people import Person
from triage.domain.promise import Promise
from triage.domain.worktime import WorkTime
from triage.domain.zones import day_of

DEEP_FROM_MIN = 60
"""From this estimate on an ask is deep unless the user said otherwise. Source: design, section 4."""

CYCLE_DAYS = 14
"""A cycle is this and the next week. Source: design, glossary."""

USUAL_BLOCK_MIN = 120.0
"""Length of a focus block while there is none; also the most that counts as "about one focus block" times 1.5."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAsk:
    """An ask to be planned: one that was accepted or has an open promise, or one that is only being considered.

    Attributes:
        ask: The ask.
        effort: The minutes it will still take.
        promises: Its open promises.
        worked_min: Minutes spent on it so far.
        is_running: Whether its timer runs.
        comes_last: It is not taken now: it goes behind everything of its class and its due date holds no place.
    """

    ask: Ask
    effort: Effort
    promises: tuple[Promise, ...] = ()
    worked_min: float = 0.0
    is_running: bool = False
    comes_last: bool = False

    @property
    def uid(self) -> str:
        """The ask's uid."""
        return self.ask.uid


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Everything beside the asks that a plan and its priorities rest on. Made by `make_context`.

    Attributes:
        now: The present instant, aware, UTC.
        today: Its day in the user's zone.
        time: The user's declared time.
        capacity: The lanes from ``now`` on.
        efforts: Sums efforts up.
        people: Known people by key.
        key_results: The key results that count today, by key.
        primary: Tag or key result of the primary project, case-folded, or "".
        secondary: Likewise.
        cycle_ends_on: Last day of the cycle.
        cycle_days: Its length.
        stale_before: What was due before this instant, more than a cycle ago, is not a date any more.
        deep_from_min: From which estimate on an ask is deep.
        block_min: Minutes of a typical focus block.
        saves_h: Hours a year that an ask saves once it is done, by its uid: builds of what is asked again and again.
    """

    now: datetime
    today: date
    time: WorkTime
    capacity: Capacity
    efforts: EffortModel
    people: Mapping[str, Person]
    key_results: Mapping[str, KeyResult]
    primary: str
    secondary: str
    cycle_ends_on: date
    cycle_days: int
    stale_before: datetime
    deep_from_min: int
    block_min: float
    saves_h: Mapping[str, float] = field(default_factory=dict)

    def lane_of(self, subject: PlanAsk) -> Lane:
        """The lane that serves an ask: as the user said, else by its estimate; the other one if that has no time."""
        estimate = subject.ask.estimate_min
        minutes = subject.effort.estimate_min if estimate is None else estimate
        by_size = Lane.FOCUS if minutes >= self.deep_from_min else Lane.OPEN
        return self.capacity.serving(subject.ask.lane or by_size)


def make_context(
    *,
    now: datetime,
    time: WorkTime,
    efforts: EffortModel,
    people: Iterable[Person] = (),
    key_results: Iterable[KeyResult] = (),
    primary: str = "",
    secondary: str = "",
    cycle_days: int = CYCLE_DAYS,
    week_starts: int = 0,
    deep_from_min: int = DEEP_FROM_MIN,
    saves_h: Mapping[str, float] | None = None,
    capacity: Capacity | None = None,
) -> Context:
    """The setting of a plan made at ``now``.

    Args:
        now: Aware, UTC.
        time: The user's declared time.
        efforts: Learnt from the user's finished asks.
        people: Everybody known.
        key_results: All of them; those retired, over or not begun today do not count.
        primary: Tag or key result of the primary project, or "".
        secondary: Likewise.
        cycle_days: Length of the cycle, from the start of this week.
        week_starts: Weekday on which weeks start, 0 is Monday.
        deep_from_min: From which estimate on an ask is deep.
        saves_h: Hours a year that asks save once they are done, by uid.
        capacity: The lanes of that time from ``now`` on, if they are made already.
    """
    today = day_of(now, time.zone)
    week_on = today - timedelta(days=(today.weekday() - week_starts) % 7)
    return Context(
        now=now,
        today=today,
        time=time,
        capacity=capacity or Capacity(time, now),
        efforts=efforts,
        people={person.key: person for person in people},
        key_results={one.key: one for one in key_results if one.counts(today)},
        primary=primary.casefold(),
        secondary=secondary.casefold(),
        cycle_ends_on=max(today, week_on + timedelta(days=cycle_days - 1)),
        cycle_days=cycle_days,
        stale_before=now - timedelta(days=cycle_days),
        deep_from_min=deep_from_min,
        block_min=_typical_block_min(time),
        saves_h=saves_h or {},
    )


def _typical_block_min(time: WorkTime) -> float:
    lengths = [float(block.span.minutes) for block in time.blocks for _ in block.days]
    return min(median(lengths), 1.5 * USUAL_BLOCK_MIN) if lengths else USUAL_BLOCK_MIN
