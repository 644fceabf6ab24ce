"""Earlier asks like one: found by its rarest words, ranked by likeness of form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from triage.desk.picture import Picture
from triage.desk.ports import AskQuery, Reader
from triage.domain.ask import Ask
from triage.domain.repeats.form import Form, form_of
from triage.domain.repeats.nearby import same_thing
from triage.domain.repeats.nudge import is_nudge
from triage.views.asks import SeenBefore

WORDS_SOUGHT = 5
CANDIDATES_A_WORD = 40
"""Newest asks looked at for each word: bounded, so that one ask among 100,000 costs the same as among 1,000."""


def seen_before(reader: Reader, picture: Picture, ask: Ask) -> tuple[SeenBefore, ...]:
    """Up to three earlier asks most like this one, best first."""
    form = form_of(ask.title)
    others = {other.uid: other for other in _candidates(reader, ask, form)}
    best = [(others[uid], value) for uid, value in same_thing(form, [(uid, one.title) for uid, one in others.items()])]
    answered = {reply.ask_uid: reply.situation for reply in reader.replies(ask_uids=[other.uid for other, _ in best])}
    return tuple(
        SeenBefore(
            id=other.id,
            uid=other.uid,
            title=other.title,
            who=picture.names(other.requesters),
            received_at=other.received_at,
            status=other.status,
            likeness=round(value, 2),
            took_min=other.actual_min,
            answered=answered.get(other.uid, ""),
        )
        for other, value in best
    )


def asks_like(reader: Reader, ask: Ask, limit: int = 10) -> list[Ask]:
    """Earlier asks like this one, best first."""
    form = form_of(ask.title)
    others = {other.uid: other for other in _candidates(reader, ask, form)}
    return [others[uid] for uid, _ in same_thing(form, [(uid, one.title) for uid, one in others.items()], limit)]


def _candidates(reader: Reader, ask: Ask, form: Form) -> list[Ask]:
    """Earlier asks that share one of the rarer content words."""
    words = list(dict.fromkeys(term.word for term in form.content))
    found: dict[str, Ask] = {}
    query = AskQuery(order="received", limit=CANDIDATES_A_WORD)
    for word in sorted(words, key=lambda word: (-len(word), word))[:WORDS_SOUGHT]:
        for other in reader.asks(replace(query, words=(word,))):
            if other.uid != ask.uid and other.id < (ask.id or other.id + 1):
                found[other.uid] = other
    return list(found.values())


def asked_again(title: str, link: str, theirs: Sequence[Ask]) -> Ask | None:
    """The open ask of the same person that a new one asks about again; None when it is another thing.

    Args:
        title: Of the new one.
        link: Of the new one, or "".
        theirs: The person's open asks.
    """
    if link:
        for ask in theirs:
            if ask.link == link:
                return ask
    uid = is_nudge(form_of(title), {ask.uid: form_of(ask.title) for ask in theirs})
    return next((ask for ask in theirs if ask.uid == uid), None)
