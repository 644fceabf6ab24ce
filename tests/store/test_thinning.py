"""Thinning: 12 days, 10 weeks, 9 months, and nothing goes because a desk was emptied."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import MONDAY
from triage.store.thinning import DAYS, MONTHS, WEEKS, Kept, superfluous

YEARS = 3 * 365


def a_copy(days_ago: int, asks: int | None = 100, hour: int = 0) -> Kept:
    """A copy of that age."""
    made_at = MONDAY - timedelta(days=days_ago, hours=hour)
    return Kept(f"{made_at:%Y%m%dT%H%M%SZ}", made_at, asks)


def lived_with(days: int) -> list[Kept]:
    """What stays when a copy is made on each of so many days, thinned each time."""
    there: list[Kept] = []
    for ago in range(days, -1, -1):
        there.append(a_copy(ago))
        gone = {copy.name for copy in superfluous(there)}
        there = [copy for copy in there if copy.name not in gone]
    return there


def test_three_years_of_daily_copies_leave_days_weeks_and_months() -> None:
    ages = [(MONDAY - copy.made_at).days for copy in reversed(lived_with(YEARS))]

    assert ages[:DAYS] == list(range(DAYS))
    assert len(ages) == DAYS + WEEKS + MONTHS
    weekly = ages[DAYS : DAYS + WEEKS]
    assert all(1 <= later - earlier <= 7 for earlier, later in pairwise(weekly))
    assert ages[-1] > (MONTHS - 1) * 28 + WEEKS * 7


def test_every_copy_of_the_last_two_days_stays() -> None:
    copies = [a_copy(0, hour=hour) for hour in range(40)]

    assert superfluous(copies) == []


def test_copies_with_far_more_asks_than_the_newest_stay() -> None:
    rich = [a_copy(ago, asks=100) for ago in range(30, 400)]
    emptied = [a_copy(ago, asks=0) for ago in range(30)]

    gone = superfluous([*rich, *emptied])

    assert not {copy.name for copy in rich} & {copy.name for copy in gone}


def test_a_copy_that_cannot_be_read_stays_and_takes_nobodys_place() -> None:
    unreadable = [a_copy(ago, asks=None) for ago in range(0, 60, 2)]
    readable = [a_copy(ago) for ago in range(1, 60, 2)]

    gone = {copy.name for copy in superfluous([*unreadable, *readable])}

    assert not gone & {copy.name for copy in unreadable}
    assert readable[0].name not in gone


@given(st.lists(st.tuples(st.integers(0, 1000), st.none() | st.integers(0, 300)), max_size=60))
def test_the_newest_readable_copy_always_stays(made: list[tuple[int, int | None]]) -> None:
    copies = [a_copy(ago, asks) for ago, asks in dict(made).items()]

    gone = superfluous(copies)

    readable = [copy for copy in copies if copy.asks is not None]
    assert set(gone) <= set(readable)
    if readable:
        assert max(readable, key=lambda copy: copy.made_at) not in gone
        assert max(readable, key=lambda copy: copy.asks or 0).asks in {
            copy.asks for copy in readable if copy not in gone
        } or max(copy.asks or 0 for copy in readable) <= 2 * (max(readable, key=lambda copy: copy.made_at).asks or 1)
