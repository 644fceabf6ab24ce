"""Days and minutes in the words of a reason, and what a key or name is called."""

from __future__ import annotations

from datetime import date

from triage.domain.ask import Lane

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LANE_WORDS = {Lane.FOCUS: "focus time", Lane.OPEN: "open hours"}


def day_words(on: date, today: date) -> str:
    """A day with its weekday, and its year when it is not this one.

    >>> day_words(date(2026, 3, 12), date(2026, 3, 2))
    'Thu 12 Mar'
    """
    words = f"{WEEKDAYS[on.weekday()]} {on.day} {MONTHS[on.month - 1]}"
    return words if on.year == today.year else f"{words} {on.year}"


def minutes_words(minutes: float) -> str:
    """Minutes as people say them.

    >>> minutes_words(45), minutes_words(90), minutes_words(1500)
    ('45 min', '1 h 30', '25 h')
    """
    hours, rest = divmod(max(0, round(minutes)), 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02d}" if rest and hours < 10 else f"{hours + (rest >= 30)} h"


def times_words(count: int) -> str:
    """How often, in words.

    >>> times_words(1), times_words(2), times_words(3)
    ('once', 'twice', '3 times')
    """
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
