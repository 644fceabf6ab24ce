"""Kinds merged and split by keys, on the list and on a kind's page."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from tests.conftest import FakeClock
from tests.tui.conftest import SMALL, WIDE, OpenApp, press, settle, shown, toasts
from triage.desk.desk import Desk
from triage.domain.repeats.kind import KindState
from triage.tui.app import TriageApp
from triage.tui.screens.ask import AskScreen

DISHES = ("boba", "ramen", "pho")


@pytest.fixture
def overrides(desk: Desk, clock: FakeClock) -> list[str]:
    """Three overrides, a week apart."""
    refs = []
    for dish in DISHES:
        taken = desk.intake.add(desk.reading.capture(f"override the QU model for {dish} from Ana"))
        refs.append(str(desk.planning.show(taken.asks[0]).ask.id))
        clock.advance(days=7)
    return refs


@pytest.fixture
def chairs(desk: Desk) -> list[str]:
    """Another kind, asked twice."""
    taken = [desk.intake.add(desk.reading.capture(f"order {count} chairs from Kim")) for count in ("ten", "twelve")]
    refs = [str(desk.planning.show(one.asks[0]).ask.id) for one in taken]
    desk.kinds.same(*refs)
    return refs


def sizes(desk: Desk) -> list[int]:
    """How many asks each kind has that was asked twice or more, smallest first."""
    return sorted(one.cost.times for one in desk.kinds.kinds(least=2, with_dismissed=True).kinds)


async def test_a_kind_is_merged_into_another_and_undo_parts_them(
    desk: Desk, overrides: list[str], chairs: list[str], open_app: OpenApp
) -> None:
    async with open_app() as pilot:
        await press(pilot, "f5", "m", *"chairs", "enter")
        merged = sizes(desk)
        said = toasts(pilot)
        await press(pilot, "u")

        assert merged == [5]
        assert any("are the same kind" in toast for toast in said)
        assert sizes(desk) == [2, 3]


async def test_the_selected_ask_is_split_off_on_the_kind_s_page(
    desk: Desk, overrides: list[str], open_app: OpenApp
) -> None:
    async with open_app((120, 40)) as pilot:
        await press(pilot, "f5", "enter", "minus")

        assert sizes(desk) == [2]
        assert "boba" in shown(pilot) and "ramen" in shown(pilot) and "for pho" not in shown(pilot)


async def test_marked_asks_are_split_off_together_also_the_first(
    desk: Desk, overrides: list[str], open_app: OpenApp
) -> None:
    async with open_app((120, 40)) as pilot:
        await press(pilot, "f5", "enter", "G", "space", "k", "space", "minus")
        kinds = sizes(desk)
        rest = shown(pilot)
        await press(pilot, "u")

        assert kinds == [2]
        assert "for pho" in rest and "for boba" not in rest
        assert sizes(desk) == [3]
        assert all(f"for {dish}" in shown(pilot) for dish in DISHES)


async def test_a_whole_kind_cannot_be_split_off(desk: Desk, overrides: list[str], open_app: OpenApp) -> None:
    async with open_app((120, 40)) as pilot:
        await press(pilot, "f5", "enter", "space", "space", "space", "minus")

        assert sizes(desk) == [3]
        assert any("Split takes some asks of one kind out of it" in toast for toast in toasts(pilot))


async def test_enter_opens_an_ask_of_the_kind(overrides: list[str], open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "f5", "enter", "j", "enter")

        assert isinstance(pilot.app.screen, AskScreen)
        assert "override the QU model for ramen" in shown(pilot)


async def test_an_ask_like_nothing_seen_is_put_to_a_kind_that_is_picked(
    desk: Desk, chairs: list[str], open_app: OpenApp
) -> None:
    desk.intake.add(desk.reading.capture("Where do I sit from Zoe by today"))
    async with open_app() as pilot:
        await press(pilot, "g", "equals_sign", *"chairs", "enter")

        assert sizes(desk) == [3]


async def test_dismissing_again_watches_the_kind(desk: Desk, overrides: list[str], open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "f5", "A", "x")
        dismissed = desk.kinds.page(overrides[0]).line.state
        await press(pilot, "x")

        assert dismissed is KindState.DISMISSED
        assert desk.kinds.page(overrides[0]).line.state is KindState.WATCHING


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_the_page_of_a_kind_looks_as_it_should(
    desk: Desk, app: TriageApp, overrides: list[str], snap_compare: Any, size: tuple[int, int]
) -> None:
    desk.decisions.finish(overrides[:2], took_min=50)
    desk.automating.build(overrides[0], 360)

    async def visit(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await press(pilot, "f5", "enter")

    assert snap_compare(app, run_before=visit, terminal_size=size)
