"""Closing the day: what is assumed, and what is recorded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import FakeClock
from triage.desk.desk import Desk
from triage.errors import BadInput

Add = Callable[[str], str]


def times(desk: Desk) -> dict[int, tuple[int, int]]:
    """Number of an ask -> minutes logged and minutes assumed today."""
    return {line.id: (line.logged_min, line.assumed_min) for line in desk.day_close.proposed().lines}


@pytest.fixture
def launch(desk: Desk, add: Add) -> str:
    """uid of a long ask that fills the day's focus block."""
    desk.time.add_block("mon-fri 9-12")
    desk.decisions.accept([add("Finish the launch ~8h")])
    return desk.planning.show("1").ask.uid


def test_hours_without_a_log_are_assumed_from_the_plan(desk: Desk, launch: str, clock: FakeClock) -> None:
    clock.advance(hours=2)

    assert times(desk) == {1: (0, 120)}


def test_a_log_takes_its_own_hours_from_what_is_assumed_and_leaves_the_rest(
    desk: Desk, launch: str, add: Add, clock: FakeClock
) -> None:
    other = add("Answer the audit ~4h")
    clock.advance(hours=1)
    desk.work.log(other, 60)
    clock.advance(hours=1)

    assert times(desk) == {2: (60, 60), 1: (0, 60)}


def test_more_than_was_logged_is_added(desk: Desk, launch: str, clock: FakeClock) -> None:
    clock.advance(hours=2)
    desk.work.log("1", 30)

    desk.day_close.close({launch: 90})

    assert desk.planning.show("1").worked_min == 90


def test_less_than_was_logged_shortens_the_last_stretches(desk: Desk, launch: str, clock: FakeClock) -> None:
    clock.advance(hours=2)
    desk.work.log("1", 60)
    clock.advance(minutes=1)
    desk.work.log("1", 30)

    desk.day_close.close({launch: 45})

    assert desk.planning.show("1").worked_min == 45


def test_nothing_after_all_takes_the_log_away_and_one_undo_brings_it_back(
    desk: Desk, launch: str, clock: FakeClock
) -> None:
    clock.advance(hours=2)
    desk.work.log("1", 60)

    desk.day_close.close({launch: 0})

    assert desk.planning.show("1").worked_min == 0
    desk.journal.undo()
    assert desk.planning.show("1").worked_min == 60


def test_the_running_timer_stops_with_the_day(desk: Desk, launch: str, clock: FakeClock) -> None:
    desk.work.start("1")
    clock.advance(hours=2)
    assert times(desk) == {1: (120, 120)}

    desk.day_close.close({launch: 120})

    assert desk.planning.counts().now_words.find("▶") == -1
    assert desk.planning.show("1").worked_min == 120


def test_what_a_finished_ask_took_follows_the_corrected_log(desk: Desk, launch: str, clock: FakeClock) -> None:
    clock.advance(hours=2)
    desk.work.log("1", 120)
    desk.decisions.finish(["1"])

    desk.day_close.close({launch: 90})

    assert desk.planning.show("1").ask.actual_min == 90


def test_work_of_other_days_stays(desk: Desk, launch: str, clock: FakeClock) -> None:
    desk.work.log("1", 5)
    clock.advance(days=1, hours=1)
    desk.work.log("1", 30)

    desk.day_close.close({launch: 10})

    assert desk.planning.show("1").worked_min == 15


def test_more_than_a_day_is_refused(desk: Desk, launch: str) -> None:
    with pytest.raises(BadInput, match="more than a day"):
        desk.day_close.close({launch: 1441})
