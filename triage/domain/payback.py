"""Whether automating a kind of ask pays: what it costs, when a build breaks even, how sure that is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

DAYS_A_YEAR = 365.25
DAYS_A_MONTH = DAYS_A_YEAR / 12

RESUME_MIN = 12.0
"""What an interruption in a focus block costs beyond its own minutes: the way back. A setting may change it.

Source: Parnin and Rugaber (Software Quality Journal 2011), "Resumption strategies for interrupted programming tasks":
10 to 15 minutes until code is edited again. The much quoted 23 min 15 s of G. Mark (interview, 2006) is the time until
the work was taken up again, with other work in between, and so too much for a cost.
"""

TREND_DAYS = 90
"""Growth compares this many days with as many before them."""

Z_80 = 1.2816
"""80 of 100 outcomes of a normal quantity lie within so many standard deviations. Source: quantile of the normal."""

LEAST_DEVIATION = 0.25
"""Nobody knows the minutes of one ask of a kind better than to a quarter from a single measurement. A stated choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One ask of a kind, as far as its cost goes.

    Attributes:
        on: The day it came, in the user's zone.
        minutes: What it took or was estimated to take; None when neither is known.
        is_measured: Whether the minutes were tracked rather than estimated.
        in_focus: Whether it fell into a focus block.
        is_spent: Whether its minutes are gone: it was done, not only asked for.
        person: Key of who asked, or "".
    """

    on: date
    minutes: float | None = None
    is_measured: bool = False
    in_focus: bool = False
    is_spent: bool = True
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a kind of ask costs.

    Attributes:
        times: How many asks there were.
        people: How many persons asked.
        top_share: Share of the asks that came from who asks most, 0 to 1; near 1 it is one person's habit.
        minutes_each: Mean minutes of one ask, the way back from interruptions included.
        interruption_min: The part of it that is the way back.
        measured_share: Share of the asks whose minutes were measured, 0 to 1.
        lost_min: Minutes gone so far, those of asks still to be done left out.
        times_a_month: Recent rate.
        growth: Rate of the last 90 days over that of the 90 before; None when there is too little to compare.
        hours_a_year: At the recent rate.
        low_hours_a_year: With 80 % certainty not less, and
        high_hours_a_year: not more than this.
    """

    times: int
    people: int
    top_share: float
    minutes_each: float
    interruption_min: float
    measured_share: float
    lost_min: float
    times_a_month: float
    growth: float | None
    hours_a_year: float
    low_hours_a_year: float
    high_hours_a_year: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Payback:
    """What building an automation brings.

    Attributes:
        saved_hours_a_year: Hours that it saves each year once it runs.
        break_even_on: The day on which the saved hours equal those of the build; None when that never comes.
        earliest_on: That day in the good case (80 %); None when even then it never comes.
        latest_on: That day in the bad case; None when it then never comes.
        first_year_gain_h: Hours saved minus hours spent, a year after it runs; below 0 when it does not pay by then.
        low_gain_h: The same in the bad case.
        high_gain_h: The same in the good case.
    """

    saved_hours_a_year: float
    break_even_on: date | None
    earliest_on: date | None
    latest_on: date | None
    first_year_gain_h: float
    low_gain_h: float
    high_gain_h: float

    @property
    def pays(self) -> bool:
        """Whether it pays within the first year even in the bad case."""
        return self.low_gain_h > 0


def interruption_min(in_focus: int, times: int, resume_min: float = RESUME_MIN) -> float:
    """Mean minutes that one ask of a kind costs beyond its own, when so many of its asks fell into focus blocks.

    >>> interruption_min(in_focus=1, times=4, resume_min=20)
    5.0
    """
    return resume_min * in_focus / times if times else 0.0


def rate_a_year(occurrences: Sequence[Occurrence], today: date) -> float:
    """Asks a year at the recent rate.

    Over the time since the first ask, or the last 365 days when that is shorter; at least 30 days, so that three asks
    of one week do not become 150 a year.

    >>> week = [Occurrence(on=date(2026, 3, day)) for day in (2, 3, 4)]
    >>> round(rate_a_year(week, date(2026, 3, 8)), 1)
    36.5
    """
    since = today - timedelta(days=365)
    recent = [each for each in occurrences if since < each.on <= today]
    if not recent:
        return 0.0
    first = min(each.on for each in occurrences)
    days = min(365, max(30, (today - first).days + 1))
    return len(recent) * DAYS_A_YEAR / days


def growth_of(occurrences: Sequence[Occurrence], today: date) -> float | None:
    """Asks of the last 90 days over those of the 90 before.

    None unless the earlier span was seen in full and the two hold six asks together: less is chance.
    """
    turn, start = today - timedelta(days=TREND_DAYS), today - timedelta(days=2 * TREND_DAYS)
    late = sum(turn < each.on <= today for each in occurrences)
    early = sum(start < each.on <= turn for each in occurrences)
    is_seen = any(each.on <= start for each in occurrences)
    return late / early if early and is_seen and late + early >= 6 else None


