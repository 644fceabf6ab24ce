"""The words that make a date a deadline: "by", "due on", "no later than", "... at the latest"."""

from __future__ import annotations

from triage.capture.clocks import AROUND
from triage.capture.phrases import BARE, MEDIUM, STRONG, words_before
from triage.capture.tokens import NUMBER, Line
from triage.capture.words import MONTHS, NUMBERS, ORDINALS, TODAY, TOMORROW, WEEKDAYS

STRONG_CUES = {
    "by": (
        ("no", "later", "than"),
        ("the", "latest"),
        ("latest",),
        ("or", "before"),
        ("at", "the", "latest"),
        ("around",),
        ("about",),
        ("at", "latest"),
        (),
    ),
    "before": ((),),
    "due": (
        ("date", "is", "on"),
        ("date", "is"),
        ("date",),
        ("on", "or", "before"),
        ("on",),
        ("by",),
        ("before",),
        ("at",),
        ("is",),
        ("are",),
        ("back", "by"),
        ("back",),
        ("for",),
        (),
    ),
    "deadline": (
        ("is", "on"),
        ("is", "at"),
        ("is", "by"),
        ("is",),
        ("are",),
        ("of",),
        ("on",),
        ("by",),
        ("at",),
        ("for", "this", "is"),
        (),
    ),
    "latest": (("by",), ("on",), ("at",), ()),
    "no": (("later", "than"),),
    "not": (("later", "than"),),
    "needed": (("by",), ("before",), ("for",), ("on",), ("no", "later", "than"), ("latest",), ()),
    "required": (("by",), ("before",), ("on",)),
    "wanted": (("by",), ("before",)),
    "expected": (("by",), ("before",)),
    "at": (("the", "latest", "by"), ("the", "latest"), ("latest", "by"), ("latest",)),
    "on": (("or", "before"),),
    "prior": (("to",),),
    "ahead": (("of",),),
    "within": (),
    "in": (("time", "for"),),
    "complete": (("by",),),
    "done": (("by",),),
    "ready": (("by",),),
    "finished": (("by",),),
    "delivered": (("by",),),
}
"""First word of a strong cue -> what may follow it, longest first; "()" alone: the word by itself."""

MEDIUM_CUES = frozenset({"on", "for", "at", "until", "till", "til", "@", "around", "come", "o"})

BEFORE_DEADLINE = frozenset({"hard", "final", "firm", "strict", "absolute", "real", "the"})

FIRMNESS = frozenset({"hard", "final", "firm", "strict", "absolute"})
"""What may be said of a deadline before the word."""

SORTING = frozenset("group grouped sort sorted filter partition bucket aggregate index keyed ordered split".split())
"""Behind one of these "by" says how, not when."""

WEEK_OF = (
    ("week", "commencing"),
    ("week", "beginning"),
    ("week", "of"),
    ("the", "week", "of"),
    ("w", "/", "c"),
    ("wc",),
)

LATEST = (("at", "the", "latest"), ("at", "the", "very", "latest"), ("at", "latest"), ("the", "latest"), ("latest",))
BEHIND = (
    *LATEST,
    ("or", "earlier"),
    ("or", "sooner"),
    ("or", "before"),
    ("or", "so"),
    ("if", "possible"),
    ("if", "you", "can"),
)

BEGINNERS = frozenset(
    {*WEEKDAYS, *MONTHS, *TODAY, *TOMORROW, *NUMBERS, *ORDINALS, *STRONG_CUES, *MEDIUM_CUES}.union(
        "b w wc the a an this next nxt coming upcoming following end close start beginning mid middle midweek "
        "later late early earlier sometime eow eom eoq eoy eod cob eob cop eop noon midday lunch lunchtime "
        "midnight tonight tonite first half quarter day week month months year christmas xmas halloween new "
        "couple few in within inside overmorrow fortnight last is".split()
    )
)
"""What a due phrase can begin with; everything else is passed over at once."""


def read_cue(line: Line, at: int) -> tuple[int, int]:
    """Index behind the cue that begins at a token, and its rank; the token itself and BARE without one."""
    low = line.low(at)
    for rest in STRONG_CUES.get(low, ()):
        if line.follows(at + 1, *rest) and not _is_denied(line, at) and not _is_wanted(line, at):
            stop = at + 1 + len(rest)
            stop += line.low(stop) in (":", "=", "-") and low in ("due", "deadline", "latest", "needed")
            stop += line.low(stop) in AROUND
            return stop, STRONG
    if low == "is" and any(line.low(index) == "deadline" for index in words_before(line, at, 6)):
        return at + 1, STRONG
    if low == "b" and line.low(at + 1) == "4" and line.is_glued(at + 1):
        return at + 2, STRONG
    for words in WEEK_OF:
        if line.follows(at, *words):
            return at + len(words), MEDIUM
    if low in MEDIUM_CUES and not (low == "@" and line.is_glued(at + 1)):
        stop = at + 1
        stop += line.low(stop) in AROUND
        return stop, MEDIUM
    return at, BARE


def _is_wanted(line: Line, at: int) -> bool:
    """Whether a participle is what the line asks for, and so no part of the cue: "get it done by", "is ready by"."""
    return line.low(at) in READY - {"due"} and any(line.low(index) in WANTING for index in words_before(line, at, 7))


def _is_denied(line: Line, at: int) -> bool:
    """Whether a cue tells of the past or denies: "was due", "not before", "overdue by"."""
    before, low = line.low(at - 1), line.low(at)
    if low == "due":
        return before in ("was", "were", "been", "over", "past", "not", "never", "t")
    if low == "by" and before in SORTING:
        return True
    if low in ("before", "by"):
        return before in ("not", "overdue", "late", "early", "the", "passed", "went")
    return low == "no" and before in ("by",)


def read_behind(line: Line, end: int, rank: int) -> tuple[int, int]:
    """Past "at the latest" and the like; those make any date a strong one."""
    begin = end + (line.low(end) == "," and line.low(end + 1) in ("latest", "at"))
    for words in BEHIND:
        stop = begin + len(words)
        if line.follows(begin, *words) and not (line.is_kind(stop, NUMBER) or line.low(stop) in BEGINNERS):
            return stop, STRONG if words in LATEST else rank
    firm = end + (line.low(end) == "(")
    firm += line.low(firm) in FIRMNESS
    if line.low(firm) == "deadline":
        return firm + 1 + (line.low(firm + 1) == ")" and line.low(end) == "("), STRONG
    return end, rank


TO_BE = (
    ("to", "be"),
    ("must", "be"),
    ("should", "be"),
    ("needs", "to", "be"),
    ("has", "to", "be"),
    ("is",),
    ("are",),
    ("to", "get"),
)
READY = frozenset({"done", "ready", "finished", "delivered", "complete", "needed", "required", "due", "expected"})
WANTING = frozenset({"get", "have", "keep", "make", "ensure", "want", "need", "check", "confirm"})
"""Verbs that ask for something to be ready."""


def with_auxiliaries(line: Line, at: int) -> int:
    """Where a cue begins with the words that belong to it: "must be" before "done by"."""
    if at > 1 and line.follows(at - 2, "if", "possible"):
        return at - 2
    if line.low(at) == "deadline" and line.low(at - 1) in FIRMNESS:
        return at - 1
    if line.low(at) not in READY:
        return at
    for words in TO_BE:
        start = at - len(words)
        if start >= 0 and line.follows(start, *words):
            return with_auxiliaries(line, start) if words == ("to", "be") else start
    return at
