"""How the command line prints: clean text, aligned columns, colour only where it is wanted, or JSON."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Sequence
from enum import StrEnum

from triage.capture.text import clean_out
from triage.views.jsonable import jsonable

PIPE_WIDTH = 0
"""Width in a pipe: nothing is cut."""


NARROWEST = 12
"""Least width of a column that gives way, in cells: below it a title says nothing."""


class Style(StrEnum):
    """The few ways in which words stand out; 16 colours, so that every terminal and theme has them."""

    PLAIN = ""
    BOLD = "1"
    FAINT = "2"
    URGENT = "1;31"
    SOON = "33"
    GOOD = "32"


def wants_colour() -> bool:
    """Whether stdout is a terminal that should get colour (NO_COLOR and TERM=dumb say it should not)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def styled(text: str, style: Style) -> str:
    """Clean text with a style where colour is wanted."""
    clean = clean_out(text)
    return f"\x1b[{style}m{clean}\x1b[0m" if style and clean and wants_colour() else clean


def say(text: str = "", style: Style = Style.PLAIN) -> None:
    """Print one line or paragraph to stdout; outside text in it is made harmless."""
    print(styled(text, style))


def note(text: str) -> None:
    """Say something beside the data, on stderr."""
    print(clean_out(text), file=sys.stderr)


def say_json(view: object) -> None:
    """Print a view as JSON; the data is raw, JSON's own escapes keep it harmless."""
    print(json.dumps(jsonable(view), ensure_ascii=True, indent=2))


def pour(document: str) -> None:
    """Print a document for another program: every character as it is, but made harmless on a terminal."""
    sys.stdout.write(clean_out(document) if sys.stdout.isatty() else document)


def width() -> int:
    """Columns of the terminal, 0 in a pipe."""
    return shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else PIPE_WIDTH


Cell = str | tuple[str, Style]


def table(rows: Sequence[Sequence[Cell]], *, head: Sequence[str] = (), flexible: int = -1, also: int = -1) -> None:
    """Print aligned columns; one of them gives way when the terminal is narrow.

    Args:
        rows: Cells, each a text or a text with its style.
        head: Column heads, printed only on a terminal with them.
        flexible: Which column is cut with an ellipsis when the line would not fit; -1 is none.
        also: Another column that is cut as well when cutting the first is not enough.
    """
    from rich.cells import cell_len, set_cell_size

    grid = [[_cell(cell) for cell in row] for row in rows]
    if head and sys.stdout.isatty():
        grid.insert(0, [(name, Style.FAINT) for name in head])
    if not grid:
        return
    widths = [max(cell_len(row[column][0]) for row in grid) for column in range(len(grid[0]))]
    room = width()
    for column in (flexible, also):
        if room and column >= 0:
            spare = room - 1 - (sum(widths) - widths[column]) - 2 * (len(widths) - 1)
            widths[column] = min(widths[column], max(NARROWEST, spare))
    for row in grid:
        parts = []
        for column, (text, style) in enumerate(row):
            wide = widths[column]
            shown = text if cell_len(text) <= wide else set_cell_size(text, wide - 1) + "…"
            padding = " " * (wide - cell_len(shown)) if column < len(row) - 1 else ""
            parts.append((f"\x1b[{style}m{shown}\x1b[0m" if style and shown and wants_colour() else shown) + padding)
        print("  ".join(parts).rstrip())


def _cell(cell: Cell) -> tuple[str, Style]:
    text, style = (cell, Style.PLAIN) if isinstance(cell, str) else cell
    return " ".join(clean_out(text).split("\n")), style
