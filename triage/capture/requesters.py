"""Who asks, in a line: "from Omar", "for Priya", "Kofi: ...", "Nadia needs ..."."""

from __future__ import annotations

from triage.capture.english import FOLLOWERS, NOT_PEOPLE, NOUNY_VERBS, SOURCE_VERBS, TAKES_FOR, TOPICS, VERBS
from triage.capture.phrases import (
    ANYWHERE,
    BARE,
    MEDIUM,
    SEPARATORS,
    Phrase,
    Taken,
    begins_metadata,
    breaks_here,
    words_before,
)
from triage.capture.tokens import MARK, NUMBER, SYMBOL, WORD, Line
from triage.capture.words import MONTHS, UNITS, WEEKDAYS

NAME_TOKENS = 6
"""Of a known name at most: three words, or "ana-maria o'neil", or "person-50"."""
TITLES = frozenset({"dr", "mr", "mrs", "ms", "prof", "sir"})
PARTICLES = frozenset({"van", "von", "de", "da", "dos", "del", "der", "den", "bin", "al", "la", "le", "di"})
ASKS = frozenset("asked asks wants wanted needs needed requested requests".split())
ASKS_LONG = (
    ("is", "asking"),
    ("would", "like"),
    ("is", "waiting"),
    ("was", "asking"),
    ("would", "need"),
    ("has", "asked"),
    ("keeps", "asking"),
)
THINGS_NEED = frozenset({"to", "fixing", "updating", "cleaning", "review", "work", "attention", "love", "testing"})
GIVING = frozenset(
    "reset grant give create add set setup book order buy unlock enable provision onboard install reserve arrange sign "
    "replace renew open activate disable revoke restore upgrade invite cover print make cook wrap hire".split()
)
"""With these "for NAME" says who gets it: it stays in the title."""
INNER_CAPITALS = ("Mc", "Mac", "De", "La", "Le", "Di", "Da", "O'", "O’", "D'", "D’", "Fitz", "Van", "St")
ROLES = frozenset("ceo cfo cto coo cmo cpo cio ciso vp pm qa hr it ux sre pmo dpo pr".split())
"""Capitals that stand for somebody who asks."""

BY_VERBS = frozenset({"requested", "asked", "raised", "wanted"})


def find_requesters(line: Line, people: dict[str, str], taken: Taken) -> list[Phrase]:
    """The phrases that name who asks, in order."""
    found: list[Phrase] = []
    for at in range(line.count):
        token = line.tokens[at]
        if token.kind != WORD or taken.tokens[at] or not line.opens(at):
            continue
        phrase = _read_requester(line, at, people)
        if phrase is not None and taken.is_free(phrase.start, phrase.end) and not _overlaps(found, phrase):
            found.append(phrase)
    return found


def _overlaps(found: list[Phrase], phrase: Phrase) -> bool:
    return bool(found) and phrase.start < found[-1].end


def _read_requester(line: Line, at: int, people: dict[str, str]) -> Phrase | None:
    """The phrase that begins at a word and names who asks."""
    low = line.low(at)
    if low in ("for", "from", "per"):
        return _read_prepositional(line, at, people)
    if low in BY_VERBS and line.low(at + 1) == "by":
        name = read_name(line, at + 2, people)
        return _phrase(at, name, f"{low} by", MEDIUM) if name is not None else None
    if low == "as" and line.low(at + 1) in ("per", "requested"):
        name = read_name(line, at + 2 + (line.low(at + 2) == "by"), people)
        return _phrase(at, name, "as per", MEDIUM) if name is not None else None
    return _read_subject(line, at, people)


def _phrase(at: int, name: tuple[int, str], rule: str, rank: int, is_title: bool = False) -> Phrase:
    return Phrase(at, name[0], "requester", name[1], rule, scope=ANYWHERE, rank=rank, is_title=is_title)


def _read_prepositional(line: Line, at: int, people: dict[str, str]) -> Phrase | None:
    """``from NAME``, ``for NAME``, ``per NAME``: not where the verb makes the name a source or a goal."""
    name = read_name(line, at + 1, people)
    if name is None or not _ends(line, name[0], at):
        return None
    low, before = line.low(at), line.low(at - 1)
    if low == "for" and before in TAKES_FOR:
        return None
    earlier = [line.low(index) for index in words_before(line, at, 12)]
    if (
        low == "from"
        and earlier
        and (_names_source(line, at, earlier) or before in ("is", "are", "was", "back", "away", "far"))
    ):
        return None
    if low == "per" and before in ("once", "twice", "times", "cost", "costs", "one"):
        return None
    return _phrase(at, name, low, MEDIUM, low == "for" and bool(earlier) and earlier[-1] in GIVING)


def _names_source(line: Line, at: int, earlier: list[str]) -> bool:
    """Whether "from NAME" says where a thing comes from: behind such a verb, unless that was said before.

    Behind an estimate ("to the new cluster 3d from Marco") it stands among the metadata.
    """
    is_behind_estimate = line.low(at - 1) in UNITS and line.is_kind(at - 2, NUMBER)
    return earlier[-1] in SOURCE_VERBS and "from" not in earlier and not is_behind_estimate


def _ends(line: Line, end: int, at: int) -> bool:
    """Whether a name's phrase ends here: a noun behind it would make the name a modifier ("for Chile launch")."""
    if breaks_here(line, end) or line.tokens[end].kind in (SYMBOL, MARK):
        return True
    token = line.tokens[end]
    if token.kind != WORD:
        return True
    if token.low in FOLLOWERS or begins_metadata(line, end):
        return True
    return at == 0 and token.low in VERBS and token.text[0].islower()


