"""The page of one ask as text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from triage.capture.echo import recurrence_words
from triage.cli.output import Style, say
from triage.cli.shown import ask_words, say_again, say_seen, say_why, status_words
from triage.views.asks import AskPage, PromiseLine
from triage.views.words import clock_time, duration, listing, near_day, plain_day

LONGEST_TEXT = 2000
"""Characters of an original text that `show` prints; the rest is in --json."""


def say_page(page: AskPage, asked: Callable[[str], str]) -> None:
    """Everything about one ask, the decision first.

    Args:
        page: The ask.
        asked: What a message asks, in one line.
    """
    zone = ZoneInfo(page.zone)
    ask = page.ask
    say(f"{ask_words(ask, page.today, zone)}  [{status_words(ask)}]", Style.BOLD)
    _say_facts(page, zone)
    if page.text and page.text.strip() != ask.title:
        say()
        for line in page.text[:LONGEST_TEXT].splitlines():
            say(f"  > {line}", Style.FAINT)
        if len(page.text) > LONGEST_TEXT:
            say(f"  > ... {len(page.text) - LONGEST_TEXT} more characters: --json has all", Style.FAINT)
    for at, who, text in page.nudges:
        say(f"  nudge {_when(at, page, zone)} by {who}: {asked(text)}")
    if page.why:
        say()
        say_why(page.why)
    if page.promises:
        say()
        for promise in page.promises:
            say(f"  {promise_words(promise, page)}")
    if page.replies:
        say()
        for at, who, situation, text in page.replies:
            say(f"  {situation} to {who or 'nobody named'}, {_when(at, page, zone)}: {text}")
    _say_kin(page, zone)
    say()
    for act in page.history:
        say(f"  {_when(act.at, page, zone)}  {act.words}{' (undone)' if act.is_undone else ''}", Style.FAINT)


def _say_kin(page: AskPage, zone: ZoneInfo) -> None:
    """What its kind has to say, and earlier asks like it."""
    if page.again:
        say()
        say_again(page.again)
    if page.seen:
        say()
        say("Seen before:")
        say_seen(page.seen, page.today, zone, page.ask.id)


def _when(at: datetime, page: AskPage, zone: ZoneInfo) -> str:
    return f"{near_day(at.astimezone(zone).date(), page.today)} {clock_time(at, zone)}"


def _say_facts(page: AskPage, zone: ZoneInfo) -> None:
    ask = page.ask
    facts = [
        ("say as", page.say_as),
        ("channel", ask.channel),
        ("link", page.link),
        ("key result", ask.key_result),
        ("tags", listing(list(ask.tags))),
        ("done when", page.done_when),
        ("repeats", recurrence_words(page.recurrence)),
        ("handed to", page.handed_to),
        ("outcome", page.outcome),
        ("seen at", page.outcome_link),
        ("helped", ", ".join(page.credit)),
        ("lane", "deep work, in focus blocks" if ask.lane == "focus" else "open hours" if ask.lane else ""),
        ("likely start", near_day(page.starts_on, page.today) if page.starts_on else ""),
        ("rests on", page.rests_on),
        ("worked", duration(page.worked_min) if page.worked_min else ""),
        ("took", duration(ask.actual_min) if ask.actual_min else ""),
        (
            "received",
            f"{plain_day(ask.received_at.astimezone(zone).date(), page.today)} {clock_time(ask.received_at, zone)}",
        ),
        ("merged in", listing([f"#{number} {title}" for number, title in page.merged])),
        ("private", "yes: never named to others" if ask.is_private else ""),
    ]
    for name, value in facts:
        if value:
            say(f"  {name:12} {value}")


def promise_words(promise: PromiseLine, page: AskPage) -> str:
    """A promise in one line."""
    what = "a start on " if promise.dates == "start" else ""
    now = f", the plan has {near_day(promise.planned_on, page.today)}" if promise.planned_on else ""
    return (
        f"promised {promise.person or 'somebody'} {what}{near_day(promise.quoted_on, page.today)}: {promise.state}{now}"
    )
