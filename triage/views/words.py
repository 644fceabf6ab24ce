"""Short words for days, durations and spans, the same on every face."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def plain_day(day: date, today: date) -> str:
    """A day with its weekday; the year only when it is not this one.

    >>> plain_day(date(2026, 3, 12), date(2026, 3, 2))
    'Thu 12 Mar'
    """
    words = f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def near_day(day: date, today: date) -> str:
    """A day as people say it: today, tomorrow, yesterday, else with its weekday.

    >>> near_day(date(2026, 3, 3), date(2026, 3, 2))
    'tomorrow'
    """
    names = {0: "today", 1: "tomorrow", -1: "yesterday"}
    return names.get((day - today).days) or plain_day(day, today)


def day_pair(first: date, last: date, today: date) -> tuple[str, str]:
    """Two days, the first without its month when the second one names it.

    >>> day_pair(date(2026, 3, 10), date(2026, 3, 12), date(2026, 3, 2))
    ('Tue 10', 'Thu 12 Mar')
    """
    shown = near_day(first, today), near_day(last, today)
    month = f" {MONTHS[last.month - 1]}"
    if (first.year, first.month) == (last.year, last.month) and all(one.endswith(month) for one in shown):
        return shown[0].removesuffix(month), shown[1]
    return shown


def clock_time(at: datetime, zone: ZoneInfo) -> str:
    """The wall clock of an instant, "14:30"."""
    return at.astimezone(zone).strftime("%H:%M")


def near_instant(at: datetime, now: datetime, zone: ZoneInfo) -> str:
    """An instant as day and wall clock, "today 14:30", "Thu 12 Mar 14:30"."""
    return f"{near_day(at.astimezone(zone).date(), now.astimezone(zone).date())} {clock_time(at, zone)}"


def duration(minutes: float) -> str:
    """Minutes as people write them.

    >>> duration(45), duration(90), duration(120), duration(1500)
    ('45m', '1h30', '2h', '25h')
    """
    whole = max(0, round(minutes))
    hours, rest = divmod(whole, 60)
    if not hours:
        return f"{rest}m"
    if hours >= 10:
        return f"{round(whole / 60)}h"
    return f"{hours}h{rest:02d}" if rest else f"{hours}h"


def waited(span: timedelta) -> str:
    """How long something has waited: minutes, hours, days or weeks, one number.

    >>> waited(timedelta(hours=5)), waited(timedelta(days=17))
    ('5h', '2w')
    """
    minutes = max(0, int(span.total_seconds() // 60))
    if minutes < 60:
        return f"{minutes}m"
    if minutes < 48 * 60:
        return f"{minutes // 60}h"
    days = minutes // (24 * 60)
    return f"{days}d" if days < 14 else f"{days // 7}w"


def listing(names: list[str] | tuple[str, ...]) -> str:
    """Names joined as a sentence does.

    >>> listing(["a", "b", "c"])
    'a, b and c'
    """
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "ask"), counted(2, "ask")
    ('1 ask', '2 asks')
    """
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
