"""What undo takes back, what it refuses, and what redo does again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import MONDAY
from tests.store.conftest import OpenDesk
from tests.store.records import a_promise, an_ask, change, change_in, now, put
from triage.desk.ports import AskQuery
from triage.domain.ask import Ask, Status
from triage.domain.people import Person
from triage.domain.promise import Promise
from triage.errors import Refused
from triage.store.sql_store import SqlStore


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
