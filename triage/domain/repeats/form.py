"""The form of an ask: what stays of its words once ids, names, dates, amounts and politeness are out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from triage.domain.repeats.masks import MOST_CHARS, pieces_of
from triage.domain.repeats.terms import DENIAL, Term, root, terms_of
from triage.domain.repeats.words import english

FORM_VERSION = 1
"""Raised when the form of one text changes, so that a store knows that it has to make its stored forms anew."""

LEAST_PLAIN_LETTERS = 4
_WITH_DIGIT = re.compile(r"\S*\d\S*")
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Form:
    """What stays of an ask's text; two asks of a kind have like forms.

    Attributes:
        terms: Each key once, in the order of the text.
        plain: The words of the text without numbers, months and redactions, equal only for the same wording; "" when
            fewer than four letters stay.
    """

    terms: tuple[Term, ...]
    plain: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """Everything that an index files the form under: term keys and the classes of content words."""
        return frozenset(key for term in self.terms for key in (term.key, *term.classes))

    @property
    def has_content(self) -> bool:
        """Whether it holds a content word; without one nothing is said about its kind."""
        return any(term.is_content for term in self.terms)

    @property
    def is_denied(self) -> bool:
        """Whether it says "not"."""
        return any(term.key == DENIAL for term in self.terms)


def form_of(text: str) -> Form:
    """The form of an ask's text (its title, or its first lines).

    >>> [term.key for term in form_of("Hi Noor, pls restart checkout-api in prod by Friday, thx").terms]
    ['restart', 'checkout-api', 'prod', '<date>']
    """
    words = english()
    return Form(terms_of(pieces_of(text, words), words), plain_of(text))


def plain_of(text: str) -> str:
    """The words of a text without what varies plainly: tokens with digits, months, redactions ("XXXX"), punctuation.

    >>> plain_of("Server checks (week 12, March)") == plain_of("server checks week 13 APRIL")
    True
    """
    months = english().months
    letters = _LETTERS.findall(_WITH_DIGIT.sub(" ", text[:MOST_CHARS].lower()))
    kept = [word for word in letters if not _is_redaction(word) and word not in months and root(word) not in months]
    return " ".join(kept) if sum(map(len, kept)) >= LEAST_PLAIN_LETTERS else ""


def _is_redaction(word: str) -> bool:
    return len(word) >= 3 and len(set(word)) == 1


def packed(form: Form) -> str:
    """A form as text, for a store; ``unpacked`` makes it again."""
    rows = (f"{_mark(term)}\t{term.weight:.4g}\t{term.key}\t{term.word}" for term in form.terms)
    return "\n".join([form.plain, *rows])


def unpacked(text: str) -> Form:
    """The form that ``packed`` wrote, with the word classes known today."""
    classes = english().classes
    plain, *rows = text.split("\n")
    terms = []
    for row in rows:
        mark, weight, key, word = row.split("\t")
        is_content = mark != "v"
        terms.append(Term(key, word, float(weight), classes.get(key, ()) if is_content else (), is_content, mark == "a"))
    return Form(tuple(terms), plain)


def _mark(term: Term) -> str:
    """How a term stands in a packed form: an act, a content word or a value."""
    return "a" if term.is_act else "c" if term.is_content else "v"
