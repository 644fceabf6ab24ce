"""The guards that tell a deadline from a mention of time. A wrong due date is worse than a missing one."""

from __future__ import annotations

from triage.capture.edges import verb_follows
from triage.capture.english import (
    BEFORE_REFERENCE,
    COUNTED_THINGS,
    DETERMINERS,
    FOLLOWERS,
    HANDLED,
    NUMBERED_THINGS,
    SUBJECTS,
)
from triage.capture.mentions import (
    COUNTED,
    first_word,
    follows_past,
    is_asked,
    is_inquiry,
    is_negation,
    is_repeated,
    opens_past,
    speaks,
)
from triage.capture.moments import When
from triage.capture.phrases import (
    ANYWHERE,
    BARE,
    CLAUSE_END,
    EDGE,
    MEDIUM,
    NOWHERE,
    STRONG,
    begins_metadata,
    breaks_here,
    words_before,
)
from triage.capture.tokens import LITERAL, MARK, NUMBER, SYMBOL, WORD, Line
from triage.capture.words import NIGHT, NUMBERS, TODAY, TOMORROW, UNITS, WEEKDAYS
from triage.capture.written import is_recent

TYPE_CHECKING = False
if TYPE_CHECKING:
    from triage.capture.vocabulary import Reference

EXPLICIT = frozenset({"relative", "weekday", "written", "iso", "ordinal"})
BEHIND_ADVERB = frozenset("about with re regarding so because for to if then instead but before unless".split())
"""Behind one of these "tomorrow" in the middle of a line still says when: "call Ana tomorrow about the invoice"."""

TIMES = frozenset({"time", "times", "once", "twice"})
"""Behind one of these "in 3 days" tells how often."""


def scope_of(line: Line, at: int, begin: int, end: int, rank: int, when: When, reference: Reference) -> str:
    """Where a due phrase may be believed, NOWHERE for nowhere.

    Args:
        line: The tokens.
        at: Its first token, the cue if there is one.
        begin: The first token of its date.
        end: The token behind it.
        rank: The rank of its cue.
        when: What it says.
        reference: The moment that it counts from.
    """
    if when.day is not None and when.day.on is None:
        return NOWHERE
    if rank == STRONG:
        return ANYWHERE if _strong_stands(line, at, begin, end, when) else NOWHERE
    if line.is_glued(end) and line.low(end) in ("'", "’", "-", "/", "%", "("):
        return NOWHERE
    if _is_spoken_of(line, at, rank, when) or _is_past(line, at, when, reference):
        return NOWHERE
    if line.low(at) in ("until", "till", "til") or (when.kind == "iso" and rank == MEDIUM):
        return ANYWHERE if _may_follow(line, end) else CLAUSE_END
    if when.kind in COUNTED or when.kind == "iso":
        return ANYWHERE if _may_follow(line, end) else CLAUSE_END
    if rank == MEDIUM:
        return _medium_scope(line, at, end, when)
    return _bare_scope(line, begin, end, when)


def _strong_stands(line: Line, at: int, begin: int, end: int, when: When) -> bool:
    """Whether a date with a strong cue is one: not "by the 2nd attempt", not "what changed before Tuesday"."""
    if when.kind == "ordinal" and not (_may_follow(line, end) or verb_follows(line, end)):
        return False
    if line.low(at) == "before" and follows_past(line, at) and is_asked(line, at):
        return False
    return not (line.low(end) == "%" and line.is_glued(end))


def _is_spoken_of(line: Line, at: int, rank: int, when: When) -> bool:
    """Whether the words before a phrase make it a mention: "since Tuesday", "the 3pm slot", "not today"."""
    before = line.low(at - 1) if at and line.is_kind(at - 1, WORD) else ""
    if rank == BARE and at and line.tokens[at - 1].text.startswith("\\"):
        return True
    if rank == BARE and before in BEFORE_REFERENCE:
        return not (before == "to" and when.kind == "instant")
    if rank == MEDIUM and before in ("from", "since", "after", "of", "not", "was", "were", "except", "than"):
        return True
    if is_repeated(line, at) or (when.kind in COUNTED and before in TIMES):
        return True
    near = words_before(line, at, 6)
    if any(is_negation(line, index) for index in near):
        return True
    first = first_word(line)
    if rank == BARE and at == first + 1 and line.low(first) in HANDLED:
        return True
    return is_inquiry(line, at, rank, when, near, first)


