"""What dates say they rest on."""

from __future__ import annotations

from collections.abc import Callable

from tests.conftest import FakeClock
from triage.desk.desk import Desk

Add = Callable[[str], str]


def finish(desk: Desk, add: Add, clock: FakeClock, count: int) -> None:
    """Finish so many asks of an hour, each after a week and an hour and a half of work."""
    for number in range(count):
        ref = add(f"Write chapter {number} ~1h")
        desk.decisions.accept([ref])
        clock.advance(days=5)
        desk.decisions.finish([ref], took_min=90)


def test_a_new_user_is_told_once_that_dates_are_wide(desk: Desk, add: Add) -> None:
    ref = add("Explain the drop ~3h")

    decided = desk.decisions.accept([ref])

    assert decided.rests_on.startswith("No history yet: dates are wide")
    assert desk.planning.plan_page().rests_on == decided.rests_on


def test_a_date_says_how_long_asks_like_it_took(desk: Desk, add: Add, clock: FakeClock) -> None:
    finish(desk, add, clock, 12)
    ref = add("Write the preface ~1h")
    desk.decisions.accept([ref])

    page = desk.planning.show(ref)

    assert page.rests_on == "Dates rest on this: your last 12 asks took 1.5 times their estimate."


def test_the_plan_says_how_much_of_the_hours_it_counts_on(desk: Desk, add: Add, clock: FakeClock) -> None:
    finish(desk, add, clock, 14)

    words = desk.planning.plan_page().rests_on

    assert "It counts on 21% of your hours" in words


def test_dates_that_did_not_hold_are_named_as_the_reason_for_more_room(desk: Desk, add: Add, clock: FakeClock) -> None:
    refs = [add(f"Fix part {number} ~1h from Marco") for number in range(3)]
    for ref in refs:
        desk.answers.send(desk.answers.draft(ref, situation="later"))
    clock.advance(days=60)

    words = desk.planning.plan_page().rests_on

    assert "Safe dates keep 27% more room, because too few of those you quoted held." in words
