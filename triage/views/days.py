"""The end of a day as faces show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedLine:
    """One ask that was worked on today, or is assumed to have been.

    Attributes:
        uid: Its long id.
        id: Its number.
        title: Its title.
        logged_min: Minutes logged today.
        assumed_min: Minutes taken for today: what was logged, else what the plan had in the hours without a log.
        is_running: Whether its timer runs; closing the day stops it.
        is_done: Whether it is finished.
    """

    uid: str
    id: int
    title: str
    logged_min: int
    assumed_min: int
    is_done: bool
    is_running: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClose:
    """What a day comes to.

    Attributes:
        today: The user's day.
        lines: What was worked on.
        day_words: What was lost today and how often work was broken off, one sentence; "" when nothing was.
    """

    today: date
    lines: tuple[WorkedLine, ...]
    day_words: str = ""
