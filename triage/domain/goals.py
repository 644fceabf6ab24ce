"""Key results: measured targets that an ask may serve."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResult:
    """A measured target an ask may serve.

    Attributes:
        key: "KR2".
        title: What is to be reached.
        weight: How much it counts, 1 is usual, more than 0.
        retired_on: The day it stopped counting; None while it counts.
    """

    key: str
    title: str
    weight: float = 1.0
    retired_on: date | None = None
