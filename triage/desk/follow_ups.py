"""What follows by itself: asks that come back when what came first is done, and questions that end with their ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from triage.desk.closing import refuse_closed, stop_timer
from triage.desk.ports import Writer
from triage.desk.ready import ready_promises
from triage.domain.ask import Ask, Status
from triage.domain.promise import PromiseState


def bring_back(tx: Writer) -> list[Ask]:
    """Put the deferred asks back into the inbox of which everything that came first is closed now.

    Called at the end of an act that closed asks, so that one undo takes both back. An ask that already lies in the
    inbox or in the plan needs nothing.

    Returns:
        The asks that came back.
    """
    promises = tx.promises(open_only=True)
    ready = ready_promises(tx, promises, {})
    back = []
    for uid in dict.fromkeys(one.ask_uid for one in promises if one.uid in ready):
        ask = tx.get(Ask, uid)
        if ask is not None and ask.status is Status.DEFERRED:
            back.append(tx.put(replace(ask, status=Status.INBOX, revisit_on=None)))
    return back


def end_waiting(tx: Writer, ask_uid: str, now: datetime) -> int:
    """End what is waited for on an ask; returns how many questions that were."""
    ended = tx.waiting(open_only=True, ask_uids=[ask_uid])
    for one in ended:
        tx.put(replace(one, ended_at=now))
    return len(ended)


def close_ask(tx: Writer, ask: Ask, status: Status, now: datetime, *, handed_to: str = "") -> None:
    """Close an ask that will not be finished here: its timer stops, its promises are withdrawn, nobody is waited for.

    Raises:
        Refused: It is closed.
    """
    refuse_closed(ask)
    stop_timer(tx, ask.uid, now)
    end_waiting(tx, ask.uid, now)
    for promise in tx.promises(open_only=True, ask_uids=[ask.uid]):
        tx.put(replace(promise, state=PromiseState.WITHDRAWN, closed_at=now))
    tx.put(replace(ask, status=status, closed_at=now, handed_to=handed_to, revisit_on=None))
