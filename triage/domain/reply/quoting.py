"""What a rendered text promises: read from the text itself, so that the record of a promise equals what was sent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from triage.domain.promise import Dates
from triage.domain.reply.context import Value, names_in
from triage.domain.reply.dates import dates_named, look_again_day
from triage.domain.reply.facts import ReplyFacts, SmallerPiece
from triage.domain.reply.result import received_day, starting_day
from triage.domain.reply.situation import Situation

_PROMISES_NOTHING = frozenset(
    {
        Situation.ACK,
        Situation.REDIRECT,
        Situation.CLARIFY,
        Situation.CLOSED,
        Situation.NUDGE,
        Situation.ALIGN,
        Situation.CHANGED,
        Situation.UPDATE,
    }
)


def quoted_in(
    text: str, situation: str, facts: ReplyFacts, words: Mapping[str, Value]
) -> tuple[date | None, Dates | None, date | None]:
    """What a text written from these facts promises.

    Returns:
        The last day that the date in the text allows, and what it dates; both None when the text promises none. A text
        that names finish and start promises the finish, the day on which they receive something; without either the
        day of a smaller piece. Third, the day on which the text says to look again, or None.
    """
    named = dates_named(text, facts.today, (*names_in(facts), *_ahead_words(words)))
    again_on = facts.look_again_on or look_again_day(facts.today)
    look_again_on = again_on if again_on in named and re.search(r"(?i)\b(?:again|back to)\b", text) else None
    if situation in _PROMISES_NOTHING:
        return None, None, look_again_on
    finish, start = received_day(facts), starting_day(facts)
    for said, dates in ((finish, Dates.FINISH), (start, Dates.START)):
        if said is not None and said.on in named and (dates is Dates.FINISH or re.search(r"(?i)\bstart", text)):
            return said.on, dates, look_again_on
    if situation == Situation.YES and facts.due_on in named:
        return facts.due_on, Dates.FINISH, look_again_on
    if isinstance(facts.way_out, SmallerPiece) and situation == Situation.SMALLER and facts.way_out.by_on in named:
        return facts.way_out.by_on, Dates.FINISH, look_again_on
    return None, None, look_again_on


def _ahead_words(words: Mapping[str, Value]) -> tuple[str, ...]:
    ahead = words["ahead"]
    return (str(ahead["dated"]), str(ahead["list"])) if isinstance(ahead, dict) else ()
