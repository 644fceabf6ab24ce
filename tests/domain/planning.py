"""Asks, settings and hypothesis strategies for the tests of capacity, priority, plan and preview."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from triage.domain.ask import Ask, Lane, Nudge, Priority, Status
from triage.domain.effort import EffortModel, Job, Outcome
from triage.domain.focus import DEFAULT_HOURS, Busy, DayOff, DaySpan, FocusBlock
from triage.domain.goals import KeyResult
from triage.domain.people import Person, Role
from triage.domain.plan import Context, PlanAsk, make_context
from triage.domain.promise import Dates, Promise, Quote
from triage.domain.worktime import Shares, WorkTime

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""Monday 2026-03-02 09:00 UTC."""

TODAY = date(2026, 3, 2)
ALL_OF_IT = Shares(meetings=0.0, open_reserve=0.0, focus_reserve=0.0)
"""Keeps nothing back, so that a minute is a minute."""

MORNINGS = FocusBlock(uid="mornings", days=(0, 1, 2, 3), span=DaySpan(time(9), time(11)))
"""Two hours of focus, Monday to Thursday."""

PLAIN = EffortModel.learn(())
LEARNT = EffortModel.learn(
    [Outcome(estimate_min=60, actual_min=60 * ratio) for ratio in (0.5, 0.8, 1, 1, 1.2, 1.5, 2, 3) * 6]
)

PEOPLE = (
    Person(key="priya", name="Priya Shah", role=Role.PM),
    Person(key="karen", name="Karen Holt", role=Role.LEADERSHIP),
    Person(key="sam", name="Sam Ode", role=Role.PEER),
    Person(key="tom", name="Tom Lind"),
)
KEY_RESULTS = (KeyResult(key="KR1", title="Latency"), KeyResult(key="KR2", title="Recall", weight=2.0))


def worktime(zone: str = "UTC", *, blocks: tuple[FocusBlock, ...] = (MORNINGS,), **parts: Any) -> WorkTime:
    """Default hours, focus on four mornings, nothing kept back."""
    return replace(WorkTime(zone=ZoneInfo(zone), blocks=blocks, shares=ALL_OF_IT), **parts)


def setting(time_: WorkTime | None = None, *, now: datetime = NOW, **parts: Any) -> Context:
    """A context on that Monday morning."""
    return make_context(**{"now": now, "time": time_ or worktime(), "efforts": PLAIN, "people": PEOPLE, **parts})


def subject(
    uid: str = "a1",
    minutes: int | None = 60,
    *,
    efforts: EffortModel = PLAIN,
    promised_on: date | None = None,
    dates: Dates = Dates.FINISH,
    worked_min: float = 0.0,
    is_running: bool = False,
    **fields: Any,
) -> PlanAsk:
    """An active ask with its effort, and a promise to Tom when a day is given."""
    base = Ask(uid=uid, title=f"Ask {uid}", received_at=NOW - timedelta(days=1), status=Status.ACTIVE)
    ask = replace(base, estimate_min=minutes, **fields)
    quotes = () if promised_on is None else (Quote(on=promised_on, dates=dates, made_at=NOW),)
    promises = (Promise(uid=f"p-{uid}", ask_uid=uid, person="tom", quotes=quotes, zone="UTC"),) if quotes else ()
    effort = efforts.effort(Job(uid=uid, estimate_min=minutes, worked_min=worked_min))
    return PlanAsk(ask=ask, effort=effort, promises=promises, worked_min=worked_min, is_running=is_running)


def nudge(days_ago: int = 1) -> Nudge:
    """Tom asks again."""
    return Nudge(uid=f"n{days_ago}", by="tom", at=NOW - timedelta(days=days_ago))


clock_times = st.builds(time, st.integers(0, 23), st.sampled_from((0, 15, 30, 45)))
day_spans = st.tuples(clock_times, clock_times).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: DaySpan(*pair))
zones = st.sampled_from(
    ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Havana")
)
near_days = st.integers(-20, 60).map(lambda days: TODAY + timedelta(days=days))
coming_days = st.integers(0, 40).map(lambda days: TODAY + timedelta(days=days))


@st.composite
def blocks(draw: st.DrawFn) -> FocusBlock:
    """A focus block, with or without a first and last day."""
    days = draw(st.sets(st.integers(0, 6), min_size=1, max_size=5))
    from_on = draw(st.none() | near_days)
    until_on = draw(st.none() | coming_days)
    uid = draw(st.uuids()).hex
    return FocusBlock(uid=uid, days=tuple(sorted(days)), span=draw(day_spans), from_on=from_on, until_on=until_on)


@st.composite
def busy_spans(draw: st.DrawFn) -> Busy:
    """A meeting of up to nine hours in the coming weeks."""
    starts_at = NOW + timedelta(minutes=draw(st.integers(-600, 40 * 24 * 60)))
    return Busy(starts_at=starts_at, ends_at=starts_at + timedelta(minutes=draw(st.integers(0, 540))))


@st.composite
def worktimes(draw: st.DrawFn) -> WorkTime:
    """Anybody's time."""
    from_on = draw(coming_days)
    off = DayOff(uid="off", from_on=from_on, until_on=from_on + timedelta(days=draw(st.integers(0, 9))))
    return WorkTime(
        zone=ZoneInfo(draw(zones)),
        hours=draw(st.sampled_from((DEFAULT_HOURS, ((DaySpan(time(0), time(23, 59)),),) * 7))),
        blocks=tuple(draw(st.lists(blocks(), max_size=3))),
        days_off=draw(st.sampled_from(((), (off,)))),
        busy=tuple(draw(st.lists(busy_spans(), max_size=6))),
        shares=draw(st.sampled_from((ALL_OF_IT, Shares()))),
    )


@st.composite
def subjects(draw: st.DrawFn, uid: str, efforts: EffortModel = LEARNT) -> PlanAsk:
    """Any ask that may be planned."""
    return subject(
        uid,
        draw(st.sampled_from((5, 15, 30, 45, 60, 90, 120, 240, 600))),
        efforts=efforts,
        promised_on=draw(st.none() | st.none() | coming_days),
        dates=draw(st.sampled_from(Dates)),
        worked_min=draw(st.sampled_from((0.0, 0.0, 20.0))),
        due_on=draw(st.none() | near_days),
        lane=draw(st.sampled_from((None, None, *Lane))),
        received_at=NOW - timedelta(days=draw(st.integers(0, 60))),
        requesters=tuple(draw(st.lists(st.sampled_from([one.key for one in PEOPLE]), max_size=2, unique=True))),
        key_result=draw(st.sampled_from(("", "", "KR1", "KR2"))),
        pinned=draw(st.sampled_from((None, None, None, *Priority))),
        nudges=(nudge(),) * draw(st.integers(0, 2)),
    )


@st.composite
def many_subjects(draw: st.DrawFn, most: int = 8, efforts: EffortModel = LEARNT) -> list[PlanAsk]:
    """Up to so many asks."""
    return [draw(subjects(f"u{number:02}", efforts)) for number in range(draw(st.integers(0, most)))]


@st.composite
def settings_of_anybody(draw: st.DrawFn, efforts: EffortModel = LEARNT) -> Context:
    """Any setting, with key results or without."""
    return setting(draw(worktimes()), efforts=efforts, key_results=draw(st.sampled_from(((), KEY_RESULTS))))
