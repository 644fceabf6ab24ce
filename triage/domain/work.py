"""Time spent: the work log, the running timer, and time that was lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One stretch of work on an ask.

    Attributes:
        uid: Random.
        ask_uid: On which ask.
        started_at: Aware, UTC; for time logged afterwards, when it was logged minus its minutes.
        minutes: How long; None while the timer runs.
    """

    uid: str
    ask_uid: str
    started_at: datetime
    minutes: int | None = None

    @property
    def is_running(self) -> bool:
        """Whether the timer still runs."""
        return self.minutes is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A span of the user's time that an incident or an interruption took.

    Attributes:
        uid: Random.
        starts_at: Aware, UTC.
        minutes: How long.
        label: What took it ("incident"), or "".
        ask_uid: The ask that it was taken from; "" when it was none in particular.
    """

    uid: str
    starts_at: datetime
    minutes: int
    label: str = ""
    ask_uid: str = ""

    @property
    def ends_at(self) -> datetime:
        """When it was over, UTC."""
        return self.starts_at + timedelta(minutes=self.minutes)
