from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.conftest import FakeClock
from tests.tui.conftest import SMALL, WIDE, FakeClipboard, OpenApp, press, settle, shown, toasts
from triage.desk.desk import Desk
from triage.domain.repeats.kind import KindState
from triage.tui.app import TriageApp

DISHES = ("boba", "ramen", "pho")


@pytest.fixture
def overrides(desk: Desk, clock: FakeClock) -> list[str]:
    """Three overrides, a week apart; two took an hour."""
    refs = []
    for dish, who in zip(DISHES, ("Ana", "Wei", "Ana"), strict=True):
        taken = desk.intake.add(desk.reading.capture(f"override the QU model for {dish} from {who}"))
        refs.append(str(desk.planning.show(taken.asks[0]).ask.id))
        clock.advance(days=7)
    desk.decisions.finish(refs[:2], took_min=60)
    return refs


async def test_the_list_shows_what_comes_again_and_what_it_costs(overrides: list[str], open_app: OpenApp) -> None:
    async with open_app((120, 30)) as pilot:
        await press(pilot, "f5")

        text = shown(pilot)
        assert "3x" in text and "override the QU model " in text and "a month" in text


async def test_a_small_screen_says_when_a_kind_pays_back_and_what_is_still_lost(
    overrides: list[str], open_app: OpenApp
) -> None:
    async with open_app(SMALL) as pilot:
        await press(pilot, "f5")
        before = shown(pilot)
        await press(pilot, "r", *"go/qu", "enter")
        after = shown(pilot)

        assert "pays back" in before and "candidate" in before
        assert "1 kind · " in before and "1 kind" in after and "1 kind · " not in after


async def test_a_desk_without_repeats_says_what_to_do(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "f5")

        assert "Nothing was asked three times yet" in shown(pilot)


async def test_enter_shows_a_kind_with_its_asks(overrides: list[str], open_app: OpenApp) -> None:
    async with open_app((120, 40)) as pilot:
        await press(pilot, "f5", "enter")

        text = shown(pilot)
        assert "Is it worth the time?" in text and "Ana 2x and Wei 1x" in text
        assert all(dish in text for dish in DISHES)


async def test_a_kind_gets_a_name(desk: Desk, overrides: list[str], open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "f5", "e", *"QU", "enter")

        assert desk.kinds.page(overrides[0]).line.name == "QU"
        assert "QU" in shown(pilot)


async def test_a_build_is_planned_from_its_estimate(desk: Desk, overrides: list[str], open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "f5", "b", *"6h", "enter")

        page = desk.kinds.page(overrides[0])
        assert (page.line.state, page.line.build_h) == (KindState.BUILDING, 6.0)
        assert any("to automate k1" in toast for toast in toasts(pilot))


async def test_a_kind_is_automated_by_naming_its_tool(desk: Desk, overrides: list[str], open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "f5", "r", *"go/qu", "enter")

        assert desk.kinds.page(overrides[0]).tool == "go/qu"


async def test_dismissing_is_undone_with_one_key(desk: Desk, overrides: list[str], open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "f5", "x")
        dismissed = desk.kinds.kinds().kinds
        await press(pilot, "u")

        assert dismissed == ()
        assert len(desk.kinds.kinds().kinds) == 1


async def test_a_pitch_is_shown_and_copied(overrides: list[str], open_app: OpenApp, clipboard: FakeClipboard) -> None:
    async with open_app() as pilot:
        await press(pilot, "f5", "p")

        assert "# Proposal: automate" in clipboard.texts[-1]
        assert "## The problem" in shown(pilot)


async def test_a_pitch_for_users_is_one_key_away(
    overrides: list[str], open_app: OpenApp, clipboard: FakeClipboard
) -> None:
    async with open_app() as pilot:
        await press(pilot, "f5", "p", "u")

        assert "soon without waiting" in clipboard.texts[-1]
        assert "soon without waiting" in shown(pilot)


@pytest.mark.parametrize(("key", "times"), [("equals_sign", 2), ("minus", 1)])
async def test_one_key_says_same_or_not_the_same(
    desk: Desk, open_app: OpenApp, key: str, times: int, add_two: Callable[[], list[str]]
) -> None:
    refs = add_two()

    async with open_app() as pilot:
        await press(pilot, "g", key)
        chosen = shown(pilot)

        members = [len(desk.kinds.page(ref).asks) for ref in refs]
        assert members == [times, times], chosen


@pytest.fixture
def add_two(desk: Desk) -> Callable[[], list[str]]:
    """Two asks that are alike, one of which is done."""

    def add() -> list[str]:
        refs = []
        for dish in DISHES[:2]:
            taken = desk.intake.add(desk.reading.capture(f"override the QU model for {dish} from Ana"))
            refs.append(str(desk.planning.show(taken.asks[0]).ask.id))
        desk.decisions.finish(refs[:1], took_min=60)
        return refs

    return add


async def test_the_third_of_a_kind_is_said_aloud_beside_it(overrides: list[str], open_app: OpenApp) -> None:
    async with open_app((120, 40)) as pilot:
        text = shown(pilot)

        assert "3rd time in 2 weeks, 2 people" in text


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_the_repeats_look_as_they_should(
    desk: Desk, app: TriageApp, overrides: list[str], snap_compare: Any, size: tuple[int, int]
) -> None:
    desk.automating.build(overrides[0], 360)
    for count in ("ten", "twelve", "six"):
        desk.intake.add(desk.reading.capture(f"book a room for {count} people from Kim"))

    async def visit(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await press(pilot, "f5")

    assert snap_compare(app, run_before=visit, terminal_size=size)
