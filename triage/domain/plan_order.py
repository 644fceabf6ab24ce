"""The order in which one lane serves asks: by rank, except that dates hold their place.

What was promised or is due moves ahead of others just as far as its date needs, and no further; when not all dates can
be held, the lowest rank gives way first, promises last. Decisions: ``docs/design/plan.md``.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from triage.domain.effort import Effort

ROUNDS = 4
"""How often the order is corrected for what the sum of single efforts misses of the effort of a sum. Measured: two
rounds settle nine plans of ten; what is still over by minutes after four is shown as late, honestly."""

FIRST_MINUTE = 1.0
"""A promised start is kept when at least this much of its day is left to begin in."""

Sums = Callable[[Sequence[Effort]], list[tuple[float, float]]]


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
    p80 = _p80(ranked, by_rank, sums)
    if not any(over > 0 for over in _overs(ranked, by_rank, p80).values()):
        return by_rank
    # A claim's share of the sum in rank order: sums of shares are exact for that order, close for others.
    need = [after - before for before, after in zip([0.0, *p80], p80, strict=False)]
    limits = _limits(ranked, need)
    order = by_rank
    for _ in range(ROUNDS):
        held = _feasible(ranked, need, limits)
        order = _latest_first(ranked, need, held)
        overs = _overs(ranked, order, _p80(ranked, order, sums))
        late = {index: over for index, over in overs.items() if over > 0 and index in held}
        if not late:
            break
        limits = {index: limit - late.get(index, 0.0) for index, limit in limits.items()}
    return order


def _p80(ranked: Sequence[Claim], order: Sequence[int], sums: Sums) -> list[float]:
    return [p80 for _, p80 in sums([ranked[index].effort for index in order])]


def _overs(ranked: Sequence[Claim], order: Sequence[int], p80: Sequence[float]) -> dict[int, float]:
    """By how many minutes each claim with a date misses it; 0 or less is kept."""
    overs: dict[int, float] = {}
    before = 0.0
    for index, after in zip(order, p80, strict=True):
        claim = ranked[index]
        if claim.limit_min is not None:
            overs[index] = (before + FIRST_MINUTE if claim.is_start else after) - claim.limit_min
        before = after
    return overs


def _limits(ranked: Sequence[Claim], need: Sequence[float]) -> dict[int, float]:
    """The minutes within which each claim with a date must be finished; a promised start may finish later."""
    return {
        index: claim.limit_min + (need[index] - FIRST_MINUTE if claim.is_start else 0.0)
        for index, claim in enumerate(ranked)
        if claim.limit_min is not None and not claim.is_fixed
    }


def _feasible(ranked: Sequence[Claim], need: Sequence[float], limits: dict[int, float]) -> dict[int, float]:
    """The claims whose dates can be held together, with their limits: earliest first, the lowest rank gives way.

    Source: the scheme of Moore 1968 for the number of late jobs, with rank in place of length.
    """
    fixed = sum(need[index] for index, claim in enumerate(ranked) if claim.is_fixed)
    total, held = fixed, dict(limits)
    weakest: list[tuple[bool, int]] = []
    for index in sorted(limits, key=lambda index: (limits[index], index)):
        if fixed + need[index] > limits[index]:
            del held[index]  # its date is out of reach by itself; nobody else need give way for it
            continue
        heapq.heappush(weakest, (ranked[index].is_promised, -index))
        total += need[index]
        while total > limits[index] and weakest:
            gone = -heapq.heappop(weakest)[1]
            total -= need[gone]
            del held[gone]
    return held


def _latest_first(ranked: Sequence[Claim], need: Sequence[float], held: dict[int, float]) -> list[int]:
    """The order filled from its end: each time the lowest rank among those that may still finish that late.

    Source: Lawler 1973, backward scheduling, here with rank as what is to be kept.
    """
    fixed = [index for index, claim in enumerate(ranked) if claim.is_fixed]
    free = [index for index, claim in enumerate(ranked) if not claim.is_fixed]
    waiting = sorted((index for index in free if index in held), key=lambda index: (held[index], index))
    ready = [-index for index in free if index not in held]
    heapq.heapify(ready)
    total = sum(need)
    backward: list[int] = []
    while ready or waiting:
        # The last of those waiting goes when nobody else can, so rounding never leaves one out.
        while waiting and (held[waiting[-1]] >= total - 1e-6 or not ready):
            heapq.heappush(ready, -waiting.pop())
        index = -heapq.heappop(ready)
        total -= need[index]
        backward.append(index)
    return fixed + backward[::-1]
