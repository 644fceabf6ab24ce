"""The week against its hours and its cap, stretches with an end, and the pace of the last weeks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from triage.desk.picture import Picture, PlanRules
from triage.desk.planning import PlanningService
from triage.desk.ports import AskQuery, Reader, Store
from triage.desk.weeks import loads_of, week_warnings
from triage.domain.ask import Status
from triage.domain.focus import WeekStretch
from triage.domain.pace import PACE_WEEKS, WeekPace, overall, pace_of, week_paces
from triage.domain.week import WeekLoad, week_starts_on
from triage.domain.zones import wall_at
from triage.errors import BadInput, Refused
from triage.views.week import LaneLine, PaceLine, WeekLine, WeekPage
from triage.views.words import counted, duration, near_day

MOST_WEEK_MIN = 7 * 24 * 60
LEAST_WEEK_MIN = 60


class OverloadService:
    """Looks at weeks, and acts on their caps; each act is undoable."""

    def __init__(
        self,
        store: Store,
        planning: PlanningService,
        rules: PlanRules,
        now: Callable[[], datetime],
        new_uid: Callable[[], str],
    ) -> None:
        self._store = store
        self._planning = planning
        self._rules = rules
        self._now = now
        self._new_uid = new_uid

    def week(self) -> WeekPage:
        """This week, the next, and the pace of the last ones."""
        with self._planning.look() as (reader, picture, _):
            loads = loads_of(picture, reader, self._rules)
            paces = _paces(picture, reader, self._rules)
            stretches = [one for one in reader.all(WeekStretch) if one.until_on >= picture.today]
            pace = overall(paces)
            return WeekPage(
                today=picture.today,
                zone=picture.zone.key,
                weeks=tuple(_week_line(load) for load in loads),
                stretch_until=max((one.until_on for one in stretches), default=None),
                paces=tuple(_pace_line(one) for one in paces),
                pace=pace.value if pace else "",
                pace_words=_pace_words(paces),
                warnings=tuple(week_warnings(loads, picture.today)),
            )

    def stretch(self, cap_min: int, until_on: date) -> WeekStretch:
        """Declare another weekly cap from today to a day, in place of one that holds already.

        Raises:
            BadInput: The cap is no week's, or the day is past.
        """
        if not LEAST_WEEK_MIN <= cap_min <= MOST_WEEK_MIN:
            raise BadInput(f"A week cannot be capped at {duration(cap_min)}.", "Example: triage week 60h --until 20mar")
        now = self._now()
        with self._store.act("week", at=now) as tx:
            today = self._planning.picture(tx).today
            if until_on < today:
                raise BadInput("This stretch ends before today.", "Example: triage week 60h --until 20mar")
            for one in tx.all(WeekStretch):
                if one.until_on >= today:
                    tx.remove(one)
            made = WeekStretch(uid=self._new_uid(), cap_min=cap_min, from_on=today, until_on=until_on)
            tx.put(made)
            tx.describe(f"set weeks of {duration(cap_min)} until {near_day(until_on, today)}")
        return made

    def clear(self) -> list[WeekStretch]:
        """End the declared stretch now; the usual cap holds again.

        Raises:
            Refused: None holds.
        """
        now = self._now()
        with self._store.act("week", at=now) as tx:
            today = self._planning.picture(tx).today
            holding = [one for one in tx.all(WeekStretch) if one.until_on >= today]
            if not holding:
                raise Refused("No stretch is declared.", "`triage week 60h --until 20mar` declares one.")
            for one in holding:
                tx.remove(one)
            tx.describe("ended the declared stretch")
        return holding


def _paces(picture: Picture, reader: Reader, rules: PlanRules) -> list[WeekPace]:
    this_week_on = week_starts_on(picture.today, rules.week_starts)
    since = wall_at(this_week_on - timedelta(days=7 * PACE_WEEKS), time(), picture.zone)
    finished = reader.asks(AskQuery(statuses=frozenset({Status.DONE}), closed_since=since))
    work = {one.uid: one for one in reader.work(since=since)}
    work |= {one.uid: one for one in reader.work(ask_uids=[ask.uid for ask in finished])}
    return week_paces(
        list(work.values()),
        finished,
        picture.context.time,
        now=picture.now,
        this_week_on=this_week_on,
        # A calendar knows the weeks to come; of past ones the usual share is all that is known.
        meeting_share=rules.shares.meetings,
    )


def _week_line(load: WeekLoad) -> WeekLine:
    return WeekLine(
        from_on=load.from_on,
        until_on=load.until_on,
        hours_min=round(load.hours_min),
        meetings_min=round(load.meetings_min),
        worked_min=round(load.worked_min),
        load_min=round(load.load_min),
        cap_min=load.cap_min,
        is_stretch=load.is_stretch,
        lanes=tuple(
            LaneLine(
                lane=one.lane,
                left_min=round(one.left_min),
                planned_min=round(one.planned_min),
                bound_min=round(one.bound_min),
                over_min=round(one.over_min),
            )
            for one in load.lanes
        ),
    )


def _pace_line(week: WeekPace) -> PaceLine:
    return PaceLine(
        from_on=week.from_on,
        effort_min=round(week.effort_min),
        hours_min=round(week.hours_min),
        pace=week.pace.value if week.pace else "",
    )


def _pace_words(weeks: Sequence[WeekPace]) -> str:
    counted_weeks = [week for week in weeks if week.pace is not None]
    effort, hours = (sum(getattr(week, name) for week in counted_weeks) for name in ("effort_min", "hours_min"))
    pace = pace_of(effort, hours)
    if pace is None:
        return f"Pace unknown: nothing was logged or finished in the last {counted(len(weeks), 'week')}."
    recorded = counted(len(counted_weeks), "week")
    return f"Pace: {pace.value}. {duration(effort)} of work in {duration(hours)} open to it, over the last {recorded}."
