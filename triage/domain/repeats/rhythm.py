"""Kinds that recur by nature: weekly support, month-end. Recognised by the days on which they came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

LEAST_DAYS = 4
"""Three asks a week apart happen by chance; four that keep step are a rhythm. A stated choice."""

STEADY_SHARE = 0.75
"""So many of the gaps must be in step: one late or skipped in four does not break a rhythm."""

MONTH_SLACK_DAYS = 3
"""Month-end falls on a weekend: so far may the day of the month move."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a kind recurs.

    Attributes:
        words: "every Monday", "every month around the 25th", "every working day".
        every: What ``triage edit ID --every`` takes for a standing ask.
    """

    words: str
    every: str


def rhythm_of(days: Sequence[date]) -> Rhythm | None:
    """The rhythm of the days on which asks of a kind came; None when there is none.

    >>> rhythm_of([date(2026, 3, 2) + timedelta(days=7 * week) for week in range(4)])
    Rhythm(words='every Monday', every='every monday')
    """
    distinct = sorted(set(days))
    if len(distinct) < LEAST_DAYS:
        return None
    gaps = [(later - earlier).days for earlier, later in pairwise(distinct)]
    return _daily(distinct, gaps) or _weekly(distinct, gaps) or _monthly(distinct, gaps)


def _daily(days: Sequence[date], gaps: Sequence[int]) -> Rhythm | None:
    """Working days, one after the other: gaps of a day, or of a weekend."""
    in_step = sum(gap == 1 or (gap <= 3 and later.weekday() == 0) for gap, later in zip(gaps, days[1:], strict=True))
    return Rhythm("every working day", "every weekday") if _is_steady(in_step, gaps) else None


def _weekly(days: Sequence[date], gaps: Sequence[int]) -> Rhythm | None:
    weekday, times = Counter(day.weekday() for day in days).most_common(1)[0]
    if times < STEADY_SHARE * len(days):
        return None
    for weeks in (1, 2):
        if _is_steady(sum(abs(gap - 7 * weeks) <= 1 for gap in gaps), gaps):
            name = WEEKDAYS[weekday]
            if weeks == 1:
                return Rhythm(f"every {name}", f"every {name.lower()}")
            return Rhythm(f"every other {name}", "every 2 weeks")
    return None


def _monthly(days: Sequence[date], gaps: Sequence[int]) -> Rhythm | None:
    """The same day of each month, or the end of it, give or take a weekend."""
    if not _is_steady(sum(25 <= gap <= 36 for gap in gaps), gaps):
        return None
    to_end = [_days_to_month_end(day) for day in days]
    if _is_steady(sum(abs(left) <= MONTH_SLACK_DAYS for left in to_end), days):
        return Rhythm("at every end of a month", "every month")
    usual = sorted(day.day for day in days)[len(days) // 2]
    if _is_steady(sum(abs(day.day - usual) <= MONTH_SLACK_DAYS for day in days), days):
        return Rhythm(f"every month around the {_nth(usual)}", "every month")
    return None


def _days_to_month_end(day: date) -> int:
    """Days from the nearest end of a month: 0 on it, below 0 after it."""
    first_of_next = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    left = (first_of_next - day).days - 1
    return left if left < 15 else -day.day


def _is_steady(in_step: int, of: Sequence[object]) -> bool:
    return in_step >= STEADY_SHARE * len(of)


def _nth(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
