"""Plain JSON data as frozen values, led by their type hints; nothing of another shape gets through."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import Enum, IntEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from triage.capture.text import clean_in

Read = Callable[[Any, str], Any]


class WrongShape(ValueError):
    """Data that is not what its place asks for; its text names the place ("asks[3].title")."""


def read_value(hint: Any, data: object, place: str) -> Any:
    """The value of a type that plain data stands for, its texts cleaned.

    Args:
        hint: A dataclass, a tuple of one type, an enum, date, datetime, time, str, int, float or bool, or one of them
            or None.
        data: What ``json`` gives.
        place: Of the data in its document, for messages.

    Raises:
        WrongShape: Another type, an unknown or missing field, or a naive instant.

    >>> read_value(tuple[int, ...], [1, 2], "numbers")
    (1, 2)
    """
    return _reader(hint)(data, place)


@cache
def _reader(hint: Any) -> Read:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        (inner,) = (arg for arg in get_args(hint) if arg is not type(None))
        read_inner = _reader(inner)
        return lambda data, place: None if data is None else read_inner(data, place)
    if origin is tuple:
        return _many_reader(get_args(hint))
    if is_dataclass(hint):
        return _record_reader(hint)
    if issubclass(hint, Enum):
        return _enum_reader(hint)
    if issubclass(hint, datetime):
        return _read_instant
    if issubclass(hint, date | time):
        return _iso_reader(hint)
    return _read_text if hint is str else _plain_reader(hint)


def _many_reader(items: tuple[Any, ...]) -> Read:
    """Of ``tuple[X, ...]``, or of a tuple of a fixed length."""
    if len(items) == 2 and items[1] is ...:
        read_item = _reader(items[0])
        return lambda data, place: tuple(
            read_item(item, f"{place}[{number}]") for number, item in enumerate(_expected(list, data, place))
        )
    readers = [_reader(item) for item in items]

    def read(data: Any, place: str) -> tuple[Any, ...]:
        if len(_expected(list, data, place)) != len(readers):
            raise WrongShape(f"{place} needs {len(readers)} items")
        return tuple(
            read(item, f"{place}[{number}]") for number, (read, item) in enumerate(zip(readers, data, strict=True))
        )

    return read


def _record_reader(record: Any) -> Read:
    hints = get_type_hints(record)
    readers = {known.name: _reader(hints[known.name]) for known in fields(record)}
    needed = [known.name for known in fields(record) if known.default is MISSING and known.default_factory is MISSING]

    def read(data: Any, place: str) -> Any:
        entries: Mapping[str, Any] = _expected(dict, data, place)
        for name in needed:
            if name not in entries:
                raise WrongShape(f"{place} has no {name}")
        for name in entries:
            if name not in readers:
                raise WrongShape(f"{place} has a field that is not known: {name[:40]!a}")
        return record(**{name: readers[name](value, f"{place}.{name}") for name, value in entries.items()})

    return read


def _enum_reader(kind: type[Enum]) -> Read:
    """Numbers by their name ("P1"), words by their value, as exports write them."""
    known = {member.name if issubclass(kind, IntEnum) else member.value: member for member in kind}

    def read(data: Any, place: str) -> Enum:
        if not isinstance(data, str) or data not in known:
            raise WrongShape(f"{place} is none of {', '.join(known)}")
        return known[data]

    return read


def _read_instant(data: Any, place: str) -> datetime:
    try:
        at = datetime.fromisoformat(_expected(str, data, place))
        if at.tzinfo is not None:
            return at.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise WrongShape(f"{place} is no instant with an offset")


def _iso_reader(kind: type[date] | type[time]) -> Read:
    def read(data: Any, place: str) -> date | time:
        try:
            return kind.fromisoformat(_expected(str, data, place))
        except ValueError:
            raise WrongShape(f"{place} is no {kind.__name__}") from None

    return read


def _read_text(data: Any, place: str) -> str:
    return clean_in(_expected(str, data, place)).text


def _plain_reader(kind: type) -> Read:
    def read(data: Any, place: str) -> Any:
        if kind is float and type(data) is int:
            data = float(data) if abs(data) < 1e15 else data
        return _expected(kind, data, place)

    return read


def _expected(kind: type, data: Any, place: str) -> Any:
    """The data when its type is exactly that one (true is no number here)."""
    if type(data) is not kind:
        raise WrongShape(f"{place} is no {_WORDS[kind]}")
    return data


_WORDS = {str: "text", int: "whole number", float: "number", bool: "true or false", list: "list", dict: "object"}
