"""The instances of a repeating event within a window, at a bounded cost.

Source: RFC 5545, sections 3.3.10 and 3.8.5.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import chain

from triage.calendars.moments import NO_RULE, Moment

MOST_STEPS = 20_000
"""Instances of one series from its start on: every day for 54 years."""

MOST_STEPS_IN_ALL = 300_000
"""Instances of all series together, some 2 s of work; ten years of 115 weekly meetings are a fifth of it."""

MOST_COUNT_HOURLY = 500
"""A series within the day is believed up to this number: no person meets more often."""

YEARLY_WEIGHT = 20
"""A year of a yearly rule with parts costs dateutil about as much as so many plain instances: it looks at each day."""

UNREADABLE = "a rule of repetition that cannot be read"
TOO_OFTEN = "repeated more often than daily"

_DAY_LISTS = ("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYMONTH")
_DAYS_OF = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 28, "YEARLY": 365}
_PARTS = frozenset(
    "FREQ UNTIL COUNT INTERVAL BYMONTH BYWEEKNO BYYEARDAY BYMONTHDAY BYDAY BYSETPOS BYHOUR BYMINUTE WKST".split()
)
_VALUE = re.compile(r"[A-Z0-9+,-]{1,400}", re.ASCII)


class Passed(ValueError):
    """A series that cannot be followed; the message says why, in words for the user."""


class Steps:
    """How much following is left for a whole calendar."""

    def __init__(self) -> None:
        self._left = MOST_STEPS_IN_ALL

    def take(self, steps: int) -> None:
        """Reserve some.

        Raises:
            Passed: More than is left.
        """
        if steps > self._left:
            raise Passed("too many repeated events")
        self._left -= steps


def instances(rule_text: str, start: Moment, until: datetime, steps: Steps) -> Iterator[datetime]:
    """The wall-clock times at which a series takes place, from its start on up to ``until``, naive.

    Raises:
        Passed: The rule is none, repeats within the day without end, or reaches back further than is followed.
    """
    parts = _read_parts(rule_text)
    freq, interval = parts.get("FREQ", ""), _number(parts.get("INTERVAL", "1"))
    count = _number(parts["COUNT"]) if "COUNT" in parts else None
    last = min(until, _until(parts["UNTIL"], start)) if "UNTIL" in parts else until
    if last < start.wall:
        return iter(())
    steps.take(_cost(freq, interval, count, parts, start.wall, last))
    from dateutil.rrule import rrulestr

    # An end for every rule: else dateutil looks for a 30 February until the year 9999.
    plain = ";".join(f"{name}={value}" for name, value in parts.items() if name != "UNTIL")
    plain += f";UNTIL={last.year:04}{last:%m%dT%H%M%S}"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # it would rather not have COUNT and UNTIL in one rule
            # The start is an instance, whether its own rule names it or not.
            return chain([start.wall], rrulestr(plain, dtstart=start.wall))
    except NO_RULE as error:
        raise Passed(UNREADABLE) from error


def _read_parts(text: str) -> dict[str, str]:
    parts = {}
    for piece in text.strip().upper().strip(";").split(";"):
        name, _, value = (part.strip() for part in piece.partition("="))
        if name not in _PARTS or not _VALUE.fullmatch(value):
            if name.startswith("X-"):
                continue
            raise Passed(UNREADABLE)
        parts[name] = value
    return parts


def _number(text: str) -> int:
    if not text.isdecimal() or len(text) > 10 or int(text) < 1:
        raise Passed(UNREADABLE)
    return int(text)


def _until(text: str, start: Moment) -> datetime:
    """The last wall-clock time of a series; a day includes all of it, a UTC time is turned into wall clock."""
    match = re.fullmatch(r"(\d{8})(?:T(\d{6})(Z)?)?", text, re.ASCII)
    if match is None:
        raise Passed(UNREADABLE)
    try:
        if match[2] is None or start.is_date:
            return datetime.strptime(match[1], "%Y%m%d") + timedelta(days=1, seconds=-1)
        wall = datetime.strptime(match[1] + match[2], "%Y%m%d%H%M%S")
    except (ValueError, OverflowError) as error:
        raise Passed(UNREADABLE) from error
    if not match[3]:
        return wall
    # The offset at that wall clock is the one wanted but for the hour of a change, where an end on the second is rare.
    return wall - timedelta(seconds=start.zone(wall) - _naive_s(wall))


def _naive_s(wall: datetime) -> int:
    return (wall - datetime(1970, 1, 1)) // timedelta(seconds=1)


def _cost(freq: str, interval: int, count: int | None, parts: dict[str, str], start: datetime, last: datetime) -> int:
    """About how many instances are looked at.

    Raises:
        Passed: Too many.
    """
    days = (last - start).days + 1
    within = 1
    for name in ("BYHOUR", "BYMINUTE"):
        within *= parts.get(name, "").count(",") + 1
    if freq in {"HOURLY", "MINUTELY"}:
        per_day = 24 if freq == "HOURLY" else 1440
        steps = days * per_day // interval + 1
        if count is not None:
            steps = min(steps, count)
        if steps > MOST_COUNT_HOURLY or any(name.startswith("BY") for name in parts):
            raise Passed(TOO_OFTEN)
        return steps
    if freq not in _DAYS_OF:
        raise Passed(TOO_OFTEN if freq == "SECONDLY" else UNREADABLE)
    steps = days // (_DAYS_OF[freq] * interval) + 1
    if count is not None and not any(name.startswith("BY") for name in parts):
        steps = min(steps, count)
    if freq != "DAILY":
        steps *= min(31, max(parts.get(name, "").count(",") + 1 for name in _DAY_LISTS))
    if freq == "YEARLY" and any(name.startswith("BY") for name in parts):
        steps *= YEARLY_WEIGHT
    steps *= within
    if steps > MOST_STEPS:
        raise Passed("repeated too often, or from too long ago")
    return steps
