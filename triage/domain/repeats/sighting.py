"""Seeing a new ask: which earlier ones it is like, of which kind it is, for which time, and whether to say so aloud."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from triage.domain.repeats.form import Form
from triage.domain.repeats.index import Group, Index, Seen
from triage.domain.repeats.likeness import CLASS_CREDIT, Probe, Rarity, is_slip
from triage.domain.repeats.terms import Term

LINK = 0.45
"""From this likeness on, an ask joins a kind."""

ALERT = 0.48
"""So like must two earlier asks be by themselves, and not through a chain, for an alert."""

SHOW = 0.08
"""Less like earlier asks are not worth showing."""

OUTSIDE_SHARE = 0.5
"""Forms outside the kind with all telling words may be so many of those inside; more, and the words tell nothing."""

WINDOW = timedelta(days=180)
"""An alert counts only what came in this time: with years stored, chance likenesses pile up."""

RECENT_BONUS = 0.1
RECENT_HALF_LIFE_DAYS = 180
"""In the order of what is shown, an ask of today counts so much more like, half of it after that many days.

Source: measured; with 4,400 asks of three years stored it finds 1 to 2 in 100 more, with few stored it changes nothing.
"""

TOLD_BONUS = 0.05
"""A kind that the user confirmed is so much nearer."""

CANDIDATES = 20
POSTINGS = 1000
MEAN_RARITY = 0.55
"""So many forms are compared, found among so many postings of the rarest keys.

Source: measured; 50 candidates of 1,500 postings cost twice as much, give 98 of 100 asks the same kind, and no better.
"""

MEMBERS = 12
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
    view = _View(form, index)
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
        alert, telling = _alert(view, kind, at, same_wording)
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


class _View:
    """The index as one new form sees it: likenesses are worked out once each, rarities read in bulk."""

    def __init__(self, form: Form, index: Index) -> None:
        self.form = form
        self.index = index
        self._size = index.size()
        self._counts = index.counts(form.keys)
        self._known: dict[Form, float] = {}
        self._rarity = Rarity(self._size, self._counts)
        self._probe = Probe(form, self._rarity)

    def candidates(self, same_wording: Sequence[Seen]) -> list[tuple[float, Group]]:
        """The groups most like the form, best first."""
        base = sum(self._probe.weights.values()) / MEAN_RARITY
        groups = self.index.holding(self._sought(), base, CANDIDATES, POSTINGS) if base else []
        held = {group.uid for group in groups}
        groups += [_alone(ask) for ask in same_wording[:1] if ask.uid not in held]
        self._read([group.form for group in groups])
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

    def members(self, kinds: Collection[str], since: datetime | None = None) -> dict[str, list[tuple[float, Group]]]:
        """The newest groups of kinds with their likenesses, best first."""
        found = self.index.members(kinds, MEMBERS, since)
        self._read([group.form for groups in found.values() for group in groups])
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

    def _read(self, forms: Iterable[Form]) -> None:
        """Read the counts of forms that are not known yet, all at once."""
        keys = {key for form in forms if form not in self._known for key in form.keys} - self._counts.keys()
        if keys:
            self._counts = {**dict.fromkeys(keys, 0), **self._counts, **self.index.counts(keys)}
            self._rarity = Rarity(self._size, self._counts)


def _alone(ask: Seen) -> Group:
    return Group(form=ask.form, kind=ask.kind, uid=ask.uid, at=ask.at, times=1, is_told=ask.is_told)


def _shown(likes: Sequence[tuple[float, Group]], at: datetime) -> tuple[Like, ...]:
    """The earlier asks to show: the best of each kind, so that three lines say three things."""
    ranked = sorted(
        (each for each in likes if each[0] >= SHOW),
        key=lambda each: each[0] + RECENT_BONUS * 0.5 ** (max(0, (at - each[1].at).days) / RECENT_HALF_LIFE_DAYS),
        reverse=True,
    )
    best: dict[str, Like] = {}
    for value, group in ranked:
        best.setdefault(group.kind, Like(uid=group.uid, likeness=value, kind=group.kind))
    return tuple(best.values())[:SHOWN]


def _kind(view: _View, likes: Sequence[tuple[float, Group]], same_wording: Sequence[Seen]) -> str | None:
    """The kind of earlier asks that the form is most like, if it is like enough."""
    if same_wording and _is_free(view, same_wording[0].kind, 1.0):
        return same_wording[0].kind
    if not view.form.content:
        return None
    near = dict.fromkeys(group.kind for value, group in likes if value >= LINK - TOLD_BONUS)
    kinds = list(near)[:KINDS]
    best, chosen = LINK, None
    for kind, members in view.members(kinds).items():
        value = _nearness(members)
        if value > best and _is_free(view, kind, members[0][0]):
            best, chosen = value, kind
    return chosen


def _nearness(members: Sequence[tuple[float, Group]]) -> float:
    """How near a kind is: the mean of its newest forms, a little more when the user confirmed one."""
    bonus = TOLD_BONUS if any(group.is_told for _, group in members) else 0.0
    return sum(value for value, _ in members) / len(members) + bonus


def _is_free(view: _View, kind: str, nearest: float) -> bool:
    """Whether nothing that the user took out of the kind is as like as what is in it."""
    against = view.index.counterexamples([kind]).get(kind, [])
    if not against:
        return True
    view._read(against)
    return all(view.likeness(form) < nearest for form in against)


def _alert(view: _View, kind: str, at: datetime, same_wording: Sequence[Seen]) -> tuple[bool, tuple[str, ...]]:
    """Whether the kind keeps coming beyond doubt, and the words that say so."""
    if sum(ask.kind == kind for ask in same_wording) >= 2:
        return True, tuple(term.word for term in view.form.terms if term.is_content)
    members = view.members([kind], at - WINDOW).get(kind, [])
    close = [group for value, group in members if value >= ALERT]
    if not view.form.content or sum(group.times for group in close) < 2:
        return False, ()
    telling = _telling(view.form, [group.form for group in close[:2]])
    if not telling:
        return False, ()
    others = [group.form for group in close[:2]]
    choices = [_choice(term, others) for term in telling]
    inside = sum(all(not choice.isdisjoint(group.form.keys) for choice in choices) for _, group in members)
    outside = view.index.hold_all(choices, 2 * inside + 1) - inside
    return outside <= OUTSIDE_SHARE * inside, tuple(term.word for term in telling)


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
