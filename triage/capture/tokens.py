"""A line cut into tokens that know their place in the raw text. Literals and symbols are one token each."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from triage.capture.symbols import Symbol

    ReadSymbol = Callable[[str, int, int], Symbol | None]

WORD, NUMBER, MARK, LITERAL, SYMBOL = "word", "number", "mark", "literal", "symbol"

OPENING = frozenset("([{<,;:–—-=&*•>|\"'“‘")
CLOSING = frozenset(".,;:!?)]}>–—\"'”’…*|")
QUOTES = {'"': '"', "“": "”", "`": "`", "'": "'", "‘": "’", "„": "“", "«": "»"}

QUOTATION_CHARS = 1000
"""A longer quotation is an unclosed quote; the cap also keeps hostile text from costing the square of its length."""


class Token:
    """A piece of the raw text.

    Attributes:
        text: As written; of a symbol its core without trailing punctuation.
        low: Lower case for words and marks, digits for numbers, "" for literals and symbols: those match nothing.
        start: Offset in the raw text.
        end: Offset behind it.
        kind: WORD, NUMBER, MARK, LITERAL or SYMBOL.
        is_glued: Whether it touches the token before.
        symbol: What a symbol says; None for all others.
    """

    __slots__ = ("end", "is_glued", "kind", "low", "start", "symbol", "text")

    def __init__(self, text: str, start: int, kind: str, is_glued: bool, symbol: Symbol | None = None) -> None:
        self.text = text
        self.start = start
        self.end = start + len(text)
        self.kind = kind
        self.is_glued = is_glued
        self.low = text.lower() if kind in (WORD, MARK, NUMBER) else ""
        self.symbol = symbol

    def __repr__(self) -> str:
        """The kind and text, for a failing test."""
        return f"{self.kind}:{self.text}"


class Line:
    """The tokens of one line or sentence, with the questions that every phrase asks of them."""

    __slots__ = ("count", "end", "raw", "start", "tokens")

    def __init__(self, raw: str, start: int, end: int, read_symbol: ReadSymbol | None = None) -> None:
        self.raw = raw
        self.start = start
        self.end = end
        self.tokens = tokenise(raw, start, end, read_symbol)
        self.count = len(self.tokens)

    def low(self, at: int) -> str:
        """The token in lower case; "" outside the line and for literals and symbols."""
        return self.tokens[at].low if 0 <= at < self.count else ""

    def is_kind(self, at: int, kind: str) -> bool:
        """Whether there is a token of that kind."""
        return 0 <= at < self.count and self.tokens[at].kind == kind

    def is_glued(self, at: int) -> bool:
        """Whether there is a token and it touches the one before."""
        return 0 <= at < self.count and self.tokens[at].is_glued

    def follows(self, at: int, *words: str) -> bool:
        """Whether the tokens from here on are these words."""
        return all(self.low(at + offset) == word for offset, word in enumerate(words))

    def opens(self, at: int) -> bool:
        """Whether a phrase may begin here: at a blank, the start, or behind an opening mark that has a blank before."""
        if at == 0 or not self.tokens[at].is_glued:
            return True
        before = self.tokens[at - 1]
        return (
            before.kind == MARK
            and before.text in OPENING
            and (at == 1 or not before.is_glued or before.text in ",;(—–")
        )

    def closes(self, at: int) -> bool:
        """Whether a phrase may end before this token: a blank, the end, or closing marks up to a blank."""
        while at < self.count and self.tokens[at].is_glued:
            token = self.tokens[at]
            if token.kind != MARK or token.text not in CLOSING:
                return False
            at += 1
        return True

    def number(self, at: int) -> int | None:
        """The value of a token of digits, None for anything else or more than four digits."""
        token = self.tokens[at] if 0 <= at < self.count else None
        return int(token.text) if token is not None and token.kind == NUMBER and len(token.text) <= 4 else None

    def text(self, start: int, end: int) -> str:
        """The raw text of the tokens from ``start`` to before ``end``."""
        return self.raw[self.tokens[start].start : self.tokens[end - 1].end]


def tokenise(raw: str, start: int, end: int, read_symbol: ReadSymbol | None = None) -> list[Token]:
    """The tokens of ``raw[start:end]``; symbols only where a reader for them is given."""
    tokens: list[Token] = []
    at, glued = start, False
    while at < end:
        character = raw[at]
        if character.isspace():
            at, glued = at + 1, False
            continue
        symbol = read_symbol(raw, at, end) if read_symbol and not glued else None
        if symbol is not None:
            token = Token(raw[at : symbol.end], at, SYMBOL, glued, symbol)
        else:
            stop = literal_end(raw, at, end, start, glued)
            kind = LITERAL if stop else _kind(character)
            token = Token(raw[at : stop or _run_end(raw, at, end, kind)], at, kind, glued)
        tokens.append(token)
        at, glued = token.end, True
    return tokens


def _kind(character: str) -> str:
    if "0" <= character <= "9":
        return NUMBER
    return WORD if character.isalpha() or character == "_" else MARK


def _run_end(raw: str, at: int, end: int, kind: str) -> int:
    """Where the run of letters or digits that begins at ``at`` ends; a mark stands alone."""
    stop = at + 1
    if kind == NUMBER:
        while stop < end and "0" <= raw[stop] <= "9":
            stop += 1
    elif kind == WORD:
        while stop < end and (raw[stop].isalpha() or raw[stop] == "_" or _is_inner_apostrophe(raw, at, stop, end)):
            stop += 1
    return stop


def _is_inner_apostrophe(raw: str, at: int, stop: int, end: int) -> bool:
    """Whether the mark belongs to a name like O'Brien."""
    return raw[stop] in "'’" and stop - at <= 2 and stop + 1 < end and raw[stop + 1].isupper()


