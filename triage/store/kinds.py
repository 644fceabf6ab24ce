"""The index of earlier asks in the database: the desk's port for finding the same kind of ask."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection

from triage.domain.repeats.form import Form, packed, unpacked
from triage.domain.repeats.index import Group, Mark, Seen
from triage.domain.repeats.kind import Member
from triage.store import kind_questions as ask
from triage.store.postings import ALL, CHUNK, MOST, Postings

FORMS_HELD = 20_000
"""Unpacked forms kept by a process, about 4 KB each; a form never changes, so they are never stale."""


@lru_cache(maxsize=FORMS_HELD)
def _unpacked(text: str) -> Form:
    return unpacked(text)


def digest(text: str) -> str:
    """A short name of a text, equal for equal texts only; "" for "".

    >>> digest("restart"), digest("")
    ('49fc2f6dd1e5e4d5', '')
    """
    return blake2b(text.encode(), digest_size=8).hexdigest() if text else ""


@dataclass(slots=True)
class _FormRow:
    id: int
    form: Form
    text: str
    asks: int
    is_stored: bool


class SqlIndex:
    """See :class:`triage.domain.repeats.index.Index`; asks are ordered by their numbers.

    Members are rows of their own (a record of the journal); this follows them with :meth:`joined` and :meth:`left`.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._postings = Postings(connection)
        self._forms: dict[str, _FormRow | None] = {}
        self._changed: dict[int, tuple[str, _FormRow]] = {}
        self._next_id = 0

    # -- what the desk writes

    def keep(self, form: Form) -> tuple[str, str]:
        """Know a form; returns the names of form and wording that a member carries."""
        text = packed(form)
        name = digest(text)
        self._read_forms([name])
        if self._forms[name] is None:
            self._forms[name] = _FormRow(self._new_id(), _unpacked(text), text, 0, is_stored=False)
        return name, digest(form.plain)

    def joined(self, member: Member) -> None:
        """Count an ask that has the form now."""
        row = self._row(member.form)
        if row is not None:
            if row.asks == 0:
                if not row.is_stored and row.id not in self._changed:
                    self._postings.file(row.id, row.form.weight, row.form.keys)
                self._postings.count(row.form.keys, 1)
            row.asks += 1
            self._changed[row.id] = (member.form, row)

    def left(self, member: Member) -> None:
        """Count an ask less that had the form."""
        row = self._row(member.form)
        if row is not None and row.asks:
            row.asks -= 1
            self._changed[row.id] = (member.form, row)
            if row.asks == 0:
                self._postings.count(row.form.keys, -1)

    def flush(self) -> None:
        """Write what was counted."""
        rows = self._changed.values()
        fresh = [
            {"id": row.id, "digest": name, "packed": row.text, "asks": row.asks}
            for name, row in rows
            if not row.is_stored
        ]
        old = [{"of_id": row.id, "new_asks": row.asks} for _, row in rows if row.is_stored]
        if fresh:
            self._connection.execute(ask.NEW_FORM, fresh)
        if old:
            self._connection.execute(ask.OLD_FORM, old)
        for _, row in rows:
            row.is_stored = True
        self._changed.clear()
        self._postings.flush()

    # -- the port

    def size(self) -> int:
        """See `Index`."""
        return self._postings.counts([ALL]).get(ALL, 0)

    def counts(self, keys: Collection[str]) -> dict[str, int]:
        """See `Index`."""
        return self._postings.counts(keys)

    def holding(self, sought: Sequence[Mapping[str, float]], base: float, limit: int, each: int) -> list[Group]:
        """See `Index`."""
        postings = self._postings.newest({key for weights in sought for key in weights}, each)
        scores: dict[int, float] = {}
        whole: dict[int, float] = {}
        for weights in sought:
            of_term: dict[int, float] = {}
            for key in sorted(weights, key=lambda key: (weights[key], key)):
                if key in postings:
                    ids, sizes = postings[key]
                    of_term.update(dict.fromkeys(ids, weights[key]))
                    whole.update(zip(ids, sizes, strict=True))
            for form_id, weight in of_term.items():
                scores[form_id] = scores.get(form_id, 0.0) + weight
        ranked = [(score / (base + whole[form_id]), form_id) for form_id, score in scores.items()]
        return self._groups([form_id for _, form_id in heapq.nlargest(limit, ranked)])

    def hold_all(self, choices: Sequence[frozenset[str]], limit: int) -> int:
        """See `Index`."""
        if not choices:
            return 0
        every = frozenset().union(*choices)
        counts = self.counts(every)
        ordered = sorted(choices, key=lambda choice: sum(counts.get(key, 0) for key in choice))
        found: set[int] | None = None
        for choice in ordered:
            postings = self._postings.newest(choice, MOST)
            held = {form_id for ids, _ in postings.values() for form_id in ids}
            found = held if found is None else found & held
            if not found:
                return 0
        dead = {form_id for (form_id,) in self._connection.execute(ask.DEAD)} - self._changed.keys()
        dead |= {form_id for form_id, (_, row) in self._changed.items() if not row.asks}
        return min(limit, len((found or set()) - dead))

    def equal(self, plain: str, limit: int) -> list[Seen]:
        """See `Index`."""
        if not plain:
            return []
        return self._seen(self._connection.execute(ask.EQUAL, {"of_wording": digest(plain), "most": limit}))

    def members(self, kinds: Collection[str], limit: int, since: datetime | None = None) -> dict[str, list[Group]]:
        """See `Index`."""
        found = {}
        for kind in kinds:
            seen = self._seen(self._connection.execute(ask.RECENT, {"of_kind": kind}))
            if seen:
                found[kind] = _newest_forms(seen, limit, since)
        return found

    def sizes(self, kinds: Collection[str]) -> dict[str, int]:
        """See `Index`."""
        return self._pairs(ask.SIZES, kinds)

    def alerted(self, kinds: Collection[str]) -> set[str]:
        """See `Index`."""
        return (
            {kind for (kind,) in self._connection.execute(ask.ALERTED, {"of_kinds": list(kinds)})} if kinds else set()
        )

    def counterexamples(self, kinds: Collection[str]) -> dict[str, list[Form]]:
        """See `Index`."""
        pairs = [(a, b) for a, b in self._connection.execute(ask.UNLIKE)]
        known = self.seen({uid for pair in pairs for uid in pair}) if pairs else {}
        found: dict[str, list[Form]] = {}
        for a, b in pairs:
            for one, other in ((a, b), (b, a)):
                if one in known and other in known and known[one].kind in kinds:
                    found.setdefault(known[one].kind, []).append(known[other].form)
        return found

    def seen(self, uids: Collection[str]) -> dict[str, Seen]:
        """See `Index`."""
        wanted = sorted(uids)
        chunks = (wanted[start : start + CHUNK] for start in range(0, len(wanted), CHUNK))
        rows = [row for chunk in chunks for row in self._connection.execute(ask.SEEN, {"of_uids": chunk})]
        return {one.uid: one for one in self._seen(rows)}

    def uids(self, kind: str) -> list[str]:
        """See `Index`."""
        return [uid for (uid,) in self._connection.execute(ask.UIDS, {"of_kind": kind})]

    def marks(self, uids: Collection[str]) -> list[Mark]:
        """See `Index`."""
        wanted = sorted(uids)
        chunks = (wanted[start : start + CHUNK] for start in range(0, len(wanted), CHUNK))
        rows = {tuple(row) for chunk in chunks for row in self._connection.execute(ask.MARKS, {"of_uids": chunk})}
        return [Mark(a=a, b=b, is_same=is_same) for a, b, is_same in sorted(rows)]

    # -- inside

    def _pairs(self, statement: Any, kinds: Collection[str]) -> dict[str, int]:
        if not kinds:
            return {}
        return {kind: int(count) for kind, count in self._connection.execute(statement, {"of_kinds": list(kinds)})}

    def _groups(self, ids: Sequence[int]) -> list[Group]:
        if not ids:
            return []
        forms = {one[0]: (one[1], one[2]) for one in self._connection.execute(ask.BY_ID, {"of_ids": list(ids)})}
        forms |= {
            form_id: (name, row.text)
            for form_id in ids
            if form_id in self._changed
            for name, row in [self._changed[form_id]]
        }
        names = [forms[form_id][0] for form_id in ids if form_id in forms]
        held: dict[str, list[tuple[int, int, str, int, int]]] = {}
        for name, kind, first, last, times, told in self._connection.execute(ask.GROUPS, {"of_forms": names}):
            held.setdefault(name, []).append((first, last, kind, times, told))
        lasts = [one[1] for each in held.values() for one in each]
        newest = {one[0]: (one[1], one[2]) for one in self._connection.execute(ask.NEWEST, {"of_ids": lasts})}
        groups = []
        for form_id in ids:
            name, text = forms.get(form_id, ("", ""))
            for _, last, kind, times, told in sorted(held.get(name, ())):
                uid, at = newest[last]
                groups.append(Group(form=_unpacked(text), kind=kind, uid=uid, at=at, times=times, is_told=bool(told)))
        return groups

    def _seen(self, rows: Any) -> list[Seen]:
        kept = list(rows)
        self._read_forms(dict.fromkeys(row[4] for row in kept))
        return [
            Seen(uid=uid, form=form.form, at=at, kind=kind, is_told=bool(is_told), is_alert=bool(is_alert))
            for uid, _, at, kind, name, is_told, is_alert in kept
            if (form := self._forms[name]) is not None
        ]

    def _row(self, name: str) -> _FormRow | None:
        self._read_forms([name])
        return self._forms[name]

    def _read_forms(self, names: Collection[str]) -> None:
        missing = [name for name in names if name not in self._forms]
        for start in range(0, len(missing), CHUNK):
            chunk = missing[start : start + CHUNK]
            self._forms.update(dict.fromkeys(chunk))
            for form_id, name, text, asks in self._connection.execute(ask.BY_DIGEST, {"of_digests": chunk}):
                self._forms[name] = _FormRow(form_id, _unpacked(text), text, asks, is_stored=True)

    def _new_id(self) -> int:
        if not self._next_id:
            self._next_id = int(self._connection.execute(ask.LAST_FORM).scalar_one())
        self._next_id += 1
        return self._next_id


def _newest_forms(seen: Sequence[Seen], limit: int, since: datetime | None) -> list[Group]:
    """The asks of one kind, newest first, by form: the newest forms, at most so many."""
    by_form: dict[Form, list[Seen]] = {}
    for one in seen:
        if (since is None or one.at >= since) and (one.form in by_form or len(by_form) < limit):
            by_form.setdefault(one.form, []).append(one)
    return [
        Group(
            form=form,
            kind=asks[0].kind,
            uid=asks[0].uid,
            at=asks[0].at,
            times=len(asks),
            is_told=any(ask.is_told for ask in asks),
        )
        for form, asks in by_form.items()
    ]


def clear(connection: Connection) -> None:
    """Empty the index and forget every member."""
    for statement in ask.CLEAR:
        connection.execute(statement)
