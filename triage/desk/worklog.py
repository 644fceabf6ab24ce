"""Effort with no ceremony: start, stop, log, did. Each call is one undoable act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from triage.desk.closing import keep_starts, refuse_closed, spent_min, stop_timer
from triage.desk.decide import accepted
from triage.desk.ports import Store
from triage.desk.refs import find_ask
from triage.domain.ask import Ask, Lane, Status
from triage.domain.work import Work
from triage.errors import BadInput, Refused
from triage.views.words import duration

MOST_MINUTES = 60 * 24 * 7
"""A week around the clock: more in one entry is a typing error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """Work recorded on an ask.

    Attributes:
        id: Number of the ask.
        uid: Its long id.
        title: Its title.
        minutes: What this act recorded; 0 for a start.
        total_min: Everything logged on it so far.
        is_running: Whether its timer runs now.
        stopped: Number of another ask whose timer was stopped for it; 0 when none.
    """

    id: int
    uid: str
    title: str
    minutes: int
    total_min: int
    is_running: bool
    stopped: int = 0


class WorkService:
    """Acts on the work log."""

    def __init__(self, store: Store, now: Callable[[], datetime], new_uid: Callable[[], str]) -> None:
        self._store = store
        self._now = now
        self._new_uid = new_uid

    def start(self, ref: str) -> Logged:
        """Start the timer on an ask; another running timer stops, an ask not yet accepted becomes active.

        Raises:
            NotFound: No such ask.
            Refused: It is closed, or its timer runs already.
        """
        now = self._now()
        with self._store.act("start", at=now) as tx:
            ask = find_ask(tx, ref)
            refuse_closed(ask)
            running = tx.work(running=True)
            if any(work.ask_uid == ask.uid for work in running):
                raise Refused(f"The timer of #{ask.id} runs already.", "`triage stop` stops it.")
            stopped = 0
            for work in running:
                stop_timer(tx, work.ask_uid, now)
                other = tx.get(Ask, work.ask_uid)
                stopped = other.id if other else 0
            if ask.status is not Status.ACTIVE:
                ask = accepted(ask, now, None)
                tx.put(ask)
            tx.put(Work(uid=self._new_uid(), ask_uid=ask.uid, started_at=now))
            keep_starts(tx, ask.uid, now)
            tx.describe(f"started #{ask.id}")
            total = spent_min(tx, ask.uid) or 0
        return Logged(
            id=ask.id, uid=ask.uid, title=ask.title, minutes=0, total_min=total, is_running=True, stopped=stopped
        )

    def stop(self, at: datetime | None = None) -> Logged:
        """Stop the running timer.

        Args:
            at: When work really ended, aware; None means now.

        Raises:
            Refused: None runs.
            BadInput: The time is ahead, or before the timer started.
        """
        now = self._now()
        with self._store.act("stop", at=now) as tx:
            running = tx.work(running=True)
            if not running:
                raise Refused("No timer runs.", "`triage start 12` starts one; `triage log 12 45m` records afterwards.")
            ask = tx.get(Ask, running[-1].ask_uid)
            if at is not None and not running[-1].started_at < at <= now:
                raise BadInput(
                    f"The timer of #{ask.id if ask else '?'} has not run at that time.",
                    "Name a time between its start and now, such as --at 11:30.",
                )
            minutes = sum(stop_timer(tx, work.ask_uid, at or now) for work in running)
            if ask is None:
                raise Refused("The timer's ask is gone.", "`triage history` shows what happened to it.")
            tx.describe(f"stopped #{ask.id} after {duration(minutes)}")
            total = spent_min(tx, ask.uid) or 0
        return Logged(id=ask.id, uid=ask.uid, title=ask.title, minutes=minutes, total_min=total, is_running=False)

    def log(self, ref: str, minutes: int) -> Logged:
        """Record time spent on an ask, afterwards; also on a finished one.

        Raises:
            NotFound: No such ask.
            BadInput: Not a usable number of minutes.
        """
        _refuse_minutes(minutes)
        now = self._now()
        with self._store.act("log", at=now) as tx:
            ask = find_ask(tx, ref)
            started_at = now - timedelta(minutes=minutes)
            tx.put(Work(uid=self._new_uid(), ask_uid=ask.uid, started_at=started_at, minutes=minutes))
            total = spent_min(tx, ask.uid) or minutes
            if ask.status is Status.DONE:
                tx.put(replace(ask, actual_min=total))
            else:
                keep_starts(tx, ask.uid, now)
            tx.describe(f"logged {duration(minutes)} on #{ask.id}")
        return Logged(id=ask.id, uid=ask.uid, title=ask.title, minutes=minutes, total_min=total, is_running=False)

    def did(self, title: str, minutes: int, *, tags: Sequence[str] = (), key_result: str = "") -> Ask:
        """Record unplanned work that is finished, in one line.

        Raises:
            BadInput: No title, or not a usable number of minutes.
        """
        _refuse_minutes(minutes)
        if not title.strip():
            raise BadInput("What was done?", 'Example: triage did "reviewed the design" 40m')
        now = self._now()
        with self._store.act("did", at=now) as tx:
            ask = Ask(
                uid=self._new_uid(),
                id=tx.next_ask_id(),
                title=title.strip(),
                received_at=now - timedelta(minutes=minutes),
                requesters=("me",),
                tags=tuple(tags),
                key_result=key_result,
                lane=Lane.OPEN,
                status=Status.DONE,
                closed_at=now,
                actual_min=minutes,
            )
            tx.put(ask)
            tx.put(Work(uid=self._new_uid(), ask_uid=ask.uid, started_at=ask.received_at, minutes=minutes))
            tx.describe(f"did #{ask.id} in {duration(minutes)}")
        return ask


def _refuse_minutes(minutes: int) -> None:
    if not 0 < minutes <= MOST_MINUTES:
        raise BadInput(f"{minutes} minutes cannot be logged.", "Write how long it took, such as 45m or 1h30.")
