"""Due dates in a line: a cue and a phrase of time, and the guards that tell a deadline from a mention."""

from __future__ import annotations

from triage.capture.clocks import AROUND
from triage.capture.dates import is_unread_date, read_when
from triage.capture.guards import scope_of
from triage.capture.moments import When
from triage.capture.phrases import BARE, MEDIUM, STRONG, Phrase, Taken
from triage.capture.tokens import NUMBER, WORD, Line
from triage.capture.words import MONTHS, NUMBERS, ORDINALS, TODAY, TOMORROW, UNITS, WEEKDAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from triage.capture.vocabulary import Reference

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
    "needed": (("by",), ("before",), ("for",), ("on",), ("no", "later", "than"), ("latest",)),
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

LATEST = (("at", "the", "latest"), ("at", "the", "very", "latest"), ("at", "latest"), ("the", "latest"), ("latest",))
BEHIND = (*LATEST, ("or", "earlier"), ("or", "sooner"), ("or", "before"), ("if", "possible"), ("if", "you", "can"))

BEGINNERS = frozenset(
    {*WEEKDAYS, *MONTHS, *TODAY, *TOMORROW, *NUMBERS, *ORDINALS, *STRONG_CUES, *MEDIUM_CUES}
    | set(
        "the a an this next nxt coming upcoming following end close start beginning mid middle midweek later late early "
        "earlier sometime eow eom eoq eoy eod cob eob cop eop noon midday lunch lunchtime midnight tonight tonite 2nite "
        "first half quarter day week month months year christmas xmas halloween new couple few in within inside "
        "overmorrow fortnight last".split()
    )
)
"""What a due phrase can begin with; everything else is passed over at once."""


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
        if phrase.scope:
            found.append(phrase)
    return found


def _read_due(line: Line, at: int, reference: Reference, taken: Taken) -> Phrase | None:
    """The due phrase that begins at a token; with scope "" when a guard refuses it."""
    begin, rank = read_cue(line, at)
    found = read_when(line, begin, reference) if begin < line.count else None
    if found is not None and not line.closes(found[0]) and not _is_refusable(line, found[0], rank):
        found = None
    if found is not None and is_unread_date(line, found[0]):
        found = None
        if rank != STRONG:
            return Phrase(at, begin + 1, "due", None, "half a date", scope="")
    if found is None and rank == STRONG:
        found = _read_foreign(line, begin, reference)
    if found is None or not taken.is_free(at, found[0]):
        return None
    end, when = found
    end, rank = read_behind(line, end, rank)
    scope = scope_of(line, at, begin, end, rank, when, reference)
    return Phrase(
        at, end, "due", when, _rule(line, at, begin, when), scope=scope, rank=_final_rank(line, at, rank, when)
    )


def _is_refusable(line: Line, end: int, rank: int) -> bool:
    """Whether something glued behind a date leaves it a date: a strong cue stands even before "Friday's review"."""
    return line.low(end) in ("'", "’", "-", "/", "(")


def _final_rank(line: Line, at: int, rank: int, when: When) -> int:
    """Counted and ISO dates weigh like those with a cue; "within" is a strong one."""
    if line.low(at) in ("within", "inside"):
        return STRONG
    return min(rank, MEDIUM) if when.kind in ("offset", "instant", "iso") else rank


def _rule(line: Line, at: int, begin: int, when: When) -> str:
    """The form of a due phrase, for the table of sources."""
    return f"{line.text(at, begin).lower()} + {when.kind}" if begin > at else when.kind


def read_cue(line: Line, at: int) -> tuple[int, int]:
    """Index behind the cue that begins at a token, and its rank; the token itself and BARE without one."""
    low = line.low(at)
    for rest in STRONG_CUES.get(low, ()):
        if line.follows(at + 1, *rest) and not _is_denied(line, at):
            stop = at + 1 + len(rest)
            stop += line.low(stop) in (":", "=", "-") and low in ("due", "deadline", "latest", "needed")
            stop += line.low(stop) in AROUND
            return stop, STRONG
    if low in MEDIUM_CUES and not (low == "@" and line.is_glued(at + 1)):
        stop = at + 1
        stop += line.low(stop) in AROUND
        return stop, MEDIUM
    return at, BARE


def _is_denied(line: Line, at: int) -> bool:
    """Whether a cue tells of the past or denies: "was due", "not before", "overdue by"."""
    before, low = line.low(at - 1), line.low(at)
    if low == "due":
        return before in ("was", "were", "been", "over", "past")
    if low in ("before", "by"):
        return before in ("not", "overdue", "late", "early", "the", "drive", "stand", "pass", "passed", "went")
    return low == "no" and before in ("by",)


def read_behind(line: Line, end: int, rank: int) -> tuple[int, int]:
    """Past "at the latest" and the like; those make any date a strong one."""
    begin = end + (line.low(end) == "," and line.low(end + 1) in ("latest", "at"))
    for words in BEHIND:
        stop = begin + len(words)
        if line.follows(begin, *words) and not (line.is_kind(stop, NUMBER) or line.low(stop) in BEGINNERS):
            return stop, STRONG if words in LATEST else rank
    if line.low(end) == "deadline" and rank != STRONG:
        return end + 1, STRONG
    return end, rank


def _read_foreign(line: Line, begin: int, reference: Reference) -> tuple[int, When] | None:
    """What follows a strong cue and looks like a date that the core cannot read, through dateparser."""
    stop, is_date = begin, False
    while (
        (stop < line.count
        and stop < begin + 8
        and line.tokens[stop].kind in (WORD, NUMBER))
        or _is_inner_mark(line, stop)
    ):
        low = line.low(stop)
        is_date = is_date or (low in MONTHS and _has_day(line, stop, begin)) or low in WEEKDAYS
        is_date = is_date or (low in UNITS and line.low(stop + 1) in ("before", "prior"))
        stop += 1
    if not is_date:
        return None
    from triage.capture.foreign import parse_foreign

    return parse_foreign(line, begin, stop, reference)


def _is_inner_mark(line: Line, at: int) -> bool:
    """Whether a mark may stand inside a written date."""
    return at + 1 < line.count and line.low(at) in (",", "/", "-", ".") and line.low(at) != ""


def _has_day(line: Line, at: int, begin: int) -> bool:
    """Whether a number stands near a month's name: a bare month is never a date."""
    near = range(max(begin, at - 3), min(line.count, at + 4))
    return any(line.is_kind(index, NUMBER) or line.low(index) in ORDINALS for index in near)


def choose(phrases: list[Phrase]) -> Phrase | None:
    """The due phrase that counts: strong before medium before bare, within a rank the first."""
    return min(phrases, key=lambda phrase: (phrase.rank, phrase.start)) if phrases else None


def combine(chosen: Phrase, others: list[Phrase]) -> When:
    """The moment meant by the chosen phrase: a time alone takes the day that another phrase says ("today, latest 4pm")."""
    when: When = chosen.value
    if when.kind != "clock" or when.clock is None or when.clock.is_today:
        return when
    for other in others:
        said: When = other.value
        if other is not chosen and said.day is not None and said.clock is None and said.day.on is not None:
            if said.day.kind in ("relative", "weekday", "written", "iso", "ordinal"):
                return When(said.day, when.clock)
    return when
