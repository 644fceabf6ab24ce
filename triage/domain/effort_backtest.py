"""How good forecasts would have been: quotes for past queues of asks from what was known before each, scored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from triage.domain.effort import EffortModel, Job, Outcome
from triage.domain.effort_sums import ROUNDING_MIN

FIRST = 30
"""Finished asks before the first quote."""

QUEUE = 5
"""Asks in a queue when nothing else is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastQuote:
    """The quote that a queue of asks would have got.

    Attributes:
        at: Place of the queue's first ask among the outcomes.
        p50_min: Likely minutes of the whole queue.
        p80_min: Safe minutes of the whole queue.
    """

    at: int
    p50_min: float
    p80_min: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BacktestScore:
    """How past quotes compare with what happened.

    Attributes:
        quote_count: Quotes scored.
        p50_kept: Share of queues that took no longer than their P50.
        p80_kept: The same for the P80.
        plain_kept: The same for the plain sum of the estimates.
        loss: Pinball loss at 0.8 of the P80s over that of the plain sums: below 1 is better than the estimates. None
            when the estimates never erred.
    """

    quote_count: int
    p50_kept: float
    p80_kept: float
    plain_kept: float
    loss: float | None


def replay(outcomes: Sequence[Outcome], queue: int = QUEUE) -> Iterator[PastQuote]:
    """Quotes for the next ``queue`` asks at every place after the first thirty, each from the outcomes before it.

    Of the asks in a queue, the actual efforts are not looked at.
    """
    model = EffortModel.learn(outcomes[:FIRST])
    for at in range(FIRST, len(outcomes) - queue + 1):
        efforts = [model.effort(_job(place, outcomes[place])) for place in range(at, at + queue)]
        p50_min, p80_min = model.sums(efforts)[-1]
        yield PastQuote(at=at, p50_min=p50_min, p80_min=p80_min)
        model.add(outcomes[at])


def score(outcomes: Sequence[Outcome], quotes: Iterable[PastQuote], queue: int = QUEUE) -> BacktestScore | None:
    """How these quotes for queues of that length compare with what happened; None without any."""
    actual_min = list(accumulate((one.actual_min for one in outcomes), initial=0.0))
    plain_min = list(accumulate((one.estimate_min for one in outcomes), initial=0.0))
    kept50 = kept80 = kept_plain = count = 0
    loss = plain_loss = 0.0
    for quote in quotes:
        took = actual_min[quote.at + queue] - actual_min[quote.at]
        plain = plain_min[quote.at + queue] - plain_min[quote.at]
        count += 1
        kept50 += took <= quote.p50_min + ROUNDING_MIN
        kept80 += took <= quote.p80_min + ROUNDING_MIN
        kept_plain += took <= plain + ROUNDING_MIN
        loss += pinball(took, quote.p80_min, 0.8)
        plain_loss += pinball(took, plain, 0.8)
    if count == 0:
        return None
    return BacktestScore(
        quote_count=count,
        p50_kept=kept50 / count,
        p80_kept=kept80 / count,
        plain_kept=kept_plain / count,
        loss=loss / plain_loss if plain_loss else None,
    )


def pinball(took: float, quoted: float, level: float) -> float:
    """The loss of a quantile: what it was too short weighs ``level``, what it was too long the rest.

    >>> pinball(10, 8, 0.75), pinball(8, 10, 0.75)
    (1.5, 0.5)

    Source: Koenker and Bassett 1978, "Regression quantiles".
    """
    return max(level * (took - quoted), (level - 1.0) * (took - quoted))


def _job(place: int, outcome: Outcome) -> Job:
    return Job(
        uid=str(place),
        estimate_min=outcome.estimate_min,
        title=outcome.title,
        requester=outcome.requester,
        category=outcome.category,
        tags=outcome.tags,
    )
