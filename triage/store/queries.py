"""An :class:`AskQuery` as SQL, shaped so that each is answered from an index at 100,000 asks.

SQLite plans without knowing how many rows are open or closed, so what should lead is said here: a condition that few
asks meet, else the order, read until the page is full. A column in an expression cannot lead.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, String, bindparam, func, or_, select, text, type_coerce
from sqlalchemy.types import NullType

from triage.desk.ports import AskQuery
from triage.domain.ask import OPEN_STATUSES, Ask, Status
from triage.domain.promise import Promise, PromiseState
from triage.domain.waiting import Waiting
from triage.store.rows import BY_NAME, columns, kind_of

ask = kind_of(Ask).table
BUILDING = text("SELECT ask_uid, hours_a_year FROM kind_case WHERE state = 'building'")
"""As text, for every look at the plan asks this and nothing else of kinds: their table need not be loaded for it."""

REMEMBERED = 64
"""Questions kept as built: every look asks the same few, and building one takes as long as asking it."""

IS_MERGED = text("merged_into <> ''")
"""Word for word the condition of the index ``ask_merged_into``: SQLite takes a partial index only so."""


@lru_cache(maxsize=REMEMBERED)
def asks(query: AskQuery) -> Select[Any]:
    """The asks of a query, ordered and cut."""
    found = columns(Ask).where(*_conditions(query)).order_by(*_order(query))
    if query.limit is not None:
        found = found.limit(query.limit)
    return found.offset(query.offset) if query.offset else found


def count(query: AskQuery) -> Select[Any]:
    """How many asks a query names."""
    whole = replace(query, limit=None, offset=0)
    return select(func.count()).select_from(ask).where(*_conditions(whole))


@lru_cache(maxsize=REMEMBERED)
def finished(limit: int) -> Select[Any]:
    """The asks done last that have both an estimate and an actual effort, newest first."""
    is_done = _unled(ask.c.status) == Status.DONE.value
    order = _order(AskQuery(order="closed", statuses=frozenset({Status.DONE})))
    is_known = ask.c.estimate_min.is_not(None), ask.c.actual_min.is_not(None)
    return columns(Ask).where(is_done, *is_known).order_by(*order).limit(limit)


@lru_cache(maxsize=REMEMBERED)
def outcomes(limit: int) -> Select[Any]:
    """Of the asks of `finished`: estimate, actual effort, title, requesters, tags."""
    taught = (ask.c.estimate_min, ask.c.actual_min, ask.c.title, ask.c.requesters, ask.c.tags)
    return finished(limit).with_only_columns(*taught)


@lru_cache(maxsize=REMEMBERED)
def finished_states(limit: int) -> Select[Any]:
    """Of the asks of `finished`: uid and version."""
    return finished(limit).with_only_columns(ask.c.uid, ask.c.version)


@cache
def finished_since() -> Select[Any]:
    """Of the asks done since ``since``: received, taken on, closed, minutes."""
    told = (ask.c.received_at, ask.c.accepted_at, ask.c.closed_at, ask.c.actual_min)
    is_done = _unled(ask.c.status) == Status.DONE.value
    return select(*told).where(is_done, ask.c.closed_at >= bindparam("since"))


@lru_cache(maxsize=REMEMBERED)
def settled(limit: int) -> Select[Any]:
    """The promises that were kept or late last."""
    promise = kind_of(Promise).table
    found = columns(Promise).where(promise.c.state.in_([PromiseState.KEPT, PromiseState.LATE]))
    return found.order_by(promise.c.closed_at.desc()).limit(limit)


@lru_cache(maxsize=REMEMBERED)
def all_of(kind: str) -> Select[Any]:
    """Every record of the kind of that name, by key."""
    return columns(BY_NAME[kind].record).order_by(BY_NAME[kind].key_column)


@lru_cache(maxsize=REMEMBERED)
def promises(*, open_only: bool, person: str) -> Select[Any]:
    """Promises, only those to a person when one is given."""
    table = kind_of(Promise).table
    found = columns(Promise)
    if open_only:
        found = found.where(table.c.state == PromiseState.OPEN)
    return found.where(table.c.person == person) if person else found


@lru_cache(maxsize=REMEMBERED)
def waiting(*, open_only: bool) -> Select[Any]:
    """Who has the ball, and who had it."""
    found = columns(Waiting)
    return found.where(kind_of(Waiting).table.c.ended_at.is_(None)) if open_only else found


@lru_cache(maxsize=REMEMBERED)
def among(found: Select[Any], column: str) -> Select[Any]:
    """Of what a question finds, only where a column is one of ``keys``."""
    return found.where(found.selected_columns[column].in_(bindparam("keys", expanding=True)))


def unplaced(limit: int) -> Select[Any]:
    """The oldest asks after the newest one that has a place among the kinds."""
    return columns(Ask).where(ask.c.id > _newest_placed()).order_by(ask.c.id).limit(limit)


def first_unplaced() -> Select[Any]:
    """The number of the oldest ask after the newest one that has a place among the kinds."""
    return select(func.min(ask.c.id)).where(ask.c.id > _newest_placed())


def _newest_placed() -> Any:
    member = BY_NAME["kind_member"].table
    return select(func.coalesce(func.max(member.c.ask_id), 0)).scalar_subquery()


def kinds(least: int) -> Select[Any]:
    """Kinds of at least so many asks, with how many each has."""
    member = BY_NAME["kind_member"].table
    times = func.count()
    return select(member.c.kind, times).group_by(member.c.kind).having(times >= least)


def _conditions(query: AskQuery) -> list[Any]:
    found: list[Any] = _found_by_terms(query) if query.requester or query.tag or query.words else []
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
    if query.revisit_until is not None:
        found.append(ask.c.revisit_on <= query.revisit_until)
    if query.closed_since is not None:
        found.append(ask.c.closed_at >= query.closed_since)
    if query.merged_into:
        found.extend((IS_MERGED, ask.c.merged_into == query.merged_into))
    elif not query.include_merged:
        found.append(ask.c.merged_into == "")
    return found


def _is_led_by_status(query: AskQuery) -> bool:
    """Whether the statuses name few asks: open ones are, closed ones pile up over the years."""
    return bool(query.statuses) and query.statuses <= OPEN_STATUSES


def _is_led_by_filter(query: AskQuery) -> bool:
    """Whether a condition is met by few asks."""
    dates = (query.due_until, query.revisit_until, query.closed_since)
    named = query.uids or query.key_result or query.merged_into
    return bool(named) or any(dates) or _is_led_by_status(query)


def _is_led_by_order(query: AskQuery) -> bool:
    """Whether to read in the wanted order until the page is full."""
    return query.limit is not None and query.order != "due" and not _is_led_by_filter(query)


def _found_by_terms(query: AskQuery) -> list[ColumnElement[bool]]:
    from triage.store import search  # its table is read by few commands

    is_led = _is_led_by_order(query) or _is_led_by_filter(query)
    ask_id: ColumnElement[int] = ask.c.id + 0 if is_led else ask.c.id
    found = [search.saying(word, ask_id) for word in query.words]
    if query.requester:
        found.append(search.having(search.REQUESTER, query.requester, ask_id))
    if query.tag:
        found.append(search.having(search.TAG, query.tag, ask_id))
    return found


def _status(query: AskQuery) -> ColumnElement[bool]:
    if not _is_led_by_order(query):
        return ask.c.status.in_(sorted(query.statuses))
    return _unled(ask.c.status).in_(sorted(status.value for status in query.statuses))


def _unled(column: ColumnElement[Any]) -> ColumnElement[str]:
    return type_coerce(column, String).concat("")


def _due_until(day: date) -> ColumnElement[bool]:
    """Due on that day or before; of an instant its day in UTC counts, the nearest the store knows."""
    end = datetime.combine(day + timedelta(days=1), time(), UTC)
    return or_(ask.c.due_on <= day, ask.c.due_at < end)


def _order(query: AskQuery) -> tuple[ColumnElement[Any], ...]:
    if query.order == "received":
        return ask.c.received_at.desc(), ask.c.id.desc()
    if query.order == "closed":
        newest = ask.c.closed_at.desc()
        # Closed asks have the instant; without "nulls last" PostgreSQL reads them backwards from the index.
        is_closed = bool(query.statuses) and not query.statuses & OPEN_STATUSES
        return newest if is_closed else newest.nulls_last(), ask.c.id.desc()
    if query.order == "due":
        day = func.coalesce(ask.c.due_on, func.date(ask.c.due_at), type_=NullType())
        return day.nulls_last(), ask.c.due_at.nulls_last(), ask.c.id
    if query.order == "id":
        return (ask.c.id + 0 if _is_led_by_filter(query) else ask.c.id,)
    raise ValueError(f"no order {query.order!r}")
