"""The shapes of what goes out as JSON: views and exports."""

from __future__ import annotations

import re
import sys
import types
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum, IntEnum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Union, get_args, get_origin, get_type_hints

import triage.views
from docs.pages.markdown import attributes, first_paragraph, page, table
from triage.desk.transfer import Snapshot

KINDS = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
    date: "day (`2026-03-05`)",
    datetime: "instant (`2026-03-05T14:30:00+00:00`)",
    time: "time of day (`09:30:00`)",
}


def export_page() -> str:
    """The document of `triage export json`."""
    return page(
        "The export",
        "`triage export json` writes one document: `format` (`triage`), `version` (1), then the lists below. "
        "`triage export csv` writes the asks alone, as a table whose columns `triage import csv` reads by their names.",
        *shape_blocks(Snapshot),
    )


def shape_blocks(*kinds: type) -> list[str]:
    """A heading and a table for each type and for every type within them."""
    blocks: list[str] = []
    for kind in _with_inner(kinds):
        blocks += [f"## {kind.__name__}", first_paragraph(kind), table(("field", "is", "meaning"), _rows(kind))]
    return blocks


def _with_inner(kinds: tuple[type, ...]) -> list[type]:
    """The types and those of their fields, each once, in the order in which they are met."""
    found: list[type] = []
    waiting = list(kinds)
    while waiting:
        kind = waiting.pop(0)
        if kind not in found:
            found.append(kind)
            waiting += [inner for hint in hints_of(kind).values() for inner in _dataclasses(hint)]
    return found


def hints_of(kind: type) -> dict[str, Any]:
    """The types of a view's fields; names that its module has only for the type checker are looked up in all views."""
    return get_type_hints(kind, localns={**_every_name(), **vars(sys.modules[kind.__module__])})


@cache
def _every_name() -> dict[str, Any]:
    modules = [import_module(f"triage.views.{info.name}") for info in iter_modules(triage.views.__path__)]
    return {name: value for module in modules for name, value in vars(module).items() if isinstance(value, type)}


def _dataclasses(hint: Any) -> list[type]:
    if is_dataclass(hint) and isinstance(hint, type):
        return [hint]
    return [inner for arg in get_args(hint) for inner in _dataclasses(arg)]


def _rows(kind: type) -> list[tuple[str, str, str]]:
    meanings, hints = attributes(kind), hints_of(kind)
    return [(f"`{one.name}`", hint_words(hints[one.name]), _plain(meanings.get(one.name, ""))) for one in fields(kind)]


def _plain(meaning: str) -> str:
    """A meaning in the words of JSON and Markdown."""
    return re.sub(r"\bNone\b", "null", meaning.replace("``", "`"))


def hint_words(hint: Any) -> str:
    """A type in the words of JSON, with links to the tables of other shapes."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        inner = [arg for arg in args if arg is not type(None)]
        return " or ".join([*map(hint_words, inner), *(["null"] if len(inner) < len(args) else [])])
    if origin is dict:
        return f"object of {hint_words(args[1])} by name"
    if origin is tuple:
        return f"list of {hint_words(args[0])}" if args[1:] == (...,) else "list of " + ", ".join(map(hint_words, args))
    if is_dataclass(hint) and isinstance(hint, type):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    if isinstance(hint, type) and issubclass(hint, Enum):
        members = [member.name if issubclass(hint, IntEnum) else str(member.value) for member in hint]
        return " ".join(f"`{member}`" for member in members)
    return KINDS[hint]
