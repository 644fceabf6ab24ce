"""Writing: one act's changes, held together with what they replaced until the journal entry is made."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import Connection, bindparam, delete, insert, update

from triage.desk.ports import K, R, Record
from triage.domain.ask import Ask
from triage.domain.repeats.form import Form
from triage.domain.repeats.kind import Member
from triage.errors import BadInput, Conflict
from triage.store import many, numbers, search
from triage.store.codec import to_json
from triage.store.history import act, entry
from triage.store.ledger import TakenInRow
from triage.store.reader import SqlReader
from triage.store.rows import BY_NAME, Kind, kind_of, values_of
from triage.store.tables import table_of

_taken_in = table_of(TakenInRow)
_ENTRY = insert(entry)


@cache
def _insert(kind: Kind) -> Any:
    return insert(kind.table)


@cache
def _delete(kind: Kind) -> Any:
    return delete(kind.table).where(kind.key_column == bindparam("of_key"))


@cache
def _update(kind: Kind) -> Any:
    fixed = {kind.key, *(column.name for column in kind.table.primary_key)}
    changing: dict[str, Any] = {
        column.name: bindparam(column.name) for column in kind.table.c if column.name not in fixed
    }
    return update(kind.table).where(kind.key_column == bindparam("of_key")).values(changing)


@dataclass(slots=True)
class Touched:
    """A record that the act changed.

    Attributes:
        before: As it was before the act; None when it was not there.
        stored: As its table has it at present.
        after: As it is now; None when it is not there any more.
    """

    before: Record | None
    stored: Record | None
    after: Record | None


@dataclass(slots=True)
class Made:
    """What the journal says of an act beside its number and words; an undo learns some of it on the way.

    Attributes:
        uid: Made here, so that a broken line does not leave in doubt whether the act was saved.
        verb: "accept", "undo", "take-in", ...
        at: Aware.
        machine: Where.
        undoes: uid of the act that it undoes or redoes, or "".
    """

    uid: str
    verb: str
    at: datetime
    machine: str
    undoes: str = ""


class SqlWriter(SqlReader):
    """See :class:`triage.desk.ports.Writer`.

    Changes are held back until something is asked that they could matter to, or the act ends: an import then needs a
    few statements for all its asks, which a server far away feels.
    """

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.words = ""
        self.touched: dict[tuple[str, str], Touched] = {}
        self._has_marked = False
        self._last_id = 0

    def put(self, record: K) -> K:
        """Make or change a record; returns it as it is kept.

        Raises:
            Conflict: An ask whose ``version`` is not the stored one (0 when it is new).
        """
        kind = kind_of(type(record))
        _refuse_unkeepable(record)
        before = self._stored(kind, record)
        if isinstance(record, Ask):
            _refuse_stale(before, record)
        if record == before:
            return record
        if isinstance(record, Ask):
            record = replace(record, version=record.version + 1)
        self.change(kind, before, record)
        return record

    def remove(self, record: Record) -> None:
        """Take a record away; one that is not there any more is left so."""
        kind = kind_of(type(record))
        before = self._stored(kind, record)
        if isinstance(record, Ask) and before is not None:
            _refuse_stale(before, record)
        if before is not None:
            self.change(kind, before, None)

    def get(self, kind: type[R], key: str) -> R | None:
        """The record with that key, as this act has left it; None when there is none."""
        known = self.touched.get((kind_of(kind).name, key))
        if known is not None:
            return cast("R | None", known.after)
        return self.fetch_one(kind, key)

    def _stored(self, kind: Kind, record: Record) -> Record | None:
        found: Record | None = self.get(kind.record, kind.key_of(record))
        return found

    def next_ask_id(self) -> int:
        """A small id that no ask ever had."""
        self._last_id = numbers.take(self.connection, numbers.ASK_ID)
        return self._last_id

    def mark_taken_in(self, uid: str) -> None:
        """Remember that a capture was taken in, for ever."""
        if not self.is_taken_in(uid):
            self.connection.execute(insert(_taken_in).values(uid=uid))
            self._has_marked = True

    def describe(self, words: str) -> None:
        """Set what the journal says was done."""
        self.words = words

    def keep_form(self, form: Form) -> tuple[str, str]:
        """Know a form; returns what a member names as its form and its wording."""
        return self.earlier().keep(form)

    def place(self, member: Member) -> None:
        """Give an ask that has none a place among the kinds, without a word in the journal."""
        self.earlier().insert(member)
        self._has_marked = True

    def forget_places(self) -> None:
        """Take every ask's place away, without a word in the journal."""
        from triage.store.kinds import clear

        self.settle()
        clear(self.connection)
        self._index = None
        self._has_marked = True

    def change(self, kind: Kind, before: Record | None, after: Record | None) -> None:
        """Bring a record from one state to the other; its table follows with :meth:`settle`."""
        key = kind.key_of(after if after is not None else cast("Record", before))
        known = self.touched.setdefault((kind.name, key), Touched(before, before, after))
        known.after = after

    def settle(self) -> None:
        """Bring the tables, and what asks are found by, to what the act has made of the records."""
        due = [(name, key, one) for (name, key), one in self.touched.items() if one.stored is not one.after]
        by_statement: dict[tuple[int, str], list[dict[str, Any]]] = defaultdict(list)
        for name, key, one in due:
            if one.after is None:
                by_statement[0, name].append({"of_key": key})
            elif one.stored is None:
                by_statement[2, name].append(values_of(one.after))
            else:
                by_statement[1, name].append({**values_of(one.after), "of_key": key})
        for (step, name), values in sorted(by_statement.items(), key=lambda item: item[0]):
            if step == 0:
                many.run(self.connection, _delete(BY_NAME[name]), values)
            else:
                self.connection.execute((_update if step == 1 else _insert)(BY_NAME[name]), values)
        search.index(self.connection, [(one.stored, one.after) for name, _, one in due if name == "ask"])
        members = [(one.stored, one.after) for name, _, one in due if name == "kind_member"]
        self._keep_ids([one.after for _, _, one in due if one.stored is None])
        for _, _, one in due:
            one.stored = one.after
        if members:
            self._follow(members)
        if self._index is not None and any(name == "kind_mark" for name, _, _ in due):
            self._index.marked()

    def _follow(self, members: list[tuple[Record | None, Record | None]]) -> None:
        """Let the index of earlier asks follow what became of places among the kinds."""
        index = self.earlier()
        for before, after in members:
            old, new = (one.form if isinstance(one, Member) else None for one in (before, after))
            if isinstance(before, Member):
                index.left(before) if old != new else index.moved(before)
            if isinstance(after, Member):
                index.joined(after) if old != new else index.moved(after)

    def _keep_ids(self, made: list[Record | None]) -> None:
        """Let no id come again that asks were made with and that was not taken here."""
        newest = max((one.id for one in made if isinstance(one, Ask)), default=0)
        if newest > self._last_id:
            numbers.raise_to(self.connection, numbers.ASK_ID, newest)

    def record_act(self, seq: int, made: Made) -> bool:
        """Write the journal entry; False when there is nothing to commit, for nothing was changed after all.

        An undo is an act even when it changed nothing, as is a capture that was taken in.
        """
        self.settle()
        if self._index is not None:
            self._index.flush()
        changed = [(key, one) for key, one in self.touched.items() if one.before != one.after]
        if changed or made.undoes:
            said = {"verb": made.verb, "words": self.words, "at": made.at, "machine": made.machine}
            one_act = {"seq": seq, "uid": made.uid, **said, "undoes": made.undoes, "is_undone": False}
            self.connection.execute(insert(act), one_act)
        if changed:
            rows = [_entry(seq, position, *one) for position, one in enumerate(changed)]
            many.run(self.connection, _ENTRY, rows)
        return bool(changed) or bool(made.undoes) or self._has_marked


