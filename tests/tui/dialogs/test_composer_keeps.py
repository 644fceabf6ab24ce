"""The reply composer: no text is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.tui.conftest import FakeClipboard, OpenApp, OpenDesk, press, settle, shown, toasts
from tests.tui.dialogs.composing import READ_S, locked, open_composer, write
from triage.desk.desk import Desk
from triage.store.sql_store import SqlStore
from triage.tui.app import TriageApp


async def test_a_reply_half_written_is_there_again_after_a_crash(
    uid: str, open_app: OpenApp, open_desk: OpenDesk, tmp_path: Path
) -> None:
    async with open_app() as pilot:
        await open_composer(pilot, "clarify")
        await write(pilot, "Hi Priya, half")  # nothing is left in order: the application just ends

    async with TriageApp(open_desk).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        dialog = await open_composer(pilot)

        assert dialog.text.text == "Hi Priya, half"
        assert dialog._draft is not None and dialog._draft.situation == "clarify"
        assert "Half written earlier" in shown(pilot)
        assert [path.stat().st_mode & 0o777 for path in (tmp_path / "replies").iterdir()] == [0o600]


async def test_starting_over_and_sending_leave_no_file(uid: str, open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app() as pilot:
        dialog = await open_composer(pilot, "later")
        await write(pilot, "Hi Priya, half")
        await pilot.click("#drop")
        await pilot.pause(READ_S)
        await settle(pilot)
        assert list((tmp_path / "replies").iterdir()) == []
        assert dialog._draft is not None and dialog.text.text == dialog._draft.message
        await press(pilot, "ctrl+z")
        assert dialog.text.text == "Hi Priya, half"
        await pilot.pause(READ_S)
        await settle(pilot)
        await press(pilot, "ctrl+s")
        await pilot.pause(READ_S)

        assert list((tmp_path / "replies").iterdir()) == []


async def test_escape_keeps_the_text_that_was_typed_last(uid: str, desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        dialog = await open_composer(pilot)
        dialog.text.put("Hi Priya, half")
        await press(pilot, "escape")

        begun = desk.answers.half_written(uid)
        assert begun is not None and begun.texts == ("Hi Priya, half",)


async def test_an_ask_that_changed_elsewhere_keeps_the_users_text_and_shows_the_new_draft(
    uid: str, desk: Desk, open_app: OpenApp
) -> None:
    async with open_app() as pilot:
        dialog = await open_composer(pilot, "yes")
        old = dialog.text.text
        await write(pilot, "Hi Priya, half")
        desk.decisions.edit(uid, {"title": "Explain the recall drop", "say_as": "the recall drop"})
        await pilot.pause(1)
        await settle(pilot)
        said = shown(pilot)
        mine = dialog.text.text
        await press(pilot, "ctrl+b")

        assert "#1 changed elsewhere" in said
        assert mine == "Hi Priya, half"
        assert "recall drop" in dialog.text.text and dialog.text.text != old


async def test_an_untouched_draft_follows_what_changed_elsewhere(uid: str, desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        dialog = await open_composer(pilot, "yes")
        desk.decisions.edit(uid, {"title": "Explain the recall drop", "say_as": "the recall drop"})
        await pilot.pause(1)
        await settle(pilot)

        assert "recall drop" in dialog.text.text
        assert "changed elsewhere: drafted again" in shown(pilot)


async def test_a_locked_desk_keeps_the_dialog_and_its_text(
    uid: str, desk: Desk, open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app() as pilot:
        dialog = await open_composer(pilot, "yes")
        await write(pilot, "Hi Priya, I'm on it.")
        with monkeypatch.context() as patched:
            patched.setattr(SqlStore, "act", locked)
            await press(pilot, "ctrl+s")

        assert pilot.app.screen is dialog
        assert "The desk is locked." in shown(pilot)
        assert dialog.text.text == "Hi Priya, I'm on it."
        await press(pilot, "ctrl+s")
        assert len(desk.planning.show(uid).replies) == 1


async def test_a_clipboard_that_is_not_known_to_work_is_not_called_copied(
    uid: str, open_app: OpenApp, clipboard: FakeClipboard
) -> None:
    clipboard.answer = ""
    async with open_app() as pilot:
        await open_composer(pilot, "yes")
        await press(pilot, "ctrl+s")

        assert any(toast.startswith("Sent to the terminal.") for toast in toasts(pilot))
        assert not any("Copied" in toast for toast in toasts(pilot))


async def test_the_text_is_saved_to_a_new_file_and_never_over_another(
    uid: str, open_app: OpenApp, tmp_path: Path
) -> None:
    there = tmp_path / "there.txt"
    there.write_text("mine")
    async with open_app() as pilot:
        dialog = await open_composer(pilot)
        for name in ("there.txt", "reply.txt"):
            await pilot.click("#save")
            await settle(pilot)
            pilot.app.screen.query_one(Input).value = str(tmp_path / name)
            await press(pilot, "enter")
            if name == "there.txt":
                assert "is there already" in shown(pilot)

        assert there.read_text() == "mine"
        assert (tmp_path / "reply.txt").read_text() == dialog.text.text + "\n"
        assert pilot.app.screen is dialog


async def test_a_click_on_the_button_sends(uid: str, open_app: OpenApp, clipboard: FakeClipboard) -> None:
    async with open_app() as pilot:
        await open_composer(pilot, "later")
        await pilot.click("#send")
        await settle(pilot)

        assert len(clipboard.texts) == 1
