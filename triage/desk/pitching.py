"""The words of a proposal to automate a kind: public ones only, each from the user's own data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from statistics import median

from triage.desk.kind_facts import KindFacts, people_of
from triage.desk.picture import Picture
from triage.domain.ask import Ask, Status
from triage.domain.kind_name import common_name
from triage.domain.payback import Occurrence
from triage.domain.people import ME
from triage.domain.reply.naming import is_public, public_name
from triage.views.kinds import KindLine
from triage.views.kinds_words import break_even_words, measured_words, trend_words
from triage.views.markdown import plain
from triage.views.words import counted, duration, listing, plain_day, waited

EVIDENCE = 8
"""Rows of evidence on one page; more are counted."""

MOST_NAMED = 6
"""Names in one sentence; more are others."""


def public_asks(asks: Sequence[Ask], picture: Picture) -> list[Ask]:
    """Those of the asks that anybody may learn of."""
    return [ask for ask in asks if is_public(ask, picture.persons(ask.requesters))]


def pitch_words(facts: KindFacts, picture: Picture, audience: str) -> dict[str, object]:
    """Everything that the template of a proposal says.

    Args:
        facts: Of the kind, of public asks only.
        picture: The desk at this instant.
        audience: "manager" or "users".
    """
    line, cost = facts.line, facts.cost
    shown = list(zip(facts.asks, facts.occurrences, strict=True))[: -EVIDENCE - 1 : -1]
    people = [(picture.names([key])[0], times) for key, times in people_of(facts.asks) if key != ME]
    names = [plain(name) for name, _ in people]
    in_focus = sum(each.in_focus for each in facts.occurrences)
    payback = line.payback
    gain = payback.first_year_gain_h
    rate = _rate(line) if cost.times > 1 else ""
    return {
        "audience": audience,
        "name": plain(said_as(facts, picture)),
        "summary": _summary(line, len(people), picture),
        "waited": _waited(facts.asks),
        "waits": counted(cost.times, "wait"),
        "more_to_come": f"; at this rate it is {rate}" if rate else "",
        "evidence": [_row(ask, each, picture) for ask, each in shown],
        "more": counted(len(facts.asks) - len(shown), "ask") if len(facts.asks) > len(shown) else "",
        "rate": f", {rate}," if rate else "",
        "rhythm": f" It comes {line.rhythm}." if line.rhythm else "",
        "people_count": counted(len(people), "person", "people"),
        "each": spelled(cost.minutes_each),
        "so_far": spelled(cost.lost_min) if cost.lost_min else "",
        "rests": measured_words(cost),
        "a_year": spelled(60 * cost.hours_a_year),
        "a_year_range": _range(cost.low_hours_a_year, cost.high_hours_a_year),
        "in_focus": f"{in_focus} of {cost.times}" if in_focus else "",
        "way_back": spelled(cost.interruption_min * cost.times / in_focus) if in_focus else "",
        "build": spelled(60 * line.build_h),
        "assumed": line.is_build_assumed,
        "break_even": _break_even(line, picture),
        "gain": f"{'saves' if gain >= 0 else 'costs'} about {spelled(60 * abs(gain))}",
        "gain_range": _range(payback.low_gain_h, payback.high_gain_h),
        "who": _who(names),
        "first_user": _first_user(people),
    }


def said_as(facts: KindFacts, picture: Picture) -> str:
    """What to call a kind in a sentence: its name, else what its asks have in common, as one would say it."""
    if facts.line.is_named:
        return facts.line.name
    return common_name([public_name(ask, picture.persons(ask.requesters)) for ask in reversed(facts.asks)])


def _summary(line: KindLine, people: int, picture: Picture) -> str:
    by = f" by {counted(people, 'person', 'people')}" if people else ""
    since = plain_day(line.first_on, picture.today)
    return f"The same thing was asked for {counted(line.cost.times, 'time')}{by} since {since}."


def _row(ask: Ask, each: Occurrence, picture: Picture) -> dict[str, str]:
    minutes = "not measured" if each.minutes is None else duration(each.minutes)
    return {
        "day": plain_day(each.on, picture.today),
        "who": plain(listing(picture.names(key for key in ask.requesters if key != ME))),
        "what": plain(public_name(ask, picture.persons(ask.requesters))),
        "took": minutes if each.is_measured or each.minutes is None else f"about {minutes}",
    }


def _waited(asks: Sequence[Ask]) -> str:
    """How long it usually took until one was done; "" when none is."""
    spans = [ask.closed_at - ask.received_at for ask in asks if ask.closed_at and ask.status is Status.DONE]
    if not spans:
        return ""
    return f", {waited(timedelta(seconds=median(span.total_seconds() for span in spans)))} as a rule"


def _break_even(line: KindLine, picture: Picture) -> str:
    if line.payback.break_even_on is None:
        return "It does not pay back the hours of its build."
    return f"The build is paid back {_between(break_even_words(line, picture.today))}."


def _between(words: str) -> str:
    first, to, last = words.partition(" to ")
    return f"between {first} and {last}" if to and last != "never" else words.replace(" to never", " or later")


def spelled(minutes: float) -> str:
    """A duration as a document says it: minutes up to an hour and a half, then half hours, then hours.

    >>> spelled(46), spelled(231), spelled(2160)
    ('46 minutes', '4 hours', '36 hours')
    """
    if minutes < 90:
        return counted(round(minutes), "minute")
    halves = round(minutes / 30)
    return f"{halves / 2:.1f} hours" if halves % 2 and halves < 20 else f"{round(minutes / 60)} hours"


def _range(low: float, high: float) -> str:
    """Two numbers of hours: "20 and 65 hours"."""
    return f"{round(low)} and {counted(round(high), 'hour')}"


def _rate(line: KindLine) -> str:
    """How often it comes, in words: "about 4 times a month"."""
    a_month = line.cost.times_a_month
    number, span = (a_month, "month") if a_month >= 1.5 else (12 * a_month, "year")
    return f"about {counted(max(1, round(number)), 'time')} a {span}{trend_words(line)}"


def _who(names: Sequence[str]) -> str:
    return listing([*names[:MOST_NAMED], *(["others"] if len(names) > MOST_NAMED else [])]) or "Whoever asks"


def _first_user(people: Sequence[tuple[str, int]]) -> str:
    """Who could try it first: the one who asks most, where somebody does."""
    return plain(people[0][0]) if people and people[0][1] > 1 else "somebody"
