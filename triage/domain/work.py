"""Time spent: the work log and the running timer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


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
