"""A reply that went out, used once more for another ask: its words, to somebody else, and never its old dates."""

from __future__ import annotations

import re
from dataclasses import replace

from triage.desk.answers import AnswerService
from triage.desk.planning import PlanningService
from triage.desk.refs import find_original
from triage.domain.people import Person
from triage.domain.promise import SentReply
from triage.domain.reply.dates import dates_named
from triage.domain.zones import day_of
from triage.errors import BadInput, Refused
from triage.views.replies import DraftPage


def like(planning: PlanningService, answers: AnswerService, ref: str, other: str, *, to: str = "") -> DraftPage:
    """A draft for an ask in the words of the last reply to another one; changes nothing.

    Where those words name a day, the same template is filled anew: a date is only ever the plan's.

    Args:
        planning: Looks at the desk.
        answers: Drafts.
        ref: The ask to answer.
        other: The ask that was answered.
        to: Name of the requester to answer; "" is the first who was not answered.

    Raises:
        NotFound: One of them does not exist.
        Refused: The other one was not answered.
    """
    with planning.look() as look:
        earlier = find_original(look.reader, other)
        replies = look.reader.replies(ask_uids=[earlier.uid])
        if not replies:
            raise Refused(f"#{earlier.id} was not answered.", f"`triage reply {ref}` drafts a reply.")
        last = replies[-1]
        them = look.reader.get(Person, last.person)
        is_dated = bool(dates_named(last.text, day_of(last.sent_at, look.picture.zone)))
    page = _same_template(answers, ref, to, last)
    if is_dated:
        return page
    text = _to_another(last.text, them.first_name if them else "", page.person)
    return replace(page, text=text, subject="", findings=(), quoted_on=None, dates="", ahead=())


def _same_template(answers: AnswerService, ref: str, to: str, last: SentReply) -> DraftPage:
    for situation, variant in ((last.situation, last.variant), (last.situation, ""), ("", "")):
        try:
            return answers.draft(ref, to=to, situation=situation, variant=variant)
        except BadInput:
            continue  # its template is gone, or does not fit this ask
    raise BadInput("No template fits.", "`triage templates check` says what is wrong.")


def _to_another(text: str, old: str, person: str) -> str:
    """The text with the greeting to somebody else."""
    new = person.split(maxsplit=1)[0] if person else ""
    if not old or old == new:
        return text
    name = re.escape(old)
    return re.sub(rf"\b{name}\b", new, text, count=1) if new else re.sub(rf"\s*\b{name}\b", "", text, count=1)
