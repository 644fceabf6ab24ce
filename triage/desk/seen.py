"""Earlier asks like one, and what its kind has to say."""

from __future__ import annotations

from collections.abc import Sequence

from triage.desk.kind_facts import KindFacts, facts_of
from triage.desk.picture import Picture
from triage.desk.ports import AskQuery, Reader
from triage.domain.ask import Ask
from triage.domain.repeats.form import form_of
from triage.domain.repeats.kind import KindCase, KindState, Member
from triage.domain.repeats.nudge import is_nudge
from triage.domain.repeats.sighting import alike
from triage.views.asks import SeenBefore
from triage.views.kinds import SeenAgain
from triage.views.kinds_words import again_words, next_step

SURE_FROM = 3
"""The third time is when a kind that the user confirmed speaks up."""


def seen_before(reader: Reader, picture: Picture, ask: Ask) -> tuple[SeenBefore, ...]:
    """Up to three earlier asks most like this one, best first."""
    likes = alike(ask.uid, form_of(ask.title), ask.received_at, reader.earlier())
    found = (
        {other.uid: other for other in reader.asks(AskQuery(uids=frozenset(like.uid for like in likes)))}
        if likes
        else {}
    )
    answered = {reply.ask_uid: reply.situation for reply in reader.replies(ask_uids=list(found))} if found else {}
    own = reader.get(Member, ask.uid)
    passed_by = _builds(reader) | (_marked(ask.uid, reader) if own else set())
    return tuple(
        SeenBefore(
            id=other.id,
            uid=other.uid,
            title=other.title,
            who=picture.names(other.requesters),
            received_at=other.received_at,
            status=other.status,
            likeness=round(like.likeness, 2),
            took_min=other.actual_min,
            answered=answered.get(other.uid, ""),
            is_same=own is not None and own.kind == like.kind,
        )
        for like in likes
        if (other := found.get(like.uid)) is not None
        and like.uid not in passed_by
        and (other.received_at, other.id) < (ask.received_at, ask.id)
    )


def asks_like(reader: Reader, ask: Ask, limit: int = 10) -> list[Ask]:
    """Earlier asks like this one: those of its kind, newest first, then others, best first."""
    member = reader.get(Member, ask.uid)
    kin = [one.ask_uid for one in reader.members(member.kind) if one.ask_id < member.ask_id] if member else []
    likes = [like.uid for like in alike(ask.uid, form_of(ask.title), ask.received_at, reader.earlier(), limit)]
    builds = _builds(reader)
    uids = [uid for uid in dict.fromkeys([*kin[::-1], *likes]) if uid not in builds][:limit]
    found = {other.uid: other for other in _asks(reader, uids)}
    return [found[uid] for uid in uids if uid in found]


def _asks(reader: Reader, uids: Sequence[str]) -> list[Ask]:
    return reader.asks(AskQuery(uids=frozenset(uids), include_merged=True)) if uids else []


def _builds(reader: Reader) -> set[str]:
    """The asks that automate a kind: however like it they read, they were no earlier time."""
    return {case.ask_uid for case in reader.all(KindCase) if case.ask_uid}


def _marked(uid: str, reader: Reader) -> set[str]:
    """Asks that the user said are not the same: nobody asks about them again."""
    return {each for mark in reader.earlier().marks([uid]) if not mark.is_same for each in mark.pair}


def again_of(reader: Reader, picture: Picture, ask: Ask) -> SeenAgain | None:
    """What an ask's kind has to say beside it; None when it is the first, or nobody wants to hear."""
    member = reader.get(Member, ask.uid)
    if member is None or ask.recurrence or reader.earlier().sizes([member.kind]).get(member.kind, 0) < 2:
        return None
    facts = facts_of(reader, picture, member.kind, until_id=ask.id)
    if facts is None or facts.cost.times < 2 or _is_resting(facts):
        return None
    line = facts.line
    is_told = sum(one.is_told for one in facts.members) >= 2
    return SeenAgain(
        ref=line.ref,
        name=line.name,
        nth=line.cost.times,
        words=again_words(line),
        is_alert=member.is_alert or (line.cost.times == SURE_FROM and is_told) or line.has_grown,
        telling=_telling(facts),
        state=line.state,
        next_step=next_step(line) if line.cost.times >= SURE_FROM else "",
    )


def alert_words(reader: Reader, picture: Picture, uid: str) -> str:
    """What is said aloud of a new ask, one sentence; "" when nothing is."""
    ask = reader.get(Ask, uid)
    again = again_of(reader, picture, ask) if ask else None
    if ask is None or again is None or not again.is_alert:
        return ""
    return f"#{ask.id} {ask.title}: {again.words}. `triage repeats show {again.ref}` has the rest."


def _is_resting(facts: KindFacts) -> bool:
    return facts.line.state is KindState.DISMISSED and not facts.line.has_grown


def _telling(facts: KindFacts) -> tuple[str, ...]:
    """The content words that the newest few asks of a kind share, in the order of the last one."""
    forms = [form_of(ask.title) for ask in facts.asks[-3:]]
    keys = [{key for term in form.content for key in (term.key, *term.classes)} for form in forms]
    return tuple(
        term.word for term in forms[-1].content if all(not each.isdisjoint((term.key, *term.classes)) for each in keys)
    )


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
