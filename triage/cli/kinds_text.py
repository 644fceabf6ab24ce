"""Kinds that come again as text: lists, pages, the chart."""

from __future__ import annotations

import sys
from datetime import date

from triage.cli.output import Cell, Style, note, say, table
from triage.domain.payback import worth_h
from triage.domain.repeats.kind import KindState
from triage.views.kinds import KindLine, KindList, KindPage, Regrouped
from triage.views.kinds_words import (
    break_even_words,
    cost_words,
    gain_words,
    hours,
    next_step,
    rate_words,
    saved_words,
    times_words,
    who_words,
    year_words,
)
from triage.views.words import counted, duration, listing, plain_day

STATE_STYLES = {
    KindState.CANDIDATE: Style.SOON,
    KindState.BUILDING: Style.BOLD,
    KindState.AUTOMATED: Style.GOOD,
    KindState.DISMISSED: Style.FAINT,
    KindState.WATCHING: Style.PLAIN,
}


def say_kinds(page: KindList) -> None:
    """The kinds, what pays most first."""
    if not page.kinds:
        note("Nothing was asked three times yet. `triage repeats --all` lists what was asked twice.")
    head = ("kind", "", "", "a month", "a year", "pays back", "")
    table([_listed(line, page.today) for line in page.kinds], head=head, flexible=2, also=3)
    if lost_h := page.lost_hours_a_year:
        note(f"{counted(len(page.kinds), 'kind')}, {hours(lost_h)} a year.")
    if page.kinds and any(line.is_build_assumed for line in page.kinds):
        note("Builds nobody estimated count as a day. `triage repeats show KIND` has the rest.")
    if page.hidden:
        note(f"{counted(page.hidden, 'dismissed kind')} not shown; --all shows them.")


def _listed(line: KindLine, today: date) -> list[Cell]:
    """A kind as a row; the units are in the heads of a terminal's table, which has no room for both."""
    rate, a_year = rate_words(line), f"{hours(line.cost.hours_a_year)} a year"
    if sys.stdout.isatty():
        rate, a_year = rate.replace(" a month", ""), a_year.removesuffix(" a year")
    return [
        line.ref,
        f"{line.cost.times}x",
        line.name,
        rate,
        a_year,
        break_even_words(line, today),
        (line.state.value, STATE_STYLES[line.state]),
    ]


def say_kind(page: KindPage) -> None:
    """Everything about one kind."""
    line = page.line
    say(f"{line.ref} {line.name}  [{line.state}]", Style.BOLD)
    facts = [
        ("asked", times_words(line, page.today)),
        ("who", who_words(page)),
        ("saved", saved_words(page)),
        ("rhythm", line.rhythm),
        ("costs", cost_words(line)),
        ("a year", year_words(line)),
        ("pays back", _payback(line, page.today)),
        ("gain", gain_words(line)),
        ("built by", f"#{page.build_id}" if page.build_id else ""),
        ("tool", page.tool),
    ]
    for name, value in facts:
        if value:
            say(f"  {name:10} {value}")
    say()
    rows: list[list[Cell]] = [
        [
            f"  #{ask.id}",
            ask.title,
            listing(list(ask.who)) or "-",
            plain_day(ask.received_on, page.today),
            _took(ask.minutes, is_measured=ask.is_measured),
            "in focus" if ask.in_focus else "",
        ]
        for ask in page.asks
    ]
    table(rows, flexible=1)
    step = next_step(line)
    if step:
        say()
        say(f"  {step}", Style.SOON)


def say_regrouped(done: Regrouped) -> None:
    """What a word of the user did."""
    say(done.words[0].upper() + done.words[1:] + ".")
    if done.line is not None:
        line = done.line
        say(f"  {line.ref} {line.name}: {times_words(line, done.today)}")
        step = next_step(line)
        if step:
            say(f"  {step}", Style.FAINT)


def say_chart(page: KindList) -> None:
    """How long each kind may take to automate and still pay, over one year and over five."""
    if not page.kinds:
        note("Nothing was asked three times yet.")
        return
    rows: list[list[Cell]] = []
    for line in page.kinds:
        one, five = worth_h(line.cost.hours_a_year, 1), worth_h(line.cost.hours_a_year)
        rows.append(
            [
                line.ref,
                line.name,
                f"{line.cost.times_a_month:.1f} a month",
                duration(line.cost.minutes_each),
                hours(one),
                hours(five),
                f"{'' if line.is_build_assumed else 'build ' + hours(line.build_h)}",
            ]
        )
    say("Hours you may spend on automating it before it costs more than it saves:", Style.BOLD)
    table([["", "", "how often", "takes", "over 1 year", "over 5 years", ""], *rows], flexible=1)


def _payback(line: KindLine, today: date) -> str:
    after = f"a build of {hours(line.build_h)}{' (assumed)' if line.is_build_assumed else ''}"
    return f"{break_even_words(line, today)}, after {after}"


def _took(minutes: int | None, *, is_measured: bool) -> str:
    if minutes is None:
        return ""
    return duration(minutes) if is_measured else f"~{duration(minutes)}"
