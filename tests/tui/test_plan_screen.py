from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.conftest import SMALL, WIDE, OpenApp, OpenDesk, press, settle, shown, toasts
from triage.desk.desk import Desk
from triage.domain.ask import Status
from triage.tui.app import TriageApp
from triage.tui.screens.ask import AskScreen
from triage.tui.widgets.plan_grid import PlanGrid
from triage.tui.widgets.plan_rows import PlanList


def busy(desk: Desk) -> None:
    """Two asks in the plan, one in a focus block and one in open hours."""
    desk.time.add_block("mon-thu 9:30-11:30")
    for text in ("Finish the launch by friday ~3h from Dana", "Answer the survey 20m from Wei"):
        desk.intake.add(desk.reading.capture(text))
    desk.decisions.accept(["1", "2"])


async def test_the_plan_shows_each_day_with_its_load_and_what_lies_in_it(desk: Desk, open_app: OpenApp) -> None:
    busy(desk)

    async with open_app() as pilot:
        await press(pilot, "f2")

        text = shown(pilot)
        assert "Today" in text and "2h of 2h" in text
        assert "Finish the launch" in text and "Answer the survey" in text


async def test_an_empty_plan_says_what_to_do(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "f2")

        assert "F1 shows what waits" in shown(pilot)


async def test_an_ask_in_the_plan_is_finished_with_one_key(desk: Desk, open_app: OpenApp) -> None:
    busy(desk)

    async with open_app() as pilot:
        await press(pilot, "f2", "d")

        assert desk.planning.show("2").ask.status is Status.DONE
        assert any("Finished #2" in toast for toast in toasts(pilot))


async def test_the_first_ask_that_comes_into_an_empty_plan_is_selected(desk: Desk, open_app: OpenApp) -> None:
    desk.intake.add(desk.reading.capture("Answer the survey 20m from Wei"))

    async with open_app() as pilot:
        await press(pilot, "f2", "f1", "y", "f2", "d")

        assert desk.planning.show("1").ask.status is Status.DONE


async def test_a_focus_block_is_added_moved_and_removed_in_place(desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "f2", "B", "ctrl+u", *"mon 10-12", "enter")
        added = [block.span.starts.hour for block in desk.time.blocks()]
        await press(pilot, "j", "j", "R")

        assert added == [10]
        assert desk.time.blocks() == []


async def test_removing_a_block_where_there_is_none_says_so(desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "f2", "R")

        assert any("No focus block" in toast for toast in toasts(pilot))


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_the_plan_looks_as_it_should(desk: Desk, app: TriageApp, snap_compare: Any, size: tuple[int, int]) -> None:
    busy(desk)

    async def visit(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await press(pilot, "f2")

    assert snap_compare(app, run_before=visit, terminal_size=size)


async def test_where_there_is_room_the_days_stand_side_by_side(desk: Desk, open_app: OpenApp) -> None:
    busy(desk)

    async with open_app(WIDE) as pilot:
        await press(pilot, "f2")

        heads = next(text for text in shown(pilot).splitlines() if "today" in text)
        assert "Mon 2" in heads and "Tue 3" in heads and "Fri 6" in heads


async def test_in_the_grid_arrows_go_from_day_to_day_and_enter_opens(desk: Desk, open_app: OpenApp) -> None:
    busy(desk)

    async with open_app(WIDE) as pilot:
        await press(pilot, "f2")
        grid = pilot.app.screen.query_one(PlanGrid)
        first = grid.selected
        await press(pilot, "right")
        after = grid.selected
        await press(pilot, "left", "enter")

        assert first and after and (after.day.on - first.day.on).days == 1
        assert isinstance(pilot.app.screen, AskScreen)


async def test_a_click_in_the_grid_selects_what_lies_there(desk: Desk, open_app: OpenApp) -> None:
    busy(desk)

    async with open_app(WIDE) as pilot:
        await press(pilot, "f2")
        grid = pilot.app.screen.query_one(PlanGrid)
        rows = shown(pilot).splitlines()
        y = next(number for number, text in enumerate(rows) if "Finish the" in text)
        await pilot.click(offset=(rows[y].index("Finish the"), y))
        await settle(pilot)

        assert grid.selected and grid.selected.span and grid.selected.span.title == "Finish the launch"


async def test_the_selected_ask_stays_selected_when_the_terminal_shrinks(desk: Desk, open_app: OpenApp) -> None:
    busy(desk)

    async with open_app(WIDE) as pilot:
        await press(pilot, "f2", "j")
        before = pilot.app.screen.query_one(PlanGrid).selected
        await pilot.resize_terminal(*SMALL)
        await settle(pilot)

        after = pilot.app.screen.query_one(PlanList).selected
        assert before and after and before.uid == after.uid


async def test_an_ask_is_picked_up_and_put_before_another(desk: Desk, open_app: OpenApp) -> None:
    desk.time.add_block("mon-thu 9:30-11:30")
    for text in ("Write the first half ~1h from Dana", "Write the second half ~1h from Dana"):
        desk.intake.add(desk.reading.capture(text))
    desk.decisions.accept(["1", "2"])
    before = [ask.id for ask in desk.planning.plan_page().asks]

    async with open_app() as pilot:
        await press(pilot, "f2")
        plan = pilot.app.screen.query_one(PlanList)
        plan.select(next(row.uid for row in plan.rows if row.span and row.span.ask_id == before[1]))
        await press(pilot, "b")
        held = shown(pilot)
        plan.select(next(row.uid for row in plan.rows if row.span and row.span.ask_id == before[0]))
        await press(pilot, "b")

        assert f"Moving #{before[1]}" in held
        assert [ask.id for ask in desk.planning.plan_page().asks] == before[::-1]
        assert any(f"Put #{before[1]} before #{before[0]}" in toast for toast in toasts(pilot))


async def test_swapping_without_an_ask_picked_up_says_how(desk: Desk, open_app: OpenApp) -> None:
    busy(desk)

    async with open_app() as pilot:
        await press(pilot, "f2", "v")

        assert any("b picks an ask up" in toast for toast in toasts(pilot))


def test_the_plan_in_the_light_theme_looks_as_it_should(desk: Desk, open_desk: OpenDesk, snap_compare: Any) -> None:
    busy(desk)

    async def visit(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await press(pilot, "f2")

    app = TriageApp(open_desk, theme_name="triage-light")
    assert snap_compare(app, run_before=visit, terminal_size=WIDE)


async def test_the_timer_of_the_selected_ask_starts_and_shows(desk: Desk, open_app: OpenApp) -> None:
    busy(desk)

    async with open_app(WIDE) as pilot:
        await press(pilot, "f2", "s")

        assert "▶ #" in shown(pilot)


async def test_a_focus_block_is_changed_in_place(desk: Desk, open_app: OpenApp) -> None:
    busy(desk)

    async with open_app() as pilot:
        await press(pilot, "f2")
        plan = pilot.app.screen.query_one(PlanList)
        plan.select(next(row.uid for row in plan.rows if row.span and row.span.ask_id == 1))
        await press(pilot, "E", "ctrl+u", *"mon-thu 14-16", "enter")

        assert [block.span.starts.hour for block in desk.time.blocks()] == [14]
