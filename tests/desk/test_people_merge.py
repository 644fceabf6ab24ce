from collections.abc import Callable

import pytest

from triage.desk.desk import Desk
from triage.desk.ports import AskQuery
from triage.domain.people import Person
from triage.errors import NotFound, Refused

Add = Callable[[str], str]


def everything(desk: Desk) -> tuple[object, ...]:
    with desk.store.read() as reader:
        return (
            reader.all(Person),
            [(ask.uid, ask.requesters) for ask in reader.asks(AskQuery(include_merged=True))],
            [(one.uid, one.person, one.state) for one in reader.promises()],
            [(one.uid, one.person) for one in reader.replies()],
        )


def test_two_names_of_one_person_become_one_with_all_that_was_asked_and_promised(desk: Desk, add: Add) -> None:
    add("Explain the ranking drop ~2h from Priya")
    ref = add("Check the loader ~1h @pshah")
    desk.answers.send(desk.answers.draft(ref, situation="later"))

    person = desk.people.merge("pshah", "Priya")

    with desk.store.read() as reader:
        assert {ask.requesters for ask in reader.asks(AskQuery())} == {(person.key,)}
        assert [one.person for one in reader.promises()] == [person.key]
        assert [one.person for one in reader.replies()] == [person.key]
    assert desk.people.person("pshah") == person


def test_one_ask_of_both_names_keeps_one_open_promise(desk: Desk, add: Add) -> None:
    ref = add("Check the loader ~1h @pshah")
    desk.decisions.merge([add("The loader again ~1h from Priya")], into=ref)
    for name in ("pshah", "Priya"):
        desk.answers.send(desk.answers.draft(ref, to=name, situation="later"))

    person = desk.people.merge("pshah", "Priya")

    with desk.store.read() as reader:
        assert [one.person for one in reader.promises(open_only=True)] == [person.key]


def test_undo_gives_both_names_back_with_what_was_theirs(desk: Desk, add: Add) -> None:
    add("Explain the ranking drop ~2h from Priya")
    desk.answers.send(desk.answers.draft(add("Check the loader ~1h @pshah"), situation="later"))
    before = everything(desk)
    desk.people.merge("pshah", "Priya")

    desk.journal.undo()

    assert everything(desk) == before


def test_nobody_becomes_one_with_themselves_or_a_stranger(desk: Desk, add: Add) -> None:
    add("Explain the ranking drop ~2h from Priya")

    with pytest.raises(Refused):
        desk.people.merge("Priya", "priya")
    with pytest.raises(NotFound):
        desk.people.merge("Priya", "Nobody")
