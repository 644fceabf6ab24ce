"""The quiet lines: said by whichever command comes first in a day, and not again that day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from triage.cli.output import Style, note, say

if TYPE_CHECKING:
    from triage.views.week import QuietLine


def say_quiet(lines: Sequence[QuietLine], today: date) -> None:
    """Say below a page what was not said today."""
    for words in _unsaid(lines, today):
        say(words, Style.SOON)


def note_quiet(lines: Sequence[QuietLine], today: date) -> None:
    """Say on stderr, beside data, what was not said today."""
    for words in _unsaid(lines, today):
        note(words)


def _unsaid(lines: Sequence[QuietLine], today: date) -> list[str]:
    if not lines:
        return []
    from triage.wiring import unsaid_today

    return unsaid_today([(line.words, line.keys) for line in lines], today)
