"""Dates hold their place in the order of service."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.planning import LEARNT, subject
from triage.domain.effort import Effort
from triage.domain.plan_order import Claim, serve_order


def plain_sums(efforts: Sequence[Effort]) -> list[tuple[float, float]]:
    """Sums without any risk, so that tests can be worked out by hand."""
    total, sums = 0.0, []
    for one in efforts:
        total += one.estimate_min
        sums.append((total, total))
    return sums


def claim(
    uid: str,
    minutes: int,
    limit_min: float | None = None,
    *,
    promised: bool = False,
    fixed: bool = False,
    start: bool = False,
) -> Claim:
    """A claim of so many minutes."""
    exact = float(minutes)
    effort = replace(subject(uid, minutes).effort, p50_min=exact, p80_min=exact, mean_min=exact, spread_min=0.0)
    return Claim(uid=uid, effort=effort, limit_min=limit_min, is_promised=promised, is_fixed=fixed, is_start=start)


def served(*claims: Claim) -> str:
    """uids in the order of service."""
    return "".join(claims[index].uid for index in serve_order(claims, plain_sums))


def test_without_dates_the_rank_is_the_order() -> None:
    assert served(claim("a", 60), claim("b", 600), claim("c", 5)) == "abc"


def test_a_date_that_the_rank_keeps_moves_nothing() -> None:
    assert served(claim("a", 60), claim("b", 60, 120, promised=True), claim("c", 60)) == "abc"


def test_a_promise_moves_ahead_just_as_far_as_it_needs() -> None:
    order = served(claim("a", 100), claim("b", 100), claim("c", 100), claim("p", 20, 250, promised=True))

    assert order == "abpc"


def test_a_due_date_moves_ahead_likewise() -> None:
    assert served(claim("a", 100), claim("b", 100), claim("d", 20, 130)) == "adb"


def test_when_two_dates_cannot_both_be_held_the_higher_rank_holds() -> None:
    assert served(claim("a", 100, 100), claim("b", 100, 120)) == "ab"
    assert served(claim("b", 100, 120), claim("a", 100, 100)) == "ba"


def test_a_promise_holds_before_a_due_date_of_higher_rank() -> None:
    assert served(claim("d", 100, 100), claim("p", 100, 110, promised=True)) == "pd"


def test_a_date_out_of_reach_makes_nobody_else_give_way() -> None:
    assert served(claim("a", 50, 60), claim("b", 500, 100, promised=True), claim("c", 50)) == "abc"


def test_a_promised_start_needs_only_its_first_minute() -> None:
    order = served(claim("a", 100), claim("b", 100), claim("s", 500, 150, promised=True, start=True))

    assert order == "asb"


def test_what_the_user_pinned_as_urgent_comes_before_any_date() -> None:
    assert served(claim("x", 100, fixed=True), claim("p", 50, 60, promised=True)) == "xp"


def test_a_date_that_is_only_likely_kept_is_not_given_up() -> None:
    risky = replace(subject("r", 100).effort, p50_min=100.0, p80_min=300.0)
    claims = [claim("a", 400), Claim(uid="r", effort=risky, limit_min=150)]

    def sums(efforts: Sequence[Effort]) -> list[tuple[float, float]]:
        likely, safe = accumulate(one.p50_min for one in efforts), accumulate(one.p80_min for one in efforts)
        return list(zip(likely, safe, strict=True))

    order = serve_order(claims, sums)

    assert [claims[index].uid for index in order] == ["r", "a"]


claims = st.lists(
    st.tuples(st.integers(5, 300), st.none() | st.integers(1, 1500), st.booleans(), st.booleans()), max_size=12
).map(
    lambda rows: [
        claim(f"{number:02}", minutes, limit, promised=promised and limit is not None, start=start and promised)
        for number, (minutes, limit, promised, start) in enumerate(rows)
    ]
)


@given(ranked=claims)
def test_every_claim_is_served_once(ranked: list[Claim]) -> None:
    assert sorted(serve_order(ranked, LEARNT.sums)) == list(range(len(ranked)))


def finishes(ranked: Sequence[Claim], order: Sequence[int]) -> dict[int, float]:
    """Minutes at which each claim is finished."""
    sums = plain_sums([ranked[index].effort for index in order])
    return {index: total for index, (total, _) in zip(order, sums, strict=True)}


@given(ranked=claims)
def test_all_dates_that_can_be_held_together_are_held(ranked: list[Claim]) -> None:
    finish_only = [claim(one.uid, int(one.effort.estimate_min), one.limit_min) for one in ranked]
    dated = [index for index, one in enumerate(finish_only) if one.limit_min is not None]
    earliest_first = finishes(finish_only, sorted(dated, key=lambda index: finish_only[index].limit_min or 0))
    can_hold = all(total <= (finish_only[index].limit_min or 0) for index, total in earliest_first.items())

    end = finishes(finish_only, serve_order(finish_only, plain_sums))

    assert not can_hold or all(end[index] <= (finish_only[index].limit_min or 0) for index in dated)


@given(ranked=claims)
def test_claims_without_dates_keep_their_rank_among_each_other(ranked: list[Claim]) -> None:
    order = serve_order(ranked, LEARNT.sums)

    undated = [index for index in order if ranked[index].limit_min is None]
    assert undated == sorted(undated)
