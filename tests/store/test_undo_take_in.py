"""A capture that is taken in never stands in the way of undoing an earlier decision, and is not lost by it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import MONDAY
from tests.store.records import an_ask, change, change_in, now, put, the_ask
from triage.desk.ports import AskQuery
from triage.domain.ask import Nudge, Status
from triage.errors import Refused
from triage.store.sql_store import SqlStore

NUDGE = Nudge(uid="n1", by="priya", at=MONDAY, text="any news?")


def nudge(store: SqlStore, one: Nudge = NUDGE) -> None:
    """A capture that is a nudge on ask 1, taken in."""
    with store.act("take-in", "nudge on #1", at=MONDAY) as tx:
        change_in(tx, "ask0001", nudges=(*the_ask(tx, "ask0001").nudges, one))


def test_a_take_in_does_not_end_redo(store: SqlStore) -> None:
    put(store, an_ask())
    change(store, "ask0001", "accept", status=Status.ACTIVE)
    store.undo(at=MONDAY)
    put(store, an_ask(2), verb="take-in")

    store.redo(at=MONDAY)

    assert now(store).status is Status.ACTIVE


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
