"""The plan as events of other calendars: ids that stay, and what must be taken back since the last export."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count

OWN_UID = "@triage.calendar"
"""How the ids of exported events end: a calendar that is read back knows them by it."""

OWN_MARK = "Planned with triage."
"""Stands in their description: some calendars give imported events ids of their own."""

LEAST = timedelta(minutes=5)
"""Shorter pieces are not worth an event."""

REMEMBERED = timedelta(days=60)
"""How long after its end an event's number stays taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """One event as another calendar has it, or is to have it.

    Attributes:
        uid: Stays while it stands for the same thing.
        title: As others may read it.
        starts_at: UTC; of a weekly one, its first time.
        ends_at: UTC.
        is_focus: A focus block, which takes its time; else a slot of the plan, which only shows.
        days: Weekdays on which it repeats, 0 is Monday; none for a single one.
        until_at: Last time a weekly one may start, UTC; None without end.
        without: Times of a weekly one that do not take place (days off), UTC.
        sequence: Rises with each change.
        cancelled_at: Since when it is to be taken away, UTC; None while it stands.
    """

    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime
    is_focus: bool = False
    days: tuple[int, ...] = ()
    until_at: datetime | None = None
    without: tuple[datetime, ...] = ()
    sequence: int = 0
    cancelled_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One stretch of the plan: which ask, as what, and when (UTC)."""

    ask_uid: str
    title: str
    starts_at: datetime
    ends_at: datetime


def next_export(
    pieces: Iterable[Piece], focus: Iterable[Exported], before: Sequence[Exported], now: datetime
) -> list[Exported]:
    """What to export now, by start: importing one export after the other leaves no event twice and none too many.

    A piece of an ask takes the id of a piece of the same ask that was exported and is not over, so it moves instead of
    standing twice; what is over keeps its id and its place. What was exported and is planned no more is cancelled.

    Args:
        pieces: The plan from now on.
        focus: The focus blocks; their sequence is set here.
        before: What the last export remembered.
        now: Aware, UTC.
    """
    known = {one.uid: one for one in before}
    made = {one.uid: _followed(one, known.get(one.uid)) for one in focus}
    by_ask: dict[str, list[Piece]] = {}
    for piece in pieces:
        if piece.ends_at - piece.starts_at >= LEAST:
            by_ask.setdefault(piece.ask_uid, []).append(piece)
    for ask_uid, own in by_ask.items():
        there = dict(_numbered(ask_uid, before))
        live = sorted((n for n, one in there.items() if one.ends_at > now), key=lambda n: there[n].starts_at)
        fresh = count(max(there, default=0) + 1)
        for place, piece in enumerate(sorted(own, key=lambda one: one.starts_at)):
            number = live[place] if place < len(live) else next(fresh)
            made_one = _event(piece, number, there.get(number), now)
            made[made_one.uid] = made_one
    gone = [one for one in before if one.uid not in made and (one.ends_at > now or one.is_focus)]
    cancelled = [_cancelled(one, now) for one in gone if not one.cancelled_at or one.cancelled_at > now - REMEMBERED]
    return sorted([*made.values(), *cancelled], key=lambda one: (one.starts_at, one.uid))


def remembered(export: Sequence[Exported], before: Sequence[Exported], now: datetime) -> list[Exported]:
    """What the next export must know: this one, and what is over but not long ago."""
    now_there = {one.uid for one in export}
    over = [one for one in before if one.uid not in now_there and one.ends_at > now - REMEMBERED]
    return [*export, *over]


def _event(piece: Piece, number: int, old: Exported | None, now: datetime) -> Exported:
    starts_at = piece.starts_at
    if old is not None and old.starts_at <= now and starts_at - now <= LEAST:
        starts_at = old.starts_at  # the piece that is going on began when it began
    event = Exported(
        uid=f"slot-{piece.ask_uid}-{number}{OWN_UID}", title=piece.title, starts_at=starts_at, ends_at=piece.ends_at
    )
    return _followed(event, old)


def _cancelled(event: Exported, now: datetime) -> Exported:
    return event if event.cancelled_at else replace(event, cancelled_at=now, sequence=event.sequence + 1)


def _followed(event: Exported, old: Exported | None) -> Exported:
    """The event with its sequence: the old one's while nothing changed."""
    if old is None:
        return event
    same = replace(event, sequence=old.sequence)
    return same if same == old else replace(event, sequence=old.sequence + 1)


def _numbered(ask_uid: str, before: Iterable[Exported]) -> list[tuple[int, Exported]]:
    start = f"slot-{ask_uid}-"
    found = []
    for one in before:
        number = one.uid.removeprefix(start).removesuffix(OWN_UID)
        if one.uid.startswith(start) and number.isdecimal():
            found.append((int(number), one))
    return found
