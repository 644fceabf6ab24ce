"""What follows a capture at once: the decision page of the new ask, or the reply to it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from triage.cli.output import Style, say, say_json

if TYPE_CHECKING:
    from triage.desk.desk import Desk


def show_now(desk: Desk, ref: str, *, as_json: bool) -> None:
    """Priority with reasons, dates and cost of a yes, and earlier asks like it."""
    page = desk.planning.show(ref)
    cost = desk.planning.preview([ref])
    if as_json:
        say_json({"ask": page, "preview": cost})
        return
    from triage.cli.preview_text import say_preview
    from triage.cli.shown import say_again, say_seen, say_why

    if page.why:
        say_why(page.why)
    say()
    say_preview(cost)
    if page.again:
        say()
        say_again(page.again)
    if page.seen:
        say()
        say("Seen before:", Style.BOLD)
        say_seen(page.seen, page.today, ZoneInfo(page.zone), page.ask.id)


def show_reply(desk: Desk, ref: str, *, as_json: bool) -> None:
    """The reply: printed, and on a terminal copied and recorded."""
    from triage.cli.commands.reply import print_draft, send

    draft = desk.answers.draft(ref)
    if as_json:
        say_json(draft)
    elif sys.stdout.isatty():
        say()
        say(draft.message)
        send(desk, draft, draft.message)
    else:
        print_draft(draft)