def literal_end(raw: str, at: int, end: int, start: int, glued: bool) -> int:
    r"""Where the literal that begins at ``at`` ends; 0 when none begins there.

    Literals are quotations, code, ``\\word``, addresses of the web, of files and of mail: nothing looks into them.
    """
    character = raw[at]
    if character == ":" and not glued:
        return _shortcode_end(raw, at, end)
    if character in QUOTES and (not glued or raw[at - 1] in "(:=["):
        return _quotation_end(raw, at, end)
    if glued:
        return 0
    stop = at
    while stop < end and not raw[stop].isspace():
        stop += 1
    if character == "\\" and stop > at + 1:
        return stop
    item = raw[at:stop]
    if is_address(item):
        return at + len(item.rstrip(".,;:!?)>]\"'"))
    return 0


def _shortcode_end(raw: str, at: int, end: int) -> int:
    """Behind an emoji written as ``:fire:``; 0 for any other colon."""
    stop = raw.find(":", at + 1, min(end, at + 40))
    name = raw[at + 1 : stop] if stop > 0 else ""
    return stop + 1 if name and all(c.isalnum() or c in "_+-" for c in name) and not name.isdigit() else 0


def _quotation_end(raw: str, at: int, end: int) -> int:
    """Behind the closing quote on the same line; an apostrophe closes only before a blank, a mark or the end."""
    closing = QUOTES[raw[at]]
    end = min(end, at + QUOTATION_CHARS)
    stop = raw.find(closing, at + 1, end)
    while stop > at + 1:
        if "\n" in raw[at:stop]:
            return 0
        if closing not in "'’" or stop + 1 == end or not (raw[stop + 1].isalnum() or raw[stop + 1] == "_"):
            return stop + 1
        stop = raw.find(closing, stop + 1, end)
    return 0


def is_address(item: str) -> bool:
    """Whether a run without blanks is a web address, a file's path or a mail address.

    >>> is_address("~/notes/today.md"), is_address("31/3"), is_address("a@b.org")
    (True, False, True)
    """
    if "://" in item or item.startswith(("www.", "mailto:", "~/", "./", "../")):
        return True
    if item[0] == "/" and len(item) > 1 and (item[1].isalnum() or item[1] in "._"):
        return True
    if len(item) > 2 and item[0].isalpha() and item[1:3] == ":\\":
        return True
    name, at_sign, host = item.strip("<>(),;").partition("@")
    if at_sign and name and "." in host.strip("."):
        return True
    folder, slash, file = item.rpartition("/")
    return (
        bool(slash) and "." in file.rstrip(".,;:!?)") and any(c.isalpha() for c in folder) and not file.startswith(".")
    )
