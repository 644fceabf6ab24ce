"""The plan as events for other calendars: focus blocks and slots, each under the name that others may read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from triage.desk.days import week_ends_on
from triage.desk.picture import Picture
from triage.domain.exported import OWN_UID, Exported, Piece
from triage.domain.focus import FocusBlock
from triage.domain.plan_days import timetable
from triage.domain.reply.naming import public_name
from triage.domain.worktime import is_held
from triage.domain.zones import day_end_at, day_of, wall_at

FOCUS = "Focus"
"""What a focus block is called in other calendars."""

OFF_AHEAD_DAYS = 366
"""So far ahead days off are taken out of a weekly block: one more export a year keeps them so."""


def pieces_of(picture: Picture, weeks: int) -> list[Piece]:
    """The plan's slots until the end of so many weeks, this one included."""
    until_at = day_end_at(week_ends_on(picture.today, weeks), picture.zone)
    found = []
    for entry in timetable(picture.plan, until_at):
        ask = picture.open_asks.get(entry.uid) if entry.uid else None
        if ask is not None:
            name = public_name(ask, picture.persons(ask.requesters))
            found.append(
                Piece(
                    ask_uid=ask.uid,
                    title=name[:1].upper() + name[1:],
                    starts_at=_minute(entry.starts_at),
                    ends_at=_minute(entry.ends_at),
                )
            )
    return found


def focus_of(picture: Picture, before: Sequence[Exported]) -> list[Exported]:
    """The focus blocks; each keeps the first day that it was exported with."""
    known = {one.uid: one for one in before}
    found = []
    for block in picture.context.time.blocks:
        uid = f"focus-{block.uid}{OWN_UID}"
        old = known.get(uid)
        first = _first_on(block, day_of(old.starts_at, picture.zone) if old else picture.today)
        if first is not None:
            found.append(_focus(block, uid, first, picture))
    return found


def _focus(block: FocusBlock, uid: str, first: date, picture: Picture) -> Exported:
    zone = picture.zone
    without = [
        wall_at(on, block.span.starts, zone)
        for off in picture.context.time.days_off
        for on in _days(max(off.from_on, first), min(off.until_on, picture.today + timedelta(days=OFF_AHEAD_DAYS)))
        if is_held(block, on)
    ]
    return Exported(
        uid=uid,
        title=FOCUS,
        starts_at=wall_at(first, block.span.starts, zone),
        ends_at=wall_at(first, block.span.ends, zone),
        is_focus=True,
        days=block.days,
        until_at=wall_at(block.until_on, block.span.starts, zone) if block.until_on else None,
        without=tuple(sorted(set(without))),
    )


def _first_on(block: FocusBlock, since: date) -> date | None:
    """The first day from one on, or from its own first, on which a block is held; None when it is over."""
    since = max(since, block.from_on) if block.from_on else since
    return next((on for on in _days(since, since + timedelta(days=6)) if is_held(block, on)), None)


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=offset) for offset in range((last - first).days + 1)]


def _minute(at: datetime) -> datetime:
    """The nearest whole minute: calendars show no seconds."""
    return (at + timedelta(seconds=30)).replace(second=0, microsecond=0)
