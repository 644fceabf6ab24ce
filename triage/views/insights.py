"""What the last weeks were like, as faces draw it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekInsight:
    """One week; minutes are of the clock.

    Attributes:
        from_on: Its first day.
        asked: Asks that came.
        done: Asks that were finished.
        went: Asks that were dropped or handed off.
        goal_min: Minutes spent by key result, in the order of ``InsightsPage.goals``.
        effort_min: Minutes of work recorded.
        hours_min: Minutes that were open to asks.
        pace: "stretch", "execute" or "coast"; "" for the week that is not over, or when nothing was recorded.
        kept: Promises kept.
        late: Promises that were late.
        block_min: Minutes of focus blocks, up to now.
        deep_min: Of these, logged on deep work.
        other_min: Of these, eaten: logged on something else, or lost.
        repeats: Asks of a kind that was asked three times or more.
    """

    from_on: date
    asked: int
    done: int
    went: int
    goal_min: tuple[int, ...]
    effort_min: int
    hours_min: int
    pace: str
    kept: int
    late: int
    block_min: int
    deep_min: int
    other_min: int
    repeats: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InsightsPage:
    """The last weeks.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        goals: Keys of the key results that got time, by weight; "" for what served none, last.
        weeks: Oldest first; the last one is not over.
        sentences: What stands out, one line each.
    """

    today: date
    zone: str
    goals: tuple[str, ...]
    weeks: tuple[WeekInsight, ...]
    sentences: tuple[str, ...]
