"""What can honestly be told to somebody whose ask is not taken now: a date, what comes first, and the ways out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from triage.domain.effort import Effort
from triage.domain.plan import Outlook, Plan, PlanAsk, Quantile, finish_on, make_plan, start_on
from triage.domain.priority.facts import Yardstick, promise_ends_at
from triage.domain.promise import Dates
from triage.domain.zones import day_of

MOST_AHEAD = 3
"""How many asks a reply may name as coming first. Source: the rules for replies, rule 3."""

MOST_TRADES = 3
TRADES_TRIED = 12
"""How many asks ahead are looked at for a swap, nearest first: more would be a list, not an offer."""

PIECE_STEP_MIN = 15
"""A smaller piece is told in quarters of an hour, rounded down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """An ask that comes first.

    Attributes:
        uid: The ask's.
        likely_min: Minutes it will likely take.
        finish_on: The day it is likely finished; None when not in the foreseeable.
    """

    uid: str
    likely_min: float
    finish_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteFacts:
    """The dates of one ask of a plan, as a reply may name them. A day of None is not in the foreseeable.

    Attributes:
        uid: The ask's.
        start_on: The day on which it safely (P80) starts.
        likely_start_on: The day on which it likely (P50) starts.
        finish_on: The day on which it is safely finished: the one to quote.
        likely_on: The day on which it is likely finished.
        ahead: Up to three asks ahead in its lane that take most of the waiting time, in the order of service.
        ahead_count: How many asks are ahead in its lane.
    """

    uid: str
    start_on: date | None
    likely_start_on: date | None
    finish_on: date | None
    likely_on: date | None
    ahead: tuple[Ahead, ...]
    ahead_count: int

    @property
    def ahead_uids(self) -> tuple[str, ...]:
        """uids of what comes first."""
        return tuple(one.uid for one in self.ahead)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """One ask ahead that could change places with a late one, so that the late one is finished by its due date.

    Attributes:
        uid: The ask that would give way.
        from_on: The day on which it is safely finished now; None when not in the foreseeable.
        lands_on: The day on which it would be.
        finish_on: The day on which the late one would then be finished.
        breaks: uids whose due date or promise is safely kept now and would not be, itself among them.
    """

    uid: str
    from_on: date | None
    lands_on: date | None
    finish_on: date | None
    breaks: tuple[str, ...]


def plan_later(plan: Plan, subjects: Sequence[PlanAsk]) -> Plan:
    """The plan with asks that are not taken now: each behind everything of its class, holding no due date.

    Several are put in behind one another, so ten people asked to wait are not all promised the same day.
    """
    uids = {subject.uid for subject in subjects}
    kept = [subject for uid, subject in plan.by_uid.items() if uid not in uids]
    return make_plan([*kept, *(replace(subject, comes_last=True) for subject in subjects)], plan.context)


def quote(plan: Plan, uid: str) -> QuoteFacts:
    """What a plan says of one of its asks.

    Raises:
        KeyError: No such ask in the plan.
    """
    slot = plan.slots[uid]
    zone = plan.context.time.zone
    order = plan.lane_order(slot.lane)
    before = order[: order.index(uid)]
    likely_min = {one: plan.by_uid[one].effort.p50_min for one in before}
    longest = set(sorted(before, key=lambda one: (-likely_min[one], plan.slots[one].rank))[:MOST_AHEAD])
    return QuoteFacts(
        uid=uid,
        start_on=start_on(slot, zone, Quantile.P80),
        likely_start_on=start_on(slot, zone, Quantile.P50),
        finish_on=finish_on(slot, zone, Quantile.P80),
        likely_on=finish_on(slot, zone, Quantile.P50),
        ahead=tuple(
            Ahead(uid=one, likely_min=likely_min[one], finish_on=finish_on(plan.slots[one], zone, Quantile.P50))
            for one in before
            if one in longest
        ),
        ahead_count=len(before),
    )


