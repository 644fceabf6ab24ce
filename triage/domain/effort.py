"""How many minutes an ask will really take, learnt from the user's own finished asks.

An ask's minutes are its estimate times a ratio. The ratio comes from the asks that this user finished: recent ones,
those of about that size, and those of the same category, requester or tag weigh most (``effort_ratios``). Sums of asks
are lognormal, and corrected until 80 % means 80 % for this user (``effort_sums``). A missing estimate is guessed
(``effort_guess``). Nothing is drawn and nothing is stored: the same outcomes give the same forecast.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from enum import StrEnum

from triage.domain.effort_guess import Estimates, Guess
from triage.domain.effort_ratios import MAX_LOG_VARIANCE, RatioTable
from triage.domain.effort_sums import Corrections
from triage.domain.outcomes import Effort as Effort
from triage.domain.outcomes import Job as Job
from triage.domain.outcomes import Outcome as Outcome

LEAST_LEFT = 0.2
"""Share of the expected minutes that is left however long was worked: an open ask is not done."""

LITTLE_COUNT = 10
"""Finished asks below which a forecast says that it rests on little. Source: design, section 4."""

SHORTEST_MIN, LONGEST_MIN = 0.01, 1e7
"""What lies outside (up to 19 years) is no effort but a slip, and teaches nothing."""

_MAX_VARIATION = math.sqrt(math.expm1(MAX_LOG_VARIANCE))
"""Standard deviation over mean at the largest log variance."""


class Sureness(StrEnum):
    """How much history a forecast rests on."""

    PRIOR = "prior"
    LITTLE = "little"
    ENOUGH = "enough"


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What forecasts rest on; as a string, in words.

    Attributes:
        sureness: PRIOR without any finished ask, LITTLE below ten, else ENOUGH.
        learnt_count: Finished asks with an estimate and an actual effort.
        like_count: Those like the ask in question; all of them when it is about no ask in particular.
        ratio: Actual minutes for one estimated minute of those.
    """

    sureness: Sureness
    learnt_count: int
    like_count: int
    ratio: float

    def __str__(self) -> str:
        """One clause for people.

        >>> str(Basis(sureness=Sureness.ENOUGH, learnt_count=90, like_count=64, ratio=1.58))
        'your last 64 asks like this took 1.6 times their estimate'
        """
        if self.sureness is Sureness.PRIOR:
            return "no finished asks yet: a usual overrun is assumed, and the dates are wide"
        if self.sureness is Sureness.LITTLE:
            return f"only {_asks(self.learnt_count)} finished so far, so the dates are wide"
        if self.like_count == 0:
            return f"none like this among your last {_asks(self.learnt_count)}"
        times = f"{self.ratio:.1f}"
        took = "about as long as estimated" if times == "1.0" else f"{times} times their estimate"
        like = "" if self.like_count >= self.learnt_count else " like this"
        return f"your last {_asks(self.like_count)}{like} took {took}"


