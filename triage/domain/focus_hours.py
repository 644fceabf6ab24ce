"""Where focus blocks would do most: the hours in which this user really finishes deep work, as blocks to keep.

The work log of finished deep asks is laid over a week of half hours. The best window of a block's length is looked for
over all working days together, so that blocks lie at one time; a day gets its own only where that is clearly better.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from triage.domain.focus import DaySpan, FocusBlock
from triage.domain.worktime import WorkTime

SEEN_DAYS = 56
"""How far back the work log is read: eight weeks, as for the other habits that are learnt."""

LEAST_STRETCH_MIN = 20
"""A shorter stretch is a look at something, not deep work. A chosen number."""

LEAST_STRETCHES = 8
LEAST_DAYS = 5
"""Fewer stretches, or on fewer days, are chance: then nothing is suggested."""

LEAST_SHARE = 0.25
"""A window is worth keeping when a quarter of it has been deep work on average; the log never has all of it."""

CLEARLY_BETTER = 1.25
"""A day keeps a time of its own only where that held a quarter more than the common one."""

MOST_SHARE = 0.5
"""About half of working time is the most for focus blocks. Source: design, section 5."""

CELL_MIN = 30
_CELLS = 24 * 60 // CELL_MIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Blocks to keep at one time of day.

    Attributes:
        days: Weekdays, 0 is Monday, sorted.
        span: Wall clock.
        deep_min: Minutes of finished deep work that lay there.
        days_seen: On how many days.
    """

    days: tuple[int, ...]
    span: DaySpan
    deep_min: int
    days_seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusHours:
    """What the work log says about focus blocks.

    Attributes:
        suggestions: Blocks to add, those with most deep work first.
        deep_min: Minutes of finished deep work in all.
        stretches: In how many stretches.
        days_seen: On how many days.
        weeks: Over how many weeks.
        is_enough: Whether that is enough to suggest anything.
    """

    suggestions: tuple[Suggestion, ...]
    deep_min: int
    stretches: int
    days_seen: int
    weeks: int
    is_enough: bool


Stretch = tuple[datetime, datetime]
"""When a stretch of deep work began and ended, aware."""

_Cells = Mapping[tuple[date, int], float]


