"""The journal as it is read: acts, and what each changed."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, or_, select

from triage.desk.ports import Act, Change
from triage.errors import Damaged, NotFound
from triage.store.codec import from_json
from triage.store.ledger import ActRow, EntryRow
from triage.store.rows import BY_NAME
from triage.store.tables import table_of

act = table_of(ActRow)
entry = table_of(EntryRow)


class Entry(NamedTuple):
    """One record changed by an act, as the journal keeps it.

    Attributes:
        kind: Of the record.
        key: Of the record.
        before: The record as text, as it was; None when it was not there.
        after: As it became; None when it was not there any more.
    """

    kind: str
    key: str
    before: str | None
    after: str | None


_FIELDS = ("seq", "uid", "verb", "words", "at", "machine", "undoes", "is_undone")


def acts(connection: Connection, ask_uid: str, limit: int) -> list[Act]:
    """The newest acts, newest first; with an ask only those that changed it, its promises, replies or work."""
    found = select_acts().order_by(act.c.seq.desc()).limit(limit)
    if ask_uid:
        about = select(entry.c.act_seq).where(entry.c.ask_uid == ask_uid)
        found = found.where(act.c.seq.in_(about))
    return fetch(connection, found)


def named(connection: Connection, ref: str) -> Act:
    """The act with that sequence number, or whose uid starts so.

    Raises:
        NotFound: There is none, or several.
    """
    ref = ref.strip().lower()
    is_number = ref.isascii() and ref.isdigit() and len(ref) < 16
    by_uid = and_(act.c.uid >= ref, act.c.uid < ref + "\U0010ffff")
    found = fetch(connection, select_acts().where(or_(act.c.seq == int(ref), by_uid) if is_number else by_uid))
    exact = [one for one in found if is_number and one.seq == int(ref)] or found
    if not ref or not exact:
        raise NotFound(f"No act {ref!r}.", "`triage history` lists them.")
    if len(exact) > 1:
        raise NotFound(f"Several acts start with {ref!r}.", "`triage history` lists them.")
    return exact[0]


def is_there(connection: Connection, uid: str) -> bool:
    """Whether the journal has the act with exactly that uid."""
    return bool(fetch(connection, select_acts().where(act.c.uid == uid)))


def changes(connection: Connection, act_uid: str) -> list[Change]:
    """What an act changed, in the order in which it first touched each record.

    Raises:
        NotFound: There is no such act.
        Damaged: An entry is unreadable.
    """
    seq = named(connection, act_uid).seq
    return [
        Change(before=record_of(seq, one.kind, one.before), after=record_of(seq, one.kind, one.after))
        for one in entries(connection, seq)
    ]


def entries(connection: Connection, seq: int) -> list[Entry]:
    """What an act changed, in the order in which it first touched each record."""
    found = select(entry.c.kind, entry.c.key, entry.c.before, entry.c.after)
    rows = connection.execute(found.where(entry.c.act_seq == seq).order_by(entry.c.position))
    return [Entry(*row) for row in rows.all()]


def record_of(seq: int, kind: str, text: str | None) -> Any:
    """The record that an entry of an act keeps as text; None where there was none.

    Raises:
        Damaged: The text is unreadable.
    """
    if text is None:
        return None
    try:
        return from_json(BY_NAME[kind].record, text)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Damaged(f"Entry {seq} of the journal is unreadable.", "`triage doctor` names it.") from error


def select_acts() -> Select[Any]:
    """A select for :func:`fetch`."""
    return select(*(act.c[name] for name in _FIELDS))


def fetch(connection: Connection, found: Select[Any]) -> list[Act]:
    """Rows of :func:`select_acts` as acts."""
    return [Act(**dict(zip(_FIELDS, row, strict=True))) for row in connection.execute(found)]
