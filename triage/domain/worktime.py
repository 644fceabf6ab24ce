"""The user's declared time in one value: hours, focus blocks, days off, busy spans, and what is kept back of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from triage.domain.ask import Ask, Lane
from triage.domain.focus import DEFAULT_HOURS, Busy, DayOff, DaySpan, FocusBlock
from triage.domain.zones import day_end_at, wall_at

LEAST_RATE = 0.1
"""A lane never shrinks below a tenth of its hours, however much is kept back: dates must stay finite."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """The shares of each lane that are not for planned work, 0 to 1.

    Attributes:
        meetings: Of open hours, eaten by meetings; 0 once a calendar is connected. Source: design, section 4.
        open_reserve: Of the open hours left, kept for asks still to come. Source: replays in docs/design/plan.md.
        focus_reserve: Of focus time, likewise; smaller, because little of what comes in is let into a focus block.
        learnt: By how much more, or less, of the rest of each lane the user's own last weeks say goes to planned work.
    """

    meetings: float = 0.30
    open_reserve: float = 0.15
    focus_reserve: float = 0.10
    learnt: float = 1.0

    def rate(self, lane: Lane) -> float:
        """Minutes of planned work in one minute of a lane."""
        kept = 1 - self.focus_reserve if lane is Lane.FOCUS else (1 - self.meetings) * (1 - self.open_reserve)
        return min(1.0, max(LEAST_RATE, kept * self.learnt))


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkTime:
    """The user's time as declared, in one value.

    Attributes:
        zone: In which wall clocks are read.
        hours: Working hours, seven tuples, Monday first.
        blocks: Focus blocks; outside working hours they count too.
        days_off: Days without work.
        busy: Spans taken by something else, in any order, overlapping or not.
        shares: What is kept back.
    """

    zone: ZoneInfo
    hours: tuple[tuple[DaySpan, ...], ...] = DEFAULT_HOURS
    blocks: tuple[FocusBlock, ...] = ()
    days_off: tuple[DayOff, ...] = ()
    busy: tuple[Busy, ...] = ()
    shares: Shares = field(default_factory=Shares)

    def blocks_on(self, on: date) -> tuple[FocusBlock, ...]:
        """The focus blocks of a local day, days off not considered."""
        return tuple(block for block in self.blocks if is_held(block, on))

    def is_off(self, on: date) -> bool:
        """Whether a local day is a day off or has neither hours nor blocks."""
        if any(off.from_on <= on <= off.until_on for off in self.days_off):
            return True
        return not self.hours[on.weekday()] and not self.blocks_on(on)

    def day_ends_at(self, on: date) -> datetime:
        """The end of the working day of a local date: of hours or focus blocks, midnight on a day without."""
        spans = (*self.hours[on.weekday()], *(block.span for block in self.blocks_on(on)))
        if not spans:
            return day_end_at(on, self.zone)
        return wall_at(on, max(span.ends for span in spans), self.zone)

    def due_at(self, ask: Ask) -> datetime | None:
        """The instant an ask is due, UTC: a due day ends with its working day; None without a due date."""
        if ask.due_at is not None:
            return ask.due_at
        return self.day_ends_at(ask.due_on) if ask.due_on is not None else None


def is_held(block: FocusBlock, on: date) -> bool:
    """Whether a focus block is kept on a local day, days off not considered."""
    return (
        on.weekday() in block.days
        and (block.from_on is None or block.from_on <= on)
        and (block.until_on is None or on <= block.until_on)
    )