def _entry(seq: int, position: int, named: tuple[str, str], one: Touched) -> dict[str, Any]:
    kind, key = named
    return {
        "act_seq": seq,
        "position": position,
        "kind": kind,
        "key": key,
        "ask_uid": _ask_uid(one),
        "before": None if one.before is None else to_json(one.before),
        "after": None if one.after is None else to_json(one.after),
    }


def _refuse_unkeepable(record: Record) -> None:
    """Refuse text that one of the databases would refuse or cut: both keep the same, so that a desk can move.

    Raises:
        BadInput: There is a NUL or half of a character pair in it.
        ValueError: An ask without an id.
    """
    if isinstance(record, Ask) and record.id < 1:
        raise ValueError("an ask is put with an id from next_ask_id()")
    text = to_json(record)
    # JSON writes a NUL as an escape; an escaped backslash before it would be the user's own.
    has_nul = "\\u0000" in text and "\\u0000" in text.replace("\\\\", "")
    if has_nul or not (text.isascii() or _is_encodable(text)):
        raise BadInput("A text holds a character that cannot be kept.", "Take the odd characters out and try again.")


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _refuse_stale(stored: Record | None, ask: Ask) -> None:
    present = stored.version if isinstance(stored, Ask) else 0
    if ask.version == present:
        return
    if stored is None:
        raise Conflict(f"Ask #{ask.id} was taken away meanwhile.", "`triage history` says by what.")
    raise Conflict(f"Ask #{ask.id} was changed meanwhile.", "Look at it again; nothing was overwritten.")


def _ask_uid(one: Touched) -> str:
    record: Any = one.after if one.after is not None else one.before
    return str(record.uid) if isinstance(record, Ask) else str(getattr(record, "ask_uid", ""))
