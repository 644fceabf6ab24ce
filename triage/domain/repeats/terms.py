"""The terms of an ask: its pieces as they are compared, with synonyms joined, slips mended and weights given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from triage.domain.repeats.masks import Piece, Slot
from triage.domain.repeats.stem import stem
from triage.domain.repeats.words import ARTICLES, NO_CLASSES, Words, english

NAME_WEIGHT = 0.3
QUOTE_WEIGHT = 0.3
CODE_WEIGHT = 0.2
"""What a value's own text weighs beside a content word's 1.

Source, here and below: measured on streams in which kinds recur, see docs/design/repeats.md; none moves much.
"""

SLOT_WEIGHT = 0.2
"""What it weighs that there is a value of some sort at all."""

UNKNOWN_WEIGHT = 0.7
"""A word that no list knows is oftener the thing spoken of than the kind of ask."""

HYPHEN_WEIGHT = 0.35
"""An unknown word with a hyphen is mostly the name of a thing ("search-api")."""

PART_WEIGHT = 0.06
"""Each word within such a name, or within a code identifier: "gate-grenade-nv" is near "grenade job"."""

VALUE_WEIGHT = 0.4
"""Environments, languages, countries, numbers in words."""

QUESTION_WEIGHT = 0.5
DENIAL_WEIGHT = 0.3
STOP_WEIGHT = 0.5
LINK_WEIGHT = 0.5
"""What a link leads to, as far as its address says: a pull request, a spreadsheet."""


TAIL_FACTOR = 0.85
"""Words after the first preposition ("for", "to", "in") say rather which one than what."""

MOST_TERMS = 24
DENIAL = "<not>"

_PREPOSITIONS = frozenset("for to in on of from with at by as into about near onto".split())
_LEADS = frozenset({"to", "and", "then", "or"})
_REACH = 6
_LETTERS = re.compile(r"[A-Z]?[a-z]+|[A-Z]{2,}")


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a form.

    Attributes:
        key: What is compared and counted: a stem, "=text" for a value, "<date>" for a sort of value.
        word: As it was written, lower case, for showing; "" for a sort of value.
        weight: What it weighs before its rarity, more than 0.
        classes: Word classes that its word stands in; empty for values.
        is_content: Whether it is a content word, not a value, a question word or a denial.
        is_act: Whether it says what is to be done.
    """

    key: str
    word: str
    weight: float
    classes: frozenset[str] = NO_CLASSES
    is_content: bool = False
    is_act: bool = False


def terms_of(pieces: Sequence[Piece], words: Words) -> tuple[Term, ...]:
    """The terms of an ask's pieces, each key once, in order.

    When nothing but words like "where am I" stays, these are taken, so that such asks can be found again.
    """
    stems = [_stem(piece, words) for piece in pieces]
    phrases, used = _phrases(pieces, stems, words)
    title = _is_title(pieces)
    tail = next((at for at, piece in enumerate(pieces) if piece.text in _PREPOSITIONS and not used[at]), len(pieces))
    terms: dict[str, Term] = {}
    for at, piece in enumerate(pieces):
        if at in phrases:
            found: tuple[Term, ...] = (_phrase_term(phrases[at], piece, words, at > tail),)
        elif used[at]:
            continue
        elif piece.slot is Slot.WORD:
            found = _word_terms(piece, stems[at], words, title, at > tail, _leads(pieces, at))
        else:
            found = _value_terms(piece, words)
        for term in found:
            terms.setdefault(term.key, term)
    if not any(term.is_content for term in terms.values()):
        for piece in pieces:
            if piece.slot is Slot.WORD and piece.text in words.stop:
                terms.setdefault(piece.text, Term(piece.text, piece.text, STOP_WEIGHT))
    return tuple(terms.values())[:MOST_TERMS]


def _stem(piece: Piece, words: Words) -> str:
    return root(piece.text) if piece.slot is Slot.WORD else ""


@lru_cache(maxsize=20_000)
def root(word: str) -> str:
    """The stem of a lower-case English word, with a plain typing error mended."""
    words = english()
    base = stem(word, words.irregular)
    return base if word in words.known or base in words.known else _mended(base, words)


def _mended(base: str, words: Words) -> str:
    """The one known stem that is an edit away, else the stem as it is.

    Short words are one edit from too much; a wrong letter needs seven letters, a missing or doubled one six.
    """
    if len(base) < 5 or not base.isalpha():
        return base
    found = {known for known in words.typos.get(base, ()) if len(known) >= 6 and known[0] == base[0]}
    for at in range(len(base)):
        less = base[:at] + base[at + 1 :]
        if at and len(base) >= 6 and less in words.known:
            found.add(less)
        for known in words.typos.get(less, ()):
            if len(known) == len(base) and (sorted(known) == sorted(base) or (len(base) >= 7 and known[0] == base[0])):
                found.add(known)
    return found.pop() if len(found) == 1 else base


def _phrases(pieces: Sequence[Piece], stems: list[str], words: Words) -> tuple[dict[int, str], list[bool]]:
    """Phrases by the place where they begin, and which places they take up."""
    phrases: dict[int, str] = {}
    used = [False] * len(pieces)
    places = [at for at, piece in enumerate(pieces) if stems[at] and piece.text not in ARTICLES]
    for nth, at in enumerate(places):
        if used[at]:
            continue
        found = _longest_phrase(nth, places, stems, used, words) or _particle_verb(nth, places, pieces, stems, words)
        if found:
            phrases[at] = " ".join(stems[place] for place in found)
            for place in found:
                used[place] = True
    return phrases, used


