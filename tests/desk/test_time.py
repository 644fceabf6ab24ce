from datetime import date

import pytest

from triage.desk.desk import Desk
from triage.desk.time import block_words
from triage.domain.spans import week_words
from triage.errors import BadInput, NotFound


def test_hours_of_named_days_change_and_others_stay(desk: Desk) -> None:
    profile = desk.time.set_hours("fri 9-13, sat 10-12")

    assert week_words(profile.hours) == "mon-thu 9:00-12:30 13:30-17:00, fri 9:00-13:00, sat 10:00-12:00, sun off"


def test_a_zone_is_taken_by_its_name_in_any_case(desk: Desk) -> None:
    desk.time.set_zone("europe/berlin")

    assert desk.zone().key == "Europe/Berlin"
    with pytest.raises(BadInput, match="not a time zone"):
        desk.time.set_zone("Middle/Earth")


def test_a_block_over_another_one_is_refused(desk: Desk) -> None:
    desk.time.add_block("mon-thu 9:30-11:30")

    with pytest.raises(BadInput, match="overlaps"):
        desk.time.add_block("wed 11-12")


def test_a_block_is_changed_and_removed_by_its_number(desk: Desk) -> None:
    desk.time.add_block("mon-thu 9:30-11:30")

    desk.time.change_block(1, "mon-wed 9-11")
    words = [block_words(block) for block in desk.time.blocks()]
    desk.time.remove_block(1)

    assert words == ["mon-wed 9:00-11:00"]
    assert desk.time.blocks() == []
    with pytest.raises(NotFound):
        desk.time.remove_block(1)


def test_days_off_that_end_before_they_start_are_refused(desk: Desk) -> None:
    with pytest.raises(BadInput):
        desk.time.add_off(date(2026, 3, 5), date(2026, 3, 4))


def test_days_off_that_are_over_are_refused(desk: Desk) -> None:
    with pytest.raises(BadInput, match="4 March 2025 is over"):
        desk.time.add_off(date(2025, 3, 3), date(2025, 3, 4))

    assert desk.time.days_off() == []


def test_set_up_is_one_act_and_keeps_blocks_that_are_named_again(desk: Desk) -> None:
    def set_up(focus: str) -> None:
        desk.time.set_up(name="Noa", zone="UTC", hours="mon-fri 9-17", focus=focus, primary="KR1", secondary="-")

    set_up("mon-thu 9:30-11:30")
    first = desk.time.blocks()
    set_up("mon-thu 9:30-11:30, fri 9-10")

    assert first[0] in desk.time.blocks()
    assert len(desk.time.blocks()) == 2
    desk.journal.undo()
    assert desk.time.blocks() == first


def test_set_up_with_one_unreadable_answer_changes_nothing(desk: Desk) -> None:
    with pytest.raises(BadInput):
        desk.time.set_up(name="Noa", zone="UTC", hours="mon-fri 9-17", focus="whenever", primary="-", secondary="-")

    assert desk.journal.history() == []
