"""What the day did to work: time lost, work broken off, a timer that was forgotten."""

from __future__ import annotations

from datetime import date, time

from triage.desk.picture import Picture, job_of
from triage.desk.ports import Reader
from triage.domain.ask import Ask
from triage.domain.timer import TimerLimit, interruptions, lost_min, timer_limit
from triage.domain.work import Lost
from triage.domain.zones import wall_at
from triage.views.effort import DoubtfulTimer
from triage.views.words import clock_time, duration, near_day


def lost_on(day: date, picture: Picture) -> tuple[Lost, ...]:
    """Time lost on a local day near today, oldest first."""
    return tuple(one for one in picture.lost if one.starts_at.astimezone(picture.zone).date() == day)


def interruptions_today(reader: Reader, picture: Picture) -> int:
    """How often work was broken off today."""
    stretches = reader.work(since=wall_at(picture.today, time(0), picture.zone))
    asks = (reader.get(Ask, uid) for uid in {one.ask_uid for one in stretches})
    finished = {ask.uid: ask.closed_at for ask in asks if ask is not None and ask.closed_at is not None}
    begun = [one for one in lost_on(picture.today, picture) if one.starts_at < picture.now]
    return interruptions(stretches, begun, finished)


def day_words(reader: Reader, picture: Picture) -> str:
    """What was lost today and how often work was broken off, one sentence; "" when nothing was."""
    spent = lost_on(picture.today, picture)
    count = interruptions_today(reader, picture)
    labels = ", ".join(dict.fromkeys(one.label for one in spent if one.label))
    parts = []
    if spent:
        parts.append(f"lost {duration(lost_min(spent))}{f' ({labels})' if labels else ''}")
    if count:
        parts.append("broken off once" if count == 1 else f"broken off {count} times")
    words = ", ".join(parts)
    return f"Today {words}." if words else ""


def limit_of(picture: Picture) -> TimerLimit | None:
    """How long the running timer is believed; None without one."""
    work = picture.running
    ask = picture.open_asks.get(work.ask_uid) if work else None
    if work is None or ask is None:
        return None
    ran_min = (picture.now - work.started_at).total_seconds() / 60
    worked_min = max(0.0, picture.worked_min.get(ask.uid, 0.0) - ran_min)
    left = picture.context.efforts.effort(job_of(ask, worked_min))
    return timer_limit(work.started_at, picture.context.time, left.p80_min)


def doubtful_timer(picture: Picture) -> DoubtfulTimer | None:
    """The running timer if it was probably forgotten; None when it is believed, or none runs."""
    limit = limit_of(picture)
    if limit is None or picture.running is None or picture.now < limit.doubtful_at:
        return None
    work, ask = picture.running, picture.open_asks[picture.running.ask_uid]
    since = clock_time(work.started_at, picture.zone)
    started_on = work.started_at.astimezone(picture.zone).date()
    day = "" if started_on == picture.today else f"{near_day(started_on, picture.today)} "
    stop = clock_time(limit.stop_at, picture.zone)
    return DoubtfulTimer(
        ask_id=ask.id,
        title=ask.title,
        started_at=work.started_at,
        stop_at=limit.stop_at,
        words=f"Still on #{ask.id} since {day}{since}? `triage stop --at {stop}` ends it then.",
    )
