"""The plan: asks in rank order, laid into the lanes that there really are, with likely and safe dates.

Everything that names a date reads it here. A plan is a pure function of the asks and their context: input order does
not matter, and the same plan gives the same dates twice. Decisions: ``docs/design/plan.md``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum, IntEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from triage.domain.ask import Lane, Priority
from triage.domain.capacity import Span
from triage.domain.plan_ask import Context as Context
from triage.domain.plan_ask import PlanAsk as PlanAsk
from triage.domain.plan_ask import make_context as make_context
from triage.domain.plan_hand import by_hand
from triage.domain.plan_order import Claim, serve_order
from triage.domain.priority.facts import AskFacts, measure, promise_ends_at
from triage.domain.priority.opinion import Opinion, opinion_of, rank_key
from triage.domain.promise import Dates, Promise
from triage.domain.zones import day_of


class Quantile(Enum):
    """How sure a date is: as likely too early as too late, or safe four times in five."""

    P50 = "likely"
    P80 = "safely"


class Outlook(IntEnum):
    """Whether the plan keeps a date: safely, only with luck (P80 misses it), or not (P50 misses it too)."""

    HOLDS = 0
    AT_RISK = 1
    BREAKS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The part of a lane that the plan gives one ask. Instants are aware, UTC; None means not in the foreseeable.

    Attributes:
        uid: The ask's.
        lane: The lane that serves it.
        rank: Its place in the plan, 0 is first.
        priority: Its class at that place.
        start_p50_at: Likely start.
        start_p80_at: Safe start.
        finish_p50_at: Likely finish.
        finish_p80_at: Safe finish.
        ahead_p80_min: Safe minutes of its lane that asks ahead of it take.
        spans: The likely course: the pieces of its lane from likely start to likely finish.
        due: Whether its due date is kept; None without one.
        promised: Whether its open promises are kept, the worst of them; None without one.
        is_moved_ahead: Whether its date moved it ahead of what ranks higher.
    """

    uid: str
    lane: Lane
    rank: int
    priority: Priority
    start_p50_at: datetime | None
    start_p80_at: datetime | None
    finish_p50_at: datetime | None
    finish_p80_at: datetime | None
    ahead_p80_min: float
    spans: tuple[Span, ...]
    due: Outlook | None
    promised: Outlook | None
    is_moved_ahead: bool

    def start_at(self, quantile: Quantile) -> datetime | None:
        """The likely or the safe start."""
        return self.start_p50_at if quantile is Quantile.P50 else self.start_p80_at

    def finish_at(self, quantile: Quantile) -> datetime | None:
        """The likely or the safe finish."""
        return self.finish_p50_at if quantile is Quantile.P50 else self.finish_p80_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """Whether the P0s fit the time for deep work before they are due.

    Attributes:
        needed_min: Safe minutes of the P0s in that lane.
        available_min: Minutes of the lane before the last of their dates, or in the cycle when none has one.
        over: uids of the P0s, of either lane, whose date the plan does not safely keep; latest first.
    """

    needed_min: float
    available_min: float
    over: tuple[str, ...]

    @property
    def fits(self) -> bool:
        """Whether every P0 can be kept."""
        return not self.over


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Every ask that was taken on or promised, in rank order, with its slot and the opinion behind its rank.

    Plans are equal when their orders, slots, opinions and budgets are.

    Attributes:
        order: uids in rank order, over both lanes.
        slots: By uid.
        opinions: By uid.
        budget: The P0 budget.
        by_uid: What was planned, in rank order, for planning again with a change.
        context: In which setting, likewise.
    """

    order: tuple[str, ...]
    slots: Mapping[str, Slot]
    opinions: Mapping[str, Opinion]
    budget: Budget
    by_uid: Mapping[str, PlanAsk] = field(compare=False, repr=False)
    context: Context = field(compare=False, repr=False)

    @property
    def subjects(self) -> tuple[PlanAsk, ...]:
        """What was planned, in rank order."""
        return tuple(self.by_uid.values())

    def subject(self, uid: str) -> PlanAsk:
        """What was planned under a uid.

        Raises:
            KeyError: No such ask in the plan.
        """
        return self.by_uid[uid]

    def lane_order(self, lane: Lane) -> list[str]:
        """uids of one lane in the order of service."""
        return [uid for uid in self.order if self.slots[uid].lane is lane]


def finish_on(slot: Slot, zone: ZoneInfo, quantile: Quantile) -> date | None:
    """The local day on which an ask is finished; what ends with the working day counts on that day."""
    at = slot.finish_at(quantile)
    return day_of(at, zone) if at is not None else None


def start_on(slot: Slot, zone: ZoneInfo, quantile: Quantile) -> date | None:
    """The local day on which work on an ask starts."""
    at = slot.start_at(quantile)
    return day_of(at, zone) if at is not None else None


class Ranked(NamedTuple):
    """One ask with its facts and opinion, while a plan is made."""

    facts: AskFacts
    opinion: Opinion


def make_plan(subjects: Sequence[PlanAsk], context: Context) -> Plan:
    """The plan of these asks; their order does not matter.

    Args:
        subjects: Each uid once.
        context: Made by `make_context`.
    """
    facts = measure(subjects, context)
    ranked = [Ranked(one, opinion_of(one, context)) for one in facts]
    ranked.sort(key=lambda one: rank_key(one.facts, one.opinion))
    ranked = by_hand(ranked, lambda one: one.opinion.uid, lambda one: one.facts.ask.put_before)
    served = _served(ranked, context)
    rank_before = {one.opinion.uid: rank for rank, one in enumerate(ranked)}
    slots: dict[str, Slot] = {}
    for lane in Lane:
        slots.update(_lay(lane, served, rank_before, context))
    order = tuple(one.opinion.uid for one in served)
    return Plan(
        order=order,
        slots={uid: slots[uid] for uid in order},
        opinions={one.opinion.uid: one.opinion for one in served},
        budget=_budget(served, slots, context),
        by_uid={one.opinion.uid: one.facts.subject for one in served},
        context=context,
    )


def _served(ranked: Sequence[Ranked], context: Context) -> list[Ranked]:
    """The order of service: each lane's own, spread over the places that the lane's asks have in rank order."""
    served = list(ranked)
    for lane in Lane:
        places = [place for place, one in enumerate(ranked) if one.facts.lane is lane]
        claims = [_claim(ranked[place], context) for place in places]
        for place, index in zip(places, serve_order(claims, context.efforts.sums), strict=True):
            served[place] = ranked[places[index]]
    return served


def _claim(one: Ranked, context: Context) -> Claim:
    facts, opinion = one
    deadline = facts.deadline
    is_later = opinion.is_pinned and opinion.priority is Priority.P2 and not facts.is_promised
    holds = deadline is not None and deadline.at > context.now and not facts.subject.comes_last and not is_later
    return Claim(
        uid=opinion.uid,
        effort=facts.subject.effort,
        limit_min=facts.available_min if holds else None,
        is_start=deadline is not None and deadline.is_start,
        is_promised=facts.is_promised,
        is_fixed=opinion.is_pinned and opinion.priority is Priority.P0 and not facts.subject.comes_last,
    )


def _lay(lane: Lane, served: Sequence[Ranked], rank_before: Mapping[str, int], context: Context) -> dict[str, Slot]:
    """The slots of one lane: quantiles of the running sum of effort, read off the lane's curve."""
    curve = context.capacity.lane(lane)
    mine = [(rank, one) for rank, one in enumerate(served) if one.facts.lane is lane]
    sums = context.efforts.sums([one.facts.subject.effort for _, one in mine])
    likely = curve.stretches([p50 for p50, _ in sums])
    safe = curve.bounds([p80 for _, p80 in sums])
    slots: dict[str, Slot] = {}
    ahead_min = 0.0
    for (rank, (facts, opinion)), p50, p80, (_, sum_min) in zip(mine, likely, safe, sums, strict=True):
        start, finish = (p50.starts_at, p80[0]), (p50.ends_at, p80[1])
        slots[opinion.uid] = Slot(
            uid=opinion.uid,
            lane=lane,
            rank=rank,
            priority=opinion.priority,
            start_p50_at=start[0],
            start_p80_at=start[1],
            finish_p50_at=finish[0],
            finish_p80_at=finish[1],
            ahead_p80_min=ahead_min,
            spans=p50.spans,
            due=None if facts.due_at is None else outlook(*finish, facts.due_at),
            promised=_promise_outlook(facts, start, finish, context),
            is_moved_ahead=rank < rank_before[opinion.uid],
        )
        ahead_min = sum_min
    return slots


