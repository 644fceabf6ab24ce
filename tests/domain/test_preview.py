"""The cost of a yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given

from tests.domain.planning import LEARNT, NOW, TODAY, many_subjects, setting, settings_of_anybody, subject, worktime
from triage.domain.ask import Lane, Priority
from triage.domain.focus import Busy, DayOff
from triage.domain.plan import Context, Outlook, PlanAsk, Quantile, make_plan
from triage.domain.preview import Change, apply, preview, preview_yes

FAR = datetime.max.replace(tzinfo=NOW.tzinfo)


def test_a_yes_says_who_moves_from_when_to_when() -> None:
    plan = make_plan([subject("a", 90)], setting())

    cost = preview_yes(plan, [subject("x", 240, requesters=("karen",), nudges=())])

    assert [move.uid for move in cost.moves] == ["a"]
    move = cost.moves[0]
    assert move.from_likely_on == TODAY
    assert move.to_likely_on is not None
    assert move.to_likely_on > TODAY
    assert move.days_later > 0
    assert cost.focus_used_min > 200
    assert cost.open_used_min == 0


def test_a_yes_that_moves_no_day_moves_nothing() -> None:
    plan = make_plan([subject("a", 15)], setting())

    cost = preview_yes(plan, [subject("x", 15)])

    assert cost.moves == ()
    assert cost.breaks == ()
    assert cost.open_used_min > 0


def test_a_yes_names_the_due_dates_that_break() -> None:
    plan = make_plan([subject("a", 90, due_on=TODAY)], setting())

    cost = preview_yes(plan, [subject("x", 90, pinned=Priority.P0)])

    assert [(one.uid, one.promise, one.on) for one in cost.breaks] == [("a", None, TODAY)]
    assert cost.breaks[0].after > cost.breaks[0].before


def test_a_yes_names_the_promises_that_break() -> None:
    plan = make_plan([subject("a", 45, promised_on=date(2026, 3, 2))], setting())

    cost = preview_yes(plan, [subject("x", 400, pinned=Priority.P0, lane=Lane.OPEN)])

    assert [one.promise.person for one in cost.breaks if one.promise] == ["tom"]


def test_a_yes_to_what_cannot_be_done_in_time_says_so() -> None:
    cost = preview_yes(make_plan([], setting()), [subject("x", 1200, due_on=date(2026, 3, 4))])

    assert cost.late == ("x",)
    assert cost.after.budget.over == ("x",)


def test_several_asks_are_previewed_together() -> None:
    plan = make_plan([subject("a", 90)], setting())

    cost = preview_yes(plan, [subject("x", 120, requesters=("karen",)), subject("y", 120, requesters=("priya",))])

    assert set(cost.after.order) == {"a", "x", "y"}


def test_a_lost_block_moves_what_lay_in_it() -> None:
    plan = make_plan([subject("a", 90)], setting())
    lost = Busy(starts_at=NOW, ends_at=NOW + timedelta(hours=2), label="incident")

    cost = preview(plan, Change(lost=(lost,)))

    assert cost.moves[0].to_likely_on == date(2026, 3, 3)


def test_a_week_off_moves_everything_behind_it() -> None:
    plan = make_plan([subject("a", 90)], setting())
    off = DayOff(uid="o", from_on=TODAY, until_on=date(2026, 3, 8))

    cost = preview(plan, Change(time=replace(plan.context.time, days_off=(off,))))

    assert cost.moves[0].to_likely_on == date(2026, 3, 9)


def test_an_ask_left_out_gives_its_time_back() -> None:
    plan = make_plan([subject("a", 240, requesters=("karen",)), subject("b", 90)], setting())

    cost = preview(plan, Change(remove=("a",)))

    assert cost.moves[0].uid == "b"
    assert cost.moves[0].days_later < 0
    assert cost.focus_used_min < 0


def test_a_moved_due_date_changes_the_plan_and_nothing_else() -> None:
    later = subject("b", 90, due_on=date(2026, 3, 3))
    plan = make_plan([subject("a", 90, requesters=("karen",)), later], setting())

    cost = preview(plan, Change(put=(replace(later, ask=replace(later.ask, due_on=date(2026, 4, 3))),)))

    assert cost.after.slots["b"].due is Outlook.HOLDS
    assert set(cost.after.order) == set(plan.order)


@given(asks=many_subjects(), context=settings_of_anybody())
def test_saying_yes_gives_exactly_the_plan_previewed(asks: list[PlanAsk], context: Context) -> None:
    *others, new = [*asks, subject("new", 90, efforts=LEARNT, requesters=("priya",))]
    plan = make_plan(others, context)

    previewed = preview_yes(plan, [new]).after

    assert make_plan([new, *others], context) == previewed


@given(asks=many_subjects(), more=many_subjects(4), context=settings_of_anybody())
def test_a_preview_of_several_is_the_plan_after_taking_one_by_one(
    asks: list[PlanAsk], more: list[PlanAsk], context: Context
) -> None:
    new = [replace(one, ask=replace(one.ask, uid=f"new-{one.uid}")) for one in more]
    plan = make_plan(asks, context)

    together = preview_yes(plan, new).after

    for one in new:
        plan = preview_yes(plan, [one]).after
    assert together == plan


@given(asks=many_subjects(), context=settings_of_anybody())
def test_a_lost_span_changes_neither_the_plan_it_was_asked_of_nor_its_asks(
    asks: list[PlanAsk], context: Context
) -> None:
    plan = make_plan(asks, context)
    lost = Busy(starts_at=NOW, ends_at=NOW + timedelta(hours=20), label="incident")

    cost = preview(plan, Change(lost=(lost,)))

    assert cost.before == plan == make_plan(asks, context)
    assert {one.uid for one in cost.after.subjects} == {one.uid for one in asks}


@given(asks=many_subjects(), context=settings_of_anybody())
def test_taking_back_a_yes_gives_the_plan_before(asks: list[PlanAsk], context: Context) -> None:
    plan = make_plan(asks, context)
    new = subject("new", 90, efforts=LEARNT, due_on=date(2026, 3, 6))

    after = apply(plan, Change(put=(new,)))

    assert apply(after, Change(remove=("new",))) == plan


@given(asks=many_subjects(), context=settings_of_anybody())
def test_at_an_unchanged_order_an_added_ask_makes_nobody_earlier(asks: list[PlanAsk], context: Context) -> None:
    new = subject("new", 90, efforts=LEARNT, requesters=("karen",))

    cost = preview_yes(make_plan(asks, context), [new])

    if [uid for uid in cost.after.order if uid != "new"] == list(cost.before.order):
        for uid, slot in cost.before.slots.items():
            for quantile in Quantile:
                assert (cost.after.slots[uid].finish_at(quantile) or FAR) >= (slot.finish_at(quantile) or FAR)


def test_without_a_change_nothing_changes() -> None:
    plan = make_plan([subject("a", 90), subject("b", 30)], setting(worktime("Europe/Berlin")))

    cost = preview(plan, Change())

    assert cost.before == cost.after
    assert (cost.moves, cost.breaks, cost.late, cost.focus_used_min) == ((), (), (), 0)