def focus_hours(stretches: Iterable[Stretch], time_: WorkTime, *, now: datetime, block_min: float) -> FocusHours:
    """Blocks to keep, from the stretches in which deep work was done that got finished.

    Args:
        stretches: Of finished deep asks; those shorter than 20 minutes or older than eight weeks do not count.
        time_: The user's time, with the blocks that are kept already.
        now: The present instant, aware, UTC.
        block_min: Length of a typical block of this user.
    """
    since = now - timedelta(days=SEEN_DAYS)
    counted = sorted((start, end) for start, end in stretches if start >= since and _is_deep(start, end))
    cells = _cells(counted, time_.zone)
    days_seen = len({start.astimezone(time_.zone).date() for start, _ in counted})
    weeks = max(1, -(-(now - counted[0][0]).days // 7)) if counted else 0
    is_enough = len(counted) >= LEAST_STRETCHES and days_seen >= LEAST_DAYS
    return FocusHours(
        suggestions=tuple(_suggested(cells, time_, weeks, _length(block_min))) if is_enough else (),
        deep_min=round(sum(cells.values())),
        stretches=len(counted),
        days_seen=days_seen,
        weeks=weeks,
        is_enough=is_enough,
    )


def _is_deep(start: datetime, end: datetime) -> bool:
    return timedelta(minutes=LEAST_STRETCH_MIN) <= end - start < timedelta(days=1)


def _cells(stretches: Sequence[Stretch], zone: ZoneInfo) -> _Cells:
    """Minutes of deep work in each half hour of each local day."""
    cells: dict[tuple[date, int], float] = {}
    for start, end in stretches:
        at = start.astimezone(zone).replace(tzinfo=None)
        until = at + (end - start)  # On the wall clock of the day it began: a change of clocks moves no habit.
        while at < until:
            cell = (at.hour * 60 + at.minute) // CELL_MIN
            midnight = datetime.combine(at.date(), time())
            piece_ends = min(until, midnight + timedelta(minutes=CELL_MIN * (cell + 1)))
            key = (at.date(), cell)
            cells[key] = cells.get(key, 0.0) + (piece_ends - at).total_seconds() / 60
            at = piece_ends
    return cells


def _length(block_min: float) -> int:
    """A block's length in half hours, one to three hours."""
    return max(2, min(6, round(block_min / CELL_MIN)))


def _suggested(cells: _Cells, time_: WorkTime, weeks: int, length: int) -> list[Suggestion]:
    by_day = [_weekday_sums(cells, weekday) for weekday in range(7)]
    fits = [_starts(time_, weekday, length) for weekday in range(7)]
    scores = {
        weekday: {first: sum(by_day[weekday][first : first + length]) for first in fits[weekday]}
        for weekday in range(7)
        if fits[weekday]
    }
    common = _common(scores)
    least = LEAST_SHARE * weeks * length * CELL_MIN
    chosen: list[tuple[float, int, int]] = []
    for weekday, found in scores.items():
        own = max(found, key=lambda first: (found[first], -first))
        shared = found.get(common, 0.0)
        first = own if found[own] > CLEARLY_BETTER * shared else common
        if found[first] >= least and not _is_kept(time_.blocks, weekday, first, length):
            chosen.append((found[first], weekday, first))
    return _grouped(_within_half(chosen, time_, length), cells, length)


def _weekday_sums(cells: _Cells, weekday: int) -> list[float]:
    sums = [0.0] * _CELLS
    for (on, cell), minutes in cells.items():
        if on.weekday() == weekday:
            sums[cell] += minutes
    return sums


def _starts(time_: WorkTime, weekday: int, length: int) -> list[int]:
    """The half hours at which a block of that length lies whole within one span of working hours."""
    starts = []
    for span in time_.hours[weekday]:
        first = -(-(span.starts.hour * 60 + span.starts.minute) // CELL_MIN)
        last = (span.ends.hour * 60 + span.ends.minute) // CELL_MIN - length
        starts += list(range(first, last + 1))
    return starts


def _common(scores: Mapping[int, Mapping[int, float]]) -> int:
    """The start that holds most deep work over all days together; the earliest of equals."""
    sums: dict[int, float] = {}
    for found in scores.values():
        for first, minutes in found.items():
            sums[first] = sums.get(first, 0.0) + minutes
    return max(sums, key=lambda first: (sums[first], -first), default=0)


def _is_kept(blocks: Iterable[FocusBlock], weekday: int, first: int, length: int) -> bool:
    """Whether a block that is kept already touches that window."""
    starts, ends = first * CELL_MIN, (first + length) * CELL_MIN
    for block in blocks:
        begins = block.span.starts.hour * 60 + block.span.starts.minute
        if weekday in block.days and begins < ends and starts < begins + block.span.minutes:
            return True
    return False


def _within_half(
    chosen: Sequence[tuple[float, int, int]], time_: WorkTime, length: int
) -> list[tuple[float, int, int]]:
    """The best of them, as long as all blocks together stay within half of the working hours."""
    left = MOST_SHARE * weekly_min(time_)[1] - weekly_min(time_)[0]
    kept = []
    for one in sorted(chosen, key=lambda one: (-one[0], one[1])):
        if left >= length * CELL_MIN:
            kept.append(one)
            left -= length * CELL_MIN
    return kept


def weekly_min(time_: WorkTime) -> tuple[int, int]:
    """Minutes of focus blocks and of all working time in a usual week, blocks outside the hours included.

    Blocks that hold only for some time count too.
    """
    blocks = total = 0
    for weekday in range(7):
        focus = _minutes(block.span for block in time_.blocks if weekday in block.days)
        every = _minutes((*time_.hours[weekday], *(b.span for b in time_.blocks if weekday in b.days)))
        blocks, total = blocks + focus, total + every
    return blocks, total


def _minutes(spans: Iterable[DaySpan]) -> int:
    """Minutes that spans of a day cover together."""
    covered: set[int] = set()
    for span in spans:
        first = span.starts.hour * 60 + span.starts.minute
        covered.update(range(first, first + span.minutes))
    return len(covered)


def _grouped(chosen: Sequence[tuple[float, int, int]], cells: _Cells, length: int) -> list[Suggestion]:
    by_start: dict[int, list[int]] = {}
    for _, weekday, first in chosen:
        by_start.setdefault(first, []).append(weekday)
    made = []
    for first, days in by_start.items():
        inside = {
            key: minutes
            for key, minutes in cells.items()
            if key[0].weekday() in days and first <= key[1] < first + length
        }
        span = DaySpan(_clock(first), _clock(first + length))
        seen = len({on for on, _ in inside})
        deep_min = round(sum(inside.values()))
        made.append(Suggestion(days=tuple(sorted(days)), span=span, deep_min=deep_min, days_seen=seen))
    return sorted(made, key=lambda one: (-one.deep_min, one.span))


def _clock(cell: int) -> time:
    minutes = min(cell * CELL_MIN, 24 * 60 - 1)
    return time(minutes // 60, minutes % 60)