def _read_subject(line: Line, at: int, people: dict[str, str]) -> Phrase | None:
    """``NAME: ...`` at the very head, ``NAME asked|wants|needs|requested ...`` anywhere."""
    name = read_name(line, at, people)
    if name is None:
        return None
    stop = name[0]
    if any(line.low(index) in TOPICS for index in range(at, stop)) and name[1].casefold() not in people:
        return None
    if line.low(stop) == ":" and _is_head(line, at) and not line.is_glued(stop + 1) and stop + 1 < line.count:
        return Phrase(at, stop + 1, "requester", name[1], "NAME:", rank=BARE)
    return _read_wish(line, at, name, people)


def _is_head(line: Line, at: int) -> bool:
    """Whether only symbols and separating marks stand before a token."""
    return all(token.kind == SYMBOL or token.text in SEPARATORS for token in line.tokens[:at])


def _read_wish(line: Line, at: int, name: tuple[int, str], people: dict[str, str]) -> Phrase | None:
    """``Priya asked for``, ``Omar needs``; things need too: "Checkout needs fixing"."""
    stop = name[0]
    asks = line.low(stop) in ASKS or any(line.follows(stop, *words) for words in ASKS_LONG)
    if not asks:
        return None
    if line.low(stop) in ("needs", "needed") and line.low(stop + 1) in THINGS_NEED and name[1].casefold() not in people:
        return None
    if line.low(stop) in ("requests", "asks") and line.low(stop + 1) in ("from", "per", "to", "about"):
        return None
    return Phrase(at, stop, "requester", name[1], f"NAME {line.low(stop)}", rank=BARE, is_title=True)


def read_name(line: Line, at: int, people: dict[str, str]) -> tuple[int, str] | None:
    """The name that begins at a token: a known person in any case, else one or two capitalised words."""
    known = _read_known(line, at, people)
    if known is not None:
        return known
    begin = _behind_title(line, at)
    is_called = begin > at  # a title or an initial goes before people only: "A. Lima" is no town
    stop = _read_part(line, begin, is_first=True, is_called=is_called)
    if stop is None:
        return None
    second = stop + 1 if line.low(stop) in PARTICLES and not line.is_glued(stop) else stop
    if second > stop and line.low(second) in PARTICLES:
        second += 1
    if second < line.count and not line.is_glued(second):
        stop = _read_part(line, second, is_first=False) or stop
    if _is_possessive(line, stop) or not line.closes(stop):
        return None
    return stop, line.text(at, stop).rstrip(".")


def _behind_title(line: Line, at: int) -> int:
    """Index behind a title ("Dr.") or initials ("A.", "J. R."); the same where a name begins without."""
    if line.low(at) in TITLES:
        return at + 1 + (line.low(at + 1) == ".")
    for _ in range(2):
        is_initial = line.is_kind(at, WORD) and len(line.low(at)) == 1 and line.tokens[at].text.isupper()
        if not is_initial or line.low(at + 1) != "." or not line.is_glued(at + 1) or not line.is_kind(at + 2, WORD):
            break
        at += 2
    return at


def _read_known(line: Line, at: int, people: dict[str, str]) -> tuple[int, str] | None:
    """The longest known name that begins at a token."""
    if not people or not line.is_kind(at, WORD):
        return None
    for stop in range(min(at + NAME_TOKENS, line.count), at, -1):
        name = people.get(" ".join(line.text(at, stop).split()).casefold())
        if name is not None and line.closes(stop) and not _is_possessive(line, stop):
            return stop, name
    return None


def _is_possessive(line: Line, at: int) -> bool:
    return line.low(at) in ("'", "’") and line.is_glued(at)


def _read_part(line: Line, at: int, is_first: bool, is_called: bool = False) -> int | None:
    """Index behind one capitalised word of a name, hyphens included; None when it is none."""
    if not line.is_kind(at, WORD) or not _is_name(line, at, is_first, is_called):
        return None
    stop = at + 1
    while line.low(stop) == "-" and line.is_glued(stop) and line.is_glued(stop + 1) and line.is_kind(stop + 1, WORD):
        if not line.tokens[stop + 1].text[0].isupper():
            return None
        stop += 2
    if not is_first and len(line.tokens[at].text) == 1 and line.low(stop) == "." and line.is_glued(stop):
        stop += 1
    if line.is_glued(stop) and not line.closes(stop) and not _is_possessive(line, stop):
        return None
    return stop


def _is_name(line: Line, at: int, is_first: bool, is_called: bool) -> bool:
    """Whether a word may be part of a name: capitalised, not an acronym, not a word known to be something else."""
    text, low = line.tokens[at].text, line.tokens[at].low
    if not text[0].isupper() or "_" in text or low in WEEKDAYS or low in MONTHS:
        return False
    if low in NOT_PEOPLE and not is_called:
        return False
    if text.isupper() and (is_first or len(text) > 1):
        return is_first and low in ROLES and line.low(at - 1) != "for"
    if any(c.isupper() for c in text[1:]) and not text.isupper() and not text.startswith(INNER_CAPITALS):
        return False  # PyCon, iOS: products and events, not people
    if is_first:
        return True
    return (low not in VERBS or low in NOUNY_VERBS) and low not in ("via", "by", "est", "due", "on", "for")
