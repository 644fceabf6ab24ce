"""The index of earlier asks in the database: the desk's port for finding the same kind of ask."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from triage.domain.repeats.form import Form, packed
from triage.domain.repeats.index import RECENT, Group, Mark, Seen
from triage.domain.repeats.kind import Member
from triage.store import kind_questions as sql
from triage.store.kind_rows import FormRow, GroupRow, RecentRow, digest, form_in, newest_forms
from triage.store.postings import ALL, MOST, Postings


class SqlIndex:
    """See :class:`triage.domain.repeats.index.Index`; asks are ordered by their numbers.

    Members are rows of their own (a record of the journal); this follows them with :meth:`joined` and :meth:`left`.
    """

    def __init__(self, connection: Connection) -> None:
        self._questions = sql.Questions(connection)
        self._postings = Postings(self._questions)
        self._forms: dict[str, FormRow | None] = {}
        self._names: dict[int, str] = {}
        self._changed: dict[int, tuple[str, FormRow]] = {}
        self._grouped: dict[str, dict[str, GroupRow]] = {}
        self._ready: dict[str, list[Group]] = {}
        self._recent: dict[str, RecentRow] = {}
        self._has_marks: bool | None = None
        self._next_id = 0

    # -- what the desk writes

    def keep(self, form: Form) -> tuple[str, str]:
        """Know a form; returns the names of form and wording that a member carries."""
        text = packed(form)
        name = digest(text)
        self._read_forms([name])
        if self._forms[name] is None:
            row = self._forms[name] = FormRow(self._new_id(), form, text, 0, is_stored=False)
            self._names[row.id] = name
        return name, digest(form.plain)

    def insert(self, member: Member) -> None:
        """Write a new member past the journal, and count it."""
        at = self._questions.kept(member.at)
        place = (member.ask_uid, member.ask_id, at, member.kind, member.form, member.wording)
        self._questions.write(sql.NEW_MEMBER, [(*place, member.is_told, member.is_alert)])
        self.joined(member)

    def marked(self) -> None:
        """Marks may have come."""
        self._has_marks = None

    def joined(self, member: Member) -> None:
        """Count an ask that has the form now."""
        self._follow(member)
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
        self.moved(member)
        row = self._row(member.form)
        if row is not None and row.asks:
            row.asks -= 1
            self._changed[row.id] = (member.form, row)
            if row.asks == 0:
                self._postings.count(row.form.keys, -1)

    def moved(self, member: Member) -> None:
        """Read anew what was read of an ask's form and kind, for its place changed."""
        self._grouped.pop(member.form, None)
        self._ready.pop(member.form, None)
        self._recent.pop(member.kind, None)

    def flush(self) -> None:
        """Write what was counted."""
        rows = self._changed.values()
        fresh = [(row.id, name, row.text, row.asks) for name, row in rows if not row.is_stored]
        self._questions.write(sql.NEW_FORM, fresh)
        self._questions.write(sql.OLD_FORM, [(row.asks, row.id) for _, row in rows if row.is_stored])
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
        for weights in sought:
            of_term: dict[int, float] = {}
            for weight, key in sorted((weights[key], key) for key in weights if key in postings):
                of_term.update(dict.fromkeys(postings[key], weight))
            both = {form_id: scores[form_id] + of_term[form_id] for form_id in scores.keys() & of_term.keys()}
            scores.update(of_term)
            scores.update(both)
        whole = self._postings.weights
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
            held = {form_id for ids in postings.values() for form_id in ids}
            found = held if found is None else found & held
            if not found:
                return 0
        dead = {form_id for (form_id,) in self._questions.rows(sql.DEAD_FORMS)} - self._changed.keys()
        dead |= {form_id for form_id, (_, row) in self._changed.items() if not row.asks}
        return min(limit, len((found or set()) - dead))

    def equal(self, plain: str, limit: int) -> list[Seen]:
        """See `Index`."""
        return self._seen(self._questions.rows(sql.EQUAL, digest(plain), limit)) if plain else []

    def members(self, kinds: Collection[str], limit: int, since: datetime | None = None) -> dict[str, list[Group]]:
        """See `Index`."""
        found = {}
        for kind in kinds:
            if kind not in self._recent:
                rows = self._questions.rows(sql.RECENT, kind, RECENT)
                self._recent[kind] = RecentRow(rows[0][1] if rows else 0, self._seen(rows))
            if self._recent[kind].seen:
                found[kind] = newest_forms(self._recent[kind].seen, limit, since)
        return found

    def sizes(self, kinds: Collection[str]) -> dict[str, int]:
        """See `Index`."""
        return {kind: int(count) for kind, count in self._questions.among(sql.SIZES, list(kinds))}

    def alerted(self, kinds: Collection[str]) -> set[str]:
        """See `Index`."""
        return {kind for (kind,) in self._questions.among(sql.ALERTED, list(kinds))}

    def counterexamples(self, kinds: Collection[str]) -> dict[str, list[Form]]:
        """See `Index`."""
        pairs = [(a, b) for a, b in self._questions.rows(sql.UNLIKE)]
        known = self.seen({uid for pair in pairs for uid in pair}) if pairs else {}
        found: dict[str, list[Form]] = {}
        for a, b in pairs:
            for one, other in ((a, b), (b, a)):
                if one in known and other in known and known[one].kind in kinds:
                    found.setdefault(known[one].kind, []).append(known[other].form)
        return found

    def seen(self, uids: Collection[str]) -> dict[str, Seen]:
        """See `Index`."""
        return {one.uid: one for one in self._seen(self._questions.among(sql.BY_UID, sorted(uids)))}

    def uids(self, kind: str) -> list[str]:
        """See `Index`."""
        return [uid for (uid,) in self._questions.rows(sql.UIDS, kind)]

    def marks(self, uids: Collection[str]) -> list[Mark]:
        """See `Index`."""
        if self._has_marks is None:
            self._has_marks = bool(self._questions.rows(sql.ANY_MARK))
        rows = self._questions.among(sql.MARKS, sorted(uids)) if self._has_marks else ()
        found = {(a, b, bool(is_same)) for a, b, is_same in rows}
        return [Mark(a=a, b=b, is_same=is_same) for a, b, is_same in sorted(found)]

    # -- inside

    def _follow(self, member: Member) -> None:
        """Bring what was read of a member's form and kind up to the member."""
        groups = self._grouped.get(member.form)
        row = self._row(member.form)
        if groups is None and row is not None and not row.is_stored and row.id not in self._changed:
            groups = self._grouped[member.form] = {}
        self._ready.pop(member.form, None)
        if groups is not None:
            group = groups.setdefault(member.kind, GroupRow(member.ask_id, 0, 0, "", member.at, is_told=False))
            group.times += 1
            group.oldest = min(group.oldest, member.ask_id)
            group.is_told = group.is_told or member.is_told
            if member.ask_id > group.newest:
                group.newest, group.uid, group.at = member.ask_id, member.ask_uid, member.at
        self._lead(member, row)

    def _lead(self, member: Member, row: FormRow | None) -> None:
        """Put a kind's new member before those that were read; one that is no newer has them read anew."""
        recent = self._recent.pop(member.kind, None)
        if recent is not None and row is not None and member.ask_id > recent.newest:
            new = Seen(
                uid=member.ask_uid,
                form=row.form,
                at=member.at,
                kind=member.kind,
                is_told=member.is_told,
                is_alert=member.is_alert,
            )
            self._recent[member.kind] = RecentRow(member.ask_id, [new, *recent.seen[: RECENT - 1]])

    def _groups(self, ids: Sequence[int]) -> list[Group]:
        missing = [form_id for form_id in ids if form_id not in self._names]
        self._know(self._questions.among(sql.FORMS_BY_ID, missing))
        names = [self._names[form_id] for form_id in ids if form_id in self._names]
        unread = [name for name in names if name not in self._grouped]
        self._grouped.update({name: {} for name in unread})
        for name, kind, oldest, newest, times, told, uid, at in self._questions.among(sql.GROUPS, unread):
            when = self._questions.instant(at)
            self._grouped[name][kind] = GroupRow(oldest, newest, times, uid, when, is_told=bool(told))
        groups: list[Group] = []
        for name in names:
            if name not in self._ready:
                self._ready[name] = self._groups_of(name)
            groups += self._ready[name]
        return groups

    def _groups_of(self, name: str) -> list[Group]:
        """The asks of each kind that have a form, the kind that had it first before the others."""
        row = self._forms[name]
        held = self._grouped[name]
        ordered = sorted(held.items(), key=lambda item: item[1].oldest) if len(held) > 1 else held.items()
        return [
            Group(form=row.form, kind=kind, uid=one.uid, at=one.at, times=one.times, is_told=one.is_told)
            for kind, one in ordered
            if row is not None
        ]

    def _seen(self, rows: Sequence[Any]) -> list[Seen]:
        if not rows:
            return []
        self._read_forms([row[4] for row in rows])
        return [
            Seen(
                uid=uid,
                form=form.form,
                at=self._questions.instant(at),
                kind=kind,
                is_told=bool(is_told),
                is_alert=bool(is_alert),
            )
            for uid, _, at, kind, name, is_told, is_alert in rows
            if (form := self._forms[name]) is not None
        ]

    def _row(self, name: str) -> FormRow | None:
        self._read_forms([name])
        return self._forms[name]

    def _read_forms(self, names: Collection[str]) -> None:
        missing = list({name for name in names if name not in self._forms})
        if missing:
            self._forms.update(dict.fromkeys(missing))
            self._know(self._questions.among(sql.FORMS_BY_DIGEST, missing))

    def _know(self, rows: Sequence[Any]) -> None:
        for form_id, name, text, asks in rows:
            self._names[form_id] = name
            if self._forms.get(name) is None:
                self._forms[name] = FormRow(form_id, form_in(text), text, asks, is_stored=True)

    def _new_id(self) -> int:
        if not self._next_id:
            self._next_id = int(self._questions.rows(sql.LAST_FORM)[0][0])
        self._next_id += 1
        return self._next_id


def clear(connection: Connection) -> None:
    """Empty the index and forget every member."""
    for statement in sql.CLEAR:
        connection.exec_driver_sql(statement)
