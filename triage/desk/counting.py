"""What waits where, in numbers and in one phrase."""

from __future__ import annotations

from triage.desk.days import next_page
from triage.desk.lines import Lines, calls_for, promise_state
from triage.desk.picture import Picture
from triage.desk.ports import AskQuery, Reader
from triage.domain.ask import Priority, Status
from triage.views.plans import Counts, NextUp
from triage.views.words import clock_time


def counts_of(reader: Reader, picture: Picture, lines: Lines) -> Counts:
    """The numbers of the bar and of the published view."""
    by_status = reader.counts()
    states = [promise_state(one, picture) for promises in picture.promises.values() for one in promises]
    revisit = AskQuery(statuses=frozenset({Status.DEFERRED}), revisit_until=picture.today)
    active = [uid for uid, ask in picture.open_asks.items() if ask.status is Status.ACTIVE]
    calls = [calls_for(ask, picture) for ask in picture.open_asks.values()]
    return Counts(
        inbox=by_status.get(Status.INBOX, 0),
        active=by_status.get(Status.ACTIVE, 0),
        deferred=by_status.get(Status.DEFERRED, 0),
        p0=sum(picture.plan.opinions[uid].priority is Priority.P0 for uid in active if uid in picture.plan.opinions),
        promises_open=len(states),
        promises_at_risk=sum(state != "open" for state in states),
        revisit_due=reader.count(revisit),
        ready=sum(call == "ready" for call in calls),
        to_nudge=sum(any(one.is_due(picture.today) for one in each) for each in picture.waiting.values()),
        now_words=now_words(next_page(picture, lines), picture),
    )


def now_words(view: NextUp, picture: Picture) -> str:
    """The running timer, or what is up now, with its end."""
    if view.doubtful is not None:
        return view.doubtful.words
    if view.ask is None or not view.is_now:
        return ""
    until = f" until {clock_time(view.until, picture.zone)}" if view.until else ""
    return f"{'▶ ' if view.is_running else ''}#{view.ask.id} {view.ask.title}{until}"
