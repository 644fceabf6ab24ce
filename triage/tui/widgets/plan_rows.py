"""The plan as rows: a head for each day with its load, the spans of the day, and the line of now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from textual.content import Content

from triage.domain.ask import Lane
from triage.tui.widgets.asks import PRIORITY_CELLS, class_mark
from triage.tui.widgets.rows import RowList
from triage.tui.widgets.words import FAINT, GOOD, SOON, fitted, joined, line
from triage.views.plans import DayLine, PlanPage, SpanLine
from triage.views.words import clock_time, duration, near_day

BAR_CELLS = 10
TIME_CELLS = 13
LANE_CELLS = 7

ROUNDING = timedelta(minutes=1)
"""The plan begins at the next whole second, so what is up now starts a moment after now."""

LEAST_FREE = timedelta(minutes=10)
"""Of a focus block: less is of no use to anybody."""

NO_HOURS = "no working hours"
"""Days without hours are left out; days off are told."""

LANES = {Lane.FOCUS: ("┃ focus", "$primary"), Lane.OPEN: ("│ open", FAINT), None: ("░ busy", SOON)}


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row: the head of a day, a span of it, or the line of now.

    Attributes:
        uid: Unique in the list; a span's stays while its ask stays in its place.
        day: The day it belongs to.
        span: The span; None for a head and for the line of now.
        now: The present instant on the line of now; None elsewhere.
    """

    uid: str
    day: DayLine
    span: SpanLine | None = None
    now: datetime | None = None


def plan_rows(page: PlanPage) -> list[PlanRow]:
    """The rows of a plan: free open time is left out, it is in each day's load."""
    rows: list[PlanRow] = []
    soon = page.now + ROUNDING
    for day in page.days:
        if not day.spans and not day.busy and day.off_label == NO_HOURS:
            continue
        rows.append(PlanRow(uid=f"{day.on}", day=day))
        is_now_told = day.on != page.today
        for span in _spans(day):
            if not is_now_told and span.starts_at > soon:
                rows.append(PlanRow(uid="now", day=day, now=page.now))
                is_now_told = True
            rows.append(PlanRow(uid=_uid(day, span), day=day, span=span))
            is_now_told = is_now_told or span.starts_at <= soon < span.ends_at
    return rows


def grid_rows(page: PlanPage) -> list[PlanRow]:
    """The spans of a plan without heads: free open time is left out, meetings stand between the asks."""
    rows = []
    for day in page.days:
        rows += [PlanRow(uid=_uid(day, span), day=day, span=span) for span in _spans(day)]
    return rows


def _uid(day: DayLine, span: SpanLine) -> str:
    return f"{day.on}/{span.ask_uid or ('free' if span.lane else 'busy')}/{span.starts_at:%H%M}"


def _spans(day: DayLine) -> list[SpanLine]:
    """What lies in a day, meetings too; free open time does not, it is in the day's load."""
    meetings = [
        SpanLine(starts_at=one.starts_at, ends_at=one.ends_at, lane=None, title=one.title or "busy")
        for one in day.busy
        if not one.is_all_day
    ]
    spans = [span for span in day.spans if span.ask_id or _is_worth_showing(span)]
    return sorted([*spans, *meetings], key=lambda span: span.starts_at)


def _is_worth_showing(span: SpanLine) -> bool:
    return span.lane is None or (span.lane is Lane.FOCUS and span.ends_at - span.starts_at >= LEAST_FREE)


class PlanList(RowList[PlanRow]):
    """The days of the plan."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._today = date.min
        self._now: datetime | None = None
        self._zone = ZoneInfo("UTC")

    def take(self, page: PlanPage) -> None:
        """Show a plan."""
        self._today, self._now, self._zone = page.today, page.now, ZoneInfo(page.zone)
        self.show(plan_rows(page))

    def paint(self, row: PlanRow, width: int) -> Sequence[Content]:
        """One line a row."""
        if row.now is not None:
            words = f"──── now {clock_time(row.now, self._zone)} "
            return [line(words + "─" * max(0, width - len(words)), SOON)]
        return [self._day(row.day, width) if row.span is None else self._span(row.span, width)]

    def _day(self, day: DayLine, width: int) -> Content:
        name = near_day(day.on, self._today)
        head = fitted(line(name[0].upper() + name[1:], "bold"), 12)
        if day.off_label:
            return head + line(day.off_label, FAINT)
        parts = [load(Lane.FOCUS, day.focus_used_min, day.focus_min)] if day.focus_min else []
        parts += [load(Lane.OPEN, day.open_used_min, day.open_min)] if day.open_min else []
        return fitted(head + joined(*parts, by="   "), width)

    def _span(self, span: SpanLine, width: int) -> Content:
        is_now = self._now is not None and span.starts_at <= self._now + ROUNDING < span.ends_at
        times = f"{clock_time(span.starts_at, self._zone)}-{clock_time(span.ends_at, self._zone)}"
        words, style = LANES[span.lane]
        left = fitted(line(f" {'▸' if is_now else ' '}{times}", f"bold {SOON}" if is_now else FAINT), TIME_CELLS + 1)
        lane = fitted(line(words, style), LANE_CELLS + 1)
        if span.priority is None:
            return left + lane + line(span.title or "free", GOOD if span.lane is Lane.FOCUS else FAINT)
        mark = fitted(class_mark(span.priority), PRIORITY_CELLS)
        title = joined(line(span.title), line(f"#{span.ask_id}", FAINT), by=" ")
        return left + lane + mark + fitted(title, width - TIME_CELLS - LANE_CELLS - PRIORITY_CELLS - 2)


def load(lane: Lane, used_min: int, whole_min: int) -> Content:
    """How full a lane is, as a bar and in words."""
    full = bar(used_min, whole_min, BAR_CELLS, LANES[lane][1])
    return joined(line(lane.value, FAINT), full, line(f"{duration(used_min)} of {duration(whole_min)}", FAINT), by=" ")


def bar(used_min: int, whole_min: int, cells: int, style: str) -> Content:
    """How full something is, in so many cells."""
    full = min(cells, round(cells * used_min / whole_min)) if whole_min else 0
    return joined(line("█" * full, style), line("░" * (cells - full), FAINT))
