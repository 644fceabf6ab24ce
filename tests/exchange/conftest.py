"""How the files of these tests are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from triage.desk.transfer import Imported
from triage.exchange.csv_asks import read_csv
from triage.exchange.options import ReadOptions

OPTIONS = ReadOptions(name="work.csv", zone=ZoneInfo("Europe/Berlin"), now=datetime(2026, 3, 2, 9, tzinfo=UTC))

ReadTable = Callable[..., Imported]


@pytest.fixture
def read() -> ReadTable:
    """Read a table: ``read(text, unit="h", columns={...})``."""
    from dataclasses import replace

    def read_table(text: str, **changes: object) -> Imported:
        return read_csv(text.encode(), replace(OPTIONS, **changes))  # type: ignore[arg-type]

    return read_table
