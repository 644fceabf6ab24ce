"""Counters that only rise, whatever is undone or rolled back by other means: the last act's and the last ask's."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select, update

from triage.store.ledger import CounterRow
from triage.store.tables import table_of

ACT, ASK_ID = "act", "ask_id"

_counter = table_of(CounterRow)
_TAKE = (
    update(_counter)
    .where(_counter.c.name == bindparam("of_name"))
    .values(value=_counter.c.value + 1)
    .returning(_counter.c.value)
)


def take(connection: Connection, name: str) -> int:
    """The counter, raised by one; on a server its row stays locked until the transaction ends."""
    return int(connection.execute(_TAKE, {"of_name": name}).scalar_one())


def raise_to(connection: Connection, name: str, least: int) -> None:
    """Let the counter be at least so much."""
    found = (_counter.c.name == name) & (_counter.c.value < least)
    connection.execute(update(_counter).where(found).values(value=least))


def last(connection: Connection, name: str) -> int:
    """What the counter stands at."""
    return int(connection.execute(select(_counter.c.value).where(_counter.c.name == name)).scalar_one())
