from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.conftest import SMALL, WIDE, OpenApp, press, settle, shown, toasts
from triage.desk.desk import Desk
from triage.domain.ask import Status
from triage.tui.app import TriageApp
from triage.tui.screens.ask import AskScreen
from triage.tui.widgets.columns import ColumnList

TITLES = ("Tidy the wiki from Wei", "Rename the service from Ana", "Draw the org chart from Tom")


def put_aside(desk: Desk) -> None:
    for number, text in enumerate(TITLES, 1):
        desk.intake.add(desk.reading.capture(text))
        desk.decisions.defer([str(number)], date(2026, 3, 20 - number))


def titles(pilot: object) -> list[str]:
    return [row.title for row in pilot.app.screen.query_one(ColumnList).rows]  # type: ignore[attr-defined]


async def test_what_comes_back_first_stands_first(desk: Desk, open_app: OpenApp) -> None:
    put_aside(desk)

    async with open_app() as pilot:
        await press(pilot, "f3")

        assert titles(pilot) == ["Draw the org chart", "Rename the service", "Tidy the wiki"]


async def test_the_filter_narrows_as_one_types_and_escape_shows_all(desk: Desk, open_app: OpenApp) -> None:
    put_aside(desk)

    async with open_app() as pilot:
        await press(pilot, "f3", "slash", *"wiki")
        narrowed = titles(pilot)
        await press(pilot, "escape")

        assert narrowed == ["Tidy the wiki"]
        assert len(titles(pilot)) == 3


async def test_a_key_sorts_by_the_next_column_and_keeps_the_selection(desk: Desk, open_app: OpenApp) -> None:
    put_aside(desk)

    async with open_app() as pilot:
        await press(pilot, "f3", "j")
        selected = pilot.app.screen.query_one(ColumnList).selected
        await press(pilot, "t", "t")

        rows = pilot.app.screen.query_one(ColumnList)
        assert [row.title for row in rows.rows] == ["Tidy the wiki", "Rename the service", "Draw the org chart"]
        assert rows.selected == selected


async def test_marked_asks_are_decided_together(desk: Desk, open_app: OpenApp) -> None:
    put_aside(desk)

    async with open_app() as pilot:
        await press(pilot, "f3", "space", "space", "x")

        assert any("Dropped #2 and #3" in toast or "Dropped #3 and #2" in toast for toast in toasts(pilot))
        assert desk.planning.show("1").ask.status is Status.DEFERRED


async def test_an_empty_backlog_says_how_things_get_here(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "f3")

        assert "Nothing is put aside" in shown(pilot)


async def test_yes_takes_an_ask_out_of_the_backlog(desk: Desk, open_app: OpenApp) -> None:
    put_aside(desk)

    async with open_app() as pilot:
        await press(pilot, "f3", "1", "y")

        assert titles(pilot) == ["Rename the service", "Tidy the wiki"]
        assert desk.planning.show("3").ask.status is Status.ACTIVE


async def test_another_day_is_given_from_the_backlog(desk: Desk, open_app: OpenApp) -> None:
    put_aside(desk)

    async with open_app() as pilot:
        await press(pilot, "f3", "f", *"2026-04-01", "enter")

        assert desk.planning.show("3").ask.revisit_on == date(2026, 4, 1)
        assert titles(pilot)[-1] == "Draw the org chart"


async def test_a_second_click_opens_an_ask_of_the_backlog(desk: Desk, open_app: OpenApp) -> None:
    put_aside(desk)

    async with open_app() as pilot:
        await press(pilot, "f3")
        await pilot.click(ColumnList, offset=(20, 2), times=2)
        await settle(pilot)

        assert isinstance(pilot.app.screen, AskScreen)
        assert "Rename the service" in shown(pilot)


async def test_a_click_on_a_head_sorts_by_it(desk: Desk, open_app: OpenApp) -> None:
    put_aside(desk)

    async with open_app(WIDE) as pilot:
        await press(pilot, "f3")
        await pilot.click(ColumnList, offset=(18, 0))
        await settle(pilot)

        assert titles(pilot) == sorted(titles(pilot))


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_the_backlog_looks_as_it_should(desk: Desk, app: TriageApp, snap_compare: Any, size: tuple[int, int]) -> None:
    put_aside(desk)

    async def visit(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await press(pilot, "f3")

    assert snap_compare(app, run_before=visit, terminal_size=size)


async def test_an_empty_list_shows_no_keys_that_need_an_ask(open_app: OpenApp, desk: Desk) -> None:
    async with open_app((120, 30)) as pilot:
        await press(pilot, "f3")
        empty = shown(pilot)
        desk.decisions.defer(desk.intake.add(desk.reading.capture("Move the notes")).asks, date(2026, 3, 9))
        await press(pilot, "f2", "f3")

        assert "Defer" not in empty and "a Add" in empty
        assert "f Defer" in shown(pilot)
