"""The same kind of ask again, through the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import FakeClock
from triage.capture.spool import SpoolFolder
from triage.desk.desk import Desk
from triage.domain.repeats.kind import KindCase, KindMark, KindState, Member
from triage.errors import NotFound, Refused

Add = Callable[[str], str]

ASKS = (
    "override the QU model for boba from Ana",
    "pls override the QU model for ramen today from Wei",
    "Override the QU model for pho from Ana",
)


def kept(desk: Desk) -> list[Any]:
    """Everything that is kept of kinds."""
    with desk.store.read() as reader:
        return [*reader.all(Member), *reader.all(KindMark), *reader.all(KindCase)]


def add_all(add: Add, clock: FakeClock) -> list[str]:
    """Three asks of a kind, a week apart, among others."""
    add("book a room for the offsite from Kim")
    refs = []
    for text in ASKS:
        refs.append(add(text))
        clock.advance(days=7)
    return refs


def test_the_second_ask_of_a_kind_is_seen_before_quietly(desk: Desk, add: Add) -> None:
    first = add(ASKS[0])
    second = add(ASKS[1])

    page = desk.planning.show(second)

    assert [one.id for one in page.seen] == [int(first)]
    assert page.seen[0].is_same
    assert page.again is not None
    assert not page.again.is_alert
    assert page.again.words.startswith("2nd time in one day, 2 people")


def test_the_third_ask_of_a_kind_alerts_with_time_people_and_cost(desk: Desk, add: Add, clock: FakeClock) -> None:
    refs = add_all(add, clock)
    desk.decisions.finish(refs[:2], took_min=50)

    again = desk.planning.show(refs[2]).again

    assert again is not None
    assert again.is_alert
    assert again.words == "3rd time in 2 weeks, 2 people, 1h40 so far"
    assert {"override", "model"} <= set(again.telling)


def test_nothing_is_spent_on_asks_that_are_still_to_be_done(desk: Desk, add: Add, clock: FakeClock) -> None:
    refs = add_all(add, clock)

    again = desk.planning.show(refs[2]).again

    assert again is not None
    assert again.words == "3rd time in 2 weeks, 2 people, 30m each (estimated)"


def test_a_kind_is_called_what_its_asks_have_in_common(desk: Desk, add: Add, clock: FakeClock) -> None:
    refs = add_all(add, clock)

    name = desk.kinds.page(refs[0]).line.name

    assert name == "override the QU model"


def test_the_first_ask_says_nothing(desk: Desk, add: Add) -> None:
    page = desk.planning.show(add(ASKS[0]))

    assert page.again is None
    assert page.seen == ()


def test_kinds_are_listed_by_what_automating_them_brings(desk: Desk, add: Add, clock: FakeClock) -> None:
    refs = add_all(add, clock)
    small = [add(f"reset the password of user{number} from Kim") for number in range(3)]
    desk.decisions.finish(refs, took_min=240)
    desk.decisions.finish(small, took_min=5)

    lines = desk.kinds.kinds().kinds

    assert [line.cost.times for line in lines] == [3, 3]
    assert lines[0].ref == f"k{refs[0]}"
    assert lines[0].payback.first_year_gain_h > lines[1].payback.first_year_gain_h


def test_a_nudge_is_no_repeat(desk: Desk, add: Add) -> None:
    add(ASKS[0])
    add("any news on the QU model override for boba? from Ana")

    assert len([one for one in kept(desk) if isinstance(one, Member)]) == 1


def test_same_joins_two_asks_and_undo_takes_it_back(desk: Desk, add: Add) -> None:
    one, other = add("order ten chairs from Kim"), add("explain the recall drop from Wei")
    before = kept(desk)

    done = desk.kinds.same(other, one)

    assert done.line is not None
    assert done.line.cost.times == 2
    desk.journal.undo()
    assert kept(desk) == before


def test_not_same_is_remembered_for_what_comes(desk: Desk, add: Add) -> None:
    one, other = add(ASKS[0]), add(ASKS[1])

    desk.kinds.not_same(other, one)
    third = add("pls override the QU model for udon today from Wei")

    assert int(one) not in [ask.id for ask in desk.kinds.page(third).asks]
    assert desk.planning.show(other).seen == ()


def test_a_confirmed_third_alerts_whatever_its_likeness(desk: Desk, add: Add) -> None:
    refs = [add("order chairs from Kim"), add("explain the drop from Wei"), add("paint the wall from Ana")]

    for ref in refs[1:]:
        desk.kinds.same(ref, refs[0])
    again = desk.planning.show(refs[2]).again

    assert again is not None
    assert again.is_alert


def test_an_edited_title_moves_the_ask_and_undo_moves_it_back(desk: Desk, add: Add, clock: FakeClock) -> None:
    refs = add_all(add, clock)
    before = kept(desk)

    desk.decisions.edit(refs[2], {"title": "paint the fence"})

    assert [ask.id for ask in desk.kinds.page(refs[0]).asks] == [int(refs[1]), int(refs[0])]
    desk.journal.undo()
    assert kept(desk) == before


def test_undo_of_a_capture_and_redo_keep_kinds_exactly(desk: Desk, add: Add, clock: FakeClock) -> None:
    add_all(add, clock)
    before = kept(desk)

    desk.journal.undo()
    assert len(kept(desk)) == len(before) - 1
    desk.journal.redo()

    assert kept(desk) == before


def test_kinds_merge_and_split(desk: Desk, add: Add, clock: FakeClock) -> None:
    refs = add_all(add, clock)
    others = [add("order ten chairs from Kim"), add("order twelve chairs from Kim")]

    merged = desk.kinds.merge(f"k{others[0]}", f"k{refs[0]}")
    assert merged.line is not None
    assert merged.line.cost.times == 5
    split = desk.kinds.split(others)

    assert split.line is not None
    assert split.line.cost.times == 2
    assert len(desk.kinds.page(refs[0]).asks) == 3


def test_what_cannot_be_split_is_refused(desk: Desk, add: Add, clock: FakeClock) -> None:
    refs = add_all(add, clock)

    with pytest.raises(Refused):
        desk.kinds.split(refs)


def test_a_name_finds_its_kind(desk: Desk, add: Add, clock: FakeClock) -> None:
    refs = add_all(add, clock)

    desk.kinds.name(refs[0], "QU overrides")

    assert desk.kinds.page("qu overrides").line.ref == f"k{refs[0]}"
    with pytest.raises(NotFound):
        desk.kinds.page("nothing of that name")


def test_a_dismissed_kind_is_quiet_until_it_has_grown_much(desk: Desk, add: Add, clock: FakeClock) -> None:
    refs = add_all(add, clock)
    desk.kinds.dismiss(refs[0])

    fourth = add("override the QU model for soba from Ana")
    assert desk.planning.show(fourth).again is None
    assert desk.kinds.kinds().hidden == 1
    for dish in ("udon", "mochi", "curry", "pizza", "pasta"):
        last = add(f"override the QU model for {dish} from Kim")

    again = desk.planning.show(last).again
    assert again is not None
    assert again.is_alert
    assert desk.kinds.kinds().kinds[0].state is KindState.DISMISSED


def test_seeing_all_asks_anew_gives_the_same_kinds(desk: Desk, add: Add, clock: FakeClock) -> None:
    refs = add_all(add, clock)
    chairs = [add("order ten chairs from Kim"), add("fetch the parcel from Kim")]
    desk.kinds.same(chairs[1], chairs[0])
    before = {(one.ask_uid, one.kind) for one in kept(desk) if isinstance(one, Member)}

    seen = desk.kinds.rebuild()

    assert seen == 6
    assert {(one.ask_uid, one.kind) for one in kept(desk) if isinstance(one, Member)} == before
    assert len(desk.kinds.page(refs[0]).asks) == 3


def test_a_reply_is_used_once_more_for_somebody_else(desk: Desk, add: Add) -> None:
    one, other = add(ASKS[0]), add(ASKS[1])
    desk.answers.record(desk.answers.draft(one), text="Hi Ana, type /override in Slack and you have it.")

    draft = desk.reply_like(other, one)

    assert draft.message == "Hi Wei, type /override in Slack and you have it."


def test_a_date_of_an_old_reply_is_never_said_again(desk: Desk, add: Add, clock: FakeClock) -> None:
    one = add(ASKS[0])
    page = desk.answers.draft(one, situation="later")
    desk.answers.record(page, text=page.message)
    clock.advance(days=21)

    draft = desk.reply_like(add(ASKS[1]), one)

    assert draft.situation == "later"
    assert draft.quoted_on is not None
    assert draft.quoted_on > desk.today()


def test_an_ask_that_was_not_answered_lends_no_reply(desk: Desk, add: Add) -> None:
    with pytest.raises(Refused):
        desk.reply_like(add(ASKS[1]), add(ASKS[0]))


def test_the_take_in_says_the_third_time_once(desk: Desk, spool: SpoolFolder, clock: FakeClock) -> None:
    said = []
    for text in (*ASKS, "override the QU model for soba from Kim"):
        spool.put(desk.reading.capture(text))
        said.append(desk.take_in().alerts)
        clock.advance(days=7)

    assert [len(alerts) for alerts in said] == [0, 0, 1, 0]
    assert "3rd time in 2 weeks, 2 people" in said[2][0]
