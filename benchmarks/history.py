"""Histories of real work as the benchmarks read them."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Row:
    """One ask of the history.

    Attributes:
        id: Its number there.
        title: Its title.
        requester: Who asked.
        tags: Category and project.
        estimate_min: Minutes estimated.
        actual_min: Minutes taken, at least one.
        received_on: The day it arrived.
        started_on: The day work on it started, between the other two.
        finished_on: The day it was done, never before it arrived.
    """

    id: str
    title: str
    requester: str
    tags: tuple[str, ...]
    estimate_min: int
    actual_min: int
    received_on: date
    started_on: date
    finished_on: date


def read_rows(file: Path) -> list[Row]:
    """The asks of a history, in its order.

    Raises:
        KeyError: A column is missing.
        ValueError: A cell is not what its column says.
    """
    with file.open(encoding="utf-8", newline="") as lines:
        return [_row(cells) for cells in csv.DictReader(lines)]


def _row(cells: dict[str, str]) -> Row:
    finished_on = date.fromisoformat(cells["finished_on"])
    received_on = min(date.fromisoformat(cells["received_on"]), finished_on)
    tags = (cells.get("category", "").casefold(), cells.get("project", "").casefold())
    return Row(
        id=cells["id"],
        title=cells.get("title") or f"Ask {cells['id']}",
        requester=cells.get("requester", ""),
        tags=tuple(tag for tag in tags if tag),
        estimate_min=max(1, round(float(cells["estimate_h"]) * 60)),
        actual_min=max(1, round(float(cells["actual_h"]) * 60)),
        received_on=received_on,
        started_on=min(
            max(date.fromisoformat(cells.get("started_on") or cells["received_on"]), received_on), finished_on
        ),
        finished_on=finished_on,
    )


def busiest_year(rows: Sequence[Row]) -> date:
    """The first day of the year in which most asks arrived; the earliest when there are several."""
    days = sorted({row.received_on for row in rows})
    return max(days, key=lambda on: (sum(on <= row.received_on < on + YEAR for row in rows), -on.toordinal()))
