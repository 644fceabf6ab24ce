"""The JSON form of views: the fields of the frozen data, dates in ISO, instants in UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum, IntEnum

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def jsonable(value: object) -> Json:
    """A view as plain JSON data. Priorities are "P1", durations minutes; fields keep their names.

    Raises:
        TypeError: A value that no view should hold.

    >>> jsonable({"on": date(2026, 3, 2)})
    {'on': '2026-03-02'}
    """
    match value:
        case None | bool() | str() | float():
            return value.value if isinstance(value, Enum) else value
        case IntEnum():
            return value.name
        case int():
            return value
        case Enum():
            return jsonable(value.value)
        case datetime():
            return value.isoformat()
        case date() | time():
            return value.isoformat()
        case timedelta():
            return round(value.total_seconds() / 60)
        case Mapping():
            return {str(jsonable(key)): jsonable(item) for key, item in value.items()}
        case list() | tuple() | set() | frozenset():
            return [jsonable(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: jsonable(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"{type(value).__name__} has no JSON form")
