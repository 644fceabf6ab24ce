"""Days in words: rounded honestly (never to an earlier day), and found again in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

AROUND_AFTER_DAYS = 7
"""Beyond a week a day is "around". Source: the rules for replies; a day named exactly is remembered exactly."""

WEEK_AFTER_DAYS = 14
"""Beyond two weeks only the week is named."""

TOO_FAR_AFTER_DAYS = 21
"""Beyond three weeks a date reads as a refusal: no date, but a smaller piece, somebody else, or a day to look again."""

_FRIDAY = 4
_REMEMBERED = timedelta(days=60)
"""A day and month this long ago is still meant as past; longer ago it is next year's."""


@dataclass(frozen=True, slots=True)
class SpokenDay:
    """One day in words.

    Attributes:
        on: The last day that the words allow: what a promise in these words holds to. Never before the day itself.
        bare: "Friday 6 March", "tomorrow (Thursday)", "around Tuesday 17 March", "the week of 23 March".
        by: With "by" where that is idiomatic: "by Friday 6 March", "around Tuesday 17 March".
        at: With "on" or "in" where that is idiomatic: "on Friday 6 March", "in the week of 23 March".
        short: "Friday" when that says enough, else as ``bare``.
    """

    on: date
    bare: str
    by: str
    at: str
    short: str


def spoken(on: date, today: date) -> SpokenDay | None:
    """A day that is quoted to somebody, in words; None when it is too far away to be quoted.

    A day before today is spoken as today. A week is promised to its Friday, so a weekend is said as the week after.

    >>> spoken(date(2026, 3, 6), date(2026, 3, 2)).by
    'by Friday 6 March'
    >>> spoken(date(2026, 3, 19), date(2026, 3, 2)).bare, spoken(date(2026, 3, 19), date(2026, 3, 2)).on
    ('the week of 16 March', datetime.date(2026, 3, 20))
    """
    days = (on - today).days
    if days <= 1:
        return _today_or_tomorrow(today + timedelta(days=max(0, days)), today)
    if days > TOO_FAR_AFTER_DAYS:
        return None
    full = day_and_month(on)
    if days <= AROUND_AFTER_DAYS:
        return SpokenDay(on, full, f"by {full}", f"on {full}", WEEKDAYS[on.weekday()] if days < 7 else full)
    if days <= WEEK_AFTER_DAYS:
        around = f"around {full}"
        return SpokenDay(on, around, around, around, around)
    monday = on - timedelta(days=on.weekday()) + timedelta(days=7 if on.weekday() > _FRIDAY else 0)
    week = f"the week of {monday.day} {MONTHS[monday.month - 1]}"
    return SpokenDay(monday + timedelta(days=_FRIDAY), week, f"in {week}", f"in {week}", week)


def spoken_finish(on: date | None, due_on: date | None, today: date) -> SpokenDay | None:
    """The day on which something is received, in words; None when there is none or it is too far away to be quoted.

    Where a whole week would name a later day than the one they asked for, and that is met, theirs is named.

    >>> spoken_finish(date(2026, 3, 23), date(2026, 3, 24), date(2026, 3, 3)).by
    'by Tuesday 24 March'
    """
    said = spoken(on, today) if on else None
    if said and on and due_on and on <= due_on < said.on:
        return exact(due_on, today)
    return said


def _today_or_tomorrow(on: date, today: date) -> SpokenDay:
    weekday = WEEKDAYS[on.weekday()]
    if on == today:
        return SpokenDay(on, f"today ({weekday})", f"by the end of today ({weekday})", f"today ({weekday})", "today")
    return SpokenDay(on, f"tomorrow ({weekday})", f"by tomorrow ({weekday})", f"tomorrow ({weekday})", "tomorrow")


def exact(on: date, today: date) -> SpokenDay:
    """A day that is not ours to round: their due date, the day something else is due.

    >>> exact(date(2026, 4, 20), date(2026, 3, 2)).at
    'on Monday 20 April'
    """
    days = (on - today).days
    if 0 <= days <= 1:
        return _today_or_tomorrow(on, today)
    full = day_and_month(on) if abs(days) < 300 else f"{day_and_month(on)} {on.year}"
    return SpokenDay(on, full, f"by {full}", f"on {full}", WEEKDAYS[on.weekday()] if 0 < days < 7 else full)


def day_and_month(on: date) -> str:
    """A day without its year: "Friday 6 March"."""
    return f"{WEEKDAYS[on.weekday()]} {on.day} {MONTHS[on.month - 1]}"


def look_again_day(today: date) -> date:
    """The day to look at it again when no date can be quoted: two weeks on, a Monday to Friday.

    >>> look_again_day(date(2026, 3, 1))
    datetime.date(2026, 3, 16)
    """
    on = today + timedelta(days=WEEK_AFTER_DAYS)
    return on + timedelta(days=(7 - on.weekday()) if on.weekday() > _FRIDAY else 0)


def clock_words(at: datetime, today: date) -> str:
    """When something will have been looked at: "by 3 today", "by noon tomorrow"; the one place for a clock time.

    Args:
        at: In the zone of whoever writes.
        today: That person's day.

    >>> clock_words(datetime(2026, 3, 2, 15, 0), date(2026, 3, 2))
    'by 3 today'
    """
    hour, minute = at.hour, at.minute
    clock = "noon" if (hour, minute) == (12, 0) else f"{(hour - 1) % 12 + 1}" + (f":{minute:02}" if minute else "")
    if not 7 <= hour <= 18:
        clock = f"{hour}:{minute:02}"
    days = (at.date() - today).days
    day = "today" if days <= 0 else "tomorrow" if days == 1 else f"on {day_and_month(at.date())}"
    return f"by {clock} {day}"


