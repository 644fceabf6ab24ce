"""The way from the interface to the desk, when the interface is being left."""

from __future__ import annotations

import asyncio

import pytest

from triage.desk.desk import Desk
from triage.tui.bridge import Bridge


async def test_who_asks_after_the_interface_was_left_is_cancelled(desk: Desk) -> None:
    bridge = Bridge(lambda: desk)
    await bridge.call(lambda open_desk: open_desk.counter())
    bridge.close()

    with pytest.raises(asyncio.CancelledError):
        await bridge.call(lambda open_desk: open_desk.counter())