def _is_past(line: Line, at: int, when: When, reference: Reference) -> bool:
    """Whether a date without a strong cue lies behind us or follows a past tense."""
    if when.day is not None and when.day.on is not None:
        if when.day.on < reference.today or is_recent(when.day, reference):
            return True
        if when.day.kind == "relative" and when.day.on > reference.today:
            return False
    if when.kind in COUNTED or when.kind == "period":
        return any(line.low(index) in ("was", "were", "did", "had") for index in words_before(line, at, 3))
    return follows_past(line, at) or opens_past(line, at)


def _may_follow(line: Line, end: int) -> bool:
    """Whether what stands behind a phrase ends it: a break, a function word, a symbol; not a noun it would modify."""
    if breaks_here(line, end):
        return True
    token = line.tokens[end]
    if token.kind == SYMBOL:
        return True
    if token.kind == LITERAL:
        return "://" in token.text
    if token.kind == MARK:
        return not token.is_glued
    if token.kind == NUMBER or token.low in NUMBERS:
        return line.low(end + 1) in UNITS
    return token.low in FOLLOWERS or begins_metadata(line, end)


def _medium_scope(line: Line, at: int, end: int, when: When) -> str:
    """Where a date behind on, for or at is believed."""
    cue = line.low(at)
    if cue == "for" and when.kind == "period":
        return NOWHERE
    if cue in ("on", "for") and when.kind in EXPLICIT and _may_follow(line, end):
        return ANYWHERE
    return CLAUSE_END


def _bare_scope(line: Line, begin: int, end: int, when: When) -> str:
    """Where a date without a cue is believed."""
    low = line.low(begin)
    if when.kind == "ordinal" and low not in WEEKDAYS:
        return _ordinal_scope(line, begin)
    is_fraction = when.kind == "written" and when.clock is None and line.low(begin + 1) == "/"
    if is_fraction and not _is_plain_fraction(line, begin):
        return NOWHERE
    if when.kind == "clock" and not _is_plain_time(line, begin, end):
        return NOWHERE
    if low == "sat" and line.low(begin - 1) in SUBJECTS:
        return NOWHERE
    if when.kind == "weekday" and line.low(end) in ("about", "re", "regarding") and speaks(line):
        return ANYWHERE
    adverb = low in TOMORROW or low in NIGHT or low in TODAY or (low == "this" and when.kind == "clock")
    if adverb and end < line.count and line.low(end) in BEHIND_ADVERB:
        return NOWHERE if line.low(begin - 1) in DETERMINERS else ANYWHERE
    return CLAUSE_END


def _ordinal_scope(line: Line, begin: int) -> str:
    """Where "the 20th" without a cue is believed: apart, or at the end of some words; "pick the 3rd" is no date."""
    if begin == 0 or line.is_kind(begin - 1, MARK):
        return CLAUSE_END
    day = line.number(begin + (line.low(begin) == "the"))
    return EDGE if begin > 2 and day is not None and day > 4 else NOWHERE


def _is_plain_fraction(line: Line, begin: int) -> bool:
    """Whether ``3/20`` without a cue is a date: it has a year, or only one way to read it."""
    first, second = line.number(begin), line.number(begin + 2)
    if line.low(begin + 3) == "/":
        return True
    if first is None or second is None or (first, second) == (24, 7):
        return False
    if line.low(begin - 1) in COUNTED_THINGS | NUMBERED_THINGS:
        return False
    return first > 12 or second > 12


def _is_plain_time(line: Line, begin: int, end: int) -> bool:
    """Whether a time without a cue and a day is one: not "3:16", which may be a verse or a ratio."""
    is_short = (
        line.is_kind(begin, NUMBER) and len(line.low(begin)) == 1 and end == begin + 3 and line.low(begin + 1) == ":"
    )
    return not is_short and line.low(begin - 1) not in COUNTED_THINGS
