from collections.abc import Callable
from datetime import date

import pytest

from tests.conftest import FakeClock
from triage.desk.desk import Desk
from triage.domain.ask import Ask, Priority, Status
from triage.domain.promise import PromiseState
from triage.errors import BadInput, Conflict, NotFound, Refused

Add = Callable[[str], str]


def ask_of(desk: Desk, ref: str) -> Ask:
    with desk.store.read() as reader:
        found = reader.get(Ask, reader.ask_uids(ref)[0])
    assert found is not None
    return found


def test_a_yes_puts_an_ask_into_the_plan_with_its_dates(desk: Desk, add: Add) -> None:
    ref = add("Explain the ranking drop by friday ~2h from Priya")

    decided = desk.decisions.accept([ref])

    assert decided.words == "accepted #1"
    assert decided.asks[0].status is Status.ACTIVE
    assert decided.asks[0].safely_on is not None
    assert ask_of(desk, ref).forecast_min is not None


def test_a_yes_never_changes_a_due_date_and_says_when_it_cannot_be_kept(desk: Desk, add: Add) -> None:
    ref = add("Build the new model by today ~5d from Karen")

    decided = desk.decisions.accept([ref])

    assert decided.asks[0].due_on == date(2026, 3, 2)
    assert any("--as trade" in note for note in decided.notes)


def test_several_asks_are_decided_in_one_act(desk: Desk, add: Add) -> None:
    refs = [add("Check the dashboards"), add("Rotate the keys"), add("Order laptops")]

    desk.decisions.drop([refs[0], f"{refs[1]},{refs[2]}"])
    desk.journal.undo()

    assert {ask_of(desk, ref).status for ref in refs} == {Status.INBOX}


def test_an_unknown_ask_among_several_leaves_the_others_alone(desk: Desk, add: Add) -> None:
    ref = add("Check the dashboards")

    with pytest.raises(NotFound, match="No ask #99"):
        desk.decisions.accept([ref, "99"])

    assert ask_of(desk, ref).status is Status.INBOX


def test_a_pin_wins_and_the_rules_own_opinion_stays_visible(desk: Desk, add: Add) -> None:
    ref = add("Tidy the wiki")

    desk.decisions.pin([ref], Priority.P0)

    why = desk.planning.why(ref)
    assert (why.ask.priority, why.ask.is_pinned) == (Priority.P0, True)
    assert why.assigned is not Priority.P0


def test_deferring_counts_and_asks_for_a_decision_the_third_time(desk: Desk, clock: FakeClock, add: Add) -> None:
    ref = add("Tidy the wiki from Wei")

    for days in (2, 3, 4):
        decided = desk.decisions.defer([ref], clock.at.date().replace(day=clock.at.day + days))

    assert decided.asks[0].deferrals == 3
    assert any("deferred 3 times" in note for note in decided.notes)


def test_a_day_that_is_not_ahead_is_no_day_to_defer_to(desk: Desk, add: Add) -> None:
    ref = add("Tidy the wiki")

    with pytest.raises(BadInput, match="not ahead"):
        desk.decisions.defer([ref], date(2026, 3, 2))


def test_a_form_saved_over_a_newer_version_is_refused_and_changes_nothing(desk: Desk, add: Add) -> None:
    ref = add("Tidy the wiki")
    opened = ask_of(desk, ref).version
    desk.decisions.edit(ref, {"title": "Tidy the team wiki"})

    with pytest.raises(Conflict):
        desk.decisions.edit(ref, {"title": "Clean the wiki"}, version=opened)

    assert ask_of(desk, ref).title == "Tidy the team wiki"


def test_finishing_keeps_a_promise_by_its_day_and_breaks_it_after(desk: Desk, clock: FakeClock, add: Add) -> None:
    early, late = add("Check the dashboards ~30m from Priya"), add("Rotate the keys ~30m from Tom")
    for ref in (early, late):
        page = desk.answers.draft(ref, situation="yes")
        desk.answers.record(page, text=page.message)

    desk.decisions.finish([early])
    clock.advance(days=30)
    desk.decisions.finish([late])

    with desk.store.read() as reader:
        states = {promise.person: promise.state for promise in reader.promises()}
    assert states == {"priya": PromiseState.KEPT, "tom": PromiseState.LATE}


def test_finishing_an_ask_of_a_series_files_the_next_one(desk: Desk, add: Add) -> None:
    ref = add("Post the weekly numbers every monday 9am via slack")

    desk.decisions.finish([ref])

    following = desk.planning.inbox().asks[0]
    assert following.title == "Post the weekly numbers"
    assert following.due_on == date(2026, 3, 16)


def test_dropping_the_whole_series_files_nothing(desk: Desk, add: Add) -> None:
    ref = add("Post the weekly numbers every monday 9am via slack")

    desk.decisions.drop([ref], whole_series=True)

    assert desk.planning.inbox().total == 0


def test_merged_asks_keep_both_people_and_either_number_finds_them(desk: Desk, add: Add) -> None:
    first, second = add("Explain the ranking drop from Priya"), add("Why did ranking fall from Tom")

    desk.decisions.merge([second], first)

    page = desk.planning.show(first)
    assert page.ask.who == ("Priya", "Tom")
    assert page.merged == ((2, "Why did ranking fall"),)
    assert desk.answers.draft(second).person == "Tom"
    assert desk.planning.inbox().total == 1


def test_an_ask_cannot_be_merged_into_itself(desk: Desk, add: Add) -> None:
    ref = add("Explain the ranking drop from Priya")

    with pytest.raises(Refused):
        desk.decisions.merge([ref], ref)


def test_a_closed_ask_is_not_decided_on_until_it_is_open_again(desk: Desk, add: Add) -> None:
    ref = add("Tidy the wiki")
    desk.decisions.drop([ref])

    with pytest.raises(Refused, match="dropped"):
        desk.decisions.accept([ref])
    desk.decisions.reopen([ref])

    assert ask_of(desk, ref).status is Status.INBOX


def test_what_was_handed_off_withdraws_its_promise(desk: Desk, add: Add) -> None:
    ref = add("Check the dashboards ~30m from Priya")
    page = desk.answers.draft(ref, situation="yes")
    desk.answers.record(page, text=page.message)

    decided = desk.decisions.hand_off([ref], "Wei")

    with desk.store.read() as reader:
        assert [promise.state for promise in reader.promises()] == [PromiseState.WITHDRAWN]
    assert decided.asks[0].status is Status.HANDED_OFF
