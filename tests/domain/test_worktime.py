"""What is kept back for what is still to come."""

from __future__ import annotations

import pytest

from triage.domain.ask import Lane
from triage.domain.worktime import LEAST_RATE, Shares


def test_open_hours_lose_meetings_first_and_the_reserve_of_what_is_left() -> None:
    shares = Shares(meetings=0.5, open_reserve=0.2, focus_reserve=0.25)

    assert shares.rate(Lane.OPEN) == 0.4
    assert shares.rate(Lane.FOCUS) == 0.75


@pytest.mark.parametrize(("learnt", "rate"), [(1.0, 0.75), (0.5, 0.375), (4.0, 1.0), (0.0, LEAST_RATE)])
def test_what_was_learnt_stretches_what_is_left_but_never_beyond_the_clock(learnt: float, rate: float) -> None:
    assert Shares(focus_reserve=0.25, learnt=learnt).rate(Lane.FOCUS) == rate
