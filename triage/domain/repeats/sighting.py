"""Seeing a new ask: which earlier ones it is like, of which kind it is, for which time, and whether to say so aloud."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from triage.domain.repeats.alert import alert_for
from triage.domain.repeats.form import Form
from triage.domain.repeats.index import RECENT, Group, Index, Seen
from triage.domain.repeats.view import MEMBERS, View, alone

LINK = 0.45
LINK_GROWTH = 0.05
"""From this likeness on, an ask joins a kind; more on a full desk (`View.growth`), where chance likenesses pile up.

Source: measured with 4,300 unrelated asks stored, where it takes pairs from .71 to .83 right; on a small desk it
changes little.
"""

TOGETHER_SHARE = 0.3
"""How near a kind is counts so much by its forms taken together, the rest by their mean: a kind asked for in several
wordings is near to one that mixes them. Source: measured; .2 to .4 are alike."""

SHOW = 0.08
"""Less like earlier asks are not worth showing."""

RECENT_BONUS = 0.1
RECENT_HALF_LIFE_DAYS = 180
"""In the order of what is shown, an ask of today counts so much more like, half of it after that many days.

Source: measured; with 4,400 asks of three years stored it finds 1 to 2 in 100 more, with few stored it changes nothing.
"""

TOLD_BONUS = 0.05
"""A kind that the user confirmed is so much nearer."""

KINDS = 6
SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Like:
    """An earlier ask that the new one is like.

    Attributes:
        uid: The earlier ask's.
        likeness: 0 to 1.
        kind: Its kind.
    """

    uid: str
    likeness: float
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """What there is to say about a new ask.

    Attributes:
        uid: The new ask's.
        form: Its form.
        at: When it was received, aware, UTC.
        seen_before: Up to three earlier asks, the most like first.
        kind: Id of the kind it is of; None when it is like no earlier ask.
        nth: For which time its kind is asked; 1 when it is the first.
        alert: Whether to tell the user now, for the first time, that this kind keeps coming.
        is_known: Whether the user is, or was earlier, alerted to the kind.
        telling: The words that it shares with the others, as it writes them, for the explanation of an alert.
    """

    uid: str
    form: Form
    at: datetime
    seen_before: tuple[Like, ...] = ()
    kind: str | None = None
    nth: int = 1
    alert: bool = False
    is_known: bool = False
    telling: tuple[str, ...] = ()

    @property
    def taken(self) -> Seen:
        """What the index is to keep of it."""
        return Seen(uid=self.uid, form=self.form, at=self.at, kind=self.kind or self.uid, is_alert=self.alert)


def see(ask_uid: str, form: Form, at: datetime, index: Index) -> Sighting:
    """What there is to say about a new ask, given the earlier ones; the index is only read.

    Put ``Sighting.taken`` into the index afterwards. The same asks in the same order give the same kinds.

    Args:
        ask_uid: The new ask's.
        form: Its form.
        at: When it was received, aware, UTC.
        index: The earlier asks.
    """
    view = View(form, index)
    same_wording = index.equal(form.plain, MEMBERS)
    likes = view.candidates(same_wording)
    seen_before = _shown(likes, at)
    kind = _kind(view, likes, same_wording)
    if kind is None:
        return Sighting(uid=ask_uid, form=form, at=at, seen_before=seen_before)
    nth = index.sizes([kind])[kind] + 1
    is_known = nth >= 3 and bool(index.alerted([kind]))
    alert, telling = False, tuple[str, ...]()
    if not is_known and nth >= 3:
        alert, telling = alert_for(view, kind, at, likes, same_wording)
    return Sighting(
        uid=ask_uid,
        form=form,
        at=at,
        seen_before=seen_before,
        kind=kind,
        nth=nth,
        alert=alert,
        is_known=is_known or alert,
        telling=telling,
    )


def alike(uid: str, form: Form, at: datetime, index: Index, limit: int = SHOWN) -> tuple[Like, ...]:
    """The earlier asks to show beside an ask that the index holds already: one of each kind, the most like first.

    Args:
        uid: The ask's.
        form: Its form.
        at: When it was received: later asks are not shown.
        index: Holds it, and what came since.
        limit: At most so many.
    """
    likes = View(form, index).candidates(index.equal(form.plain, MEMBERS))
    earlier = [(value, before) for value, group in likes if (before := _before(uid, at, group, index)) is not None]
    return _shown(earlier, at, limit)


def _before(uid: str, at: datetime, group: Group, index: Index) -> Group | None:
    """The group, or the newest of its kind received before another ask; None when there is none."""
    if group.uid != uid and group.at <= at:
        return group
    others = index.seen([each for each in index.uids(group.kind)[-RECENT:] if each != uid])
    earlier = [one for one in others.values() if one.at <= at]
    return alone(max(earlier, key=lambda one: one.at)) if earlier else None


def _shown(likes: Sequence[tuple[float, Group]], at: datetime, limit: int = SHOWN) -> tuple[Like, ...]:
    """The earlier asks to show: the best of each kind, so that three lines say three things."""
    ranked = sorted(
        (each for each in likes if each[0] >= SHOW),
        key=lambda each: each[0] + RECENT_BONUS * 0.5 ** (max(0, (at - each[1].at).days) / RECENT_HALF_LIFE_DAYS),
        reverse=True,
    )
    best: dict[str, Like] = {}
    for value, group in ranked:
        best.setdefault(group.kind, Like(uid=group.uid, likeness=value, kind=group.kind))
    return tuple(best.values())[:limit]


def _kind(view: View, likes: Sequence[tuple[float, Group]], same_wording: Sequence[Seen]) -> str | None:
    """The kind of earlier asks that the form is most like, if it is like enough."""
    if same_wording and _is_free(view, same_wording[0].kind, 1.0):
        return same_wording[0].kind
    if not view.form.content:
        return None
    near = dict.fromkeys(group.kind for value, group in likes if value >= LINK - TOLD_BONUS)
    kinds = list(near)[:KINDS]
    best, chosen = LINK + LINK_GROWTH * view.growth, None
    for kind, members in view.members(kinds).items():
        value = _nearness(view, members, best, len(kinds) > 1)
        if value > best and _is_free(view, kind, members[0][0]):
            best, chosen = value, kind
    return chosen


def _nearness(view: View, members: Sequence[tuple[float, Group]], least: float, has_rivals: bool) -> float:
    """How near a kind is: its newest forms in the mean and together, a little more when the user confirmed one.

    Forms are taken together, which costs as much as comparing one, only where that may decide: it could bring the kind
    above the least that matters, and the kind is not above it already without a rival.
    """
    bonus = TOLD_BONUS if any(group.is_told for _, group in members) else 0.0
    near = sum(value for value, _ in members) / len(members)
    may_reach = near + TOGETHER_SHARE * (1 - near) + bonus > least
    if len(members) > 1 and may_reach and (has_rivals or near + bonus <= least):
        near += TOGETHER_SHARE * (view.likeness_to_all([group.form for _, group in members]) - near)
    return near + bonus


def _is_free(view: View, kind: str, nearest: float) -> bool:
    """Whether nothing that the user took out of the kind is as like as what is in it."""
    against = view.index.counterexamples([kind]).get(kind, [])
    if not against:
        return True
    view.read(against)
    return all(view.likeness(form) < nearest for form in against)
