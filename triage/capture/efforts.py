"""Estimates in a line: "~2h", "(30 min)", "should take an hour", a bare "45m" among the metadata at its end."""

from __future__ import annotations

from triage.capture.durations import FRACTIONS, read_effort
from triage.capture.english import MEASURES
from triage.capture.phrases import (
    ANYWHERE,
    BARE,
    CLAUSE_END,
    EDGE,
    MEDIUM,
    STRONG,
    Phrase,
    Taken,
    breaks_here,
    words_before,
)
from triage.capture.tokens import NUMBER, WORD, Line
from triage.capture.words import NUMBERS, POLITE

MAX_BARE_MIN = 10 * 480
"""A bare "90d" is a retention, not an estimate."""

CUES = {
    **dict.fromkeys(("est", "estimate", "estimated", "effort", "timebox", "timeboxed"), ANYWHERE),
    **dict.fromkeys(("takes", "take", "lasts", "roughly", "about", "around", "approx", "approximately"), CLAUSE_END),
    **dict.fromkeys(("circa", "ca", "max", "maybe", "say", "quick", "probably"), CLAUSE_END),
    **dict.fromkeys(("budget", "for"), EDGE),
}
"""Words before an estimate -> where it is believed then."""

BEGINNINGS = frozenset({"half", "an", "a", ".", "one"})
"""Words beside numbers with which a bare amount may begin."""

MODALS = frozenset({"should", "will", "would", "might", "may", "could", "shouldn", "won", "wouldn", "can", "ll", "d"})
BETWEEN = frozenset({"only", "just", "probably", "really", "not", "easily", "likely", "'", "’", "t"})
"""What may stand between a modal verb and its "take"."""

FILLERS = frozenset(
    "about around roughly approx approximately ~ ca circa max maybe at most of to me you us only just no more "
    "than less another like say".split()
)

NOT_BEFORE = frozenset(
    "in within every from to under last first of by a the than over per after before at past next least most "
    "until is was were exceeds below above since between and or each another ago only takes take took lasts "
    "lasted = < >".split()
)
WEAK_CUES = frozenset({"about", "around", "roughly", "for", "max", "say", "maybe", "quick", "probably"})
TELLING = frozenset({"that", "which", "why", "how", "what", "who", "where", "whether", "if", "when"})

BEHIND = (
    ("tops",),
    ("max",),
    ("maximum",),
    ("or", "so"),
    ("ish",),
    ("-", "ish"),
    ("at", "most"),
    ("of", "work"),
    ("of", "effort"),
    ("estimate",),
    ("est",),
    ("work",),
    ("effort",),
    ("total",),
    ("each", "way"),
)


def find_efforts(line: Line, day_hours: float, taken: Taken) -> list[Phrase]:
    """The estimates of a line that its guards let pass."""
    found: list[Phrase] = []
    at = 0
    while at < line.count:
        phrase = None if taken.tokens[at] else _read_estimate(line, at, day_hours)
        if phrase is not None and taken.is_free(phrase.start, phrase.end):
            found.append(phrase)
            at = phrase.end
        else:
            at += 1
    return found


def _read_estimate(line: Line, at: int, day_hours: float) -> Phrase | None:
    """The estimate that begins at a token."""
    low = line.low(at)
    if low == "~" and not line.is_glued(at):
        return _read_marked(line, at, day_hours)
    if low in ("(", "[") and not line.is_glued(at):
        return _read_bracketed(line, at, day_hours)
    if not line.opens(at):
        return None
    if low in MODALS:
        return _read_modal(line, at, day_hours)
    if low in CUES:
        cued = _read_cued(line, at, at + 1, CUES[low], day_hours)
        if cued is not None:
            return cued
    if line.is_kind(at, NUMBER) or low in NUMBERS or low in FRACTIONS or low in BEGINNINGS:
        return _read_bare(line, at, day_hours)
    return None


def _phrase(line: Line, at: int, end: int, minutes: int, rule: str, scope: str, rank: int, is_symbol: bool) -> Phrase:
    return Phrase(at, _behind(line, end), "estimate", minutes, rule, scope=scope, rank=rank, is_symbol=is_symbol)


def _behind(line: Line, end: int) -> int:
    """Past "tops", "or so" and the like."""
    for words in BEHIND:
        if line.follows(end, *words):
            return end + len(words)
    return end


