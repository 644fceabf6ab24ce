from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import FakeClock
from triage.capture.draft import Draft
from triage.capture.spool import Capture, SpoolFolder
from triage.desk.desk import Desk
from triage.errors import BadInput

Add = Callable[[str], str]


def test_what_waits_in_the_spool_becomes_asks_in_capture_order(
    desk: Desk, spool: SpoolFolder, clock: FakeClock
) -> None:
    for text in ("first thing", "second thing", "third thing"):
        spool.put(desk.reading.capture(text))
        clock.advance(minutes=1)

    taken = desk.take_in()

    assert len(taken.asks) == 3
    assert spool.count() == 0
    assert [ask.title for ask in sorted(desk.planning.inbox().asks, key=lambda ask: ask.id)] == [
        "first thing",
        "second thing",
        "third thing",
    ]


def test_a_capture_taken_in_before_a_crash_is_not_taken_in_twice(desk: Desk, spool: SpoolFolder) -> None:
    capture = desk.reading.capture("Explain the ranking drop")
    desk.intake.add(capture)
    spool.put(capture)

    taken = desk.take_in()

    assert taken.asks == ()
    assert desk.planning.inbox().total == 1
    assert spool.count() == 0


def test_a_capture_whose_take_in_was_undone_does_not_come_back(desk: Desk, spool: SpoolFolder) -> None:
    capture = desk.reading.capture("Explain the ranking drop")
    spool.put(capture)
    desk.take_in()
    desk.journal.undo()
    spool.put(capture)

    desk.take_in()

    assert desk.planning.inbox().total == 0


def test_the_same_person_asking_again_is_a_nudge(desk: Desk, add: Add) -> None:
    ref = add("Explain the ranking drop in DE from Priya")

    again = add("any news on the ranking drop in DE? from Priya")

    assert again == ref
    assert desk.planning.show(ref).ask.nudges == 1
    assert desk.planning.inbox().total == 1


def test_another_person_or_another_thing_is_a_new_ask(desk: Desk, add: Add) -> None:
    add("Explain the ranking drop from Priya")

    refs = {add("Explain the ranking drop from Tom"), add("Order twelve laptops from Priya")}

    assert len(refs) == 2
    assert desk.planning.inbox().total == 3


def test_an_unreadable_file_in_the_spool_is_set_aside_and_said(desk: Desk, spool: SpoolFolder, tmp_path: Path) -> None:
    spool.put(desk.reading.capture("good"))
    (tmp_path / "spool" / "20260302T090000.000000Z-zzzz.json").write_text("{nonsense")

    taken = desk.take_in()

    assert len(taken.asks) == 1
    assert "set aside" in taken.problems[0]


def test_a_blank_text_is_no_ask(desk: Desk) -> None:
    with pytest.raises(BadInput):
        desk.reading.capture("  \n ")


def test_a_capture_from_a_spool_of_somebody_else_is_cleaned(desk: Desk, clock: FakeClock) -> None:
    draft = Draft(title="x" * 2000 + "\x00\ud800", raw="\x00\ud800 text")
    desk.intake.add(Capture(uid="abcd", captured_at=clock.now(), draft=draft))

    page = desk.planning.show("abcd")

    assert len(page.ask.title) == 500
    assert "\x00" not in page.text
