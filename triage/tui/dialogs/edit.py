"""Changing an ask: only what was changed is saved, and never over somebody else's newer text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from triage.errors import TriageError
from triage.tui.dialogs.form import Field, Form
from triage.views.asks import AskPage
from triage.views.words import clock_time, duration

if TYPE_CHECKING:
    from triage.desk.desk import Desk

CAN_BE_NONE = frozenset({"due", "est", "via", "kr"})
PLAIN = frozenset({"title", "say_as", "done_when", "link"})


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
        return (
            Field("title", "title", ask.title),
            Field("due", "due", _due(page), 'thu 3pm, 2026-03-20, "none"'),
            Field("est", "estimate", estimate, "2h"),
            Field("from", "from", ", ".join(ask.who), "Priya, Tom"),
            Field("via", "channel", ask.channel, "slack"),
            Field("kr", "key result", ask.key_result, "KR2"),
            Field("tags", "tags", " ".join(ask.tags), "search launch"),
            Field("say_as", "say as", page.say_as),
            Field("done_when", "done when", page.done_when, 'what "delivered" means'),
            Field("link", "link", page.link),
            Field("lane", "lane", "", "deep, shallow or auto"),
            Field("private", "private", "yes" if ask.is_private else "no", "yes or no"),
        )

    async def save(self, changed: dict[str, str], every: dict[str, str]) -> str:
        """Save what was changed, if nobody changed the ask meanwhile."""
        if not changed:
            return ""
        uid, version = self._uid, self._version
        result = await self.triage.bridge.call(lambda desk: _edit(desk, uid, version, changed))
        if not result[0]:
            return result[1]
        self.triage.say(f"{result[1]}  ·  u takes it back")
        await self.triage.refresh_screens()
        return ""


def _due(page: AskPage) -> str:
    ask, zone = page.ask, ZoneInfo(page.zone)
    if ask.due_at is not None:
        return f"{ask.due_at.astimezone(zone).date()} {clock_time(ask.due_at, zone)}"
    return str(ask.due_on) if ask.due_on else ""


def _edit(desk: Desk, uid: str, version: int, changed: dict[str, str]) -> tuple[bool, str]:
    """Whether it was done, and what to say."""
    given: dict[str, object] = {
        name: text or "none" for name, text in changed.items() if name in ("due", "est", "via", "kr")
    }
    given |= {name: text for name, text in changed.items() if name in ("title", "say_as", "done_when", "link")}
    if "tags" in changed:
        given["tags"] = changed["tags"].replace(",", " ").split()
    if changed.get("lane"):
        given["lane"] = changed["lane"]
    if "private" in changed:
        if changed["private"].lower() not in ("yes", "y", "no", "n"):
            return False, "Private is yes or no."
        given["private"] = changed["private"].lower().startswith("y")
    people = [name.strip() for name in changed["from"].split(",") if name.strip()] if "from" in changed else None
    try:
        done = desk.decisions.edit(uid, desk.reading.changes(given), requesters=people, version=version)
    except TriageError as error:
        return False, str(error)
    return True, done.words[0].upper() + done.words[1:]
