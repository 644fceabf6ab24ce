"""The forms that a setting's value can take: each reads a plain value, and says in words what it accepts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

MAX_TEXT = 500

_WORD = re.compile(r"[^\W_][\w-]*")
_ACTION_KEYS = re.compile(r"[a-z]+\.[\w-]{1,40}=[\w+,]{1,80}")


@dataclass(frozen=True, slots=True)
class Form:
    """One form of value.

    Attributes:
        accepts: In words, after "takes": "a whole number from 1 to 8".
        read: The value as the program uses it, from what TOML gives.

    ``read`` raises ``ValueError`` for a value of any other form.
    """

    accepts: str
    read: Callable[[object], object]


def one_of(*names: str) -> Form:
    """One of some words, in any case.

    >>> one_of("MDY", "DMY").read("dmy")
    'DMY'
    """
    known = {name.casefold(): name for name in names}

    def read(value: object) -> str:
        return known.get(_text(value).strip().casefold()) or _refuse()

    return Form("one of " + ", ".join(f'"{name}"' for name in names), read)


def whole(low: int, high: int) -> Form:
    """A whole number between two others, both included."""

    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            _refuse()
        return value

    return Form(f"a whole number from {low} to {high}", read)


def share(low: float, high: float) -> Form:
    """A part of one, between two others, both included."""

    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            _refuse()
        return float(value)

    return Form(f"a number from {low:g} to {high:g}", read)


def line() -> Form:
    """One line of text without control characters, at most 500 characters."""

    def read(value: object) -> str:
        text = _text(value)
        return text.strip() if len(text) <= MAX_TEXT and text.isprintable() else _refuse()

    return Form("one line of text", read)


def words() -> Form:
    """A list of words, as a tuple in lower case, each once.

    >>> words().read(["Signal", "signal", "irc"])
    ('signal', 'irc')
    """

    def read(value: object) -> tuple[str, ...]:
        items = value.split(",") if isinstance(value, str) else value
        if not isinstance(items, list) or len(items) > MAX_TEXT:
            _refuse()
        names = dict.fromkeys(_text(item).strip().casefold() for item in items)
        return tuple(names) if all(_WORD.fullmatch(name) for name in names) else _refuse()

    return Form('a list of words, like ["signal", "irc"]', read)


def keys() -> Form:
    """A list of actions with their keys, as a tuple of "action=keys", the last of an action counting.

    >>> keys().read("ask.yes=Y,enter ask.drop=delete")
    ('ask.yes=Y,enter', 'ask.drop=delete')
    """

    def read(value: object) -> tuple[str, ...]:
        items = value.split() if isinstance(value, str) else value
        if not isinstance(items, list) or len(items) > MAX_TEXT:
            _refuse()
        found = [_text(item).strip() for item in items]
        return tuple(found) if all(_ACTION_KEYS.fullmatch(item) for item in found) else _refuse()

    return Form('a list of actions with their keys, like ["ask.yes=Y", "ask.drop=delete,x"]', read)


def _text(value: object) -> str:
    return value if isinstance(value, str) else _refuse()


def _refuse() -> NoReturn:
    raise ValueError("another form is needed")
