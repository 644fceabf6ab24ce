"""The lint of replies: what no reply may say, whoever wrote it. Judges our words; names of asks are masked first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from triage.domain.reply.dates import dates_named
from triage.domain.reply.facts import Shape
from triage.domain.reply.finding import Finding as Finding
from triage.domain.reply.lint_words import CHAT_DRESS, CLOCK, EAGER, FIRST, WILLING, WORD_RULES
from triage.domain.reply.phrasing.noun_phrase import is_known_noun

_PROMISING = frozenset({"later", "trade"})
_LENGTHS = {
    (True, Shape.CHAT): (25, 90),
    (True, Shape.EMAIL): (25, 160),
    (False, Shape.CHAT): (3, 60),
    (False, Shape.EMAIL): (3, 120),
}
"""Words allowed: (situation promises a date, shape) -> least, most. Source: the lint for replies; e-mail is wider."""

_MOST_OF_MANY = {Shape.CHAT: 120, Shape.EMAIL: 200}
"""Words allowed in an *update*: one message in place of several."""

_SHORTEST_FORBIDDEN = 4
_MASK = "x"
_DAY_WORDS = re.compile(r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|week of)\b")


def lint(
    text: str,
    *,
    situation: str,
    shape: Shape = Shape.CHAT,
    today: date,
    names: Sequence[str] = (),
    private: Sequence[str] = (),
) -> tuple[Finding, ...]:
    """What must be changed in a reply before it is sent, in the order of the text; empty is good.

    Args:
        text: The message as it would go out (without an e-mail's subject).
        situation: "later", "trade", ...: what the message must contain.
        shape: Chat or e-mail: how long it may be, and whether it may have a signature.
        today: The day on which it goes out.
        names: Say-as phrases, people's names and what the user typed into it: not judged. See `context.names_in`.
        private: Titles and texts that must not go out.

    >>> [finding.rule for finding in lint("No, sorry!", situation="yes", today=date(2026, 3, 2))]
    ['length', 'refusal', 'empty']
    """
    masked = mask(text, names)
    findings = [
        *_missing(masked, situation, today),
        *_length(masked, situation, shape),
        *_words(masked, situation, shape),
        *_questions(masked),
        *_private(text, private),
    ]
    return tuple(sorted(findings, key=lambda finding: (finding.start, finding.end, finding.rule)))


def mask(text: str, names: Sequence[str]) -> str:
    """The text with each name replaced by one neutral word of the same length, so that positions stay.

    >>> mask("About users can't log in: Friday.", ["users can't log in"])
    'About xxxxxxxxxxxxxxxxxx: Friday.'
    """
    known = sorted({name.strip() for name in names if name.strip()}, key=lambda name: (-len(name), name))
    if not known:
        return text
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?!\w)"
    return re.sub(pattern, lambda match: _MASK * len(match[0]), text, flags=re.IGNORECASE)


def _words(masked: str, situation: str, shape: Shape) -> Iterator[Finding]:
    for rule, why, pattern in WORD_RULES:
        for match in pattern.finditer(masked):
            if match[0].strip() and set(match[0]) <= {_MASK, " "}:
                continue  # a masked name, not our words
            yield Finding(match.start(), match.end(), f'"{match[0].strip() or match[0]}": {why}', rule)
    if situation != "ack":
        for match in CLOCK.finditer(masked):
            yield Finding(match.start(), match.end(), f'"{match[0]}": name the day, without a clock time', "raw")
    if shape is Shape.CHAT:
        for match in CHAT_DRESS.finditer(masked):
            yield Finding(match.start(), match.end(), "chat has no bullets, bold or signature", "shape")
    for match in list(EAGER.finditer(masked))[1:]:
        yield Finding(match.start(), match.end(), f'"{match[0]}": willing once is enough', "willing-twice")


def _missing(masked: str, situation: str, today: date) -> Iterator[Finding]:
    if not masked.strip():
        yield Finding(0, 0, "nothing written", "empty")
    if situation not in _PROMISING:
        return
    if not WILLING.search(masked):
        yield Finding(0, 0, "say that you are willing", "willing")
    if not FIRST.search(masked):
        yield Finding(0, 0, "say what comes first", "ahead")
    if not (_DAY_WORDS.search(masked) and dates_named(masked, today)):
        yield Finding(0, 0, "name a date with its weekday", "date")


def _length(masked: str, situation: str, shape: Shape) -> Iterator[Finding]:
    least, most = _LENGTHS[(situation in _PROMISING, shape)]
    most = _MOST_OF_MANY[shape] if situation == "update" else most
    words = list(re.finditer(r"\S+", masked))
    if masked.strip() and len(words) < least:
        yield Finding(0, 0, f"{len(words)} words: at least {least}", "length")
    if len(words) > most:
        yield Finding(words[most].start(), len(masked), f"{len(words)} words: at most {most}", "length")


def _questions(masked: str) -> Iterator[Finding]:
    for match in list(re.finditer(r"\?", masked))[1:]:
        yield Finding(match.start(), match.end(), "a second question: ask one", "question")


def _private(text: str, private: Sequence[str]) -> Iterator[Finding]:
    for secret in private:
        words = secret.split()
        if sum(map(len, words)) < _SHORTEST_FORBIDDEN or (len(words) == 1 and is_known_noun(secret)):
            continue  # "review" as a word gives nothing away
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"
        for match in re.finditer(pattern, text, flags=re.IGNORECASE):
            yield Finding(match.start(), match.end(), "private: leave it out", "private")
