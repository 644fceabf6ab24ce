"""Sums of efforts, and the corrections that make them hold as often as they say."""

from __future__ import annotations

import math
import random

import pytest

from triage.domain.effort import EffortModel, Job, Outcome
from triage.domain.effort_backtest import BacktestScore, replay, score


def history(*, bias: float, spread: float, exact: float = 0.0, drift: float = 0.0, count: int = 600) -> list[Outcome]:
    """A made-up user whose log ratio is normal around ``bias``, or exactly 0 in a share of asks, and may wander."""
    chance = random.Random(5)
    outcomes = []
    for _ in range(count):
        bias += chance.gauss(0.0, drift)
        estimate_min = math.exp(chance.gauss(4.5, 1.0))
        log = 0.0 if chance.random() < exact else chance.gauss(bias, spread)
        outcomes.append(Outcome(estimate_min=estimate_min, actual_min=estimate_min * math.exp(log)))
    return outcomes


def scored(outcomes: list[Outcome], queue: int) -> BacktestScore:
    """The score of all quotes of a history."""
    found = score(outcomes, replay(outcomes, queue), queue)
    assert found is not None
    return found


USERS = {
    "sure": history(bias=0.1, spread=0.2),
    "late": history(bias=0.7, spread=0.5),
    "early": history(bias=-0.8, spread=0.6),
    "wild": history(bias=0.0, spread=1.2),
    "exact": history(bias=0.2, spread=0.7, exact=0.5),
    "drifting": history(bias=0.0, spread=0.5, drift=0.03),
}


@pytest.mark.parametrize("user", USERS)
def test_eighty_percent_means_eighty_percent_whatever_the_user(user: str) -> None:
    found = scored(USERS[user], 5)

    assert 0.74 <= found.p80_kept <= 0.86
    assert 0.40 <= found.p50_kept <= 0.62


@pytest.mark.parametrize("user", ("late", "early"))
def test_forecasts_of_a_biased_user_beat_the_sum_of_estimates(user: str) -> None:
    found = scored(USERS[user], 5)

    assert found.loss is not None
    assert found.loss < 0.8


@pytest.mark.parametrize("queue", (1, 3, 10, 20))
def test_queues_of_other_lengths_hold_too(queue: int) -> None:
    found = scored(USERS["late"], queue)

    assert 0.72 <= found.p80_kept <= 0.90


def test_a_longer_queue_is_safer_in_proportion() -> None:
    model = EffortModel.learn(USERS["late"])
    efforts = [model.effort(Job(uid=str(number), estimate_min=60)) for number in range(50)]

    sums = model.sums(efforts)

    first, last = sums[0], sums[-1]
    assert last[1] / last[0] < first[1] / first[0]


def test_quotes_come_from_earlier_outcomes_alone() -> None:
    outcomes = USERS["late"][:60]

    quotes = list(replay(outcomes, 5))
    shorter = list(replay(outcomes[:40], 5))
    blind = [
        *outcomes[:35],
        *(Outcome(estimate_min=one.estimate_min, actual_min=1.0) for one in outcomes[35:]),
    ]

    assert len(quotes) == 60 - 30 - 5 + 1
    assert quotes[: len(shorter)] == shorter
    assert list(replay(blind, 5))[:6] == quotes[:6]


def test_a_quote_is_that_of_a_model_that_learnt_at_once() -> None:
    outcomes = USERS["exact"][:80]
    quote = list(replay(outcomes, 5))[-1]

    model = EffortModel.learn(outcomes[: quote.at])
    jobs = [Job(uid=str(place), estimate_min=one.estimate_min) for place, one in enumerate(outcomes[quote.at :])]

    assert model.sums([model.effort(job) for job in jobs])[-1] == (quote.p50_min, quote.p80_min)


def test_too_short_a_history_has_no_quotes_and_no_score() -> None:
    outcomes = USERS["sure"][:34]

    assert list(replay(outcomes, 5)) == []
    assert score(outcomes, [], 5) is None
