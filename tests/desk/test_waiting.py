"""Who has the ball: asks that wait take no time, come back on their day, and are asked about again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.conftest import FakeClock
from triage.desk.desk import Desk
from triage.domain.ask import Status
from triage.errors import BadInput, NotFound

Add = Callable[[str], str]


def planned(desk: Desk) -> list[int]:
    return [ask.id for ask in desk.planning.plan_page().asks]


def test_an_ask_that_waits_takes_no_time_until_the_answer_is_there(desk: Desk, add: Add) -> None:
    ref = add("Move the tables ~3h from Dana")
    desk.decisions.accept([ref])
    assert planned(desk) == [1]

    desk.waits.wait(ref, on="Priya")
    while_waiting = planned(desk)
    desk.waits.over(ref)

    assert while_waiting == []
    assert planned(desk) == [1]


def test_a_promised_ask_keeps_its_place_while_it_waits(desk: Desk, add: Add) -> None:
    ref = add("Move the tables ~3h from Dana")
    desk.answers.send(desk.answers.draft(ref, situation="yes"))

    desk.waits.wait(ref, on="Priya")

    assert planned(desk) == [1]


def test_on_its_day_it_comes_back_with_a_nudge_to_who_has_the_ball(desk: Desk, add: Add, clock: FakeClock) -> None:
    ref = add("Move the tables ~3h from Dana")
    desk.decisions.accept([ref])
    desk.waits.wait(ref, on="Priya", nudge_on=clock.at.date() + timedelta(days=2), asked="the list of tenants")
    before = desk.answers.draft(ref)
    clock.advance(days=2)

    draft = desk.answers.draft(ref)

    assert before.situation != "nudge"
    assert (draft.situation, draft.person) == ("nudge", "Priya")
    assert "the list of tenants" in draft.text
    assert desk.planning.counts().to_nudge == 1
    assert any("Ask Priya again" in sentence for sentence in desk.planning.inbox().also)


def test_a_sent_nudge_moves_the_day_and_counts(desk: Desk, add: Add, clock: FakeClock) -> None:
    ref = add("Move the tables ~3h from Dana")
    desk.waits.wait(ref, on="Priya")
    clock.advance(days=7)

    sent = desk.answers.send(desk.answers.draft(ref))

    line = desk.waits.waiting().waiting[0]
    assert (line.nudges, line.is_due) == (1, False)
    assert line.nudge_on > clock.at.date()
    assert sent.promised_on is None


def test_one_may_wait_for_whoever_took_it(desk: Desk, add: Add, clock: FakeClock) -> None:
    ref = add("Move the tables ~3h from Dana")
    desk.decisions.hand_off([ref], "Wei")
    desk.waits.wait(ref, on="Wei")
    clock.advance(days=7)

    draft = desk.answers.draft(ref)

    assert (draft.situation, draft.person) == ("nudge", "Wei")
    assert desk.planning.counts().to_nudge == 1


def test_a_question_of_ones_own_is_an_ask(desk: Desk) -> None:
    decided = desk.waits.wait("which index to use", on="Sam")

    assert decided.asks[0].status is Status.ACTIVE
    assert [(line.title, line.person) for line in desk.waits.waiting().waiting] == [("which index to use", "Sam")]


def test_waiting_ends_with_the_ask_and_undo_brings_it_back(desk: Desk, add: Add) -> None:
    ref = add("Move the tables ~3h from Dana")
    desk.waits.wait(ref, on="Priya")
    desk.decisions.drop([ref])
    assert desk.waits.waiting().waiting == ()

    desk.journal.undo()

    assert len(desk.waits.waiting().waiting) == 1


def test_a_sent_clarify_offers_to_wait(desk: Desk, add: Add) -> None:
    ref = add("Dashboard from Priya")

    sent = desk.answers.send(desk.answers.draft(ref, situation="clarify"))

    assert any(f"triage wait {ref} --on priya" in sentence for sentence in sent.notes)


def test_a_day_that_is_past_or_nobody_is_refused(desk: Desk, add: Add, clock: FakeClock) -> None:
    ref = add("Move the tables ~3h from Dana")

    with pytest.raises(BadInput):
        desk.waits.wait(ref, on="Priya", nudge_on=clock.at.date())
    with pytest.raises(BadInput):
        desk.waits.wait(ref, on="me")
    with pytest.raises(NotFound):
        desk.waits.over(ref)
