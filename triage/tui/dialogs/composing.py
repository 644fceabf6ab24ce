"""What the composer asks the desk, and how it words the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from triage.domain.people import Tone
from triage.domain.reply.facts import Shape
from triage.errors import BadInput
from triage.tui.dialogs.reply_choices import Wishes
from triage.tui.widgets.words import FAINT, GOOD, joined, line
from triage.views.replies import BegunReply, DraftPage, ReplyCheck
from triage.views.words import plain_day

if TYPE_CHECKING:
    from triage.desk.desk import Desk


def promise_words(check: ReplyCheck, draft: DraftPage) -> Content:
    """What the text promises."""
    day = check.promised_on
    if day is None:
        return line("Promises no day", FAINT)
    start = "a start on " if draft.dates == "start" else ""
    words = line(f"Promises {start}{plain_day(day, check.today)}", GOOD)
    return joined(words, line("asked before it goes out", FAINT), by="  ") if check.is_unsure else words


def by_place(check: ReplyCheck) -> list[tuple[int, int, str]]:
    """What is wrong somewhere in the text first, then what is missing."""
    return sorted(check.findings, key=lambda one: one[0] == one[1])


def unsaid(words: str) -> None:
    """What cannot be read while typing is said when it is sent."""


def begin(desk: Desk, uid: str) -> tuple[DraftPage, tuple[str, ...]]:
    """A draft with the choices that were made earlier, and the texts that were half written with them."""
    begun = desk.answers.half_written(uid)
    if begun is None:
        return draft_with(desk, uid, ("", "", "", "")), ()
    try:
        return draft_with(desk, uid, begun.wishes), begun.texts
    except BadInput:  # a template that is gone since
        return draft_with(desk, uid, ("", "", "", "")), begun.texts


def draft_with(desk: Desk, uid: str, wishes: Wishes) -> DraftPage:
    """A draft of the choices made.

    Raises:
        BadInput: They do not fit.
    """
    situation, tone, shape, variant = wishes
    return desk.answers.draft(
        uid,
        situation=situation,
        tone=Tone(tone) if tone else None,
        shape=Shape(shape) if shape else None,
        variant=variant,
    )


def keep_and_check(desk: Desk, draft: DraftPage, text: str, begun: BegunReply) -> ReplyCheck:
    """Keep what is half written, and read the text in hand."""
    desk.answers.keep(draft.ask_uid, begun)
    return desk.answers.check(draft, text)
