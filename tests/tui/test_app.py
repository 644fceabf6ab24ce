"""The application: keys, screens, what changes elsewhere, undo."""

from __future__ import annotations

from tests.tui.conftest import OpenApp, press, settle, shown, toasts
from triage.desk.desk import Desk


def ask(desk: Desk, text: str) -> None:
    desk.intake.add(desk.reading.capture(text))


async def test_an_act_of_another_process_shows_without_a_key(open_app: OpenApp, desk: Desk) -> None:
    async with open_app() as pilot:
        ask(desk, "Explain the ranking drop")
        await pilot.pause(1.2)
        await settle(pilot)

        assert "Explain the ranking drop" in shown(pilot)


async def test_undo_takes_back_the_last_decision_and_says_which(open_app: OpenApp, desk: Desk) -> None:
    ask(desk, "Explain the ranking drop")
    async with open_app() as pilot:
        await press(pilot, "y")
        await press(pilot, "u")

        assert "Undid: accepted #1" in toasts(pilot)
        assert [one.title for one in desk.planning.inbox().asks] == ["Explain the ranking drop"]