def _longest_phrase(nth: int, places: list[int], stems: list[str], used: list[bool], words: Words) -> list[int]:
    for length in range(min(words.longest.get(stems[places[nth]], 0), len(places) - nth), 1, -1):
        run = places[nth : nth + length]
        phrase = " ".join(stems[place] for place in run)
        if run[-1] - run[0] <= length and (phrase in words.classes or phrase in words.canon):
            return run if not any(used[place] for place in run) else []
    return []


def _particle_verb(nth: int, places: list[int], pieces: Sequence[Piece], stems: list[str], words: Words) -> list[int]:
    """A verb and its particle around an object: "turn the flag off", "roll it back"."""
    particles = words.particles.get(stems[places[nth]])
    if particles:
        for place in places[nth + 2 : nth + 2 + _REACH]:
            last = place + 1 == len(pieces) or pieces[place + 1].slot is not Slot.WORD or pieces[place + 1].opens
            if stems[place] in particles and (last or pieces[place + 1].text in words.stop):
                return [places[nth], place]
    return []


def _phrase_term(phrase: str, piece: Piece, words: Words, in_tail: bool) -> Term:
    key = words.canon.get(phrase, phrase)
    key = key if key in words.classes or key == words.canon.get(phrase) else phrase
    classes = words.classes_of(key)
    word = key if key in words.canon.values() else phrase
    return Term(key, word, TAIL_FACTOR if in_tail else 1.0, classes, True, _names_act(classes))


def _word_terms(piece: Piece, base: str, words: Words, title: bool, in_tail: bool, leads: bool) -> tuple[Term, ...]:
    text = piece.text
    if text in words.negations:
        return (Term(DENIAL, text, DENIAL_WEIGHT),)
    if text in words.questions:
        return (Term(text, text, QUESTION_WEIGHT),)
    if text in words.stop or text in words.polite or (len(text) == 1 and not piece.is_capital):
        return ()
    key = words.canon.get(base, base)
    classes = words.classes_of(key)
    if _is_name(piece, key, classes, words, title):
        return (Term(f"={text}", text, NAME_WEIGHT),)
    weight = TAIL_FACTOR if in_tail else 1.0
    is_known = bool(classes) or key in words.canon.values()
    if key in words.values:
        weight *= VALUE_WEIGHT
    elif not is_known:
        weight *= HYPHEN_WEIGHT if "-" in key else UNKNOWN_WEIGHT
    whole = Term(key, text, weight, classes, True, leads and _names_act(classes))
    return (whole,) if is_known or "-" not in key else (whole, *_parts(text, words))


def _is_name(piece: Piece, key: str, classes: frozenset[str], words: Words, title: bool) -> bool:
    if piece.text in words.first_names:
        return piece.is_capital or not classes
    return piece.is_capital and not piece.opens and not title and not piece.is_acronym


def _parts(text: str, words: Words) -> tuple[Term, ...]:
    """The words that a name is made of."""
    terms = []
    for part in map(str.lower, _LETTERS.findall(text)):
        key = words.canon.get(root(part), root(part))
        if len(part) > 1 and part not in words.stop and key not in words.values:
            classes = words.classes_of(key)
            terms.append(Term(key, part, PART_WEIGHT, classes, bool(classes)))
    return tuple(terms)


def _leads_to(address: str, words: Words) -> tuple[Term, ...]:
    """What an address leads to."""
    for signs, key in words.links:
        if any(sign in address for sign in signs):
            return (Term(key, key, LINK_WEIGHT, words.classes_of(key), True),)
    return ()


def _value_terms(piece: Piece, words: Words) -> tuple[Term, ...]:
    slot = Term(f"<{piece.slot}>", "", SLOT_WEIGHT)
    text = " ".join(piece.text.lower().split())
    if piece.slot is Slot.NAME:
        return ()
    if piece.slot is Slot.QUOTE:
        return (Term(f"={text}", text, QUOTE_WEIGHT), slot)
    if piece.slot is Slot.CODE:
        return (Term(f"={text}", text, CODE_WEIGHT), slot, *_parts(piece.text, words))
    if piece.slot is Slot.LINK:
        return (slot, *_leads_to(text, words))
    if piece.slot in (Slot.CHANNEL, Slot.PATH):
        return (Term(f"={text}", text, CODE_WEIGHT), slot)
    return (slot,)


def _names_act(classes: frozenset[str]) -> bool:
    return any(name[0] == "v" for name in classes)


def _leads(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a word stands where an English ask says what is to be done: first, after a stop, or after "to", "and"."""
    return at == 0 or pieces[at].opens or pieces[at - 1].text in _LEADS


def _is_title(pieces: Sequence[Piece]) -> bool:
    """Whether Most Words Have Capitals, so that a capital marks no name."""
    capitals = [piece.is_capital for piece in pieces if piece.slot is Slot.WORD]
    return len(capitals) > 2 and sum(capitals) > 0.6 * len(capitals)
