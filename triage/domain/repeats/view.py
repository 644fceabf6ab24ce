"""The index as one new ask sees it: candidates, likenesses worked out once each, rarities read in bulk."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from triage.domain.repeats.form import Form
from triage.domain.repeats.index import Group, Index, Seen
from triage.domain.repeats.likeness import Probe, Rarity

CANDIDATES = 10
POSTINGS = 1000
MEAN_RARITY = 0.55
"""So many forms are compared, found among so many postings of the rarest keys.

Source: measured; 20 candidates find one more in 200 among three shown on change titles, and nothing more elsewhere;
12 find no more than 10 on twelve streams.
"""

CLASS_CREDIT = 0.8
"""In looking for candidates, words of one class count so much of one word."""

MEMBERS = 12
TOGETHER = 4
"""So many of a kind's forms, the most like first, are taken together."""

SMALL_DESK = 300
"""Up to about so many forms, chance likenesses are few."""


class View:
    """The index as one new form sees it: likenesses are worked out once each, rarities read in bulk.

    Attributes:
        form: The new one.
        index: The earlier asks.
        growth: How full the desk is, in powers of ten of a small one: chance likenesses pile up with it.
    """

    def __init__(self, form: Form, index: Index) -> None:
        self.form = form
        self.index = index
        size = index.size()
        self.growth = math.log10(1 + size / SMALL_DESK)
        self._counts = index.counts(form.keys)
        self._known: dict[Form, float] = {}
        self._rarity = Rarity(size, self._counts)
        self._probe = Probe(form, self._rarity)

    def candidates(self, same_wording: Sequence[Seen]) -> list[tuple[float, Group]]:
        """The groups most like the form, best first."""
        base = sum(self._probe.weights.values()) / MEAN_RARITY
        groups = self.index.holding(self._sought(), base, CANDIDATES, POSTINGS) if base else []
        held = {group.uid for group in groups}
        groups += [alone(ask) for ask in same_wording[:1] if ask.uid not in held]
        self.read([group.form for group in groups])
        return sorted(
            ((self.likeness(group.form), group) for group in groups), key=lambda found: found[0], reverse=True
        )

    def likeness(self, other: Form) -> float:
        """How like another form is; its keys must have been read."""
        value = self._known.get(other)
        if value is None:
            is_worded_so = bool(other.plain) and other.plain == self.form.plain
            value = 1.0 if is_worded_so else self._probe.likeness(other, self._rarity)
            self._known[other] = value
        return value

    def likeness_to_all(self, forms: Sequence[Form]) -> float:
        """How like forms taken together are, the most like first; their keys must have been read."""
        return self._probe.likeness_to_all(forms[:TOGETHER], self._rarity)

    def members(self, kinds: Collection[str], since: datetime | None = None) -> dict[str, list[tuple[float, Group]]]:
        """The newest groups of kinds with their likenesses, best first."""
        found = self.index.members(kinds, MEMBERS, since)
        self.read([group.form for groups in found.values() for group in groups])
        return {
            kind: sorted(((self.likeness(group.form), group) for group in groups), key=lambda each: -each[0])
            for kind, groups in found.items()
        }

    def _sought(self) -> list[dict[str, float]]:
        """What to look for: of each term its key and classes, the rarest as far as the budget of postings goes."""
        counts = self._counts
        wanted: set[str] = set()
        budget = POSTINGS
        for key in sorted(self.form.keys, key=lambda key: (counts.get(key, 0), key)):
            count = min(counts.get(key, 0), POSTINGS)
            if count and (budget >= count or len(wanted) < 2):
                wanted.add(key)
                budget -= count
        sought = []
        for term in self.form.terms:
            weight = self._probe.weights[term.key]
            keys = dict.fromkeys(term.classes & wanted, CLASS_CREDIT * weight)
            if term.key in wanted:
                keys[term.key] = weight
            if keys:
                sought.append(keys)
        return sought

    def read(self, forms: Iterable[Form]) -> None:
        """Read the counts of forms that are not known yet, all at once."""
        keys = {key for form in forms if form not in self._known for key in form.keys} - self._counts.keys()
        if keys:
            found = {**dict.fromkeys(keys, 0), **self.index.counts(keys)}
            self._counts.update(found)
            self._rarity.learn(found)


def alone(ask: Seen) -> Group:
    """One ask as a group of its own."""
    return Group(form=ask.form, kind=ask.kind, uid=ask.uid, at=ask.at, times=1, is_told=ask.is_told)
