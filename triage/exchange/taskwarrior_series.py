"""Recurring tasks of Taskwarrior: its template and many occurrences are one ask here, which comes again by itself.

Taskwarrior makes a task of each day that passed ("status": "recurring" is the template, "parent" names it, "recur" its
rhythm): a daily one that nobody ticked off for six weeks is 45 open tasks. Done and deleted ones stay as they are.
Source: Taskwarrior's RFC 7 "Recurrence", and the exports of version 2.6.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from triage.exchange.objects import Object, text_of

_OPEN = frozenset({"pending", "waiting"})
_FORM = "%Y%m%dT%H%M%SZ"
_WORDS = {
    "day": "DAILY",
    "daily": "DAILY",
    "weekday": "WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "weekdays": "WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "weekly": "WEEKLY",
    "sennight": "WEEKLY",
    "biweekly": "WEEKLY;INTERVAL=2",
    "fortnight": "WEEKLY;INTERVAL=2",
    "monthly": "MONTHLY",
    "bimonthly": "MONTHLY;INTERVAL=2",
    "quarterly": "MONTHLY;INTERVAL=3",
    "semiannual": "MONTHLY;INTERVAL=6",
    "annual": "YEARLY",
    "yearly": "YEARLY",
    "biannual": "YEARLY;INTERVAL=2",
    "biyearly": "YEARLY;INTERVAL=2",
}
_COUNTED = re.compile(r"^p?(\d{1,3})\s*(d|w|mo|m|q|y)[a-z]*$")
_UNITS = {"d": ("DAILY", 1), "w": ("WEEKLY", 1), "mo": ("MONTHLY", 1), "q": ("MONTHLY", 3), "y": ("YEARLY", 1)}


def series_of(task: Object) -> str:
    """The rule by which a task comes again, as an RRULE; "" when it does not, or in a rhythm that is none here.

    >>> series_of({"recur": "weekly"}), series_of({"recur": "3d", "until": "20271231T000000Z"}), series_of({})
    ('FREQ=WEEKLY', 'FREQ=DAILY;INTERVAL=3;UNTIL=20271231', '')
    """
    recur = text_of(task, "recur").strip().lower()
    rule = _WORDS.get(recur) or _counted(recur)
    until = text_of(task, "until")[:8]
    return f"FREQ={rule}{f';UNTIL={until}' if until.isdigit() and len(until) == 8 else ''}" if rule else ""


def _counted(recur: str) -> str:
    match = _COUNTED.match(recur)
    if match is None:
        return ""
    is_period = recur.startswith("p")  # ISO 8601 has M for months, Taskwarrior's own "5m" none that could be days
    frequency, times = _UNITS.get("mo" if match[2] == "m" and is_period else match[2], ("", 0))
    count = int(match[1]) * times
    return "" if not count else frequency if count == 1 else f"{frequency};INTERVAL={count}"


def one_of_each(tasks: Iterable[Object], now: datetime) -> tuple[list[Object], dict[str, str]]:
    """The tasks without templates, and of each series' open occurrences only the present one, under its parent's uuid.

    The present one is the last that is due by now, else the first to come. That it has its parent's uuid makes it the
    same ask when the file of next week is imported.

    Args:
        tasks: In the order of the file.
        now: Aware.

    Returns:
        The tasks, in order, and by its uuid a sentence on each series of which more than one occurrence was open.
    """
    kept = [task for task in tasks if text_of(task, "status") != "recurring"]
    open_ones: dict[str, list[Object]] = {}
    for task in kept:
        if _is_occurrence(task):
            open_ones.setdefault(text_of(task, "parent"), []).append(task)
    present = {parent: _present(found, now) for parent, found in open_ones.items()}
    said = {
        parent: f'{len(found)} open occurrences of "{text_of(found[0], "description")}" '
        "are one ask that comes again by itself."
        for parent, found in open_ones.items()
        if len(found) > 1
    }
    chosen = []
    for task in kept:
        parent = text_of(task, "parent")
        if not _is_occurrence(task):
            chosen.append(task)
        elif task is present[parent]:
            chosen.append({**task, "uuid": parent})
    return chosen, said


def _is_occurrence(task: Object) -> bool:
    """Whether it is an open occurrence of a series that can be told as one."""
    return bool(text_of(task, "parent")) and text_of(task, "status") in _OPEN and bool(series_of(task))


def _present(found: list[Object], now: datetime) -> Object:
    until_now = now.astimezone(UTC).strftime(_FORM)  # dates of this form sort like their days
    in_order = sorted(found, key=lambda task: text_of(task, "due"))
    due = [task for task in in_order if text_of(task, "due") <= until_now]
    return due[-1] if due else in_order[0]
