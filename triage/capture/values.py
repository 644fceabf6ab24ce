"""Explicit values, read or refused: what stands behind ``due:``, ``--due``, ``est:``, ``p:`` and in an edit."""

from __future__ import annotations

from datetime import date, datetime

from triage.capture.cues import read_behind, read_cue
from triage.capture.dates import read_when
from triage.capture.durations import read_amount, read_effort
from triage.capture.moments import When
from triage.capture.offsets import after
from triage.capture.tokens import NUMBER, WORD, Line
from triage.capture.vocabulary import Reference, Vocabulary
from triage.capture.words import NUMBERS
from triage.errors import BadInput

DUE_FORMS = 'Try: fri, "thu 3pm", tomorrow, 2026-03-20, "20 mar", "in 3 days", eow, none.'
EFFORT_FORMS = "Try: 30m, 2h, 1h30m, 1.5d."


def read_due(text: str, vocabulary: Vocabulary, now: datetime | None = None) -> tuple[date | None, datetime | None]:
    """The due day, or the due instant in UTC, that a value says; (None, None) for "none".

    Raises:
        BadInput: It says no date.
    """
    reference = Reference(vocabulary, now)
    line = Line(text, 0, len(text))
    if line.count == 1 and line.low(0) in ("none", "never", "no"):
        return None, None
    begin, rank = read_cue(line, 0)
    found = read_when(line, begin, reference) if begin < line.count else None
    if found is None or read_behind(line, found[0], rank)[0] < line.count:
        found = _read_amount_ahead(line, reference)
    if found is None and any(line.is_kind(at, WORD) for at in range(line.count)):
        from triage.capture.foreign import parse_foreign

        found = parse_foreign(line, begin, line.count, reference)
        found = found if found is not None and found[0] == line.count else None
    on, at = found[1].resolve(reference) if found is not None else (None, None)
    if on is None and at is None:
        raise BadInput(f'No date in "{text}".', DUE_FORMS)
    return on, at


def _read_amount_ahead(line: Line, reference: Reference) -> tuple[int, When] | None:
    """``3d``, ``+2w``, ``48h``: counted from now."""
    begin = int(line.low(0) == "+")
    found = read_amount(line, begin) if begin < line.count else None
    when = after(reference.today, found[1], reference) if found is not None and found[0] == line.count else None
    return (line.count, when) if when is not None else None


def read_when_value(text: str, vocabulary: Vocabulary) -> When | None:
    """What a phrase of time says, None when the text is anything else or more."""
    line = Line(text, 0, len(text))
    found = read_when(line, 0, Reference(vocabulary)) if line.count else None
    return found[1] if found is not None and found[0] == line.count else None


def read_estimate(text: str, vocabulary: Vocabulary) -> int:
    """The minutes of effort that a value says; a number alone is minutes.

    Raises:
        BadInput: It says no duration, or nothing or more than a year.
    """
    line = Line(text, 0, len(text))
    begin = int(line.low(0) == "~")
    effort = read_effort(line, begin, vocabulary.day_hours) if begin < line.count else None
    minutes = effort[1] if effort is not None and effort[0] == line.count else None
    if line.count == begin + 1 and line.is_kind(begin, NUMBER):
        minutes = line.number(begin)
    if minutes is None or not 0 < minutes <= 60 * 24 * 366 or (line.low(begin) in NUMBERS and line.count == 1):
        raise BadInput(f'No duration in "{text}".', EFFORT_FORMS)
    return minutes


def read_priority(text: str) -> int:
    """0, 1 or 2.

    Raises:
        BadInput: It is none of them.
    """
    level = text.strip().lower().lstrip("!").removeprefix("p")
    if level not in ("0", "1", "2"):
        raise BadInput(f'No priority "{text}".', "Try: 0 (now), 1 (this cycle), 2 (later).")
    return int(level)


def read_key_result(text: str) -> str:
    """The key of a key result: "2" and "kr 2" are KR2; another word is taken as it is, in capitals."""
    key = "".join(text.split()).upper().replace("_", "").replace("-", "")
    return f"KR{key}" if key[:1].isdigit() else key