class EffortModel:
    """Forecasts of effort, learnt from finished asks."""

    def __init__(self) -> None:
        self._ratios = RatioTable()
        self._corrections = Corrections()
        self._estimates = Estimates()
        self._outcomes: list[Outcome] = []
        self._read_count = 0
        self._caution = 1.0

    @classmethod
    def learn(cls, outcomes: Iterable[Outcome]) -> EffortModel:
        """A model of these outcomes, oldest first. A few hundred are enough, older ones hardly count.

        >>> model = EffortModel.learn(Outcome(estimate_min=60, actual_min=90) for _ in range(100))
        >>> round(model.effort(Job(uid="a", estimate_min=120)).ratio, 1)
        1.5
        """
        model = cls()
        for outcome in outcomes:
            model.add(outcome)
        return model

    def add(self, outcome: Outcome) -> None:
        """Learn one more, finished after all before it. One without a sane estimate and actual teaches nothing."""
        if not (SHORTEST_MIN <= outcome.estimate_min <= LONGEST_MIN and 0 <= outcome.actual_min <= LONGEST_MIN):
            return
        ratio = self._ratios.ratio(outcome, outcome.estimate_min)
        mean_min = outcome.estimate_min * ratio.mean
        self._corrections.add(mean_min, mean_min * math.sqrt(math.expm1(ratio.log_variance)), outcome.actual_min)
        self._ratios.add(outcome)
        self._outcomes.append(outcome)

    def with_more(self, outcomes: Iterable[Outcome]) -> EffortModel:
        """A model of the same outcomes and these after them, equal to one learnt from all; this one stays as it is."""
        model = EffortModel()
        model._ratios = self._ratios.copy()
        model._corrections = self._corrections.copy()
        model._outcomes = list(self._outcomes)
        for outcome in outcomes:
            model.add(outcome)
        return model

    def cautious(self, factor: float) -> EffortModel:
        """The same model with safe sums that much longer (or shorter): what dates that were quoted have taught."""
        model = copy(self)
        model._caution = factor
        return model

    @property
    def caution(self) -> float:
        """The factor on safe sums that quoted dates have taught; 1 is none."""
        return self._caution

    def effort(self, job: Job) -> Effort:
        """What is left to do of one ask. It does not depend on any other ask."""
        given_min = job.estimate_min
        if given_min is not None and SHORTEST_MIN <= given_min <= LONGEST_MIN:
            guess, estimate_min, unsure = None, given_min, 0.0
        else:
            guess = self._guess(job)
            estimate_min, unsure = guess.estimate_min, guess.log_variance
        ratio = self._ratios.ratio(job, estimate_min)
        variation = math.sqrt(math.expm1(min(ratio.log_variance + unsure, MAX_LOG_VARIANCE)))
        whole_min = estimate_min * ratio.mean * math.exp(0.5 * unsure)
        mean_min, spread_min = _left(whole_min, variation * whole_min, job.worked_min)
        ((p50_min, p80_min),) = self._corrections.apply([(mean_min, spread_min)])
        return Effort(
            uid=job.uid,
            p50_min=p50_min,
            p80_min=p80_min,
            mean_min=mean_min,
            spread_min=spread_min,
            estimate_min=estimate_min,
            is_guessed=guess is not None,
            basis_count=guess.like_count if guess else ratio.like_count,
            ratio=ratio.mean,
        )

    def sums(self, efforts: Sequence[Effort]) -> list[tuple[float, float]]:
        """P50 and P80 minutes of the first, of the first two, ... of these efforts together.

        Never falling from one to the next, and no later one falls when an effort is put in.
        """
        return self._corrections.apply(((one.mean_min, one.spread_min) for one in efforts), self._caution)

    def basis(self, effort: Effort | None = None) -> Basis:
        """What the forecast of an ask rests on, or without one what all forecasts do."""
        count, ratio = self._ratios.count, self._ratios.overall()
        return Basis(
            sureness=_sureness(count),
            learnt_count=count,
            like_count=effort.basis_count if effort else count,
            ratio=effort.ratio if effort else ratio,
        )

    def _guess(self, job: Job) -> Guess:
        """An estimate for an ask without one; titles are read only when the first such ask comes."""
        for outcome in self._outcomes[self._read_count :]:
            self._estimates.add(outcome)
        self._read_count = len(self._outcomes)
        return self._estimates.guess(job)


def _sureness(learnt_count: int) -> Sureness:
    if learnt_count == 0:
        return Sureness.PRIOR
    return Sureness.LITTLE if learnt_count < LITTLE_COUNT else Sureness.ENOUGH


def _left(mean_min: float, spread_min: float, worked_min: float) -> tuple[float, float]:
    """Mean and standard deviation of what is left after some work: variance shrinks in step with the mean.

    So the open rest of an ask is less sure, in proportion, than the ask was; never less than `LEAST_LEFT` is left.
    """
    share = min(max(1.0 - worked_min / mean_min, LEAST_LEFT), 1.0)
    left_min = share * mean_min
    return left_min, min(spread_min * math.sqrt(share), left_min * _MAX_VARIATION)


def _asks(count: int) -> str:
    return "1 ask" if count == 1 else f"{count} asks"
