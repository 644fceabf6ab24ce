"""What a cell of a table means: days and instants, minutes, a status, a priority, names and tags.

Every function raises ``ValueError`` for a cell that it cannot read; "" never reaches them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import NoReturn
from zoneinfo import ZoneInfo

from triage.domain.ask import Priority, Status

DATE_FORMS = "2026-03-05, 2026-03-05 14:30, 3/5/2026, 5.3.2026 or 5 Mar 2026"
DURATION_FORMS = "2h, 1h30m, 90m, 1.5d, or a plain number where the unit is known"

DAY_STARTS = time(9)
"""The time of day of a bare date on which something arrived or was begun. Source: the default working hours."""

DAY_ENDS = time(17)
"""The time of day of a bare date on which something was finished. Source: the default working hours."""

FIRST_YEAR, LAST_YEAR = 1970, 2199
"""Outside of these a year is a mistake, and some databases and zones have no instants."""

MAX_MINUTES = 60 * 10_000
"""Ten thousand hours, five years of work: more is a wrong unit."""

_MONTHS = {
    name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}
_TIME = r"(?:[T ,]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?P<half>[ap]m)?)?"
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}([T ].*)?|\d{8}T\d{6}Z?")
_NUMBERS = re.compile(r"(?P<a>\d{1,4})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{1,4})" + _TIME, re.IGNORECASE)
_DAY_MONTH = re.compile(r"(?P<day>\d{1,2})[. /-]+(?P<month>[a-z]{3,9})[., /-]+(?P<year>\d{2,4})" + _TIME, re.IGNORECASE)
_MONTH_DAY = re.compile(r"(?P<month>[a-z]{3,9})\.? (?P<day>\d{1,2}),? (?P<year>\d{4})" + _TIME, re.IGNORECASE)

_PART = re.compile(r"(\d+(?:[.,]\d+)?)\s*([a-z]+)")
_CLOCK = re.compile(r"(\d{1,4}):([0-5]\d)(?::[0-5]\d)?")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")

_STATUS_WORDS = {
    Status.INBOX: "inbox new open todo to-do pending unstarted waiting triage needs-triage",
    Status.ACTIVE: "active accepted started doing in-progress in-review ongoing current scheduled planned assigned",
    Status.DEFERRED: "deferred later backlog on-hold postponed someday icebox snoozed",
    Status.DONE: "done closed resolved finished completed complete fixed delivered shipped merged",
    Status.DROPPED: "dropped cancelled canceled deleted rejected declined abandoned wontfix won't-fix duplicate",
    Status.HANDED_OFF: "handed-off delegated reassigned transferred",
}
_STATUSES = {word: status for status, words in _STATUS_WORDS.items() for word in words.split()}


def moment(text: str, zone: ZoneInfo, order: str) -> date | datetime:
    """A day, or an instant in UTC when the cell has a time of day.

    Args:
        text: The cell.
        zone: Of a time without an offset.
        order: Of 3/4/2026, "MDY", "DMY" or "YMD"; a part above 12 decides by itself, and dots always mean DMY.

    >>> moment("5.3.2026", ZoneInfo("UTC"), "MDY")
    datetime.date(2026, 3, 5)
    """
    if _ISO.fullmatch(text):
        return _iso(text, zone)
    if match := _NUMBERS.fullmatch(text):
        day = _numbered(match, order)
    elif match := _DAY_MONTH.fullmatch(text) or _MONTH_DAY.fullmatch(text):
        day = _checked(_year(match["year"]), _MONTHS.get(match["month"][:3].lower(), 0), int(match["day"]))
    else:
        raise ValueError("no date")
    if not match["hour"]:
        return day
    return datetime.combine(day, _time(match), zone).astimezone(UTC)


def instant(value: date | datetime, zone: ZoneInfo, at: time) -> datetime:
    """The instant of a moment, UTC; a bare day gets a time of day in the zone."""
    return value if isinstance(value, datetime) else datetime.combine(value, at, zone).astimezone(UTC)


def order_of(cells: Iterable[str], default: str) -> str:
    """The order of day and month that all cells of a column agree with; the default when nothing decides.

    >>> order_of(["3/4/2026", "25/4/2026"], "MDY")
    'DMY'
    """
    for cell in cells:
        match = _NUMBERS.fullmatch(cell)
        if match and match["sep"] == "/" and len(match["a"]) < 3:
            if int(match["a"]) > 12:
                return "DMY"
            if int(match["b"]) > 12:
                return "MDY"
    return default


def minutes(text: str, unit: str, day_hours: int) -> int:
    """Whole minutes of effort, rounded, at least one where there is any.

    Args:
        text: The cell.
        unit: Of a plain number: "d", "h", "min", "s"; "" means that a plain number cannot be read.
        day_hours: Hours of a day of work; a week has five.

    >>> minutes("1.75", "h", 8), minutes("1d 30m", "", 8)
    (105, 510)
    """
    factors = {"w": 300.0 * day_hours, "d": 60.0 * day_hours, "h": 60.0, "m": 1.0, "s": 1 / 60}
    cell = text.strip().lower()
    if clock := _CLOCK.fullmatch(cell):
        exact = int(clock[1]) * 60.0 + int(clock[2])
    elif _NUMBER.fullmatch(cell):
        exact = float(cell.replace(",", ".")) * factors[unit[:1] or "?"] if unit else _refuse()
    else:
        parts = _PART.findall(cell)
        if not parts or _PART.sub("", cell).strip(" ,"):
            raise ValueError("no duration")
        exact = sum(float(number.replace(",", ".")) * factors.get(name[:1], float("inf")) for number, name in parts)
    if exact > MAX_MINUTES:
        raise ValueError("too long")
    return max(1, int(exact + 0.5)) if exact > 0 else 0


def status(text: str) -> Status:
    """The status that a word of another program means."""
    word = re.sub(r"[\s_]+", "-", text.strip().casefold())
    return _STATUSES[word] if word in _STATUSES else Status(word.replace("-", "_"))


def priority(text: str) -> Priority:
    """P0, P1 or P2; other programs' scales mean something else and are not guessed."""
    return Priority[text.strip().upper()] if text.strip().upper() in Priority.__members__ else _refuse()


