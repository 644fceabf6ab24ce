"""The application: keys, help, palette, what changes elsewhere, errors, and how it ends."""

from __future__ import annotations

import asyncio
import io
from contextlib import redirect_stderr
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.conftest import SMALL, WIDE, OpenApp, OpenDesk, press, settle, shown, toasts
from triage.capture.spool import SpoolFolder
from triage.capture.status import read_view
from triage.desk.desk import Desk
from triage.errors import CouldNot
from triage.tui.app import TriageApp
from triage.tui.bridge import Bridge
from triage.tui.first import FirstLook
from triage.tui.keys import GROUPS
from triage.tui.modes import SCREENS
from triage.tui.screens.triage import TriageScreen
from triage.views.plans import Counts


def capture(desk: Desk, text: str) -> str:
    """An ask that is filed at once; its uid."""
    return desk.intake.add(desk.reading.capture(text)).asks[0]


async def watched(pilot: Pilot[int]) -> None:
    """Wait until the watcher has looked once more."""
    await pilot.pause(0.7)
    await settle(pilot)


async def test_a_capture_in_another_terminal_shows_with_a_toast_and_leaves_the_cursor(
    open_app: OpenApp, desk: Desk, tmp_path: Path
) -> None:
    spool = SpoolFolder(str(tmp_path / "spool"))
    capture(desk, "Refactor the feature joins")
    uid = capture(desk, "Move the notes")
    async with open_app() as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, TriageScreen)
        screen.inbox.select(uid)
        spool.put(desk.reading.capture("Explain the ranking drop by tomorrow 30m from Priya"))
        await watched(pilot)

        assert "1 ask came in." in toasts(pilot)
        assert "Explain the ranking drop" in shown(pilot)
        assert screen.selected_ask is not None and screen.selected_ask.uid == uid


async def test_an_act_of_another_process_shows_without_a_key(open_app: OpenApp, desk: Desk) -> None:
    uid = capture(desk, "Explain the ranking drop")
    async with open_app() as pilot:
        desk.decisions.edit(uid, {"title": "Explain the recall drop"})
        await watched(pilot)

        assert "Explain the recall drop" in shown(pilot)


async def test_undo_takes_back_the_last_decision_and_says_which(open_app: OpenApp, desk: Desk) -> None:
    capture(desk, "Explain the ranking drop")
    async with open_app() as pilot:
        await press(pilot, "y")
        await press(pilot, "u")

        assert "Undid: accepted #1" in toasts(pilot)
        assert [one.title for one in desk.planning.inbox().asks] == ["Explain the ranking drop"]


async def test_an_undo_with_nothing_to_undo_says_so(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "u")

        assert any("undo" in toast.lower() for toast in toasts(pilot))


