"""How many minutes an ask will really take, learnt from the user's own finished asks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate

from triage.domain.outcomes import Effort as Effort
from triage.domain.outcomes import Job as Job
from triage.domain.outcomes import Outcome as Outcome

UNKNOWN_ESTIMATE_MIN = 60.0
"""The estimate of an ask about which nothing is known (design, section 4)."""

P80_DEVIATIONS = 0.84
"""Standard normal quantile of 0.8."""


class EffortModel:
    """Forecasts of effort from finished asks."""

    def __init__(self, *, ratio: float, spread: float, count: int) -> None:
        self._ratio = ratio
        self._spread = spread
        self.count = count

    @classmethod
    def learn(cls, outcomes: Sequence[Outcome]) -> EffortModel:
        """A model of these outcomes, which stand in the order of finishing."""
        logs = [math.log(one.actual_min / one.estimate_min) for one in outcomes]
        mean = sum(logs) / (len(logs) + 5)
        variance = (sum((one - mean) ** 2 for one in logs) + 5 * 0.6**2) / (len(logs) + 5)
        return cls(ratio=math.exp(mean), spread=math.sqrt(variance), count=len(logs))

    def effort(self, job: Job) -> Effort:
        """What is left to do of one ask."""
        estimate = UNKNOWN_ESTIMATE_MIN if job.estimate_min is None else job.estimate_min
        p50 = max(estimate * self._ratio - job.worked_min, 0.1 * estimate)
        mean = p50 * math.exp(self._spread**2 / 2)
        return Effort(
            uid=job.uid,
            p50_min=p50,
            p80_min=p50 * math.exp(P80_DEVIATIONS * self._spread),
            mean_min=mean,
            estimate_min=estimate,
            is_guessed=job.estimate_min is None,
            basis_count=self.count,
            ratio=self._ratio,
            spread_min=mean * math.sqrt(math.expm1(self._spread**2)),
        )

    def sums(self, efforts: Sequence[Effort]) -> list[tuple[float, float]]:
        """P50 and P80 minutes of the first, the first two, ... of these efforts together."""
        likely = accumulate(one.p50_min for one in efforts)
        variances = accumulate(one.spread_min**2 for one in efforts)
        return [(p50, p50 + P80_DEVIATIONS * math.sqrt(var)) for p50, var in zip(likely, variances, strict=True)]
