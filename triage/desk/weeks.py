"""The load of weeks off a picture, and what does not fit, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from triage.desk.picture import Picture, PlanRules
from triage.desk.ports import Reader
from triage.domain.ask import Lane
from triage.domain.focus import WeekStretch
from triage.domain.week import WeekLoad, week_loads, week_starts_on
from triage.domain.zones import wall_at
from triage.views.words import duration, near_day


def loads_of(picture: Picture, reader: Reader, rules: PlanRules) -> tuple[WeekLoad, WeekLoad]:
    """This week's and next week's load."""
    monday = week_starts_on(picture.today, rules.week_starts)
    return week_loads(
        picture.plan,
        reader.work(since=wall_at(monday, time(), picture.zone)),
        reader.all(WeekStretch),
        cap_min=rules.week_cap_min,
        meeting_share=picture.context.time.shares.meetings,
        week_starts=rules.week_starts,
    )


def week_warnings(loads: Sequence[WeekLoad], today: date) -> list[str]:
    """What does not fit, one sentence each; the next week is silent about what this one said already."""
    found: list[str] = []
    for name, load in zip(("This week", "Next week"), loads, strict=True):
        if load.over_cap_min > 0:
            declared = " declared for it" if load.is_stretch else ""
            found.append(
                f"{name} comes to {duration(load.load_min)}, over the cap of {duration(load.cap_min)}{declared}."
            )
        elif load.over_hours_min > 0:
            found.append(f"{name} comes to {duration(load.load_min)} in {duration(load.hours_min)} of working time.")
        for lane in load.lanes:
            if lane.over_min >= 1:
                where = "focus blocks" if lane.lane is Lane.FOCUS else "open hours"
                by = near_day(load.until_on, today)
                found.append(f"{duration(lane.over_min)} more is due or promised by {by} than your {where} can hold.")
        if found:
            break
    return found
