"""Gives asks their places among the kinds: at take-in, after imports, when a title changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from triage.desk.ports import Store, Writer
from triage.domain.ask import Ask, Lane
from triage.domain.repeats.form import form_of
from triage.domain.repeats.index import Index, Seen
from triage.domain.repeats.kind import KindCase, Member, member_of
from triage.domain.repeats.marks import fresh_kind
from triage.domain.repeats.sighting import see

BATCH = 500
"""So many asks without a place are placed on the way when a new one comes: within a second or two."""

BULK = 5000
"""Asks placed in one transaction when there are many: what is read once for a batch is most of what they need."""

STEP = 250
"""A bar that moves ten times a second is smooth enough."""

Progress = Callable[[int], None]
"""Called with how many asks have a place now."""


def place_new(tx: Writer, ask: Ask) -> Member | None:
    """Give a new ask its place, undone and done again with the act; None when too many before it have none yet."""
    if tx.first_unplaced() == ask.id:
        return tx.put(_placed(tx, ask))
    for earlier in tx.unplaced(BATCH):
        if earlier.uid == ask.uid:
            return tx.put(_placed(tx, ask))
        tx.place(_placed(tx, earlier))
    return None


def place_rest(store: Store, at: datetime, progress: Progress = lambda done: None) -> int:
    """Give every ask that has none its place, in the order of their numbers; returns how many got one."""
    done = 0
    while True:
        with store.act("see", at=at) as tx:
            asks = tx.unplaced(BULK)
            for nth, ask in enumerate(asks, done + 1):
                tx.place(_placed(tx, ask))
                if nth % STEP == 0:
                    progress(nth)
        done += len(asks)
        progress(done)
        if len(asks) < BULK:
            return done


def place_edited(tx: Writer, ask: Ask) -> None:
    """Give an ask whose title changed its place anew; one that the user put somewhere stays there."""
    member = tx.get(Member, ask.uid)
    if member is None:
        return
    if _is_build(tx, ask):
        return
    if member.is_told:
        form, wording = tx.keep_form(form_of(ask.title))
        tx.put(replace(member, form=form, wording=wording))
        return
    tx.remove(member)
    tx.put(_placed(tx, ask))


def placed_apart(tx: Writer, ask: Ask) -> Member:
    """The place of an ask that automates a kind: however like the kind it reads, it is none of its asks.

    It has no words there either: asks of the kind that come later read more like the build than like each other.
    """
    form, wording = tx.keep_form(form_of(""))
    return Member(
        ask_uid=ask.uid, ask_id=ask.id, at=ask.received_at, kind=ask.uid, form=form, wording=wording, is_told=True
    )


def _is_build(tx: Writer, ask: Ask) -> bool:
    own = ask.lane is Lane.FOCUS and not ask.requesters  # only such an ask is worth a question to the store
    return own and any(case.ask_uid == ask.uid for case in tx.all(KindCase))


def _placed(tx: Writer, ask: Ask) -> Member:
    if _is_build(tx, ask):
        return placed_apart(tx, ask)
    index = tx.earlier()
    sighting = see(ask.uid, form_of(ask.title), ask.received_at, index)
    seen = _as_told(sighting.taken, index)
    if ask.recurrence:
        seen = replace(seen, is_alert=False)  # a series is known to come again
    return member_of(seen, ask.id, *tx.keep_form(sighting.form))


def _as_told(seen: Seen, index: Index) -> Seen:
    """The place as the user's words about the ask have it; they stay when the ask goes and comes back."""
    marks = index.marks([seen.uid])
    others = index.seen([uid for mark in marks for uid in mark.pair if uid != seen.uid]) if marks else {}
    for mark in marks:
        other = others.get(mark.b if mark.a == seen.uid else mark.a)
        if other is not None and mark.is_same:
            return replace(seen, kind=other.kind, is_told=True, is_alert=False)
        if other is not None and other.kind == seen.kind:
            return replace(seen, kind=fresh_kind(seen.uid, index), is_told=True, is_alert=False)
    if seen.kind == seen.uid and index.sizes([seen.uid]):
        return replace(seen, kind=fresh_kind(seen.uid, index))
    return seen
