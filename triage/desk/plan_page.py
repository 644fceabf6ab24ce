"""The plan of some weeks on one page: days, load, meetings, and what the dates rest on."""

from __future__ import annotations

from triage.desk.calendar_words import calendar_note
from triage.desk.days import day_lines, doubtful, week_ends_on
from triage.desk.lines import p0_line, promise_state
from triage.desk.outside import Calendars
from triage.desk.picture import PlanRules
from triage.desk.planning import Look
from triage.desk.quiet import quiet_lines
from triage.desk.resting import plan_rests_on
from triage.desk.timer import day_words
from triage.domain.zones import day_end_at
from triage.views.plans import PlanPage


def plan_page_of(look: Look, *, weeks: int, calendars: Calendars | None, rules: PlanRules) -> PlanPage:
    """The plan from today to the end of so many weeks, this one included."""
    reader, picture, lines = look
    ends_on = week_ends_on(picture.today, weeks)
    meetings = calendars.meetings(picture.now, day_end_at(ends_on, picture.zone)) if calendars else []
    running = picture.open_asks.get(picture.running.ask_uid) if picture.running else None
    at_risk = {
        picture.open_asks[uid].id
        for uid, promises in picture.promises.items()
        if uid in picture.open_asks and any(promise_state(one, picture) != "open" for one in promises)
    }
    return PlanPage(
        now=picture.now,
        today=picture.today,
        zone=picture.zone.key,
        days=day_lines(picture, ends_on, meetings),
        asks=tuple(lines.line(picture.open_asks[uid]) for uid in picture.plan.order),
        p0=p0_line(picture.plan, picture, lines),
        at_risk=tuple(sorted(at_risk)),
        rests_on=plan_rests_on(picture),
        running=lines.line(running) if running else None,
        doubtful=doubtful(picture),
        day_words=day_words(reader, picture),
        quiet=quiet_lines(picture, reader, rules),
        calendar_note=calendar_note(picture.calendars.sources, picture.now, picture.zone),
    )
