"""What one ask and several asks will take, whatever was finished before."""

from __future__ import annotations

import math
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from triage.domain.effort import Basis, EffortModel, Job, Outcome, Sureness

MINUTES = st.floats(min_value=0.5, max_value=30_000)
NAMES = st.sampled_from(("", "tom", "priya"))
TITLES = st.sampled_from(("", "weekly report", "fix the login page", "review a design"))
WILD = st.floats(allow_nan=True, allow_infinity=True)

OUTCOMES = st.lists(
    st.builds(
        Outcome,
        estimate_min=MINUTES,
        actual_min=st.one_of(MINUTES, st.just(0.0)),
        title=TITLES,
        requester=NAMES,
        category=NAMES,
        tags=st.tuples(NAMES),
    ),
    max_size=40,
)
JOBS = st.builds(
    Job,
    uid=st.uuids().map(str),
    estimate_min=st.one_of(st.none(), MINUTES),
    title=TITLES,
    requester=NAMES,
    category=NAMES,
    tags=st.tuples(NAMES),
    worked_min=st.floats(min_value=0, max_value=30_000),
)


def twice_as_long(count: int, estimate_min: float = 60.0) -> list[Outcome]:
    """Asks that took twice what was said, give or take a tenth."""
    return [
        Outcome(estimate_min=estimate_min, actual_min=2 * estimate_min * (0.9, 1.0, 1.1)[number % 3])
        for number in range(count)
    ]


@given(OUTCOMES, JOBS)
def test_an_effort_is_positive_and_its_p80_is_not_below_its_p50(outcomes: list[Outcome], job: Job) -> None:
    effort = EffortModel.learn(outcomes).effort(job)

    assert 0 < effort.p50_min <= effort.p80_min < math.inf
    assert 0 < effort.mean_min < math.inf
    assert effort.is_guessed is (job.estimate_min is None)


@given(OUTCOMES, st.lists(JOBS, min_size=1, max_size=30))
def test_sums_never_fall(outcomes: list[Outcome], jobs: list[Job]) -> None:
    model = EffortModel.learn(outcomes)

    sums = model.sums([model.effort(job) for job in jobs])

    assert len(sums) == len(jobs)
    for (p50, p80), (next50, next80) in pairwise(sums):
        assert p50 < next50
        assert p80 < next80
    assert all(p50 <= p80 for p50, p80 in sums)


@given(OUTCOMES, st.lists(JOBS, max_size=30), JOBS, st.integers(0, 30))
def test_one_more_ask_never_lowers_a_later_sum(outcomes: list[Outcome], jobs: list[Job], more: Job, place: int) -> None:
    model = EffortModel.learn(outcomes)
    efforts = [model.effort(job) for job in jobs]
    place = min(place, len(efforts))

    without = model.sums(efforts)
    with_it = model.sums([*efforts[:place], model.effort(more), *efforts[place:]])

    assert with_it[:place] == without[:place]
    for before, after in zip(without[place:], with_it[place + 1 :], strict=True):
        assert after[0] >= before[0]
        assert after[1] >= before[1]


@given(OUTCOMES, JOBS)
def test_a_sum_of_one_is_its_effort(outcomes: list[Outcome], job: Job) -> None:
    model = EffortModel.learn(outcomes)
    effort = model.effort(job)

    assert model.sums([effort]) == [(effort.p50_min, effort.p80_min)]


@given(OUTCOMES, st.lists(JOBS, max_size=10), st.randoms())
def test_an_effort_does_not_depend_on_the_asks_beside_it(
    outcomes: list[Outcome], jobs: list[Job], random: Random
) -> None:
    one, other = EffortModel.learn(outcomes), EffortModel.learn(outcomes)
    shuffled = list(jobs)
    random.shuffle(shuffled)

    efforts = {job.uid: one.effort(job) for job in jobs}

    assert {job.uid: other.effort(job) for job in shuffled} == efforts


@given(OUTCOMES, JOBS, st.integers(0, 40))
def test_learning_one_by_one_is_learning_at_once(outcomes: list[Outcome], job: Job, first: int) -> None:
    model = EffortModel.learn(outcomes[:first])
    model.effort(job)
    for outcome in outcomes[first:]:
        model.add(outcome)

    assert model.effort(job) == EffortModel.learn(outcomes).effort(job)


@given(OUTCOMES, JOBS, st.floats(0, 5_000))
def test_work_done_lowers_what_is_left_but_never_to_nothing(outcomes: list[Outcome], job: Job, more: float) -> None:
    model = EffortModel.learn(outcomes)
    before = model.effort(job)

    after = model.effort(
        Job(
            uid=job.uid,
            estimate_min=job.estimate_min,
            title=job.title,
            requester=job.requester,
            category=job.category,
            tags=job.tags,
            worked_min=job.worked_min + more,
        )
    )

    assert 0 < after.mean_min <= before.mean_min
    assert 0 < after.p50_min <= before.p50_min * (1 + 1e-9)
    assert 0 < after.p80_min <= before.p80_min * (1 + 1e-9)
    assert after.estimate_min == before.estimate_min


@given(WILD, WILD)
def test_slips_teach_nothing_and_break_nothing(estimate_min: float, actual_min: float) -> None:
    model = EffortModel.learn([Outcome(estimate_min=estimate_min, actual_min=actual_min)] * 3)

    effort = model.effort(Job(uid="a", estimate_min=estimate_min))

    assert 0 < effort.p50_min <= effort.p80_min < math.inf


