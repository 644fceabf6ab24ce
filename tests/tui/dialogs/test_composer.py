"""The reply composer: only what the text says is promised."""

from __future__ import annotations

import pytest

from tests.tui.conftest import FakeClipboard, OpenApp, press, shown, toasts
from tests.tui.dialogs.composing import open_composer, write
from triage.desk.desk import Desk
from triage.domain.ask import Status
from triage.tui.dialogs.composer import Composer
from triage.tui.dialogs.promised import PickPromised


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
