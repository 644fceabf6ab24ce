"""Asks from Jira: the table that its issue search exports as CSV (all fields)."""

from __future__ import annotations

from dataclasses import replace

from triage.desk.transfer import Imported
from triage.exchange.csv_asks import read_csv
from triage.exchange.options import ReadOptions

UNIT = "s"
"""Jira writes estimates and time spent in seconds."""

COLUMNS = {"id": "Issue key", "title": "Summary", "priority": "", "outcome": ""}
"""Its keys name the issues; its priorities and resolutions mean something else here and are not read."""


def read_jira(data: bytes, options: ReadOptions) -> Imported:
    """The issues of a table, known again by their keys.

    Raises:
        BadInput: Not such a table, or a cell that is not what its column says.
    """
    return read_csv(data, replace(options, columns={**COLUMNS, **options.columns}, unit=options.unit or UNIT))
