"""What the user says of kinds always holds, and can be taken back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.repeats.seeing import state, take_in, taken_in
from triage.domain.repeats.marks import Regroup, apply, not_same, same, take_back
from triage.domain.repeats.memory import MemoryIndex
from triage.errors import NotFound, Refused

TEXTS = [
    "restart the printer",
    "reboot the printer for Ana",
    "order toner",
    "buy new toner by Friday",
    "restart the printer",
    "print the agenda",
    "print the agenda again please",
    "who has the keys",
]


def kind_of(index: MemoryIndex, uid: str) -> str:
    """The kind that an ask stands in."""
    return index.seen([uid])[uid].kind


def test_same_makes_one_kind_of_two() -> None:
    index, _ = taken_in(TEXTS)

    apply(same("a2", "a5", index), index)

    assert {kind_of(index, uid) for uid in ("a2", "a3", "a5", "a6")} == {kind_of(index, "a2")}


def test_the_larger_kind_keeps_its_name() -> None:
    index, _ = taken_in(TEXTS)
    larger = kind_of(index, "a0")

    regroup = same("a0", "a7", index)

    assert regroup.kind == larger
    assert [move.uid for move in regroup.moves if move.after.kind != move.before.kind] == ["a7"]


def test_not_same_takes_one_ask_out_even_from_its_equals() -> None:
    index, _ = taken_in(TEXTS)

    apply(not_same("a4", "a0", index), index)

    assert kind_of(index, "a4") != kind_of(index, "a0")
    assert kind_of(index, "a1") == kind_of(index, "a0")


def test_a_founder_can_leave_its_kind() -> None:
    index, _ = taken_in(TEXTS)

    apply(not_same("a0", "a4", index), index)

    assert kind_of(index, "a0") not in (kind_of(index, "a4"), kind_of(index, "a1"))


def test_the_last_word_on_a_pair_counts() -> None:
    index, _ = taken_in(TEXTS)

    apply(same("a0", "a5", index), index)
    apply(not_same("a0", "a5", index), index)

    assert kind_of(index, "a0") != kind_of(index, "a5")
    assert [mark.is_same for mark in index.marks(["a5"])] == [False]


def test_saying_it_twice_changes_nothing() -> None:
    index, _ = taken_in(TEXTS)
    apply(same("a0", "a5", index), index)

    again = same("a0", "a5", index)

    assert (again.moves, again.added, again.withdrawn) == ((), (), ())


def test_a_merge_against_a_mark_moves_only_the_ask_named() -> None:
    index, _ = taken_in(TEXTS)
    apply(not_same("a1", "a2", index), index)

    apply(same("a0", "a2", index), index)

    assert kind_of(index, "a0") == kind_of(index, "a2")
    assert kind_of(index, "a1") != kind_of(index, "a2")


def test_what_two_marks_forbid_is_refused() -> None:
    index, _ = taken_in(TEXTS)
    apply(not_same("a7", "a2", index), index)
    apply(same("a7", "a5", index), index)

    with pytest.raises(Refused):
        same("a5", "a2", index)


def test_unknown_asks_and_an_ask_with_itself_are_errors() -> None:
    index, _ = taken_in(TEXTS)

    with pytest.raises(NotFound):
        same("a0", "a99", index)
    with pytest.raises(Refused):
        not_same("a0", "a0", index)


def test_confirmed_kinds_draw_the_next_ask() -> None:
    index, _ = taken_in(["order toner", "the printer is empty again", "who has the keys"])
    apply(same("a1", "a0", index), index)

    new = take_in(index, "new", "printer is empty")

    assert new.kind == kind_of(index, "a0")
    assert new.nth == 3
    assert not new.alert


WORD = st.tuples(st.booleans(), st.integers(0, 7), st.integers(0, 7)).filter(lambda word: word[1] != word[2])


def say(word: tuple[bool, int, int], index: MemoryIndex) -> Regroup | None:
    """Say same or not the same of two asks; None when it is refused."""
    is_same, a, b = word
    try:
        regroup = (same if is_same else not_same)(f"a{a}", f"a{b}", index)
    except Refused:
        return None
    apply(regroup, index)
    return regroup


@given(st.lists(WORD, max_size=12), st.lists(st.sampled_from(TEXTS), max_size=4))
def test_every_mark_holds_whatever_is_said_and_asked_then(words: list[tuple[bool, int, int]], later: list[str]) -> None:
    index, _ = taken_in(TEXTS)

    for word in words:
        say(word, index)
    for nth, text in enumerate(later):
        take_in(index, f"a{50 + nth}", text)

    places, marks = state(index)
    assert all((places[a][0] == places[b][0]) == is_same for a, b, is_same in marks)


@given(st.lists(WORD, min_size=1, max_size=8))
def test_taking_everything_back_restores_the_kinds_exactly(words: list[tuple[bool, int, int]]) -> None:
    index, _ = taken_in(TEXTS)
    before = state(index)

    said = [regroup for word in words if (regroup := say(word, index))]
    for regroup in reversed(said):
        take_back(regroup, index)

    assert state(index) == before


@given(WORD)
def test_the_last_word_is_always_heard_on_a_fresh_desk(word: tuple[bool, int, int]) -> None:
    index, _ = taken_in(TEXTS)

    say(word, index)

    is_same, a, b = word
    assert (kind_of(index, f"a{a}") == kind_of(index, f"a{b}")) == is_same
