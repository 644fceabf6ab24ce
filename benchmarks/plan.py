"""Times the pure plan of 100 and 1,000 active asks: `python -m benchmarks.plan`.

Each line is the median of several runs, in milliseconds of wall clock, with the fastest in brackets. "cold" lays the
working time out anew, as the first plan of a process does. The baseline beside it is what cannot be saved: the same
asks sorted by date and their estimates added up, without lanes, efforts, priorities or dates. The loop tells how fast
the machine was at that moment.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from statistics import median
from time import perf_counter
from zoneinfo import ZoneInfo

from triage.domain.ask import Ask, Nudge, Status
from triage.domain.capacity import Capacity
from triage.domain.effort import EffortModel, Job, Outcome
from triage.domain.focus import Busy, DaySpan, FocusBlock
from triage.domain.goals import KeyResult
from triage.domain.people import Person, Role
from triage.domain.plan import Context, PlanAsk, make_context, make_plan
from triage.domain.plan_days import timetable
from triage.domain.plan_quote import plan_later
from triage.domain.preview import preview_yes
from triage.domain.priority import measure, opinion_of
from triage.domain.promise import Dates, Promise, Quote
from triage.domain.worktime import WorkTime

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
RUNS = 15
SIZES_MIN = (15, 30, 30, 45, 60, 90, 120, 240, 480)


def made_asks(count: int, efforts: EffortModel, seed: int = 1) -> list[PlanAsk]:
    """Asks as a busy desk has them: two in five are due, one in six is promised, one in three serves a key result."""
    draw = random.Random(seed)
    return [_made_ask(number, count, efforts, draw) for number in range(count)]


def _made_ask(number: int, count: int, efforts: EffortModel, draw: random.Random) -> PlanAsk:
    minutes = draw.choice(SIZES_MIN)
    ask = Ask(
        uid=f"u{number:05}",
        title=f"Ask number {number}",
        received_at=NOW - timedelta(hours=draw.randrange(1500)),
        status=Status.ACTIVE,
        requesters=(f"p{draw.randrange(40)}",),
        due_on=_day(draw, -5, 10 + count // 3) if draw.random() < 0.4 else None,
        estimate_min=minutes,
        key_result=draw.choice(("", "", "", "", "KR1", "KR2")),
        nudges=(Nudge(uid=f"n{number}", by="p1", at=NOW),) if draw.random() < 0.2 else (),
    )
    quotes = (Quote(on=_day(draw, 1, 10 + count), dates=draw.choice(list(Dates)), made_at=NOW),)
    promise = Promise(uid=f"q{number}", ask_uid=ask.uid, person="p1", quotes=quotes, zone="Europe/Berlin")
    promises = (promise,) if draw.random() < 1 / 6 else ()
    return PlanAsk(ask=ask, effort=efforts.effort(Job(uid=ask.uid, estimate_min=minutes)), promises=promises)


def _day(draw: random.Random, first: int, last: int) -> date:
    return (NOW + timedelta(days=draw.randrange(first, last))).date()


def made_context() -> Context:
    """A year of meetings, focus on four mornings, 200 finished asks."""
    draw = random.Random(2)
    meetings = tuple(
        Busy(starts_at=NOW + timedelta(days=days, hours=hour), ends_at=NOW + timedelta(days=days, hours=hour + 1))
        for days in range(365)
        for hour in (2, 5)
    )
    mornings = FocusBlock(uid="b", days=(0, 1, 2, 3), span=DaySpan(time(9, 30), time(11, 30)))
    outcomes = [Outcome(estimate_min=60, actual_min=60 * draw.lognormvariate(0.2, 0.6)) for _ in range(200)]
    return make_context(
        now=NOW,
        time=WorkTime(zone=ZoneInfo("Europe/Berlin"), blocks=(mornings,), busy=meetings),
        efforts=EffortModel.learn(outcomes),
        people=[Person(key=f"p{number}", name=f"Person {number}", role=list(Role)[number % 9]) for number in range(40)],
        key_results=(KeyResult(key="KR1", title="Latency"), KeyResult(key="KR2", title="Recall", weight=2.0)),
    )


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Median and fastest of some runs, in milliseconds."""
    runs = []
    for _ in range(RUNS):
        started = perf_counter()
        act()
        runs.append((perf_counter() - started) * 1000)
    return median(runs), min(runs)


def plain_sums(asks: list[PlanAsk]) -> list[float]:
    """The baseline: estimates added up in the order of due dates."""
    order = sorted(asks, key=lambda one: (one.ask.due_on or date.max, one.ask.received_at))
    return list(accumulate(one.effort.estimate_min for one in order))


def main() -> None:
    """Print the table."""
    context = made_context()
    print(f"{'':34}{'100 asks':>18}{'1,000 asks':>18}")
    rows: dict[str, list[tuple[float, float]]] = {}
    for count in (100, 1000):
        for name, act in _acts(made_asks(count, context.efforts), context).items():
            rows.setdefault(name, []).append(timed(act))
    for name, cells in rows.items():
        print(f"{name:34}" + "".join(f"{f'{middle:.1f} ({least:.1f})':>18}" for middle, least in cells))


def _acts(asks: list[PlanAsk], context: Context) -> dict[str, Callable[[], object]]:
    plan = make_plan(asks[:-1], context)
    facts = measure(asks, context)

    def fresh() -> Context:
        return replace(context, capacity=Capacity(context.time, context.now))

    return {
        "plan, cold": lambda: make_plan(asks, fresh()),
        "plan": lambda: make_plan(asks, context),
        "  of it slack": lambda: measure(asks, context),
        "  of it rules": lambda: [opinion_of(one, context) for one in facts],
        "  of it one sum of efforts": lambda: context.efforts.sums([one.effort for one in asks]),
        "preview of a yes": lambda: preview_yes(plan, asks[-1:]),
        "quote of a not now": lambda: plan_later(plan, asks[-1:]),
        "timetable of seven days": lambda: timetable(plan, NOW + timedelta(days=7)),
        "baseline: estimates added up": lambda: plain_sums(asks),
        "baseline: loop of 100,000 steps": lambda: sum(step * step for step in range(100_000)),
    }


if __name__ == "__main__":
    main()
