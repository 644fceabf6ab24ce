"""Which column of a table is which field of an ask: guessed from the headers, or told."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from triage.errors import BadInput

UNITS = {"d": "day days", "h": "hr hrs hour hours", "min": "m mins minute minutes", "s": "sec secs second seconds"}
_UNITS = {word: unit for unit, words in UNITS.items() for word in [unit, *words.split()]}

EFFORTS = ("estimate", "actual")

SYNONYMS: dict[str, str] = {
    "id": "uid uuid id key issuekey issueid taskid ticket ticketid number ref",
    "title": "title summary subject name task ask headline taskname issue",
    "text": "text description body details notes note",
    "requester": "requester requesters requestedby reporter askedby from customer client creator author",
    "channel": "channel via",
    "link": "link url permalink",
    "category": "category type issuetype tasktype component area",
    "project": "project projectname projectkey projectcode epic list",
    "tags": "tags labels tag label keywords",
    "priority": "priority prio pinned",
    "estimate": "estimate est estimated originalestimate estimatedeffort effort planned",
    "actual": "actual actualeffort timespent spent worked effortspent",
    "received": "received receivedon receivedat created createdon createdat creationdate opened reported date entry",
    "started": "started startedon startedat startdate start begun",
    "finished": "finished finishedon finishedat completed completedon completedat completiondate "
    "closed closedon closedat resolved resolvedat resolutiondate donedate end",
    "due": "due dueon dueat duedate deadline neededby",
    "status": "status state",
    "key_result": "keyresult kr okr",
    "done_when": "donewhen acceptancecriteria",
    "say_as": "sayas",
    "outcome": "outcome resolution",
    "private": "private isprivate",
}
"""Field -> headers that mean it, written without blanks and signs; the first that a file has is taken."""

FIELDS = (*SYNONYMS, *(f"{effort}_{unit}" for effort in EFFORTS for unit in UNITS))
"""Every name that may stand left of the ``=`` in ``--map FIELD=COLUMN``."""


def guess_columns(headers: Sequence[str]) -> dict[str, str]:
    """Field -> header, as far as the headers tell; a unit at a header's end is told apart from it.

    >>> guess_columns(["Summary", "Est (h)", "Colour"])
    {'title': 'Summary', 'estimate_h': 'Est (h)'}
    """
    found: dict[str, str] = {}
    for field, synonyms in SYNONYMS.items():
        words = synonyms.split()
        ranked = [
            (words.index(name), position, unit)
            for position, (name, unit) in enumerate(map(_parts, headers))
            if name in words
        ]
        for _, position, unit in sorted(ranked):
            if headers[position] not in found.values() and (not unit or field in EFFORTS):
                found[f"{field}_{unit}" if unit else field] = headers[position]
                break
    return found


def told_columns(pairs: Sequence[str]) -> dict[str, str]:
    """Field -> header from ``--map title=Summary``; an empty header means that the field is not wanted.

    Raises:
        BadInput: Not of that form, or no such field.
    """
    told: dict[str, str] = {}
    for pair in pairs:
        field, equals, header = pair.partition("=")
        field = field.strip().lower().replace("-", "_")
        if not equals or field not in FIELDS:
            close = get_close_matches(field, FIELDS, n=1)
            hint = f"Did you mean {close[0]}?" if close else f"Fields: {', '.join(FIELDS)}."
            raise BadInput(f'"{pair}" maps no field to a column.', f"Example: --map title=Summary. {hint}")
        told[field] = header.strip()
    return told


def settle_columns(headers: Sequence[str], told: Mapping[str, str], unit: str = "") -> dict[str, str]:
    """Field -> header: what was told over what the headers say; plain numbers of effort get the unit given.

    Raises:
        BadInput: No such header or unit, or nothing that could be the title.
    """
    settled = guess_columns(headers)
    for field, header in told.items():
        name = _header(header, headers) if header else ""
        for other in _same_effort(field):
            settled.pop(other, None)
        settled = {known: column for known, column in settled.items() if column != name or not name}
        settled[field] = name
    if unit:
        settled = _with_unit(settled, unit)
    if not settled.get("title"):
        hint = f"Say which one it is: --map title=COLUMN. Columns: {_named(headers)}."
        raise BadInput("No column looks like the title.", hint)
    return settled


def _named(headers: Sequence[str]) -> str:
    """The first columns, on one line: a quoted header may hold line ends."""
    return ", ".join(" ".join(header.split()) for header in headers[:20])


def _header(header: str, headers: Sequence[str]) -> str:
    for name in headers:
        if name.strip().casefold() == header.casefold():
            return name
    close = get_close_matches(header, headers, n=1)
    raise BadInput(
        f'The file has no column "{header}".',
        f"Did you mean {close[0]}?" if close else f"Columns: {_named(headers)}.",
    )


def _same_effort(field: str) -> list[str]:
    """The field itself, and its forms with other units."""
    effort = field.partition("_")[0]
    return [effort, *(f"{effort}_{unit}" for unit in UNITS)] if effort in EFFORTS else [field]


def _with_unit(columns: Mapping[str, str], unit: str) -> dict[str, str]:
    short = _UNITS.get(unit.strip().lower())
    if short is None:
        raise BadInput(f'"{unit}" is no unit of effort.', f"Units: {', '.join(UNITS)}.")
    return {f"{field}_{short}" if field in EFFORTS else field: header for field, header in columns.items()}


def _parts(header: str) -> tuple[str, str]:
    """A header's words without blanks and signs, and the unit at its end, "" without one."""
    words = re.findall(r"[^\W_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header).casefold())
    unit = _UNITS.get(words[-1], "") if len(words) > 1 else ""
    return "".join(words[:-1] if unit else words), unit
