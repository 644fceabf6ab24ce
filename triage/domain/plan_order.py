"""The order in which one lane serves asks: by rank, except that dates hold their place.

What was promised or is due moves ahead of others just as far as its date needs, and no further; when not all dates can
be held, the lowest rank gives way first, promises last. Decisions: ``docs/design/plan.md``.
"""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from triage.domain.effort import Effort

ROUNDS = 4
"""How often an order is corrected for what shares of a sum miss of the sum itself; what is over after that is settled
by the exact sums, at the price of an order that moves dates ahead further than they need."""

SECOND_CHANCES = 8
"""How many dates that cannot be safely held are tried for being likely held: more would not be read either."""

EXACT = 1e-6
"""Minutes below which two sums are the same."""

FIRST_MINUTE = 1.0
"""A promised start is kept when at least this much of its day is left to begin in."""

Sums = Callable[[Sequence[Effort]], list[tuple[float, float]]]
Limits = Mapping[int, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one ask claims of a lane.

    Attributes:
        uid: The ask's.
        effort: What it will still take.
        limit_min: Lane minutes before the date it must hold; None when it holds none.
        is_start: Whether that date is of its start.
        is_promised: Whether that date was promised.
        is_fixed: Served before any date is looked at: what the user pinned as P0.
    """

    uid: str
    effort: Effort
    limit_min: float | None = None
    is_start: bool = False
    is_promised: bool = False
    is_fixed: bool = False


def serve_order(ranked: Sequence[Claim], sums: Sums) -> list[int]:
    """The order of service of claims given in rank order, as indexes into them.

    Args:
        ranked: In rank order; the fixed ones first.
        sums: P50 and P80 of running sums of efforts.
    """
    by_rank = list(range(len(ranked)))
    fixed = [index for index in by_rank if ranked[index].is_fixed]
    dates = {index: claim.limit_min for index, claim in enumerate(ranked) if claim.limit_min is not None}
    for index in fixed:
        dates.pop(index, None)
    if not _late(ranked, by_rank, dates, sums):
        return by_rank
    held = _second_chances(ranked, fixed, dates, _held(ranked, fixed, dates, sums), sums)
    rest = [index for index in by_rank if not ranked[index].is_fixed and index not in held]
    dates_first = [*fixed, *held, *rest]
    need = _shares(ranked, dates_first, sums)
    limits = {index: _finish_limit(ranked[index], limit, need[index]) for index, limit in held.items()}
    for _ in range(ROUNDS):
        order = fixed + _latest_first(rest, need, limits, start=sum(need[index] for index in fixed))
        late = _late(ranked, order, held, sums)
        if not late:
            return order
        limits = {index: limit - late.get(index, 0.0) for index, limit in limits.items()}
    return dates_first


def _late(ranked: Sequence[Claim], order: Sequence[int], limits: Limits, sums: Sums) -> Limits:
    """The claims that do not safely keep their limits in an order of service, with the minutes by which they miss."""
    late: dict[int, float] = {}
    before = 0.0
    for index, (_, after) in zip(order, sums([ranked[index].effort for index in order]), strict=True):
        if index in limits:
            over = (before + FIRST_MINUTE if ranked[index].is_start else after) - limits[index]
            if over > EXACT:
                late[index] = over
        before = after
    return late


def _shares(ranked: Sequence[Claim], order: Sequence[int], sums: Sums) -> dict[int, float]:
    """What each claim adds to the P80 of the sum, in an order: exact for it, close for others."""
    ends = [0.0, *(p80 for _, p80 in sums([ranked[index].effort for index in order]))]
    return {index: after - before for index, (before, after) in zip(order, pairwise(ends), strict=True)}


def _finish_limit(claim: Claim, limit: float, need: float) -> float:
    """The minutes within which a claim must be finished; a promised start may finish later."""
    return limit + need - FIRST_MINUTE if claim.is_start else limit


def _held(ranked: Sequence[Claim], fixed: Sequence[int], dates: Limits, sums: Sums) -> dict[int, float]:
    """The dates that can all be safely held when their claims are served first, earliest date first.

    A date out of reach by itself makes nobody give way. Of the others the lowest rank gives way, promises last.
    Source: the scheme of Moore 1968 for the number of late jobs, with rank in place of length.
    """
    in_order = sorted(dates, key=lambda index: (dates[index], index))
    alone = {index: FIRST_MINUTE if ranked[index].is_start else ranked[index].effort.p80_min for index in in_order}
    held = [index for index in in_order if alone[index] <= dates[index] + EXACT]
    for _ in range(ROUNDS):
        kept = _without_weakest(ranked, fixed, held, dates, sums)
        if len(kept) == len(held):
            break
        held = kept
    late = _late(ranked, [*fixed, *held], dates, sums)
    return {index: dates[index] for index in held if index not in late}


def _without_weakest(
    ranked: Sequence[Claim], fixed: Sequence[int], held: Sequence[int], dates: Limits, sums: Sums
) -> list[int]:
    """Claims in the order of their dates, less those that give way so that the others are in time."""
    need = _shares(ranked, [*fixed, *held], sums)
    total = sum(need[index] for index in fixed)
    gone: set[int] = set()
    weakest: list[tuple[bool, int]] = []
    for index in held:
        heapq.heappush(weakest, (ranked[index].is_promised, -index))
        total += need[index]
        while weakest and total > _finish_limit(ranked[index], dates[index], need[index]) + EXACT:
            weak = -heapq.heappop(weakest)[1]
            total -= need[weak]
            gone.add(weak)
    return [index for index in held if index not in gone]


def _second_chances(
    ranked: Sequence[Claim], fixed: Sequence[int], dates: Limits, held: dict[int, float], sums: Sums
) -> dict[int, float]:
    """The dates held, and those of claims that gave way but are likely in time without harm to them.

    A date is not given up because it is only likely to be kept: promises first, then by rank, a claim is put as late
    as its P50 allows, and stays there when every date held stays safe. Its limit is the P80 that it reaches there.
    """
    others = sorted((index for index in dates if index not in held), key=lambda index: not ranked[index].is_promised)
    for index in others[:SECOND_CHANCES]:
        order = [*fixed, *held]
        efforts = [ranked[one].effort for one in order]
        own = FIRST_MINUTE if ranked[index].is_start else ranked[index].effort.p50_min
        ends = [(0.0, 0.0), *sums(efforts)]
        place = bisect_right(ends, dates[index] - own, key=lambda end: end[0]) - 1
        if place < len(fixed) or _late(ranked, [*order[:place], index, *order[place:]], held, sums):
            continue
        safe = (
            ends[place][1] + FIRST_MINUTE
            if ranked[index].is_start
            else sums([*efforts[:place], ranked[index].effort])[-1][1]
        )
        limits = {**held, index: safe}
        held = {one: limits[one] for one in [*order[len(fixed) : place], index, *order[place:]]}
    return held


def _latest_first(
    rest: Sequence[int], need: Mapping[int, float], limits: Mapping[int, float], *, start: float
) -> list[int]:
    """The order filled from its end: each time the lowest rank among those that may still finish that late.

    Source: Lawler 1973, backward scheduling, here with rank as what is to be kept.

    Args:
        rest: The claims that hold no date.
        need: What each claim adds to the sum.
        limits: The claims that hold a date, with the sum by which each must be finished.
        start: The sum of what is served before all of them.
    """
    waiting = sorted(limits, key=lambda index: (limits[index], index))
    ready = [-index for index in rest]
    heapq.heapify(ready)
    total = start + sum(need[index] for index in (*rest, *limits))
    backward: list[int] = []
    while ready or waiting:
        # The last of those waiting goes when nobody else can, so rounding never leaves one out.
        while waiting and (limits[waiting[-1]] >= total - EXACT or not ready):
            heapq.heappush(ready, -waiting.pop())
        index = -heapq.heappop(ready)
        total -= need[index]
        backward.append(index)
    return backward[::-1]
