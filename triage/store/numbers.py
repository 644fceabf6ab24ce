"""Counters that only rise, whatever is undone or rolled back by other means: the last act's and the last ask's."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, column, select, table, update

from triage.store import mark
from triage.store.ledger import CounterRow
from triage.store.tables import table_of

ACT, ASK_ID = "act", "ask_id"

_counter = table_of(CounterRow)
_VERSION = select(column("version_num")).select_from(table("alembic_version")).scalar_subquery()
_TAKE = (
    update(_counter)
    .where(_counter.c.name == bindparam("of_name"))
    .values(value=_counter.c.value + 1)
    .returning(_counter.c.value)
)

_TAKE_ACT = _TAKE.returning(_VERSION)
_LAST = select(_counter.c.value, _VERSION).where(_counter.c.name == ACT)


def take_act(connection: Connection) -> int:
    """The number of a new act; the write lock from here on.

    Raises:
        CouldNot: Another triage upgraded the database: what this one would write might miss something there.
    """
    number, version = connection.execute(_TAKE_ACT, {"of_name": ACT}).one()
    mark.refuse_another(version)
    return int(number)


def last_act(connection: Connection) -> int:
    """The number of the last act.

    Raises:
        CouldNot: Another triage upgraded the database.
    """
    number, version = connection.execute(_LAST).one()
    mark.refuse_another(version)
    return int(number)


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
