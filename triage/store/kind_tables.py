"""SQLModel tables of kinds: three records, and the index that kinds are found in, derived from the members."""

# No `from __future__ import annotations`: see `triage.store.tables`.

from datetime import datetime

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, Text
from sqlmodel import Field

from triage.domain.repeats.kind import KindState
from triage.store.columns import Choice, Instant, key_type
from triage.store.tables import Table


class KindFormRow(Table, table=True):
    """A distinct form. It stays when its last ask goes, so that its postings need no rewriting."""

    __tablename__ = "kind_form"

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    digest: str = Field(sa_column=Column(key_type(), nullable=False, unique=True))
    packed: str = Field(sa_column=Column(Text(), nullable=False))
    asks: int


class KindKeyRow(Table, table=True):
    """A key that forms are filed under: ``forms`` counts those that an ask has, ``filled`` all postings written."""

    __tablename__ = "kind_key"

    key: str = Field(sa_column=Column(key_type(), primary_key=True))
    id: int
    forms: int
    filled: int


class KindPostingRow(Table, table=True):
    """A run of postings of one key, oldest first: each a form's id and weight in eight bytes.

    The id is the key's times 2^20, plus the run's place. One row a posting would cost 20 times the writes.
    """

    __tablename__ = "kind_posting"

    # SQLite reads only "INTEGER" as the number of the row itself.
    id: int = Field(
        sa_column=Column(BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False)
    )
    entries: bytes = Field(sa_column=Column(LargeBinary(), nullable=False))


class KindMemberRow(Table, table=True):
    """An ask's place among the kinds."""

    __tablename__ = "kind_member"

    ask_uid: str = Field(sa_column=Column(key_type(), primary_key=True))
    ask_id: int
    at: datetime = Field(sa_column=Column(Instant(), nullable=False))
    kind: str = Field(sa_column=Column(key_type(), nullable=False))
    form: str = Field(sa_column=Column(key_type(), nullable=False))
    wording: str = Field(sa_column=Column(key_type(), nullable=False))
    is_told: bool
    is_alert: bool


class KindMarkRow(Table, table=True):
    """What the user said of two asks."""

    __tablename__ = "kind_mark"

    pair: str = Field(sa_column=Column(key_type(), primary_key=True))
    a: str = Field(sa_column=Column(key_type(), nullable=False))
    b: str = Field(sa_column=Column(key_type(), nullable=False))
    is_same: bool


class KindCaseRow(Table, table=True):
    """What became of a kind."""

    __tablename__ = "kind_case"

    kind: str = Field(sa_column=Column(key_type(), primary_key=True))
    name: str
    state: KindState = Field(sa_column=Column(Choice(KindState), nullable=False))
    changed_at: datetime = Field(sa_column=Column(Instant(), nullable=False))
    times_then: int
    minutes_each: float
    hours_a_year: float
    build_min: int | None
    ask_uid: str = Field(sa_column=Column(key_type(), nullable=False))
    tool: str
