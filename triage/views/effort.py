"""Lost time and doubtful timers, as faces show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtfulTimer:
    """A timer that was probably forgotten.

    Attributes:
        ask_id: Number of its ask.
        title: Title of its ask.
        started_at: Since when it runs, UTC.
        stop_at: When work honestly ended, UTC.
        words: One question with its next step.
    """

    ask_id: int
    title: str
    started_at: datetime
    stop_at: datetime
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One ask that lost time moves.

    Attributes:
        id: Its number.
        uid: Its long id.
        title: Its title.
        from_likely_on: Day of its likely finish without the loss; None when not in the foreseeable.
        to_likely_on: The same with it.
        from_safely_on: Day of its safe finish without the loss; None when not in the foreseeable.
        to_safely_on: The same with it.
        promised_on: The day promised; None without a promise.
    """

    id: int
    uid: str
    title: str
    from_likely_on: date | None
    to_likely_on: date | None
    from_safely_on: date | None
    to_safely_on: date | None
    promised_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LostPage:
    """What some lost time did.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        starts_at: When it began, UTC.
        ends_at: When it was over, UTC.
        minutes: How long.
        label: What took it, or "".
        ask_id: Number of the ask that it was taken from; 0 for none.
        title: Title of that ask, or "".
        slips: What it moves, most first.
        lost_today_min: All that was lost today.
        interruptions: How often work was broken off today.
    """

    today: date
    zone: str
    starts_at: datetime
    ends_at: datetime
    minutes: int
    label: str
    ask_id: int
    title: str
    slips: tuple[Slip, ...]
    lost_today_min: int
    interruptions: int
