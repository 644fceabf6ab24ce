"""Key results as pages: their share of hours and focus, and what served none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from triage.desk.planning import Look
from triage.desk.ports import AskQuery
from triage.desk.spending import spent_since
from triage.domain.ask import OPEN_STATUSES
from triage.domain.goals import KeyResult
from triage.domain.spent import Spent, by_key_result
from triage.domain.steering import NEGLECTED_AFTER, neglected
from triage.domain.zones import day_of
from triage.views.goals import GoalLine, GoalPage, GoalTable


def goal_table(look: Look, since_on: date) -> GoalTable:
    """All key results with what they got since a day."""
    picture = look.picture
    goals = sorted(look.reader.all(KeyResult), key=lambda one: one.key)
    spent = _spent(look, since_on)
    sums = by_key_result(spent, [one.key for one in goals if one.counts(since_on, picture.today)])
    minutes, focus_min = sum(one.minutes for one in spent), sum(one.focus_min for one in spent)
    untied = _shared(GoalLine(key="", title="no key result"), sums.get("", (0, 0)), minutes, focus_min)
    return GoalTable(
        today=picture.today,
        zone=picture.zone.key,
        since_on=since_on,
        goals=tuple(_line(one, look, sums.get(one.key, (0, 0)), minutes, focus_min) for one in goals),
        untied=untied,
        minutes=minutes,
        focus_min=focus_min,
        neglected=neglected_projects(look),
    )


def overdue_goals(look: Look) -> list[tuple[KeyResult, int]]:
    """The key results that are over with how many open asks still hang on each; those with none left out."""
    found = [
        (one, look.reader.count(AskQuery(statuses=OPEN_STATUSES, key_result=one.key)))
        for one in look.reader.all(KeyResult)
        if one.is_over(look.picture.today)
    ]
    return [(goal, count) for goal, count in found if count]


def goal_page(goal: KeyResult, look: Look, since_on: date) -> GoalPage:
    """One key result with its notes, newest first, and its asks."""
    picture = look.picture
    spent = _spent(look, since_on)
    counts = goal.counts(since_on, picture.today)
    mine = {one.ask.uid: one for one in spent if counts and one.ask.key_result == goal.key}
    open_asks = look.reader.asks(AskQuery(statuses=OPEN_STATUSES, key_result=goal.key))
    asks = {ask.uid: ask for ask in (*open_asks, *(one.ask for one in mine.values()))}
    minutes, focus_min = sum(one.minutes for one in spent), sum(one.focus_min for one in spent)
    sums = sum(one.minutes for one in mine.values()), sum(one.focus_min for one in mine.values())
    return GoalPage(
        today=picture.today,
        zone=picture.zone.key,
        since_on=since_on,
        goal=_line(goal, look, sums, minutes, focus_min),
        notes=tuple((one.at, one.text) for one in reversed(goal.notes)),
        asks=tuple(look.lines.line(ask) for ask in asks.values()),
        spent=tuple(mine[uid].minutes if uid in mine else 0 for uid in asks),
    )


def neglected_projects(look: Look) -> tuple[str, ...]:
    """The main projects that got no focus for two weeks; none before there were two weeks of work on the desk."""
    profile = look.picture.profile
    projects = [profile.primary, profile.secondary]
    since_on = look.picture.today - NEGLECTED_AFTER
    first = look.reader.asks(AskQuery(limit=1, include_merged=True))
    if not any(projects) or not first or day_of(first[0].received_at, look.picture.zone) > since_on:
        return ()
    return neglected(projects, _spent(look, since_on))


def _spent(look: Look, since_on: date) -> Sequence[Spent]:
    context = look.picture.context
    return spent_since(look.reader, since_on, zone=look.picture.zone, deep_from_min=context.deep_from_min)


def _shared(line: GoalLine, sums: tuple[int, int], minutes: int, focus_min: int) -> GoalLine:
    """A line with its share of all minutes and of all minutes of deep work."""
    return replace(
        line,
        minutes=sums[0],
        focus_min=sums[1],
        share=sums[0] / minutes if minutes else 0.0,
        focus_share=sums[1] / focus_min if focus_min else 0.0,
    )


def _line(goal: KeyResult, look: Look, sums: tuple[int, int], minutes: int, focus_min: int) -> GoalLine:
    last = goal.notes[-1] if goal.notes else None
    line = GoalLine(
        key=goal.key,
        title=goal.title,
        weight=goal.weight,
        from_on=goal.from_on,
        until_on=goal.until_on,
        retired_on=goal.retired_on,
        checked_on=goal.checked_on,
        tags=goal.tags,
        open_asks=look.reader.count(AskQuery(statuses=OPEN_STATUSES, key_result=goal.key)),
        note=last.text if last else "",
        note_at=last.at if last else None,
    )
    return _shared(line, sums, minutes, focus_min)
