"""Kinds in words, the same on every face."""

from __future__ import annotations

from datetime import date

from triage.domain.payback import Cost
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
    """For which time a kind is asked, by how many, at what cost: "3rd time in 5 weeks, 2 people, 1h50 so far"."""
    cost = line.cost
    parts = [f"{nth(at or cost.times)} time {span_words(line.first_on, line.last_on)}"]
    if cost.people:
        parts.append(counted(cost.people, "person", "people"))
    parts.append(spent_words(cost))
    return ", ".join(parts)


def spent_words(cost: Cost) -> str:
    """What a kind took so far, else what one of it takes: "1h50 so far", "30m each (estimated)"."""
    minutes, what = (cost.lost_min, "so far") if cost.lost_min else (cost.minutes_each, "each")
    return f"{duration(minutes)} {what}{'' if cost.measured_share else ' (estimated)'}"


def times_words(line: KindLine, today: date) -> str:
    """How often and how long a kind has come: "7 times since 2 Mar, last today"."""
    words = f"{counted(line.cost.times, 'time')} since {_short(line.first_on, today)}"
    return words if line.cost.times < 2 else f"{words}, last {_short(line.last_on, today)}"


def rate_words(line: KindLine) -> str:
    """How often a month, and whether that changes."""
    return f"{line.cost.times_a_month:.1f} a month{trend_words(line)}"


def trend_words(line: KindLine) -> str:
    """Whether a kind comes more or less often than before: ", growing"; "" when neither, or nobody can tell."""
    growth = line.cost.growth
    return "" if growth is None else ", growing" if growth >= GROWING else ", fading" if growth <= SHRINKING else ""


def cost_words(line: KindLine) -> str:
    """What a kind costs: each, what that rests on, and so far."""
    cost = line.cost
    back = f" with {duration(cost.interruption_min)} to refocus" if cost.interruption_min >= 1 else ""
    rests = measured_words(cost)
    so_far = f", {duration(cost.lost_min)} so far" if cost.lost_min else ""
    return f"{duration(cost.minutes_each)} each{back} ({rests}){so_far}"


def measured_words(cost: Cost) -> str:
    """What the minutes of a kind rest on: "3 of 5 measured"."""
    measured = round(cost.times * cost.measured_share)
    return "measured" if measured == cost.times else f"{measured} of {cost.times} measured" if measured else "estimated"


def year_words(line: KindLine) -> str:
    """What a kind costs a year, with its uncertainty: "36h at this rate, 20h to 65h"."""
    cost = line.cost
    return f"{hours(cost.hours_a_year)} at this rate, {hours(cost.low_hours_a_year)} to {hours(cost.high_hours_a_year)}"


def break_even_words(line: KindLine, today: date) -> str:
    """When a build breaks even, with its uncertainty."""
    payback = line.payback
    if payback.break_even_on is None:
        return "never"
    first, last = payback.earliest_on or payback.break_even_on, payback.latest_on
    early, late = _month(first, today), _month(last, today) if last else "never"
    if early == late:
        return f"by {_month(payback.break_even_on, today)}"
    if last and first.year == last.year:
        early = early.removesuffix(f" {first.year}")
    return f"{early} to {late}"


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
    if not saved.answered:
        return f"not asked for since {since}, when it was automated"
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
            return f"triage reply {line.open_id or 'ID'} points whoever asks to the tool"
        case KindState.DISMISSED if not line.has_grown:
            return ""
    if line.rhythm or line.is_standing:
        return f"{_slot_words(line)}; triage repeats build {line.ref} --estimate 6h plans to automate it"
    if line.cost.times < 3:
        return ""
    return f"triage repeats pitch {line.ref} makes the case; triage repeats build {line.ref} --estimate 6h plans it"


def _slot_words(line: KindLine) -> str:
    """What is or could be done about a kind that comes by the calendar."""
    if line.is_standing:
        return f"It comes {line.rhythm or 'by itself'} and has its standing slot"
    asked = line.open_id or "ID"
    to = "it" if line.open_id else "the next one"
    every = line.every.removeprefix("every ")
    return f'It comes {line.rhythm}: triage edit {asked} --every "{every}" gives {to} a standing slot'


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
