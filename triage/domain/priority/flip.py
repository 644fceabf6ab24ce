"""The smallest changes that would give an ask another class, found by asking the rules again."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from triage.domain.ask import Priority
from triage.domain.plan_ask import Context, PlanAsk
from triage.domain.priority.facts import Deadline, Yardstick, deadline_of
from triage.domain.priority.opinion import opinion_of
from triage.domain.priority.words import day_words, minutes_words

SIZES_MIN = (15, 30, 45, 60, 90, 120, 180, 240, 300, 360, 480, 600, 720, 960, 1200, 1440, 1920, 2400)
"""The sizes people name; a flip by effort is told in these."""

DAYS_TRIED = 42
"""How many days beyond its date, or from today on, are tried: three cycles."""

FAR_DAYS = 3 * 366
"""A date further away than that is not made more urgent by any plan, and need not be later."""

COST_OF_A_DOUBLING = 2.0
COST_OF_A_KEY_RESULT = 2.0
COST_OF_A_NEW_DATE = 2.0
"""What counts as smallest: one day of a date is 1; twice or half the size, a key result or a first date are 2."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """One change that would give an ask another class.

    Attributes:
        priority: The class it would have.
        words: The change, ready to read: "P1 if due on or after Thu 12 Mar".
        cost: How large the change is; only for comparing.
    """

    priority: Priority
    words: str
    cost: float


Change = tuple[PlanAsk, str, float]
Judge = Callable[[PlanAsk], Priority]


def flips(subject: PlanAsk, others: Iterable[PlanAsk], context: Context) -> tuple[Flip, ...]:
    """For each thing that could change, the least change that gives another class; smallest first.

    Args:
        subject: The ask; a pin is looked through, to what the rules say by themselves.
        others: The asks of the plan; ``subject`` may be among them.
        context: Their setting.
    """
    yardstick = Yardstick(others, context)

    def judge(changed: PlanAsk) -> Priority:
        return opinion_of(yardstick.measure(changed), context).own

    own = judge(subject)
    series = (
        (_later(subject, context), _LESS),
        (_sooner(subject, context), _MORE),
        (_sizes(subject, up=False), _ANY),
        (_sizes(subject, up=True), _ANY),
        (_tied(subject, context), _MORE),
    )
    found = [_first(changes, own, urgencies, judge) for changes, urgencies in series]
    return tuple(sorted((flip for flip in found if flip is not None), key=lambda flip: flip.cost))


_LESS, _MORE, _ANY = frozenset({1}), frozenset({-1}), frozenset({1, -1})


def _first(changes: Iterator[Change], own: Priority, urgencies: frozenset[int], judge: Judge) -> Flip | None:
    """The first change that gives a class of the urgency that such a change is about.

    A later date that makes an ask more urgent, as it then comes behind others, is true and of no use to anybody.
    """
    for changed, words, cost in changes:
        priority = judge(changed)
        if (priority > own) - (priority < own) in urgencies:
            return Flip(priority=priority, words=f"{priority} if {words}", cost=cost)
    return None


def _later(subject: PlanAsk, context: Context) -> Iterator[Change]:
    deadline = deadline_of(subject, context.capacity.due_at(subject.ask), context)
    if deadline is None or deadline.on > context.today + timedelta(days=FAR_DAYS):
        return
    first = max(deadline.on, context.today)
    for days in range(1, DAYS_TRIED + 1):
        on = first + timedelta(days=days)
        if not context.time.is_off(on):
            yield _dated(subject, on, deadline), f"{_named(deadline)} on or after {day_words(on, context.today)}", days


def _sooner(subject: PlanAsk, context: Context) -> Iterator[Change]:
    deadline = deadline_of(subject, context.capacity.due_at(subject.ask), context)
    last = context.today + timedelta(days=DAYS_TRIED)
    if deadline is not None and deadline.on <= last:
        last = max(deadline.on, context.today) - timedelta(days=1)
    while last >= context.today:
        if not context.time.is_off(last):
            words = f"{_named(deadline)} on or before {day_words(last, context.today)}"
            cost = (deadline.on - last).days if deadline else COST_OF_A_NEW_DATE
            yield _dated(subject, last, deadline), words, cost
        last -= timedelta(days=1)


def _named(deadline: Deadline | None) -> str:
    return "promised" if deadline is not None and deadline.promise is not None else "due"


def _dated(subject: PlanAsk, on: date, deadline: Deadline | None) -> PlanAsk:
    if deadline is None or deadline.promise is None:
        return replace(subject, ask=replace(subject.ask, due_on=on, due_at=None))
    moved = replace(deadline.promise.quote, on=on)
    return replace(subject, promises=(replace(deadline.promise, quotes=(*deadline.promise.quotes, moved)),))


def _sizes(subject: PlanAsk, *, up: bool) -> Iterator[Change]:
    """The ask at other sizes, nearest first; its effort in proportion."""
    size = max(1.0, subject.effort.estimate_min)
    named = [one for one in SIZES_MIN if (one > size if up else one < size)]
    for minutes in named if up else reversed(named):
        share = minutes / size
        effort = replace(
            subject.effort,
            estimate_min=float(minutes),
            p50_min=subject.effort.p50_min * share,
            p80_min=subject.effort.p80_min * share,
            mean_min=subject.effort.mean_min * share,
            spread_min=subject.effort.spread_min * share,
        )
        ask = replace(subject.ask, estimate_min=minutes)
        words = f"it took {minutes_words(minutes)} or {'more' if up else 'less'}"
        yield replace(subject, ask=ask, effort=effort), words, COST_OF_A_DOUBLING * abs(math.log2(share))


def _tied(subject: PlanAsk, context: Context) -> Iterator[Change]:
    if subject.ask.key_result in context.key_results or not context.key_results:
        return
    least = min(context.key_results.values(), key=lambda one: (one.weight, one.key))
    changed = replace(subject, ask=replace(subject.ask, key_result=least.key))
    yield changed, "it served a key result", COST_OF_A_KEY_RESULT
