"""Kinds in words, the same on every face."""

from __future__ import annotations

from datetime import date

from triage.domain.repeats.kind import KindState
from triage.views.kinds import KindLine, KindPage
from triage.views.words import MONTHS, counted, duration, listing, plain_day

GROWING, SHRINKING = 1.3, 0.7
"""From a third more or less on, a change of the rate is worth a word. A stated choice."""


def hours(number: float) -> str:
    """Hours as people say them: minutes below one, no fractions from ten on.

    >>> hours(0.5), hours(2.5), hours(31.4)
    ('30m', '2h30', '31h')
    """
    return duration(number * 60)


def nth(number: int) -> str:
    """An ordinal number.

    >>> nth(1), nth(3), nth(12), nth(22)
    ('1st', '3rd', '12th', '22nd')
    """
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def span_words(first: date, last: date) -> str:
    """How long a span of days is: "in 5 weeks".

    >>> span_words(date(2026, 3, 2), date(2026, 4, 6))
    'in 5 weeks'
    """
    days = (last - first).days
    if days < 1:
        return "in one day"
    if days < 14:
        return f"in {days + 1} days"
    if days < 90:
        return f"in {round(days / 7)} weeks"
    return f"in {round(days / 30.44)} months" if days < 700 else f"in {round(days / 365.25)} years"


def again_words(line: KindLine, at: int | None = None) -> str:
    """For which time a kind is asked, by how many, at what cost: "3rd time in 5 weeks, 2 people, 2h40 so far"."""
    cost = line.cost
    parts = [f"{nth(at or cost.times)} time {span_words(line.first_on, line.last_on)}"]
    if cost.people:
        parts.append(counted(cost.people, "person", "people"))
    parts.append(f"{duration(cost.lost_min)} so far{'' if cost.measured_share else ' (estimated)'}")
    return ", ".join(parts)


def times_words(line: KindLine, today: date) -> str:
    """How often and how long a kind has come: "7 times since 2 Mar, last today"."""
    words = f"{counted(line.cost.times, 'time')} since {_short(line.first_on, today)}"
    return words if line.cost.times < 2 else f"{words}, last {_short(line.last_on, today)}"


def rate_words(line: KindLine) -> str:
    """How often a month, and whether that changes."""
    growth = line.cost.growth
    trend = "" if growth is None else ", growing" if growth >= GROWING else ", fading" if growth <= SHRINKING else ""
    return f"{line.cost.times_a_month:.1f} a month{trend}"


def cost_words(line: KindLine) -> str:
    """What a kind costs: each, so far, a year with its uncertainty, and what that rests on."""
    cost = line.cost
    back = f" with {duration(cost.interruption_min)} for the way back into focus" if cost.interruption_min >= 1 else ""
    share = round(100 * cost.measured_share)
    rests = "measured" if share == 100 else "estimated" if not share else f"{share} % of them measured"
    return (
        f"{duration(cost.minutes_each)} each{back} ({rests}), {duration(cost.lost_min)} so far, "
        f"{hours(cost.hours_a_year)} a year ({hours(cost.low_hours_a_year)} to {hours(cost.high_hours_a_year)})"
    )


def break_even_words(line: KindLine, today: date) -> str:
    """When a build breaks even, with its uncertainty."""
    payback = line.payback
    if payback.break_even_on is None:
        return "never"
    early = _month(payback.earliest_on or payback.break_even_on, today)
    late = _month(payback.latest_on, today) if payback.latest_on else "never"
    return f"by {_month(payback.break_even_on, today)}" if early == late else f"{early} to {late}"


def gain_words(line: KindLine) -> str:
    """What the first year brings, with its uncertainty."""
    payback = line.payback
    sure = "pays within a year" if payback.pays else "may pay within a year" if payback.high_gain_h > 0 else ""
    words = f"{_signed(payback.first_year_gain_h)} in the first year"
    interval = f" ({_signed(payback.low_gain_h)} to {_signed(payback.high_gain_h)})"
    return f"{words}{interval}: {sure or 'does not pay within a year'}"


def who_words(page: KindPage) -> str:
    """Who asks, and whether it is one person's habit or a common need."""
    if not page.people:
        return ""
    shown = listing([f"{name} {times}x" for name, times in page.people[:5]])
    more = f" and {counted(len(page.people) - 5, 'other')}" if len(page.people) > 5 else ""
    cost = page.line.cost
    habit = ": mostly one person's habit" if cost.top_share >= 0.8 and cost.times >= 3 else ""
    common = ": a common need" if cost.people >= 3 and cost.top_share < 0.6 else ""
    return f"{shown}{more}{habit}{common}"


def saved_words(page: KindPage) -> str:
    """What was saved since it is automated, against the forecast; "" before."""
    saved = page.savings
    if saved is None:
        return ""
    since = plain_day(saved.since_on, page.today)
    return (
        f"{hours(saved.saved_h)} since {since} on {counted(saved.answered, 'ask')}; "
        f"the forecast was {hours(saved.forecast_h)}"
    )


def next_step(line: KindLine) -> str:
    """What could be done about a kind now, with its command."""
    match line.state:
        case KindState.BUILDING:
            return f'Once it runs: triage repeats automated {line.ref} --tool "URL or what to do"'
        case KindState.AUTOMATED:
            return f"To answer the next one: triage reply ID --as self-serve ({line.ref} knows the tool)"
        case KindState.DISMISSED if not line.has_grown:
            return ""
    if line.rhythm:
        return (
            f"It comes {line.rhythm}: give it a standing slot (triage edit ID --every "
            f'"{line.every.removeprefix("every ")}"), or automate it (triage repeats build {line.ref} --estimate 6h)'
        )
    if line.cost.times < 3:
        return ""
    return f"triage repeats pitch {line.ref} makes the case; triage repeats build {line.ref} --estimate 6h plans it"


def _signed(number: float) -> str:
    return f"{'-' if number < 0 else '+'}{hours(abs(number))}"


def _short(day: date, today: date) -> str:
    if day == today:
        return "today"
    words = f"{day.day} {MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def _month(day: date, today: date) -> str:
    if (day - today).days < 45:
        return _short(day, today)
    words = MONTHS[day.month - 1]
    return words if day.year == today.year else f"{words} {day.year}"
