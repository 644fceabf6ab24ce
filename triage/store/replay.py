"""Playing the journal from its start: what it makes must be exactly what the tables hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, select

from triage.domain.ask import Ask
from triage.errors import TriageError
from triage.store import numbers, search
from triage.store.codec import from_json, to_json
from triage.store.history import act, entry
from triage.store.reader import SqlReader
from triage.store.rows import BY_NAME, DERIVED, KINDS
from triage.store.tables import table_of

Key = tuple[str, str]

AT_ONCE = 1_000
"""Rows that are fetched together."""


def differences(connection: Connection) -> tuple[int, list[str]]:
    """How many acts there are, and a sentence for each record, number or word that is not as the journal says."""
    last_act, found = _acts(connection)
    played, odd = _played(connection)
    found += odd
    reader = SqlReader(connection)
    asks: list[Ask] = []
    for kind in KINDS:
        if kind.name in DERIVED:
            continue
        try:
            records: list[Any] = reader.all(kind.record)
        except TriageError as error:
            found.append(error.message)
            continue
        for record in records:
            key = kind.name, kind.key_of(record)
            if not _is_same(kind.name, played.pop(key, None), record):
                found.append(f"{_called(kind.name, record)} is not what the journal says it is.")
            if isinstance(record, Ask):
                asks.append(record)
        missing = sorted(key for key in played if key[0] == kind.name)
        found += [f"{name} {one[:8]} is in the journal and not in its table." for name, one in missing]
    found += _ids(connection, asks)
    found += _words(connection, asks)
    return last_act, found


def _acts(connection: Connection) -> tuple[int, list[str]]:
    seqs = [seq for (seq,) in connection.execute(select(act.c.seq).order_by(act.c.seq))]
    last = seqs[-1] if seqs else 0
    if numbers.last(connection, numbers.ACT) < last:
        return len(seqs), ["The counter of acts is behind the journal."]
    return len(seqs), []


def _played(connection: Connection) -> tuple[dict[Key, str], list[str]]:
    """Every record as text, as the journal leaves it; and where an entry does not start from what was there."""
    kept: dict[Key, str] = {}
    odd: list[str] = []
    found = select(entry.c.act_seq, entry.c.kind, entry.c.key, entry.c.before, entry.c.after)
    for seq, kind, key, before, after in _each(connection, found.order_by(entry.c.act_seq, entry.c.position)):
        if kind in DERIVED:
            continue
        if not _is_same_text(kind, kept.get((kind, key)), before):
            odd.append(f"Act {seq} of the journal does not start from what the acts before it made.")
        if after is None:
            kept.pop((kind, key), None)
        else:
            kept[kind, key] = after
    return kept, odd


def _each(connection: Connection, found: Select[Any]) -> Iterator[Any]:
    """Every row, fetched many at a time: one by one takes twice as long, all at once is a journal in memory."""
    for part in connection.execute(found, execution_options={"stream_results": True}).partitions(AT_ONCE):
        yield from part


def _is_same_text(kind: str, one: str | None, other: str | None) -> bool:
    if one == other:
        return True
    # The same record may be written in two ways when a release gave it fields.
    return one is not None and other is not None and _read(kind, one) == _read(kind, other) is not None


def _is_same(kind: str, text: str | None, record: Any) -> bool:
    return text is not None and (text == to_json(record) or _read(kind, text) == record)


def _read(kind: str, text: str) -> Any:
    try:
        return from_json(BY_NAME[kind].record, text)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _called(kind: str, record: Any) -> str:
    return f"Ask #{record.id}" if isinstance(record, Ask) else f"{kind} {BY_NAME[kind].key_of(record)[:8]}"


def _ids(connection: Connection, asks: list[Ask]) -> list[str]:
    if max((ask.id for ask in asks), default=0) > numbers.last(connection, numbers.ASK_ID):
        return ["The counter of asks is behind them: a number could come twice."]
    return []


def _words(connection: Connection, asks: list[Ask]) -> list[str]:
    """Whether asks are found by exactly their words, tags and requesters."""
    term = table_of(search.TermRow)
    kept = {(field, word, ask) for field, word, ask in _each(connection, select(term))}
    wanted = {(field, word, ask.id) for ask in asks for field, word in search.terms(ask)}
    wrong = sorted({ask for _, _, ask in kept ^ wanted})
    return [f"Ask #{ask} is not found by its words." for ask in wrong]
