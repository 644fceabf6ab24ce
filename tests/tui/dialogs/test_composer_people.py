"""The reply composer where several people asked the same."""

from __future__ import annotations

import pytest

from tests.tui.conftest import FakeClipboard, OpenApp, press, shown, toasts
from tests.tui.dialogs.composing import composer, open_composer, write
from triage.desk.desk import Desk
from triage.tui.dialogs.composer import Composer


@pytest.fixture
def shared(desk: Desk) -> str:
    """An ask of Priya's and Wei's."""
    found = desk.intake.add(desk.reading.capture("Explain the ranking drop ~1h from Priya")).asks[0]
    desk.decisions.edit(found, {}, requesters=["Priya", "Wei"])
    return found


async def test_a_key_writes_to_the_next_who_asked(shared: str, open_app: OpenApp) -> None:
    async with open_app((100, 40)) as pilot:
        dialog = await open_composer(pilot)
        first = dialog.text.text
        said = shown(pilot)
        await press(pilot, "ctrl+g")

        assert "to Priya" in said and "Wei has no reply yet" in said
        assert "Priya" in first and "Wei" in dialog.text.text
        assert "to Wei" in shown(pilot)


async def test_a_person_is_chosen_by_mouse_from_the_list(shared: str, open_app: OpenApp) -> None:
    async with open_app((100, 40)) as pilot:
        dialog = await open_composer(pilot)
        await pilot.click("#person")
        await press(pilot, "down", "enter")

        assert "Wei" in dialog.text.text


async def test_the_tone_changes_for_the_person_chosen(shared: str, open_app: OpenApp) -> None:
    async with open_app((100, 40)) as pilot:
        dialog = await open_composer(pilot)
        await press(pilot, "ctrl+g", "ctrl+t")

        assert "Wei" in dialog.text.text


async def test_after_one_the_next_who_asked_is_answered(
    shared: str, desk: Desk, open_app: OpenApp, clipboard: FakeClipboard
) -> None:
    async with open_app((100, 40)) as pilot:
        dialog = await open_composer(pilot, "later")
        await press(pilot, "ctrl+s")
        said = shown(pilot)
        between = pilot.app.screen
        await press(pilot, "ctrl+s")

        assert between is dialog and "Wei asked too" in said
        assert ["Priya" in clipboard.texts[0], "Wei" in clipboard.texts[1]] == [True, True]
        assert {promise.person for promise in desk.planning.promises()} == {"Priya", "Wei"}
        assert not isinstance(pilot.app.screen, Composer)


async def test_leaving_after_one_answers_only_that_one(shared: str, desk: Desk, open_app: OpenApp) -> None:
    async with open_app((100, 40)) as pilot:
        await open_composer(pilot, "later")
        await press(pilot, "ctrl+s", "escape")

        assert [who for _, who, _, _ in desk.planning.show(shared).replies] == ["Priya"]
        assert any("Wei asked too" in toast for toast in toasts(pilot))


async def test_a_half_written_reply_is_still_for_whom_it_was(shared: str, open_app: OpenApp) -> None:
    async with open_app((100, 40)) as pilot:
        await open_composer(pilot, "later")
        await press(pilot, "ctrl+g")
        await write(pilot, "Hi Wei, half")
        await press(pilot, "escape")
        await open_composer(pilot)

        assert composer(pilot).text.text == "Hi Wei, half"
        assert "to Wei" in shown(pilot)


async def test_one_requester_needs_no_choice(uid: str, open_app: OpenApp) -> None:
    async with open_app((100, 40)) as pilot:
        dialog = await open_composer(pilot, "later")
        before = dialog.text.text
        await press(pilot, "ctrl+g")

        assert not dialog.query_one("#person").display
        assert "^g" not in shown(pilot)
        assert dialog.text.text == before
