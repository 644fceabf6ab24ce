"""Reads days and spans of a day as people name them for a "what if": "mar 9-13", "next week", "tue 9:30-11:30"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from triage.domain.focus import Busy, DaySpan
from triage.domain.spans import parse_span, span_words
from triage.domain.worktime import WorkTime
from triage.domain.zones import wall_at
from triage.errors import BadInput
from triage.views.words import near_day

ReadDay = Callable[[str], date]

_DAYS_OF_MONTH = re.compile(
    r"(?P<before>[a-z]{3,9}\.?)?\s*(?P<first>\d{1,2})\s*[-–]\s*(?P<last>\d{1,2})\s*(?P<after>[a-z]{3,9})?"
)
_FROM_TO = re.compile(r"(?P<first>.+?)(?:\s+(?:to|until|till|through|-|–)\s+|(?<=[a-z])[-–](?=[a-z]))(?P<last>.+)")
_WEEK = re.compile(r"(?:(?:the\s+)?whole\s+)?(?P<which>this|next)\s+week")
MOST_DAYS = 366
"""More than a year off in one go is a typing error."""


def read_days(text: str, read_day: ReadDay, today: date) -> tuple[date, date]:
    """The first and last day that a text names.

    Args:
        text: "mar 9-13", "24 dec to 2 jan", "mon-fri", "next week", "tue".
        read_day: Reads one day.
        today: The user's day.

    Raises:
        BadInput: No days, or they end before they start.
    """
    wanted = " ".join(text.lower().split())
    if week := _WEEK.fullmatch(wanted):
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 if week["which"] == "next" else 0)
        return monday, monday + timedelta(days=6)
    days = _DAYS_OF_MONTH.fullmatch(wanted)
    if days and (month := days["before"] or days["after"]):
        first = read_day(f"{days['first']} {month}")
        read_day(f"{days['last']} {month}")  # a day that this month has
        last = first + timedelta(days=int(days["last"]) - int(days["first"]))
    elif both := _FROM_TO.fullmatch(wanted):
        first, last = read_day(both["first"]), read_day(both["last"])
        if last < first and last > first - timedelta(days=7):
            last += timedelta(days=7)  # "thu-tue" ends in the week after
    else:
        first = last = read_day(wanted)
    if last < first or (last - first).days > MOST_DAYS:
        raise BadInput(f'"{text}" ends before it starts.', 'Write the first day and the last: "mar 9-13".')
    return first, last


def read_lost(text: str, read_day: ReadDay, time: WorkTime) -> list[Busy]:
    """The spans that a text says are lost: a day with hours, or a day alone for its focus blocks.

    Args:
        text: "tue 9:30-11:30", or "tue".
        read_day: Reads one day.
        time: The user's time.

    Raises:
        BadInput: No day, no span, or a day alone on which no focus block is kept.
    """
    words = re.sub(r"\s*[-–]\s*", "-", text).split()
    named = [(word, span) for word in words if (span := _span(word)) is not None]
    span = named[0][1] if named and len(words) > 1 else None
    on = read_day(" ".join(word for word in words if span is None or word != named[0][0]))
    spans = [span] if span else [block.span for block in time.blocks_on(on)]
    if not spans or (span is None and time.is_off(on)):
        raise BadInput(f'No focus block lies on "{text}".', 'Name the hours: --lost "tue 9:30-11:30".')
    return [
        Busy(starts_at=wall_at(on, one.starts, time.zone), ends_at=wall_at(on, one.ends, time.zone), label="lost")
        for one in spans
    ]


def lost_words(lost: Busy, time: WorkTime, today: date) -> str:
    """A lost span in words: "Tue 3 Mar 9:30-11:30"."""
    start, end = lost.starts_at.astimezone(time.zone), lost.ends_at.astimezone(time.zone)
    return f"{near_day(start.date(), today)} {span_words(DaySpan(start.time(), end.time()))}"


def _span(word: str) -> DaySpan | None:
    """The span of a word such as "9:30-11:30"; None when it is none.

    Raises:
        BadInput: It is one that ends before it starts.
    """
    return parse_span(word) if re.fullmatch(r"\d[\d:.apm]*[-–]\d[\d:.apm]*", word.lower()) else None
