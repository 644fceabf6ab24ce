"""The page of one ask: everything about it, and every act on it."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from tests.conftest import FakeClock
from tests.tui.conftest import SMALL, WIDE, FakeClipboard, OpenApp, press, settle, shown, toasts
from triage.desk.desk import Desk
from triage.domain.ask import Status
from triage.tui.app import TriageApp
from triage.tui.screens.ask import AskScreen

MESSAGE = "Priya Shah  9:41 AM\nhey! recall dropped. could you look into the ranking drop? need it by thursday please"


@pytest.fixture
def uid(desk: Desk, clock: FakeClock) -> str:
    """An ask with a history: asked twice, edited, with a key result."""
    desk.intake.add(desk.reading.capture("Explain the ranking fall last spring 1h from Tom"))
    desk.decisions.finish(["1"], took_min=50)
    clock.advance(hours=1)
    uid = desk.intake.add(desk.reading.capture(MESSAGE)).asks[0]
    desk.decisions.edit(uid, {"key_result": "KR1", "link": "https://example.com/thread/7", "done_when": "a read-out"})
    return uid


async def open_page(pilot: Pilot[int]) -> None:
    await press(pilot, "enter")
    assert isinstance(pilot.app.screen, AskScreen)


async def test_the_page_shows_everything_about_it(open_app: OpenApp, uid: str) -> None:
    async with open_app((120, 60)) as pilot:
        await open_page(pilot)
        text = shown(pilot)

        for words in (
            "recall dropped",
            "Priya Shah",
            "https://example.com/thread/7",
            "If you say yes",
            "If you say not now",
            "a read-out",
            "KR1",
            "edited #2",
            "added #2",
        ):
            assert words in text


async def test_an_ask_taken_on_shows_its_dates_and_promise(open_app: OpenApp, desk: Desk, uid: str) -> None:
    page = desk.answers.draft(uid, situation="yes")
    desk.answers.record(page, text=page.message)
    async with open_app((120, 60)) as pilot:
        pilot.app.push_screen(AskScreen(uid))
        await settle(pilot)
        text = shown(pilot)

        assert "If you say yes" not in text
        assert "Promises" in text and "Replies" in text
        assert page.text.split()[-1] in text
        assert "starts" in text and "done" in text


async def test_not_now_sends_the_reply_shown_and_the_page_says_so(
    open_app: OpenApp, desk: Desk, uid: str, clipboard: FakeClipboard
) -> None:
    async with open_app(WIDE) as pilot:
        await open_page(pilot)
        await press(pilot, "n")

        assert len(clipboard.texts) == 1
        assert desk.planning.show(uid).replies[0][3] == clipboard.texts[0]
        assert "Replies" in shown(pilot)


async def test_yes_takes_it_on_and_the_page_follows(open_app: OpenApp, desk: Desk, uid: str) -> None:
    async with open_app(WIDE) as pilot:
        await open_page(pilot)
        await press(pilot, "y")

        assert desk.planning.show(uid).ask.status is Status.ACTIVE
        assert "active" in shown(pilot)


async def test_the_timer_shows_what_was_worked(open_app: OpenApp, clock: FakeClock, uid: str) -> None:
    async with open_app(WIDE) as pilot:
        await open_page(pilot)
        await press(pilot, "s")
        clock.advance(minutes=25)
        await press(pilot, "s")

        assert "25m" in shown(pilot)


async def test_only_links_of_the_web_are_opened(
    open_app: OpenApp, desk: Desk, uid: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    async with open_app(WIDE) as pilot:
        monkeypatch.setattr(pilot.app, "open_url", opened.append)
        await open_page(pilot)
        await press(pilot, "o")
        desk.decisions.edit(uid, {"link": "file:///etc/passwd"})
        await press(pilot, "o")

        assert opened == ["https://example.com/thread/7"]
        assert any(toast.startswith("Not a link of the web") for toast in toasts(pilot))


async def test_escape_goes_back_to_the_same_ask(open_app: OpenApp, uid: str) -> None:
    async with open_app(WIDE) as pilot:
        await open_page(pilot)
        await press(pilot, "escape")

        assert pilot.app.screen.selected_ask.uid == uid  # type: ignore[attr-defined]


async def test_j_scrolls_the_page_where_it_is_longer_than_the_screen(open_app: OpenApp, uid: str) -> None:
    async with open_app((60, 16)) as pilot:
        await open_page(pilot)
        await press(pilot, "j", "j")

        assert pilot.app.screen.query_one("#ask-body").scroll_offset.y > 0


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_the_page_looks_as_it_should(app: TriageApp, uid: str, snap_compare: Any, size: tuple[int, int]) -> None:
    async def visit(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await open_page(pilot)

    assert snap_compare(app, run_before=visit, terminal_size=size)
