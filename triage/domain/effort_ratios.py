"""How many actual minutes an estimated minute took, by size and by what the asks have in common."""

from __future__ import annotations

import math
from collections import defaultdict
from operator import add
from typing import NamedTuple

from triage.domain.outcomes import Job, Outcome

HALF_LIFE = 200.0
"""Finished asks after which an outcome counts half. Anything from 100 to 400 does as well (docs/design/effort.md)."""

SIZE_WIDTH = 0.7
"""Width of the likeness of sizes, on the logarithm of the estimate: at half or twice the size it is 0.6."""

KIN_WEIGHT = 1.0
"""Sharing the category, the requester or a tag each lets an outcome count as much again."""

MAX_TAGS = 4
"""Tags looked at, so that a hostile ask with thousands of them costs nothing."""

RATIO_CAP = 4.0
"""An outcome counts at most as this multiple of its user's typical ratio: one timer left running must not rule."""

RATIO_FLOOR = 0.02
"""An outcome counts at least as this ratio, so that its logarithm says something."""

LEVEL_MEMORY = 50.0
"""Outcomes over which the typical ratio that the cap follows is averaged."""

PRIOR_SPREAD = 0.7
"""Standard deviation of the log ratio of a user without history. The median is 1, so that the mean ratio is 1.28.

Source: a mean overrun of about 30 % in surveys of software work (Molokken and Jorgensen, ISESE 2003)."""

PRIOR_COUNT = 3.0
"""Outcomes that the prior is worth."""

LOCAL_COUNT = 1.0
"""Outcomes of the very size in question that all outcomes together are worth."""

MIN_LOG_VARIANCE = 0.02
"""Even somebody whose estimates always held gets a P80 above the P50."""

MAX_LOG_VARIANCE = 2.0
"""Keeps sums monotone: up to here one more ask raises every quantile (``effort_sums``)."""

_PRIOR = (1.0, math.exp(PRIOR_SPREAD**2 / 2), 0.0, PRIOR_SPREAD**2)
"""One outcome of the prior: weight, ratio, its logarithm, and that one's square."""

_CELLS_PER_WIDTH = 2
_REACH = 5
_OFFSETS = 8
_CELL = SIZE_WIDTH / _CELLS_PER_WIDTH
_LOWEST = -4
_SUMS = 4
_CELLS = 48
"""Sizes from a minute or so to 10,000 hours, in steps of a factor 1.4; what lies outside counts as the outermost."""

