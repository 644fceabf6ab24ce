"""How much later safe dates must be, learnt from those that were quoted."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain.caution import LEAST, MOST, caution
from triage.domain.effort import EffortModel, Job
from triage.domain.promise import Dates, Promise, PromiseState, Quote

TODAY = date(2026, 6, 1)


def promise(number: int, days_late: int) -> Promise:
    """A promise of some day in spring, settled so many days after it."""
    on = date(2026, 3, 2) + timedelta(days=number)
    closed_at = datetime(on.year, on.month, on.day, 16, tzinfo=UTC) + timedelta(days=days_late)
    quote = Quote(on=on, dates=Dates.FINISH, made_at=datetime(2026, 3, 1, tzinfo=UTC))
    state = PromiseState.LATE if days_late > 0 else PromiseState.KEPT
    return Promise(
        uid=f"p{number}", ask_uid="a", person="priya", quotes=(quote,), zone="UTC", state=state, closed_at=closed_at
    )


def test_without_any_date_known_nothing_is_added() -> None:
    assert caution([], [], TODAY) == 1.0


def test_four_kept_make_up_for_one_late() -> None:
    assert caution([promise(n, 1 if n % 5 == 0 else 0) for n in range(10)], [], TODAY) == pytest.approx(1.0, abs=0.001)


def test_dates_that_do_not_hold_make_the_next_ones_later() -> None:
    assert caution([promise(n, 1) for n in range(10)], [], TODAY) == pytest.approx(2.23, abs=0.01)


def test_an_open_promise_past_its_day_did_not_hold() -> None:
    late = Promise(
        uid="p", ask_uid="a", person="priya", zone="UTC", quotes=(promise(1, 0).quotes[0],), state=PromiseState.OPEN
    )

    assert caution([], [late], TODAY) > 1.0


@given(st.lists(st.integers(-3, 3), max_size=150), st.randoms())
def test_order_does_not_matter_and_bounds_hold(lates: list[int], random: st.DataObject) -> None:
    promises = [promise(number, late) for number, late in enumerate(lates)]
    shuffled = list(promises)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert caution(promises, [], TODAY) == caution(shuffled, [], TODAY)
    assert LEAST <= caution(promises, [], TODAY) <= MOST


@given(st.floats(LEAST, MOST), st.lists(st.floats(1, 5000), min_size=1, max_size=20))
def test_caution_moves_safe_sums_alone_and_keeps_them_in_order(factor: float, estimates: list[float]) -> None:
    model = EffortModel()
    efforts = [model.effort(Job(uid=str(at), estimate_min=one)) for at, one in enumerate(estimates)]

    plain, careful = model.sums(efforts), model.cautious(factor).sums(efforts)

    assert [p50 for p50, _ in careful] == [p50 for p50, _ in plain]
    assert all(p80 >= p50 for p50, p80 in careful)
    assert [p80 for _, p80 in careful] == sorted(p80 for _, p80 in careful)
