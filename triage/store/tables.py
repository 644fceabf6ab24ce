"""SQLModel tables of the records: columns equal to the fields of the domain's dataclasses (a test holds this).

They describe the database and are never handed out: `triage.store.rows` reads and writes domain values through them.
No foreign keys: records are taken back and made again by undo in the order of the journal, and the desk decides what
goes with what. Indexes are in `triage.store.schema`, which only migrations read.
"""

# No `from __future__ import annotations`: SQLModel would evaluate each annotation from its text, three times, which is
# a fifth of what this module costs at every start.

from datetime import date, datetime
from typing import Any

from sqlalchemy import Table as SqlTable
from sqlmodel import Field, SQLModel

from triage.domain.ask import Lane, Nudge, Priority, Status
from triage.domain.focus import DaySpan
from triage.domain.goals import Progress
from triage.domain.people import Role, Tone
from triage.domain.promise import Answer, PromiseState, Quote
from triage.store.columns import choice_column, instant_column, key_column, nested_column, word_column

Texts = tuple[str, ...]


class Table(SQLModel):
    """What all tables share: they describe columns only, so pydantic need not build a validator for any of them."""

    model_config = {"defer_build": True}


def table_of(row: Any) -> SqlTable:
    """The table that a row class describes; statements are made of tables."""
    table: SqlTable = row.__table__
    return table


class AskRow(Table, table=True):
    """An ask. The small id is the primary key: the order of take-in is then the order in the file."""

    __tablename__ = "ask"

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    uid: str = word_column(unique=True)
    title: str
    received_at: datetime = instant_column()
    say_as: str
    text: str
    link: str
    requesters: Texts = nested_column(Texts)
    channel: str
    due_on: date | None
    due_at: datetime | None = instant_column(nullable=True)
    estimate_min: int | None
    lane: Lane | None = choice_column(Lane, nullable=True)
    done_when: str
    key_result: str
    tags: Texts = nested_column(Texts)
    status: Status = choice_column(Status)
    pinned: Priority | None = choice_column(Priority, nullable=True)
    is_private: bool
    nudges: tuple[Nudge, ...] = nested_column(tuple[Nudge, ...])
    recurrence: str
    accepted_at: datetime | None = instant_column(nullable=True)
    forecast_min: int | None
    revisit_on: date | None
    deferrals: int
    handed_to: str
    put_before: str
    merged_into: str
    closed_at: datetime | None = instant_column(nullable=True)
    actual_min: int | None
    outcome: str
    outcome_link: str
    credit: Texts = nested_column(Texts)
    source: str
    source_id: str
    version: int


class PersonRow(Table, table=True):
    """A requester."""

    __tablename__ = "person"

    key: str = key_column()
    name: str
    aliases: Texts = nested_column(Texts)
    role: Role = choice_column(Role)
    team: str
    tone: Tone | None = choice_column(Tone, nullable=True)
    is_private: bool
    channel: str


class FocusBlockRow(Table, table=True):
    """A weekly focus block."""

    __tablename__ = "focus_block"

    uid: str = key_column()
    days: tuple[int, ...] = nested_column(tuple[int, ...])
    span: DaySpan = nested_column(DaySpan)
    from_on: date | None
    until_on: date | None


class DayOffRow(Table, table=True):
    """Days without work."""

    __tablename__ = "day_off"

    uid: str = key_column()
    from_on: date
    until_on: date
    label: str


class WeekStretchRow(Table, table=True):
    """A time with another weekly cap."""

    __tablename__ = "week_stretch"

    uid: str = key_column()
    cap_min: int
    from_on: date
    until_on: date


class ProfileRow(Table, table=True):
    """The user."""

    __tablename__ = "profile"

    key: str = key_column()
    name: str
    zone: str
    hours: tuple[tuple[DaySpan, ...], ...] = nested_column(tuple[tuple[DaySpan, ...], ...])
    primary: str
    secondary: str


class KeyResultRow(Table, table=True):
    """A measured target."""

    __tablename__ = "key_result"

    key: str = key_column()
    title: str
    weight: float
    retired_on: date | None
    from_on: date | None
    until_on: date | None
    tags: Texts = nested_column(Texts)
    notes: tuple[Progress, ...] = nested_column(tuple[Progress, ...])
    checked_on: date | None


class PromiseRow(Table, table=True):
    """A date that went out."""

    __tablename__ = "promise"

    uid: str = key_column()
    ask_uid: str = word_column()
    person: str = word_column()
    quotes: tuple[Quote, ...] = nested_column(tuple[Quote, ...])
    zone: str
    state: PromiseState = choice_column(PromiseState)
    closed_at: datetime | None = instant_column(nullable=True)
    answer: Answer | None = choice_column(Answer, nullable=True)
    answered_at: datetime | None = instant_column(nullable=True)
    taken_by: str
    late_because: str


class LostRow(Table, table=True):
    """Time that was lost."""

    __tablename__ = "lost"

    uid: str = key_column()
    starts_at: datetime = instant_column()
    minutes: int
    label: str
    ask_uid: str = word_column()


class WorkRow(Table, table=True):
    """A stretch of work."""

    __tablename__ = "work"

    uid: str = key_column()
    ask_uid: str = word_column()
    started_at: datetime = instant_column()
    minutes: int | None


class WaitingRow(Table, table=True):
    """Somebody who has the ball."""

    __tablename__ = "waiting"

    uid: str = key_column()
    ask_uid: str = word_column()
    person: str = word_column()
    since_at: datetime = instant_column()
    nudge_on: date
    what: str
    nudges: int
    ended_at: datetime | None = instant_column(nullable=True)
