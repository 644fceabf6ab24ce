"""Lost time: what it moves, and what it does not count as work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.conftest import FakeClock
from triage.desk.desk import Desk
from triage.errors import BadInput

Add = Callable[[str], str]


def test_lost_time_is_no_work_on_the_ask_whose_timer_runs(desk: Desk, add: Add, clock: FakeClock) -> None:
    ref = add("Finish the launch")
    desk.work.start(ref)
    clock.advance(minutes=120)

    page = desk.lost_time.lose(90, "incident")

    assert str(page.ask_id) == ref
    assert desk.planning.show(ref).worked_min == 30
    clock.advance(minutes=10)
    assert desk.work.stop().total_min == 40


def test_lost_time_ahead_is_cut_out_of_the_plan_once(desk: Desk, add: Add, clock: FakeClock) -> None:
    desk.decisions.accept([add("Finish the launch 3h")])
    from_at = clock.now() + timedelta(hours=2)
    before = desk.planning.plan_page().days[0].open_min

    desk.lost_time.lose(60, "all hands", from_at=from_at)
    desk.lost_time.lose(60, "all hands", from_at=from_at)

    day = desk.planning.plan_page().days[0]
    assert day.open_min == before - 60
    assert [span.title for span in day.spans if span.lane is None][:1] == ["lost: all hands"]


def test_what_slips_by_a_day_is_named(desk: Desk, add: Add, clock: FakeClock) -> None:
    ref = add("Finish the launch 2h30")
    desk.decisions.accept([ref])
    clock.advance(hours=4)

    page = desk.lost_time.lose(240, "incident")

    assert [str(slip.id) for slip in page.slips] == [ref]
    assert page.lost_today_min == 240


def test_undo_gives_lost_time_back(desk: Desk, add: Add, clock: FakeClock) -> None:
    ref = add("Finish the launch")
    desk.work.start(ref)
    clock.advance(minutes=60)
    desk.lost_time.lose(30, "incident")

    desk.journal.undo()

    assert desk.planning.show(ref).worked_min == 60
    assert desk.planning.plan_page().day_words == ""


def test_the_plan_and_the_days_close_say_what_the_day_lost(desk: Desk, add: Add, clock: FakeClock) -> None:
    add("Finish the launch")
    clock.advance(minutes=60)

    desk.lost_time.lose(30, "incident")

    assert desk.planning.plan_page().day_words == "Today lost 30m (incident), broken off once."
    assert desk.day_close.proposed().day_words == desk.planning.plan_page().day_words


def test_more_than_a_day_cannot_be_lost(desk: Desk) -> None:
    with pytest.raises(BadInput, match="25h"):
        desk.lost_time.lose(25 * 60)


def test_a_timer_that_ran_past_the_day_is_asked_about_and_stops_at_its_end(
    desk: Desk, add: Add, clock: FakeClock
) -> None:
    ref = add("Finish the launch 8h")
    desk.work.start(ref)
    clock.advance(hours=10)

    doubtful = desk.planning.next_up().doubtful

    assert doubtful is not None
    assert doubtful.words == f"Still on #{ref} since 09:00? `triage stop --at 17:00` ends it then."
    assert desk.work.stop(doubtful.stop_at).minutes == 8 * 60


def test_a_timer_cannot_stop_before_it_started_or_later_than_now(desk: Desk, add: Add, clock: FakeClock) -> None:
    desk.work.start(add("Finish the launch"))
    clock.advance(hours=1)

    with pytest.raises(BadInput, match="has not run"):
        desk.work.stop(clock.now() - timedelta(hours=2))
    with pytest.raises(BadInput, match="has not run"):
        desk.work.stop(clock.now() + timedelta(hours=2))


def test_a_clock_still_to_come_is_yesterdays(desk: Desk, clock: FakeClock) -> None:
    at = desk.reading.moment("17:00", is_past=True)

    assert at == clock.now().replace(hour=17) - timedelta(days=1)
    assert desk.reading.moment("17:00") == clock.now().replace(hour=17)
