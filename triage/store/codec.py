"""Domain values as plain JSON data and back, led by the dataclasses' type hints: for nested columns and the journal."""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

Decode = Callable[[Any], Any]

_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_AS_THEY_ARE = frozenset({str, int, bool, float, type(None)})


def to_json(value: object) -> str:
    """One line of JSON for a domain value; text stays readable, keys keep the order of the fields."""
    return _written(_plain(value))


def from_json(hint: Any, text: str) -> Any:
    """The domain value of that type which :func:`to_json` wrote.

    Raises:
        ValueError, KeyError, TypeError: The text is not such a value.
    """
    return _decoder(hint)(json.loads(text))


def _plain(value: Any) -> Any:
    # Exact types first: nearly every value is text, a number or None, and Enum is the slowest question.
    kind = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if kind is tuple:
        return [_plain(item) for item in value]
    if kind is datetime:
        return utc_text(value)
    if kind is date:
        return value.isoformat()
    if kind is time:
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    return _plain_record(value)


def _plain_record(record: Any) -> dict[str, Any]:
    """The fields that differ from their default: a journal of whole records stays a third of the size."""
    plain: dict[str, Any] = {}
    for name, default in _defaults(cast(Hashable, type(record))):
        value = getattr(record, name)
        if value is not default and value != default:  # nothing equals the mark of "no default"
            plain[name] = value if type(value) in _AS_THEY_ARE else _plain(value)
    return plain


@cache
def _defaults(record: Hashable) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in fields(cast(Any, record)))


def utc_text(instant: datetime) -> str:
    """An aware instant as text that sorts like time: UTC, always with microseconds.

    Raises:
        ValueError: The instant is naive; nobody could tell when it was.

    >>> from datetime import timezone, timedelta
    >>> utc_text(datetime(2026, 3, 2, 10, tzinfo=timezone(timedelta(hours=1))))
    '2026-03-02T09:00:00.000000+00:00'
    """
    if instant.tzinfo is None:
        raise ValueError("an instant without a zone")
    in_utc = instant if instant.tzinfo is UTC else instant.astimezone(UTC)
    return in_utc.isoformat(timespec="microseconds")


@cache
def _decoder(hint: Any) -> Decode:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        (inner,) = (arg for arg in get_args(hint) if arg is not type(None))
        return _optional(_decoder(inner))
    if origin is tuple:
        item = _decoder(get_args(hint)[0])
        return lambda plain: tuple(item(part) for part in plain)
    if is_dataclass(hint):
        return _record_decoder(hint)
    decode: Decode = _as_it_is
    if issubclass(hint, datetime | date | time):
        decode = hint.fromisoformat
    elif issubclass(hint, Enum):
        members = {member.value: member for member in hint}
        decode = members.__getitem__
    return decode


def _as_it_is(plain: Any) -> Any:
    return plain


def _optional(inner: Decode) -> Decode:
    return _as_it_is if inner is _as_it_is else lambda plain: None if plain is None else inner(plain)


def _record_decoder(record: Any) -> Decode:
    decoders = {name: _decoder(hint) for name, hint in get_type_hints(record).items()}
    other = [(name, decode) for name, decode in decoders.items() if decode is not _as_it_is]

    def decode(plain: dict[str, Any]) -> Any:
        for name, decode_field in other:
            if name in plain:
                plain[name] = decode_field(plain[name])
        return record(**plain)

    return decode
