"""What the words before a date say of it: a past tense, a denial, a look into something that happened then."""

from __future__ import annotations

from triage.capture.english import (
    ASKING,
    CAUSATIVES,
    COUNTED_THINGS,
    EVENTS,
    INCIDENTS,
    INQUIRIES,
    MEASURES,
    MEETING_VERBS,
    NEGATIONS,
    NOT_PAST,
    PAST,
    SETTING_VERBS,
    SUBJECTS,
    VERBS,
)
from triage.capture.moments import When
from triage.capture.phrases import words_before
from triage.capture.tokens import WORD, Line

SPEAKING = frozenset("talk ask call meet ping tell remind chat email message mail speak".split())
HABITS = frozenset(
    "runs fires fails starts ends begins stops breaks happens closes opens triggers spikes drops crashes hangs "
    "restarts expires kicks running firing failing starting".split()
)
COUNTED = frozenset({"offset", "instant"})
CLAUSE_WORDS = 14
"""A longer clause says more than one thing."""

REQUESTING = frozenset("can could would please pls plz let so then and but".split())
"""Behind one of these a clause that told of the past may ask for something."""


def is_asked(line: Line, at: int) -> bool:
    """Whether a clause that asks or tells about something is open at a token."""
    return any(line.low(index) in ASKING | SUBJECTS for index in words_before(line, at, 8))


def is_negation(line: Line, index: int) -> bool:
    """Whether a word denies: "no need", "can't", "not"."""
    low = line.low(index)
    return low in NEGATIONS or (low == "t" and line.is_glued(index))


def first_word(line: Line) -> int:
    """Index of the line's first word; 0 when it has none."""
    return next((index for index in range(min(line.count, 4)) if line.is_kind(index, WORD)), 0)


def is_inquiry(line: Line, at: int, rank: int, when: When, near: list[int], first: int) -> bool:
    """Whether the line looks into something that happened or happens then: "explain the spike on Friday"."""
    if when.kind in COUNTED or (when.day is not None and when.day.kind in ("relative", "written")):
        return False
    if near and line.low(near[0]) in EVENTS and line.low(first) in INQUIRIES:
        return True
    if when.kind != "clock" or when.clock is None or when.clock.is_today or when.clock.is_close:
        return False
    if near and line.low(near[0]) in INCIDENTS:
        return True
    asks = any(line.low(index) in ASKING for index in words_before(line, at, 9))
    return asks or (bool(near) and _is_third_person(line, near[0], first))


def _is_third_person(line: Line, index: int, first: int) -> bool:
    """Whether a word before a time tells of a habit: "the job that runs at 3am"."""
    return line.low(index) in HABITS and index != first


def follows_past(line: Line, at: int) -> bool:
    """Whether one of the three words before is a past tense that is not caused or asked for."""
    near = words_before(line, at, 7)
    for distance, index in enumerate(near[:3]):
        low = line.low(index)
        is_past = low in PAST or (_is_ed(low) and (distance == 0 or _has_subject(line, index)))
        if is_past and not any(line.low(earlier) in CAUSATIVES for earlier in near[distance + 1 : distance + 5]):
            return index > 0 or low in PAST
    return False


def opens_past(line: Line, at: int) -> bool:
    """Whether the clause opens with a past tense ("we saw the crash again at 10pm") and asks for nothing behind it."""
    words = words_before(line, at, CLAUSE_WORDS)
    if not words or line.is_kind(words[-1] - 1, WORD):
        return False
    is_subject = line.low(words[-1]) in SUBJECTS and len(words) > 1
    told = words[:-1] if is_subject else words
    is_past = line.low(told[-1]) in PAST or (is_subject and _is_ed(line.low(told[-1])))
    return is_past and not any(line.low(index) in REQUESTING or line.low(index) in CAUSATIVES for index in told)


def is_repeated(line: Line, at: int) -> bool:
    """Whether "again" before a time repeats what the clause told of: "it failed at 3am and again at 5am"."""
    told = words_before(line, at, CLAUSE_WORDS)
    return line.low(at - 1) == "again" and any(line.low(index) in PAST or _is_ed(line.low(index)) for index in told)


def _is_ed(low: str) -> bool:
    """Whether a word has the form of a regular past tense."""
    return low.endswith("ed") and len(low) > 4 and low not in NOT_PAST


def _has_subject(line: Line, index: int) -> bool:
    """Whether the word before is who did it: a pronoun, or a name inside the sentence."""
    if index < 1 or not line.is_kind(index - 1, WORD):
        return False
    token = line.tokens[index - 1]
    return token.low in SUBJECTS or (index > 1 and token.text[0].isupper() and not token.text.isupper())


def speaks(line: Line) -> bool:
    """Whether the line begins with a verb of speaking to somebody."""
    return line.low(first_word(line)) in SPEAKING


def is_hour(line: Line, at: int) -> bool:
    """Whether "at 3" is a time: with a verb of meeting, or where no verb and no noun before makes it a measure."""
    first, before = line.low(first_word(line)), line.low(at - 1)
    if first in MEETING_VERBS:
        return True
    is_counted = (before.endswith("s") and first not in VERBS) or before in MEASURES or before in COUNTED_THINGS
    return bool(before) and first not in SETTING_VERBS and not is_counted and not opens_past(line, at)
