"""How good dates and estimates were."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from triage.domain.calibration import biases, held
from triage.domain.effort import Outcome
from triage.domain.promise import Dates, Promise, PromiseState, Quote

TODAY = date(2026, 3, 20)


def promise(*quoted: tuple[int, int], state: PromiseState, closed_day: int | None = None) -> Promise:
    """A promise with quotes of (day made, day quoted) in March, closed on a day of March."""
    return Promise(
        uid="p",
        ask_uid="a",
        person="priya",
        quotes=tuple(
            Quote(on=date(2026, 3, on), dates=Dates.FINISH, made_at=datetime(2026, 3, made, 9, tzinfo=UTC))
            for made, on in quoted
        ),
        zone="UTC",
        state=state,
        closed_at=None if closed_day is None else datetime(2026, 3, closed_day, 16, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("one", "kept", "late", "ahead", "replaced"),
    [
        (promise((2, 6), state=PromiseState.KEPT, closed_day=6), 1, 0, 0, 0),
        (promise((2, 6), state=PromiseState.LATE, closed_day=9), 0, 1, 0, 0),
        (promise((2, 6), state=PromiseState.OPEN), 0, 1, 0, 0),
        (promise((2, 25), state=PromiseState.OPEN), 0, 0, 1, 0),
        (promise((2, 6), (5, 12), state=PromiseState.KEPT, closed_day=11), 1, 0, 0, 1),
        (promise((2, 6), (9, 12), state=PromiseState.KEPT, closed_day=11), 1, 1, 0, 0),
        (promise((2, 6), state=PromiseState.RELEASED, closed_day=5), 0, 0, 0, 0),
    ],
)
def test_each_date_quoted_is_kept_late_ahead_or_replaced(
    one: Promise, kept: int, late: int, ahead: int, replaced: int
) -> None:
    found = held([one], TODAY)

    assert (found.kept, found.late, found.ahead, found.replaced) == (kept, late, ahead, replaced)


def test_the_bias_of_a_group_is_its_own() -> None:
    small = [Outcome(estimate_min=20, actual_min=40, category="bug", requester="priya")] * 40
    large = [Outcome(estimate_min=300, actual_min=300, category="design")] * 40

    found = biases([one for pair in zip(small, large, strict=True) for one in pair])

    assert [(one.name, one.count, one.typical) for one in found.by_size] == [
        ("up to 30m", 40, 2.0),
        ("2h to 8h", 40, 1.0),
    ]
    assert [one.name for one in found.by_requester] == ["priya"]
    assert {one.name: one.in_estimate for one in found.by_category} == {"bug": 0.0, "design": 1.0}
    assert found.overall is not None and found.overall.in_safe is not None


def test_a_group_of_two_says_nothing() -> None:
    assert biases([Outcome(estimate_min=20, actual_min=40)] * 2).by_size == ()


def test_without_outcomes_there_is_no_bias() -> None:
    assert biases([]).overall is None
