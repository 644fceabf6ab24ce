"""The plan: rank order laid into lanes, with likely and safe dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.planning import (
    KEY_RESULTS,
    LEARNT,
    NOW,
    TODAY,
    busy_spans,
    many_subjects,
    setting,
    settings_of_anybody,
    subject,
    worktime,
)
from triage.domain.ask import Lane, Priority
from triage.domain.capacity import Capacity
from triage.domain.focus import Busy
from triage.domain.goals import KeyResult
from triage.domain.plan import Context, Outlook, Plan, PlanAsk, Quantile, finish_on, make_plan, start_on
from triage.domain.plan_order import serve_order
from triage.domain.promise import Dates

UTC_ZONE = ZoneInfo("UTC")


def test_an_empty_plan_is_a_plan() -> None:
    plan = make_plan([], setting())

    assert plan.order == ()
    assert plan.budget.fits


def test_deep_and_shallow_asks_lie_in_their_lanes() -> None:
    plan = make_plan([subject("deep", 60), subject("shallow", 45)], setting())

    assert plan.slots["deep"].lane is Lane.FOCUS
    assert plan.slots["shallow"].lane is Lane.OPEN


def test_the_users_word_on_the_lane_counts() -> None:
    plan = make_plan([subject("a", 600, lane=Lane.OPEN), subject("b", 5, lane=Lane.FOCUS)], setting())

    assert plan.lane_order(Lane.OPEN) == ["a"]
    assert plan.lane_order(Lane.FOCUS) == ["b"]


def test_an_ask_partly_done_stays_in_its_lane() -> None:
    assert make_plan([subject("a", 120, worked_min=110)], setting()).slots["a"].lane is Lane.FOCUS


def test_a_safe_date_is_never_before_the_likely_one() -> None:
    slot = make_plan([subject("a", 600)], setting()).slots["a"]

    likely, safely = (finish_on(slot, UTC_ZONE, quantile) for quantile in Quantile)
    assert likely is not None
    assert safely is not None
    assert TODAY < likely < safely


def test_the_first_ask_starts_now() -> None:
    slot = make_plan([subject("a", 60)], setting()).slots["a"]

    assert slot.start_p50_at == slot.start_p80_at == NOW
    assert start_on(slot, UTC_ZONE, Quantile.P80) == TODAY
    assert slot.spans[0].starts_at == NOW


def test_what_lies_beyond_the_foreseeable_has_no_date() -> None:
    plan = make_plan([subject("a", 600_000), subject("b", 60, received_at=NOW)], setting())

    slot = plan.slots["b"]
    assert slot.start_p50_at is None
    assert finish_on(slot, UTC_ZONE, Quantile.P80) is None


def test_a_due_date_that_only_luck_keeps_is_at_risk() -> None:
    outlooks = [
        make_plan([subject("a", 240, due_on=on)], setting()).slots["a"].due
        for on in (date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 30))
    ]

    assert outlooks == [Outlook.BREAKS, Outlook.AT_RISK, Outlook.HOLDS]


def test_a_promised_ask_moves_ahead_of_what_ranks_higher() -> None:
    urgent = [subject(f"u{number}", 240, requesters=("karen",)) for number in range(4)]
    promised = subject("p", 60, promised_on=date(2026, 3, 5), pinned=Priority.P2)

    plan = make_plan([*urgent, promised], setting())

    assert plan.slots["p"].promised is Outlook.HOLDS
    assert plan.slots["p"].is_moved_ahead
    assert plan.order[-1] != "p"


def test_a_promise_of_a_start_is_kept_by_starting() -> None:
    plan = make_plan([subject("p", 1200, promised_on=TODAY, dates=Dates.START)], setting())

    assert plan.slots["p"].promised is Outlook.HOLDS


def test_a_second_promise_on_one_ask_counts_too() -> None:
    one = subject("p", 240, promised_on=date(2026, 4, 30))
    other = replace(one.promises[0], uid="sooner", quotes=(replace(one.promises[0].quote, on=TODAY),))

    plan = make_plan([replace(one, promises=(*one.promises, other))], setting())

    assert plan.slots["p"].promised is Outlook.BREAKS


def test_a_pinned_p0_comes_first_whatever_was_promised() -> None:
    promised = subject("p", 60, promised_on=TODAY)
    pinned = subject("x", 300, pinned=Priority.P0)

    plan = make_plan([promised, pinned], setting())

    assert plan.order == ("x", "p")
    assert plan.slots["p"].promised is not Outlook.HOLDS


def test_a_pinned_p2_does_not_hold_its_due_date() -> None:
    plan = make_plan([subject("a", 240), subject("b", 60, due_on=TODAY, pinned=Priority.P2)], setting())

    assert plan.order == ("a", "b")


def test_p0s_that_do_not_fit_are_named_lowest_rank_first() -> None:
    asks = [
        subject("lead", 90, due_on=date(2026, 3, 3), requesters=("karen",)),
        subject("pm", 90, due_on=date(2026, 3, 3), requesters=("priya",)),
        subject("tom", 90, due_on=date(2026, 3, 3), requesters=("tom",)),
    ]

    plan = make_plan(asks, setting())

    assert plan.order[0] == "lead"
    assert plan.budget.over[0] == "tom"
    assert "lead" not in plan.budget.over
    assert plan.budget.available_min == 240
    assert plan.budget.needed_min > 240


def test_without_focus_blocks_deep_work_gets_dates_in_the_open_hours() -> None:
    slot = make_plan([subject("a", 120)], setting(worktime(blocks=()))).slots["a"]

    assert slot.lane is Lane.OPEN
    assert slot.finish_p80_at is not None


def test_an_overdue_ask_does_not_push_others_past_their_dates() -> None:
    overdue = subject("old", 2000, due_on=date(2026, 2, 27))
    fresh = subject("new", 60, due_on=date(2026, 3, 4))

    plan = make_plan([overdue, fresh], setting())

    assert plan.slots["new"].due is Outlook.HOLDS
    assert plan.slots["old"].due is Outlook.BREAKS


def test_dates_at_the_ends_of_the_calendar_have_a_plan() -> None:
    days = (date.min, date(1970, 1, 1), date(9999, 12, 30), date.max)
    asks = [subject(f"d{number}", due_on=on) for number, on in enumerate(days)]
    asks += [subject(f"p{number}", promised_on=on) for number, on in enumerate(days)]

    plan = make_plan(asks, setting(worktime("America/New_York")))

    assert [plan.slots[f"d{number}"].due for number in range(4)] == [2, 2, 0, 0]


@given(asks=many_subjects(), context=settings_of_anybody(), random=st.randoms(use_true_random=False))
def test_input_order_does_not_matter(asks: list[PlanAsk], context: Context, random: st.DataObject) -> None:
    shuffled = list(asks)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert make_plan(asks, context) == make_plan(shuffled, context)


@given(asks=many_subjects(), context=settings_of_anybody())
def test_nothing_is_lost(asks: list[PlanAsk], context: Context) -> None:
    plan = make_plan(asks, context)

    uids = {one.uid for one in asks}
    assert len(plan.order) == len(asks)
    assert set(plan.order) == set(plan.slots) == set(plan.opinions) == set(plan.by_uid) == uids
    assert [plan.slots[uid].rank for uid in plan.order] == list(range(len(asks)))


@given(asks=many_subjects(), context=settings_of_anybody())
def test_capacity_is_never_spent_twice_and_a_slot_never_leaves_its_lane(asks: list[PlanAsk], context: Context) -> None:
    plan = make_plan(asks, context)

    laid = sorted(span for slot in plan.slots.values() for span in slot.spans)
    assert all(before.ends_at <= after.starts_at for before, after in pairwise(laid))
    for slot in plan.slots.values():
        lane = context.capacity.lane(slot.lane).spans_until(slot.spans[-1].ends_at) if slot.spans else []
        assert all(
            any(one.starts_at <= span.starts_at and span.ends_at <= one.ends_at for one in lane) for span in slot.spans
        )


@given(asks=many_subjects(), context=settings_of_anybody())
def test_dates_of_a_lane_follow_its_order(asks: list[PlanAsk], context: Context) -> None:
    plan = make_plan(asks, context)

    for lane in Lane:
        slots = [plan.slots[uid] for uid in plan.lane_order(lane)]
        for quantile in Quantile:
            finishes = [slot.finish_at(quantile) or datetime.max.replace(tzinfo=UTC) for slot in slots]
            assert finishes == sorted(finishes)
        for slot in slots:
            assert slot.finish_p50_at is None or slot.finish_p80_at is None or slot.finish_p50_at <= slot.finish_p80_at


@given(asks=many_subjects(), weight=st.floats(0.1, 2.9), more=st.floats(0.01, 3))
def test_more_weight_never_ranks_lower(asks: list[PlanAsk], weight: float, more: float) -> None:
    def ranks(heavy: float) -> Plan:
        results = (KEY_RESULTS[0], KeyResult(key="KR2", title="Recall", weight=heavy))
        return make_plan([replace(one, promises=()) for one in asks], setting(efforts=LEARNT, key_results=results))

    light, heavy = ranks(weight), ranks(weight + more)

    for uid, opinion in light.opinions.items():
        if light.by_uid[uid].ask.key_result == "KR2":
            assert heavy.opinions[uid].priority <= opinion.priority
            assert heavy.opinions[uid].points >= opinion.points


@given(asks=many_subjects(), context=settings_of_anybody(), meeting=busy_spans())
def test_at_an_unchanged_order_more_capacity_never_makes_a_date_later(
    asks: list[PlanAsk], context: Context, meeting: Busy
) -> None:
    time = replace(context.time, busy=(*context.time.busy, meeting))
    less = make_plan(asks, replace(context, time=time, capacity=Capacity(time, NOW)))
    more = make_plan(asks, context)

    if less.order == more.order:
        for uid, slot in less.slots.items():
            for quantile in Quantile:
                at, sooner = slot.finish_at(quantile), more.slots[uid].finish_at(quantile)
                assert at is None or (sooner is not None and sooner <= at)


@given(asks=many_subjects(), context=settings_of_anybody())
def test_the_same_asks_give_the_same_plan_twice(asks: list[PlanAsk], context: Context) -> None:
    again = replace(context, capacity=Capacity(context.time, context.now))

    assert make_plan(asks, context) == make_plan(asks, again)


@given(asks=many_subjects(most=8))
def test_a_promise_made_of_the_safe_date_is_kept_by_the_plan(asks: list[PlanAsk]) -> None:
    context = setting(efforts=LEARNT)
    plan = make_plan([replace(one, promises=()) for one in asks], context)
    for uid, slot in plan.slots.items():
        on = finish_on(slot, UTC_ZONE, Quantile.P80)
        if on is None or on > TODAY + timedelta(days=400):
            continue
        promised = subject(uid, promised_on=on)
        others = [one for other, one in plan.by_uid.items() if other != uid]

        after = make_plan([*others, replace(plan.by_uid[uid], promises=promised.promises)], context)

        assert after.slots[uid].promised is Outlook.HOLDS or after.by_uid[uid].ask.pinned is not None


def test_the_order_of_service_is_a_function_of_the_claims() -> None:
    assert serve_order([], LEARNT.sums) == []