_KERNELS = tuple(
    tuple(math.exp(-0.5 * ((cell - offset / _OFFSETS) / _CELLS_PER_WIDTH) ** 2) for cell in range(-_REACH, _REACH + 1))
    for offset in range(-_OFFSETS // 2, _OFFSETS // 2 + 1)
)
"""Likeness at the cells around a size, for sizes at each eighth of a cell: Gaussian, cut at 2.5 widths (0.04)."""

_FULL_WEIGHT = 1e200
"""Where recency weights stop growing, far beyond any history, so that they never overflow."""

_ANY = ("", "")


class Ratio(NamedTuple):
    """Actual minutes for one estimated minute, as expected of one ask.

    Attributes:
        mean: The mean.
        log_variance: The variance of the logarithm, within ``MIN_LOG_VARIANCE`` and ``MAX_LOG_VARIANCE``.
        like_count: Finished asks of about that size (within a factor of two).
    """

    mean: float
    log_variance: float
    like_count: int


class RatioTable:
    """Ratios of finished asks, learnt one at a time.

    A kernel regression on the logarithm of the estimate, kept on a grid: each outcome adds its weight, its ratio, the
    ratio's logarithm and that one's square to the cells around its size, once in the grid of all asks and once in that
    of each thing it has in common with others. (A grid is one flat list, added to by slices, because that is most of
    the time that learning takes.) Weights grow from outcome to outcome, which is the same as letting old
    ones fade and needs no second pass.
    """

    def __init__(self) -> None:
        self.count = 0
        self._weight = 1.0
        self._typical_log = 0.0
        self._all_sizes = [PRIOR_COUNT * one for one in _PRIOR]
        self._grids: defaultdict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0] * (_SUMS * _CELLS))
        self._counts = [0] * _CELLS

    def copy(self) -> RatioTable:
        """Another table that has learnt the same."""
        other = RatioTable()
        other.count, other._weight, other._typical_log = self.count, self._weight, self._typical_log
        other._all_sizes = list(self._all_sizes)
        other._grids.update((kin, list(grid)) for kin, grid in self._grids.items())
        other._counts = list(self._counts)
        return other

    def add(self, outcome: Outcome) -> None:
        """Learn one outcome, finished after all before it."""
        log = self._capped_log(outcome)
        ratio = math.exp(log)
        self.count += 1
        self._weight = min(self._weight * 2.0 ** (1.0 / HALF_LIFE), _FULL_WEIGHT)
        terms = (1.0, ratio, log, log * log)
        self._all_sizes = [sums + self._weight * term for sums, term in zip(self._all_sizes, terms, strict=True)]
        cell, offset = _place(outcome.estimate_min)
        around = slice(_SUMS * (cell - _REACH), _SUMS * (cell + _REACH + 1))
        weights = [self._weight * likeness for likeness in _KERNELS[offset]]
        added = [weight * term for weight in weights for term in terms]
        for kin in _kin(outcome):
            grid = self._grids[kin]
            grid[around] = map(add, grid[around], added)
        for near in range(cell - _CELLS_PER_WIDTH, cell + _CELLS_PER_WIDTH + 1):
            self._counts[near] += 1

    def ratio(self, like: Outcome | Job, estimate_min: float) -> Ratio:
        """The ratio to expect of an ask with that estimate and with the category, requester and tags of ``like``."""
        cell, _ = _place(estimate_min)
        share = LOCAL_COUNT * self._weight / self._all_sizes[0]
        weight, ratio, log, square = [share * one for one in self._all_sizes]
        factor = 1.0
        for kin in _kin(like):
            if kin in self._grids:
                sums = self._grids[kin][_SUMS * cell : _SUMS * cell + _SUMS]
                weight += factor * sums[0]
                ratio += factor * sums[1]
                log += factor * sums[2]
                square += factor * sums[3]
            factor = KIN_WEIGHT
        log_variance = square / weight - (log / weight) ** 2
        log_variance = min(max(log_variance, MIN_LOG_VARIANCE), MAX_LOG_VARIANCE)
        return Ratio(ratio / weight, log_variance, self._counts[cell])

    def overall(self) -> float:
        """Actual minutes for one estimated minute in all outcomes, the latest weighing most; the prior's if none."""
        if self.count == 0:
            return _PRIOR[1]
        weight, ratio = (sums - PRIOR_COUNT * prior for sums, prior in zip(self._all_sizes[:2], _PRIOR, strict=False))
        return ratio / weight

    def _capped_log(self, outcome: Outcome) -> float:
        """The logarithm of an outcome's ratio, capped; moves the typical one, which is a robust mean."""
        most = math.log(RATIO_CAP)
        log = math.log(max(outcome.actual_min / outcome.estimate_min, RATIO_FLOOR))
        log = min(log, self._typical_log + most)
        self._typical_log += max(log - self._typical_log, -most) / min(self.count + PRIOR_COUNT + 1.0, LEVEL_MEMORY)
        return log


def _place(estimate_min: float) -> tuple[int, int]:
    """The cell of a size, and where in the cell it lies, in eighths."""
    position = math.log(estimate_min) / _CELL - _LOWEST
    position = min(max(position, _REACH), _CELLS - 1 - _REACH)
    cell = round(position)
    return cell, round((position - cell) * _OFFSETS) + _OFFSETS // 2


def _kin(like: Outcome | Job) -> list[tuple[str, str]]:
    """What an ask may have in common with others: first that it is an ask. A category counts as one of the tags."""
    kin = [_ANY]
    if like.requester:
        kin.append(("requester", like.requester))
    kin.extend(("tag", tag) for tag in dict.fromkeys((like.category, *like.tags[:MAX_TAGS])) if tag)
    return kin
