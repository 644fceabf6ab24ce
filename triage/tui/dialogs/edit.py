"""Changing an ask: only what was changed is saved, and never over somebody else's newer text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from textual import on

from triage.domain.ask import Lane
from triage.errors import BadInput
from triage.tui.dialogs.form import Field, Form, FormLine
from triage.tui.messages import DeskChanged
from triage.tui.screens.deciding import decided_words
from triage.tui.widgets.words import SOON
from triage.views.asks import AskPage
from triage.views.words import clock_time, duration

if TYPE_CHECKING:
    from triage.desk.desk import Desk
    from triage.views.decisions import Decided

LANE_WORDS = {Lane.FOCUS: "deep", Lane.OPEN: "shallow", None: "auto"}
CHANGED = "Changed elsewhere; the newer text is below. Saving keeps yours."


class EditDialog(Form):
    """The fields of one ask.

    Args:
        uid: Of the ask.
    """

    def __init__(self, uid: str) -> None:
        super().__init__("Change the ask")
        self._uid = uid
        self._version = 0

    async def fields(self) -> Sequence[Field]:
        """What the ask says now."""
        page = await self.triage.ask_desk(lambda desk: desk.planning.show(self._uid))
        if page is None:
            return ()
        self._version = page.version
        ask = page.ask
        estimate = "" if ask.is_guessed or not ask.estimate_min else duration(ask.estimate_min)
        guess = f"about {duration(ask.estimate_min)}, a guess" if ask.estimate_min else "not said; such as 2h"
        return (
            Field("title", "title", ask.title),
            Field("due", "due", _due(page), "none; such as thu 3pm"),
            Field("est", "estimate", estimate, guess),
            Field("from", "from", ", ".join(ask.who), "nobody; such as Priya, Tom"),
            Field("via", "channel", ask.channel, "none; such as slack"),
            Field("kr", "key result", ask.key_result, "none; such as KR2"),
            Field("tags", "tags", " ".join(ask.tags), "none; such as search launch"),
            Field("say_as", "say as", page.say_as),
            Field("done_when", "done when", page.done_when, 'not said; what "delivered" means'),
            Field("link", "link", page.link, "none"),
            Field("lane", "lane", LANE_WORDS[page.own_lane], "deep, shallow or auto", _lane_note(page)),
            Field("private", "private", "yes" if ask.is_private else "no", "yes or no"),
        )

    async def save(self, changed: dict[str, str], every: dict[str, str]) -> bool:
        """Save what was changed, if nobody changed the ask meanwhile; else show both texts."""
        if not changed:
            return True
        uid, version = self._uid, self._version
        done = await self.triage.act(lambda desk: _edit(desk, uid, version, changed), decided_words, self.say_wrong)
        if done is None:
            await self._compare()
        return done is not None

    @on(DeskChanged)
    def changed_elsewhere(self) -> None:
        """Show what somebody else changed, beside what is typed."""
        if not self._is_saving and self.query(FormLine):
            self.run_worker(self._compare(), group="form")

    async def _compare(self) -> None:
        if await self.compare():
            self.say_wrong(CHANGED, SOON)


def _lane_note(page: AskPage) -> str:
    return f"now {LANE_WORDS[page.ask.lane]}" if page.own_lane is None and page.ask.lane is not None else ""


def _due(page: AskPage) -> str:
    ask, zone = page.ask, ZoneInfo(page.zone)
    if ask.due_at is not None:
        return f"{ask.due_at.astimezone(zone).date()} {clock_time(ask.due_at, zone)}"
    return str(ask.due_on) if ask.due_on else ""


def _edit(desk: Desk, uid: str, version: int, changed: dict[str, str]) -> Decided:
    """Save the lines that were changed.

    Raises:
        TriageError: One cannot be read, or the ask changed meanwhile.
    """
    given: dict[str, object] = {
        name: text or "none" for name, text in changed.items() if name in ("due", "est", "via", "kr")
    }
    given |= {name: text for name, text in changed.items() if name in ("title", "say_as", "done_when", "link")}
    if "tags" in changed:
        given["tags"] = changed["tags"].replace(",", " ").split()
    if "lane" in changed:
        given["lane"] = changed["lane"] or "auto"
    if "private" in changed:
        if changed["private"].lower() not in ("yes", "y", "no", "n", ""):
            raise BadInput("Private is yes or no.", "An empty line is no.")
        given["private"] = changed["private"].lower().startswith("y")
    people = [name.strip() for name in changed["from"].split(",") if name.strip()] if "from" in changed else None
    return desk.decisions.edit(uid, desk.reading.changes(given), requesters=people, version=version)
