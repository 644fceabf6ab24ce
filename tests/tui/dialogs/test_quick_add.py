"""Quick-add: what is shown is what is saved, and nothing typed or pasted is lost."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.conftest import OpenApp, press, settle, shown, toasts
from tests.tui.dialogs.composing import locked
from triage.capture.draft import Draft
from triage.desk.desk import Desk
from triage.store.sql_store import SqlStore
from triage.tui.dialogs.chips import chip_words, without
from triage.tui.dialogs.quick_add import QuickAdd

SLACK = "Priya Patel  9:41 AM\ncan you look at the ranking drop by Thursday?\n\nthanks"


def dialog(pilot: Pilot[int]) -> QuickAdd:
    """The dialog in sight."""
    screen = pilot.app.screen
    assert isinstance(screen, QuickAdd), screen
    return screen


async def open_with(pilot: Pilot[int], text: str) -> QuickAdd:
    """Open the dialog and type a line."""
    await press(pilot, "a")
    dialog(pilot).line.value = text
    dialog(pilot).line.cursor_position = len(text)
    await settle(pilot)
    return dialog(pilot)


async def paste(pilot: Pilot[int], text: str) -> None:
    """Paste as a terminal does."""
    focused = pilot.app.screen.focused
    assert focused is not None
    focused.post_message(events.Paste(text))
    await settle(pilot)


async def test_the_line_itself_is_coloured_where_something_was_read(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        line = (await open_with(pilot, "Explain the drop by fri 2h from Priya")).line
        assert line.highlighter is not None

        text = line.highlighter(line.value)

        assert [line.value[span.start : span.end] for span in text.spans] == ["by fri", "2h", "from Priya"]


async def test_chips_stand_in_whole_lines_and_name_link_and_rhythm(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await open_with(pilot, "Explain the drop https://x.slack.com/archives/C1/p1 #search from Priya every monday 2h")
        said = shown(pilot)

        for words in (" link x.slack.com/archives/C1/p1 × ", " every week on Mon × ", " from Priya × ", " #search × "):
            assert words in said


def test_chips_name_every_field_that_a_draft_has() -> None:
    draft = Draft(title="a", raw="a", lane="focus", is_private=True, link="https://example.com/" + "a" * 40)

    assert chip_words(draft, ZoneInfo("UTC")) == [
        ("lane", "deep"),
        ("is_private", "private"),
        ("link", "link example.com/aaaaaaaaaaaaaaaaaa…"),
    ]
    assert chip_words(without(draft, ["lane", "is_private", "link"]), ZoneInfo("UTC")) == []


async def test_a_dismissed_chip_comes_back_when_its_words_change(desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        screen = await open_with(pilot, "Explain the drop by fri")
        await press(pilot, "backspace")
        dropped = shown(pilot)
        screen.line.value = "Explain the big drop by fri"
        await settle(pilot)
        still = shown(pilot)
        screen.line.value = "Explain the big drop by thu"
        await settle(pilot)

        assert "due Fri" not in dropped and "due Fri" not in still
        assert "due Thu 5 Mar" in shown(pilot)


async def test_a_click_and_the_arrows_dismiss_a_chip_too(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        screen = await open_with(pilot, "Explain the drop by fri 2h from Priya")
        await pilot.click("#chips", offset=(3, 0))
        await settle(pilot)
        assert "due Fri" not in shown(pilot)
        await press(pilot, "tab", "left", "backspace", "shift+tab")

        draft = screen.shown_draft
        assert draft is not None
        assert (draft.due_on, draft.estimate_min, draft.requester) == (None, None, "Priya")


async def test_enter_waits_for_the_reading_and_saves_the_newest_line(desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        screen = await open_with(pilot, "Explain the drop")
        screen.line.value = "Explain the drop by fri"
        await press(pilot, "enter")

        (ask,) = desk.planning.inbox().asks
        assert (ask.title, str(ask.due_on)) == ("Explain the drop", "2026-03-06")


async def test_an_unreadable_value_takes_the_old_chips_away(desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        screen = await open_with(pilot, "Explain the drop by fri")
        screen.line.value = "Explain the drop by fri est:bananas"
        await settle(pilot)
        said = shown(pilot)
        await press(pilot, "enter")

        assert "due Fri" not in said and "bananas" in said
        assert pilot.app.screen is screen
        assert desk.planning.inbox().total == 0


async def test_a_locked_desk_keeps_the_line(desk: Desk, open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_app() as pilot:
        screen = await open_with(pilot, "Explain the drop")
        with monkeypatch.context() as patched:
            patched.setattr(SqlStore, "act", locked)
            await press(pilot, "enter")

        assert pilot.app.screen is screen and screen.line.value == "Explain the drop"
        assert "The desk is locked." in shown(pilot)
        await press(pilot, "enter")
        assert desk.planning.inbox().total == 1


async def test_a_paste_of_lines_is_asked_about_and_becomes_asks_in_one_act(desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "a")
        await paste(pilot, "check the logs by fri\n\norder laptops\ntidy the wiki 2h")
        asked = shown(pilot)
        await pilot.click("#each")
        await settle(pilot)

        assert "3 asks" in asked and "1 message" in asked
        assert "Added 3 asks  ·  u takes it back" in toasts(pilot)
        assert {ask.title for ask in desk.planning.inbox().asks} == {"check the logs", "order laptops", "tidy the wiki"}
        await press(pilot, "u")
        assert desk.planning.inbox().total == 0


@pytest.mark.parametrize("newline", ["\n", "\r", "\r\n"])
async def test_a_pasted_message_is_one_ask_on_enter(desk: Desk, open_app: OpenApp, newline: str) -> None:
    async with open_app() as pilot:
        await press(pilot, "a")
        await paste(pilot, SLACK.replace("\n", newline))
        await press(pilot, "enter")

        (ask,) = desk.planning.inbox().asks
        assert (ask.who, str(ask.due_on)) == (("Priya Patel",), "2026-03-05")
        assert desk.planning.show(ask.uid).text == SLACK


async def test_a_paste_left_out_leaves_what_was_typed_before(desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        screen = await open_with(pilot, "Explain the drop")
        await paste(pilot, SLACK)
        await press(pilot, *"xyz", "escape", *" now", "enter")

        (ask,) = desk.planning.inbox().asks
        assert ask.title == "Explain the drop now"
        assert pilot.app.screen is not screen


async def test_a_line_that_would_act_on_the_terminal_is_shown_harmless(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        screen = await open_with(pilot, "pay \u202e000,1\u202c by fri")

        assert "\u202e" not in shown(pilot)
        assert "due Fri" in shown(pilot)
        assert screen.query_one(Input).value.startswith("pay \u202e")


async def test_escape_and_the_button_leave_without_adding(desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await open_with(pilot, "never mind")
        await pilot.click("#leave")
        await open_with(pilot, "never mind")
        await press(pilot, "escape")

        assert not isinstance(pilot.app.screen, QuickAdd)
        assert desk.planning.inbox().total == 0


async def test_enter_twice_adds_once(desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        screen = await open_with(pilot, "Explain the drop")
        screen.save()
        screen.save()
        await settle(pilot)

        assert desk.planning.inbox().total == 1
