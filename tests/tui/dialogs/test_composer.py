"""The reply composer: no text is lost, and only what the text says is promised."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.conftest import FakeClipboard, OpenApp, OpenDesk, press, settle, shown, toasts
from triage.desk.desk import Desk
from triage.domain.ask import Status
from triage.errors import CouldNot
from triage.store.sql_store import SqlStore
from triage.tui.app import TriageApp
from triage.tui.dialogs.composer import Composer
from triage.tui.dialogs.promised import PickPromised
from triage.tui.dialogs.reply_choices import SITUATIONS

READ_S = 0.3
"""A little longer than typing must rest before it is read."""


@pytest.fixture
def uid(desk: Desk) -> str:
    """An ask of Priya's, taken on, so that its reply quotes a day."""
    found = desk.intake.add(desk.reading.capture("Explain the ranking drop ~1h from Priya")).asks[0]
    desk.time.add_block("mon-fri 10-12")
    return found


def composer(pilot: Pilot[int]) -> Composer:
    """The dialog in sight."""
    screen = pilot.app.screen
    assert isinstance(screen, Composer), screen
    return screen


async def write(pilot: Pilot[int], text: str) -> None:
    """Put one's own text in place of the draft, and wait until it is read."""
    composer(pilot).text.put(text)
    await pilot.pause(READ_S)
    await settle(pilot)


async def open_composer(pilot: Pilot[int], situation: str = "") -> Composer:
    """Open the composer on the selected ask, on a situation."""
    await press(pilot, "N")
    for _ in SITUATIONS:
        draft = composer(pilot)._draft
        if situation and draft is not None and draft.situation != situation:
            await press(pilot, "ctrl+r")
    await pilot.pause(READ_S)
    await settle(pilot)
    return composer(pilot)


async def test_an_unchanged_draft_is_copied_and_its_day_promised(
    uid: str, desk: Desk, open_app: OpenApp, clipboard: FakeClipboard
) -> None:
    async with open_app() as pilot:
        dialog = await open_composer(pilot, "yes")
        text = dialog.text.text
        await press(pilot, "ctrl+s")

        assert clipboard.texts == [text]
        assert len(desk.planning.promises()) == 1
        assert desk.planning.show(uid).ask.status is Status.ACTIVE
        assert any(toast.startswith("Copied.") for toast in toasts(pilot))
        assert not isinstance(pilot.app.screen, Composer)


@pytest.mark.parametrize("key", ["ctrl+r", "ctrl+t", "ctrl+l", "ctrl+n"])
async def test_another_choice_keeps_a_half_written_text(uid: str, open_app: OpenApp, key: str) -> None:
    async with open_app() as pilot:
        dialog = await open_composer(pilot, "later")
        await write(pilot, "Hi Priya, half")
        await press(pilot, key)
        drafted = dialog.text.text
        said = shown(pilot)
        await press(pilot, "ctrl+b")

        assert drafted != "Hi Priya, half"
        assert "Your own text is kept" in said
        assert dialog.text.text == "Hi Priya, half"


async def test_a_situation_that_does_not_fit_is_said_and_passed_over(uid: str, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        dialog = await open_composer(pilot, "smaller")
        before = dialog.text.text
        await press(pilot, "ctrl+r")
        said = shown(pilot)
        assert dialog.text.text == before
        await press(pilot, "ctrl+r")

        assert "redirect reply needs somebody" in said
        assert dialog._draft is not None and dialog._draft.situation == "clarify"


async def test_a_wording_is_chosen_by_mouse_from_its_list(uid: str, open_app: OpenApp) -> None:
    async with open_app((100, 40)) as pilot:
        dialog = await open_composer(pilot, "later")
        before = dialog.text.text
        await pilot.click("#variant")
        await press(pilot, "down", "enter")

        assert dialog._draft is not None
        assert len(dialog._draft.variants) > 1
        assert dialog.text.text != before


async def test_a_text_that_names_no_day_promises_none(uid: str, desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await open_composer(pilot, "yes")
        await write(pilot, "Hi Priya, I'm on it.")
        said = shown(pilot)
        await press(pilot, "ctrl+s")

        assert "Promises no day" in said
        assert desk.planning.promises() == []


async def test_another_day_is_asked_about_before_it_is_promised(uid: str, desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await open_composer(pilot, "yes")
        await write(pilot, "Hi Priya, on Monday 16 March or Wednesday 18 March you have it.")
        await press(pilot, "ctrl+s")
        asked = shown(pilot)
        assert isinstance(pilot.app.screen, PickPromised)
        await press(pilot, "down", "enter")

        assert "Mon 16 Mar" in asked and "Wed 18 Mar" in asked and "no day" in asked
        assert str(desk.planning.promises()[0].quoted_on) == "2026-03-18"


async def test_no_day_can_be_answered_and_escape_sends_nothing(uid: str, desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        dialog = await open_composer(pilot, "yes")
        await write(pilot, "Hi Priya, on Monday 16 March we meet.")
        await press(pilot, "ctrl+s", "escape")
        assert pilot.app.screen is dialog
        assert desk.planning.show(uid).replies == ()
        await press(pilot, "ctrl+s", "up", "end", "down", "down", "enter")

        assert desk.planning.promises() == []
        assert len(desk.planning.show(uid).replies) == 1


async def test_sending_right_after_typing_reads_the_newest_text(uid: str, desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        dialog = await open_composer(pilot, "yes")
        await write(pilot, "Hi Priya, I'm on it.")
        dialog.text.put("Hi Priya, on Monday 16 March you have it.")
        await press(pilot, "ctrl+s")

        assert isinstance(pilot.app.screen, PickPromised)


async def test_the_lint_marks_its_words_as_one_types(uid: str, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        dialog = await open_composer(pilot, "later")
        await write(pilot, "Hi Priya,\n\nsorry about that")
        line = dialog.text.get_line(2)
        said = shown(pilot)
        dialog.text.put("Hi Priya,\n\nsurely about that")

        assert '▲ "sorry"' in said
        assert [line.plain[span.start : span.end] for span in line.spans] == ["sorry"]
        assert not dialog.text.get_line(2).spans


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


def locked(*_: object, **__: object) -> None:
    """What a store says that another process holds."""
    raise CouldNot("The desk is locked.", "Try again.")


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
