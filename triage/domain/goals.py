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

    def counts(self, first_on: date, last_on: date | None = None) -> bool:
        """Whether it can be served on any day from the first to the last; without a last one, on that day.

        >>> spring = KeyResult(key="KR2", title="Recall", from_on=date(2026, 1, 1), until_on=date(2026, 3, 31))
        >>> spring.counts(date(2026, 3, 31)), spring.counts(date(2026, 4, 1))
        (True, False)
        """
        return not self.is_over(first_on) and (self.from_on is None or self.from_on <= (last_on or first_on))

    def is_over(self, on: date) -> bool:
        """Whether it counts no more on a day: it was retired by then, or its period is past."""
        return (self.retired_on is not None and self.retired_on <= on) or (
            self.until_on is not None and self.until_on < on
        )
