from collections.abc import Callable

import pytest

from tests.conftest import FakeClock
from triage.desk.desk import Desk
from triage.domain.ask import Status
from triage.errors import BadInput, Refused

Add = Callable[[str], str]


def test_starting_takes_an_ask_on_and_stops_the_other_timer(desk: Desk, add: Add, clock: FakeClock) -> None:
    first, second = add("Finish the launch"), add("Fix the calibration")
    desk.work.start(first)
    clock.advance(minutes=25)

    logged = desk.work.start(second)

    assert str(logged.stopped) == first
    assert desk.planning.show(first).worked_min == 25
    assert desk.planning.show(second).ask.status is Status.ACTIVE
    assert desk.planning.show(second).ask.is_running


def test_stopping_records_what_was_worked(desk: Desk, add: Add, clock: FakeClock) -> None:
    ref = add("Finish the launch")
    desk.work.start(ref)
    clock.advance(minutes=50)

    assert desk.work.stop().minutes == 50
    with pytest.raises(Refused, match="No timer"):
        desk.work.stop()


def test_finishing_takes_the_effort_from_the_log(desk: Desk, add: Add, clock: FakeClock) -> None:
    ref = add("Finish the launch")
    desk.work.log(ref, 30)
    desk.work.start(ref)
    clock.advance(minutes=15)

    desk.decisions.finish([ref])

    assert desk.planning.show(ref).ask.actual_min == 45


def test_time_logged_on_a_finished_ask_counts(desk: Desk, add: Add) -> None:
    ref = add("Finish the launch")
    desk.decisions.finish([ref], took_min=None)

    desk.work.log(ref, 40)

    assert desk.planning.show(ref).ask.actual_min == 40


def test_a_timer_forgotten_overnight_does_not_count_the_night(desk: Desk, add: Add, clock: FakeClock) -> None:
    desk.work.start(add("Finish the launch"))
    clock.advance(days=3)

    assert desk.work.stop().minutes == 16 * 60


def test_unplanned_work_is_one_line(desk: Desk) -> None:
    ask = desk.work.did("reviewed the design", 40, tags=["review"])

    page = desk.planning.show(str(ask.id))
    assert (page.ask.status, page.ask.actual_min, page.ask.tags) == (Status.DONE, 40, ("review",))


@pytest.mark.parametrize("minutes", [0, -5, 60 * 24 * 8])
def test_a_length_of_time_that_cannot_be_is_refused(desk: Desk, add: Add, minutes: int) -> None:
    ref = add("Finish the launch")

    with pytest.raises(BadInput):
        desk.work.log(ref, minutes)


def test_working_makes_what_is_left_smaller(desk: Desk, add: Add) -> None:
    desk.time.add_block("mon-fri 9-11")
    ref = add("Finish the launch ~8h")
    desk.decisions.accept([ref])
    before = desk.planning.show(ref).ask.safely_on

    desk.work.log(ref, 360)

    after = desk.planning.show(ref).ask.safely_on
    assert before is not None and after is not None and after < before
