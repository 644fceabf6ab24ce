"""The mapper: which table keeps which record, and rows of it as domain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import cache, cached_property
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, cast

from sqlalchemy import ColumnElement, Result, Row, Select, Table, bindparam, select

from triage.errors import Damaged

if TYPE_CHECKING:
    from triage.desk.ports import Record

T = TypeVar("T")


@dataclass(frozen=True)
class Kind:
    """One kind of record. Its class and its table are loaded when they are first needed: a start pays for each.

    Attributes:
        name: Its name in the journal, never changed.
        where: Module and name of the domain's dataclass.
        row: Module of ``triage.store`` and name of the class that describes its table.
        key: Name of the field that records are known by.
    """

    name: str
    where: str
    row: str
    key: str = "uid"

    @cached_property
    def record(self) -> type[Any]:
        """The domain's dataclass."""
        module, _, name = self.where.rpartition(".")
        found: type[Any] = getattr(import_module(f"triage.domain.{module}"), name)
        return found

    @cached_property
    def table(self) -> Table:
        """Where its rows are."""
        module, _, name = self.row.rpartition(".")
        found: Table = getattr(import_module(f"triage.store.{module}"), name).__table__
        return found

    @property
    def key_column(self) -> ColumnElement[str]:
        """The column of the key."""
        return self.table.c[self.key]

    def key_of(self, record: Record) -> str:
        """What the record is known by."""
        return cast(str, getattr(record, self.key))


KINDS = (
    Kind("ask", "ask.Ask", "tables.AskRow"),
    Kind("person", "people.Person", "tables.PersonRow", "key"),
    Kind("focus_block", "focus.FocusBlock", "tables.FocusBlockRow"),
    Kind("day_off", "focus.DayOff", "tables.DayOffRow"),
    Kind("profile", "focus.Profile", "tables.ProfileRow", "key"),
    Kind("key_result", "goals.KeyResult", "tables.KeyResultRow", "key"),
    Kind("promise", "promise.Promise", "tables.PromiseRow"),
    Kind("sent_reply", "promise.SentReply", "more_tables.SentReplyRow"),
    Kind("work", "work.Work", "tables.WorkRow"),
    Kind("kind_member", "repeats.kind.Member", "kind_tables.KindMemberRow", "ask_uid"),
    Kind("kind_mark", "repeats.kind.KindMark", "kind_tables.KindMarkRow", "pair"),
    Kind("kind_case", "repeats.kind.KindCase", "kind_tables.KindCaseRow", "kind"),
    Kind("waiting", "waiting.Waiting", "tables.WaitingRow"),
    Kind("area", "areas.Area", "more_tables.AreaRow", "key"),
    Kind("lost", "work.Lost", "tables.LostRow"),
    Kind("week_stretch", "focus.WeekStretch", "tables.WeekStretchRow"),
    Kind("review_state", "review.ReviewState", "more_tables.ReviewStateRow", "key"),
)
DERIVED = frozenset({"kind_member"})
"""Kinds that are made from asks, in bulk also without a word in the journal, and can be made again from them."""

BY_NAME = {kind.name: kind for kind in KINDS}
_BY_PLACE = {f"triage.domain.{kind.where}": kind for kind in KINDS}


def kind_of(record: type[Any]) -> Kind:
    """The kind that records of a class are of."""
    return _BY_PLACE[f"{record.__module__}.{record.__qualname__}"]


def names(record: type[Any]) -> tuple[str, ...]:
    """The fields of a record, in order."""
    return _of(kind_of(record).name).names


def columns(record: type[Any]) -> Select[Any]:
    """A select of a record's columns, in the order of its fields."""
    return _of(kind_of(record).name).columns


def by_key(record: type[Any]) -> Select[Any]:
    """A select of the record whose key is given as ``of_key``."""
    return _of(kind_of(record).name).by_key


def values_of(record: Record) -> dict[str, Any]:
    """A record as the values of its columns."""
    known = _of(kind_of(type(record)).name)
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


def records(record: type[T], rows: Result[Any] | Iterable[Row[Any]]) -> list[T]:
    """Rows of :func:`columns` as domain values.

    Raises:
        Damaged: A row holds what no version of triage writes.
    """
    field_names = names(record)
    try:
        # All at once: going through a result fetches row by row, which takes twice as long.
        found = rows.all() if isinstance(rows, Result) else rows
        return [record(**dict(zip(field_names, row, strict=True))) for row in found]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        kind = kind_of(record).name
        raise Damaged(f"A row of {kind} is unreadable.", "`triage doctor` names it.") from error
