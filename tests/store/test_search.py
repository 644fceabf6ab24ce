"""Finding asks by words: prefixes, any case, any script, and always in step with the asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import MONDAY
from tests.store.records import an_ask, asks, change, put
from triage.desk.ports import AskQuery
from triage.store import search
from triage.store.sql_store import SqlStore


def found(store: SqlStore, *words: str) -> list[int]:
    """Ids of the asks that say those words."""
    with store.read() as reader:
        return [ask.id for ask in reader.asks(AskQuery(words=words))]


def test_each_text_of_an_ask_is_searched(store: SqlStore) -> None:
    put(store, an_ask(title="alpha", text="beta", say_as="gamma", outcome="delta", done_when="epsilon"))

    assert [found(store, word) for word in ("alpha", "beta", "gamma", "delta")] == [[1]] * 4
    assert found(store, "epsilon") == []


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Ranking drop", "rank"),
        ("Ranking drop", "DROP"),
        ("ÄPFEL kaufen", "äpf"),
        ("Überblick", "ÜBER"),
        ("Straße sperren", "STRASS"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος"),
        ("Привет мир", "прив"),
        ("検索の順位", "検索"),
        ("Cafe\u0301 menu", "Café"),
        ("re-rank v2", "re-ra"),
        ("what's up", "what's"),
        ("foo.py: line 12", "foo.py"),
        ("100% off", "100%"),
        ("under_score", "under_s"),
        ("a" * 200, "a" * 100),
        ('say "no"', '"no"'),
        ("drop table ask", "drop table"),
    ],
)
def test_a_word_finds_its_beginning_in_any_case(store: SqlStore, title: str, word: str) -> None:
    put(store, an_ask(1, title=title), an_ask(2, title="Other"))

    assert found(store, word) == [1]


@pytest.mark.parametrize("word", ["anking", "rankingx", "ranking-x", "x-ranking", "*", "ran*g"])
def test_a_word_does_not_find_what_does_not_begin_so(store: SqlStore, word: str) -> None:
    put(store, an_ask(title="Ranking drop"))

    assert found(store, word) == ([1] if word == "*" else [])


def test_all_words_must_occur(store: SqlStore) -> None:
    put(store, an_ask(1, title="blue door"), an_ask(2, title="blue", text="window"))

    assert found(store, "blue") == [1, 2]
    assert found(store, "blue", "win") == [2]
    assert found(store, "door", "window") == []


def test_an_edit_an_undo_and_a_redo_are_found_as_they_are(store: SqlStore) -> None:
    put(store, an_ask(title="Fix the door"))
    change(store, "ask0001", title="Fix the window")
    edited = found(store, "door"), found(store, "window")
    store.undo(at=MONDAY)
    undone = found(store, "door"), found(store, "window")
    store.redo(at=MONDAY)
    redone = found(store, "door"), found(store, "window")

    assert (edited, undone, redone) == (([], [1]), ([1], []), ([], [1]))


def test_an_ask_taken_away_is_not_found(store: SqlStore) -> None:
    put(store, an_ask(title="Fix the door", tags=("web",)))

    store.undo(at=MONDAY)

    assert found(store, "fix") == []


def test_a_long_word_is_cut_in_asks_and_in_questions() -> None:
    assert search.words("x" * 100) == ["x" * search.LONGEST]


@given(ask=asks)
def test_every_word_of_an_ask_is_one_of_its_terms(ask: object) -> None:
    assert {(search.WORD, word) for word in search.words(ask.title)} <= search.terms(ask)  # type: ignore[attr-defined, arg-type]


@given(text=st.text())
def test_words_are_folded_once_and_for_all(text: str) -> None:
    once = search.words(text)

    assert all(len(word) <= search.LONGEST for word in once)
    assert [part for word in once for part in search.words(word)] == once