async def test_function_keys_and_tab_show_the_screens(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        seen = []
        for key in ("f2", "f3", "f4", "f1", "tab", "shift+tab"):
            await press(pilot, key)
            seen.append(pilot.app.current_mode)

        assert seen == ["plan", "backlog", "promises", "triage", "plan", "triage"]


async def test_a_click_on_a_tab_shows_its_screen(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.click("Bar", offset=(22, 0))
        await settle(pilot)

        assert pilot.app.current_mode == "backlog"


@pytest.mark.parametrize("width", [60, 80, 100, 120])
async def test_every_screen_has_its_tab_at_every_width(open_app: OpenApp, desk: Desk, width: int) -> None:
    for number in range(12):
        capture(desk, f"Request number {number}")
    async with open_app((width, 24)) as pilot:
        top = shown(pilot).splitlines()[0]
        seen = []
        for name in SCREENS:
            at = shown(pilot).splitlines()[0].index(name.capitalize())
            await pilot.click("Bar", offset=(at, 0))
            await settle(pilot)
            seen.append(pilot.app.current_mode)

        assert tuple(seen) == SCREENS
        assert "F1 Triage 12" in top and "Insights" in top


async def test_a_click_on_a_key_below_presses_it(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.click("KeyLine", offset=(77, 0))
        await settle(pilot)

        assert type(pilot.app.screen).__name__ == "HelpDialog"


async def test_help_shows_every_key_of_the_screen(open_app: OpenApp) -> None:
    async with open_app((120, 90)) as pilot:
        await press(pilot, "question_mark")
        text = shown(pilot)

        for action in (*GROUPS["Everywhere"], *GROUPS["The selected ask"], *GROUPS["In a list"]):
            assert action.help in text


@pytest.mark.parametrize("opens", ["question_mark", "w"])
async def test_ctrl_q_quits_from_a_dialog_without_text_too(opens: str, desk: Desk, open_app: OpenApp) -> None:
    capture(desk, "Explain the ranking drop from Priya")
    async with open_app() as pilot:
        await press(pilot, opens)
        dialog = pilot.app.screen
        await pilot.press("ctrl+q")

        assert dialog.is_modal
        assert pilot.app.return_code == 0


async def test_ctrl_c_says_how_to_quit(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "ctrl+c")

        assert any("q leaves" in toast for toast in toasts(pilot))


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_q_and_ctrl_q_leave(open_app: OpenApp, app: TriageApp, key: str) -> None:
    async with open_app() as pilot:
        await pilot.press(key)

    assert app.return_code == 0


@pytest.mark.parametrize("size", [(50, 30), (100, 10), (20, 5)])
async def test_a_screen_too_small_says_so_and_still_leaves(
    open_app: OpenApp, app: TriageApp, size: tuple[int, int]
) -> None:
    async with open_app(size) as pilot:
        text = shown(pilot)
        await pilot.press("q")

    assert "Too small" in text
    assert app.return_code == 0


async def test_the_palette_finds_an_act_by_name(open_app: OpenApp, desk: Desk) -> None:
    capture(desk, "Explain the ranking drop")
    async with open_app() as pilot:
        names = [command.title for command in pilot.app.get_system_commands(pilot.app.screen)]

        assert {"Yes", "Not now", "Undo", "Close day", "Plan"} <= set(names)
        assert "Down" not in names


async def test_a_desk_that_cannot_be_opened_is_told_and_the_app_still_leaves() -> None:
    def refuse() -> Desk:
        raise CouldNot("The desk is locked.", "Close the other program.")

    app = TriageApp(refuse)
    async with app.run_test(size=SMALL, notifications=True) as pilot:
        await settle(pilot)
        told = toasts(pilot)
        await pilot.press("q")

    assert any("The desk is locked. Close the other program." in toast for toast in told)
    assert app.return_code == 0


async def test_the_first_frame_has_the_counts_published_last() -> None:
    def never() -> Desk:
        raise CouldNot("not yet")

    counts = Counts(
        inbox=7,
        active=1,
        deferred=0,
        p0=0,
        promises_open=2,
        promises_at_risk=2,
        revisit_due=0,
        ready=0,
        to_nudge=0,
        now_words="▶ #4 Tune the cutoff",
    )
    app = TriageApp(never, FirstLook(counts=counts))
    async with app.run_test(size=SMALL) as pilot:
        text = shown(pilot)

        assert "Triage 7" in text and "Promises 2" in text
        assert "▶ #4 Tune" in text


async def test_a_bug_ends_it_without_a_word_of_the_users(open_desk: OpenDesk) -> None:
    logged: list[BaseException] = []

    def log(error: BaseException) -> str:
        logged.append(error)
        return "/a/log"

    app = TriageApp(open_desk, log_bug=log)
    said = io.StringIO()
    with redirect_stderr(said), pytest.raises(ZeroDivisionError):
        async with app.run_test(size=SMALL) as pilot:
            app.call_later(_break, "my secret ask")
            await pilot.pause()

    assert app.return_code == 70
    assert "secret" not in said.getvalue() + app.bug_words
    assert "/a/log" in app.bug_words
    assert len(logged) == 1


def _break(secret: str) -> None:
    raise ZeroDivisionError


async def test_calls_to_the_desk_keep_their_order(open_desk: OpenDesk) -> None:
    bridge = Bridge(open_desk)
    order: list[int] = []

    await asyncio.gather(*(bridge.call(lambda _, number=number: order.append(number)) for number in range(20)))  # type: ignore[misc]
    bridge.close()

    assert order == list(range(20))


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_the_help_looks_as_it_should(app: TriageApp, snap_compare: Any, size: tuple[int, int]) -> None:
    async def ask_for_help(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await press(pilot, "question_mark")

    assert snap_compare(app, run_before=ask_for_help, terminal_size=size)


async def test_bars_and_prompts_see_what_was_decided_while_it_is_open(
    desk: Desk, open_app: OpenApp, tmp_path: Path
) -> None:
    desk.intake.add(desk.reading.capture("Answer the survey from Wei"))

    async with open_app() as pilot:
        await press(pilot, "y")
        await pilot.pause(1.2)

        view, _ = read_view(str(tmp_path / "now.json"))
        assert view is not None and (view.inbox, view.active) == (0, 1)


async def test_a_desk_that_goes_away_while_the_interface_is_open_is_told_of_and_takes_no_act(
    open_app: OpenApp, desk: Desk, tmp_path: Path
) -> None:
    capture(desk, "Explain the ranking drop")
    async with open_app() as pilot:
        (tmp_path / "desk.db").rename(tmp_path / "aside.db")
        await watched(pilot)
        told = toasts(pilot)
        await press(pilot, "y")
        shown_then = shown(pilot)
        (tmp_path / "aside.db").rename(tmp_path / "desk.db")
        await watched(pilot)

        assert [toast for toast in told if "is gone" in toast] == [told[-1]]
        assert "Explain the ranking drop" in shown_then
        assert "The desk can be read again." in toasts(pilot)
        assert [ask.title for ask in desk.planning.inbox().asks] == ["Explain the ranking drop"]
