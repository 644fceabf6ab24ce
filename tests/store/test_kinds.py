"""The index of earlier asks in the database finds what the one in memory finds, whoever took the asks in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import cycle

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import MONDAY
from tests.store.conftest import OpenDesk
from tests.store.records import an_ask
from triage.desk.placing import place_edited, place_new, place_rest
from triage.desk.regrouping import regrouped
from triage.domain.ask import Ask
from triage.domain.repeats import marks
from triage.domain.repeats.form import form_of
from triage.domain.repeats.kind import KindCase, KindMark, Member
from triage.domain.repeats.memory import MemoryIndex
from triage.domain.repeats.sighting import see
from triage.errors import Refused
from triage.store.sql_store import SqlStore
from triage.store.writer import SqlWriter

TITLES = (
    "restart billing-api in prod",
    "pls bounce checkout-api on staging",
    "Restart ledger-core",
    "order ten chairs for Berlin",
    "order 12 desks for Lisbon",
    "explain the ranking drop",
    "why did ranking drop again?",
    "grant Ana access to the warehouse",
    "revoke Tom's access to the warehouse",
    "server checks (week 12, March)",
    "server checks week 13 APRIL",
    "1234",
)
"""Asks of a few kinds, with opposites, the same wording, and one that says nothing."""

titles = st.lists(st.sampled_from(TITLES), min_size=1, max_size=14)
words = st.lists(st.tuples(st.booleans(), st.integers(0, 13), st.integers(0, 13)), max_size=5)


def asks_of(given_titles: list[str]) -> list[Ask]:
    """Asks with those titles, a day apart."""
    return [
        an_ask(number, title=title, received_at=MONDAY + timedelta(days=number))
        for number, title in enumerate(given_titles, 1)
    ]


def add(store: SqlStore, ask: Ask) -> None:
    """Take an ask in."""
    with store.act("add", f"added #{ask.id}", at=MONDAY) as tx:
        place_new(tx, tx.put(ask))


def members(store: SqlStore) -> list[Member]:
    """Every place among the kinds."""
    with store.read() as reader:
        return reader.all(Member)


def kinds_of(found: list[Member]) -> dict[str, str]:
    """uid -> kind."""
    return {one.ask_uid: one.kind for one in found}


def fresh(store: SqlStore) -> None:
    """Leave nothing of an example behind."""
    with store.act("forget", at=MONDAY) as tx:
        tx.forget_places()
        gone: list[Ask | KindMark | KindCase] = [*tx.all(Ask), *tx.all(KindMark), *tx.all(KindCase)]
        for one in gone:
            tx.remove(one)


def say(store: SqlStore, is_same: bool, a: str, b: str) -> bool:
    """Say of two asks that they are the same kind, or not; whether that could be said."""
    try:
        with store.act("say", at=MONDAY) as tx:
            told = marks.same if is_same else marks.not_same
            regrouped(tx, told(a, b, tx.earlier()))
    except Refused:
        return False
    return True


@given(given_titles=titles)
def test_the_database_finds_the_kinds_that_memory_finds(roundtrip_store: SqlStore, given_titles: list[str]) -> None:
    memory = MemoryIndex()
    fresh(roundtrip_store)

    for ask in asks_of(given_titles):
        add(roundtrip_store, ask)
        memory.put(see(ask.uid, form_of(ask.title), ask.received_at, memory).taken)

    found = kinds_of(members(roundtrip_store))
    assert found == {uid: one.kind for uid, one in memory.seen(list(found)).items()}
    assert len(found) == len(given_titles)


def test_among_more_forms_than_are_compared_the_database_finds_what_memory_finds(store: SqlStore) -> None:
    acts = ("restart", "review", "explain", "order", "grant access to", "rename")
    things = ("index", "table", "budget", "contract", "laptop", "survey", "cluster", "invoice", "branch", "quota")
    given_titles = [f"{act} the {thing} of {at}" for at in ("Lisbon", "search") for act in acts for thing in things]
    probe = form_of("please restart the old cluster of search")
    memory = MemoryIndex()

    for ask in asks_of(given_titles):
        add(store, ask)
        memory.put(see(ask.uid, form_of(ask.title), ask.received_at, memory).taken)

    with store.read() as reader:
        sought = [{term.key: term.weight} for term in probe.terms]
        found = [reader.earlier().holding(sought, probe.weight, limit, 1000) for limit in (1, 12, 500)]
    assert found == [memory.holding(sought, probe.weight, limit, 1000) for limit in (1, 12, 500)]
    assert len(found[2]) > 50


def test_the_same_asks_give_the_same_kinds_whichever_process_took_them_in(open_desk: OpenDesk) -> None:
    asks = asks_of([*TITLES, *TITLES[::-1]])
    one, other = open_desk("one"), open_desk("other")

    for store, ask in zip(cycle((one, other)), asks[: len(TITLES)], strict=False):
        add(store, ask)
    with other.act("import", at=MONDAY) as tx:
        for ask in asks[len(TITLES) :]:
            tx.put(ask)
    place_rest(other, MONDAY)
    alone = kinds_of(members(one))
    with one.act("see", at=MONDAY) as tx:
        tx.forget_places()
    place_rest(one, MONDAY)

    assert len(alone) == len(asks)
    assert kinds_of(members(one)) == alone


@given(given_titles=titles, said=words)
@settings(max_examples=20)
def test_what_the_user_said_always_wins_over_likeness(
    roundtrip_store: SqlStore, given_titles: list[str], said: list[tuple[bool, int, int]]
) -> None:
    fresh(roundtrip_store)
    asks = asks_of(given_titles)
    half = (len(asks) + 1) // 2
    for ask in asks[:half]:
        add(roundtrip_store, ask)
    for is_same, a, b in said:
        one, other = asks[a % half].uid, asks[b % half].uid
        if one != other:
            say(roundtrip_store, is_same, one, other)

    for ask in asks[half:]:
        add(roundtrip_store, ask)

    found = kinds_of(members(roundtrip_store))
    with roundtrip_store.read() as reader:
        kept = reader.all(KindMark)
    assert all((found[mark.a] == found[mark.b]) is mark.is_same for mark in kept)


@given(given_titles=titles, said=words, new_title=st.sampled_from(TITLES))
@settings(max_examples=20)
def test_undo_restores_kinds_exactly(
    roundtrip_store: SqlStore, given_titles: list[str], said: list[tuple[bool, int, int]], new_title: str
) -> None:
    fresh(roundtrip_store)
    asks = asks_of(given_titles)
    for ask in asks:
        add(roundtrip_store, ask)

    def edit() -> bool:
        with roundtrip_store.act("edit", at=MONDAY) as tx:
            place_edited(tx, _retitled(tx, asks[0].uid, new_title))
        return new_title != asks[0].title

    acts: list[Callable[[], bool]] = [edit]
    for is_same, a, b in said:
        one, other = asks[a % len(asks)].uid, asks[b % len(asks)].uid
        if one != other:
            acts.append(partial(say, roundtrip_store, is_same, one, other))
    for act in acts:
        before, seq = _kept(roundtrip_store), _newest(roundtrip_store)
        act()
        after = _kept(roundtrip_store)
        if _newest(roundtrip_store) == seq:
            continue
        roundtrip_store.undo(at=MONDAY)
        assert _kept(roundtrip_store) == before
        roundtrip_store.redo(at=MONDAY)
        assert _kept(roundtrip_store) == after


def test_an_undone_import_takes_its_kinds_along_and_redo_brings_them_back(store: SqlStore) -> None:
    add(store, an_ask(1, title=TITLES[0]))
    with store.act("import", at=MONDAY) as tx:
        for ask in asks_of(list(TITLES))[1:]:
            tx.put(ask)
    place_rest(store, MONDAY)
    before = members(store)

    store.undo(at=MONDAY)
    gone = members(store)
    store.redo(at=MONDAY)

    assert [one.ask_id for one in gone] == [1]
    assert members(store) == before


def test_what_was_taken_away_is_not_counted(store: SqlStore) -> None:
    for ask in asks_of([TITLES[0], TITLES[2]]):
        add(store, ask)

    store.undo(at=MONDAY)

    with store.read() as reader:
        assert reader.earlier().size() == 1
        assert reader.earlier().counts(["restart"]) == {"restart": 1}
        assert reader.earlier().hold_all([frozenset({"restart"})], 5) == 1


def _retitled(tx: SqlWriter, uid: str, title: str) -> Ask:
    ask = tx.get(Ask, uid)
    assert ask is not None
    return tx.put(replace(ask, title=title))


def _kept(store: SqlStore) -> list[Member | KindMark]:
    with store.read() as reader:
        return [*reader.all(Member), *reader.all(KindMark)]


def _newest(store: SqlStore) -> int:
    with store.read() as reader:
        acts = reader.acts(limit=1)
    return acts[0].seq if acts else 0
