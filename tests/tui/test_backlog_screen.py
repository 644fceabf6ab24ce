from datetime import date

from tests.tui.conftest import OpenApp, press, shown, toasts
from triage.desk.desk import Desk
from triage.domain.ask import Status
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

        assert "The backlog is empty" in shown(pilot)
