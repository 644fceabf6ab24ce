"""How like two forms are: their shared terms, weighed by rarity, against all of their terms."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from triage.domain.repeats.form import Form
from triage.domain.repeats.terms import Term
from triage.domain.repeats.words import english

PRIOR_ASKS = 150
"""How many asks of any office are taken as seen before the first one, so that rarity means something from the start."""

LOOSE_CREDIT = 0.6
CLOSE_CREDIT = 0.9
"""Two words of one class count at least the first of one word, the second when they share all of their classes.

Source: measured; .8 for all is worse the more words have several classes, .7 and 1.0 take in too much on a full desk.
"""

CLASS_COUNT = 0.5
"""A rare word of a common class is not rare: its count is at least half of its commonest class's."""

OPPOSITE_FACTOR = 0.5
DENIED_FACTOR = 0.8
OTHER_ACT_FACTOR = 0.78
"""What opposites (add, remove), a "not" on one side, and acts of other classes leave of the likeness."""

SHORTER_SHARE = 0.3
"""The measure lies so far from Dice (0) to overlap with the shorter form (1): details added cost a little less."""

NO_CONTENT_FACTOR = 0.6
"""Forms that share values and question words only are hardly alike."""


class Rarity:
    """What terms weigh, given how many forms hold each."""

    def __init__(self, forms: int = 0, counts: Mapping[str, int] | None = None) -> None:
        """Take the number of forms counted and how many of them hold each key (missing ones count 0)."""
        self._counts = dict(counts or {})
        self._total = forms + PRIOR_ASKS
        self._most = math.log(self._total / 0.5)
        self._prior = english().prior
        self._known: dict[str, float] = {}

    def learn(self, counts: Mapping[str, int]) -> None:
        """Count further keys, of forms not weighed yet."""
        self._counts.update(counts)

    def of(self, term: Term) -> float:
        """The weight of a term: its own times its inverse document frequency, scaled to 0..1."""
        rarity = self._known.get(term.key)
        return term.weight * (self._rarity(term) if rarity is None else rarity)

    def weighed(self, form: Form) -> dict[str, float]:
        """The weight of each key of a form; the inner loop of every comparison, hence spelt out."""
        known = self._known
        weights = {}
        for term in form.terms:
            rarity = known.get(term.key)
            weights[term.key] = term.weight * (self._rarity(term) if rarity is None else rarity)
        return weights

    def _rarity(self, term: Term) -> float:
        counts = self._counts
        count = counts.get(term.key, 0) + self._prior.get(term.key, 0.0) * PRIOR_ASKS
        if term.classes:
            count = max(count, CLASS_COUNT * max([counts.get(name, 0) for name in term.classes]))
        rarity = self._known[term.key] = max(0.0, math.log(self._total / (count + 0.5)) / self._most)
        return rarity


def likeness(a: Form, b: Form, rarity: Rarity | None = None) -> float:
    """How like two forms are, 0 to 1.

    Shared keys count fully, words of one class in part, a typing error of each other like the same word.

    Args:
        a: A form.
        b: Another one.
        rarity: What terms weigh; None takes what is common in any office.

    Source: Dice's coefficient over inverse document frequencies; factors measured, see docs/design/repeats.md.

    >>> from triage.domain.repeats.form import form_of
    >>> likeness(form_of("restart billing-api"), form_of("please bounce checkout-api")) > 0.3
    True
    """
    rarity = rarity or Rarity()
    return Probe(a, rarity).likeness(b, rarity)


