"""The first minutes: name, zone, working hours, focus blocks and the two main projects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from triage.tui.dialogs.form import Field, Form

if TYPE_CHECKING:
    from triage.desk.desk import Desk

DEFAULT_FOCUS = "mon-thu 9:30-11:30"
NONE = "-"


class SetupDialog(Form):
    """Six answers with good defaults, which stand faintly in their lines; one act, one undo.

    Args:
        is_first: Whether it opened by itself on a new desk: leaving it then keeps the usual hours, and it never comes
            by itself again.
    """

    ABOUT = "An empty line takes what stands faintly in it; - is none."

    def __init__(self, *, is_first: bool = False) -> None:
        super().__init__("Welcome to triage: when do you work?" if is_first else "Your time")
        self._is_first = is_first
        self._focus = NONE

    async def fields(self) -> Sequence[Field]:
        """What is known; what was never told stands faintly."""
        found = await self.triage.ask_desk(_fields)
        if found is None:
            return ()
        self._focus, fields = found
        return fields

    async def save(self, changed: dict[str, str], every: dict[str, str]) -> bool:
        """Set everything in one act."""
        answers = {name: text or (self._focus if name == "focus" else "") for name, text in every.items()}
        done = await self.triage.act(
            lambda desk: _set_up(desk, answers), lambda done: "Set up hours, focus blocks and projects", self.say_wrong
        )
        return done is not None

    def action_leave(self) -> None:
        """Change nothing; on a new desk the usual hours are kept, so that it is not asked again."""
        super().action_leave()
        if self._is_first:
            kept = self.triage.act(lambda desk: desk.time.keep_usual(), lambda kept: "Usual hours kept: I changes them")
            self.app.run_worker(kept, group="act")


def _fields(desk: Desk) -> tuple[str, tuple[Field, ...]]:
    """What an empty line of focus blocks means, and the lines."""
    from triage.desk.time import block_list
    from triage.domain.spans import week_words

    profile, blocks = desk.time.profile(), desk.time.blocks()
    is_new = not desk.time.is_told()
    hours = week_words(profile.hours)
    suggested = f"{DEFAULT_FOCUS}  (suggested; - for none)" if is_new else f"none; such as {DEFAULT_FOCUS}"
    return DEFAULT_FOCUS if is_new else NONE, (
        Field("name", "your name", profile.name, "none; signs e-mails"),
        Field("zone", "time zone", profile.zone, f"{desk.zone().key}  (this machine's)"),
        Field("hours", "hours", "" if is_new else hours, f"{hours}  (usual)"),
        Field("focus", "focus blocks", block_list(blocks), suggested),
        Field("primary", "first project", profile.primary, "none; a tag or key result"),
        Field("secondary", "second", profile.secondary, "none; a tag or key result"),
    )


def _set_up(desk: Desk, answers: dict[str, str]) -> object:
    return desk.time.set_up(
        name="" if answers["name"] == NONE else answers["name"],
        zone=answers["zone"],
        hours=answers["hours"],
        focus=answers["focus"],
        primary=answers["primary"],
        secondary=answers["secondary"],
    )
