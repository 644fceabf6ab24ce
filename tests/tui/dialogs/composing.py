"""The reply composer as tests drive it."""

from __future__ import annotations

from textual.pilot import Pilot

from tests.tui.conftest import press, settle
from triage.errors import CouldNot
from triage.tui.dialogs.composer import Composer
from triage.tui.dialogs.reply_choices import SITUATIONS

READ_S = 0.3
"""A little longer than typing must rest before it is read."""


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


def locked(*_: object, **__: object) -> None:
    """What a store says that another process holds."""
    raise CouldNot("The desk is locked.", "Try again.")
