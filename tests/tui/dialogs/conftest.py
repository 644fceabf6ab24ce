"""What the tests of dialogs share."""

from __future__ import annotations

import pytest

from triage.desk.desk import Desk


@pytest.fixture
def uid(desk: Desk) -> str:
    """An ask of Priya's, taken on, so that its reply quotes a day."""
    found = desk.intake.add(desk.reading.capture("Explain the ranking drop ~1h from Priya")).asks[0]
    desk.time.add_block("mon-fri 10-12")
    return found