_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_MONTH_NAMES = "|".join(f"{name}|{name[:3]}\\.?|{name[:4]}\\.?" for name in MONTHS)
_WEEKDAY_NAMES = "|".join((*WEEKDAYS, *(name[:3] for name in WEEKDAYS), "Tues", "Thur", "Thurs"))
_YEAR = r"(?:,?\s+(?P<year>20\d\d))?"
_NAMED = rf"(?:\b(?:{_WEEKDAY_NAMES}),?\s+(?:the\s+)?)?"
"""A weekday before a date belongs to it: "Monday 16 March" names one day."""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    # Compiled at first use: most commands name no day of a text.
    return (
        re.compile(rf"(?i){_NAMED}\b(?P<iso>20\d\d-[01]\d-[0-3]\d)\b"),
        re.compile(rf"(?i)\bweek\s+of\s+(?:the\s+)?{_DAY}\s+(?:of\s+)?(?P<week_month>{_MONTH_NAMES})\b{_YEAR}"),
        re.compile(rf"(?i)\bweek\s+of\s+(?P<week_month>{_MONTH_NAMES})\s+{_DAY}\b{_YEAR}"),
        re.compile(rf"(?i){_NAMED}\b{_DAY}\s+(?:of\s+)?(?P<month>{_MONTH_NAMES})\b{_YEAR}"),
        re.compile(rf"(?i){_NAMED}\b(?P<month>{_MONTH_NAMES})\s+(?:the\s+)?{_DAY}\b(?!:){_YEAR}"),
        re.compile(
            r"(?i)\b(?:(?P<after>day\s+after\s+tomorrow)|(?P<near>today|tonight|tomorrow|tmrw))\b(?:\s+\(\w+\))?"
        ),
        re.compile(r"(?i)\bend\s+of\s+(?P<end>(?:this|the|next)\s+(?:week|month))\b"),
        re.compile(rf"(?i)\b(?P<next>next\s+)?(?P<weekday>{_WEEKDAY_NAMES})\b"),
        re.compile(r"(?i)\bthe\s+(?P<alone>[0-3]?\d)(?:st|nd|rd|th)\b"),
    )


def dates_named(text: str, today: date, ignoring: tuple[str, ...] = ()) -> list[date]:
    """The days that a text names, in the order of the text, each once.

    A weekday is the next one after today; "the week of 16 March" is its Friday, as in `spoken`; a day and month without
    year is the next one, unless it passed within two months.

    Args:
        text: A reply, perhaps edited.
        today: The day on which it is written.
        ignoring: Phrases whose days do not count (names of asks: "Friday's demo").

    >>> dates_named("I'd start Thursday and you'd have it by Friday 6 March.", date(2026, 3, 2))
    [datetime.date(2026, 3, 5), datetime.date(2026, 3, 6)]
    """
    known = sorted(filter(None, ignoring), key=lambda phrase: (-len(phrase), phrase))
    if known:
        text = re.sub("|".join(map(re.escape, known)), " ", text, flags=re.IGNORECASE)
    found: dict[int, date] = {}
    for pattern in _patterns():
        for match in reversed(list(pattern.finditer(text))):
            on = _resolved(match, today)
            if on is not None:
                found[match.start()] = on
                # Blanked, so that the month of "6 March" is not read again by a later pattern.
                text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return list(dict.fromkeys(on for _, on in sorted(found.items())))


def _resolved(match: re.Match[str], today: date) -> date | None:
    given = {name: value for name, value in match.groupdict().items() if value}
    if "iso" in given:
        return _day_of(*(int(part) for part in given["iso"].split("-")))
    if "day" in given:
        return _calendar_day(given, today)
    if "after" in given:
        return today + timedelta(days=2)
    if "near" in given:
        return today + timedelta(days=0 if given["near"].casefold() in {"today", "tonight"} else 1)
    if "end" in given:
        return _end_of(given["end"].casefold(), today)
    if "weekday" in given:
        return _weekday(given, today)
    return _day_of_month(int(given["alone"]), today)


def _calendar_day(given: dict[str, str], today: date) -> date | None:
    name = (given.get("month") or given["week_month"]).casefold()[:3]
    if "month" in given and name == "may" and given["month"] == "may":
        return None
    month = next(at for at, full in enumerate(MONTHS, start=1) if full.casefold().startswith(name))
    year = int(given.get("year", today.year))
    on = _day_of(year, month, int(given["day"]))
    if on is not None and "year" not in given and on < today - _REMEMBERED:
        on = _day_of(year + 1, month, on.day)
    if on is not None and "week_month" in given:
        return max(on, on + timedelta(days=_FRIDAY - on.weekday()))
    return on


def _day_of_month(day: int, today: date) -> date | None:
    on = _day_of(today.year, today.month, day)
    following = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    return on if on is not None and on >= today else _day_of(following.year, following.month, day)


def _weekday(given: dict[str, str], today: date) -> date | None:
    name = given["weekday"]
    if len(name) < 6 and not name[0].isupper():
        return None
    wanted = next(at for at, full in enumerate(WEEKDAYS) if full.casefold().startswith(name.casefold()[:3]))
    if "next" in given:
        return today + timedelta(days=7 - today.weekday() + wanted)
    return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)


def _end_of(words: str, today: date) -> date:
    if words.endswith("week"):
        friday = today + timedelta(days=_FRIDAY - today.weekday() + (7 if words.startswith("next") else 0))
        return max(today, friday)
    month_start = today.replace(day=1)
    for _ in range(2 if words.startswith("next") else 1):
        month_start = (month_start + timedelta(days=32)).replace(day=1)
    return month_start - timedelta(days=1)


def _day_of(year: int, month: int, day: int) -> date | None:
    """That day; None when there is no such day (31 June)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
