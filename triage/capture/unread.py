"""Words of time that are never a date: they stay in the title, and the user is told so."""

from __future__ import annotations

from triage.capture.mentions import follows_past, is_asked
from triage.capture.phrases import breaks_here
from triage.capture.tokens import MARK, NUMBER, WORD, Line
from triage.capture.words import MONTHS, TOMORROW, WEEKDAYS

VAGUE = frozenset("asap soon later someday soonish eventually urgently".split())
SPANS = frozenset("sprint release cycle iteration standup meeting sync pi planning retro".split())

COUNTED = frozenset("part page step slide chapter version phase item batch round sheet shard volume no number".split())
"""Before "1/7" they say that it is one of seven."""

CUES = frozenset({"by", "in", "at", "before", "until", "till"})


def unread_words(line: Line) -> list[str]:
    """A sentence on the first words of time in a line that are no date; empty when it has none."""
    for at in range(line.count):
        words = _unread(line, at)
        if words:
            return [f'not read: "{words}"']
    return []


def _unread(line: Line, at: int) -> str:
    """The vague words that begin at a token, "" for none."""
    low = line.low(at)
    if low in VAGUE and line.is_kind(at, WORD) and line.opens(at):
        return line.text(at, at + 1)
    if low in ("next", "this") and line.low(at + 1) in SPANS:
        return line.text(at, at + 2)
    if _is_short_date(line, at):
        return line.text(at, at + 3)
    if low == "after" and _is_start(line, at):
        return line.text(at, at + 2)
    if low not in CUES or not line.opens(at):
        return ""
    if _is_hour(line, at + 1):
        return line.text(at, at + 2)
    month = at + 1 + (line.low(at + 1) in ("early", "late"))
    if low != "at" and line.low(month) in MONTHS and not line.is_kind(month + 1, NUMBER):
        return line.text(at, month + 1) if line.tokens[month].text[0].isupper() else ""
    return ""


def _is_short_date(line: Line, at: int) -> bool:
    """Whether "1/7" ends the line and counts nothing: a date, or not; with "by" before it it is one."""
    first, second = line.number(at), line.number(at + 2)
    if first is None or second is None or line.low(at + 1) != "/" or line.low(at - 1) in COUNTED or at == 0:
        return False
    is_day = 1 <= min(first, second) <= 12 and max(first, second) <= 31
    return is_day and line.opens(at) and line.is_glued(at + 2) and breaks_here(line, at + 3)


def _is_start(line: Line, at: int) -> bool:
    """Whether "after Friday" ends the line and tells of nothing that happened then: a start, which is no due date."""
    is_day = line.low(at + 1) in WEEKDAYS or line.low(at + 1) in TOMORROW
    is_end = all(line.is_kind(index, MARK) for index in range(at + 2, line.count))
    return is_day and is_end and not (is_asked(line, at) or follows_past(line, at))


def _is_hour(line: Line, at: int) -> bool:
    """Whether a lone number that could be an hour ends its clause: "by 5"."""
    number = line.number(at)
    return number is not None and 1 <= number <= 12 and line.low(at - 1) != "in" and breaks_here(line, at + 1)