def trades(plan: Plan, uid: str) -> list[Trade]:
    """Which single ask ahead could give way to one that its plan finishes after its due date; best first.

    Those come first that break nothing, then those nearest to it in the plan. Empty when the ask has no due date, is
    on time, or no single swap is enough.

    Raises:
        KeyError: No such ask in the plan.
    """
    slot = plan.slots[uid]
    due_at = plan.context.capacity.due_at(plan.by_uid[uid].ask)
    if due_at is None or slot.due is Outlook.HOLDS:
        return []
    order = plan.lane_order(slot.lane)
    place = order.index(uid)
    found: list[Trade] = []
    limit_min = plan.context.capacity.lane(slot.lane).minutes_until(due_at)
    latest = _latest_place(plan, order, place, limit_min)
    for other in range(latest, max(-1, latest - TRADES_TRIED), -1):
        trade = _swap(plan, order, other, place)
        if trade is not None:
            found.append(trade)
    return sorted(found, key=lambda trade: len(trade.breaks))[:MOST_TRADES]


def _efforts(plan: Plan, uids: Sequence[str]) -> list[Effort]:
    return [plan.by_uid[uid].effort for uid in uids]


def _latest_place(plan: Plan, order: Sequence[str], place: int, limit_min: float) -> int:
    """The latest place ahead at which the ask is finished within a limit; -1 when there is none."""
    efforts = _efforts(plan, order[: place + 1])
    low, high = -1, place - 1
    while low < high:
        middle = (low + high + 1) // 2
        if plan.context.efforts.sums([*efforts[:middle], efforts[place]])[-1][1] <= limit_min:
            low = middle
        else:
            high = middle - 1
    return low


def _swap(plan: Plan, order: Sequence[str], other: int, place: int) -> Trade | None:
    """The trade of two places of a lane; None when the other one is being worked on."""
    gives_way = order[other]
    if plan.by_uid[gives_way].is_running:
        return None
    swapped = list(order[: place + 1])
    swapped[other], swapped[place] = swapped[place], swapped[other]
    p80 = [safe for _, safe in plan.context.efforts.sums(_efforts(plan, swapped))]
    curve = plan.context.capacity.lane(plan.slots[gives_way].lane)
    zone = plan.context.time.zone
    lands_at, finish_at = curve.when(p80[place]), curve.when(p80[other])
    moved = range(other + 1, place + 1)
    return Trade(
        uid=gives_way,
        from_on=finish_on(plan.slots[gives_way], zone, Quantile.P80),
        lands_on=day_of(lands_at, zone) if lands_at is not None else None,
        finish_on=day_of(finish_at, zone) if finish_at is not None else None,
        breaks=tuple(swapped[index] for index in moved if _breaks(plan, swapped[index], p80[index - 1], p80[index])),
    )


def _breaks(plan: Plan, uid: str, before_min: float, with_min: float) -> bool:
    """Whether an ask whose dates are safely kept would miss one at another place."""
    slot, subject = plan.slots[uid], plan.by_uid[uid]
    curve = plan.context.capacity.lane(slot.lane)
    if not subject.promises:
        due_at = plan.context.capacity.due_at(subject.ask)
        return slot.due is Outlook.HOLDS and due_at is not None and with_min > curve.minutes_until(due_at)
    if slot.promised is not Outlook.HOLDS:
        return False
    zone = plan.context.time.zone
    return any(
        (before_min if promise.quote.dates is Dates.START else with_min)
        > curve.minutes_until(promise_ends_at(promise, zone))
        for promise in subject.promises
    )


def fits_min(plan: Plan, subject: PlanAsk) -> int:
    """How large a piece of an ask fits before its due date without breaking a date that can be kept.

    Args:
        plan: The plan; ``subject`` may be in it.
        subject: The ask somebody wants by its due date.

    Returns:
        Minutes of estimate, in quarters of an hour, safe (P80) at the user's ratio; at most the ask's own estimate; 0
        when nothing fits, or without a due date still to come.
    """
    others = [other for uid, other in plan.by_uid.items() if uid != subject.uid]
    room_min = Yardstick(others, plan.context).room_min(subject)
    if room_min is None:
        return 0
    effort = subject.effort
    estimate_min = min(effort.estimate_min, room_min * effort.estimate_min / max(1.0, effort.p80_min))
    return max(0, int(estimate_min // PIECE_STEP_MIN) * PIECE_STEP_MIN)