class Probe:
    """A form made ready to be compared with many others."""

    def __init__(self, form: Form, rarity: Rarity) -> None:
        """Weigh the form's terms and file its content words by class."""
        self.form = form
        self.weights = rarity.weighed(form)
        self._total = sum(self.weights.values())
        self._content = frozenset(term.key for term in form.content)
        self._sorted = sorted(self._content)
        self._classes_of = {term.key: term.classes for term in form.content}
        self._by_class: defaultdict[str, list[str]] = defaultdict(list)
        for term in form.content:
            for name in term.classes:
                self._by_class[name].append(term.key)
        self._classes = frozenset(self._by_class)
        self._alike: defaultdict[str, list[str]] = defaultdict(list)
        self._unknown: defaultdict[str, list[str]] = defaultdict(list)
        for key in self._sorted:
            self._alike[key[:1]].append(key)
        for term in form.content:
            if not term.classes:
                self._unknown[term.key[:1]].append(term.key)
        self._against = [(term, against) for term in form.content if (against := _opposites_of(term))]

    def likeness(self, other: Form, rarity: Rarity) -> float:
        """How like another form is, 0 to 1."""
        weights = rarity.weighed(other)
        total = sum(weights.values())
        if not self._total or not total:
            return 0.0
        shared, has_content = self._shared(other, weights)
        value = self._share(shared, total)
        if not has_content and (self.form.content or other.content):
            value *= NO_CONTENT_FACTOR
        if self._is_opposite(other):
            return value * OPPOSITE_FACTOR
        if self.form.is_denied != other.is_denied:
            value *= DENIED_FACTOR
        if self.form.acts and other.acts and self.form.acts.isdisjoint(other.acts):
            value *= OTHER_ACT_FACTOR
        return value

    def likeness_to_all(self, others: Sequence[Form], rarity: Rarity) -> float:
        """How like several forms taken together are, 0 to 1: each word may have its counterpart in another of them."""
        together = Form(tuple({term.key: term for form in others for term in form.terms}.values()))
        mean = sum(rarity.of(term) for form in others for term in form.terms) / len(others)
        shared, _ = self._shared(together, rarity.weighed(together))
        return self._share(shared, mean)

    def covered(self, other: Form, rarity: Rarity) -> float:
        """The share of this form's own weight that the other form holds too, 0 to 1."""
        if not self._total:
            return 0.0
        shared, _ = self._shared(other, rarity.weighed(other))
        return min(1.0, shared / self._total)

    def _share(self, shared: float, total: float) -> float:
        """What is shared, of what this form and another of that total weigh."""
        whole = SHORTER_SHARE * min(self._total, total) + (1 - SHORTER_SHARE) * (self._total + total) / 2
        return min(1.0, shared / whole) if whole else 0.0

    def _shared(self, other: Form, weights: Mapping[str, float]) -> tuple[float, bool]:
        """The weight of what both hold, and whether a content word is among it."""
        own = self.weights
        shared = 0.0
        for key, weight in weights.items():  # in the order of the text: sums must not depend on the order of a set
            if key in own:
                shared += (own[key] + weight) / 2
        has_content = not self._content.isdisjoint(weights)
        free = self._content.difference(weights)
        if free:
            for term in other.content:
                if term.key not in own and (term.key[:1] in self._alike or not self._classes.isdisjoint(term.classes)):
                    value, key = self._counterpart(term, weights[term.key], free)
                    if key:
                        shared += value
                        has_content = True
                        free = free - {key}
        return shared, has_content

    def _counterpart(self, term: Term, weight: float, free: frozenset[str]) -> tuple[float, str]:
        """The best of the free own words that a word means too, with its share; "" when there is none."""
        best, match = 0.0, ""
        for name in term.classes & self._classes:
            for key in self._by_class[name]:
                if key in free:
                    value = class_credit(self._classes_of[key], term.classes) * (self.weights[key] + weight) / 2
                    if (value, key) > (best, match):
                        best, match = value, key
        if match:
            return best, match
        near = self._unknown if term.classes else self._alike
        for key in sorted(near.get(term.key[:1], ())):  # a slip keeps the first letter
            if key in free and is_slip(key, term.key):
                return min(self.weights[key], weight), key
        return best, match

    def _is_opposite(self, other: Form) -> bool:
        """Whether one asks for the opposite of the other ("grant", "revoke"), with neither saying both."""
        for term, against in self._against:
            if against.isdisjoint(other.keys) or term.key in other.keys:
                continue
            for each in other.content:
                if each.key in self.weights or not each.classes.isdisjoint(term.classes):
                    continue
                if each.key in against or not against.isdisjoint(each.classes):
                    return True
        return False


@lru_cache(maxsize=50_000)
def class_credit(one: frozenset[str], other: frozenset[str]) -> float:
    """What two words with a class in common count of one word: more, the fewer classes only one of them stands in."""
    return LOOSE_CREDIT + (CLOSE_CREDIT - LOOSE_CREDIT) * len(one & other) / len(one | other)


def is_opposite(a: Form, b: Form) -> bool:
    """Whether one form asks for the opposite of the other ("grant", "revoke"), with neither saying both."""
    return Probe(a, Rarity())._is_opposite(b)


def _opposites_of(term: Term) -> frozenset[str]:
    opposites = english().opposites
    found = [opposites[name] for name in (term.key, *term.classes) if name in opposites]
    return frozenset().union(*found)


def is_slip(a: str, b: str) -> bool:
    """Whether two words are one edit apart, and long enough for that to be a typing error.

    >>> is_slip("retriever", "retreiver"), is_slip("staging", "staying"), is_slip("cat", "cut")
    (True, True, False)
    """
    apart = len(a) - len(b)
    if apart > 1 or apart < -1 or a[0] != b[0] or min(len(a), len(b)) < 5:
        return False
    if not apart:
        differ = [at for at, (one, other) in enumerate(zip(a, b, strict=True)) if one != other]
        if len(differ) == 1:
            return len(a) >= 6
        return len(differ) == 2 and a[differ[0]] == b[differ[1]] and a[differ[1]] == b[differ[0]]
    short, long = (a, b) if apart < 0 else (b, a)
    at = next((at for at, sign in enumerate(short) if sign != long[at]), len(short))
    return short[at:] == long[at + 1 :]
