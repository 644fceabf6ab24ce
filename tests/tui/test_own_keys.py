"""Keys that the settings change."""

from __future__ import annotations

from tests.tui.conftest import SMALL, OpenDesk, press, settle, shown, toasts
from triage.desk.desk import Desk
from triage.tui.app import TriageApp


def capture(desk: Desk, text: str) -> str:
    """An ask that is filed at once; its uid."""
    return desk.intake.add(desk.reading.capture(text)).asks[0]


async def test_a_key_from_the_settings_replaces_the_action_s_own(open_desk: OpenDesk, desk: Desk) -> None:
    capture(desk, "Explain the ranking drop")
    app = TriageApp(open_desk, keymap={"ask.drop": "delete"})
    async with app.run_test(size=SMALL, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "x")
        kept = len(desk.planning.inbox().asks)
        await press(pilot, "delete")

        assert kept == 1
        assert desk.planning.inbox().asks == ()


async def test_keys_of_dialogs_are_replaced_and_their_buttons_say_so(open_desk: OpenDesk, desk: Desk) -> None:
    capture(desk, "Explain the ranking drop from Priya")
    app = TriageApp(open_desk, keymap={"reply.send": "f10", "dialog.leave": "f9,escape"})
    async with app.run_test(size=SMALL, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "a")
        adding = shown(pilot)
        await press(pilot, "f9", "N")
        answering = shown(pilot)
        await press(pilot, "ctrl+s")
        unsent = desk.planning.show("1").replies
        await press(pilot, "f10")

        assert "Leave  F9" in adding
        assert "Copy & record  F10" in answering and "F9 keeps it" in answering
        assert unsent == ()
        assert len(desk.planning.show("1").replies) == 1
        assert not any("no action is called so" in toast for toast in toasts(pilot))


async def test_names_in_the_settings_that_nothing_has_are_told(open_desk: OpenDesk) -> None:
    app = TriageApp(open_desk, keymap={"ask.fly": "z"}, theme_name="no such theme")
    async with app.run_test(size=SMALL, notifications=True) as pilot:
        await settle(pilot)

        assert any("ask.fly" in toast for toast in toasts(pilot))
        assert any("no such theme" in toast for toast in toasts(pilot))
        assert app.theme == "triage-dark"
