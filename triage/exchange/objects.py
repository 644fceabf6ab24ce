"""Asks from a list of objects of another program: each object is told as the cells of a row, and read as one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from triage.capture.text import FILE_BYTES
from triage.desk.transfer import Imported, ImportedAsk
from triage.errors import BadInput
from triage.exchange.options import MAX_ASKS, ReadOptions
from triage.exchange.rows import RowReader, TableOptions

MAX_LIST_BYTES = 4 * FILE_BYTES
"""A list of objects repeats its names in each of them, so it may be larger than a table."""

Object = Mapping[str, Any]


def read_objects(
    objects: Iterable[Object],
    options: ReadOptions,
    columns: Mapping[str, str],
    cells_of: Callable[[Object], Mapping[str, str]],
    finish: Callable[[ImportedAsk, Object], ImportedAsk | None] = lambda ask, _: ask,
) -> Imported:
    """The asks of objects, all of them or none.

    Args:
        objects: In the order of the file; "line 3" in a message is the third.
        options: How to read them.
        columns: Field of an ask -> the object's name for it, for messages.
        cells_of: An object -> its cells by field.
        finish: Adds what cells cannot tell; None leaves the ask out.

    Raises:
        BadInput: A value that is not what its name says, or too many objects.
    """
    reader = RowReader(TableOptions(file=options, columns=columns, orders={}))
    asks = []
    for number, one in enumerate(objects, start=1):
        if number > MAX_ASKS:
            raise BadInput(f"{options.name} has more than {MAX_ASKS:,} entries.", "Split it.")
        ask = reader.ask(number, cells_of(one))
        finished = finish(ask, one) if ask else None
        asks += [finished] if finished else []
    return Imported(asks=tuple(asks), problems=tuple(reader.problems))


def text_of(one: Object, *names: str) -> str:
    """The first of these entries that is a text or a whole number, else ""."""
    for name in names:
        value = one.get(name)
        if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
            return str(value)
    return ""


def object_of(one: Object, *names: str) -> Object:
    """The first of these entries that is an object, else an empty one."""
    return next((one[name] for name in names if isinstance(one.get(name), Mapping)), {})


def texts_of(one: Object, name: str, inner: str = "") -> list[str]:
    """The texts of a list, or of the entry ``inner`` of the objects in it."""
    items = one.get(name)
    if not isinstance(items, list):
        return []
    found = [item.get(inner) if isinstance(item, Mapping) else item for item in items]
    return [item for item in found if isinstance(item, str) and item.strip()]
