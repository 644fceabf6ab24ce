"""What undo takes back, what it refuses, and what redo does again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.conftest import MONDAY
from tests.store.conftest import OpenDesk
from tests.store.records import a_promise, an_ask, change, change_in, put, same, the_ask
from triage.desk.ports import AskQuery
from triage.domain.ask import Ask, Nudge, Status
from triage.domain.people import Person
from triage.domain.promise import Promise
from triage.errors import NotFound, Refused
from triage.store.sql_store import SqlStore

NUDGE = Nudge(uid="n1", by="priya", at=MONDAY, text="any news?")


def nudge(store: SqlStore, one: Nudge = NUDGE) -> None:
    """A capture that is a nudge on ask 1, taken in."""
    with store.act("take-in", "nudge on #1", at=MONDAY) as tx:
        change_in(tx, "ask0001", nudges=(*the_ask(tx, "ask0001").nudges, one))


def now(store: SqlStore, uid: str = "ask0001") -> Ask:
    """The ask at present, without its version."""
    with store.read() as reader:
        return same(the_ask(reader, uid))


def test_undo_takes_back_the_newest_act_and_says_which(store: SqlStore) -> None:
    put(store, an_ask())
    change(store, "ask0001", "accept", status=Status.ACTIVE)

    undone = store.undo(at=MONDAY)

    assert (undone.words, undone.is_undone) == ("accept ask0001", True)
    assert now(store) == an_ask()


def test_redo_does_again_what_was_undone(store: SqlStore) -> None:
    put(store, an_ask())
    change(store, "ask0001", "accept", status=Status.ACTIVE)
    store.undo(at=MONDAY)

    redone = store.redo(at=MONDAY)

    assert (redone.words, redone.is_undone) == ("accept ask0001", False)
    assert now(store).status is Status.ACTIVE


def test_undo_and_redo_walk_back_and_forth(store: SqlStore) -> None:
    put(store, an_ask())
    for title in ("one", "two", "three"):
        change(store, "ask0001", title=title)
    seen = []
    for step in "uuruurrruuu":
        store.undo(at=MONDAY) if step == "u" else store.redo(at=MONDAY)
        seen.append(now(store).title)

    assert seen == [
        "two", "one", "two", "one", "Thing 1", "one", "two", "three", "two", "one", "Thing 1",
    ]  # fmt: skip


def test_nothing_to_undo_is_said(store: SqlStore) -> None:
    with pytest.raises(Refused, match="Nothing to undo"):
        store.undo(at=MONDAY)


def test_nothing_to_redo_is_said(store: SqlStore) -> None:
    put(store, an_ask())

    with pytest.raises(Refused, match="Nothing to redo"):
        store.redo(at=MONDAY)


def test_redo_ends_when_something_else_was_done_since(store: SqlStore) -> None:
    put(store, an_ask())
    change(store, "ask0001", "accept", status=Status.ACTIVE)
    store.undo(at=MONDAY)
    put(store, Person(key="priya", name="Priya"), words="met Priya")

    with pytest.raises(Refused, match="met Priya"):
        store.redo(at=MONDAY)


def test_a_take_in_does_not_end_redo(store: SqlStore) -> None:
    put(store, an_ask())
    change(store, "ask0001", "accept", status=Status.ACTIVE)
    store.undo(at=MONDAY)
    put(store, an_ask(2), verb="take-in")

    store.redo(at=MONDAY)

    assert now(store).status is Status.ACTIVE


def test_undo_of_an_act_that_something_was_built_upon_is_refused_and_names_it(store: SqlStore) -> None:
    put(store, an_ask())
    change(store, "ask0001", "accept", status=Status.ACTIVE)
    change(store, "ask0001", "defer", status=Status.DEFERRED)
    with store.read() as reader:
        accept = reader.acts()[1]

    with pytest.raises(Refused, match=r"accept ask0001.*defer ask0001"):
        store.undo(accept.uid, at=MONDAY)
    assert now(store).status is Status.DEFERRED


def test_an_older_act_on_other_records_can_be_undone_by_its_uid(store: SqlStore) -> None:
    put(store, an_ask())
    change(store, "ask0001", "accept", status=Status.ACTIVE)
    put(store, an_ask(2))
    with store.read() as reader:
        accept = reader.acts()[1]

    store.undo(accept.uid[:12], at=MONDAY)

    assert now(store) == an_ask()
    assert now(store, "ask0002") == an_ask(2)


def test_an_act_is_found_by_its_number(store: SqlStore) -> None:
    put(store, an_ask())
    put(store, an_ask(2))

    undone = store.undo("1", at=MONDAY)

    assert undone.seq == 1
    with store.read() as reader:
        assert [ask.uid for ask in reader.asks(AskQuery())] == ["ask0002"]


@pytest.mark.parametrize("ref", ["99", "zzz", ""])
def test_an_act_that_is_not_there_is_not_found(store: SqlStore, ref: str) -> None:
    put(store, an_ask())

    with pytest.raises(NotFound):
        store.undo(ref, at=MONDAY)


def test_undoing_an_undone_act_by_name_does_it_again(store: SqlStore) -> None:
    put(store, an_ask())
    change(store, "ask0001", "accept", status=Status.ACTIVE)
    accept = store.undo(at=MONDAY)

    again = store.undo(accept.uid, at=MONDAY)

    assert not again.is_undone
    assert now(store).status is Status.ACTIVE


def test_undoing_the_undo_by_name_does_the_act_again(store: SqlStore) -> None:
    put(store, an_ask())
    change(store, "ask0001", "accept", status=Status.ACTIVE)
    store.undo(at=MONDAY)
    with store.read() as reader:
        undo = reader.acts()[0]

    again = store.undo(undo.uid, at=MONDAY)

    assert (undo.verb, again.verb) == ("undo", "accept")
    assert now(store).status is Status.ACTIVE
    with pytest.raises(Refused, match="already"):
        store.undo(undo.uid, at=MONDAY)


def test_an_undone_act_in_between_does_not_stand_in_the_way(store: SqlStore) -> None:
    put(store, an_ask())
    change(store, "ask0001", "accept", status=Status.ACTIVE)
    change(store, "ask0001", "defer", status=Status.DEFERRED)
    store.undo(at=MONDAY)

    undone = store.undo(at=MONDAY)

    assert undone.verb == "accept"
    assert now(store) == an_ask()


def test_redo_is_refused_when_what_the_act_stood_on_was_taken_back_too(store: SqlStore) -> None:
    put(store, an_ask())
    change(store, "ask0001", "accept", status=Status.ACTIVE)
    change(store, "ask0001", "edit", title="Sharper")
    edit = store.undo(at=MONDAY)
    store.undo(at=MONDAY)

    with pytest.raises(Refused, match="undo: accept"):
        store.undo(edit.uid, at=MONDAY)
    assert now(store) == an_ask()


def test_a_nudge_taken_in_later_stays_when_the_decision_before_it_is_undone(store: SqlStore) -> None:
    put(store, an_ask())
    change(store, "ask0001", "accept", status=Status.ACTIVE, accepted_at=MONDAY)
    nudge(store)

    undone = store.undo(at=MONDAY, skip_take_in=True)

    assert undone.verb == "accept"
    assert now(store) == an_ask(nudges=(NUDGE,))


def test_a_decision_undone_under_a_nudge_can_be_done_again(store: SqlStore) -> None:
    put(store, an_ask())
    change(store, "ask0001", "accept", status=Status.ACTIVE)
    nudge(store)
    store.undo(at=MONDAY, skip_take_in=True)

    store.redo(at=MONDAY)

    assert now(store) == an_ask(status=Status.ACTIVE, nudges=(NUDGE,))


def test_a_nudge_can_be_taken_back_from_under_nothing_only(store: SqlStore) -> None:
    put(store, an_ask())
    nudge(store)
    change(store, "ask0001", "accept", status=Status.ACTIVE)
    with store.read() as reader:
        taken_in = reader.acts()[1]

    with pytest.raises(Refused, match="accept ask0001"):
        store.undo(taken_in.uid, at=MONDAY)


def test_two_nudges_keep_the_second_when_the_first_is_undone(store: SqlStore) -> None:
    second = replace(NUDGE, uid="n2")
    put(store, an_ask())
    nudge(store)
    with store.read() as reader:
        first = reader.acts()[0]
    nudge(store, second)

    store.undo(first.uid, at=MONDAY)

    assert now(store).nudges == (second,)


def test_undo_without_a_name_takes_back_a_take_in_when_it_is_the_newest(store: SqlStore) -> None:
    put(store, an_ask())
    put(store, an_ask(2), verb="take-in")

    store.undo(at=MONDAY)

    with store.read() as reader:
        assert [ask.uid for ask in reader.asks(AskQuery())] == ["ask0001"]


def test_undo_takes_back_acts_of_this_machine_only(open_desk: OpenDesk) -> None:
    here, there = open_desk("here"), open_desk("there")
    put(here, an_ask(), words="put here")
    put(there, an_ask(2), words="put there")

    undone = here.undo(at=MONDAY)

    assert undone.words == "put here"
    with pytest.raises(Refused):
        here.undo(at=MONDAY)


def test_what_another_machine_built_upon_is_not_undone(open_desk: OpenDesk) -> None:
    here, there = open_desk("here"), open_desk("there")
    put(here, an_ask())
    change(there, "ask0001", "accept", status=Status.ACTIVE)

    with pytest.raises(Refused, match="accept ask0001"):
        here.undo(at=MONDAY)


def test_an_act_on_several_records_is_undone_whole(store: SqlStore) -> None:
    put(store, an_ask(), a_promise(2))
    with store.act("reply", "replied", at=MONDAY) as tx:
        change_in(tx, "ask0001", status=Status.DEFERRED)
        tx.put(a_promise(1))
        tx.remove(a_promise(2))
        tx.put(Person(key="priya", name="Priya"))

    store.undo(at=MONDAY)

    with store.read() as reader:
        assert now(store) == an_ask()
        assert reader.all(Person) == []
        assert reader.promises() == [a_promise(2)]


def test_a_version_only_rises(store: SqlStore) -> None:
    put(store, an_ask())
    seen = []
    for turn in (store.undo, store.redo, store.undo, store.redo):
        turn(at=MONDAY)
        with store.read() as reader:
            found = reader.get(Ask, "ask0001")
            seen.append(found.version if found else None)

    assert seen[0] is seen[2] is None
    assert 1 < (seen[1] or 0) < (seen[3] or 0)


def test_the_journal_tells_of_acts_and_what_they_changed(store: SqlStore) -> None:
    put(store, an_ask())
    put(store, Person(key="priya", name="Priya"))
    with store.act("promise", at=datetime(2026, 3, 2, 10, tzinfo=UTC)) as tx:
        tx.describe("promised Priya Tuesday")
        tx.put(a_promise())

    with store.read() as reader:
        newest, *_ = reader.acts()
        of_ask = reader.acts(ask_uid="ask0001")
        (change_made,) = reader.changes(newest.uid)

    assert (newest.seq, newest.verb, newest.words) == (3, "promise", "promised Priya Tuesday")
    assert (newest.at.hour, newest.machine) == (10, "here")
    assert [act.seq for act in of_ask] == [3, 1]
    assert change_made.before is None
    assert change_made.after == a_promise()


def test_the_journal_is_cut_to_the_newest(store: SqlStore) -> None:
    for number in range(1, 5):
        put(store, an_ask(number))

    with store.read() as reader:
        assert [act.seq for act in reader.acts(limit=2)] == [4, 3]


def test_an_undone_act_is_marked_and_its_undo_points_at_it(store: SqlStore) -> None:
    put(store, an_ask(), words="put one")
    store.undo(at=MONDAY)

    with store.read() as reader:
        undo, act = reader.acts()

    assert (act.is_undone, undo.is_undone) == (True, False)
    assert (undo.verb, undo.undoes, undo.words) == ("undo", act.uid, "undo: put one")


def test_an_import_of_many_is_one_act_and_one_undo(store: SqlStore) -> None:
    with store.act("import", "imported 300", at=MONDAY) as tx:
        for number in range(1, 301):
            tx.put(an_ask(number, source="csv:x", source_id=str(number), tags=("work",)))

    undone = store.undo(at=MONDAY)

    with store.read() as reader:
        assert undone.words == "imported 300"
        assert reader.count(AskQuery(include_merged=True)) == 0
        assert reader.imported("csv:x") == {}
        assert reader.count(AskQuery(tag="work", words=("thing",))) == 0
    store.redo(at=MONDAY)
    with store.read() as reader:
        assert reader.count(AskQuery(tag="work", words=("thing",))) == 300


def test_a_promise_is_set_back_with_its_quotes(store: SqlStore) -> None:
    put(store, a_promise())
    with store.act("reply", at=MONDAY) as tx:
        tx.put(replace(a_promise(), quotes=a_promise(1).quotes + a_promise(7).quotes))

    store.undo(at=MONDAY)

    with store.read() as reader:
        assert reader.get(Promise, "pr0001") == a_promise()


def test_an_act_inside_an_act_is_a_bug_and_not_a_wait(store: SqlStore) -> None:
    with store.act("one", at=MONDAY), pytest.raises(RuntimeError, match="inside"), store.act("two", at=MONDAY):
        pass
