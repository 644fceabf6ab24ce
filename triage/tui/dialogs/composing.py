"""What the composer asks the desk, and how it words the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from triage.domain.people import Tone
from triage.domain.reply.facts import Shape
from triage.errors import BadInput, NotFound
from triage.tui.dialogs.reply_choices import Wishes
from triage.tui.widgets.words import FAINT, GOOD, SOON, STRONG, joined, line
from triage.views.replies import BegunReply, DraftPage, ReplyCheck
from triage.views.words import listing, plain_day

if TYPE_CHECKING:
    from triage.desk.desk import Desk


NO_WISHES: Wishes = ("", "", "", "")


def about_words(draft: DraftPage) -> Content:
    """The ask, whom the reply is for, and who else has had none."""
    to = f"to {draft.person}" if draft.person else "to nobody named"
    others = f"{listing(draft.others)} {'has' if len(draft.others) == 1 else 'have'} no reply yet"
    ask = joined(line(f"#{draft.ask_id}", FAINT), line(draft.ask_title), by=" ")
    return joined(line(to, STRONG), line(others if draft.others else "", SOON), ask, by="  ")


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
        return draft_with(desk, uid, NO_WISHES), ()
    try:
        return draft_with(desk, uid, begun.wishes, begun.to), begun.texts
    except (BadInput, NotFound):  # a template or a person that is gone since
        return draft_with(desk, uid, NO_WISHES), begun.texts


def draft_with(desk: Desk, uid: str, wishes: Wishes, to: str = "") -> DraftPage:
    """A draft of the choices made.

    Args:
        desk: In its own thread.
        uid: Of the ask.
        wishes: What to draft with.
        to: Name of whom it is for; "" is the first who has had no reply.

    Raises:
        BadInput: They do not fit.
        NotFound: The ask or the person is gone.
    """
    situation, tone, shape, variant = wishes
    return desk.answers.draft(
        uid,
        to=to,
        situation=situation,
        tone=Tone(tone) if tone else None,
        shape=Shape(shape) if shape else None,
        variant=variant,
    )


def keep_and_check(desk: Desk, draft: DraftPage, text: str, begun: BegunReply) -> ReplyCheck:
    """Keep what is half written, and read the text in hand."""
    desk.answers.keep(draft.ask_uid, begun)
    return desk.answers.check(draft, text)
