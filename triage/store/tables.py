"""SQLModel tables of the records: columns equal to the fields of the domain's dataclasses (a test holds this).

They describe the database and are never handed out: `triage.store.rows` reads and writes domain values through them.
No foreign keys: records are taken back and made again by undo in the order of the journal, and the desk decides what
goes with what. Indexes are in `triage.store.schema`, which only migrations read.
"""

# No `from __future__ import annotations`: SQLModel would evaluate each annotation from its text, three times, which is
# a fifth of what this module costs at every start.

from datetime import date, datetime
from typing import Any

from sqlalchemy import Column
from sqlalchemy import Table as SqlTable
from sqlmodel import Field, SQLModel

from triage.domain.ask import Lane, Nudge, Priority, Status
from triage.domain.focus import DaySpan
from triage.domain.goals import Progress
from triage.domain.people import Role, Tone
from triage.domain.promise import Answer, PromiseState, Quote
from triage.domain.review import KeptCard
from triage.store.columns import Choice, Instant, Nested, key_type

Texts = tuple[str, ...]


class Table(SQLModel):
    """What all tables share: they describe columns only, so pydantic need not build a validator for any of them."""

    model_config = {"defer_build": True}


def table_of(row: Any) -> SqlTable:
    """The table that a row class describes; statements are made of tables."""
    table: SqlTable = row.__table__
    return table


def _key(**options: Any) -> Any:
    return Field(sa_column=Column(key_type(), primary_key=True, **options))


def _word(**options: Any) -> Any:
    return Field(sa_column=Column(key_type(), nullable=False, **options))


def _instant(*, nullable: bool = False) -> Any:
    return Field(sa_column=Column(Instant(), nullable=nullable))


def _nested(hint: Any) -> Any:
    return Field(sa_column=Column(Nested(hint), nullable=False))


def _choice(hint: Any, *, nullable: bool = False) -> Any:
    return Field(sa_column=Column(Choice(hint), nullable=nullable))


class AskRow(Table, table=True):
    """An ask. The small id is the primary key: the order of take-in is then the order in the file."""

    __tablename__ = "ask"

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    uid: str = _word(unique=True)
    title: str
    received_at: datetime = _instant()
    say_as: str
    text: str
    link: str
    requesters: Texts = _nested(Texts)
    channel: str
    due_on: date | None
    due_at: datetime | None = _instant(nullable=True)
    estimate_min: int | None
    lane: Lane | None = _choice(Lane, nullable=True)
    done_when: str
    key_result: str
    tags: Texts = _nested(Texts)
    status: Status = _choice(Status)
    pinned: Priority | None = _choice(Priority, nullable=True)
    is_private: bool
    nudges: tuple[Nudge, ...] = _nested(tuple[Nudge, ...])
    recurrence: str
    accepted_at: datetime | None = _instant(nullable=True)
    forecast_min: int | None
    revisit_on: date | None
    deferrals: int
    handed_to: str
    put_before: str
    merged_into: str
    closed_at: datetime | None = _instant(nullable=True)
    actual_min: int | None
    outcome: str
    outcome_link: str
    credit: Texts = _nested(Texts)
    source: str
    source_id: str
    version: int


class PersonRow(Table, table=True):
    """A requester."""

    __tablename__ = "person"

    key: str = _key()
    name: str
    aliases: Texts = _nested(Texts)
    role: Role = _choice(Role)
    team: str
    tone: Tone | None = _choice(Tone, nullable=True)
    is_private: bool
    channel: str


class FocusBlockRow(Table, table=True):
    """A weekly focus block."""

    __tablename__ = "focus_block"

    uid: str = _key()
    days: tuple[int, ...] = _nested(tuple[int, ...])
    span: DaySpan = _nested(DaySpan)
    from_on: date | None
    until_on: date | None


class DayOffRow(Table, table=True):
    """Days without work."""

    __tablename__ = "day_off"

    uid: str = _key()
    from_on: date
    until_on: date
    label: str


class ReviewStateRow(Table, table=True):
    """How far the review is."""

    __tablename__ = "review_state"

    key: str = _key()
    on: date
    settled: Texts = _nested(Texts)
    kept: tuple[KeptCard, ...] = _nested(tuple[KeptCard, ...])
    weekly_on: date | None


class WeekStretchRow(Table, table=True):
    """A time with another weekly cap."""

    __tablename__ = "week_stretch"

    uid: str = _key()
    cap_min: int
    from_on: date
    until_on: date


class ProfileRow(Table, table=True):
    """The user."""

    __tablename__ = "profile"

    key: str = _key()
    name: str
    zone: str
    hours: tuple[tuple[DaySpan, ...], ...] = _nested(tuple[tuple[DaySpan, ...], ...])
    primary: str
    secondary: str


class KeyResultRow(Table, table=True):
    """A measured target."""

    __tablename__ = "key_result"

    key: str = _key()
    title: str
    weight: float
    retired_on: date | None
    from_on: date | None
    until_on: date | None
    tags: Texts = _nested(Texts)
    notes: tuple[Progress, ...] = _nested(tuple[Progress, ...])
    checked_on: date | None


class PromiseRow(Table, table=True):
    """A date that went out."""

    __tablename__ = "promise"

    uid: str = _key()
    ask_uid: str = _word()
    person: str = _word()
    quotes: tuple[Quote, ...] = _nested(tuple[Quote, ...])
    zone: str
    state: PromiseState = _choice(PromiseState)
    closed_at: datetime | None = _instant(nullable=True)
    answer: Answer | None = _choice(Answer, nullable=True)
    answered_at: datetime | None = _instant(nullable=True)
    taken_by: str
    late_because: str


class SentReplyRow(Table, table=True):
    """A reply that went out."""

    __tablename__ = "sent_reply"

    uid: str = _key()
    ask_uid: str = _word()
    person: str = _word()
    situation: str
    variant: str
    text: str
    sent_at: datetime = _instant()


class LostRow(Table, table=True):
    """Time that was lost."""

    __tablename__ = "lost"

    uid: str = _key()
    starts_at: datetime = _instant()
    minutes: int
    label: str
    ask_uid: str = _word()


class WorkRow(Table, table=True):
    """A stretch of work."""

    __tablename__ = "work"

    uid: str = _key()
    ask_uid: str = _word()
    started_at: datetime = _instant()
    minutes: int | None


class WaitingRow(Table, table=True):
    """Somebody who has the ball."""

    __tablename__ = "waiting"

    uid: str = _key()
    ask_uid: str = _word()
    person: str = _word()
    since_at: datetime = _instant()
    nudge_on: date
    what: str
    nudges: int
    ended_at: datetime | None = _instant(nullable=True)


class AreaRow(Table, table=True):
    """Who knows what."""

    __tablename__ = "area"

    key: str = _key()
    people: Texts = _nested(Texts)
    docs: Texts = _nested(Texts)
    tags: Texts = _nested(Texts)
