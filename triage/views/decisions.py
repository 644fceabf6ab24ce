"""What an act did, as faces show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from triage.views.asks import AskLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The outcome of one act on asks.

    Attributes:
        words: What was done, one line: "accepted #12".
        today: The user's day.
        zone: The user's zone.
        asks: The asks as they stand now.
        notes: What follows from it, each a sentence with its next step.
        rests_on: What the dates rest on, one sentence; "" when none is named.
    """

    words: str
    today: date
    zone: str
    asks: tuple[AskLine, ...]
    notes: tuple[str, ...] = ()
    rests_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What came in from the spool.

    Attributes:
        asks: uids of new asks, in capture order.
        nudges: uids of the asks that were asked about again.
        problems: What could not be read, each a sentence.
        alerts: What keeps coming, each a sentence that says so for the first time.
    """

    asks: tuple[str, ...] = ()
    nudges: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    alerts: tuple[str, ...] = ()
