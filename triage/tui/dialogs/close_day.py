"""Closing the day: Enter takes the assumed times, only wrong ones are typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from triage.errors import BadInput
from triage.tui.dialogs.form import Field, Form
from triage.views.days import WorkedLine
from triage.views.words import duration

if TYPE_CHECKING:
    from triage.desk.desk import Desk

NOTHING = frozenset({"", "0", "0m", "-", "none"})


class CloseDay(Form):
    """What was worked on today, one line an ask."""

    DEFAULT_CSS = """
    CloseDay FormLine .label { width: 1fr; }
    CloseDay FormLine Input { width: 9; }
    CloseDay FormLine .note { width: 15; }
    """
    ABOUT = "Enter takes these times. Type over a wrong one; 0 means not today."
    SAVES = "Close the day"
    IS_REPLACED = True

    def __init__(self) -> None:
        super().__init__("What did you work on today?")

    async def fields(self) -> Sequence[Field]:
        """Today's asks with logged or assumed times."""
        day = await self.triage.ask_desk(lambda desk: desk.day_close.proposed())
        if day is None or not day.lines:
            self.triage.say("Nothing was logged or planned today: `s` starts a timer on an ask.")
            return ()
        if day.day_words:
            self.triage.say(day.day_words)
        return [
            Field(one.uid, f"#{one.id} {one.title}", duration(one.assumed_min), "0m", _source(one)) for one in day.lines
        ]

    async def save(self, changed: dict[str, str], every: dict[str, str]) -> bool:
        """Record the day in one act."""
        done = await self.triage.act(
            lambda desk: _close(desk, every), lambda words: words[0].upper() + words[1:], self.say_wrong
        )
        return done is not None


def _source(one: WorkedLine) -> str:
    if one.is_running:
        return "timer running"
    return "logged" if one.logged_min else "from the plan"


def _close(desk: Desk, every: dict[str, str]) -> str:
    minutes = {}
    for uid, text in every.items():
        try:
            minutes[uid] = 0 if text.lower() in NOTHING else desk.reading.minutes(text)
        except BadInput as error:
            raise BadInput(f'"{text}" is not a time.', "Such as 45m, 1h30 or 2h; 0 is not today.") from error
    return desk.day_close.close(minutes)
