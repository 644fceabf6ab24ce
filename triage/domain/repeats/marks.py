"""What the user says of kinds, same or not the same, worked out as values that can be applied and taken back."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

from triage.domain.repeats.index import Index, Mark, Seen
from triage.errors import NotFound, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an ask stands: its kind, whether the user put it there, whether it raised the kind's alert."""

    kind: str
    is_told: bool
    is_alert: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One ask that changes its place."""

    uid: str
    before: Place
    after: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Regroup:
    """Everything that a word of the user changes.

    Attributes:
        kind: The kind in which the first ask named stands afterwards.
        moves: Asks that change their place.
        added: Marks to remember.
        withdrawn: Earlier marks that the new word contradicts.
    """

    kind: str
    moves: tuple[Move, ...] = ()
    added: tuple[Mark, ...] = ()
    withdrawn: tuple[Mark, ...] = ()


class WritableIndex(Index, Protocol):
    """An index that a regrouping can be written to."""

    def move(self, uid: str, place: Place) -> None:
        """Give an ask another place; its rank among the asks stays."""
        ...

    def mark(self, mark: Mark) -> None:
        """Remember a mark."""
        ...

    def unmark(self, mark: Mark) -> None:
        """Forget a mark."""
        ...


def same(a: str, b: str, index: Index) -> Regroup:
    """What changes when the user says that two asks are of one kind.

    The two kinds become one, the larger one's id stays. When asks of the two are marked not the same, only what is
    marked the same as ``a`` moves to the kind of ``b``.

    Args:
        a: uid of an ask, usually the new one.
        b: uid of the other.
        index: The asks seen; only read.

    Raises:
        NotFound: An ask that the index does not hold.
        Refused: What moves was itself marked not the same as an ask of the other kind.
    """
    one, other = _both(a, b, index)
    mark = Mark(a=a, b=b, is_same=True)
    withdrawn = _pair_marks(a, b, index)
    if mark in withdrawn:
        return Regroup(kind=one.kind)
    if one.kind == other.kind:
        return Regroup(kind=one.kind, moves=_told({a, b}, index), added=(mark,), withdrawn=withdrawn)
    ours, theirs = index.uids(one.kind), index.uids(other.kind)
    if _conflicts(ours, theirs, mark, index):
        moving = _component(a, index, without=frozenset())
        if _conflicts(moving, theirs, mark, index):
            raise Refused("These two kinds hold asks marked not the same.", "Undo that mark first.")
        return _joined(moving, other.kind, mark, withdrawn, index)
    if len(ours) > len(theirs):
        return _joined(theirs, one.kind, mark, withdrawn, index)
    return _joined(ours, other.kind, mark, withdrawn, index)


def not_same(a: str, b: str, index: Index) -> Regroup:
    """What changes when the user says that two asks are not of one kind.

    In one kind, ``a`` leaves it with what is marked the same as ``a``; where marks hold ``a`` and ``b`` together, these
    are withdrawn and ``a`` leaves alone. The mark stays as a counter-example: what is more like ``a`` than like the
    kind will not join it.

    Args:
        a: uid of the ask that leaves, usually the new one.
        b: uid of the other.
        index: The asks seen; only read.

    Raises:
        NotFound: An ask that the index does not hold.
    """
    one, other = _both(a, b, index)
    mark = Mark(a=a, b=b, is_same=False)
    withdrawn = _pair_marks(a, b, index)
    if mark in withdrawn:
        return Regroup(kind=one.kind)
    if one.kind != other.kind:
        return Regroup(kind=one.kind, added=(mark,), withdrawn=withdrawn)
    leaving = _component(a, index, without=mark.pair)
    if b in leaving:
        leaving = {a}
        withdrawn = tuple(each for each in index.marks([a]) if each.is_same)
    kind = fresh_kind(a, index)
    seen = index.seen(leaving)
    moves = tuple(
        Move(uid=uid, before=_place(seen[uid]), after=Place(kind=kind, is_told=True, is_alert=False))
        for uid in sorted(leaving)
    )
    return Regroup(kind=kind, moves=moves, added=(mark,), withdrawn=withdrawn)


def split(leaving: Collection[str], index: Index) -> Regroup:
    """What changes when the user takes asks out of their kind: together they are one of their own.

    Marks that hold them to those who stay are withdrawn; the first of them is marked not the same as the newest that
    stays, so that what comes is told apart.

    Args:
        leaving: uids of asks of one kind, the first one first.
        index: The asks seen; only read.

    Raises:
        NotFound: An ask that the index does not hold.
        Refused: They are not of one kind, or none of it would stay.
    """
    seen = index.seen(leaving)
    for uid in leaving:
        if uid not in seen:
            raise NotFound(f"No ask {uid} among those seen.")
    kinds = {one.kind for one in seen.values()}
    staying = [uid for uid in index.uids(next(iter(kinds))) if uid not in seen] if len(kinds) == 1 else []
    if not staying:
        raise Refused("Split takes some asks of one kind out of it.", "`triage repeats show KIND` lists them.")
    first = next(iter(leaving))
    mark = Mark(a=first, b=staying[-1], is_same=False)
    held = tuple(
        each for each in index.marks(leaving) if each.pair & set(staying) and (each.is_same or each.pair == mark.pair)
    )
    kind = fresh_kind(first, index)
    moves = tuple(
        Move(uid=uid, before=_place(seen[uid]), after=Place(kind=kind, is_told=True, is_alert=False))
        for uid in sorted(seen)
    )
    return Regroup(kind=kind, moves=moves, added=(mark,), withdrawn=held)


def apply(regroup: Regroup, index: WritableIndex) -> None:
    """Write a regrouping to an index."""
    for mark in regroup.withdrawn:
        index.unmark(mark)
    for mark in regroup.added:
        index.mark(mark)
    for move in regroup.moves:
        index.move(move.uid, move.after)


def take_back(regroup: Regroup, index: WritableIndex) -> None:
    """Take a regrouping back: kinds and marks are exactly as before it."""
    for move in reversed(regroup.moves):
        index.move(move.uid, move.before)
    for mark in regroup.added:
        index.unmark(mark)
    for mark in regroup.withdrawn:
        index.mark(mark)


def _both(a: str, b: str, index: Index) -> tuple[Seen, Seen]:
    seen = index.seen([a, b])
    for uid in (a, b):
        if uid not in seen:
            raise NotFound(f"No ask {uid} among those seen.")
    if a == b:
        raise Refused("That is one and the same ask.", "Name two.")
    return seen[a], seen[b]


def _pair_marks(a: str, b: str, index: Index) -> tuple[Mark, ...]:
    """What was said of these two before."""
    return tuple(mark for mark in index.marks([a]) if mark.pair == {a, b})


def _conflicts(ours: Collection[str], theirs: Collection[str], mark: Mark, index: Index) -> bool:
    """Whether an ask of the one is marked not the same as one of the other, beside the pair spoken of."""
    ours, theirs = set(ours), set(theirs)
    return any(
        not each.is_same and each.pair != mark.pair and each.pair & ours and each.pair & theirs
        for each in index.marks(ours)
    )


def _component(uid: str, index: Index, without: frozenset[str]) -> set[str]:
    """The ask and all that marks say is the same, directly or through others, not counting the pair left out."""
    found, new = {uid}, {uid}
    while new:
        pairs = [mark.pair for mark in index.marks(new) if mark.is_same and mark.pair != without]
        new = {each for pair in pairs for each in pair} - found
        found |= new
    return {each for each in found if each in index.seen(found)}


def _joined(uids: Iterable[str], kind: str, mark: Mark, withdrawn: tuple[Mark, ...], index: Index) -> Regroup:
    moving = sorted(uids)
    moves = []
    for uid, seen in index.seen({*moving, *mark.pair}).items():
        before = _place(seen)
        after = Place(
            kind=kind if uid in moving else seen.kind, is_told=seen.is_told or uid in mark.pair, is_alert=seen.is_alert
        )
        if after != before:
            moves.append(Move(uid=uid, before=before, after=after))
    moves.sort(key=lambda move: move.uid)
    return Regroup(kind=kind, moves=tuple(moves), added=(mark,), withdrawn=withdrawn)


def _told(uids: Collection[str], index: Index) -> tuple[Move, ...]:
    return tuple(
        Move(uid=uid, before=_place(seen), after=Place(kind=seen.kind, is_told=True, is_alert=seen.is_alert))
        for uid, seen in sorted(index.seen(uids).items())
        if not seen.is_told
    )


def _place(seen: Seen) -> Place:
    return Place(kind=seen.kind, is_told=seen.is_told, is_alert=seen.is_alert)


def fresh_kind(uid: str, index: Index) -> str:
    """An id that no kind has: the ask's uid, or the first free one made of it."""
    kind, nth = uid, 1
    while index.sizes([kind]):
        nth += 1
        kind = f"{uid}~{nth}"
    return kind
