"""What the journal tells, and how its acts are named."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.conftest import MONDAY
from tests.store.records import a_promise, an_ask, put
from triage.desk.ports import AskQuery
from triage.domain.people import Person
from triage.errors import NotFound
from triage.store.sql_store import SqlStore


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


def test_an_act_inside_an_act_is_a_bug_and_not_a_wait(store: SqlStore) -> None:
    with store.act("one", at=MONDAY), pytest.raises(RuntimeError, match="inside"), store.act("two", at=MONDAY):
        pass