def tags(text: str) -> tuple[str, ...]:
    """Tags of a list separated by commas or semicolons, in lower case, blanks as hyphens.

    >>> tags("Development/Bug; in house support")
    ('development/bug', 'in-house-support')
    """
    names = (
        re.sub(r"[^\w/]+", "-", part.casefold().strip().lstrip("#+")).strip("-/") for part in re.split("[,;]", text)
    )
    return tuple(dict.fromkeys(name for name in names if name))


def names(text: str) -> tuple[str, ...]:
    """People of a list separated by semicolons (a comma may stand within a name)."""
    return tuple(dict.fromkeys(" ".join(part.split()) for part in text.split(";") if part.strip(" @")))


def _iso(text: str, zone: ZoneInfo) -> date | datetime:
    joined = re.sub(r" ?(UTC|Z)$", "+00:00", text)
    joined = re.sub(r" ([+-]\d{2}:?\d{2})$", r"\1", joined)
    if len(joined) == 10:
        day = date.fromisoformat(joined)
        return _checked(day.year, day.month, day.day)
    at = datetime.fromisoformat(joined)
    _checked(at.year, at.month, at.day)
    return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)


def _numbered(match: re.Match[str], order: str) -> date:
    a, b, c = match["a"], match["b"], match["c"]
    if len(a) > 2 or (order == "YMD" and match["sep"] != "."):
        return _checked(_year(a), int(b), int(c))
    day_first = match["sep"] == "." or order != "MDY"
    if match["sep"] != "." and int(a) > 12:
        day_first = True
    elif match["sep"] != "." and int(b) > 12:
        day_first = False
    day, month = (a, b) if day_first else (b, a)
    return _checked(_year(c), int(month), int(day))


def _year(digits: str) -> int:
    if len(digits) not in (2, 4):
        raise ValueError("no year")
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 70 else 1900)


def _checked(year: int, month: int, day: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError("no year of a calendar in use")
    return date(year, month, day)


def _time(match: re.Match[str]) -> time:
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        raise ValueError("no time")
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, int(match["minute"]))


def _refuse() -> NoReturn:
    raise ValueError("another form is needed")
