"""What an edited reply says: what the lint finds in it, and which day it would promise."""

from __future__ import annotations

from datetime import date

from triage.domain.reply.context import names_in
from triage.domain.reply.dates import dates_named
from triage.domain.reply.facts import ReplyFacts, Shape
from triage.domain.reply.lint import lint
from triage.views.replies import DraftPage, ReplyCheck

SUBJECT = "Subject:"


def check_text(page: DraftPage, text: str, facts: ReplyFacts) -> ReplyCheck:
    """What a draft's text says as it stands now.

    Args:
        page: The draft.
        text: Its message as edited, an e-mail's with its subject line.
        facts: That it was drafted from, as they are now.
    """
    body, starts = _body(text)
    names = names_in(facts)
    found = lint(
        body, situation=page.situation, shape=Shape(page.shape), today=facts.today, names=names, private=facts.private
    )
    days = dates_named(body, facts.today, names)
    promised_on, is_unsure = _promised(page, text, days, dates_named(page.text, facts.today, names))
    return ReplyCheck(
        today=facts.today,
        findings=tuple((one.start + starts, one.end + starts, one.words) for one in found),
        days=tuple(days),
        promised_on=promised_on,
        is_unsure=is_unsure,
    )


def _promised(page: DraftPage, text: str, days: list[date], drafted: list[date]) -> tuple[date | None, bool]:
    """The day that the text promises, and whether only its writer knows."""
    if text.strip() == page.message.strip() or days == drafted:
        return page.quoted_on, False
    if not days:
        return None, False
    new = [day for day in days if day not in drafted]
    if not new and (page.quoted_on is None or page.quoted_on in days):
        return page.quoted_on, False
    return (new or days)[0], True


def _body(text: str) -> tuple[str, int]:
    """The message without its subject line, and where it begins."""
    if not text.startswith(SUBJECT):
        return text, 0
    head, blank, body = text.partition("\n\n")
    return (body, len(head) + len(blank)) if blank else (text, 0)
