"""Whether a kind keeps coming beyond doubt, and the words that say so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from triage.domain.repeats.form import Form
from triage.domain.repeats.index import Group, Seen
from triage.domain.repeats.likeness import is_slip
from triage.domain.repeats.terms import Term
from triage.domain.repeats.view import View

ALERT = 0.36
TOLD_ALERT = 0.48
"""So like must two earlier asks be by themselves, and not through a chain, for an alert; more when the user put one of
them there, for then the kind is not held together by likeness.

Source: measured on seven streams; from .48 down to .36 one kind in twenty more is flagged by the fifth time at the same
precision of alerts, below that nothing changes: joining the kind, telling words and no crowd decide.
"""

CROWD_GAP = 0.1
CROWD_GROWTH = 0.04
"""By so small a part less like than the second nearest of the kind, forms outside it make a crowd; more on a full desk
(`View.growth`). Source: measured on streams with few and with 4,300 unrelated asks stored before."""

OUTSIDE_SHARE = 0.5
"""Forms outside the kind with all telling words may be so many of those inside; more, and the words tell nothing."""

WINDOW = timedelta(days=180)
"""An alert counts only what came in this time: with years stored, chance likenesses pile up."""


def alert_for(
    view: View, kind: str, at: datetime, likes: Sequence[tuple[float, Group]], same_wording: Sequence[Seen]
) -> tuple[bool, tuple[str, ...]]:
    """Whether the kind keeps coming beyond doubt, and the words that say so."""
    if sum(ask.kind == kind for ask in same_wording) >= 2:
        return True, tuple(term.word for term in view.form.terms if term.is_content)
    members = view.members([kind], at - WINDOW).get(kind, [])
    least = TOLD_ALERT if any(group.is_told for _, group in members) else ALERT
    close = [(value, group) for value, group in members if value >= least]
    times = sum(group.times for _, group in close)
    if not view.form.content or times < 2 or _is_crowded(view, close, times, likes, kind, at):
        return False, ()
    others = [group.form for _, group in close[:2]]
    telling = _telling(view.form, others)
    if not telling:
        return False, ()
    choices = [_choice(term, others) for term in telling]
    inside = sum(all(not choice.isdisjoint(group.form.keys) for choice in choices) for _, group in members)
    outside = view.index.hold_all(choices, 2 * inside + 1) - inside
    return outside <= OUTSIDE_SHARE * inside, tuple(term.word for term in telling)


def _is_crowded(
    view: View,
    close: Sequence[tuple[float, Group]],
    times: int,
    likes: Sequence[tuple[float, Group]],
    kind: str,
    at: datetime,
) -> bool:
    """Whether too many recent forms outside the kind are nearly as like: words vary then, and no kind stands out."""
    nearly = close[:2][-1][0] * (1 - CROWD_GAP - CROWD_GROWTH * view.growth)
    outside = sum(value >= nearly and group.kind != kind and group.at >= at - WINDOW for value, group in likes)
    return outside > OUTSIDE_SHARE * times


def _telling(form: Form, others: Sequence[Form]) -> list[Term]:
    """The content words of a form that at least half of the others share."""
    telling = []
    for term in form.terms:
        if term.is_content:
            sharing = sum(any(_meets(term, other) for other in each.terms) for each in others)
            if 2 * sharing >= len(others):
                telling.append(term)
    return telling


def _choice(term: Term, others: Sequence[Form]) -> frozenset[str]:
    """The keys by which a term is shared: its own, and the classes by which others have it in other words."""
    by_class = [
        set(term.classes).intersection(other.classes)
        for each in others
        if all(other.key != term.key for other in each.terms)
        for other in each.terms
        if other.is_content
    ]
    return frozenset({term.key}.union(*by_class))


def _meets(term: Term, other: Term) -> bool:
    return other.is_content and (
        term.key == other.key or not set(term.classes).isdisjoint(other.classes) or is_slip(term.key, other.key)
    )
