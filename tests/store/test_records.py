"""Every record comes back as it was put, on each kind of database."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from sqlalchemy.exc import StatementError

from tests.conftest import MONDAY
from tests.store.records import a_promise, an_ask, asks, change_in, others, put, same, the_ask
from triage.desk.ports import AskQuery
from triage.domain.ask import Ask, Status
from triage.domain.people import Person
from triage.domain.promise import Promise
from triage.domain.work import Work
from triage.errors import BadInput, Conflict
from triage.store.codec import from_json, to_json
from triage.store.rows import KINDS, Kind, kind_of
from triage.store.sql_store import SqlStore


class Enough(Exception):
    """Ends an act without keeping it."""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_columns_equal_the_fields_of_the_domain(kind: Kind) -> None:
    columns = {column.name for column in kind.table.c}

    assert columns == {field.name for field in fields(kind.record)}


@given(record=asks | others)
def test_the_journal_reads_back_what_it_wrote(record: Any) -> None:
    text = to_json(record)

    assert from_json(type(record), text) == record


@given(record=asks | others)
def test_a_row_gives_back_the_record(roundtrip_store: SqlStore, record: Any) -> None:
    kept: Any = None
    found: Any = None
    with pytest.raises(Enough), roundtrip_store.act("put", at=MONDAY) as tx:
        kept = tx.put(record)
        tx.settle()
        found = tx.fetch_one(type(record), kind_of(type(record)).key_of(record))
        raise Enough

    assert found == kept
    assert (same(kept) if isinstance(kept, Ask) else kept) == record


def test_an_act_that_raises_keeps_nothing(store: SqlStore) -> None:
    with pytest.raises(Enough), store.act("put", at=MONDAY) as tx:
        tx.put(an_ask())
        tx.settle()
        raise Enough

    with store.read() as reader:
        assert reader.asks(AskQuery()) == []
        assert reader.acts() == []


def test_a_put_raises_the_version_by_one(store: SqlStore) -> None:
    put(store, an_ask())

    with store.act("edit", at=MONDAY) as tx:
        second = change_in(tx, "ask0001", title="Other")
        third = tx.put(replace(second, title="Third"))
    with store.read() as reader:
        assert (second.version, third.version) == (2, 3)
        assert the_ask(reader, "ask0001") == third


def test_a_stale_ask_is_refused_and_nothing_of_the_act_is_kept(store: SqlStore) -> None:
    put(store, an_ask())
    with store.read() as reader:
        form = the_ask(reader, "ask0001")
    with store.act("edit", at=MONDAY) as tx:
        change_in(tx, "ask0001", title="Edited elsewhere")

    with pytest.raises(Conflict), store.act("edit", at=MONDAY) as tx:
        tx.put(Person(key="priya", name="Priya"))
        tx.put(replace(form, title="From the form"))
    with store.read() as reader:
        assert the_ask(reader, "ask0001").title == "Edited elsewhere"
        assert reader.all(Person) == []


def test_a_form_of_an_ask_that_was_taken_away_is_refused(store: SqlStore) -> None:
    put(store, an_ask())
    with store.read() as reader:
        form = the_ask(reader, "ask0001")
    store.undo(at=MONDAY)

    with pytest.raises(Conflict), store.act("edit", at=MONDAY) as tx:
        tx.put(replace(form, title="From the form"))


def test_undoing_and_editing_again_does_not_let_an_old_form_pass(store: SqlStore) -> None:
    put(store, an_ask())
    with store.act("edit", at=MONDAY) as tx:
        form = change_in(tx, "ask0001", title="As the form saw it")
    store.undo(at=MONDAY)
    with store.act("edit", at=MONDAY) as tx:
        change_in(tx, "ask0001", title="Something else")

    with pytest.raises(Conflict), store.act("edit", at=MONDAY) as tx:
        tx.put(replace(form, say_as="from the form"))


def test_putting_the_same_again_writes_nothing(store: SqlStore) -> None:
    put(store, an_ask(), Person(key="priya", name="Priya"))
    before = store.change_counter()

    with store.act("edit", at=MONDAY) as tx:
        tx.put(the_ask(tx, "ask0001"))
        tx.put(Person(key="priya", name="Priya"))
    with store.read() as reader:
        assert [act.verb for act in reader.acts()] == ["put"]
        assert store.change_counter() == before


def test_putting_there_and_back_in_one_act_leaves_no_entry(store: SqlStore) -> None:
    put(store, Person(key="priya", name="Priya"))

    with store.act("who", at=MONDAY) as tx:
        tx.put(Person(key="priya", name="Pri"))
        tx.put(Person(key="priya", name="Priya"))
    with store.read() as reader:
        assert [act.verb for act in reader.acts()] == ["put"]


def test_an_act_sees_its_own_changes(store: SqlStore) -> None:
    put(store, an_ask())

    with store.act("edit", at=MONDAY) as tx:
        change_in(tx, "ask0001", status=Status.ACTIVE, tags=("deep",))
        tx.put(an_ask(2, tags=("deep",)))
        found = tx.asks(AskQuery(tag="deep"))
        counted = tx.counts()

    assert [same(ask) for ask in found] == [
        an_ask(1, status=Status.ACTIVE, tags=("deep",)),
        an_ask(2, tags=("deep",)),
    ]
    assert counted[Status.ACTIVE] == 1


def test_a_removed_record_is_gone_and_removing_it_again_is_nothing(store: SqlStore) -> None:
    put(store, a_promise())

    with store.act("drop", at=MONDAY) as tx:
        tx.remove(a_promise())
        tx.remove(a_promise())
        inside = tx.get(Promise, "pr0001")
    with store.read() as reader:
        assert inside is None
        assert reader.get(Promise, "pr0001") is None


def test_ids_rise_and_never_come_back(store: SqlStore) -> None:
    given: list[int] = []
    for number in range(3):
        with store.act("add", at=MONDAY) as tx:
            given.append(tx.next_ask_id())
            tx.put(an_ask(given[-1], uid=f"u{number}"))
        store.undo(at=MONDAY)
    with store.act("import", at=MONDAY) as tx:
        tx.put(an_ask(40))
    with store.act("add", at=MONDAY) as tx:
        given.append(tx.next_ask_id())
        tx.put(an_ask(given[-1]))

    assert given == [1, 2, 3, 41]


def test_what_was_taken_in_is_remembered_after_undo(store: SqlStore) -> None:
    with store.act("take-in", at=MONDAY) as tx:
        tx.mark_taken_in("k7f2")
        tx.mark_taken_in("k7f2")
        tx.put(an_ask())

    store.undo(at=MONDAY)
    with store.read() as reader:
        assert reader.is_taken_in("k7f2")
        assert not reader.is_taken_in("other")


def test_a_naive_instant_is_refused(store: SqlStore) -> None:
    with pytest.raises((ValueError, StatementError)), store.act("log", at=MONDAY) as tx:
        tx.put(Work(uid="w1", ask_uid="ask0001", started_at=datetime(2026, 3, 2, 9)))

    with store.read() as reader:
        assert reader.work() == []


@pytest.mark.parametrize("text", ["a\0b", "half \ud800 a pair"])
def test_text_that_one_database_cannot_keep_is_refused_by_all(store: SqlStore, text: str) -> None:
    with pytest.raises(BadInput), store.act("add", at=MONDAY) as tx:
        tx.put(an_ask(text=text))

    with store.read() as reader:
        assert reader.count(AskQuery()) == 0


def test_a_backslash_before_the_letters_of_a_nul_is_only_text(store: SqlStore) -> None:
    put(store, an_ask(title=r"print '\u0000'"))

    with store.read() as reader:
        assert the_ask(reader, "ask0001").title == r"print '\u0000'"


def test_an_instant_comes_back_in_utc(store: SqlStore) -> None:
    from datetime import timezone

    there = timezone(timedelta(hours=5, minutes=30))
    put(store, an_ask(received_at=datetime(2026, 3, 2, 14, 30, tzinfo=there)))

    with store.read() as reader:
        received_at = the_ask(reader, "ask0001").received_at
        assert received_at == MONDAY
        assert received_at.utcoffset() == timedelta()
