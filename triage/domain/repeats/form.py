"""The form of an ask: what stays of its words once ids, names, dates, amounts and politeness are out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from triage.domain.repeats.masks import MOST_CHARS, Slot, pieces_of
from triage.domain.repeats.terms import DENIAL, Term, root, terms_of
from triage.domain.repeats.words import NO_CLASSES, english

LEAST_PLAIN_LETTERS = 4
TERMS_HELD = 10_000
"""Unpacked terms kept by a process, about 300 bytes each: two in three terms of an office are among its commonest."""

_WITH_DIGIT = re.compile(r"\S*\d\S*")
_NO_VALUES = frozenset({Slot.WORD, Slot.DATE, Slot.PERSON, Slot.NAME})
_MONTH = re.compile(r"(?:jan|feb|mar|apr|aug|sep|oct|nov|dec)\w*|may|june?|july?")
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Form:
    """What stays of an ask's text; two asks of a kind have like forms.

    Attributes:
        terms: Each key once, in the order of the text.
        plain: The words of the text without numbers, months and redactions, equal only for the same wording; "" when
            fewer than four letters stay.
        values: The numbers, ids, codes, links and quotes as written, lower case; not compared.
        is_chase: Whether it asks how something is going; not compared.
        keys: Everything that an index files the form under: term keys and the classes of content words.
        content: Its content words; without one nothing is said about its kind.
        acts: Keys and classes of the words that say what is to be done.
        is_denied: Whether it says "not".
        weight: What its terms weigh together before their rarity.
    """

    terms: tuple[Term, ...]
    plain: str = ""
    values: frozenset[str] = field(default=frozenset(), compare=False, repr=False)
    is_chase: bool = field(default=False, compare=False, repr=False)
    keys: frozenset[str] = field(init=False, compare=False, repr=False)
    content: tuple[Term, ...] = field(init=False, compare=False, repr=False)
    acts: frozenset[str] = field(init=False, compare=False, repr=False)
    is_denied: bool = field(init=False, compare=False, repr=False)
    weight: float = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Work out once what every comparison asks for."""
        derive = object.__setattr__
        acts = [term for term in self.terms if term.is_act]
        derive(self, "keys", _keys_of(self.terms))
        derive(self, "content", tuple([term for term in self.terms if term.is_content]))
        derive(self, "acts", _keys_of(acts))
        derive(self, "is_denied", DENIAL in self.keys)
        derive(self, "weight", sum([term.weight for term in self.terms]))

    def __hash__(self) -> int:
        """Of the plain wording alone, which nearly always tells forms apart and is quick."""
        return hash(self.plain)


def _keys_of(terms: Sequence[Term]) -> frozenset[str]:
    """The keys of terms and their classes."""
    return NO_CLASSES.union([term.key for term in terms], *[term.classes for term in terms])


def form_of(text: str) -> Form:
    """The form of an ask's text (its title, or its first lines).

    >>> [term.key for term in form_of("Hi Noor, pls restart checkout-api in prod by Friday, thx").terms]
    ['restart', 'checkout-api', 'checkout', 'api', 'prod', '<date>']
    """
    words = english()
    pieces = pieces_of(text, words)
    values = frozenset(piece.text.lower() for piece in pieces if piece.slot not in _NO_VALUES)
    return Form(terms_of(pieces, words), plain_of(text), values, bool(words.chases.search(text[:MOST_CHARS])))


def plain_of(text: str) -> str:
    """The words of a text without what varies plainly: tokens with digits, months, redactions ("XXXX"), punctuation.

    >>> plain_of("Server checks (week 12, March)") == plain_of("server checks week 13 APRIL")
    True
    """
    letters = _LETTERS.findall(_WITH_DIGIT.sub(" ", text[:MOST_CHARS].lower()))
    kept = [word for word in letters if not _is_redaction(word) and not _is_month(word)]
    return " ".join(kept) if sum(map(len, kept)) >= LEAST_PLAIN_LETTERS else ""


def _is_month(word: str) -> bool:
    """Whether it is a month, in whatever spelling or shortening ("Sept", "Octobre"), and no verb ("mark", "decide")."""
    words = english()
    if word in words.months or root(word) in words.months:
        return True
    is_verb = any(name.startswith("v.") for name in words.classes.get(word, ()))
    return bool(_MONTH.fullmatch(word)) and not is_verb


def _is_redaction(word: str) -> bool:
    return len(word) >= 3 and len(set(word)) == 1


def packed(form: Form) -> str:
    """What is compared of a form, as text for a store; ``unpacked`` makes it again."""
    rows = (f"{_mark(term)}\t{term.weight:.4g}\t{term.key}\t{term.word}" for term in form.terms)
    return "\n".join([form.plain, *rows])


def unpacked(text: str) -> Form:
    """The form that ``packed`` wrote, with the word classes known today."""
    plain, *rows = text.split("\n")
    return Form(tuple(map(_unpacked_term, rows)), plain)


@lru_cache(maxsize=TERMS_HELD)
def _unpacked_term(row: str) -> Term:
    mark, weight, key, word = row.split("\t")
    is_content = mark != "v"
    stands_in = english().classes_of(key) if is_content else NO_CLASSES
    return Term(key, word, float(weight), stands_in, is_content, mark == "a")


def _mark(term: Term) -> str:
    """How a term stands in a packed form: an act, a content word or a value."""
    return "a" if term.is_act else "c" if term.is_content else "v"
