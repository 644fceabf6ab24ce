"""Waiting: somebody else has the ball, and when to ask again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

NUDGE_AFTER_DAYS = 3
"""Working days after which one asks again when no day was named: long enough not to press, short enough to remember."""

SATURDAY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Somebody was asked something that an ask needs, and has not answered yet.

    Attributes:
        uid: Random.
        ask_uid: For which ask.
        person: Key of who has the ball.
        since_at: Since when, aware, UTC.
        nudge_on: The day to ask again, in the user's zone.
        what: What they were asked, in the user's words, or "".
        nudges: How often they were asked again.
        ended_at: When the answer came, or was not needed any more; None while it is waited for.
    """

    uid: str
    ask_uid: str
    person: str
    since_at: datetime
    nudge_on: date
    what: str = ""
    nudges: int = 0
    ended_at: datetime | None = None

    def is_due(self, today: date) -> bool:
        """Whether the day to ask again has come."""
        return self.ended_at is None and self.nudge_on <= today


def next_nudge(today: date) -> date:
    """The day to ask again when none was named: three working days on.

    >>> next_nudge(date(2026, 3, 5))
    datetime.date(2026, 3, 10)
    """
    day, left = today, NUDGE_AFTER_DAYS
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < SATURDAY
    return day
