"""A JSON text from outside as plain values: bounded, each name once, no numbers that are none."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from triage.errors import BadInput

HINT = "Export it again; nothing was changed."


def read_json_text(data: bytes, name: str, *, most_bytes: int) -> Any:
    """The value of a JSON text.

    Args:
        data: The file.
        name: The file's, for messages.
        most_bytes: A larger file is refused.

    Raises:
        BadInput: Too large, not UTF-8, not JSON, a name that stands twice, or a value out of bounds.
    """
    if len(data) > most_bytes:
        raise BadInput(f"{name} is larger than {most_bytes // 1024**2} MB.", "Split it; nothing was changed.")
    try:
        return json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise BadInput(f"{name}: not UTF-8, at byte {error.start}.", HINT) from error
    except json.JSONDecodeError as error:
        raise BadInput(f"{name}, line {error.lineno}: {error.msg}.", HINT) from error
    except (ValueError, RecursionError) as error:  # doubled names, NaN, numbers of thousands of digits, deep brackets
        raise BadInput(f"{name}: a name that stands twice, or a value out of bounds.", HINT) from error


def read_json_list(data: bytes, name: str, *, most_bytes: int, made_by: str) -> list[dict[str, Any]]:
    """The objects of a JSON list.

    Args:
        data: The file.
        name: The file's, for messages.
        most_bytes: A larger file is refused.
        made_by: The command that writes such a file, for the hint.

    Raises:
        BadInput: As ``read_json_text``, or it is no list of objects.
    """
    found = read_json_text(data, name, most_bytes=most_bytes)
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise BadInput(f"{name} is no list of objects.", f"`{made_by}` writes one.")
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which each name stands once; the last one would else win without a word."""
    entries = dict(pairs)
    if len(entries) != len(pairs):
        raise ValueError("a name stands twice")
    return entries


def _no_number(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")
