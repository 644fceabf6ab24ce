"""Closing the day: Enter takes the assumed times, only wrong ones are typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from triage.errors import TriageError
from triage.tui.dialogs.form import Field, Form
from triage.views.words import duration

if TYPE_CHECKING:
    from triage.desk.desk import Desk

MOST_LABEL = 44


class CloseDay(Form):
    """What was worked on today, one line an ask."""

    DEFAULT_CSS = "CloseDay Horizontal Words { width: 46; }"

    def __init__(self) -> None:
        super().__init__("What did you work on today?")

    async def fields(self) -> Sequence[Field]:
        """Today's asks with logged or assumed times."""
        day = await self.triage.ask_desk(lambda desk: desk.day_close.proposed())
        if day is None or not day.lines:
            self.triage.say("Nothing was logged or planned today: `s` starts a timer on an ask.")
            return ()
        return [
            Field(one.uid, f"#{one.id} {one.title}"[:MOST_LABEL], duration(one.assumed_min), "0m") for one in day.lines
        ]

    async def save(self, changed: dict[str, str], every: dict[str, str]) -> str:
        """Record the day in one act."""
        done, words = await self.triage.bridge.call(lambda desk: _close(desk, every))
        if done:
            self.triage.say(f"{words}  ·  u takes it back")
            await self.triage.refresh_screens()
        return "" if done else words


def _close(desk: Desk, every: dict[str, str]) -> tuple[bool, str]:
    """Whether it was done, and what to say."""
    try:
        minutes = {uid: desk.reading.minutes(text) for uid, text in every.items() if text and text not in ("0", "0m")}
        words = desk.day_close.close(minutes)
    except TriageError as error:
        return False, str(error)
    return True, words[0].upper() + words[1:]
