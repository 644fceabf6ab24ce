"""The index of earlier asks held in memory: for tests, for measurement, and for what needs no store."""

from __future__ import annotations

import heapq
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from triage.domain.repeats.form import Form
from triage.domain.repeats.index import RECENT, Group, Mark, Seen
from triage.domain.repeats.marks import Place


@dataclass(slots=True)
class _Row:
    """One distinct form with the asks that have it, by kind, in the order of taking in."""

    form: Form
    asks: dict[str, list[str]] = field(default_factory=dict)


class MemoryIndex:
    """A `WritableIndex` in memory."""

    def __init__(self) -> None:
        """Make an empty one."""
        self._asks: dict[str, Seen] = {}
        self._order: dict[str, int] = {}
        self._put = 0
        self._rows: list[_Row] = []
        self._weights = array("d")
        self._row_of: dict[Form, int] = {}
        self._postings: defaultdict[str, array[int]] = defaultdict(lambda: array("l"))
        self._counts: Counter[str] = Counter()
        self._size = 0
        self._plain: defaultdict[str, list[str]] = defaultdict(list)
        self._kinds: defaultdict[str, list[str]] = defaultdict(list)
        self._told: Counter[tuple[int, str]] = Counter()
        self._alerts: Counter[str] = Counter()
        self._marks: dict[frozenset[str], Mark] = {}
        self._marks_of: defaultdict[str, dict[frozenset[str], Mark]] = defaultdict(dict)

    def put(self, ask: Seen) -> None:
        """Take in an ask that is not held yet."""
        self._put += 1
        self._order[ask.uid] = self._put
        self._plain[ask.form.plain].append(ask.uid)
        self._place(ask)

    def remove(self, uid: str) -> None:
        """Forget an ask, as if it had never been put; marks that name it stay."""
        ask = self._displace(uid)
        self._plain[ask.form.plain].remove(uid)
        del self._order[uid]

    def move(self, uid: str, place: Place) -> None:
        """See `WritableIndex`."""
        ask = self._displace(uid)
        self._place(replace(ask, kind=place.kind, is_told=place.is_told, is_alert=place.is_alert))

    def mark(self, mark: Mark) -> None:
        """See `WritableIndex`."""
        self._marks[mark.pair] = mark
        for uid in mark.pair:
            self._marks_of[uid][mark.pair] = mark

    def unmark(self, mark: Mark) -> None:
        """See `WritableIndex`."""
        del self._marks[mark.pair]
        for uid in mark.pair:
            del self._marks_of[uid][mark.pair]

    def size(self) -> int:
        """See `Index`."""
        return self._size

    def counts(self, keys: Collection[str]) -> dict[str, int]:
        """See `Index`."""
        return {key: count for key in keys if (count := self._counts[key])}

    def holding(self, sought: Sequence[Mapping[str, float]], base: float, limit: int, each: int) -> list[Group]:
        """See `Index`."""
        scores: dict[int, float] = {}
        for weights in sought:
            of_term: dict[int, float] = {}
            for key in sorted(weights, key=lambda key: weights[key]):
                of_term.update(dict.fromkeys(self._postings.get(key, ())[-each:], weights[key]))
            for row, weight in of_term.items():
                scores[row] = scores.get(row, 0.0) + weight
        whole = self._weights
        best = heapq.nlargest(limit, [(score / (base + whole[row]), row) for row, score in scores.items()])
        return [self._group(row, kind, uids) for _, row in best for kind, uids in self._rows[row].asks.items()]

    def hold_all(self, choices: Sequence[frozenset[str]], limit: int) -> int:
        """See `Index`."""
        if not choices:
            return 0
        rarest = min(choices, key=lambda choice: sum(self._counts[key] for key in choice))
        others = [choice for choice in choices if choice is not rarest]
        found = 0
        for row in {row for key in rarest for row in self._postings.get(key, ())}:
            if self._rows[row].asks:
                keys = self._rows[row].form.keys
                found += all(not choice.isdisjoint(keys) for choice in others)
                if found >= limit:
                    break
        return found

    def equal(self, plain: str, limit: int) -> list[Seen]:
        """See `Index`."""
        return [self._asks[uid] for uid in self._plain.get(plain, ())[-limit:]][::-1] if plain else []

    def members(self, kinds: Collection[str], limit: int, since: datetime | None = None) -> dict[str, list[Group]]:
        """See `Index`."""
        return {kind: self._recent(kind, limit, since) for kind in kinds if kind in self._kinds}

    def sizes(self, kinds: Collection[str]) -> dict[str, int]:
        """See `Index`."""
        return {kind: len(self._kinds[kind]) for kind in kinds if kind in self._kinds}

    def alerted(self, kinds: Collection[str]) -> set[str]:
        """See `Index`."""
        return {kind for kind in kinds if self._alerts[kind]}

    def counterexamples(self, kinds: Collection[str]) -> dict[str, list[Form]]:
        """See `Index`."""
        found: dict[str, list[Form]] = {}
        for kind in kinds if self._marks else ():
            for uid in self._kinds.get(kind, ()):
                for mark in self._marks_of.get(uid, {}).values():
                    other = self._asks.get(mark.b if mark.a == uid else mark.a)
                    if not mark.is_same and other is not None:
                        found.setdefault(kind, []).append(other.form)
        return found

    def seen(self, uids: Collection[str]) -> dict[str, Seen]:
        """See `Index`."""
        return {uid: self._asks[uid] for uid in uids if uid in self._asks}

    def uids(self, kind: str) -> list[str]:
        """See `Index`."""
        return list(self._kinds.get(kind, ()))

    def marks(self, uids: Collection[str]) -> list[Mark]:
        """See `Index`."""
        found = {pair: mark for uid in uids for pair, mark in self._marks_of.get(uid, {}).items()}
        return sorted(found.values(), key=lambda mark: (mark.a, mark.b))

    def _place(self, ask: Seen) -> None:
        self._asks[ask.uid] = ask
        row = self._row_of.get(ask.form)
        if row is None:
            row = self._row_of[ask.form] = len(self._rows)
            self._rows.append(_Row(ask.form))
            self._weights.append(ask.form.weight)
            for key in ask.form.keys:
                self._postings[key].append(row)
        asks = self._rows[row].asks
        if not asks:
            self._size += 1
            self._counts.update(ask.form.keys)
        self._alerts[ask.kind] += ask.is_alert
        self._told[row, ask.kind] += ask.is_told
        self._insert(asks.setdefault(ask.kind, []), ask.uid)
        self._insert(self._kinds[ask.kind], ask.uid)

    def _displace(self, uid: str) -> Seen:
        ask = self._asks.pop(uid)
        row = self._row_of[ask.form]
        asks = self._rows[row].asks
        self._alerts[ask.kind] -= ask.is_alert
        self._told[row, ask.kind] -= ask.is_told
        asks[ask.kind].remove(uid)
        if not asks[ask.kind]:
            del asks[ask.kind]
        if not asks:
            self._size -= 1
            self._counts.subtract(ask.form.keys)
        self._kinds[ask.kind].remove(uid)
        if not self._kinds[ask.kind]:
            del self._kinds[ask.kind]
        return ask

    def _insert(self, uids: list[str], uid: str) -> None:
        """Put a uid where its order says; nearly always at the end."""
        at = len(uids)
        while at and self._order[uids[at - 1]] > self._order[uid]:
            at -= 1
        uids.insert(at, uid)

    def _group(self, row: int, kind: str, uids: Sequence[str]) -> Group:
        newest = self._asks[uids[-1]]
        return Group(
            form=self._rows[row].form,
            kind=kind,
            uid=newest.uid,
            at=newest.at,
            times=len(uids),
            is_told=self._told[row, kind] > 0,
        )

    def _recent(self, kind: str, limit: int, since: datetime | None) -> list[Group]:
        by_row: dict[int, list[str]] = {}
        for uid in self._kinds[kind][: -RECENT - 1 : -1]:
            ask = self._asks[uid]
            row = self._row_of[ask.form]
            if (since is None or ask.at >= since) and (row in by_row or len(by_row) < limit):
                by_row.setdefault(row, []).append(uid)
        return [self._group(row, kind, uids[::-1]) for row, uids in by_row.items()]
