"""The quiet lines about time: a week that does not fit, focus blocks that are too many or eaten by meetings."""

from __future__ import annotations

from triage.capture.said import WEEKLY
from triage.desk.focus_words import care_words
from triage.desk.picture import Picture, PlanRules
from triage.desk.ports import Reader
from triage.desk.weeks import loads_of, week_warnings
from triage.domain.week import week_starts_on
from triage.views.week import QuietLine


def quiet_week(picture: Picture, reader: Reader, rules: PlanRules) -> tuple[QuietLine, ...]:
    """That this or the next week does not fit, as one line; empty when both do."""
    loads = loads_of(picture, reader, rules)
    found = week_warnings(loads, picture.today)
    if not found:
        return ()
    key = f"{WEEKLY}load/{loads[0].from_on.isoformat()}/{len(found)}"
    more = " `triage week` has the rest." if len(found) > 1 else " `triage week` has the numbers."
    return (QuietLine(about="week", words=f"{found[0]}{more}", keys=(key,)),)


def quiet_focus(picture: Picture, rules: PlanRules) -> tuple[QuietLine, ...]:
    """What is amiss with focus blocks, as one line; empty when nothing is."""
    found = care_words(picture)
    if not found:
        return ()
    monday = week_starts_on(picture.today, rules.week_starts)
    return (QuietLine(about="focus", words=found[0], keys=(f"{WEEKLY}focus/{monday.isoformat()}/{len(found)}",)),)
