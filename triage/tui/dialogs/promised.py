"""Which day a reply promises, when only its writer knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from triage.tui.dialogs.pick import Choice, Picker
from triage.views.replies import ReplyCheck
from triage.views.words import plain_day


@dataclass(frozen=True, slots=True)
class Promised:
    """An answer.

    Attributes:
        on: The day promised; None when none is.
    """

    on: date | None


class PickPromised(Picker[Promised]):
    """The days that a text names, what it most likely promises first, and none.

    Args:
        check: Of the text.
    """

    def __init__(self, check: ReplyCheck) -> None:
        super().__init__("The text names another day. Which one do you promise?", "arrows choose, or type")
        days = sorted(check.days, key=lambda day: day != check.promised_on)
        self._choices = [
            *(Choice(str(day), plain_day(day, check.today), "in the text", Promised(day)) for day in days),
            Choice("none", "no day", "nothing is promised", Promised(None)),
        ]

    async def choices(self, text: str) -> Sequence[Choice[Promised]]:
        """Those that hold the text."""
        return [one for one in self._choices if text.casefold() in one.words.casefold()]
