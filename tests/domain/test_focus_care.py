"""Too many focus blocks, eaten ones, and what an interruption costs."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from hypothesis import given

from tests.domain.planning import MORNINGS, NOW, worktime, worktimes
from triage.domain.focus import Busy, DayOff, DaySpan, FocusBlock
from triage.domain.focus_care import GETTING_BACK_MIN, eaten_blocks, interruption_cost, over_half
from triage.domain.lanes import Span
from triage.domain.week import covered_min
from triage.domain.work import Lost, Work
from triage.domain.worktime import WorkTime

DEEP = frozenset({"deep"})


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 2, day, hour, minute, tzinfo=NOW.tzinfo)


def worked(ask_uid: str, started_at: datetime, minutes: int) -> Work:
    return Work(uid=f"{ask_uid}{started_at.isoformat()}", ask_uid=ask_uid, started_at=started_at, minutes=minutes)


def test_more_than_half_of_working_time_is_too_much() -> None:
    all_day = FocusBlock(uid="a", days=(0, 1, 2), span=DaySpan(time(9), time(17)))

    assert over_half(worktime()) is None
    assert over_half(worktime(blocks=(all_day,))) == (3 * 480, 3 * 480 + 2 * 420)


def test_a_block_is_eaten_from_a_third_on() -> None:
    monday = [
        Busy(starts_at=NOW + timedelta(days=days), ends_at=NOW + timedelta(days=days, minutes=80)) for days in range(4)
    ]
    more = [
        Busy(starts_at=one.starts_at + timedelta(days=7), ends_at=one.ends_at + timedelta(days=7)) for one in monday
    ]

    few = eaten_blocks(worktime(busy=tuple(monday[:2])), NOW)
    (eaten,) = eaten_blocks(worktime(busy=(*monday, *more, *monday)), NOW)

    assert few == []
    assert (eaten.block, eaten.block_min, eaten.meetings_min) == (MORNINGS, 8 * 120, 8 * 80)


def test_blocks_on_days_off_are_not_eaten() -> None:
    off = DayOff(uid="o", from_on=date(2026, 3, 2), until_on=date(2026, 3, 20))
    busy = Busy(starts_at=NOW, ends_at=NOW + timedelta(days=14))

    assert eaten_blocks(worktime(busy=(busy,), days_off=(off,)), NOW) == []


@given(time_=worktimes())
def test_meetings_never_eat_more_than_the_block(time_: WorkTime) -> None:
    for one in eaten_blocks(time_, NOW):
        assert 0 < one.meetings_min <= one.block_min + 0.001


def test_overlapping_meetings_count_once() -> None:
    span = Span(NOW, NOW + timedelta(hours=2))
    covers = [Span(NOW, NOW + timedelta(minutes=60)), Span(NOW + timedelta(minutes=30), NOW + timedelta(minutes=90))]

    assert covered_min(span, covers) == 90


def test_few_interruptions_give_the_stated_default() -> None:
    lost = [Lost(uid=str(day), starts_at=at(day, 9, 30), minutes=20) for day in (2, 3, 4)]

    cost = interruption_cost([], lost, DEEP, worktime(), now=NOW)

    assert (cost.minutes, cost.count) == (GETTING_BACK_MIN, 0)


def test_an_interruption_costs_until_deep_work_goes_on_less_what_it_took_itself() -> None:
    days = (2, 3, 4, 5, 9, 10, 11, 12)
    work = [
        one
        for day in days
        for one in (
            worked("deep", at(day, 9), 30),
            worked("other", at(day, 9, 32), 10),
            worked("deep", at(day, 10, 6), 40),
        )
    ]

    cost = interruption_cost(work, [], DEEP, worktime(), now=NOW)

    assert (cost.minutes, cost.count) == (24, len(days))


def test_a_block_that_ends_before_deep_work_goes_on_is_lost_to_its_end() -> None:
    lost = [Lost(uid=str(day), starts_at=at(day, 10), minutes=20) for day in (2, 3, 4, 5, 9, 10, 11, 12)]

    cost = interruption_cost([], lost, DEEP, worktime(), now=NOW)

    assert (cost.minutes, cost.count) == (40, 8)


def test_what_is_outside_blocks_planned_or_long_ago_is_no_interruption() -> None:
    days = (2, 3, 4, 5, 9, 10, 11, 12)
    afternoons = [Lost(uid=f"p{day}", starts_at=at(day, 15), minutes=20) for day in days]
    breaks = [one for day in days for one in (worked("deep", at(day, 9), 30), worked("other", at(day, 10), 10))]

    cost = interruption_cost(breaks, afternoons, DEEP, worktime(), now=NOW)
    old = interruption_cost([], afternoons, DEEP, worktime(), now=NOW + timedelta(days=300))

    assert cost.count == old.count == 0
