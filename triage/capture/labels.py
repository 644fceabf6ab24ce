"""Key results, channels and priority words in a line: "KR2", "via slack", a lone "p1" at its edge."""

from __future__ import annotations

from triage.capture.english import DETERMINERS, FOLLOWERS, VERBS
from triage.capture.phrases import ANYWHERE, EDGE, Phrase, begins_metadata, breaks_here
from triage.capture.tokens import MARK, NUMBER, SYMBOL, WORD, Line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from triage.capture.vocabulary import Vocabulary

BEFORE_OBJECT = DETERMINERS | frozenset(
    "of for to from since after about as is was were are than between and or with by in on at per vs open all old "
    "new current next last first related severity level sev every no any only into".split()
)
"""In front of these a "P1" is spoken of: "fix the P1", "downgrade it to P2"."""

INCIDENTS = frozenset(
    "alert alerts incident incidents bug bugs ticket tickets issue issues outage outages from review reviews "
    "postmortem list budget queue count rate page pages escalation escalations backlog and or is was are in on "
    "handling process response".split()
)
"""Behind a leading "P1" these make it a noun."""

KR_LINKS = frozenset({"for", "towards", "toward", "supports", "supporting", "serves", "serving", "re"})


def find_key_results(line: Line) -> list[Phrase]:
    """The key results that a line names: ``KR2``, ``KR 2``, ``O1KR2``, ``KR1.2``."""
    found = []
    at = 0
    while at < line.count:
        hit = _read_key_result(line, at)
        if hit is None:
            at += 1
            continue
        start = at - 1 if line.low(at - 1) in KR_LINKS and not line.is_glued(at) else at
        start, end = _with_brackets(line, start, hit[0])
        found.append(Phrase(start, end, "key_result", hit[1], "KR", scope=ANYWHERE))
        at = end
    return found


def _with_brackets(line: Line, start: int, end: int) -> tuple[int, int]:
    """A phrase with the brackets around it."""
    if (line.low(start - 1), line.low(end)) in (("(", ")"), ("[", "]")) and line.closes(end + 1):
        return start - 1, end + 1
    return start, end


def _read_key_result(line: Line, at: int) -> tuple[int, str] | None:
    """The key result that begins at a token, with the index behind it."""
    if line.low(at) == "o" and line.is_glued(at + 1) and line.is_glued(at + 2) and line.low(at + 2) == "kr":
        inner = _read_key_result(line, at + 2) if line.is_kind(at + 1, NUMBER) else None
        return (inner[0], f"O{line.low(at + 1)}{inner[1]}") if inner and line.opens(at) else None
    if line.low(at) != "kr" or not (line.opens(at) or line.is_kind(at - 1, NUMBER)):
        return None
    begin = at + 1
    begin += line.low(begin) in ("-", "#") and line.is_glued(begin) and line.is_glued(begin + 1)
    number = line.number(begin)
    is_spaced = not line.is_glued(begin)
    if number is None or number > 99 or (is_spaced and line.tokens[at].text != "KR"):
        return None
    if line.low(begin + 1) == "." and line.is_glued(begin + 2) and line.is_kind(begin + 2, NUMBER):
        return (begin + 3, f"KR{number}.{line.low(begin + 2)}") if line.closes(begin + 3) else None
    ends = line.closes(begin + 1) or line.low(begin + 1) in ("'", "’", "-", "/")
    return (begin + 1, f"KR{number}") if ends else None


def find_channels(line: Line, vocabulary: Vocabulary) -> list[Phrase]:
    """The channels that a line names: ``via`` and a known word that no noun follows."""
    found = []
    for at in range(line.count):
        if line.low(at) != "via" or not line.opens(at):
            continue
        begin = at + 1 + (line.low(at + 1) in ("ms", "microsoft", "google", "the", "a"))
        word, stop = line.low(begin), begin + 1
        if word == "e" and line.low(stop) == "-" and line.low(stop + 1) == "mail":
            word, stop = "email", stop + 2
        channel = vocabulary.channel(word)
        stop += line.low(stop) in ("dm", "call", "chat", "message", "thread") and channel != ""
        if channel and line.closes(stop) and _may_end(line, at, stop):
            found.append(Phrase(at, stop, "channel", channel, "via", scope=ANYWHERE))
    return found


def _may_end(line: Line, start: int, at: int) -> bool:
    """Whether a channel's phrase ends here; "via email attachments" does not."""
    if breaks_here(line, at) or line.tokens[at].kind in (SYMBOL, NUMBER, MARK):
        return True
    if start == 0 and line.low(at) in VERBS:
        return True
    return line.low(at) in FOLLOWERS or begins_metadata(line, at)


def find_priority_words(line: Line) -> list[Phrase]:
    """A ``p1`` without its mark: at the edge of the line only, and not as an object."""
    found = []
    for at in range(line.count - 1):
        number = line.number(at + 1)
        if line.low(at) != "p" or number is None or number > 2 or len(line.low(at + 1)) > 1:
            continue
        if not line.is_glued(at + 1) or not line.opens(at) or not line.closes(at + 2):
            continue
        if line.is_kind(at - 1, WORD) and line.low(at - 1) in BEFORE_OBJECT:
            continue
        is_head = at == 0 and line.tokens[at].text == "P" and line.is_kind(2, WORD)
        if is_head and line.low(2) in INCIDENTS:
            continue
        start, end = _with_brackets(line, at, at + 2)
        found.append(Phrase(start, end, "priority", number, "p", scope=EDGE))
    return found
