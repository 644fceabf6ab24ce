"""Reads what the last weeks were like off the desk's records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from triage.desk.picture import PlanRules
from triage.desk.planning import Look
from triage.desk.ports import AskQuery, Reader
from triage.domain.ask import Ask, Status
from triage.domain.goals import KeyResult
from triage.domain.insights import came_and_went, focus_use, kept_by_week, repeats_by_week, week_firsts
from triage.domain.pace import WeekPace, week_paces
from triage.domain.repeats.kind import Member
from triage.domain.spent import by_key_result, is_deep, spent_on
from triage.domain.week import hours_of, meetings_min, worked_min
from triage.domain.work import Work
from triage.domain.zones import wall_at
from triage.views.insights import InsightsPage, WeekInsight
from triage.views.words import counted, duration

WEEKS = 12
"""A quarter of a year: enough to see where something goes, and few enough to fit on a screen."""

Looking = Callable[[], AbstractContextManager[Look]]
_CLOSED = frozenset({Status.DONE, Status.DROPPED, Status.HANDED_OFF})
_PAGE = 500


class InsightService:
    """Looks back; changes nothing.

    Args:
        look: A look at the desk.
        rules: The user's settings about planning.
    """

    def __init__(self, look: Looking, rules: PlanRules) -> None:
        self._look = look
        self._rules = rules

    def page(self, weeks: int = WEEKS) -> InsightsPage:
        """The last weeks, this one included."""
        with self._look() as look:
            picture = look.picture
            firsts = week_firsts(picture.today, weeks, self._rules.week_starts)
            since_at = wall_at(firsts[0], time(), picture.zone)
            lines = _weeks(look, self._rules, firsts, since_at)
            keys = [key for _, by_goal in lines for key in by_goal]
            goals = sorted(look.reader.all(KeyResult), key=lambda one: (-one.weight, one.key))
            shown = [one.key for one in goals if one.key in keys] + ([""] if "" in keys else [])
            made = tuple(_with_goals(line, by_goal, shown) for line, by_goal in lines)
            return InsightsPage(
                today=picture.today,
                zone=picture.zone.key,
                goals=tuple(shown),
                weeks=made,
                sentences=tuple(_sentences(made, shown)),
            )


_ByGoal = dict[str, tuple[int, int]]


def _weeks(
    look: Look, rules: PlanRules, firsts: Sequence[date], since_at: datetime
) -> list[tuple[WeekInsight, _ByGoal]]:
    """Each week without its key results, and what these got."""
    reader, picture = look.reader, look.picture
    work_time = picture.context.time
    closed = reader.asks(AskQuery(statuses=_CLOSED, closed_since=since_at))
    received = _received_since(reader, since_at)
    work = reader.work(since=since_at)
    worked = reader.asks(AskQuery(uids=frozenset(one.ask_uid for one in work), include_merged=True)) if work else []
    touched = {ask.uid: ask for ask in (*closed, *worked)}
    logged = reader.work(ask_uids=list(touched)) if touched else []
    all_work = list({one.uid: one for one in (*work, *logged)}.values())
    came, done, went = came_and_went({ask.uid: ask for ask in (*closed, *received)}.values(), work_time, firsts)
    kept, late = kept_by_week(reader.promises(), work_time, picture.today, firsts)
    again = repeats_by_week(received, _kinds_of(reader, received), reader.kinds(3), work_time, firsts)
    deep = frozenset(ask.uid for ask in touched.values() if _is_deep(ask, logged, picture.context.deep_from_min))
    lost = reader.lost(since_at)
    finished = [ask for ask in closed if ask.status is Status.DONE]
    paces = week_paces(
        all_work,
        finished,
        work_time,
        now=picture.now,
        this_week_on=firsts[-1],
        meeting_share=rules.shares.meetings,
        weeks=len(firsts) - 1,
    )
    found = []
    for at, first in enumerate(firsts):
        starts_at = wall_at(first, time(), picture.zone)
        ends_at = wall_at(first + timedelta(days=7), time(), picture.zone)
        spent = spent_on(
            touched.values(),
            all_work,
            since_at=starts_at,
            until_at=ends_at,
            deep_from_min=picture.context.deep_from_min,
        )
        use = focus_use(all_work, lost, deep, work_time, first, picture.now)
        pace = paces[at] if at < len(paces) else _present(all_work, look, first, rules.shares.meetings)
        line = WeekInsight(
            from_on=first,
            asked=came[at],
            done=done[at],
            went=went[at],
            goal_min=(),
            effort_min=round(pace.effort_min),
            hours_min=round(pace.hours_min),
            pace=pace.pace.value if pace.pace else "",
            kept=kept[at],
            late=late[at],
            block_min=round(use.block_min),
            deep_min=round(use.deep_min),
            other_min=round(use.other_min),
            repeats=again[at],
        )
        found.append((line, by_key_result(spent, _counting(reader, first))))
    return found


def _counting(reader: Reader, first: date) -> list[str]:
    """The key results that count on any day of a week."""
    return [one.key for one in reader.all(KeyResult) if one.counts(first, first + timedelta(days=6))]


def _received_since(reader: Reader, since_at: datetime) -> list[Ask]:
    """The asks received at an instant or later, newest first, read page by page."""
    found: list[Ask] = []
    while True:
        page = reader.asks(AskQuery(order="received", limit=_PAGE, offset=len(found)))
        found += page
        if len(page) < _PAGE or page[-1].received_at < since_at:
            return [ask for ask in found if ask.received_at >= since_at]


def _kinds_of(reader: Reader, asks: Sequence[Ask]) -> dict[str, str]:
    members = (reader.get(Member, ask.uid) for ask in asks)
    return {one.ask_uid: one.kind for one in members if one is not None}


def _is_deep(ask: Ask, work: Sequence[Work], deep_from_min: int) -> bool:
    return is_deep(ask, sum(one.minutes or 0 for one in work if one.ask_uid == ask.uid), deep_from_min)


def _present(work: Sequence[Work], look: Look, first: date, meetings: float) -> WeekPace:
    """The week that is not over: what was logged in it, and all its hours that are open to asks."""
    time_, last = look.picture.context.time, first + timedelta(days=6)
    effort = worked_min(work, first, last, time_, look.picture.now)
    hours = sum(hours_of(time_, first, last)) - meetings_min(time_, first, last, meetings)
    return WeekPace(from_on=first, effort_min=effort, hours_min=hours, pace=None)


def _with_goals(line: WeekInsight, by_goal: _ByGoal, shown: Sequence[str]) -> WeekInsight:
    return replace(line, goal_min=tuple(by_goal.get(key, (0, 0))[0] for key in shown))


def _sentences(weeks: Sequence[WeekInsight], goals: Sequence[str]) -> list[str]:
    """What stands out, each sentence with its figures; none without records."""
    found = []
    asked, gone = sum(week.asked for week in weeks), sum(week.done + week.went for week in weeks)
    if asked or gone:
        found.append(f"{counted(asked, 'ask')} came in {counted(len(weeks), 'week')}, {gone} went.")
    minutes = sum(sum(week.goal_min) for week in weeks)
    untied = sum(week.goal_min[goals.index("")] for week in weeks) if "" in goals else 0
    if minutes and len(goals) > 1 and untied:
        found.append(f"{round(100 * untied / minutes)} % of {duration(minutes)} served no key result.")
    due = sum(week.kept + week.late for week in weeks)
    if due:
        found.append(f"{sum(week.kept for week in weeks)} of {counted(due, 'promise')} were kept.")
    blocks, eaten = sum(week.block_min for week in weeks), sum(week.other_min for week in weeks)
    if blocks and eaten:
        found.append(f"{round(100 * eaten / blocks)} % of the focus blocks went to something else.")
    again = sum(week.repeats for week in weeks)
    if again:
        found.append(f"{counted(again, 'ask')} asked for something that keeps coming: `triage repeats`.")
    return found