def _read_marked(line: Line, at: int, day_hours: float) -> Phrase | None:
    """``~2h``, ``~ 2 hours``: explicit wherever it stands, unless it counts things ("~5m users")."""
    effort = read_effort(line, at + 1, day_hours)
    if effort is None or not line.closes(effort[0]) or effort[1] <= 0:
        return None
    end = effort[0]
    is_count = line.low(end - 1) == "m" and line.is_kind(end, WORD) and line.low(end).endswith("s")
    return None if is_count else _phrase(line, at, end, effort[1], "~", ANYWHERE, STRONG, True)


def _read_bracketed(line: Line, at: int, day_hours: float) -> Phrase | None:
    """``(2h)``, ``[30 min]``, ``(~2h)``, ``(est. 1 day)``."""
    begin = at + 1
    begin += line.low(begin) in ("est", "estimate", "effort", "takes")
    while line.low(begin) in FILLERS or line.low(begin) in (".", ":"):
        begin += 1
    effort = read_effort(line, begin, day_hours)
    if effort is None or effort[1] <= 0:
        return None
    end = _behind(line, effort[0])
    if line.low(end) not in (")", "]") or not line.closes(end + 1):
        return None
    return Phrase(at, end + 1, "estimate", effort[1], "(...)", rank=STRONG, is_symbol=True)


def _read_modal(line: Line, at: int, day_hours: float) -> Phrase | None:
    """``should take 2h``, ``shouldn't take more than an hour``, ``will only be 10 minutes``."""
    stop = at + 1
    while line.low(stop) in BETWEEN:
        stop += 1
    if line.low(stop) not in ("take", "be", "need"):
        return None
    found = _read_cued(line, at, stop + 1, ANYWHERE if line.low(stop) == "take" else CLAUSE_END, day_hours)
    if found is not None and line.low(at - 1) in ("it", "this", "that") and breaks_here(line, at - 2):
        found.start -= 1
    return found


def _read_cued(line: Line, at: int, begin: int, scope: str, day_hours: float) -> Phrase | None:
    """An estimate behind a word that makes it one."""
    low = line.low(at)
    while (line.low(begin) in FILLERS or line.low(begin) in (".", ":", "=")) and begin < at + 6:
        begin += 1
    effort = read_effort(line, begin, day_hours)
    if effort is None or not line.closes(effort[0]) or effort[1] <= 0:
        return None
    end = _behind(line, effort[0])
    if line.low(end) in ("of", "ago", "after", "window", "later") or not _stands(line, at, low):
        return None
    if line.low(end) in ("from", "before") and not _is_metadata(line, end, low):
        return None
    if (
        scope == CLAUSE_END
        and not (breaks_here(line, end) or line.low(end) in POLITE)
        and low not in ("quick", "takes")
    ):
        scope = EDGE
    rank = MEDIUM if scope != EDGE else BARE
    return Phrase(at, end, "estimate", effort[1], f"{low} ...", scope=scope, rank=rank)


def _is_metadata(line: Line, at: int, cue: str) -> bool:
    """Whether "from" or "before" behind an estimate opens who asks or by when ("takes 2h from Ana")."""
    is_told = CUES.get(cue) == ANYWHERE or cue in ("takes", "take", "lasts")
    is_name = line.is_kind(at + 1, WORD) and line.tokens[at + 1].text[0].isupper()
    return is_told and (is_name or line.is_kind(at + 1, NUMBER))


def _stands(line: Line, at: int, low: str) -> bool:
    """Whether the words before a cue let it speak of this work: not "the job that takes 2h", not "in about 2h"."""
    if low in ("takes", "take", "lasts"):
        return not any(line.low(index) in TELLING for index in words_before(line, at, 8))
    return not (low in WEAK_CUES and line.low(at - 1) in NOT_BEFORE)


def _read_bare(line: Line, at: int, day_hours: float) -> Phrase | None:
    """A bare duration: believed only among the metadata at the edge of the line."""
    effort = read_effort(line, at, day_hours)
    if effort is None or not line.closes(effort[0]):
        return None
    end, minutes, unit = effort
    before = line.low(at - 1)
    if before in NOT_BEFORE or before in MEASURES or not 0 < minutes <= MAX_BARE_MIN or unit == "week":
        return None
    if line.low(at) in ("a", "an") and line.is_kind(at - 1, WORD):
        return None
    if unit == "hour" and minutes >= 24 * 60:
        return None
    return Phrase(at, _behind(line, end), "estimate", minutes, "bare", scope=EDGE, rank=BARE)
