"""The plan as a grid: a column a day, the hours down the side, asks and meetings where they lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip

from triage.domain.ask import Lane
from triage.tui.keys import DAYS, bindings
from triage.tui.widgets.asks import PRIORITY_STYLES, shape
from triage.tui.widgets.plan_rows import NO_HOURS, ROUNDING, PlanRow, bar, grid_rows
from triage.tui.widgets.rows import RowList
from triage.tui.widgets.words import FAINT, GOOD, SOON, fitted, joined, line
from triage.views.plans import DayLine, PlanPage, SpanLine
from triage.views.words import WEEKDAYS, clock_time, duration

SIDE_CELLS = 6
HEAD_LINES = 2
LEAST_DAY_CELLS = 18
WEEK = 5
"""Columns at least: a working week; or two of them."""

STEPS_MIN = (5, 10, 15, 20, 30, 60, 120)
"""How long a line may stand for; the shortest that fits is taken."""

TINTS = {
    Lane.FOCUS: ("on $primary 14%", "on $primary 22%"),
    Lane.OPEN: ("on $foreground 6%", "on $foreground 11%"),
    None: ("on $foreground 3%", "on $foreground 3%"),
}
"""Of a block and of one right below it: two of a kind are told apart."""

EDGES = {Lane.FOCUS: ("┃", "$primary"), Lane.OPEN: ("│", FAINT), None: ("░", FAINT)}


@dataclass(frozen=True, slots=True)
class Block:
    """A span as it is painted.

    Attributes:
        place: Of its row.
        column: Of its day.
        top: First line, counted from the first hour.
        end: Line after the last.
        shade: 0, or 1 right below another one.
    """

    place: int
    column: int
    top: int
    end: int
    shade: int = 0


class PlanGrid(RowList[PlanRow]):
    """The days of the plan side by side."""

    BINDINGS = bindings(DAYS)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._page: PlanPage | None = None
        self._days: tuple[DayLine, ...] = ()
        self._zone = ZoneInfo("UTC")
        self._blocks: list[Block] = []
        self._first_min = 0
        self._step_min = 30

    def take(self, page: PlanPage) -> None:
        """Show a plan."""
        self._page, self._zone = page, ZoneInfo(page.zone)
        rows = grid_rows(page)
        with_rows = {row.day.on for row in rows}
        self._days = tuple(day for day in page.days if day.on in with_rows or day.off_label != NO_HOURS)
        self.show(rows)

    # Which days are in sight.

    @property
    def _columns(self) -> int:
        weeks = (self.size.width - SIDE_CELLS) // (LEAST_DAY_CELLS * WEEK)
        return max(1, min(len(self._days), WEEK * max(1, weeks)))

    @property
    def _in_sight(self) -> tuple[DayLine, ...]:
        """The days of the page on which the cursor is."""
        at = next(
            (place for place, day in enumerate(self._days) if self.selected and day.on == self.selected.day.on), 0
        )
        first = at - at % self._columns
        return self._days[first : first + self._columns]

    @property
    def _day_cells(self) -> int:
        return (self.size.width - SIDE_CELLS) // self._columns

    # Where the spans lie.

    def _measure(self) -> None:
        self.virtual_size = Size(self.size.width, self.size.height)
        self._arrange()

    def _arrange(self) -> None:
        """Lay the spans of the days in sight out as blocks."""
        self._blocks = []
        days = {day.on: column for column, day in enumerate(self._in_sight)}
        shown = [(place, row) for place, row in enumerate(self.rows) if row.day.on in days and row.span is not None]
        if not shown or self.size.height <= HEAD_LINES:
            return
        starts = [self._minute(row.span.starts_at) for _, row in shown if row.span]
        ends = [self._minute(row.span.ends_at, row.span.starts_at) for _, row in shown if row.span]
        self._first_min = min(starts) // 60 * 60
        needed = max(ends) - self._first_min
        lines = self.size.height - HEAD_LINES
        self._step_min = next((step for step in STEPS_MIN if needed / step <= lines), STEPS_MIN[-1])
        last: dict[int, int] = {}
        for (place, row), start, end in zip(shown, starts, ends, strict=True):
            column = days[row.day.on]
            top = max(last.get(column, 0), (start - self._first_min) // self._step_min)
            until = max(top + 1, round((end - self._first_min) / self._step_min))
            above = next((one for one in self._blocks if one.column == column and one.end == top), None)
            last[column] = until
            self._blocks.append(Block(place, column, top, until, 1 - above.shade if above else 0))

    def _minute(self, at: datetime, after: datetime | None = None) -> int:
        """The minute of the local day; of a span's end on the next day, beyond this one."""
        local = at.astimezone(self._zone)
        is_over = after is not None and local.date() > after.astimezone(self._zone).date()
        return local.hour * 60 + local.minute + (24 * 60 if is_over else 0)

    # Moving about.

    def watch_cursor(self, before: int, after: int) -> None:
        """Show the page of the day on which the cursor is now."""
        self._arrange()
        self.refresh()
        self._tell()

    def action_cursor_down(self) -> None:
        """To the next span of the day, then to the day after."""
        self.cursor += 1

    def action_day_after(self) -> None:
        """To the span of the next day that lies nearest."""
        self._to_day(1)

    def action_day_before(self) -> None:
        """To the span of the day before that lies nearest."""
        self._to_day(-1)

    def _to_day(self, step: int) -> None:
        if self.selected is None or self.selected.span is None:
            return
        days = [day.on for day in self._days]
        at = days.index(self.selected.day.on) + step
        minute = self._minute(self.selected.span.starts_at)
        while 0 <= at < len(days):
            there = [place for place, row in enumerate(self.rows) if row.day.on == days[at] and row.span]
            if there:
                self.cursor = min(there, key=lambda place: abs(self._minute(self.rows[place].span.starts_at) - minute))  # type: ignore[union-attr]
                return
            at += step

    def _row_at(self, event: events.MouseEvent) -> int:
        offset = event.get_content_offset(self)
        if offset is None or offset.y < HEAD_LINES or offset.x < SIDE_CELLS:
            return -1
        column, y = (offset.x - SIDE_CELLS) // self._day_cells, offset.y - HEAD_LINES
        return next((one.place for one in self._blocks if one.column == column and one.top <= y < one.end), -1)

    def _repaint(self, place: int) -> None:
        if place >= 0:
            self.refresh()

    def _keep_in_sight(self) -> None:
        """The page is the one of the cursor: there is nothing to scroll."""

    # Painting.

    def render_line(self, y: int) -> Strip:
        """One line: the hour, then each day."""
        width = self.size.width
        if not self._days:
            return Strip.blank(width, self.rich_style)
        cells = self._day_cells
        if y < HEAD_LINES:
            side = self._pages() if y == 0 else Content(" " * SIDE_CELLS)
            heads = [fitted(self._head(day, y, cells - 1), cells - 1) + " " for day in self._in_sight]
            return self._strip(joined(side, *heads), width, self.visual_style)
        at = y - HEAD_LINES
        parts = [self._part(column, at, cells) for column in range(len(self._in_sight))]
        return self._strip(joined(self._side(at), *parts), width, self.visual_style)

    def _pages(self) -> Content:
        """Which of how many pages this is, where there is more than one."""
        pages = -(-len(self._days) // self._columns)
        first = self._days.index(self._in_sight[0]) // self._columns + 1
        return fitted(line(f"{first}/{pages}" if pages > 1 else "", FAINT), SIDE_CELLS)

    def _head(self, day: DayLine, y: int, width: int) -> Content:
        is_today = self._page is not None and day.on == self._page.today
        if y == 0:
            name = f"{WEEKDAYS[day.on.weekday()]} {day.on.day}"
            return line(f"{name} · today" if is_today else name, "bold $primary" if is_today else "bold")
        if day.off_label and not day.focus_min + day.open_min:
            return line(day.off_label, FAINT)
        used, whole = day.focus_used_min + day.open_used_min, day.focus_min + day.open_min
        return joined(bar(used, whole, 5, "$primary"), line(f"{duration(used)} of {duration(whole)}", FAINT), by=" ")

    def _side(self, at: int) -> Content:
        """The hour where one begins, and the line of now."""
        minute = self._first_min + at * self._step_min
        if self._is_now(at) and self._page is not None:
            return fitted(line(f"{clock_time(self._page.now, self._zone)}▸", f"bold {SOON}"), SIDE_CELLS)
        is_hour = minute % max(60, self._step_min) == 0
        return fitted(line(f"{minute // 60 % 24:02d}:00" if is_hour else "", FAINT), SIDE_CELLS)

    def _is_now(self, at: int) -> bool:
        if self._page is None or self._page.today not in {day.on for day in self._in_sight}:
            return False
        return (self._minute(self._page.now) - self._first_min) // self._step_min == at

    def _part(self, column: int, at: int, cells: int) -> Content:
        """What one day has on one line; a blank between days."""
        width = cells - 1
        block = next((one for one in self._blocks if one.column == column and one.top <= at < one.end), None)
        if block is None:
            is_now = self._is_now(at) and self._page is not None and self._in_sight[column].on == self._page.today
            return line("─" * width, SOON) + " " if is_now else Content(" " * cells)
        row = self.rows[block.place]
        if row.span is None:
            return Content(" " * cells)
        lines = self._lines_of(row, row.span, block, width - 2)
        text = lines[at - block.top] if at - block.top < len(lines) else Content("")
        edge, style = EDGES[row.span.lane]
        is_here = block.place == self.cursor
        mark = "✓" if row.uid in self.marked and at == block.top else edge
        tint = (
            ("on $primary 45%" if self.has_focus else "on $primary 30%")
            if is_here
            else TINTS[row.span.lane][block.shade]
        )
        left = line("▌" if is_here else mark, "bold $primary" if is_here else style)
        return fitted(left + " " + text, width).stylize_before(tint) + " "

    def _lines_of(self, row: PlanRow, span: SpanLine, block: Block, width: int) -> Sequence[Content]:
        """The words in a block: what it is, over as many lines as there are, then from when to when."""
        height = block.end - block.top
        times = line(f"{clock_time(span.starts_at, self._zone)}-{clock_time(span.ends_at, self._zone)}", FAINT)
        if span.priority is None:
            words = line(span.title or ("free" if span.lane else "busy"), GOOD if span.lane is Lane.FOCUS else FAINT)
        else:
            title = line(
                f"{'▶ ' if self._is_running(span) else ''}{span.title}", "bold" if row.uid == self._here else ""
            )
            name = line(f"#{span.ask_id}", PRIORITY_STYLES[span.priority])
            words = joined(shape(span.priority), title, name, by=" ")
        wrapped = words.wrap(max(4, width))
        if height == 1 or len(wrapped) > height:
            kept = list(wrapped[: height - 1])
            rest = joined(*wrapped[height - 1 :], by=" ")
            return [*kept, fitted(rest, width)]
        return [*wrapped, times]

    @property
    def _here(self) -> str:
        return self.selected.uid if self.selected else ""

    def _is_running(self, span: SpanLine) -> bool:
        """Whether its timer runs and this is the span of now."""
        running = self._page.running if self._page else None
        now = self._page.now if self._page else datetime.min.replace(tzinfo=UTC)
        is_now = span.starts_at <= now + ROUNDING and now < span.ends_at + timedelta(minutes=1)
        return running is not None and running.uid == span.ask_uid and is_now
