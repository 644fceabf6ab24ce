"""Joining asks that are one: what each of them brings along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from triage.desk.closing import refuse_closed, stop_timer
from triage.desk.ports import Writer
from triage.domain.ask import Ask, Status
from triage.domain.promise import PromiseState


def merge_asks(tx: Writer, others: Sequence[Ask], target: Ask, now: datetime) -> Ask:
    """Join asks into one that stays, with their people, nudges, promises and open questions; returns it.

    A second promise to the same person is released: the one on the ask that stays holds.

    Raises:
        Refused: One is closed.
    """
    people, nudges = list(target.requesters), list(target.nudges)
    for ask in others:
        refuse_closed(ask)
        stop_timer(tx, ask.uid, now)
        people += ask.requesters
        nudges += ask.nudges
        tx.put(replace(ask, status=Status.DROPPED, merged_into=target.uid, closed_at=now))
        for promise in tx.promises(open_only=True, ask_uids=[ask.uid]):
            held = {one.person for one in tx.promises(open_only=True, ask_uids=[target.uid])}
            if promise.person in held:
                tx.put(replace(promise, state=PromiseState.RELEASED, closed_at=now))
            else:
                tx.put(replace(promise, ask_uid=target.uid))
        for waiting in tx.waiting(open_only=True, ask_uids=[ask.uid]):
            tx.put(replace(waiting, ask_uid=target.uid))
    return tx.put(
        replace(
            target,
            requesters=tuple(dict.fromkeys(people)),
            nudges=tuple(sorted(nudges, key=lambda nudge: nudge.at)),
        )
    )