def cost_of(
    occurrences: Sequence[Occurrence], today: date, *, default_min: float, resume_min: float = RESUME_MIN
) -> Cost:
    """What a kind costs: minutes each, so far and a year, with an interval that holds 80 of 100 times.

    Asks of unknown minutes count like the mean of the others. The interval multiplies the uncertainty of the rate (a
    Poisson count of n has a relative deviation of 1/sqrt(n)) and of the minutes (their standard error), both taken as
    independent and log-normal.

    Args:
        occurrences: Every ask of the kind.
        today: In the user's zone.
        default_min: Minutes of an ask when those of none are known.
        resume_min: What the way back from an interruption costs.

    Source: propagation of relative errors of a product; Poisson standard deviation.
    """
    known = [each.minutes for each in occurrences if each.minutes is not None]
    own = sum(known) / len(known) if known else default_min
    times = len(occurrences)
    back = interruption_min(sum(each.in_focus for each in occurrences), times, resume_min)
    rate = rate_a_year(occurrences, today)
    hours = rate * (own + back) / 60
    spread = math.exp(Z_80 * _relative_deviation(times, known, own))
    by_person: dict[str, int] = {}
    for each in occurrences:
        if each.person:
            by_person[each.person] = by_person.get(each.person, 0) + 1
    return Cost(
        times=times,
        people=len(by_person),
        top_share=max(by_person.values()) / sum(by_person.values()) if by_person else 0.0,
        minutes_each=own + back,
        interruption_min=back,
        measured_share=sum(each.is_measured for each in occurrences) / times if times else 0.0,
        lost_min=sum(each.is_spent for each in occurrences) * (own + back),
        times_a_month=rate / 12,
        growth=growth_of(occurrences, today),
        hours_a_year=hours,
        low_hours_a_year=hours / spread,
        high_hours_a_year=hours * spread,
    )


def _relative_deviation(times: int, known: Sequence[float], mean: float) -> float:
    """The relative standard deviation of times x minutes."""
    if not times:
        return 0.0
    of_minutes = LEAST_DEVIATION
    if len(known) > 1 and mean:
        variance = sum((each - mean) ** 2 for each in known) / (len(known) - 1)
        of_minutes = max(LEAST_DEVIATION / math.sqrt(len(known)), math.sqrt(variance / len(known)) / mean)
    return math.sqrt(1 / times + of_minutes**2)


def payback_of(
    cost: Cost, *, build_h: float, starts_on: date, share_saved: float = 1.0, upkeep_h_a_year: float = 0.0
) -> Payback:
    """When a build breaks even and what it gains in its first year.

    With s hours saved a year and a build of b hours, it breaks even after b / s years and gains s - b in the first:
    s is the share of the kind's hours that goes away, less the upkeep.

    Args:
        cost: Of the kind.
        build_h: Hours the build takes.
        starts_on: The day from which it saves.
        share_saved: How much of the kind's hours goes away, 0 to 1.
        upkeep_h_a_year: Hours a year to keep it running.
    """

    def saved(hours: float) -> float:
        return hours * share_saved - upkeep_h_a_year

    middle, low, high = (saved(h) for h in (cost.hours_a_year, cost.low_hours_a_year, cost.high_hours_a_year))
    return Payback(
        saved_hours_a_year=middle,
        break_even_on=break_even_on(build_h, middle, starts_on),
        earliest_on=break_even_on(build_h, high, starts_on),
        latest_on=break_even_on(build_h, low, starts_on),
        first_year_gain_h=middle - build_h,
        low_gain_h=low - build_h,
        high_gain_h=high - build_h,
    )


def break_even_on(build_h: float, saved_h_a_year: float, starts_on: date) -> date | None:
    """The first day on which the hours saved since ``starts_on`` reach those of the build.

    None when nothing is saved, or not within a hundred years.

    >>> break_even_on(10, 20, date(2026, 1, 1))
    datetime.date(2026, 7, 3)
    """
    if saved_h_a_year <= 0:
        return None
    days = build_h / saved_h_a_year * DAYS_A_YEAR
    return starts_on + timedelta(days=math.ceil(days)) if days <= 100 * DAYS_A_YEAR else None


def worth_h(hours_a_year: float, horizon_years: float = 5.0) -> float:
    """How many hours of building a kind is worth: what it costs over the horizon.

    Source: the chart of xkcd 1205, "Is It Worth the Time?", which asks it over five years.

    >>> worth_h(12)
    60.0
    """
    return hours_a_year * horizon_years


def saved_so_far_h(forecast_min_each: float, answered: int, still_spent_min: float = 0.0) -> float:
    """Hours an automation saved: asks it answered at their former cost, less what was still spent on them.

    >>> saved_so_far_h(forecast_min_each=30, answered=4, still_spent_min=20)
    1.6666666666666667
    """
    return (answered * forecast_min_each - still_spent_min) / 60
