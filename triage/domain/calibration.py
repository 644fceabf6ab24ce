"""How good the user's dates and estimates were: dates that held, bias by size and by what asks have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from zoneinfo import ZoneInfo

from triage.domain.effort import Outcome
from triage.domain.effort_backtest import FIRST, replay
from triage.domain.effort_sums import ROUNDING_MIN
from triage.domain.promise import Promise, PromiseState

SIZES = (("up to 30m", 30.0), ("30m to 2h", 120.0), ("2h to 8h", 480.0), ("over 8h", float("inf")))
"""Sizes of estimates told apart: four, so that each has asks enough to say something."""

LEAST_ASKS = 3
"""Finished asks of a group below which its bias is chance."""

MOST_GROUPS = 5
"""Groups shown of each sort: those with most asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What became of the dates that were quoted.

    Attributes:
        kept: Work was there by the end of that day.
        late: It was not.
        ahead: The day is still to come.
        replaced: Replaced by a later date before the day came; not counted among the others.
    """

    kept: int = 0
    late: int = 0
    ahead: int = 0
    replaced: int = 0

    @property
    def known(self) -> int:
        """Dates of which it is known."""
        return self.kept + self.late


def held(promises: Iterable[Promise], today: date) -> Held:
    """What became of every date quoted; promises withdrawn or released count for nothing.

    Args:
        promises: Open and closed ones.
        today: The user's day.
    """
    counts = dict.fromkeys(("kept", "late", "ahead", "replaced"), 0)
    for promise in promises:
        if promise.state in (PromiseState.WITHDRAWN, PromiseState.RELEASED):
            continue
        zone = ZoneInfo(promise.zone)
        ended_on = promise.closed_at.astimezone(zone).date() if promise.closed_at else None
        for place, quote in enumerate(promise.quotes):
            later = promise.quotes[place + 1 :]
            is_met = ended_on is not None and ended_on <= quote.on
            if is_met:
                counts["kept"] += 1
            elif later and later[0].made_at.astimezone(zone).date() <= quote.on:
                counts["replaced"] += 1
            elif ended_on is None and quote.on >= today:
                counts["ahead"] += 1
            else:
                counts["late"] += 1
    return Held(**counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bias:
    """How the estimates of a group of finished asks compare with what the asks took.

    Attributes:
        name: What they have in common.
        count: How many.
        ratio: Actual minutes for one estimated minute, over all of them.
        typical: The median of that of each.
        in_estimate: Share that took no longer than estimated.
        in_safe: Share that took no longer than the safe forecast made from those before it; None when too few have one.
    """

    name: str
    count: int
    ratio: float
    typical: float
    in_estimate: float
    in_safe: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Biases:
    """The bias of all finished asks, by size, and by what they have in common.

    Attributes:
        overall: Of all; None without any.
        by_size: Small to large.
        by_category: Those with most asks first.
        by_requester: Likewise.
        in_likely: Share of all that took no longer than the likely forecast; None when too few have one.
    """

    overall: Bias | None
    by_size: tuple[Bias, ...]
    by_category: tuple[Bias, ...]
    by_requester: tuple[Bias, ...]
    in_likely: float | None


def biases(outcomes: Sequence[Outcome]) -> Biases:
    """The biases of finished asks.

    Args:
        outcomes: Oldest first; each is held against the forecast made from those before it.
    """
    quotes = {quote.at: quote for quote in replay(outcomes, 1)}
    everything = _bias("all", range(len(outcomes)), outcomes, {at: one.p80_min for at, one in quotes.items()})
    likely = [outcomes[at].actual_min <= one.p50_min + ROUNDING_MIN for at, one in quotes.items()]
    safe = {at: one.p80_min for at, one in quotes.items()}

    def grouped(name_of: Callable[[Outcome], str]) -> dict[str, Bias]:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for at, outcome in enumerate(outcomes):
            if name := name_of(outcome):
                places[name].append(at)
        made = {name: _bias(name, mine, outcomes, safe) for name, mine in places.items() if len(mine) >= LEAST_ASKS}
        return {name: bias for name, bias in made.items() if bias is not None}

    sizes = grouped(lambda outcome: next(name for name, most in SIZES if outcome.estimate_min <= most))
    return Biases(
        overall=everything,
        by_size=tuple(sizes[name] for name, _ in SIZES if name in sizes),
        by_category=_largest(grouped(lambda outcome: outcome.category)),
        by_requester=_largest(grouped(lambda outcome: outcome.requester)),
        in_likely=sum(likely) / len(likely) if len(likely) >= LEAST_ASKS else None,
    )


def _bias(name: str, places: Sequence[int], outcomes: Sequence[Outcome], safe: dict[int, float]) -> Bias | None:
    mine = [outcomes[at] for at in places]
    if not mine:
        return None
    forecast = [outcomes[at].actual_min <= safe[at] + ROUNDING_MIN for at in places if at in safe]
    return Bias(
        name=name,
        count=len(mine),
        ratio=sum(one.actual_min for one in mine) / sum(one.estimate_min for one in mine),
        typical=median(one.actual_min / one.estimate_min for one in mine),
        in_estimate=sum(one.actual_min <= one.estimate_min + ROUNDING_MIN for one in mine) / len(mine),
        in_safe=sum(forecast) / len(forecast) if len(forecast) >= LEAST_ASKS else None,
    )


def _largest(groups: dict[str, Bias]) -> tuple[Bias, ...]:
    return tuple(sorted(groups.values(), key=lambda bias: (-bias.count, bias.name))[:MOST_GROUPS])


def needed(outcome_count: int) -> int:
    """How many more finished asks it takes before forecasts can be held against what happened."""
    return max(0, FIRST + LEAST_ASKS - outcome_count)
