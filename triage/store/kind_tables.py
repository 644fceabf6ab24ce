"""SQLModel tables of the index that kinds are found in: derived from the members, written with every one of them."""

# No `from __future__ import annotations`: see `triage.store.tables`.

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, Text
from sqlmodel import Field

from triage.store.columns import key_type
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
