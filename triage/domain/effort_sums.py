"""The P50 and P80 of several asks together, and how far they must be moved to hold as often as they say."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

Z80 = 0.8416
"""The standard normal quantile of 0.8."""

SHARED = 0.1
"""Share of the variance that asks have in common (a bad week hits all of them): the correlation of their errors.

Measured between asks finished next to each other: 0.08-0.10. Without it, sums of fifty hold too seldom."""

LENGTHS = (1, 5, 10)
"""Queue lengths at which quotes are held against what happened; between them the correction runs with log n."""

STEP = 0.015
"""How far a correction moves for each outcome: the P80 by 0.8 steps (1.2 %) up after a miss, by 0.2 steps down after a
hit; the P50 by half a step either way. Smaller ones learn too late in a history of 250, larger ones chase noise."""

ROUNDING_MIN = 0.5
"""Quotes are told in whole minutes, so that what took half a minute longer kept its quote."""

_UP50, _DOWN50 = math.exp(0.5 * STEP), math.exp(-0.5 * STEP)
_UP80, _DOWN80 = math.exp(0.8 * STEP), math.exp(-0.2 * STEP)

FIRST = 5
"""Outcomes that must be known before quotes are held against what happened."""


def quantiles(mean_min: float, variance: float, spread_min: float) -> tuple[float, float]:
    """The P50 and P80 of a sum of minutes, not yet corrected.

    Taken to be lognormal with the mean and variance of the sum (Fenton 1960, "The sum of log-normal probability
    distributions in scatter transmission systems"). Adding an ask never lowers either, as long as no single ask has a
    log variance above ``effort_ratios.MAX_LOG_VARIANCE`` (checked numerically; docs/design/effort.md).

    Args:
        mean_min: Sum of the means.
        variance: Sum of the variances.
        spread_min: Sum of the standard deviations.
    """
    total = (1.0 - SHARED) * variance + SHARED * spread_min * spread_min
    log_variance = math.log1p(total / (mean_min * mean_min))
    p50 = mean_min * math.exp(-0.5 * log_variance)
    return p50, p50 * math.exp(Z80 * math.sqrt(log_variance))


class Corrections:
    """Factors on P50 and P80, by the number of asks in a sum, learnt from what quotes would have been worth.

    Adaptive conformal inference (Gibbs and Candes, NeurIPS 2021) on the scale of the quote: after each outcome, the
    queues of 1, 5 and 10 asks that it ends are held against their quotes, and the factor of that length moves up after
    a miss and down after a hit. So the P80 holds 80 times in 100 whatever the user's errors look like.
    """

    def __init__(self) -> None:
        self._factors50 = [1.0] * len(LENGTHS)
        self._factors80 = [1.0] * len(LENGTHS)
        self._count = 0
        self._latest: deque[tuple[float, float, float]] = deque(maxlen=LENGTHS[-1])
        self._curves: tuple[list[float], list[float]] | None = None

    def copy(self) -> Corrections:
        """Others that have learnt the same."""
        other = Corrections()
        other._factors50, other._factors80 = list(self._factors50), list(self._factors80)
        other._count, other._latest = self._count, self._latest.copy()
        return other

    def add(self, mean_min: float, spread_min: float, actual_min: float) -> None:
        """Learn what came of one ask, forecast from those before it."""
        self._latest.append((mean_min, spread_min, actual_min))
        self._count += 1
        mean = variance = spread = 0.0
        took = -ROUNDING_MIN
        for length, (one_mean, one_spread, one_took) in enumerate(reversed(self._latest), 1):
            mean += one_mean
            variance += one_spread * one_spread
            spread += one_spread
            took += one_took
            if length in LENGTHS and self._count >= FIRST + length:
                place = LENGTHS.index(length)
                p50, p80 = quantiles(mean, variance, spread)
                self._factors50[place] *= _UP50 if took > p50 * self._factors50[place] else _DOWN50
                self._factors80[place] *= _UP80 if took > p80 * self._factors80[place] else _DOWN80
        self._curves = None

    def apply(self, parts: Iterable[tuple[float, float]], caution: float = 1.0) -> list[tuple[float, float]]:
        """The corrected P50 and P80 of the first, the first two, ... of these (mean, spread) pairs, in minutes.

        Args:
            parts: Means and standard deviations.
            caution: A further factor on the P80s, which stay at least as long as the P50s.
        """
        if self._curves is None:
            short, middle, long = self._factors50
            likely = [min(short, middle), middle, max(middle, long)]
            self._curves = _curve(likely), _curve(list(accumulate(self._factors80, max)))
        factors50, factors80 = self._curves
        last = len(factors80) - 1
        mean = variance = spread = 0.0
        own, shared = 1.0 - SHARED, SHARED
        log1p, exp, sqrt = math.log1p, math.exp, math.sqrt
        quotes = []
        for place, (part_mean, part_spread) in enumerate(parts):
            mean += part_mean
            variance += part_spread * part_spread
            spread += part_spread
            # `quantiles` written out: a plan of a thousand asks asks for ten thousand of them, a tenth of its time.
            log_variance = log1p((own * variance + shared * spread * spread) / (mean * mean))
            p50 = mean * exp(-0.5 * log_variance)
            at = place if place < last else last
            p80 = p50 * exp(Z80 * sqrt(log_variance)) * factors80[at]
            p50 *= factors50[at]
            p50 = p50 if p50 < p80 else p80
            safe = p80 * caution
            quotes.append((p50, safe if safe > p50 else p50))
        return quotes


def _curve(rising: Sequence[float]) -> list[float]:
    """The factor for sums of 1, 2, ... asks, from those at ``LENGTHS``."""
    curve = []
    for place, (start, end) in enumerate(pairwise(LENGTHS)):
        low, high = rising[place], rising[place + 1]
        curve += [low * (high / low) ** (math.log(n / start) / math.log(end / start)) for n in range(start, end)]
    return [*curve, rising[-1]]
