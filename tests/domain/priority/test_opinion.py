"""P0, P1 or P2, and the rank."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given

from tests.domain.planning import KEY_RESULTS, NOW, TODAY, many_subjects, nudge, setting, settings_of_anybody, subject
from triage.domain.ask import Priority
from triage.domain.goals import KeyResult
from triage.domain.plan import Context, PlanAsk
from triage.domain.priority import Opinion, measure, opinion_of, rank_key

GOALS = setting(key_results=KEY_RESULTS)


def judged(context: Context | None = None, **fields: Any) -> Opinion:
    """The opinion of one ask alone."""
    context = context or setting()
    return opinion_of(measure([subject(**fields)], context)[0], context)


def test_a_tight_date_with_value_is_p0() -> None:
    opinion = judged(GOALS, key_result="KR1", due_on=date(2026, 3, 3), minutes=120)

    assert opinion.own is Priority.P0
    assert opinion.because.startswith("P0: about one focus block or less to spare")


def test_a_date_that_does_not_fit_is_p0_when_it_has_value() -> None:
    opinion = judged(GOALS, key_result="KR1", due_on=date(2026, 3, 3), minutes=600)

    assert opinion.own is Priority.P0
    assert opinion.because.startswith("P0: no time to spare")


def test_a_tight_date_that_nobody_can_say_the_use_of_is_no_p0() -> None:
    fits = judged(GOALS, due_on=date(2026, 3, 3), minutes=60)
    hopeless = judged(GOALS, due_on=date(2026, 3, 3), minutes=600)

    assert fits.own is Priority.P1
    assert hopeless.own is Priority.P2
    assert "nobody can say what it serves" in hopeless.because


def test_a_promise_that_would_break_is_p0_whatever_it_is_worth() -> None:
    opinion = judged(GOALS, promised_on=date(2026, 3, 3), minutes=900)

    assert opinion.own is Priority.P0
    assert opinion.because == "P0: the promise would break"


def test_a_key_result_makes_p1_without_any_date() -> None:
    assert judged(GOALS, key_result="KR1").own is Priority.P1


def test_a_project_makes_p1_likewise() -> None:
    assert judged(setting(key_results=KEY_RESULTS, primary="launch"), tags=("launch",)).own is Priority.P1


def test_a_date_in_the_cycle_with_time_to_spare_is_p1() -> None:
    assert judged(GOALS, due_on=date(2026, 3, 13), minutes=30).own is Priority.P1
    assert judged(GOALS, due_on=date(2026, 3, 16), minutes=30).own is Priority.P2


def test_with_key_results_the_rest_is_p2() -> None:
    assert judged(GOALS, requesters=("priya",)).own is Priority.P2


def test_people_who_keep_asking_make_p1() -> None:
    assert judged(GOALS, requesters=("karen",), nudges=(nudge(), nudge(2))).own is Priority.P1


def test_until_a_key_result_exists_people_and_age_decide() -> None:
    assert judged(requesters=("priya",)).own is Priority.P1
    assert judged(requesters=("tom",)).own is Priority.P2
    assert judged(requesters=("tom",), nudges=(nudge(),)).own is Priority.P1
    assert judged(requesters=("tom",), received_at=NOW - timedelta(weeks=3)).own is Priority.P1


def test_until_a_key_result_exists_any_tight_date_is_p0() -> None:
    assert judged(due_on=TODAY).own is Priority.P0


def test_a_date_long_over_makes_no_p0() -> None:
    assert judged(due_on=date(2026, 1, 15)).own is Priority.P2


def test_a_pin_decides_and_the_rules_opinion_stays() -> None:
    opinion = judged(pinned=Priority.P0)

    assert (opinion.priority, opinion.own, opinion.is_pinned) == (Priority.P0, Priority.P2, True)


def test_reasons_are_largest_first_and_add_up() -> None:
    opinion = judged(GOALS, requesters=("karen",), nudges=(nudge(),), due_on=date(2026, 3, 4))

    points = [reason.points for reason in opinion.reasons]
    assert points == sorted(points, reverse=True)
    assert opinion.points == sum(points)
    assert opinion.value == sum(points) - next(one.points for one in opinion.reasons if one.rule == "deadline")


def ranked(*subjects: PlanAsk, context: Context | None = None) -> list[str]:
    """uids by rank."""
    context = context or setting()
    facts = measure(subjects, context)
    keys = {one.ask.uid: rank_key(one, opinion_of(one, context)) for one in facts}
    return sorted(keys, key=lambda uid: keys[uid])


def test_the_rank_is_class_then_pin_then_points_then_received() -> None:
    order = ranked(
        subject("late", requesters=("priya",), received_at=NOW - timedelta(days=1)),
        subject("early", requesters=("priya",), received_at=NOW - timedelta(days=2)),
        subject("more", requesters=("karen",)),
        subject("pinned", pinned=Priority.P1),
        subject("urgent", due_on=TODAY),
        subject("shelved", pinned=Priority.P2, requesters=("karen",)),
        subject("rest"),
    )

    assert order == ["urgent", "pinned", "more", "early", "late", "rest", "shelved"]


def test_what_is_not_taken_now_comes_last_in_its_class() -> None:
    waiting = replace(subject("w", requesters=("karen", "priya")), comes_last=True)

    assert ranked(subject("a", requesters=("priya",)), waiting, subject("rest")) == ["a", "w", "rest"]


@given(asks=many_subjects(), context=settings_of_anybody())
def test_every_ask_of_equal_facts_but_more_value_ranks_no_lower(asks: list[PlanAsk], context: Context) -> None:
    for one in asks:
        if one.promises or one.ask.pinned is not None:
            continue
        asked_again = replace(one, ask=replace(one.ask, uid="again", nudges=(*one.ask.nudges, nudge())))

        less, more = (opinion_of(facts, context) for facts in measure([one], context) + measure([asked_again], context))

        assert more.own <= less.own
        assert more.points >= less.points


@given(asks=many_subjects())
def test_a_heavier_key_result_ranks_no_lower(asks: list[PlanAsk]) -> None:
    light, heavy = (
        setting(key_results=(KEY_RESULTS[0], KeyResult(key="KR2", title="Recall", weight=weight)))
        for weight in (1.0, 2.5)
    )

    orders = [ranked(*asks, context=context) for context in (light, heavy)]

    lifted = {one.uid for one in asks if one.ask.key_result == "KR2"}
    for uid in lifted:
        behind = [set(order[order.index(uid) :]) - lifted for order in orders]
        assert behind[0] <= behind[1]
