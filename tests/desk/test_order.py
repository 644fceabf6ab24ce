from collections.abc import Callable

import pytest

from triage.desk.desk import Desk
from triage.errors import Refused

Add = Callable[[str], str]


def order(desk: Desk) -> list[int]:
    """Numbers of the asks in the plan, in its order."""
    return [ask.id for ask in desk.planning.plan_page().asks]


@pytest.fixture
def planned(desk: Desk, add: Add) -> list[int]:
    """Four asks of one lane, as the rules have them."""
    desk.time.add_block("mon-thu 9:30-11:30")
    desk.decisions.accept([add(f"Write part {name} ~1h") for name in ("one", "two", "three", "four")])
    return order(desk)


def test_an_ask_put_before_another_is_served_right_before_it(desk: Desk, planned: list[int]) -> None:
    first, second, third, fourth = planned

    desk.order.put_before(str(fourth), str(second))

    assert order(desk) == [first, fourth, second, third]


def test_swapped_asks_stand_in_each_others_place(desk: Desk, planned: list[int]) -> None:
    first, second, third, fourth = planned

    desk.order.swap(str(third), str(first))

    assert order(desk) == [third, second, first, fourth]


def test_neighbours_swapped_twice_stand_as_before(desk: Desk, planned: list[int]) -> None:
    desk.order.swap(str(planned[0]), str(planned[1]))

    desk.order.swap(str(planned[0]), str(planned[1]))

    assert order(desk) == planned


def test_left_to_the_rules_again_an_ask_goes_back_to_its_rank(desk: Desk, planned: list[int]) -> None:
    desk.order.put_before(str(planned[3]), str(planned[0]))

    desk.order.put_before(str(planned[3]), "")

    assert order(desk) == planned


def test_undo_takes_a_move_back(desk: Desk, planned: list[int]) -> None:
    desk.order.put_before(str(planned[3]), str(planned[0]))

    desk.journal.undo()

    assert order(desk) == planned


def test_what_is_not_in_the_plan_cannot_be_moved(desk: Desk, add: Add, planned: list[int]) -> None:
    waiting = add("Answer the survey")

    with pytest.raises(Refused, match="not in the plan"):
        desk.order.put_before(waiting, str(planned[0]))


def test_asks_that_do_not_share_their_time_are_not_put_in_order(desk: Desk, add: Add, planned: list[int]) -> None:
    short = add("Answer the survey ~15m")
    desk.decisions.accept([short])

    with pytest.raises(Refused, match="do not share their time"):
        desk.order.put_before(short, str(planned[0]))
