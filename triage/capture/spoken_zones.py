"""Zones said behind a time: "UTC", "9am PT", "3pm London time", "10:00 UTC+2"."""

from __future__ import annotations

from datetime import timedelta, timezone

from triage.capture.phrases import begins_metadata, breaks_here
from triage.capture.tokens import NUMBER, WORD, Line
from triage.capture.words import ZONE_CITIES, ZONES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import tzinfo

ANY_CASE = frozenset({"utc", "gmt", "cet", "cest", "pst", "pdt", "est", "edt"})
"""Abbreviations that are no words of their own in lower case."""


COASTS = frozenset({"eastern", "central", "mountain", "pacific"})
"""Zones that may stand without "time" behind them: "5pm Pacific"."""


def read_zone(line: Line, at: int) -> tuple[int, tzinfo] | None:
    """The zone that begins behind a time, brackets included, with the index behind it."""
    begin = at + (line.low(at) == "(")
    if not line.is_kind(begin, WORD):
        return None
    low, stop = line.low(begin), begin + 1
    name = ZONES.get(low, "")
    if low in ZONE_CITIES and line.low(stop) == "time":
        name, stop = ZONE_CITIES[low], stop + 1
    elif low in COASTS and (breaks_here(line, stop) or line.low(stop) == "on" or begins_metadata(line, stop)):
        name = ZONE_CITIES[low]
    elif name and line.low(stop) == "time":
        stop += 1
    elif name and low not in COASTS and not _is_abbreviation(line, begin):
        return None
    offset = _read_offset(line, stop) if name == "UTC" else None
    if offset is not None:
        stop, zone = offset
        return stop + (begin > at and line.low(stop) == ")"), zone
    found = _zone(name) if name else None
    return (stop + (begin > at and line.low(stop) == ")"), found) if found is not None else None


def _is_abbreviation(line: Line, at: int) -> bool:
    """Whether a word is meant as a zone: in capitals, or no word otherwise; "est 2h" is an estimate."""
    text, low = line.tokens[at].text, line.low(at)
    if not text.isupper() and low not in ANY_CASE:
        return False
    counts = line.is_kind(at + 1, NUMBER) or line.low(at + 1) in (".", ":", "a", "an", "half", "about", "~")
    return low != "est" or not counts


def _read_offset(line: Line, at: int) -> tuple[int, tzinfo] | None:
    """``+2``, ``-5:30`` glued to UTC or GMT."""
    hours = line.number(at + 1)
    is_signed = line.low(at) in ("+", "-") and line.is_glued(at) and line.is_glued(at + 1)
    if not is_signed or hours is None or hours > 14:
        return None
    stop, minutes = at + 2, 0
    if line.low(stop) == ":" and line.is_glued(stop + 1):
        stop, minutes = stop + 2, line.number(stop + 1) or 0
    span = timedelta(hours=hours, minutes=min(minutes, 59))
    return stop, timezone(-span if line.low(at) == "-" else span)


def _zone(name: str) -> tzinfo | None:
    """The zone of that name, None on a machine without it."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # 10 ms, paid only when a zone is said

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
