"""An ask's text in pieces: words, and values of a known sort (a date, a link, an id) in place of what varies."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from triage.domain.repeats.words import Words


class Slot(StrEnum):
    """What sort of value stands at a place; WORD is no value at all."""

    WORD = "word"
    NAME = "name"
    QUOTE = "quote"
    CODE = "code"
    LINK = "link"
    MAIL = "mail"
    PERSON = "person"
    CHANNEL = "channel"
    DATE = "date"
    REF = "ref"
    NUMBER = "number"
    VERSION = "version"
    PATH = "path"


@dataclass(slots=True)
class Piece:
    """One word or value of an ask.

    Attributes:
        slot: WORD, or which sort of value.
        text: Lower case for words, as written for values.
        opens: Whether it begins the ask, a sentence or a clause.
        is_capital: Whether it was written with a capital first letter.
        is_acronym: Whether all of its up to six letters are capitals.
    """

    slot: Slot
    text: str
    opens: bool = False
    is_capital: bool = False
    is_acronym: bool = False


MOST_CHARS = 500
"""An ask is told by its beginning; more is quoted mail. Keeps hostile input cheap."""

_FIRST, _LAST = 0xE000, 0xF8FF
_QUOTES = frozenset("\"“„`«‘'")
_QUOTED = re.compile(
    r'"[^"\n]{1,80}"|“[^”\n]{1,80}”|„[^“”\n]{1,80}[“”]|`[^`\n]{1,80}`|«[^»\n]{1,80}»|‘[^’\n]{1,80}’'
    r"|(?<!\w)'[^'\n]{1,60}'(?!\w)"
)
_EMOJI = re.compile(r":[a-z][a-z_+0-9]*:(?!\S)")
_PRIVATE = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")
_DATE = re.compile(
    r"\d{4}-\d\d?-\d\d?(?:T[\d:]+Z?)?|\d\d?/\d\d?(?:/\d{2,4})?|(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d\d|(?:19|20)\d\d)?"
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d|\d\d?:\d\d(?::\d\d)?(?:am|pm)?|\d\d?(?:st|nd|rd|th|am|pm)"
)
_NUMBER = re.compile(r"[$€£¥]?[+-]?[$€£¥]?\d[\d.,]*([a-z%]*)")
_VERSION = re.compile(r"v\d[\w.\-]*|\d+(?:\.\d+)+(?:-?(?:rc|beta|alpha)\d*)?")
_REF = re.compile(r"[A-Z][A-Z0-9]{1,9}-\d+|#\d+|[A-Za-z]{2,8}[/#]\d{2,}")
_SPANS = frozenset("week weeks month months quarter year years sprint".split())
_WHICH = frozenset("next last this coming past previous current every each".split())
_POINTERS = frozenset("see ref refs cf ticket issue bug via in".split())
_EDGES = ".,:;!?()[]{}<>\"'…*~|=“”„’‘`"
_ENDS = frozenset(".:;!?,)]-–—\n|")


def pieces_of(text: str, words: Words) -> list[Piece]:
    """The words and values of an ask in order, without politeness, asides and who asked."""
    plain = unicodedata.normalize("NFKC", text[:MOST_CHARS]).replace("’", "'")
    plain = _PRIVATE.sub(" ", plain)
    quoted: list[str] = []
    if not _QUOTES.isdisjoint(plain):
        plain = _QUOTED.sub(lambda found: _hold(found, quoted), plain)
    if ":" in plain:
        plain = _EMOJI.sub(" ", plain)
    plain = _without_asides(_without_openers(plain, words), words)
    return _pieces(plain, quoted, words)


def _hold(found: re.Match[str], quoted: list[str]) -> str:
    if len(quoted) > _LAST - _FIRST - 1:
        return " "
    quoted.append(found.group()[1:-1])
    return f" {chr(_FIRST + len(quoted) - 1)} "


def _without_openers(text: str, words: Words) -> str:
    """The text from where it says what it wants; five rounds, since openers come one after another."""
    for _ in range(5):
        start = text.lstrip(" \t\r\n[(-–—:,")
        if start.startswith("@"):
            start = start.partition(" ")[2]
        found = words.openers.match(start)
        if found and found.end() < len(start):
            start = start[found.end() :]
        if start == text:
            break
        text = start or text
    return text


def _without_asides(text: str, words: Words) -> str:
    present = set(re.findall(r"[a-z]+", text.lower()))
    for needs, pattern in words.asides:
        if not present.isdisjoint(needs):
            text = re.sub(pattern, " ", text, flags=re.IGNORECASE)
    return text


def _pieces(text: str, quoted: list[str], words: Words) -> list[Piece]:
    pieces: list[Piece] = []
    opens = True
    for chunk in text.replace("->", " ").replace("=>", " ").split():
        core = chunk.strip(_EDGES)
        if not core or (
            not any(map(str.isalnum, core)) and not _FIRST <= ord(core[0]) <= _LAST and core not in words.units
        ):
            opens = opens or chunk[-1] in _ENDS
            continue
        code = ord(core[0])
        if _FIRST <= code <= _LAST:
            pieces.append(Piece(Slot.QUOTE, quoted[code - _FIRST]))
        elif core.isalpha():
            if not (pieces and pieces[-1].slot is Slot.NUMBER and core.lower() in words.units):
                pieces.append(_word(core, opens, words))
        else:
            _classify(core, opens, pieces, words)
        opens = chunk[-1] in _ENDS
        _join_last(pieces)
    return pieces


def _join_last(pieces: list[Piece]) -> None:
    """Make one piece of the last two where they say one thing: "next week", "12 March", "see OPS-12"."""
    if len(pieces) < 2:
        return
    before, last = pieces[-2:]
    if last.text in _SPANS and before.text in _WHICH:
        pieces[-2:] = [Piece(Slot.DATE, last.text)]
    elif (last.slot is Slot.DATE and before.slot in (Slot.DATE, Slot.NUMBER)) or (
        last.slot in (Slot.REF, Slot.LINK) and before.text in _POINTERS
    ):
        del pieces[-2]


def _word(core: str, opens: bool, words: Words) -> Piece:
    lower = core.lower()
    if lower in words.times or (lower in words.months and (lower != "may" or core[0] == "M")):
        return Piece(Slot.DATE, lower)
    if core[1:] != lower[1:] and not core.isupper():
        return Piece(Slot.CODE, core)
    if len(core) >= 3 and len(set(lower)) == 1:
        return Piece(Slot.NAME, lower)
    return Piece(Slot.WORD, lower, opens, core[0].isupper(), core.isupper() and 1 < len(core) <= 6)


def _classify(core: str, opens: bool, pieces: list[Piece], words: Words) -> None:
    """Append what a chunk is that is not letters only."""
    if "://" in core or core.startswith("www."):
        pieces.append(Piece(Slot.LINK, core))
    elif "@" in core:
        pieces.append(Piece(Slot.MAIL if core[0] != "@" else Slot.PERSON, core))
    elif core[0] == "#" and core[1:2].isalpha():
        pieces.append(Piece(Slot.CHANNEL, core))
    elif any(sign.isdigit() for sign in core):
        _number(core, pieces)
    elif "_" in core:
        pieces.append(Piece(Slot.CODE, core))
    elif core[0] in "/~" or core.count("/") > 1:
        pieces.append(Piece(Slot.PATH, core))
    elif core.lower() in words.units:
        if not pieces or pieces[-1].slot is not Slot.NUMBER:
            pieces.append(Piece(Slot.NUMBER, core))
    else:
        _compound(core, opens, pieces, words)


def _number(core: str, pieces: list[Piece]) -> None:
    lower = core.lower()
    number = _NUMBER.fullmatch(lower)
    if _DATE.fullmatch(lower):
        slot = Slot.DATE
    elif _REF.fullmatch(core):
        slot = Slot.REF
    elif number and "." not in core.strip("."):
        slot = Slot.NUMBER
    elif _VERSION.fullmatch(lower):
        slot = Slot.VERSION
    else:
        slot = Slot.NUMBER if number else Slot.CODE
    pieces.append(Piece(slot, core))


def _compound(core: str, opens: bool, pieces: list[Piece], words: Words) -> None:
    """Words joined by signs: "don't", "on-call", "api.example.org", "xenial/trusty", "search-api"."""
    lower = core.lower()
    if lower.endswith("'s"):
        core, lower = core[:-2], lower[:-2]
        if core.isalpha():
            pieces.append(_word(core, opens, words))
            return
    if "." in lower and lower not in words.stop:
        pieces.append(Piece(Slot.CODE, core))
    elif lower in words.canon or lower in words.classes or "'" in lower:
        pieces.append(Piece(Slot.WORD, lower, opens, core[0].isupper()))
    elif "/" in lower or "&" in lower or "+" in lower:
        for part in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", core):
            pieces.append(_word(part, opens, words) if part.isalpha() else Piece(Slot.WORD, part.lower(), opens))
    elif lower.count("-") > 1:
        pieces.append(Piece(Slot.CODE, core))
    else:
        pieces.append(Piece(Slot.WORD, lower.strip("-"), opens, core[0].isupper()))
