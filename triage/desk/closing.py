"""What follows when work on an ask starts, stops or ends: timers, promises, the next of a series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from triage.desk.people import know_person
from triage.desk.ports import Writer
from triage.domain.ask import Ask, Status
from triage.domain.promise import Dates, Promise, PromiseState
from triage.domain.timer import lost_min
from triage.domain.work import Work
from triage.errors import BadInput, Refused

LONGEST_TIMER = timedelta(hours=16)
"""A timer that ran longer was forgotten overnight; sixteen hours is more than any day of work."""


def refuse_closed(ask: Ask) -> None:
    """Stop an act that only makes sense on an open ask.

    Raises:
        Refused: The ask is closed.
    """
    if not ask.is_open:
        raise Refused(f"#{ask.id} is {ask.status.replace('_', ' ')}.", f"`triage reopen {ask.id}` opens it again.")


def stop_timer(tx: Writer, ask_uid: str, now: datetime) -> int:
    """Stop the ask's running timer, if any; returns the minutes of that stretch."""
    minutes = 0
    for work in tx.work(ask_uids=[ask_uid], running=True):
        ran = min(now - work.started_at, LONGEST_TIMER).total_seconds() / 60
        gone = lost_min(tx.lost(work.started_at), until=now)
        minutes = max(1, round(ran - gone))
        tx.put(Work(uid=work.uid, ask_uid=work.ask_uid, started_at=work.started_at, minutes=minutes))
    return minutes


def spent_min(tx: Writer, ask_uid: str) -> int | None:
    """Minutes logged on an ask; None when nothing was."""
    logged = [work.minutes for work in tx.work(ask_uids=[ask_uid]) if work.minutes is not None]
    return sum(logged) if logged else None


def close_promises(tx: Writer, ask_uid: str, now: datetime, late_because: str = "") -> None:
    """Settle the open promises of an ask that is finished now: kept, or late for that reason."""
    for promise in tx.promises(open_only=True, ask_uids=[ask_uid]):
        state = settled(promise, now)
        why = late_because.strip() if state is PromiseState.LATE else ""
        tx.put(replace(promise, state=state, closed_at=now, late_because=why or promise.late_because))


def keep_starts(tx: Writer, ask_uid: str, now: datetime) -> None:
    """Settle the open promises of an ask that dated its start, now that work starts."""
    for promise in tx.promises(open_only=True, ask_uids=[ask_uid]):
        if promise.quote.dates is Dates.START:
            tx.put(replace(promise, state=settled(promise, now), closed_at=now))


def settled(promise: Promise, now: datetime) -> PromiseState:
    """Whether a promise met now was met by the end of its day, in the zone in which it was made."""
    return PromiseState.KEPT if now.astimezone(ZoneInfo(promise.zone)).date() <= promise.quote.on else PromiseState.LATE


def file_next(tx: Writer, ask: Ask, now: datetime, zone: ZoneInfo, uid: str) -> Ask | None:
    """File the next occurrence of a series as an ask in the inbox; None when the rule has no next one."""
    due = next_due(ask, now, zone)
    if due is None:
        return None
    following = Ask(
        uid=uid,
        id=tx.next_ask_id(),
        title=ask.title,
        say_as=ask.say_as,
        text=ask.text,
        link=ask.link,
        requesters=ask.requesters,
        channel=ask.channel,
        received_at=now,
        due_on=None if isinstance(due, datetime) else due,
        due_at=due if isinstance(due, datetime) else None,
        estimate_min=ask.estimate_min,
        lane=ask.lane,
        done_when=ask.done_when,
        key_result=ask.key_result,
        tags=ask.tags,
        status=Status.ACTIVE if ask.accepted_at else Status.INBOX,
        pinned=ask.pinned,
        is_private=ask.is_private,
        recurrence=ask.recurrence,
        accepted_at=now if ask.accepted_at else None,
    )
    tx.put(following)
    return following


def next_due(ask: Ask, now: datetime, zone: ZoneInfo) -> date | datetime | None:
    """When the next occurrence of a series is due: after the present one and after today.

    Returns:
        A day, or an instant in UTC when the present one has a time; None when the rule ends or is not readable.
    """
    from dateutil.rrule import rrulestr  # only series pay for it

    local_due = ask.due_at.astimezone(zone) if ask.due_at else None
    start_day = local_due.date() if local_due else ask.due_on or ask.received_at.astimezone(zone).date()
    start = datetime.combine(start_day, time(0))  # days only: the wall clock is put on after
    after = datetime.combine(max(start_day, now.astimezone(zone).date()), time(0))
    try:
        found = rrulestr(ask.recurrence, dtstart=start).after(after)
    except (ValueError, TypeError):
        return None
    if found is None:
        return None
    if local_due is None:
        day: date = found.date()
        return day
    return datetime.combine(found.date(), local_due.time(), zone).astimezone(UTC)


def with_result(tx: Writer, ask: Ask, outcome: str | None, outcome_link: str | None, credit: Sequence[str]) -> Ask:
    """The ask with what came of it, where that can be seen and who helped; None leaves what is there.

    Raises:
        BadInput: The link is no web address.
    """
    if outcome_link and not outcome_link.startswith(("https://", "http://")):
        raise BadInput(f'"{outcome_link[:60]}" is no web address.', "It begins with https://.")
    helpers = tuple(know_person(tx, name).key for name in credit if name.strip(" @"))
    return replace(
        ask,
        outcome=ask.outcome if outcome is None else outcome,
        outcome_link=ask.outcome_link if outcome_link is None else outcome_link,
        credit=tuple(dict.fromkeys((*ask.credit, *helpers))),
    )
