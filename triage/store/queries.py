"""An :class:`AskQuery` as SQL, shaped so that each is answered from an index at 100,000 asks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, String, func, or_, select, text, type_coerce
from sqlalchemy.types import NullType

from triage.desk.ports import AskQuery
from triage.domain.ask import OPEN_STATUSES, Ask
from triage.store.rows import BY_RECORD, columns

ask = BY_RECORD[Ask].table
IS_FINISHED = text("status = 'done' AND estimate_min IS NOT NULL AND actual_min IS NOT NULL")
"""Word for word the condition of the index ``ask_finished``: SQLite recognises it only so."""


def asks(query: AskQuery) -> Select[Any]:
    """The asks of a query, ordered and cut."""
    found = columns(Ask).where(*_conditions(query)).order_by(*_order(query.order))
    if query.limit is not None:
        found = found.limit(query.limit)
    return found.offset(query.offset) if query.offset else found


def count(query: AskQuery) -> Select[Any]:
    """How many asks a query names."""
    return select(func.count()).select_from(ask).where(*_conditions(query))


def finished(limit: int) -> Select[Any]:
    """The asks done last that have both an estimate and an actual effort, newest first."""
    found = columns(Ask).where(IS_FINISHED)
    return found.order_by(ask.c.closed_at.desc(), ask.c.id.desc()).limit(limit)


def _conditions(query: AskQuery) -> list[ColumnElement[bool]]:
    found = _found_by_terms(query) if query.requester or query.tag or query.words else []
    if query.statuses:
        found.append(_status(query))
    if query.uids:
        found.append(ask.c.uid.in_(sorted(query.uids)))
    if query.key_result:
        found.append(ask.c.key_result == query.key_result)
    if query.channel:
        found.append(ask.c.channel == query.channel)
    if query.due_until is not None:
        found.append(_due_until(query.due_until))
    if query.closed_since is not None:
        found.append(ask.c.closed_at >= query.closed_since)
    if query.merged_into:
        found.append(ask.c.merged_into == query.merged_into)
    elif not query.include_merged:
        found.append(ask.c.merged_into == "")
    return found


def _found_by_terms(query: AskQuery) -> list[ColumnElement[bool]]:
    from triage.store import search  # its table is read by few commands

    found = [search.saying(word, ask.c.id) for word in query.words]
    if query.requester:
        found.append(search.having(search.REQUESTER, query.requester, ask.c.id))
    if query.tag:
        found.append(search.having(search.TAG, query.tag, ask.c.id))
    return found


def _status(query: AskQuery) -> ColumnElement[bool]:
    """The condition on the status, hidden from the planner where following the order's index is faster.

    Open asks are few, so their index finds them all; of the closed ones a page is wanted, and reading the order's
    index until the page is full beats sorting them all.
    """
    if query.statuses <= OPEN_STATUSES or query.limit is None:
        return ask.c.status.in_(sorted(query.statuses))
    return type_coerce(ask.c.status, String).concat("").in_(sorted(status.value for status in query.statuses))


def _due_until(day: date) -> ColumnElement[bool]:
    """Due on that day or before; of an instant its day in UTC counts, the nearest the store knows."""
    end = datetime.combine(day + timedelta(days=1), time(), UTC)
    return or_(ask.c.due_on <= day, ask.c.due_at < end)


def _order(name: str) -> tuple[ColumnElement[Any], ...]:
    if name == "received":
        return ask.c.received_at.desc(), ask.c.id.desc()
    if name == "closed":
        return ask.c.closed_at.desc().nulls_last(), ask.c.id.desc()
    if name == "due":
        day = func.coalesce(ask.c.due_on, func.date(ask.c.due_at), type_=NullType())
        return day.nulls_last(), ask.c.due_at.nulls_last(), ask.c.id
    if name == "id":
        return (ask.c.id,)
    raise ValueError(f"no order {name!r}")
