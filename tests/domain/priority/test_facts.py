"""Deadlines and slack."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from tests.domain.planning import NOW, many_subjects, setting, settings_of_anybody, subject, worktime
from triage.domain.ask import Lane
from triage.domain.plan import Context, PlanAsk
from triage.domain.priority import AskFacts, Yardstick, measure
from triage.domain.promise import Dates


def facts_of(*subjects: PlanAsk, context: Context | None = None) -> dict[str, AskFacts]:
    """Facts by uid."""
    return {one.ask.uid: one for one in measure(subjects, context or setting())}


def slack(facts: AskFacts) -> float:
    """Its slack, which must be there."""
    assert facts.slack_min is not None
    return facts.slack_min


def test_slack_is_the_lane_before_the_date_less_the_safe_effort() -> None:
    one = subject(minutes=60, due_on=date(2026, 3, 5))

    facts = facts_of(one)["a1"]

    assert facts.left_min == 480
    assert slack(facts) == pytest.approx(480 - one.effort.p80_min)


def test_four_hours_of_deep_work_with_three_focus_hours_left_are_late_on_monday() -> None:
    context = setting(worktime(blocks=worktime().blocks), now=NOW + timedelta(hours=1))

    facts = facts_of(subject(minutes=240, due_on=date(2026, 3, 3)), context=context)["a1"]

    assert facts.left_min == 180
    assert slack(facts) < 0


def test_what_is_due_earlier_comes_first_whatever_it_is_worth() -> None:
    worthy = subject("worthy", 60, due_on=date(2026, 3, 5), requesters=("karen",))
    early = subject("early", 60, due_on=date(2026, 3, 4))

    facts = facts_of(worthy, early)

    assert slack(facts["early"]) == slack(facts_of(early)["early"])
    assert slack(facts["worthy"]) < slack(facts_of(worthy)["worthy"])


def test_the_other_lane_takes_nothing() -> None:
    deep = subject("deep", 60, due_on=date(2026, 3, 5))
    shallow = subject("shallow", 30, due_on=date(2026, 3, 3))

    assert slack(facts_of(deep, shallow)["deep"]) == slack(facts_of(deep)["deep"])


def test_due_dates_take_nothing_from_a_promise() -> None:
    promised = subject("p", 60, promised_on=date(2026, 3, 5))
    due = subject("d", 600, due_on=date(2026, 3, 4))

    facts = facts_of(promised, due)

    assert slack(facts["p"]) == slack(facts_of(promised)["p"])


def test_a_promise_replaces_the_due_date() -> None:
    facts = facts_of(subject(due_on=date(2026, 3, 3), promised_on=date(2026, 3, 12)))["a1"]

    assert facts.deadline is not None
    assert facts.deadline.on == date(2026, 3, 12)
    assert facts.is_promised
    assert facts.due_at is not None


def test_a_promised_start_needs_only_what_is_ahead() -> None:
    facts = facts_of(subject(minutes=600, promised_on=date(2026, 3, 3), dates=Dates.START))["a1"]

    assert slack(facts) == facts.left_min == 240


def test_overdue_asks_take_nothing_from_others() -> None:
    fresh = subject("fresh", 60, due_on=date(2026, 3, 5))

    facts = facts_of(fresh, subject("old", 600, due_on=date(2026, 2, 27)))

    assert slack(facts["fresh"]) == slack(facts_of(fresh)["fresh"])
    assert slack(facts["old"]) < 0


def test_a_date_over_for_more_than_a_cycle_is_none() -> None:
    facts = facts_of(subject(due_on=date(2026, 2, 2)))["a1"]

    assert facts.is_stale
    assert facts.slack_min is None


def test_asks_that_come_last_take_nothing_from_others() -> None:
    fresh = subject("fresh", 60, due_on=date(2026, 3, 5))
    waiting = replace(subject("waiting", 60, due_on=date(2026, 3, 4)), comes_last=True)

    facts = facts_of(fresh, waiting)

    assert slack(facts["fresh"]) == slack(facts_of(fresh)["fresh"])
    assert slack(facts["waiting"]) == slack(facts_of(subject("waiting", 60, due_on=date(2026, 3, 4)))["waiting"])


@given(asks=many_subjects(), context=settings_of_anybody())
def test_one_at_a_time_or_together_the_facts_are_the_same(asks: list[PlanAsk], context: Context) -> None:
    together = measure(asks, context)

    yardstick = Yardstick(asks, context)

    for facts in together:
        alone = yardstick.measure(facts.subject)
        assert alone._replace(left_min=None, slack_min=None) == facts._replace(left_min=None, slack_min=None)
        assert alone.slack_min == pytest.approx(facts.slack_min)
        assert alone.left_min == pytest.approx(facts.left_min)


@given(asks=many_subjects(), context=settings_of_anybody())
def test_a_further_ask_gives_nobody_more_slack(asks: list[PlanAsk], context: Context) -> None:
    before = {one.ask.uid: one for one in measure(asks, context)}

    after = measure([*asks, subject("new", 90, due_on=date(2026, 3, 10), lane=Lane.FOCUS)], context)

    for facts in after:
        known = before.get(facts.ask.uid)
        if known is not None and known.slack_min is not None:
            assert slack(facts) <= known.slack_min + 1e-6
