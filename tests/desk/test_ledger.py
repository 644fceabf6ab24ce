"""The promise ledger: answers, what comes back by itself, promises of one's own, and the figures against plain SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import FakeClock
from triage.desk.desk import Desk
from triage.domain.ask import Status
from triage.domain.promise import Answer
from triage.errors import BadInput, NotFound

Add = Callable[[str], str]


def promised(desk: Desk, add: Add) -> tuple[str, str]:
    """An ask of Priya's that waits for Dana's, with the day she was told."""
    desk.time.add_block("mon-fri 9-11")
    first = add("Finish the launch by friday ~6h p0 from Dana")
    desk.decisions.accept([first])
    second = add("Explain the ranking drop ~2h from Priya")
    desk.answers.send(desk.answers.draft(second, situation="later"))
    return first, second


def status(desk: Desk, ref: str) -> Status:
    return desk.planning.show(ref).ask.status


def test_an_ask_comes_back_with_a_ready_draft_when_what_came_first_is_done(desk: Desk, add: Add) -> None:
    first, second = promised(desk, add)

    done = desk.decisions.finish([first])

    draft = desk.answers.draft(second)
    assert status(desk, second) is Status.INBOX
    assert any(f"triage reply {second}" in sentence for sentence in done.notes)
    assert (draft.situation, draft.person) == ("ready", "Priya")
    assert "launch" in draft.text
    assert desk.planning.counts().ready == 1


def test_one_undo_takes_back_the_finish_and_the_return(desk: Desk, add: Add) -> None:
    first, second = promised(desk, add)
    desk.decisions.finish([first])

    desk.journal.undo()

    assert (status(desk, first), status(desk, second)) == (Status.ACTIVE, Status.DEFERRED)


def test_a_sent_ready_takes_the_ask_on(desk: Desk, add: Add) -> None:
    first, second = promised(desk, add)
    desk.decisions.finish([first])

    desk.answers.send(desk.answers.draft(second))

    assert status(desk, second) is Status.ACTIVE
    assert [line.calls_for for line in desk.planning.promises()] == [""]


def test_a_promise_that_slips_gets_a_heads_up_with_the_new_day_and_the_reason(
    desk: Desk, add: Add, clock: FakeClock
) -> None:
    _, second = promised(desk, add)
    quoted = desk.planning.promises()[0].quoted_on
    clock.advance(hours=1)
    urgent = add("Fix the billing outage by tomorrow ~4h p0 from Marco")
    desk.decisions.pin([urgent], desk.reading.priority("p0"))
    desk.decisions.accept([urgent])
    clock.at = clock.at + (quoted - clock.at.date()) + timedelta(days=1)

    draft = desk.answers.draft(second)

    assert draft.situation == "heads-up"
    assert draft.quoted_on is not None and draft.quoted_on > quoted
    assert "billing outage" in draft.text and "came in since" in draft.text
    assert any(f"triage reply {second}" in sentence for sentence in desk.planning.inbox().also)


def test_a_sent_heads_up_quotes_again_and_the_promise_is_open(desk: Desk, add: Add, clock: FakeClock) -> None:
    _, second = promised(desk, add)
    clock.advance(days=30)

    desk.answers.send(desk.answers.draft(second))

    line = desk.planning.promises()[0]
    assert (line.quotes, line.state) == (2, "open")


def test_who_waits_keeps_the_promise(desk: Desk, add: Add) -> None:
    _, second = promised(desk, add)

    desk.ledger.answer(second, Answer.WAIT)

    line = desk.planning.promises()[0]
    assert (line.answer, line.state) == ("wait", "open")


def test_taken_hands_the_ask_off_and_releases_the_promise(desk: Desk, add: Add) -> None:
    _, second = promised(desk, add)

    desk.ledger.answer(second, Answer.TAKEN, by="Sam")

    page = desk.ledger.show(second)
    assert status(desk, second) is Status.HANDED_OFF
    assert (page.promises[0].state, page.promises[0].taken_by) == ("released", "Sam")
    assert desk.planning.show(second).handed_to == "Sam"


def test_gone_drops_the_ask_and_undo_brings_both_back(desk: Desk, add: Add) -> None:
    _, second = promised(desk, add)
    desk.ledger.answer(second, Answer.GONE)
    assert status(desk, second) is Status.DROPPED

    desk.journal.undo()

    assert status(desk, second) is Status.DEFERRED
    assert [line.state for line in desk.planning.promises()] == ["open"]


def test_an_ask_stays_while_another_person_holds_a_promise_on_it(desk: Desk, add: Add) -> None:
    first, second = add("Explain the ranking drop ~2h from Priya"), add("Why did ranking fall from Tom")
    desk.decisions.merge([second], first)
    for _ in range(2):
        desk.answers.send(desk.answers.draft(first, situation="yes"))

    with pytest.raises(BadInput):
        desk.ledger.answer(first, Answer.GONE)
    desk.ledger.answer(first, Answer.GONE, to="Priya")

    assert status(desk, first) is Status.ACTIVE
    assert [line.person for line in desk.planning.promises()] == ["Tom"]


def test_an_answer_needs_a_promise(desk: Desk, add: Add) -> None:
    ref = add("Explain the ranking drop from Priya")

    with pytest.raises(NotFound):
        desk.ledger.answer(ref, Answer.WAIT)


def test_a_promise_needs_no_incoming_ask(desk: Desk, clock: FakeClock) -> None:
    made = desk.ledger.promise("ranker doc", to="Leads", on=clock.at.date() + timedelta(days=4), est_min=120)

    line = desk.planning.promises()[0]
    assert (line.title, line.person, line.quoted_on) == ("ranker doc", "Leads", clock.at.date() + timedelta(days=4))
    assert made.asks[0].status is Status.ACTIVE
    assert desk.answers.draft(str(line.ask_id), situation="yes").person == "Leads"


def test_a_late_promise_takes_a_reason_when_it_is_done_or_after(desk: Desk, add: Add, clock: FakeClock) -> None:
    day = clock.at.date() + timedelta(days=1)
    one = str(desk.ledger.promise("ranker doc", to="Leads", on=day).asks[0].id)
    other = str(desk.ledger.promise("load test", to="Leads", on=day).asks[0].id)
    clock.advance(days=3)

    desk.decisions.finish([one], late_because="the incident took two days")
    said = desk.decisions.finish([other]).notes
    desk.ledger.explain_late(other, "the  incident took two days")

    assert any(f"triage promises late {other}" in sentence for sentence in said)
    assert desk.ledger.figures().reasons == (("the incident took two days", 2),)


def test_the_figures_equal_plain_sql(desk: Desk, clock: FakeClock, tmp_path: Path) -> None:
    for number in range(9):
        day = clock.at.date() + timedelta(days=number * 9)
        desk.ledger.promise(f"thing number {number}", to=f"Person{number % 3}", on=day)
    clock.advance(days=20)
    desk.decisions.finish(["1", "4", "5"])
    desk.ledger.answer("7", Answer.GONE)
    desk.ledger.answer("8", Answer.WAIT)
    today = clock.at.date().isoformat()

    figures = desk.ledger.figures()

    rows = sqlite3.connect(tmp_path / "desk.db")
    named = "json_extract(quotes, '$[#-1].on')"
    counted = {
        "kept": "state = 'kept'",
        "late": f"state = 'late' OR (state = 'open' AND {named} < '{today}')",
        "is_open": f"state = 'open' AND {named} >= '{today}'",
        "called_off": "state IN ('withdrawn', 'released')",
        "waited": "answer = 'wait'",
        "gone": "answer = 'gone'",
    }
    for name, where in counted.items():
        (number,) = rows.execute(f"SELECT count(*) FROM promise WHERE {where}").fetchone()
        assert getattr(figures, name) == number, name
    late = counted["late"]
    months = rows.execute(
        f"SELECT substr({named}, 1, 7) m, sum(state = 'kept'), sum({late}) FROM promise"
        f" WHERE state = 'kept' OR {late} GROUP BY m ORDER BY m"
    ).fetchall()
    assert [(f"{one.month:%Y-%m}", one.kept, one.late) for one in figures.months] == months
    assert figures.rate == figures.kept / (figures.kept + figures.late)
