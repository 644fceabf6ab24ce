"""SQLModel tables beside the records: the journal, and what undo never takes back."""

from datetime import datetime

from sqlalchemy import Column, Text
from sqlmodel import Field

from triage.store.columns import Instant, key_type
from triage.store.tables import Table


class ActRow(Table, table=True):
    """One act. ``seq`` comes from the counter "act" under the write lock: its order is the order of commits."""

    __tablename__ = "act"

    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    uid: str = Field(sa_column=Column(key_type(), nullable=False, unique=True))
    verb: str
    words: str
    at: datetime = Field(sa_column=Column(Instant(), nullable=False))
    machine: str
    undoes: str = Field(sa_column=Column(key_type(), nullable=False))
    is_undone: bool


class EntryRow(Table, table=True):
    """One record changed by an act, as it was and as it is (JSON), and the ask that it concerns, or ""."""

    __tablename__ = "entry"

    act_seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    kind: str
    key: str = Field(sa_column=Column(key_type(), nullable=False))
    ask_uid: str = Field(sa_column=Column(key_type(), nullable=False))
    before: str | None = Field(sa_column=Column(Text(), nullable=True))
    after: str | None = Field(sa_column=Column(Text(), nullable=True))


class CounterRow(Table, table=True):
    """A number that only rises: "act" (the last act's seq; its row is the write lock) and "ask_id"."""

    __tablename__ = "counter"

    name: str = Field(sa_column=Column(key_type(), primary_key=True))
    value: int


class TakenInRow(Table, table=True):
    """uid of a capture that was taken in, kept also when that is undone."""

    __tablename__ = "taken_in"

    uid: str = Field(sa_column=Column(key_type(), primary_key=True))
