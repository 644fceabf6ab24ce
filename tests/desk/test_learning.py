"""What the desk learns from finished asks."""

from __future__ import annotations

from collections.abc import Callable

from tests.conftest import FakeClock
from triage.desk.desk import Desk

Add = Callable[[str], str]


def live(desk: Desk, add: Add, clock: FakeClock, *, took_min: int) -> None:
    """Twelve weeks with one ask a week, each done after seven days."""
    for week in range(12):
        ref = add(f"Write chapter {week} ~2h")
        desk.decisions.accept([ref])
        clock.advance(days=7)
        desk.decisions.finish([ref], took_min=took_min)


def rate(desk: Desk) -> float:
    """The share of working time that the plan counts on."""
    with desk.planning.look() as look:
        return look.picture.context.time.shares.learnt


def test_a_new_desk_assumes_the_usual_share(desk: Desk) -> None:
    assert rate(desk) == 1.0


def test_who_spends_little_time_on_asks_gets_later_dates(desk: Desk, add: Add, clock: FakeClock) -> None:
    live(desk, add, clock, took_min=600)
    few = rate(desk)
    for number in range(4):
        ref = add(f"Write appendix {number} ~2h")
        desk.decisions.accept([ref])
        clock.advance(days=3)
        desk.decisions.finish([ref], took_min=600)

    assert few == 1.0  # eight weeks hold eight of the twelve, which is too few to tell
    assert 0 < rate(desk) < 1.0


def test_looks_share_what_was_learnt_until_something_is_finished(desk: Desk, add: Add, clock: FakeClock) -> None:
    with desk.planning.look() as look:
        before = look.picture.context.efforts
    add("Write the preface ~2h")
    with desk.planning.look() as look:
        same = look.picture.context.efforts
    live(desk, add, clock, took_min=600)
    with desk.planning.look() as look:
        after = look.picture.context.efforts

    assert same is before
    assert after.basis().learnt_count == 12
    assert before.basis().learnt_count == 0


def test_what_a_finished_ask_taught_goes_when_it_is_reopened(desk: Desk, add: Add, clock: FakeClock) -> None:
    live(desk, add, clock, took_min=600)
    with desk.planning.look() as look:
        last = look.picture.outcomes[-1]
        uid = look.reader.finished(1)[0].uid
    desk.decisions.reopen([uid])
    with desk.planning.look() as look:
        fewer = look.picture.outcomes
    desk.decisions.finish([uid], took_min=45)
    with desk.planning.look() as look:
        again = look.picture.outcomes

    assert last.actual_min == 600
    assert len(fewer) == 11
    assert (len(again), again[-1].actual_min) == (12, 45)
