"""Column types: domain values in, domain values out, the same on SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum, IntEnum
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import Column, DateTime, Dialect, Integer, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import Field

from triage.store.codec import from_json, to_json, utc_text

REMEMBERED = 1024
"""Nested values of one column kept as read: more than a desk has sets of tags or of requesters in use."""


def key_type() -> TypeEngine[str]:
    """Text compared byte by byte, so that prefixes and orders are the same on both databases."""
    return String().with_variant(String(collation="C"), "postgresql")


class Instant(TypeDecorator[datetime]):
    """An aware instant. SQLite has no such type and drops zones, so it gets ISO text in UTC that sorts like time."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text of fixed width on SQLite, ``timestamptz`` elsewhere."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(String(32))
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Refuse a naive instant (ValueError): nobody could tell when it was."""
        if value is None:
            return None
        text = utc_text(value)
        return text if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """An aware instant in UTC."""
        if value is None:
            return None
        return datetime.fromisoformat(value) if type(value) is str else value.astimezone(UTC)


class Choice(TypeDecorator[Enum]):
    """A member of an enumeration, kept as its value."""

    impl = String
    cache_ok = True

    def __init__(self, choices: type[Enum]) -> None:
        super().__init__()
        self.choices = choices
        self._members: dict[Any, Enum] = {member.value: member for member in choices}

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """A number for numbers, text for the rest."""
        return dialect.type_descriptor(Integer() if issubclass(self.choices, IntEnum) else String())

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """The member's value; a value that no member has raises ValueError."""
        return None if value is None else self.choices(value).value

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """The member; KeyError when the database holds something else."""
        return None if value is None else self._members[value]


class Nested(TypeDecorator[Any]):
    """A tuple or small dataclass, kept as one JSON text: read and written whole, never searched by SQL."""

    impl = Text
    cache_ok = True

    def __init__(self, hint: Any) -> None:
        super().__init__()
        self.hint = hint
        # Tags and requesters are the same few texts again and again, and what comes of them never changes.
        self._read = lru_cache(maxsize=REMEMBERED)(partial(from_json, hint))

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """The JSON text."""
        return None if value is None else to_json(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """The value; most tuples are empty and need no parser."""
        return () if value == "[]" else self._read(value)


def key_column(**options: Any) -> Any:
    """The column of the key."""
    return Field(sa_column=Column(key_type(), primary_key=True, **options))


def word_column(**options: Any) -> Any:
    """A text that is compared byte by byte and never empty of meaning."""
    return Field(sa_column=Column(key_type(), nullable=False, **options))


def instant_column(*, nullable: bool = False) -> Any:
    """An instant, aware, UTC."""
    return Field(sa_column=Column(Instant(), nullable=nullable))


def nested_column(hint: Any) -> Any:
    """A nested value as JSON, read by its type."""
    return Field(sa_column=Column(Nested(hint), nullable=False))


def choice_column(hint: Any, *, nullable: bool = False) -> Any:
    """A member of an enumeration, kept by its value."""
    return Field(sa_column=Column(Choice(hint), nullable=nullable))