Instants = tuple[datetime | None, datetime | None]


def outlook(likely: datetime | None, safely: datetime | None, at: datetime) -> Outlook:
    """Whether a date is kept by what is likely and by what is safe; None is never."""
    if likely is None or likely > at:
        return Outlook.BREAKS
    return Outlook.AT_RISK if safely is None or safely > at else Outlook.HOLDS


def promise_outlook(promise: Promise, start: Instants, finish: Instants, zone: ZoneInfo) -> Outlook:
    """Whether one promise is kept by likely and safe start and finish."""
    kept = start if promise.quote.dates is Dates.START else finish
    return outlook(*kept, promise_ends_at(promise, zone))


def _promise_outlook(facts: AskFacts, start: Instants, finish: Instants, context: Context) -> Outlook | None:
    if not facts.subject.promises:
        return None
    zone = context.time.zone
    return max(promise_outlook(one, start, finish, zone) for one in facts.subject.promises)


def _budget(served: Sequence[Ranked], slots: Mapping[str, Slot], context: Context) -> Budget:
    urgent = [one for one in served if one.opinion.priority is Priority.P0]
    lane = context.capacity.serving(Lane.FOCUS)
    deep = [one for one in urgent if one.facts.lane is lane]
    ends = [one.facts.deadline.at for one in deep if one.facts.deadline is not None]
    sums = context.efforts.sums([one.facts.subject.effort for one in deep])
    until = max(ends, default=context.time.day_ends_at(context.cycle_ends_on))
    over = [one.opinion.uid for one in urgent if _is_over(slots[one.opinion.uid])]
    return Budget(
        needed_min=sums[-1][1] if sums else 0.0,
        available_min=context.capacity.lane(lane).minutes_until(until),
        over=tuple(sorted(over, key=lambda uid: -slots[uid].rank)),
    )


def _is_over(slot: Slot) -> bool:
    return bool(slot.due) if slot.promised is None else bool(slot.promised)
