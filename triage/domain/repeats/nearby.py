"""Likeness among a handful of asks, without an index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from triage.domain.repeats.form import Form, form_of
from triage.domain.repeats.likeness import Probe, Rarity
from triage.domain.repeats.sighting import SHOW, SHOWN


def same_thing(form: Form, others: Sequence[tuple[str, str]], limit: int = SHOWN) -> list[tuple[str, float]]:
    """The texts most like a new ask, for a handful of asks and without an index: uid and likeness, best first.

    Args:
        form: Of the new ask.
        others: uid and text of each earlier ask.
        limit: At most so many; those less like than `SHOW` are left out.
    """
    forms = [(uid, form_of(text)) for uid, text in others]
    counts = Counter(key for _, each in forms for key in each.keys)
    rarity = Rarity(len(forms), counts)
    probe = Probe(form, rarity)
    likes = [(uid, probe.likeness(each, rarity)) for uid, each in forms]
    return sorted((like for like in likes if like[1] >= SHOW), key=lambda like: -like[1])[:limit]
