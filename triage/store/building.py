"""Columns as migrations write them. Released migrations rest on it: what is here is never changed, only added to."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op


def key(name: str, **options: Any) -> sa.Column[str]:
    """A text compared byte by byte."""
    byte_by_byte = sa.String().with_variant(sa.String(collation="C"), "postgresql")
    return sa.Column(name, byte_by_byte, nullable=False, **options)


def texts(*names: str) -> list[sa.Column[str]]:
    """Texts, one column each."""
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def instant(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """An aware instant: ISO text in UTC on SQLite."""
    kept = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")
    return sa.Column(name, kept, nullable=nullable)


def nested(name: str) -> sa.Column[str]:
    """JSON text."""
    return sa.Column(name, sa.Text(), nullable=False)


def number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    """A whole number."""
    return sa.Column(name, sa.Integer(), nullable=nullable, autoincrement=False)


def optional(name: str, kind: Any) -> sa.Column[Any]:
    """A column that may be empty."""
    return sa.Column(name, kind, nullable=True)


def flag(name: str) -> sa.Column[bool]:
    """Yes or no."""
    return sa.Column(name, sa.Boolean(), nullable=False)


def partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    """An index of the rows that meet a condition."""
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
