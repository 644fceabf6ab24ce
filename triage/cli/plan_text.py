"""The plan as text: a line a span, grouped by day."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from triage.cli.output import Cell, Style, note, say, table, width
from triage.cli.quiet_text import say_quiet
from triage.cli.shown import PRIORITY_STYLES, priority_cell, say_p0
from triage.domain.ask import Lane
from triage.views.ask_words import dates_cell, due_words
from triage.views.plans import BusyView, DayLine, PlanPage, SpanLine
from triage.views.words import clock_time, duration, near_day

PIPE_WIDTH_OF_MEETINGS = 200
"""How long the line of a day's meetings may be in a pipe; on a terminal it is as wide as that."""

MORE = "; {} more"
"""Stands for the meetings that the line has no room for: `triage calendar show` has them all."""

DATED = 12
"""Asks whose dates the plan lists: with the days above, what one screen takes."""


def say_plan(page: PlanPage) -> None:
    """The days with what lies in them, then the P0 budget and what the dates rest on."""
    zone = ZoneInfo(page.zone)
    if page.running:
        say(f"Running: #{page.running.id} {page.running.title}", Style.BOLD)
    if page.doubtful:
        say(page.doubtful.words, Style.SOON)
    if page.day_words:
        say(page.day_words)
    for day in page.days:
        if day.spans or (day.busy and not day.off_label) or day.off_label not in ("", "no working hours"):
            _say_day(day, page, zone)
    if page.asks:
        _say_dates(page, zone)
    else:
        note("Nothing is taken on yet. `triage inbox` shows what waits; `triage accept 12` takes it on.")
    say_p0(page.p0)
    say_quiet(page.quiet, page.today)
    if page.calendar_note:
        say(page.calendar_note, Style.SOON)
    say(page.rests_on, Style.FAINT)


def _say_dates(page: PlanPage, zone: ZoneInfo) -> None:
    """When each ask is done, in the order of the plan."""
    say("Done by (likely - safely)", Style.BOLD)
    rows: list[list[Cell]] = []
    for ask in page.asks[:DATED]:
        due = due_words(ask, page.today, zone)
        promised = f"promised {near_day(ask.promised_on, page.today)}" if ask.promised_on else ""
        rows.append(
            [
                f"  #{ask.id}",
                priority_cell(ask),
                ask.title,
                dates_cell(ask, page.today),
                (promised or (f"due {due}" if due else ""), Style.URGENT if ask.is_late else Style.PLAIN),
            ]
        )
    table(rows, flexible=2)
    if len(page.asks) > DATED:
        say(f"  and {len(page.asks) - DATED} more: `triage list` has them all", Style.FAINT)


def _say_day(day: DayLine, page: PlanPage, zone: ZoneInfo) -> None:
    load = []
    if day.focus_min:
        load.append(f"focus {duration(day.focus_used_min)} of {duration(day.focus_min)}")
    if day.open_min:
        load.append(f"open {duration(day.open_used_min)} of {duration(day.open_min)}")
    if day.busy and not load:
        load.append("taken by meetings")
    name = near_day(day.on, page.today)
    say(f"{name[0].upper()}{name[1:]}  {day.off_label or ', '.join(load)}".rstrip(), Style.BOLD)
    if day.busy:
        _say_busy(day, zone)
    for span in day.spans:
        # Free open time is in the day's load; a free focus block is worth a line of its own.
        if span.ask_id or span.lane is not Lane.OPEN:
            _say_span(span, zone)


def _say_busy(day: DayLine, zone: ZoneInfo) -> None:
    """The meetings of a day on one quiet line."""
    words, room = "  meetings: ", width() or PIPE_WIDTH_OF_MEETINGS
    for number, one in enumerate(day.busy):
        named = f"{'; ' if number else ''}{busy_words(one, zone)}"
        if number and len(words) + len(named) + len(MORE) > room:
            words += MORE.format(len(day.busy) - number)
            break
        words += named
    say(words, Style.FAINT)


def busy_words(busy: BusyView, zone: ZoneInfo) -> str:
    """A meeting of a day: "10:00-10:30 Standup", "all day Fair (tentative)"."""
    times = f"{clock_time(busy.starts_at, zone)}-{clock_time(busy.ends_at, zone)}"
    title = " ".join(busy.title.split()) or "busy"
    return f"{'all day' if busy.is_all_day else times} {title}{' (tentative)' if busy.is_tentative else ''}"


def _say_span(span: SpanLine, zone: ZoneInfo) -> None:
    times = f"{clock_time(span.starts_at, zone)}-{clock_time(span.ends_at, zone)}"
    lane = {Lane.FOCUS: "focus", Lane.OPEN: "open", None: "busy"}[span.lane]
    if span.ask_id and span.priority is not None:
        say(f"  {times}  {lane:5}  {span.priority.name}  #{span.ask_id} {span.title}", PRIORITY_STYLES[span.priority])
    else:
        say(f"  {times}  {lane:5}      {span.title or 'free'}", Style.FAINT)
