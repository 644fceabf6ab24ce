"""The minutes of a lane that promises need, laid as late as they may be: what is left is for due dates."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate


class Reserved:
    """Stretches of a lane, in minutes from now, that promised work must have.

    Each promise is laid as late as its date and the promises after it allow, so it takes from a due date only what
    could not be done after that date.
    """

    def __init__(self, needs: Iterable[tuple[float, float]]) -> None:
        """Lay promises from the last one backwards.

        Args:
            needs: (minutes of the lane before its date, minutes it needs) of each promise, by date.
        """
        stretches: list[tuple[float, float]] = []
        latest = float("inf")
        for limit_min, need_min in reversed(list(needs)):
            ends = min(limit_min, latest)
            latest = max(0.0, ends - need_min)
            stretches.append((latest, max(0.0, ends)))
        stretches.reverse()
        self._starts = [start for start, _ in stretches]
        self._ends = [end for _, end in stretches]
        self._sums = [0.0, *accumulate(end - start for start, end in stretches)]

    def before(self, minutes: float) -> float:
        """How many of the first so many minutes of the lane promises must have.

        >>> Reserved([(100, 30), (120, 40)]).before(90)
        40
        """
        count = bisect_left(self._starts, minutes)
        cut = max(0.0, self._ends[count - 1] - minutes) if count else 0.0
        return self._sums[count] - cut
