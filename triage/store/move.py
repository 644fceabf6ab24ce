"""A whole desk into another database, table by table, and compared with it row by row before it counts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection, Engine, Table, delete, func, insert, select

from triage.errors import CouldNot, Refused
from triage.store import engine as recipe
from triage.store.schema import METADATA

CHUNK = 1_000
"""Rows a statement: a server far away feels each one."""

STARTED_WITH = {"counter"}
"""Tables that a fresh desk has rows in already."""


def move(source: Engine, target: Engine) -> dict[str, int]:
    """Copy everything into an empty desk; returns table -> rows. The source is only read.

    Raises:
        Refused: The target has something in it.
        CouldNot: What arrived is not what was sent; nothing is kept of it.
    """
    with recipe.readers(source).begin() as old, recipe.writers(target).begin() as new:
        for table in METADATA.sorted_tables:
            if table.name in STARTED_WITH:
                new.execute(delete(table))
            elif _count(new, table):
                raise Refused("There is a desk in that database already.", "Give an empty one; nothing was changed.")
        rows = {table.name: _copy(table, old, new) for table in METADATA.sorted_tables}
        for table in METADATA.sorted_tables:
            _compare(table, old, new)
    return rows


def _copy(table: Table, old: Connection, new: Connection) -> int:
    copied = 0
    for chunk in _chunks(table, old):
        new.execute(insert(table), [dict(row._mapping) for row in chunk])
        copied += len(chunk)
    return copied


def _compare(table: Table, old: Connection, new: Connection) -> None:
    """Compare both in the order of the key, row by row.

    Raises:
        CouldNot: They differ.
    """
    same = _count(old, table) == _count(new, table)
    nothing: list[Any] = []
    for sent, arrived in zip_longest(_chunks(table, old), _chunks(table, new), fillvalue=nothing):
        same = same and [tuple(row) for row in sent] == [tuple(row) for row in arrived]
    if not same:
        raise CouldNot(f"What arrived in the table {table.name} is not what was sent.", "Nothing was kept of it.")


def _chunks(table: Table, connection: Connection) -> Iterator[list[Any]]:
    ordered = select(table).order_by(*table.primary_key).execution_options(yield_per=CHUNK)
    result = connection.execute(ordered)
    yield from (list(chunk) for chunk in result.partitions(CHUNK))


def _count(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())
