"""The words of a proposal to automate a kind: public ones only, each from the user's own data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from statistics import median

from triage.desk.kind_facts import KindFacts, people_of
from triage.desk.picture import Picture
from triage.domain.ask import Ask, Status
from triage.domain.payback import Occurrence
from triage.domain.people import ME
from triage.domain.reply.naming import is_public, public_name
from triage.views.kinds import KindLine
from triage.views.kinds_words import break_even_words, hours, rate_words
from triage.views.markdown import plain
from triage.views.words import counted, duration, listing, plain_day, waited

EVIDENCE = 8
"""Rows of evidence on one page; more are counted."""


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
    return {
        "audience": audience,
        "name": plain(_name(facts, picture)),
        "summary": _summary(line, len(people), picture),
        "waited": _waited(facts.asks),
        "waits": counted(cost.times, "wait"),
        "more_to_come": f", and {rate_words(line)} to come" if cost.times > 1 else "",
        "evidence": [_row(ask, each, picture) for ask, each in shown],
        "more": counted(len(facts.asks) - len(shown), "ask") if len(facts.asks) > len(shown) else "",
        "rate": rate_words(line) if cost.times > 1 else "",
        "rhythm": f" It comes {line.rhythm}." if line.rhythm else "",
        "people_count": counted(len(people), "person", "people"),
        "each": duration(cost.minutes_each),
        "so_far": duration(cost.lost_min),
        "rests": f"{round(100 * cost.measured_share)} % of the asks measured, the rest estimated",
        "a_year": hours(cost.hours_a_year),
        "a_year_low": hours(cost.low_hours_a_year),
        "a_year_high": hours(cost.high_hours_a_year),
        "in_focus": f"{in_focus} of {cost.times}" if in_focus else "",
        "way_back": duration(cost.interruption_min * cost.times / in_focus) if in_focus else "",
        "build": hours(line.build_h),
        "assumed": line.is_build_assumed,
        "break_even": _break_even(line, picture),
        "gain": _gained(payback.first_year_gain_h),
        "gain_low": _gained(payback.low_gain_h),
        "gain_high": _gained(payback.high_gain_h),
        "who": listing(names[:6]) or "Whoever asks",
        "first_user": f" ({names[0]} asked most)" if people and people[0][1] > 1 else "",
    }


def _name(facts: KindFacts, picture: Picture) -> str:
    if facts.line.is_named:
        return facts.line.name
    newest = facts.asks[-1]
    return public_name(newest, picture.persons(newest.requesters))


def _summary(line: KindLine, people: int, picture: Picture) -> str:
    by = f" by {counted(people, 'person', 'people')}" if people else ""
    since = plain_day(line.first_on, picture.today)
    return f"The same thing was asked for {counted(line.cost.times, 'time')}{by} since {since}."


def _row(ask: Ask, each: Occurrence, picture: Picture) -> dict[str, str]:
    minutes = "" if each.minutes is None else duration(each.minutes)
    return {
        "day": plain_day(each.on, picture.today),
        "who": plain(listing(picture.names(key for key in ask.requesters if key != ME))),
        "what": plain(public_name(ask, picture.persons(ask.requesters))),
        "took": minutes if each.is_measured or not minutes else f"about {minutes}",
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
    return f"It pays back its build {_between(break_even_words(line, picture.today))}."


def _between(words: str) -> str:
    first, to, last = words.partition(" to ")
    return f"between {first} and {last}" if to and last != "never" else words.replace(" to never", " or later")


def _gained(number: float) -> str:
    return f"{'-' if number < 0 else '+'}{hours(abs(number))}"
