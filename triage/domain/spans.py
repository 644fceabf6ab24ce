"""Reads weekly spans as people write them: "mon-thu 9:30-11:30", "fri 9-13", "weekdays 9-12:30 13:30-17"."""

from __future__ import annotations

import re
from datetime import time
from itertools import pairwise

from triage.domain.focus import DaySpan
from triage.errors import BadInput

FORMS = 'Write days and hours: "mon-thu 9:30-11:30", "fri 9-13", "weekdays 9-12:30 13:30-17", "sat off".'
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_GROUPS = {"daily": range(7), "everyday": range(7), "weekdays": range(5), "weekday": range(5), "weekend": range(5, 7)}
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?", re.IGNORECASE)


def parse_week_spans(text: str) -> dict[int, tuple[DaySpan, ...]]:
    """The spans of each weekday named in a line; an empty tuple is a day off.

    Args:
        text: Days, then hours; several groups may follow each other, with or without commas.

    Returns:
        Weekday (0 is Monday) -> its spans, sorted.

    Raises:
        BadInput: No days or hours, an unknown word, spans that end before they start or overlap.

    >>> parse_week_spans("fri 9-13")
    {4: (DaySpan(starts=datetime.time(9, 0), ends=datetime.time(13, 0)),)}
    """
    found: dict[int, list[DaySpan]] = {}
    days: list[int] = []
    days_open = False
    for word in re.sub(r"\s*[-\u2013\u2014]\s*", "-", text.lower()).replace(",", " ").replace(";", " ").split():
        named = _days_of(word)
        if named is not None:
            days = days + named if days_open else named
            days_open = True
            continue
        if not days:
            if word[0].isdigit():
                parse_span(word)
            raise BadInput(f'"{text}" does not begin with a day.', FORMS)
        days_open = False
        span = None if word in {"off", "free", "none"} else parse_span(word)
        for day in days:
            found.setdefault(day, []).extend([span] if span else [])
    if not found or days_open:
        raise BadInput(f'No hours in "{text}".', FORMS)
    return {day: _sorted_spans(spans, text) for day, spans in found.items()}


def parse_span(word: str) -> DaySpan:
    """One span of a day: "9-12:30", "9:30am-2pm".

    Raises:
        BadInput: Not a span, or it ends before it starts.
    """
    first, dash, last = word.partition("-")
    starts, ends = _time_of(first), _time_of(last)
    if not dash or starts is None or ends is None:
        raise BadInput(f'"{word}" is not a span of hours of a day.', FORMS)
    if ends <= starts:
        raise BadInput(f'"{word}" ends before it starts.', "A span lies within one day; split a night in two.")
    return DaySpan(starts, ends)


def _days_of(word: str) -> list[int] | None:
    if word in _GROUPS:
        return list(_GROUPS[word])
    first, dash, last = word.partition("-")
    start, end = _day_of(first), _day_of(last) if dash else None
    if start is None or (dash and end is None):
        return None
    if end is None:
        return [start]
    return [(start + step) % 7 for step in range((end - start) % 7 + 1)]


def _day_of(word: str) -> int | None:
    name = word.rstrip(".")
    if len(name) < 3 or not name.isalpha():
        return None
    full = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    for number, day in enumerate(full):
        if day.startswith(name) or name in {day + "s", _DAYS[number] + "s"}:
            return number
    return None


def _time_of(word: str) -> time | None:
    match = _TIME.fullmatch(word)
    if not match:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour == 24 and minute == 0:
        return time(23, 59)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _sorted_spans(spans: list[DaySpan], text: str) -> tuple[DaySpan, ...]:
    ordered = sorted(set(spans))
    for before, after in pairwise(ordered):
        if after.starts < before.ends:
            raise BadInput(f'Two spans of one day overlap in "{text}".', FORMS)
    return tuple(ordered)


def week_words(hours: tuple[tuple[DaySpan, ...], ...]) -> str:
    """Weekly hours as they may be typed again, equal days joined.

    >>> from triage.domain.focus import DEFAULT_HOURS
    >>> week_words(DEFAULT_HOURS)
    'mon-fri 9:00-12:30 13:30-17:00, sat-sun off'
    """
    groups: list[tuple[int, int]] = []
    for day in range(7):
        if groups and hours[day] == hours[groups[-1][0]]:
            groups[-1] = (groups[-1][0], day)
        else:
            groups.append((day, day))
    return ", ".join(f"{day_range(first, last)} {spans_words(hours[first])}" for first, last in groups)


def day_range(first: int, last: int) -> str:
    """One or several days: "mon", or "mon-thu"."""
    return _DAYS[first] if first == last else f"{_DAYS[first]}-{_DAYS[last]}"


def days_words(days: tuple[int, ...]) -> str:
    """Weekdays with runs joined.

    >>> days_words((0, 1, 2, 4))
    'mon-wed fri'
    """
    runs: list[list[int]] = []
    for day in sorted(set(days)):
        if runs and day == runs[-1][1] + 1:
            runs[-1][1] = day
        else:
            runs.append([day, day])
    return " ".join(day_range(first, last) for first, last in runs)


def spans_words(spans: tuple[DaySpan, ...]) -> str:
    """Spans as they may be typed again: "9:00-12:30 13:30-17:00", or "off"."""
    return " ".join(span_words(span) for span in spans) or "off"


def span_words(span: DaySpan) -> str:
    """The span as it may be typed again: "9:30-11:30"."""
    return f"{span.starts.hour}:{span.starts.minute:02d}-{span.ends.hour}:{span.ends.minute:02d}"
