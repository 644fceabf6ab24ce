"""Fixtures of the interface: an application over the desk of the test, with the clock standing still."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from triage.desk.desk import Desk
from triage.tui.app import TriageApp

WIDE = (120, 40)
SMALL = (80, 24)

OpenApp = Callable[..., AbstractAsyncContextManager[Pilot[int]]]
"""Opens the application: ``async with open_app(size=(80, 24)) as pilot``; see `settle`."""


@pytest.fixture(autouse=True)
def _still_cursors(monkeypatch: pytest.MonkeyPatch) -> None:
    """No cursor blinks: a picture must not depend on the moment."""
    monkeypatch.setattr(Input, "cursor_blink", False)
    monkeypatch.setattr(TextArea, "cursor_blink", False)


@pytest.fixture
def app(desk: Desk) -> TriageApp:
    """The application over the test's desk."""
    return TriageApp(lambda: desk)


@pytest.fixture
def open_app(app: TriageApp) -> OpenApp:
    """Runs the application without a terminal, with toasts."""

    @asynccontextmanager
    async def run(size: tuple[int, int] = SMALL) -> AsyncIterator[Pilot[int]]:
        async with app.run_test(size=size, notifications=True) as pilot:
            await settle(pilot)
            yield pilot

    return run


async def settle(pilot: Pilot[int]) -> None:
    """Wait until the desk has answered everything that was asked, and the screen shows it."""
    for _ in range(2):
        await pilot.pause()
        while any(worker.group != "watch" and not worker.is_finished for worker in pilot.app.workers):
            await pilot.pause(0.01)
    await pilot.pause()


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys and wait until everything they started is done."""
    await pilot.press(*keys)
    await settle(pilot)


def toasts(pilot: Pilot[int]) -> list[str]:
    """What the toasts in sight say, oldest first."""
    return [str(one.message) for one in pilot.app._notifications]


def shown(pilot: Pilot[int]) -> str:
    """The whole screen as text, a line a row."""
    lines = pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in lines)
