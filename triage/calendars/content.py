"""The lines of an iCalendar text: unfolded, split into components, without recursion and within bounds.

Only what decides about time is kept of a component, so a description of a megabyte costs nothing but its reading.

Source: RFC 5545, sections 3.1 and 3.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from triage.errors import BadInput

KEPT = frozenset(
    "UID SEQUENCE DTSTART DTEND DURATION RRULE EXRULE RDATE EXDATE RECURRENCE-ID SUMMARY STATUS TRANSP ATTENDEE "
    "X-MICROSOFT-CDO-BUSYSTATUS X-TRIAGE DESCRIPTION FREEBUSY X-WR-CALNAME TZID X-LIC-LOCATION TZOFFSETTO".split()
)
"""The properties that matter here."""

MOST_VALUE_CHARS = 64 * 1024
"""Longest value that is looked at; a list of exceptions over a whole life is shorter."""

_FOLD = re.compile(r"\n[ \t]")
_HEAD = re.compile(r'(?:[^":]++|"[^"]*+")*+:')
_NAME = re.compile(r"[A-Za-z0-9-]+")


@dataclass(slots=True)
class Property:
    """One property with its parameters (names in upper case) and its value as written."""

    value: str
    params: dict[str, str]


@dataclass(slots=True)
class Component:
    """One component: its kind, its kept properties by name in order, and the components inside that matter."""

    kind: str
    properties: dict[str, list[Property]] = field(default_factory=dict)
    inner: list[Component] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        """The first property of that name; None without."""
        found = self.properties.get(name)
        return found[0] if found else None

    def text(self, name: str) -> str:
        """The value of the first property of that name; "" without."""
        found = self.properties.get(name)
        return found[0].value.strip() if found else ""


def read_components(data: bytes) -> Iterator[Component]:
    """The events, free-busy lists and time zones of a calendar, and last the calendar itself with its own properties.

    Raises:
        BadInput: It is no calendar, or ends in the middle of one.
    """
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    calendar = Component("VCALENDAR")
    stack: list[str] = []
    current: Component | None = None
    part: Component | None = None
    is_whole = False
    for line in _FOLD.sub("", text).split("\n"):
        match = _NAME.match(line)
        if match is None:
            continue
        name = match[0].upper()
        if name == "BEGIN":
            kind = _kind(line)
            stack.append(kind)
            if len(stack) == 2 and stack[0] == "VCALENDAR" and kind in {"VEVENT", "VFREEBUSY", "VTIMEZONE"}:
                current = part = Component(kind)
            elif len(stack) == 3 and current is not None and current.kind == "VTIMEZONE":
                part = Component(kind)
                current.inner.append(part)
        elif name == "END":
            kind = _kind(line)
            if not stack or stack[-1] != kind:
                raise BadInput(f"is damaged: END:{kind[:20]} without its beginning.")
            stack.pop()
            if len(stack) == 1 and current is not None:
                yield current
                current = part = None
            elif len(stack) == 2:
                part = current
            is_whole = is_whole or (not stack and kind == "VCALENDAR")
        elif name in KEPT:
            _keep(line, name, calendar if stack == ["VCALENDAR"] else part if len(stack) <= _depth(part) else None)
    if stack or not is_whole:
        raise BadInput("ends in the middle." if stack else "is not a calendar: it has no BEGIN:VCALENDAR.")
    yield calendar


def _depth(part: Component | None) -> int:
    """How deep the properties of a component stand: alarms inside an event have times of their own."""
    return 3 if part is not None and part.kind in {"STANDARD", "DAYLIGHT"} else 2


def _kind(line: str) -> str:
    return line.partition(":")[2].strip().upper()[:100]


def _keep(line: str, name: str, owner: Component | None) -> None:
    if owner is None:
        return
    found = _split(line[: MOST_VALUE_CHARS * 2], len(name))
    if found is not None:
        owner.properties.setdefault(name, []).append(found)


def _split(line: str, start: int) -> Property | None:
    """Parameters and value of a line; None when it has no value. Colons in quotes belong to a parameter."""
    rest = line[start:]
    if rest.startswith(":"):
        return Property(rest[1 : MOST_VALUE_CHARS + 1], {})
    head = _HEAD.match(rest)
    if head is None:
        return None
    at = head.end() - 1
    params = {}
    for part in _pieces(rest[:at]):
        key, _, value = part.partition("=")
        params[key.strip().upper()] = value.strip().strip('"')
    return Property(rest[at + 1 : at + 1 + MOST_VALUE_CHARS], params)


def _pieces(text: str) -> list[str]:
    """What stands between semicolons outside quotes."""
    if '"' not in text:
        return text.split(";")[1:]
    return re.findall(r';((?:"[^"]*"|[^";])*)', text)


def unescaped(value: str) -> str:
    r"""A text value as it is meant.

    >>> unescaped(r"Lunch\, then\nwork")
    'Lunch, then\nwork'
    """
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], value)
