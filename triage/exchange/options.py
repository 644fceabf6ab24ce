"""What a reader of another program's file is told besides the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

MAX_ASKS = 100_000
"""More asks than that are refused: more than a life's work, and each would be planned with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How to read a file.

    Attributes:
        name: The file's, for messages.
        zone: Of days and of times without an offset.
        now: When an ask without any date was received, aware, UTC.
        columns: Field -> column of the file; a field that is missing here is guessed from the headers, one with "" is
            not wanted.
        unit: Of plain numbers of effort: "d", "h", "min", "s"; "" means that the header says it.
        date_order: Of 3/4/2026: "MDY", "DMY" or "YMD".
        day_hours: Hours of a day of effort.
    """

    name: str
    zone: ZoneInfo
    now: datetime
    columns: Mapping[str, str] = field(default_factory=dict)
    unit: str = ""
    date_order: str = "MDY"
    day_hours: int = 8
