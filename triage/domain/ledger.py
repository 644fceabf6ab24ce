"""Figures of the promise ledger: kept and late over time, their answers, and why late ones were late."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from triage.domain.promise import Answer, Promise, PromiseState


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What became of promises.

    Attributes:
        kept: Met by the end of the day named last.
        late: Met later, or open past that day.
        is_open: Open with the day still ahead.
        called_off: Withdrawn or released.
        answers: How many gave each answer.
        months: (first day of a month, kept, late) by the month of the day named, oldest first.
        reasons: (why, how often) of late ones, commonest first.
    """

    kept: int
    late: int
    is_open: int
    called_off: int
    answers: dict[Answer, int]
    months: tuple[tuple[date, int, int], ...]
    reasons: tuple[tuple[str, int], ...]

    @property
    def rate(self) -> float | None:
        """Kept among those that came due, 0 to 1; None before the first."""
        return self.kept / (self.kept + self.late) if self.kept + self.late else None


def kept_and_late(promises: Sequence[Promise], today: date) -> Kept:
    """What became of promises by a day.

    >>> kept_and_late([], date(2026, 3, 2)).rate is None
    True
    """
    kept = [one for one in promises if one.state is PromiseState.KEPT]
    late = [one for one in promises if is_late(one, today)]
    months: dict[date, list[int]] = {}
    for at, those in enumerate((kept, late)):
        for one in those:
            months.setdefault(one.quote.on.replace(day=1), [0, 0])[at] += 1
    reasons = Counter(" ".join(one.late_because.split()) for one in late if one.late_because.strip())
    return Kept(
        kept=len(kept),
        late=len(late),
        is_open=sum(one.state is PromiseState.OPEN for one in promises) - sum(_is_overdue(one, today) for one in late),
        called_off=sum(one.state in (PromiseState.WITHDRAWN, PromiseState.RELEASED) for one in promises),
        answers=dict(Counter(one.answer for one in promises if one.answer is not None)),
        months=tuple((month, counts[0], counts[1]) for month, counts in sorted(months.items())),
        reasons=tuple(sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))),
    )


def is_late(promise: Promise, today: date) -> bool:
    """Whether a promise was met late, or is open with its day past."""
    return promise.state is PromiseState.LATE or _is_overdue(promise, today)


def _is_overdue(promise: Promise, today: date) -> bool:
    return promise.state is PromiseState.OPEN and promise.quote.on < today
