"""The first minutes: name, zone, working hours, focus blocks and the two main projects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from triage.errors import TriageError
from triage.tui.dialogs.form import Field, Form

if TYPE_CHECKING:
    from triage.desk.desk import Desk

DEFAULT_FOCUS = "mon-thu 9:30-11:30"


class SetupDialog(Form):
    """Six answers with good defaults; one act, one undo."""

    def __init__(self) -> None:
        super().__init__("Your time")

    async def fields(self) -> Sequence[Field]:
        """What is known, with defaults where nothing was told."""
        return await self.triage.ask_desk(_fields) or ()

    async def save(self, changed: dict[str, str], every: dict[str, str]) -> str:
        """Set everything in one act."""
        wrong = await self.triage.bridge.call(lambda desk: _set_up(desk, every))
        if not wrong:
            self.triage.say("Set up hours, focus blocks and projects  ·  u takes it back")
            await self.triage.refresh_screens()
        return wrong


def _fields(desk: Desk) -> tuple[Field, ...]:
    from triage.desk.time import block_list
    from triage.domain.spans import week_words

    profile = desk.time.profile()
    return (
        Field("name", "your name", profile.name, "signs e-mails"),
        Field("zone", "time zone", desk.zone().key, "Europe/Berlin"),
        Field("hours", "hours", week_words(profile.hours), "mon-fri 9-12:30 13:30-17"),
        Field("focus", "focus blocks", block_list(desk.time.blocks()) or DEFAULT_FOCUS, DEFAULT_FOCUS),
        Field("primary", "first project", profile.primary, "a tag or key result"),
        Field("secondary", "second", profile.secondary, "a tag or key result"),
    )


def _set_up(desk: Desk, every: dict[str, str]) -> str:
    try:
        desk.time.set_up(
            name=every["name"],
            zone=every["zone"],
            hours=every["hours"],
            focus=every["focus"],
            primary=every["primary"] or "-",
            secondary=every["secondary"] or "-",
        )
    except TriageError as error:
        return str(error)
    return ""
