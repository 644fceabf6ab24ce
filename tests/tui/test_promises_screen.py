from typing import Any

import pytest
from textual.pilot import Pilot

from tests.conftest import FakeClock
from tests.tui.conftest import SMALL, WIDE, OpenApp, press, settle, shown, toasts
from triage.desk.desk import Desk
from triage.domain.ask import Status
from triage.tui.app import TriageApp
from triage.tui.dialogs.composer import Composer
from triage.tui.screens.ask import AskScreen
from triage.tui.widgets.columns import ColumnList


def promise(desk: Desk, text: str) -> str:
    taken = desk.intake.add(desk.reading.capture(text))
    page = desk.answers.draft(taken.asks[0], situation="yes")
    desk.answers.record(page, text=page.message)
    return taken.asks[0]


async def test_a_promise_shows_whom_when_and_its_state(desk: Desk, open_app: OpenApp) -> None:
    promise(desk, "Explain the ranking drop ~30m from Priya")

    async with open_app((120, 30)) as pilot:
        await press(pilot, "f4")

        text = shown(pilot)
        assert "Priya" in text and "Explain the ranking drop" in text and "· open" in text


async def test_a_promise_past_its_day_is_told_late(desk: Desk, open_app: OpenApp, clock: FakeClock) -> None:
    promise(desk, "Explain the ranking drop ~30m from Priya")
    clock.advance(days=40)

    async with open_app() as pilot:
        await press(pilot, "f4")

        assert "✗ late" in shown(pilot)


async def test_one_key_releases_and_undo_brings_it_back(desk: Desk, open_app: OpenApp) -> None:
    promise(desk, "Explain the ranking drop ~30m from Priya")

    async with open_app() as pilot:
        await press(pilot, "f4", "r")
        released = desk.planning.promises()
        await press(pilot, "u")

        assert released == []
        assert len(desk.planning.promises()) == 1
        assert any("Released" in toast for toast in toasts(pilot))


@pytest.mark.parametrize(
    ("key", "status", "state"),
    [("W", Status.ACTIVE, "open"), ("H", Status.HANDED_OFF, "released"), ("O", Status.DROPPED, "released")],
)
async def test_one_key_notes_their_answer(desk: Desk, open_app: OpenApp, key: str, status: Status, state: str) -> None:
    ref = promise(desk, "Explain the ranking drop ~30m from Priya")

    async with open_app() as pilot:
        await press(pilot, "f4", key)

        assert desk.planning.show(ref).ask.status is status
        assert [one.state for one in desk.planning.promises(open_only=False)] == [state]


async def test_settled_promises_are_shown_on_demand(desk: Desk, open_app: OpenApp) -> None:
    ref = promise(desk, "Explain the ranking drop ~30m from Priya")
    desk.decisions.finish([ref])

    async with open_app() as pilot:
        await press(pilot, "f4")
        before = shown(pilot)
        await press(pilot, "A")

        assert "You promised nothing" in before
        assert "✓ kept" in shown(pilot)


async def test_what_was_promised_is_finished_here_and_counts_as_kept(desk: Desk, open_app: OpenApp) -> None:
    ref = promise(desk, "Explain the ranking drop ~30m from Priya")

    async with open_app() as pilot:
        await press(pilot, "f4", "d")

        assert desk.planning.show(ref).ask.status is Status.DONE
        assert [one.state for one in desk.planning.promises(open_only=False)] == ["kept"]


async def test_one_key_drafts_the_next_message(desk: Desk, open_app: OpenApp) -> None:
    promise(desk, "Explain the ranking drop ~30m from Priya")

    async with open_app() as pilot:
        await press(pilot, "f4", "N")

        assert isinstance(pilot.app.screen, Composer)


async def test_enter_opens_the_ask_behind_a_promise(desk: Desk, open_app: OpenApp) -> None:
    promise(desk, "Explain the ranking drop ~30m from Priya")

    async with open_app() as pilot:
        await press(pilot, "f4", "enter")

        assert isinstance(pilot.app.screen, AskScreen)


async def test_the_filter_finds_a_promise_by_its_person(desk: Desk, open_app: OpenApp) -> None:
    promise(desk, "Explain the ranking drop ~30m from Priya")
    promise(desk, "Check the invoice ~30m from Tom")

    async with open_app(WIDE) as pilot:
        await press(pilot, "f4", "slash", *"tom")

        assert [row.person for row in pilot.app.screen.query_one(ColumnList).rows] == ["Tom"]


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_the_promises_look_as_they_should(desk: Desk, app: TriageApp, snap_compare: Any, size: tuple[int, int]) -> None:
    promise(desk, "Explain the ranking drop ~30m from Priya")
    promise(desk, "Check the invoice ~30m from Tom")

    async def visit(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await press(pilot, "f4")

    assert snap_compare(app, run_before=visit, terminal_size=size)
