"""Two names that turn out to be one person: everything of the one becomes the other's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from triage.desk.ports import AskQuery, Writer
from triage.domain.areas import Area
from triage.domain.ask import Ask, Status
from triage.domain.people import ME, Person, person_key
from triage.domain.promise import PromiseState
from triage.domain.waiting import Waiting
from triage.errors import Refused


def merge_people(tx: Writer, gone: Person, kept: Person, at: datetime) -> Person:
    """Give what one person asked, was promised and was told to another; returns the other, with the names of both.

    Raises:
        Refused: Both are the same, or one is the user.
    """
    if gone.key == kept.key:
        raise Refused(f'"{gone.name}" and "{kept.name}" are one person already.', "`triage who` lists everybody.")
    if ME in {gone.key, kept.key}:
        raise Refused("Nobody is one with you.", "`triage edit 12 --from NAME` changes who asked.")
    asks = {ask.uid: ask for ask in tx.asks(AskQuery(requester=gone.key, include_merged=True))}
    asks |= {ask.uid: ask for ask in tx.asks(AskQuery(statuses=frozenset({Status.HANDED_OFF}), include_merged=True))}
    for ask in asks.values():
        _put_if_other(tx, ask, _with_other_person(ask, gone.key, kept.key))
    _merge_promises(tx, gone.key, kept.key, at)
    for reply in tx.replies(person=gone.key):
        tx.put(replace(reply, person=kept.key))
    for waiting in tx.all(Waiting):
        _put_if_other(tx, waiting, replace(waiting, person=_other(waiting.person, gone.key, kept.key)))
    for area in tx.all(Area):
        _put_if_other(tx, area, replace(area, people=_others(area.people, gone.key, kept.key)))
    names = (*kept.aliases, gone.key, person_key(gone.name), *gone.aliases)
    merged = replace(
        kept,
        aliases=tuple(one for one in dict.fromkeys(names) if one not in {kept.key, person_key(kept.name)}),
        team=kept.team or gone.team,
        tone=kept.tone or gone.tone,
        is_private=kept.is_private or gone.is_private,
        channel=kept.channel or gone.channel,
    )
    tx.remove(gone)
    tx.put(merged)
    return merged


def _with_other_person(ask: Ask, gone: str, kept: str) -> Ask:
    return replace(
        ask,
        requesters=_others(ask.requesters, gone, kept),
        handed_to=_other(ask.handed_to, gone, kept),
        nudges=tuple(replace(nudge, by=_other(nudge.by, gone, kept)) for nudge in ask.nudges),
    )


def _merge_promises(tx: Writer, gone: str, kept: str, at: datetime) -> None:
    """The other person's promises; where both have an open one for an ask, the one quoted last counts."""
    theirs = {one.ask_uid: one for one in tx.promises(open_only=True, person=kept)}
    for promise in tx.promises(person=gone):
        moved = replace(promise, person=kept)
        rival = theirs.get(promise.ask_uid) if promise.state is PromiseState.OPEN else None
        if rival is not None and rival.quote.made_at > moved.quote.made_at:
            moved = replace(moved, state=PromiseState.WITHDRAWN, closed_at=at)
        elif rival is not None:
            tx.put(replace(rival, state=PromiseState.WITHDRAWN, closed_at=at))
        tx.put(moved)
    for promise in tx.promises():
        if promise.taken_by == gone:
            tx.put(replace(promise, taken_by=kept))


def _put_if_other(tx: Writer, before: Ask | Waiting | Area, after: Ask | Waiting | Area) -> None:
    if after != before:
        tx.put(after)


def _other(key: str, gone: str, kept: str) -> str:
    return kept if key == gone else key


def _others(keys: Iterable[str], gone: str, kept: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_other(key, gone, kept) for key in keys))
