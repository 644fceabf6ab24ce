"""How like two forms are: their shared terms, weighed by rarity, against all of their terms."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from triage.domain.repeats.form import Form
from triage.domain.repeats.terms import Term
from triage.domain.repeats.words import english

PRIOR_ASKS = 150
"""How many asks of any office are taken as seen before the first one, so that rarity means something from the start."""

CLASS_CREDIT = 0.8
"""Two words of one class count so much of one word. Source: measured; .65 and .9 are a little worse."""

CLASS_COUNT = 0.5
"""A rare word of a common class is not rare: its count is at least half of its commonest class's."""

OPPOSITE_FACTOR = 0.5
DENIED_FACTOR = 0.8
OTHER_ACT_FACTOR = 0.85
"""What opposites (add, remove), a "not" on one side, and acts of other classes leave of the likeness."""

SHORTER_SHARE = 0.3
"""The measure lies so far from Dice (0) to overlap with the shorter form (1): details added to an ask cost a little less."""

NO_CONTENT_FACTOR = 0.6
"""Forms that share values and question words only are hardly alike."""


class Rarity:
    """What terms weigh, given how many asks hold each."""

    def __init__(self, asks: int = 0, counts: Mapping[str, int] | None = None) -> None:
        """Take the number of asks counted and how many of them hold each key (missing ones count 0)."""
        self._counts: Mapping[str, int] = counts or {}
        self._total = asks + PRIOR_ASKS
        self._most = math.log(self._total / 0.5)
        self._prior = english().prior
        self._known: dict[str, float] = {}

    def of(self, term: Term) -> float:
        """The weight of a term: its own times its inverse document frequency, scaled to 0..1."""
        rarity = self._known.get(term.key)
        if rarity is None:
            count = self._counts.get(term.key, 0) + self._prior.get(term.key, 0.0) * PRIOR_ASKS
            if term.classes:
                count = max(count, CLASS_COUNT * max(self._counts.get(name, 0) for name in term.classes))
            rarity = self._known[term.key] = max(0.0, math.log(self._total / (count + 0.5)) / self._most)
        return term.weight * rarity

    def weighed(self, form: Form) -> dict[str, float]:
        """Each key of a form with its weight."""
        return {term.key: self.of(term) for term in form.terms}


def likeness(a: Form, b: Form, rarity: Rarity | None = None) -> float:
    """How like two forms are, 0 to 1; symmetric.

    Shared keys count fully, words of one class ``CLASS_CREDIT``, a typing error of each other like the same word.

    Args:
        a: A form.
        b: Another one.
        rarity: What terms weigh; None takes what is common in any office.

    Source: Dice's coefficient over inverse document frequencies; factors measured, see docs/design/repeats.md.

    >>> from triage.domain.repeats.form import form_of
    >>> round(likeness(form_of("restart billing-api"), form_of("please bounce checkout-api")), 2) > 0.3
    True
    """
    rarity = rarity or Rarity()
    return likeness_weighed(a, rarity.weighed(a), b, rarity.weighed(b))


def likeness_weighed(a: Form, a_weights: Mapping[str, float], b: Form, b_weights: Mapping[str, float]) -> float:
    """``likeness`` of forms whose weights are known already."""
    a_total, b_total = sum(a_weights.values()), sum(b_weights.values())
    if not a_total or not b_total:
        return 0.0
    shared, has_content = _shared(a, a_weights, b, b_weights)
    whole = SHORTER_SHARE * min(a_total, b_total) + (1 - SHORTER_SHARE) * (a_total + b_total) / 2
    value = min(1.0, shared / whole)
    if not has_content and (a.has_content or b.has_content):
        value *= NO_CONTENT_FACTOR
    if is_opposite(a, b):
        return value * OPPOSITE_FACTOR
    if a.is_denied != b.is_denied:
        value *= DENIED_FACTOR
    if _other_act(a, b):
        value *= OTHER_ACT_FACTOR
    return value


def _shared(a: Form, a_weights: Mapping[str, float], b: Form, b_weights: Mapping[str, float]) -> tuple[float, bool]:
    """The weight of what both hold, and whether a content word is among it."""
    shared, has_content, left = 0.0, False, []
    for term in a.terms:
        if term.key in b_weights:
            shared += (a_weights[term.key] + b_weights[term.key]) / 2
            has_content = has_content or term.is_content
        elif term.is_content:
            left.append(term)
    if left:
        others = [term for term in b.terms if term.is_content and term.key not in a_weights]
        for term in left:
            best, match = _best_match(term, a_weights[term.key], others, b_weights)
            if match is not None:
                shared += best
                has_content = True
                others.remove(match)
    return shared, has_content


def _best_match(
    term: Term, weight: float, others: Iterable[Term], weights: Mapping[str, float]
) -> tuple[float, Term | None]:
    best, match = 0.0, None
    for other in others:
        if term.classes and other.classes and not set(term.classes).isdisjoint(other.classes):
            value = CLASS_CREDIT * (weight + weights[other.key]) / 2
        elif is_slip(term.key, other.key):
            value = min(weight, weights[other.key])
        else:
            continue
        if value > best:
            best, match = value, other
    return best, match


def is_slip(a: str, b: str) -> bool:
    """Whether two words are one edit apart, and long enough for that to be a typing error.

    >>> is_slip("retriever", "retreiver"), is_slip("staging", "staying"), is_slip("cat", "cut")
    (True, True, False)
    """
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 5 or a[0] != b[0]:
        return False
    if len(a) == len(b):
        apart = [at for at, (one, other) in enumerate(zip(a, b, strict=True)) if one != other]
        if len(apart) == 1:
            return len(a) >= 6
        return len(apart) == 2 and a[apart[0]] == b[apart[1]] and a[apart[1]] == b[apart[0]]
    short, long = sorted((a, b), key=len)
    at = next((at for at, sign in enumerate(short) if sign != long[at]), len(short))
    return short[at:] == long[at + 1 :]


def is_opposite(a: Form, b: Form) -> bool:
    """Whether one asks for the opposite of the other ("grant", "revoke"), with neither saying both."""
    opposites = english().opposites
    a_keys = {term.key for term in a.terms}
    b_keys = {term.key for term in b.terms}
    for term in a.terms:
        if not term.is_content or term.key in b_keys:
            continue
        against: set[str] = set()
        for name in (term.key, *term.classes):
            against |= opposites.get(name, frozenset())
        if not against:
            continue
        for other in b.terms:
            if other.key in a_keys or not other.is_content:
                continue
            if (other.key in against or not against.isdisjoint(other.classes)) and set(term.classes).isdisjoint(
                other.classes
            ):
                return True
    return False


def _other_act(a: Form, b: Form) -> bool:
    """Whether both say what is to be done, and nothing of it agrees."""
    a_acts = {name for term in a.terms if term.is_act for name in (term.key, *term.classes)}
    b_acts = {name for term in b.terms if term.is_act for name in (term.key, *term.classes)}
    return bool(a_acts and b_acts) and a_acts.isdisjoint(b_acts)
