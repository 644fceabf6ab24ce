"""The mapper: which table keeps which record, and rows of it as domain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Row, Select, Table, bindparam, select

from triage.desk.ports import Record
from triage.domain.areas import Area
from triage.domain.ask import Ask
from triage.domain.focus import DayOff, FocusBlock, Profile, WeekStretch
from triage.domain.goals import KeyResult
from triage.domain.people import Person
from triage.domain.promise import Promise, SentReply
from triage.domain.repeats.kind import KindCase, KindMark, Member
from triage.domain.review import ReviewState
from triage.domain.waiting import Waiting
from triage.domain.work import Lost, Work
from triage.errors import Damaged
from triage.store import tables

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record.

    Attributes:
        name: Its name in the journal, never changed.
        record: The domain's dataclass.
        table: Where its rows are.
        key: Name of the field that records are known by.
    """

    name: str
    record: type[Any]
    table: Table
    key: str

    @property
    def key_column(self) -> ColumnElement[str]:
        """The column of the key."""
        return self.table.c[self.key]

    def key_of(self, record: Record) -> str:
        """What the record is known by."""
        return cast(str, getattr(record, self.key))


def _kind(name: str, record: type[Any], row: Any, key: str = "uid") -> Kind:
    return Kind(name, record, tables.table_of(row), key)


KINDS = (
    _kind("ask", Ask, tables.AskRow),
    _kind("person", Person, tables.PersonRow, "key"),
    _kind("focus_block", FocusBlock, tables.FocusBlockRow),
    _kind("day_off", DayOff, tables.DayOffRow),
    _kind("profile", Profile, tables.ProfileRow, "key"),
    _kind("key_result", KeyResult, tables.KeyResultRow, "key"),
    _kind("promise", Promise, tables.PromiseRow),
    _kind("sent_reply", SentReply, tables.SentReplyRow),
    _kind("work", Work, tables.WorkRow),
    _kind("kind_member", Member, tables.KindMemberRow, "ask_uid"),
    _kind("kind_mark", KindMark, tables.KindMarkRow, "pair"),
    _kind("kind_case", KindCase, tables.KindCaseRow, "kind"),
    _kind("waiting", Waiting, tables.WaitingRow),
    _kind("area", Area, tables.AreaRow, "key"),
    _kind("lost", Lost, tables.LostRow),
    _kind("week_stretch", WeekStretch, tables.WeekStretchRow),
    _kind("review_state", ReviewState, tables.ReviewStateRow, "key"),
)
DERIVED = frozenset({"kind_member"})
"""Kinds that are made from asks, in bulk also without a word in the journal, and can be made again from them."""

BY_RECORD = {kind.record: kind for kind in KINDS}
BY_NAME = {kind.name: kind for kind in KINDS}


def names(record: type[Any]) -> tuple[str, ...]:
    """The fields of a record, in order."""
    return _of(BY_RECORD[record].name).names


def columns(record: type[Any]) -> Select[Any]:
    """A select of a record's columns, in the order of its fields."""
    return _of(BY_RECORD[record].name).columns


def by_key(record: type[Any]) -> Select[Any]:
    """A select of the record whose key is given as ``of_key``."""
    return _of(BY_RECORD[record].name).by_key


def values_of(record: Record) -> dict[str, Any]:
    """A record as the values of its columns."""
    known = _of(BY_RECORD[type(record)].name)
    return dict(zip(known.names, known.getter(record), strict=True))


@dataclass(frozen=True, slots=True)
class _Built:
    """What is built once for each kind, because building a statement costs more than running it."""

    names: tuple[str, ...]
    getter: Callable[[Any], tuple[Any, ...]]
    columns: Select[Any]
    by_key: Select[Any]


@cache
def _of(name: str) -> _Built:
    kind = BY_NAME[name]
    field_names = tuple(field.name for field in fields(kind.record))
    found = select(*(kind.table.c[field_name] for field_name in field_names))
    by_key = found.where(kind.key_column == bindparam("of_key"))
    return _Built(field_names, attrgetter(*field_names), found, by_key)


def records(record: type[T], rows: Iterable[Row[Any]]) -> list[T]:
    """Rows of :func:`columns` as domain values.

    Raises:
        Damaged: A row holds what no version of triage writes.
    """
    field_names = names(record)
    try:
        return [record(**dict(zip(field_names, row, strict=True))) for row in rows]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        kind = BY_RECORD[record].name
        raise Damaged(f"A row of {kind} is unreadable.", "`triage doctor` names it.") from error
