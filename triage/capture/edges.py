"""The head and the tail of a line: where metadata stands, and is taken out of the title."""

from __future__ import annotations

from triage.capture.english import DETERMINERS, NOUNY_VERBS, VERBS
from triage.capture.phrases import ANYWHERE, CLAUSE_END, SEPARATORS, STRONG, Phrase, breaks_here
from triage.capture.tokens import LITERAL, MARK, NUMBER, SYMBOL, WORD, Line
from triage.capture.words import MONTHS, POLITE, WEEKDAYS

FILLING_MARKS = frozenset(",;.-–—()[]{}|!?:&+*>→/")
FINITE = frozenset("is are was were has had did does broke failed fails runs fires".split())
OCCASION_NOUNS = frozenset(
    "call meeting sync standup lunch coffee interview demo dentist review workshop session appointment dinner "
    "breakfast catchup catch chat class train flight doctor drinks webinar retro planning kickoff rehearsal visit "
    "pickup".split()
)
"""What a bare time at the head of a line may be the time of."""

JOINTS = frozenset({"and", "or", "then", "ideally", "preferably", "hopefully", "sometime"})


def mark_edges(line: Line, phrases: list[Phrase]) -> tuple[int, int]:
    """Mark the phrases at the tail and at the head of a line; the title lies between the two indices returned."""
    tail = _mark_tail(line, {phrase.end: phrase for phrase in phrases})
    head = _mark_head(line, {phrase.start: phrase for phrase in phrases}, tail)
    return head, tail


def _mark_tail(line: Line, by_end: dict[int, Phrase]) -> int:
    """Index of the first token of the tail: from the end leftwards over metadata and what joins it."""
    tail = at = line.count
    while at > 0:
        phrase = by_end.get(at)
        if phrase is not None:
            if _is_object(line, phrase):
                break
            phrase.at_edge = True
            tail = at = phrase.start
        elif _is_filling(line, at - 1, tail):
            at -= 1
        else:
            break
    return tail


def _is_object(line: Line, phrase: Phrase) -> bool:
    """Whether a lone "p1" is all that a verb has for an object: "fix P1"."""
    return phrase.field == "priority" and not phrase.is_symbol and phrase.start == 1 and line.is_kind(0, WORD)


def _is_filling(line: Line, at: int, tail: int) -> bool:
    """Whether a token may stand between pieces of metadata: a mark, "please", an "and" before more of it."""
    token = line.tokens[at]
    if token.kind == MARK:
        return token.text in FILLING_MARKS or token.text > "\u2100"  # arrows, dingbats, emoji
    if token.kind == LITERAL:
        return token.text.startswith(":")
    return token.low in POLITE or (token.low in JOINTS and tail < line.count)


def _mark_head(line: Line, by_start: dict[int, Phrase], tail: int) -> int:
    """Index behind the head: from the start rightwards over metadata, as long as a title is left."""
    at = head = 0
    while at < tail and (line.tokens[at].text in SEPARATORS or line.low(at) in POLITE):
        at += 1
    while at < tail:
        phrase = by_start.get(at)
        if phrase is None or phrase.is_title or not _may_lead(line, phrase, by_start):
            break
        end = phrase.end
        while end < tail and line.low(end) in SEPARATORS:
            end += 1
        if end >= tail:
            break
        phrase.at_edge = True
        at = head = end
    return head


def _may_lead(line: Line, phrase: Phrase, by_start: dict[int, Phrase]) -> bool:
    """Whether a phrase at the start is metadata: a separator or a verb follows, or its form leaves no doubt."""
    following = by_start.get(phrase.end)
    if line.low(phrase.start) in ("(", "[", "{") or (following is not None and _may_lead(line, following, by_start)):
        return True
    if phrase.is_symbol or phrase.rule == "NAME:" or phrase.field == "priority":
        return True
    separated = line.low(phrase.end) in SEPARATORS and not (line.low(phrase.end) == "-" and line.is_glued(phrase.end))
    if phrase.scope == ANYWHERE and phrase.field in ("recurrence", "estimate"):
        return True
    if phrase.field in ("due", "requester", "channel", "key_result"):
        if phrase.field == "due" and phrase.value.kind == "iso":
            return True
        return separated or verb_follows(line, phrase.end) or _is_entry(line, phrase)
    return separated


def _is_entry(line: Line, phrase: Phrase) -> bool:
    """Whether a time leads an entry as in a calendar: "Thu 3pm call with Ana", not "9am flow is broken"."""
    when = phrase.value if phrase.field == "due" else None
    if when is None or when.clock is None or when.clock.part or phrase.end >= line.count:
        return False
    if any(line.low(index) in FINITE for index in range(phrase.end, min(line.count, phrase.end + 8))):
        return False
    return line.low(phrase.end) in OCCASION_NOUNS or (when.day is not None and line.is_kind(phrase.end, WORD))


def verb_follows(line: Line, at: int) -> bool:
    """Whether the word at a token is a verb that begins the work, not a noun that the words before describe."""
    low = line.low(at)
    if low not in VERBS or not line.is_kind(at, WORD):
        return False
    if low not in NOUNY_VERBS:
        return True
    token = line.tokens[at + 1] if at + 1 < line.count else None
    if token is None:
        return False
    if token.kind in (SYMBOL, NUMBER, LITERAL):
        return True
    return token.kind == WORD and (
        token.low in DETERMINERS or token.text[0].isupper() or token.low in ("on", "in", "up", "out")
    )


def is_believed(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase counts where it stands, once the edges are marked."""
    if phrase.at_edge or phrase.is_symbol:
        return True
    if phrase.scope == CLAUSE_END:
        return breaks_here(line, phrase.end) and not _is_listed(line, phrase)
    return phrase.scope == ANYWHERE


def _is_listed(line: Line, phrase: Phrase) -> bool:
    """Whether a date is one of several: "Monday, Tuesday and Wednesday"."""
    behind = line.low(phrase.end + 1)
    return phrase.rank != STRONG and line.low(phrase.end) == "," and (behind in WEEKDAYS or behind in MONTHS)
