"""The look of each dialog, small and wide, without the screen behind it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from tests.conftest import FakeClock
from tests.tui.conftest import SMALL, WIDE, press, settle
from tests.tui.dialogs.composing import READ_S
from triage.desk.desk import Desk
from triage.tui.app import TriageApp
from triage.tui.dialogs.composer import Composer

Show = Callable[[Pilot[int], Desk], Awaitable[None]]

LINT = "Hi Priya, sorry, I'm slammed this week.\n\nMaybe on Tuesday 10 March?"
PASTED = "Priya Patel  9:41 AM\ncan you look at the ranking drop by Thursday?\n- the logs\n- the features\n\nthanks!"


@pytest.fixture
def filled(desk: Desk, clock: FakeClock) -> Desk:
    """A morning with two asks taken on and two that wait."""
    desk.time.set_up(
        name="Mo Reyes", zone="UTC", hours="mon-fri 8-12 13-17", focus="mon-thu 8-10", primary="launch", secondary=""
    )
    for text in (
        "Fix the calibration of the launch model ~6h by thu from Dana #launch",
        "Review the design of the search index 2h by fri from Wei",
        "Explain the ranking drop in the weekly report by thu 3pm 2h from Priya via slack #search",
        "Share the evaluation numbers by fri from Tom",
    ):
        desk.intake.add(desk.reading.capture(text))
    desk.decisions.accept(["1"])
    desk.work.log("1", 45)
    desk.decisions.accept(["2"])
    clock.advance(hours=1)
    return desk


async def quick_add(pilot: Pilot[int], desk: Desk) -> None:
    await press(pilot, "a")
    line = pilot.app.screen.query_one(Input)
    line.value = "Explain the drop by thu 3pm 2h from Priya via slack #search every monday"
    line.cursor_position = len(line.value)


async def pasted(pilot: Pilot[int], desk: Desk) -> None:
    await press(pilot, "a")
    pilot.app.screen.query_one(Input).post_message(events.Paste(PASTED))


async def composer(pilot: Pilot[int], desk: Desk) -> None:
    await press(pilot, "N")
    assert isinstance(pilot.app.screen, Composer)
    pilot.app.screen.text.put(LINT)
    await pilot.pause(READ_S)


async def promised(pilot: Pilot[int], desk: Desk) -> None:
    await composer(pilot, desk)
    await press(pilot, "ctrl+s")


async def edit(pilot: Pilot[int], desk: Desk) -> None:
    await press(pilot, "e")


async def conflict(pilot: Pilot[int], desk: Desk) -> None:
    await press(pilot, "e")
    pilot.app.screen.query_one("#field-title", Input).value = "Explain the drop"
    desk.decisions.edit("3", {"title": "Explain the fall of recall", "done_when": "numbers are in the sheet"})
    await press(pilot, "ctrl+s")


def pressing(*keys: str) -> Show:
    """Opens a dialog by keys alone."""

    async def show(pilot: Pilot[int], desk: Desk) -> None:
        for key in keys:
            await press(pilot, key)

    return show


DIALOGS: dict[str, Show] = {
    "quick-add": quick_add,
    "pasted": pasted,
    "composer": composer,
    "promised": promised,
    "edit": edit,
    "conflict": conflict,
    "merge": pressing("m"),
    "set-up": pressing("I"),
    "close-day": pressing("C"),
    "pick-day": pressing("f"),
    "pick-person": pressing("h"),
    "why": pressing("w"),
    "one-line": pressing("f2", "B"),
}


@pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_looks_as_it_should(
    filled: Desk, app: TriageApp, snap_compare: Any, name: str, size: tuple[int, int]
) -> None:
    async def show(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await DIALOGS[name](pilot, filled)
        await settle(pilot)
        pilot.app.screen.styles.background = pilot.app.theme_variables["background"]
        await pilot.pause()

    assert snap_compare(app, run_before=show, terminal_size=size)
