"""The page of who asks."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.conftest import SMALL, WIDE, OpenApp, press, settle, shown
from triage.desk.desk import Desk
from triage.domain.ask import Status
from triage.tui.app import TriageApp
from triage.tui.screens.person import PersonScreen
from triage.tui.screens.triage import TriageScreen


@pytest.fixture
def asked(desk: Desk) -> list[str]:
    """Two asks of Priya's, one of Wei's."""
    texts = ("Explain the ranking drop by wed from Priya", "Tidy the wiki from Wei", "Rename the job from Priya")
    return [desk.intake.add(desk.reading.capture(text)).asks[0] for text in texts]


async def test_a_key_shows_what_who_asks_asked_and_got(asked: list[str], open_app: OpenApp) -> None:
    async with open_app((100, 30)) as pilot:
        await press(pilot, "g", "P")
        text = shown(pilot)
        await press(pilot, "escape")

        assert "Priya" in text and "2 asks: 2 to decide" in text and "for your eyes only" in text
        assert "Explain the ranking drop" in text and "Rename the job" in text and "Tidy the wiki" not in text
        assert isinstance(pilot.app.screen, TriageScreen)


async def test_asks_are_decided_on_their_person_s_page(asked: list[str], desk: Desk, open_app: OpenApp) -> None:
    async with open_app((100, 30)) as pilot:
        await press(pilot, "g", "P", "space", "space", "x")

        assert [desk.planning.show(uid).ask.status for uid in asked].count(Status.DROPPED) == 2
        assert "Nothing of theirs is open" in shown(pilot)


async def test_of_several_who_asked_one_is_picked(asked: list[str], desk: Desk, open_app: OpenApp) -> None:
    desk.decisions.edit(asked[0], {}, requesters=["Wei", "Priya"])
    async with open_app((100, 30)) as pilot:
        await press(pilot, "g", "P", *"wei", "enter")

        assert isinstance(pilot.app.screen, PersonScreen)
        assert "Wei" in shown(pilot) and "Tidy the wiki" in shown(pilot)


async def test_anybody_s_page_opens_where_no_ask_is_selected(asked: list[str], open_app: OpenApp) -> None:
    async with open_app((100, 30)) as pilot:
        await press(pilot, "f3", "P", *"pri", "enter")

        assert "2 asks: 2 to decide" in shown(pilot)


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_the_page_of_a_person_looks_as_it_should(
    desk: Desk, app: TriageApp, asked: list[str], snap_compare: Any, size: tuple[int, int]
) -> None:
    done = desk.intake.add(desk.reading.capture("Check the invoice ~30m from Priya")).asks
    desk.decisions.finish(done, took_min=40)
    promised = desk.intake.add(desk.reading.capture("Draw the funnel ~45m from Priya via slack")).asks
    desk.answers.send(desk.answers.draft(promised[0]))

    async def visit(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await press(pilot, "g", "P")

    assert snap_compare(app, run_before=visit, terminal_size=size)
