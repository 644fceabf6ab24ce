"""Calibration and backtest over a desk."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import FakeClock
from triage.desk.calibration import backtest_of
from triage.desk.desk import Desk
from triage.errors import BadInput

Add = Callable[[str], str]


def finish(desk: Desk, add: Add, count: int, took_min: int) -> None:
    """Finish so many asks of an hour."""
    for number in range(count):
        ref = add(f"Review change {number} ~1h #review")
        desk.decisions.accept([ref])
        desk.decisions.finish([ref], took_min=took_min)


def test_a_new_desk_says_what_to_do(desk: Desk) -> None:
    page = desk.calibration.page()

    assert page.sentence == "No date that you quoted has come due yet."
    assert page.overall is None
    assert page.advice[0].startswith("Nothing to learn from yet")


def test_the_first_sentence_counts_dates_that_held(desk: Desk, add: Add, clock: FakeClock) -> None:
    kept, late = add("Fix the calibration ~1h from Marco"), add("Tidy the wiki ~1h from Wei")
    for ref in (kept, late):
        desk.answers.send(desk.answers.draft(ref, situation="later"))
    desk.decisions.finish([kept], took_min=60)
    clock.advance(days=40)
    desk.decisions.finish([late], took_min=60)

    page = desk.calibration.page()

    assert page.sentence == "Of 2 dates you quoted, 1 held."


def test_bias_is_told_by_size_and_tag(desk: Desk, add: Add) -> None:
    finish(desk, add, 4, took_min=120)

    page = desk.calibration.page()

    assert [(bias.name, bias.typical) for bias in page.by_size] == [("30m to 2h", 2.0)]
    assert [bias.name for bias in page.by_category] == ["review"]
    assert any("typically take 2.0 times" in sentence for sentence in page.advice)


def test_a_backtest_of_too_little_says_how_much_it_needs(desk: Desk) -> None:
    page = desk.calibration.backtest(5)

    assert page.p80_kept is None
    assert "needs 35" in page.sentences[0]


def test_a_queue_without_asks_is_refused() -> None:
    with pytest.raises(BadInput, match="queue of 0"):
        backtest_of("nobody", [], 0)


def test_exact_estimates_backtest_as_kept(desk: Desk, add: Add) -> None:
    finish(desk, add, 33, took_min=60)

    page = desk.calibration.backtest(1)

    assert page.quotes == 3
    assert page.p80_kept == 1.0
