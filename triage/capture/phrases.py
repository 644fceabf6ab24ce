"""A phrase found in a line: where it lies, what it says, and how far that may be believed."""

from __future__ import annotations

from triage.capture.tokens import LITERAL, MARK, NUMBER, SYMBOL, WORD, Line
from triage.capture.words import MONTHS, NIGHT, NUMBERS, POLITE, TODAY, TOMORROW, UNITS, WEEKDAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

ANYWHERE, CLAUSE_END, EDGE, NOWHERE = "anywhere", "clause end", "edge", ""
"""Where a phrase is believed: wherever it stands; at head, tail or before a break; at head or tail; not at all."""

STRONG, MEDIUM, BARE = 0, 1, 2

SEPARATORS = frozenset(",:-–—;|&")
"""Marks that only join what they stand between."""

METADATA_STARTS = frozenset(
    "due via every each est estimate takes should roughly approx approximately half deadline latest needed no kr "
    "next this eod cob eob cop eow eom eoq eoy end mid first noon daily weekly biweekly monthly quarterly yearly "
    "asap".split()
)
"""Words that open metadata, beside those of dates."""

BREAKS = frozenset(",;.?!)]–—:")


class Phrase:
    """A run of tokens that says one thing.

    Attributes:
        start: Index of its first token.
        end: Index behind its last.
        field: "due", "estimate", "requester", "channel", "key_result", "recurrence", "priority" or "tag".
        value: What it says, by field.
        rule: Its form, for the table of sources.
        scope: ANYWHERE, CLAUSE_END or EDGE.
        rank: STRONG, MEDIUM or BARE: which of several wins.
        is_title: Whether it stays in the title even at its edge ("Omar needs ...").
        is_symbol: Whether it is explicit and leaves the title wherever it stands.
        at_edge: Whether it lies in the tail or the head of the line; set when those are known.
    """

    __slots__ = ("at_edge", "end", "field", "is_symbol", "is_title", "rank", "rule", "scope", "start", "value")

    def __init__(
        self,
        start: int,
        end: int,
        field: str,
        value: Any,
        rule: str,
        *,
        scope: str = ANYWHERE,
        rank: int = BARE,
        is_title: bool = False,
        is_symbol: bool = False,
    ) -> None:
        self.start = start
        self.end = end
        self.field = field
        self.value = value
        self.rule = rule
        self.scope = scope
        self.rank = rank
        self.is_title = is_title
        self.is_symbol = is_symbol
        self.at_edge = False


class Taken:
    """Which tokens belong to a phrase already."""

    __slots__ = ("tokens",)

    def __init__(self, line: Line) -> None:
        self.tokens = [token.kind in (SYMBOL, LITERAL) for token in line.tokens]

    def is_free(self, start: int, end: int) -> bool:
        """Whether no token of a run is taken."""
        return not any(self.tokens[start:end])

    def take(self, phrases: Iterable[Phrase]) -> None:
        """Mark the tokens of phrases."""
        for phrase in phrases:
            for at in range(phrase.start, phrase.end):
                self.tokens[at] = True


def breaks_here(line: Line, at: int) -> bool:
    """Whether a clause ends before this token: the end, a closing mark, or a dash between blanks."""
    if at >= line.count:
        return True
    token = line.tokens[at]
    if token.kind != MARK:
        return False
    if token.text == "-":
        return not token.is_glued and not line.is_glued(at + 1)
    return token.text in BREAKS and (token.is_glued or token.text in "–—)") and not _runs_on(line, at)


def _runs_on(line: Line, at: int) -> bool:
    """Whether a mark stands inside a word or number, as in 3.11."""
    return line.is_glued(at + 1) and line.tokens[at].text in ".:," and line.tokens[at + 1].kind in (WORD, NUMBER)


def begins_metadata(line: Line, at: int) -> bool:
    """Whether a word opens another piece of metadata, so that the phrase before it ends there."""
    low = line.low(at)
    if low == "p":
        return line.is_kind(at + 1, NUMBER) and line.is_glued(at + 1)
    if low in NUMBERS:
        return line.low(at + 1) in UNITS
    dated = low in WEEKDAYS or low in MONTHS or low in TODAY or low in TOMORROW or low in NIGHT
    return dated or low in METADATA_STARTS or low in POLITE


def words_before(line: Line, at: int, count: int) -> list[int]:
    """Indices of up to ``count`` words before a token, nearest first, within its clause."""
    found: list[int] = []
    at -= 1
    nearest = at - 4 * count
    while at >= max(0, nearest) and len(found) < count:
        token = line.tokens[at]
        if token.kind == MARK and token.text in ",;.?!:()–—|" and not _runs_on(line, at):
            break
        if token.kind == MARK and token.text == "-" and not token.is_glued and not line.is_glued(at + 1):
            break
        if token.kind == WORD:
            found.append(at)
        at -= 1
    return found