def test_a_huge_ask_does_not_drown_the_small_ones_after_it() -> None:
    huge = Outcome(estimate_min=9e6, actual_min=9e6)
    tiny = [Outcome(estimate_min=0.02, actual_min=0.02)] * 30

    effort = EffortModel.learn([huge, *tiny]).effort(Job(uid="a", estimate_min=0.02))

    assert 0.01 < effort.p50_min <= effort.p80_min < 0.05


def test_a_user_without_history_gets_a_stated_and_wide_prior() -> None:
    model = EffortModel.learn([])
    effort = model.effort(Job(uid="a", estimate_min=60))

    assert effort.basis_count == 0
    assert 50 < effort.p50_min < 70
    assert effort.p80_min > 1.7 * effort.p50_min
    assert model.basis(effort).sureness is Sureness.PRIOR
    assert "no finished asks yet" in str(model.basis(effort))


def test_who_takes_twice_as_long_is_believed_to_again() -> None:
    model = EffortModel.learn(twice_as_long(100))

    effort = model.effort(Job(uid="a", estimate_min=60))

    assert 110 < effort.p50_min < 130
    assert effort.p80_min < 150
    assert str(model.basis(effort)) == "your last 100 asks took 2.0 times their estimate"


def test_a_few_outcomes_move_a_forecast_little_and_say_so() -> None:
    model = EffortModel.learn(twice_as_long(2))

    effort = model.effort(Job(uid="a", estimate_min=60))

    assert 62 < effort.p50_min < 110
    assert str(model.basis(effort)) == "only 2 asks finished so far, so the dates are wide"


def test_large_asks_learn_from_large_asks() -> None:
    small = [Outcome(estimate_min=30, actual_min=30)] * 60
    large = [Outcome(estimate_min=1200, actual_min=2400)] * 20

    model = EffortModel.learn([*large, *small])

    assert model.effort(Job(uid="a", estimate_min=30)).ratio < 1.1
    assert model.effort(Job(uid="b", estimate_min=1200)).ratio > 1.8


def test_a_category_a_requester_and_a_tag_each_pull_towards_their_own() -> None:
    plain = [Outcome(estimate_min=60, actual_min=60)] * 60
    kin = [Outcome(estimate_min=60, actual_min=150, category="bug", requester="tom", tags=("api",))] * 30
    model = EffortModel.learn([*plain, *kin])

    ratios = [
        model.effort(job).ratio
        for job in (
            Job(uid="a", estimate_min=60),
            Job(uid="b", estimate_min=60, category="bug"),
            Job(uid="c", estimate_min=60, category="bug", requester="tom"),
            Job(uid="d", estimate_min=60, category="bug", requester="tom", tags=("api",)),
        )
    ]

    assert ratios == sorted(ratios)
    assert ratios[-1] > ratios[0] + 0.2


def test_what_was_finished_lately_weighs_more() -> None:
    slow = [Outcome(estimate_min=60, actual_min=120)] * 200
    quick = [Outcome(estimate_min=60, actual_min=60)] * 200

    lately_quick = EffortModel.learn([*slow, *quick]).effort(Job(uid="a", estimate_min=60))
    lately_slow = EffortModel.learn([*quick, *slow]).effort(Job(uid="a", estimate_min=60))

    assert lately_quick.ratio < lately_slow.ratio - 0.2


def test_one_forgotten_timer_does_not_rule() -> None:
    history = [Outcome(estimate_min=60, actual_min=60)] * 50
    usual = EffortModel.learn(history).effort(Job(uid="a", estimate_min=60))

    forgotten = EffortModel.learn([*history, Outcome(estimate_min=60, actual_min=6000)])

    assert forgotten.effort(Job(uid="a", estimate_min=60)).mean_min < 1.1 * usual.mean_min


def test_what_is_left_of_an_ask_is_less_sure_than_it_was() -> None:
    model = EffortModel.learn(twice_as_long(100))
    whole = model.effort(Job(uid="a", estimate_min=60))

    rest = model.effort(Job(uid="a", estimate_min=60, worked_min=60))

    assert 45 < rest.p50_min < 75
    assert rest.spread_min / rest.mean_min > whole.spread_min / whole.mean_min


def test_a_basis_without_anything_like_it_says_so() -> None:
    model = EffortModel.learn(twice_as_long(40, estimate_min=15))

    effort = model.effort(Job(uid="a", estimate_min=6000))

    assert str(model.basis(effort)) == "none like this among your last 40 asks"
    assert str(model.basis()) == "your last 40 asks took 2.0 times their estimate"


def test_a_ratio_of_one_is_told_without_a_number() -> None:
    basis = Basis(sureness=Sureness.ENOUGH, learnt_count=30, like_count=1, ratio=1.04)

    assert str(basis) == "your last 1 ask like this took about as long as estimated"


@given(OUTCOMES, JOBS, st.integers(0, 40))
def test_learning_in_two_parts_is_learning_at_once(outcomes: list[Outcome], job: Job, first: int) -> None:
    half = EffortModel.learn(outcomes[:first])
    before = half.effort(job)

    model = half.with_more(outcomes[first:])

    assert model.effort(job) == EffortModel.learn(outcomes).effort(job)
    assert half.effort(job) == before
