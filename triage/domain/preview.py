"""The cost of a yes, before it is given: the plan with a change beside the plan without.

The plan with the change is made by the same function as every plan, so saying yes afterwards gives exactly the plan
that was previewed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from triage.domain.ask import Lane
from triage.domain.capacity import Capacity
from triage.domain.focus import Busy
from triage.domain.plan import Outlook, Plan, PlanAsk, Quantile, Slot, finish_on, make_plan, promise_outlook
from triage.domain.promise import Promise
from triage.domain.worktime import WorkTime
from triage.domain.zones import day_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is to be different.

    Attributes:
        put: Asks to be added, or to stand in place of those with the same uid (a moved due date, another size).
        remove: uids of asks to be left out.
        time: The user's time instead of the present one (a day off, another block); None leaves it.
        lost: Spans that are lost on top (a block eaten by an incident).
    """

    put: tuple[PlanAsk, ...] = ()
    remove: tuple[str, ...] = ()
    time: WorkTime | None = None
    lost: tuple[Busy, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One ask whose days of finish change; a day of None is not in the foreseeable.

    Attributes:
        uid: The ask's.
        from_likely_on: P50 day before.
        to_likely_on: P50 day after.
        from_safely_on: P80 day before.
        to_safely_on: P80 day after.
    """

    uid: str
    from_likely_on: date | None
    to_likely_on: date | None
    from_safely_on: date | None
    to_safely_on: date | None

    @property
    def days_later(self) -> int:
        """By how many days the safe date slips; below 0 when it comes nearer."""
        return _ordinal(self.to_safely_on) - _ordinal(self.from_safely_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """One date that is held worse than before.

    Attributes:
        uid: The ask's.
        on: The day due or promised.
        promise: The promise; None for a due date.
        before: How it was held.
        after: How it would be held.
    """

    uid: str
    on: date
    promise: Promise | None
    before: Outlook
    after: Outlook


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a change costs.

    Attributes:
        before: The plan as it is.
        after: The plan as it would be.
        moves: Asks of both plans whose days change, those that slip most first.
        breaks: Dates of asks of both plans that are held worse, in the order of the plan.
        late: uids among those put whose own due date or promise the plan would not safely keep.
        focus_used_min: Likely focus minutes that the change takes; below 0 when it gives some back.
        open_used_min: Likely minutes of the other hours, likewise.
    """

    before: Plan
    after: Plan
    moves: tuple[Move, ...]
    breaks: tuple[Break, ...]
    late: tuple[str, ...]
    focus_used_min: float
    open_used_min: float


def apply(plan: Plan, change: Change) -> Plan:
    """The plan after a change, made anew from all of its asks."""
    gone = {*change.remove, *(subject.uid for subject in change.put)}
    subjects = [subject for uid, subject in plan.by_uid.items() if uid not in gone]
    context = plan.context
    if change.time is not None or change.lost:
        time = context.time if change.time is None else change.time
        time = replace(time, busy=(*time.busy, *change.lost))
        context = replace(context, time=time, capacity=Capacity(time, context.now))
    return make_plan([*subjects, *change.put], context)


def preview(plan: Plan, change: Change) -> Preview:
    """What a change would cost.

    Args:
        plan: As it is.
        change: One or several asks to say yes to, or any other "what if".
    """
    after = apply(plan, change)
    both = [uid for uid in after.order if uid in plan.slots]
    moves = [move for move in (_move(plan, after, uid) for uid in both) if move is not None]
    return Preview(
        before=plan,
        after=after,
        moves=tuple(sorted(moves, key=lambda move: -move.days_later)),
        breaks=tuple(one for uid in both for one in _breaks(plan, after, uid)),
        late=tuple(subject.uid for subject in change.put if _is_late(after.slots[subject.uid])),
        focus_used_min=_likely_min(after, Lane.FOCUS) - _likely_min(plan, Lane.FOCUS),
        open_used_min=_likely_min(after, Lane.OPEN) - _likely_min(plan, Lane.OPEN),
    )


def preview_yes(plan: Plan, subjects: Sequence[PlanAsk]) -> Preview:
    """What saying yes to these asks, together, would cost."""
    return preview(plan, Change(put=tuple(subjects)))


def _move(before: Plan, after: Plan, uid: str) -> Move | None:
    days = [
        finish_on(plan.slots[uid], plan.context.time.zone, quantile)
        for quantile in Quantile
        for plan in (before, after)
    ]
    if days[0] == days[1] and days[2] == days[3]:
        return None
    return Move(uid=uid, from_likely_on=days[0], to_likely_on=days[1], from_safely_on=days[2], to_safely_on=days[3])


def _breaks(before: Plan, after: Plan, uid: str) -> list[Break]:
    found = []
    old, new = before.slots[uid], after.slots[uid]
    subject = after.by_uid[uid]
    if old.due is not None and new.due is not None and new.due > old.due:
        due_at = after.context.capacity.due_at(subject.ask)
        on = subject.ask.due_on or (day_of(due_at, after.context.time.zone) if due_at else after.context.today)
        found.append(Break(uid=uid, on=on, promise=None, before=old.due, after=new.due))
    for promise in subject.promises:
        was, will = _kept(promise, old, before), _kept(promise, new, after)
        if will > was:
            found.append(Break(uid=uid, on=promise.quote.on, promise=promise, before=was, after=will))
    return found


def _kept(promise: Promise, slot: Slot, plan: Plan) -> Outlook:
    start, finish = (slot.start_p50_at, slot.start_p80_at), (slot.finish_p50_at, slot.finish_p80_at)
    return promise_outlook(promise, start, finish, plan.context.time.zone)


def _is_late(slot: Slot) -> bool:
    return bool(slot.due) or bool(slot.promised)


def _likely_min(plan: Plan, lane: Lane) -> float:
    efforts = [plan.by_uid[uid].effort for uid in plan.lane_order(lane)]
    return plan.context.efforts.sums(efforts)[-1][0] if efforts else 0.0


def _ordinal(on: date | None) -> int:
    return (on or date.max).toordinal()
