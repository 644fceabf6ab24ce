"""How often a fault is made: a few times on every run, TRIAGE_FAULTS=full for all (`python -m benchmarks.faults`)."""

from __future__ import annotations

import os
from typing import TypeVar

T = TypeVar("T")

# Read at import: the fixtures of every test drop the program's own variables.
IS_FULL = os.environ.get("TRIAGE_FAULTS") == "full"


def amount(few: T, full: T) -> T:
    """The one for every run, or the one for the full figures."""
    return full if IS_FULL else few
