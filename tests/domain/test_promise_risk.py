"""Which promises are worth a word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import given

from tests.domain.planning import NOW, TODAY, many_subjects, setting, settings_of_anybody, subject, worktime
from triage.domain.focus import DayOff
from triage.domain.plan import Context, PlanAsk, Slot, make_plan
from triage.domain.promise import Dates
from triage.domain.promise_risk import is_strained, next_working_day, strained
from triage.domain.worktime import WorkTime

THURSDAY, FRIDAY, NEXT_MONDAY = date(2026, 3, 5), date(2026, 3, 6), date(2026, 3, 9)


def at(on: date, hour: int) -> datetime:
    return datetime.combine(on, time(hour), tzinfo=NOW.tzinfo)


def slot_of(plan_ask: PlanAsk, **ends: Any) -> Slot:
    made = make_plan([plan_ask], setting()).slots[plan_ask.uid]
    return replace(made, **ends)


def test_a_day_that_breaks_in_the_likely_course_is_at_risk() -> None:
    ask = subject("a", 60, promised_on=THURSDAY)

    slot = slot_of(ask, finish_p50_at=at(FRIDAY, 9), finish_p80_at=at(FRIDAY, 10))

    assert is_strained(ask.promises[0], slot, worktime())


def test_a_safe_date_an_hour_into_the_next_morning_is_let_pass() -> None:
    ask = subject("a", 60, promised_on=THURSDAY)

    slot = slot_of(ask, finish_p50_at=at(THURSDAY, 16), finish_p80_at=at(FRIDAY, 10))

    assert not is_strained(ask.promises[0], slot, worktime())


def test_a_safe_date_that_slips_by_a_working_day_is_at_risk() -> None:
    ask = subject("a", 60, promised_on=THURSDAY)

    for safely_at in (at(FRIDAY, 17), at(NEXT_MONDAY, 9), None):
        slot = slot_of(ask, finish_p50_at=at(THURSDAY, 16), finish_p80_at=safely_at)

        assert is_strained(ask.promises[0], slot, worktime())


def test_a_weekend_or_days_off_are_no_working_days_to_slip_by() -> None:
    ask = subject("a", 60, promised_on=FRIDAY)
    away = worktime(days_off=(DayOff(uid="o", from_on=NEXT_MONDAY, until_on=NEXT_MONDAY),))
    slot = slot_of(ask, finish_p50_at=at(FRIDAY, 16), finish_p80_at=at(date(2026, 3, 10), 9))

    assert is_strained(ask.promises[0], slot, worktime())
    assert not is_strained(ask.promises[0], slot, away)
    assert next_working_day(FRIDAY, away) == date(2026, 3, 10)


def test_a_promised_start_is_held_to_the_start() -> None:
    ask = subject("a", 60, promised_on=THURSDAY, dates=Dates.START)

    slot = slot_of(ask, start_p50_at=at(THURSDAY, 9), start_p80_at=at(THURSDAY, 10), finish_p50_at=at(FRIDAY, 10))

    assert not is_strained(ask.promises[0], slot, worktime())


def test_whoever_has_no_working_day_at_all_gets_an_answer_too() -> None:
    idle = WorkTime(zone=worktime().zone, hours=((),) * 7)

    assert next_working_day(FRIDAY, idle) == date(2026, 3, 7)


def test_a_promise_past_its_day_is_late() -> None:
    plan = make_plan([subject("a", 60, promised_on=TODAY - timedelta(days=1))], setting())

    assert [(one.promise.ask_uid, one.is_late) for one in strained(plan)] == [("a", True)]


@given(asks=many_subjects(), context=settings_of_anybody())
def test_a_promise_whose_safe_day_holds_is_never_at_risk(asks: list[PlanAsk], context: Context) -> None:
    found = strained(make_plan(asks, context))

    for one in found:
        assert one.is_late or one.safely_on is None or one.safely_on > one.promise.quote.on
