"""The plan as days and as what is next: the domain's timetable with titles and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from triage.desk.lines import Lines
from triage.desk.picture import Picture
from triage.desk.quiet import quiet_promises
from triage.domain.meetings import Meeting
from triage.domain.plan_days import Entry, day_loads, next_up, timetable
from triage.domain.zones import day_end_at, day_of
from triage.views.effort import DoubtfulTimer
from triage.views.plans import BusyView, DayLine, NextUp, SpanLine

SHORTEST = timedelta(minutes=1)
"""The rest of an effort may spill over by seconds; "09:30-09:30" tells nobody anything."""


def day_lines(picture: Picture, until_on: date, meetings: Sequence[Meeting] = ()) -> tuple[DayLine, ...]:
    """The days from today until one, both included, with what lies in them."""
    until_at = day_end_at(until_on, picture.zone)
    shown = [entry for entry in timetable(picture.plan, until_at) if entry.ends_at - entry.starts_at >= SHORTEST]
    spans = [span_line(entry, picture) for entry in shown] + _busy(picture, until_on)
    spans.sort(key=lambda span: span.starts_at)
    days = []
    for load in day_loads(picture.plan, (until_on - picture.today).days + 1):
        days.append(
            DayLine(
                on=load.on,
                off_label=_off_label(picture, load.on),
                spans=tuple(span for span in spans if day_of(span.starts_at, picture.zone) == load.on),
                focus_min=round(load.focus_min),
                focus_used_min=round(load.focus_used_min),
                open_min=round(load.open_min),
                open_used_min=round(load.open_used_min),
                busy=busy_on(load.on, meetings, picture.zone, picture.now),
            )
        )
    return tuple(days)


def span_line(entry: Entry, picture: Picture) -> SpanLine:
    """One span of a lane with the ask in it."""
    ask = picture.open_asks.get(entry.uid) if entry.uid else None
    slot = picture.plan.slots.get(entry.uid) if entry.uid else None
    return SpanLine(
        starts_at=entry.starts_at,
        ends_at=entry.ends_at,
        lane=entry.lane,
        ask_id=ask.id if ask else 0,
        ask_uid=ask.uid if ask else "",
        title=ask.title if ask else "",
        priority=slot.priority if slot else None,
    )


def next_page(picture: Picture, lines: Lines) -> NextUp:
    """What to do now, or first, and what follows."""
    found = next_up(picture.plan, picture.now)
    ask = picture.open_asks.get(found.uid) if found.uid else None
    then = picture.open_asks.get(found.then.uid) if found.then and found.then.uid else None
    entry = found.entry if ask else None
    return NextUp(
        now=picture.now,
        today=picture.today,
        zone=picture.zone.key,
        ask=lines.line(ask) if ask else None,
        starts_at=entry.starts_at if entry else None,
        until=entry.ends_at if entry else None,
        lane=entry.lane if entry else None,
        is_now=found.is_now,
        is_running=found.is_running,
        is_offer=found.is_offer,
        then=lines.line(then) if then else None,
        then_at=found.then.starts_at if found.then and then else None,
        doubtful=doubtful(picture),
        quiet=quiet_promises(picture),
    )


def doubtful(picture: Picture) -> DoubtfulTimer | None:
    """The running timer if it was probably forgotten; None else."""
    if picture.running is None:
        return None
    from triage.desk.timer import doubtful_timer

    return doubtful_timer(picture)


def busy_on(on: date, meetings: Sequence[Meeting], zone: ZoneInfo, now: datetime) -> tuple[BusyView, ...]:
    """The parts of meetings that lie in one local day and are not over yet."""
    begins_at, until_at = day_end_at(on - timedelta(days=1), zone), day_end_at(on, zone)
    return tuple(
        BusyView(
            starts_at=max(one.starts_at, begins_at),
            ends_at=min(one.ends_at, until_at),
            title=one.title,
            is_all_day=one.is_all_day or (one.starts_at <= begins_at and one.ends_at >= until_at),
            is_tentative=one.is_tentative,
        )
        for one in meetings
        if one.ends_at > max(now, begins_at) and one.starts_at < until_at
    )


def _busy(picture: Picture, until_on: date) -> list[SpanLine]:
    until_at = day_end_at(until_on, picture.zone)
    return [  # meetings have no label here: they stand in the day by themselves
        SpanLine(
            starts_at=max(busy.starts_at, picture.now),
            ends_at=min(busy.ends_at, until_at),
            lane=None,
            title=busy.label,
        )
        for busy in picture.context.time.busy
        if busy.label and busy.ends_at > picture.now and busy.starts_at < until_at
    ]


def _off_label(picture: Picture, on: date) -> str:
    for off in picture.context.time.days_off:
        if off.from_on <= on <= off.until_on:
            return off.label or "day off"
    return "no working hours" if picture.context.time.is_off(on) else ""


def week_ends_on(today: date, weeks: int) -> date:
    """The Sunday that ends so many weeks, this one included."""
    return today + timedelta(days=7 * weeks - 1 - today.weekday())
