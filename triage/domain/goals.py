"""Key results: measured targets that an ask may serve."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One note on how a key result goes.

    Attributes:
        at: When it was written, aware, UTC.
        text: The user's words.
    """

    at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResult:
    """A measured target an ask may serve.

    Attributes:
        key: "KR2".
        title: What is to be reached.
        weight: How much it counts, 1 is usual, more than 0.
        retired_on: The day it stopped counting; None while it counts.
        from_on: First day of its period; None means open.
        until_on: Last day of its period; None means open.
        tags: Asks with one of these tags serve it.
        notes: How it goes, oldest first.
        checked_on: When it was last held against the company's priorities; None means never.
    """

    key: str
    title: str
    weight: float = 1.0
    retired_on: date | None = None
    from_on: date | None = None
    until_on: date | None = None
    tags: tuple[str, ...] = ()
    notes: tuple[Progress, ...] = ()
    checked_on: date | None = None
