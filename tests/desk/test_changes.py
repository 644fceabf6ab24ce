"""When a key result ends or somebody leaves: each ask underneath its own way, one undo for all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from triage.desk.changes import Choice, read_choice
from triage.desk.desk import Desk
from triage.domain.ask import Status
from triage.errors import BadInput, Refused

Add = Callable[[str], str]


def under_a_goal(desk: Desk, add: Add) -> list[str]:
    """Three asks on KR2, the first of them promised."""
    desk.goals.add("KR2", "Search recall above 92 %")
    desk.goals.add("KR3", "Half the latency")
    refs = [
        add(f"Raise the recall of part {number} ~2h from {who}") for number, who in enumerate(("Tom", "Kim", "Wei"))
    ]
    for ref in refs:
        desk.goals.tie(ref, "KR2")
    desk.answers.send(desk.answers.draft(refs[0], situation="yes"))
    return refs


def uid(desk: Desk, ref: str) -> str:
    return desk.planning.show(ref).ask.uid


def test_what_hangs_on_a_key_result_is_listed_with_its_promises(desk: Desk, add: Add) -> None:
    refs = under_a_goal(desk, add)

    page = desk.changes.beneath_goal("kr2")

    assert [str(ask.id) for ask in page.asks] == refs
    assert [(one.person, str(one.ask_id)) for one in page.promises] == [("Tom", refs[0])]


def test_each_ask_goes_its_own_way_and_one_undo_takes_all_back(desk: Desk, add: Add) -> None:
    first, second, third = under_a_goal(desk, add)
    choices = {
        uid(desk, first): Choice.DROP,
        uid(desk, second): Choice.RETIE,
        uid(desk, third): Choice.RENEGOTIATE,
    }

    done = desk.changes.retire("KR2", choices, to="KR3")

    asks = [desk.planning.show(ref).ask for ref in (first, second, third)]
    assert [ask.status for ask in asks] == [Status.DROPPED, Status.INBOX, Status.INBOX]
    assert [ask.key_result for ask in asks] == ["KR2", "KR3", "KR2"]
    assert [(page.person, page.situation) for page in done.drafts] == [("Tom", "changed"), ("Wei", "changed")]
    assert all("KR2" in page.text and not page.findings for page in done.drafts)
    assert desk.planning.promises() == []

    desk.journal.undo()

    assert [desk.planning.show(ref).ask.status for ref in (first, second)] == [Status.ACTIVE, Status.INBOX]
    assert [goal.retired_on for goal in desk.goals.key_results()] == [None, None]
    assert len(desk.planning.promises()) == 1


def test_a_retired_key_result_counts_no_more_and_is_not_retired_twice(desk: Desk, add: Add) -> None:
    refs = under_a_goal(desk, add)

    done = desk.changes.retire("KR2")

    assert [str(number) for number in done.kept] == refs
    assert desk.goals.page("KR2").goal.retired_on == date(2026, 3, 2)
    with pytest.raises(Refused):
        desk.changes.retire("KR2")


def test_tying_anew_needs_somewhere(desk: Desk, add: Add) -> None:
    under_a_goal(desk, add)

    with pytest.raises(BadInput):
        desk.changes.retire("KR2", default=Choice.RETIE)
    with pytest.raises(BadInput):
        desk.changes.retire("KR2", default=Choice.RETIE, to="KR2")


def test_who_took_over_gets_asks_promises_questions_and_areas(desk: Desk, add: Add) -> None:
    ref, other = add("Explain the ranking drop ~2h from Tom"), add("Check the login ~2h from Kim")
    desk.answers.send(desk.answers.draft(ref, situation="yes"))
    desk.waits.wait(ref, on="Tom")
    desk.areas.add("Ranking", people=["Tom"])

    done = desk.changes.left("tom", default=Choice.RENEGOTIATE, now_is="Ana")

    assert desk.planning.show(ref).ask.who == ("Ana",)
    assert desk.planning.show(other).ask.who == ("Kim",)
    assert [line.person for line in desk.planning.promises()] == ["Ana"]
    assert [line.person for line in desk.waits.waiting().waiting] == ["Ana"]
    assert desk.areas.areas()[0].people == ("Ana",)
    assert [(page.person, page.situation) for page in done.drafts] == [("Ana", "changed")]
    assert "Tom" in done.drafts[0].text

    desk.journal.undo()

    assert desk.planning.show(ref).ask.who == ("Tom",)
    assert [line.person for line in desk.planning.promises()] == ["Tom"]
    assert desk.areas.areas()[0].people == ("Tom",)


def test_nobody_takes_over_from_themselves_or_without_a_name(desk: Desk, add: Add) -> None:
    add("Explain the ranking drop ~2h from Tom")

    with pytest.raises(BadInput):
        desk.changes.left("tom", now_is="Tom")
    with pytest.raises(BadInput):
        desk.changes.left("tom")


@pytest.mark.parametrize(("typed", "meant"), [("d", "drop"), ("R", "retie"), ("re-tie", "retie"), ("", "keep")])
def test_one_key_is_a_choice(typed: str, meant: str) -> None:
    assert read_choice(typed) == meant
