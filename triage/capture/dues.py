"""Due dates in a line: a cue and a phrase of time, and the guards that tell a deadline from a mention."""

from __future__ import annotations

from datetime import date, timedelta

from triage.capture.cues import BEGINNERS, read_behind, read_cue, with_auxiliaries
from triage.capture.dates import is_unread_date, read_bare_hour, read_when
from triage.capture.guards import EXPLICIT, scope_of
from triage.capture.mentions import is_hour
from triage.capture.moments import Day, When
from triage.capture.periods import FRIDAY
from triage.capture.phrases import EDGE, MEDIUM, NOWHERE, STRONG, Phrase, Taken
from triage.capture.tokens import NUMBER, WORD, Line
from triage.capture.words import MONTHS, ORDINALS, WEEKDAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from triage.capture.vocabulary import Reference


LEAVE_A_DATE = frozenset({"'", "’", "-", "/", "("})
"""Glued behind a date these leave it one for a strong cue: "by Friday's review"."""

FOREIGN_TOKENS = 8
"""As many tokens behind a strong cue are shown to dateparser."""


def find_dues(line: Line, reference: Reference, taken: Taken) -> list[Phrase]:
    """The due phrases of a line that its guards let pass, in order; which one counts is decided later."""
    found: list[Phrase] = []
    at = 0
    while at < line.count:
        token = line.tokens[at]
        phrase = None
        if (token.low in BEGINNERS or token.kind == NUMBER) and not taken.tokens[at] and line.opens(at):
            phrase = _read_due(line, at, reference, taken)
        if phrase is None:
            at += 1
            continue
        at = phrase.end
        when: When | None = phrase.value
        if phrase.scope != NOWHERE or (when is not None and when.day is not None and when.day.on is None):
            found.append(phrase)
    return found


def _read_due(line: Line, at: int, reference: Reference, taken: Taken) -> Phrase | None:
    """The due phrase that begins at a token; with scope NOWHERE when a guard refuses it."""
    begin, rank = read_cue(line, at)
    found = read_when(line, begin, reference) if begin < line.count else None
    if found is not None and not line.closes(found[0]) and line.low(found[0]) not in LEAVE_A_DATE:
        found = None
    if found is not None and is_unread_date(line, found[0]):
        found = None
        if rank != STRONG:
            return Phrase(at, begin + 1, "due", None, "half a date", scope=NOWHERE)
    if found is None and rank == STRONG:
        found = _read_foreign(line, begin, reference)
    if found is None:
        return _read_appointment(line, at, begin, taken)
    if not taken.is_free(at, found[0]):
        return None
    end, when = found[0], _before_weekend(line, at, found, reference.today)
    end, rank = read_behind(line, end, rank)
    scope = scope_of(line, at, begin, end, rank, when, reference)
    start = with_auxiliaries(line, at) if rank == STRONG else at
    start = start if taken.is_free(start, at) else at
    return Phrase(
        start, end, "due", when, _rule(line, at, begin, when), scope=scope, rank=_final_rank(line, at, rank, when)
    )


def _read_appointment(line: Line, at: int, begin: int, taken: Taken) -> Phrase | None:
    """``at 3`` where it is an hour."""
    hour = read_bare_hour(line, begin) if line.low(at) == "at" and is_hour(line, at) else None
    if hour is None or not taken.is_free(at, hour[0]):
        return None
    return Phrase(at, hour[0], "due", When(clock=hour[1]), "at + hour", scope=EDGE, rank=MEDIUM)


def _before_weekend(line: Line, at: int, found: tuple[int, When], today: date) -> When:
    """What a phrase says, but for "before the weekend": that is its Friday."""
    end, when = found
    if line.low(at) != "before" or line.low(end - 1) != "weekend" or when.day is None or when.day.on is None:
        return when
    friday = when.day.on - timedelta(days=when.day.on.weekday() - FRIDAY)
    return When(Day(friday if friday >= today else friday + timedelta(weeks=1), "period"), when.clock)


def _final_rank(line: Line, at: int, rank: int, when: When) -> int:
    """Counted and ISO dates weigh like those with a cue; "within" is a strong one."""
    if line.low(at) in ("within", "inside"):
        return STRONG
    return min(rank, MEDIUM) if when.kind in ("offset", "instant", "iso") else rank


def _rule(line: Line, at: int, begin: int, when: When) -> str:
    """The form of a due phrase, for the table of sources."""
    return f"{line.text(at, begin).lower()} + {when.kind}" if begin > at else when.kind


def _read_foreign(line: Line, begin: int, reference: Reference) -> tuple[int, When] | None:
    """What follows a strong cue and looks like a date that the core cannot read, through dateparser."""
    stop = begin
    while stop < min(line.count, begin + FOREIGN_TOKENS) and _may_be_dated(line, stop):
        if line.low(stop) == "by":
            break
        stop += 1
    if not any(_names_day(line, index, begin) for index in range(begin, stop)):
        return None
    from triage.capture.foreign import parse_foreign

    return parse_foreign(line, begin, stop, reference)


def _may_be_dated(line: Line, at: int) -> bool:
    """Whether a token may stand inside a written date."""
    return line.tokens[at].kind in (WORD, NUMBER) or (at + 1 < line.count and line.low(at) in (",", "/", "-", "."))


def _names_day(line: Line, at: int, begin: int) -> bool:
    """Whether a token names a weekday, or a month with a day near it."""
    return line.low(at) in WEEKDAYS or (line.low(at) in MONTHS and _has_day(line, at, begin))


def _has_day(line: Line, at: int, begin: int) -> bool:
    """Whether a number stands near a month's name: a bare month is never a date."""
    near = range(max(begin, at - 3), min(line.count, at + 4))
    return any(line.is_kind(index, NUMBER) or line.low(index) in ORDINALS for index in near)


def choose(phrases: list[Phrase]) -> Phrase | None:
    """The due phrase that counts: strong before medium before bare, within a rank the first."""
    return min(phrases, key=lambda phrase: (phrase.rank, phrase.start)) if phrases else None


def combine(chosen: Phrase, others: list[Phrase]) -> When:
    """What the chosen phrase means: a time alone takes the day of another phrase ("today, latest 4pm")."""
    when: When = chosen.value
    if when.kind != "clock" or when.clock is None or when.clock.is_today:
        return when
    for other in others:
        said: When = other.value
        if other is not chosen and said.day is not None and said.clock is None and said.kind in EXPLICIT:
            return When(said.day, when.clock)
    return when
