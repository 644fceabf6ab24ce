"""What every command shares: the desk, opened once, and the words about it that go to stderr."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from triage.capture.text import clean_line
from triage.cli.output import note

if TYPE_CHECKING:
    from triage.desk.desk import Desk


@contextmanager
def open_desk() -> Iterator[Desk]:
    """The user's desk with everything captured taken in; what changed is published when the command ends."""
    from triage.wiring import open_desk as open_wired

    desk = open_wired()
    try:
        taken = desk.take_in()
        for problem in taken.problems:
            note(f"triage: {clean_line(problem)}")
        for alert in taken.alerts:
            note(alert)
        yield desk
    finally:
        desk.close()
