"""JSON for the light door, without ``re``.

``import json`` loads ``re`` for its Python scanner and costs as much as half a bare interpreter's start (measured
with ``benchmarks/startup.py``). Its C half does the work, and is used here directly; the package where it is missing.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class _Options:
    """What the C scanner asks of its decoder."""

    strict = True
    object_hook = None
    object_pairs_hook = None
    parse_float = float
    parse_int = int
    parse_constant = None


def loads(text: str) -> Any:
    """The value that a JSON text holds.

    Raises:
        ValueError: It is no JSON, or nested too deep.
    """
    try:
        from _json import make_scanner
    except ImportError:
        from json import loads as parse

        return parse(text)
    begin = len(text) - len(text.lstrip())
    try:
        value, end = make_scanner(_Options())(text, begin)  # type: ignore[arg-type]  # any object with these names
    except (
        StopIteration,
        RecursionError,
        TypeError,
        SystemError,
    ) as error:  # the last in 3.11 for lack of json.decoder
        raise ValueError("not JSON") from error
    if text[end:].strip():
        raise ValueError("more than one value")
    return value


def dumps(value: object) -> str:
    r"""A value of plain data as JSON in ASCII.

    >>> dumps({"a": [1, None, True, "é"]})
    '{"a": [1, null, true, "\\u00e9"]}'

    Raises:
        TypeError: Something in it is no plain data.
    """
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(dumps, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_quoted(str(key))}: {dumps(item)}" for key, item in value.items()) + "}"
    raise TypeError(f"{type(value).__name__} is no plain data")


def _quoted(text: str) -> str:
    try:
        from _json import encode_basestring_ascii
    except ImportError:
        from json import dumps as write

        return write(text)
    return encode_basestring_ascii(text)
