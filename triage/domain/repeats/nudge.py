"""Whether somebody who writes again asks about an open ask of theirs, rather than for something new."""

from __future__ import annotations

from collections.abc import Mapping

from triage.domain.repeats.form import Form
from triage.domain.repeats.likeness import Probe, Rarity
from triage.domain.repeats.words import english

CHASE_SHARE = 0.6
"""With "any news on ...", so much of what the message names must be in the open ask."""

CHASE_LEAD = 0.25
"""... and so much more of it than in the person's next open ask."""

SAME_LIKENESS = 0.92
"""Without such words, the wording must be all but the same, and every number, id and quote equal."""


def is_nudge(form: Form, open_forms: Mapping[str, Form]) -> str | None:
    """uid of the open ask that a message of the same person is about; None when that is not sure.

    A wrong nudge hides an ask, a missed one only shows it twice: so it takes words of chasing and one ask that is
    plainly meant, or the same text with the same values again.

    Args:
        form: Of the new message.
        open_forms: uid to form, of the open asks of that one person.

    >>> from triage.domain.repeats.form import form_of
    >>> asks = {"k7": form_of("add an index to orders_daily"), "k8": form_of("restart billing-api")}
    >>> is_nudge(form_of("any news on the orders_daily index?"), asks)
    'k7'
    >>> is_nudge(form_of("add an index to fct_sessions"), asks) is None
    True
    """
    if not open_forms:
        return None
    rarity = Rarity()
    if form.is_chase:
        return _chased(form, open_forms, rarity)
    probe = Probe(form, rarity)
    same = [
        uid
        for uid, other in open_forms.items()
        if form.content and other.values == form.values and probe.likeness(other, rarity) >= SAME_LIKENESS
    ]
    return same[0] if len(same) == 1 else None


def _chased(form: Form, open_forms: Mapping[str, Form], rarity: Rarity) -> str | None:
    rest = _without_chasing(form)
    if not rest.content and not rest.values:
        return next(iter(open_forms)) if len(open_forms) == 1 else None
    shared = {uid for uid, other in open_forms.items() if rest.values & other.values}
    if len(shared) == 1 and not rest.content:
        return shared.pop()
    probe = Probe(rest, rarity)
    ranked = sorted(((probe.covered(other, rarity), uid) for uid, other in open_forms.items()), reverse=True)
    best, uid = ranked[0]
    lead = best - ranked[1][0] if len(ranked) > 1 else 1.0
    return uid if best >= CHASE_SHARE and lead >= CHASE_LEAD else None


def _without_chasing(form: Form) -> Form:
    chase = english().chase_words
    kept = tuple(term for term in form.terms if (term.is_content and term.key not in chase) or term.key[0] == "=")
    return Form(kept, form.plain, form.values)
