"""What can honestly be told to somebody whose ask is not taken now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from tests.domain.planning import LEARNT, TODAY, many_subjects, setting, settings_of_anybody, subject
from triage.domain.ask import Priority
from triage.domain.plan import Context, Outlook, PlanAsk, Quantile, finish_on, make_plan
from triage.domain.plan_quote import fits_min, plan_later, quote, trades
from triage.domain.promise import Dates, Promise, Quote

BIG = [subject(uid, minutes, requesters=("karen",)) for uid, minutes in (("a", 120), ("b", 600), ("c", 90), ("d", 240))]


def test_an_ask_not_taken_comes_after_all_of_its_class() -> None:
    plan = make_plan(BIG, setting())

    later = plan_later(plan, [subject("x", 60, requesters=("karen", "priya"))])

    assert later.order[-1] == "x"
    assert [uid for uid in later.order if uid != "x"] == list(plan.order)


def test_the_quote_names_three_asks_that_take_the_waiting_time_in_order() -> None:
    facts = quote(plan_later(make_plan(BIG, setting()), [subject("x", 60)]), "x")

    assert facts.ahead_uids == ("a", "b", "d")
    assert facts.ahead_count == 4
    assert all(one.finish_on is not None for one in facts.ahead)


def test_the_quoted_day_is_the_safe_one() -> None:
    facts = quote(plan_later(make_plan(BIG, setting()), [subject("x", 60)]), "x")

    assert facts.likely_on is not None
    assert facts.finish_on is not None
    assert facts.start_on is not None
    assert TODAY < facts.likely_on < facts.finish_on
    assert facts.start_on <= facts.finish_on


def test_two_who_wait_are_told_different_days() -> None:
    later = plan_later(make_plan([], setting()), [subject("x", 600), subject("y", 600)])

    first, second = quote(later, "x"), quote(later, "y")

    assert first.finish_on is not None
    assert second.finish_on is not None
    assert first.finish_on < second.finish_on
    assert second.ahead_uids == ("x",)


def test_with_nothing_ahead_nothing_comes_first() -> None:
    facts = quote(plan_later(make_plan([], setting()), [subject("x", 30)]), "x")

    assert facts.ahead == ()
    assert facts.finish_on == TODAY


def test_a_due_date_does_not_hurry_an_ask_that_is_not_taken() -> None:
    plan = make_plan([subject("a", 45, requesters=("karen",)), subject("b", 45, requesters=("priya",))], setting())

    later = plan_later(plan, [subject("x", 15, due_on=TODAY, pinned=Priority.P1)])

    assert later.order[-1] == "x"


def test_an_unknown_ask_has_no_quote() -> None:
    with pytest.raises(KeyError):
        quote(make_plan([], setting()), "x")


def test_a_trade_names_the_ask_that_could_give_way_and_where_it_lands() -> None:
    ahead = [subject("a", 180, requesters=("karen",)), subject("b", 180, requesters=("priya",))]
    late = subject("x", 60, due_on=date(2026, 3, 5), pinned=Priority.P2)
    plan = make_plan([*ahead, late], setting())

    offers = trades(plan, "x")

    assert plan.slots["x"].due is not Outlook.HOLDS
    assert [one.uid for one in offers] == ["b", "a"]
    assert offers[0].finish_on is not None
    assert offers[0].finish_on <= date(2026, 3, 5)
    assert offers[0].lands_on is not None
    assert offers[0].from_on is not None
    assert offers[0].lands_on > offers[0].from_on
    assert offers[0].breaks == ()


def test_a_trade_that_breaks_a_promise_says_so_and_comes_last() -> None:
    plan = make_plan(
        [
            subject("p", 120, promised_on=date(2026, 3, 5), requesters=("priya",)),
            subject("a", 120, requesters=("karen",), pinned=Priority.P0),
            subject("x", 60, due_on=date(2026, 3, 4), pinned=Priority.P2),
            subject("f", 400, requesters=("karen",)),
        ],
        setting(),
    )

    offers = trades(plan, "x")

    assert "p" in {one.uid for one in offers}
    assert all(len(one.breaks) <= len(after.breaks) for one, after in pairwise(offers))
    assert next(one for one in offers if one.uid == "p").breaks == ("p",)


def test_what_is_on_time_needs_no_trade() -> None:
    assert trades(make_plan([subject("x", 30, due_on=TODAY)], setting()), "x") == []


def test_what_runs_is_not_offered_in_a_trade() -> None:
    plan = make_plan(
        [
            subject("a", 180, is_running=True, requesters=("karen",)),
            subject("x", 60, due_on=TODAY, pinned=Priority.P2),
        ],
        setting(),
    )

    assert trades(plan, "x") == []


def test_the_piece_that_fits_is_what_is_free_before_the_date() -> None:
    plan = make_plan([subject("a", 60, due_on=date(2026, 3, 3))], setting())

    minutes = fits_min(plan, subject("x", 600, due_on=date(2026, 3, 4)))

    assert 60 <= minutes < 300
    assert minutes % 15 == 0


def test_nothing_fits_where_a_later_date_needs_the_time() -> None:
    plan = make_plan([subject("a", 200, due_on=date(2026, 3, 5))], setting())

    free, squeezed = (
        fits_min(make_plan([], setting()), subject("x", 600, due_on=date(2026, 3, 4))),
        fits_min(plan, subject("x", 600, due_on=date(2026, 3, 4))),
    )

    assert squeezed < free


def test_nothing_fits_before_a_date_that_is_over_or_missing() -> None:
    plan = make_plan([], setting())

    assert fits_min(plan, subject("x", 60, due_on=date(2026, 2, 27))) == 0
    assert fits_min(plan, subject("x", 60)) == 0


def test_the_whole_of_an_ask_is_the_most_that_fits() -> None:
    assert fits_min(make_plan([], setting()), subject("x", 75, due_on=date(2026, 4, 30))) == 75


@given(asks=many_subjects(most=9), context=settings_of_anybody())
def test_a_date_quoted_behind_everything_is_kept_once_promised(asks: list[PlanAsk], context: Context) -> None:
    plan = make_plan(asks, context)
    new = subject("new", 90, efforts=LEARNT, requesters=("sam",))
    on = quote(plan_later(plan, [new]), "new").finish_on
    if on is None:
        return
    quotes = (Quote(on=on, dates=Dates.FINISH, made_at=context.now),)
    promise = Promise(uid="p", ask_uid="new", person="sam", quotes=quotes, zone=context.time.zone.key)

    after = make_plan([*asks, replace(new, promises=(promise,))], context)

    assert after.slots["new"].promised is Outlook.HOLDS


@given(asks=many_subjects(most=9), context=settings_of_anybody())
def test_an_ask_that_waits_changes_no_opinion_of_the_others(asks: list[PlanAsk], context: Context) -> None:
    plan = make_plan(asks, context)

    later = plan_later(plan, [subject("new", 90, efforts=LEARNT, due_on=TODAY)])

    assert {uid: later.opinions[uid] for uid in plan.order} == plan.opinions


def test_the_quote_of_an_ask_in_the_plan_is_its_slot() -> None:
    plan = make_plan(BIG, setting())

    facts = quote(plan, "c")

    assert facts.finish_on == finish_on(plan.slots["c"], ZoneInfo("UTC"), Quantile.P80)
