"""The promise ledger's figures, and who has the ball, as faces show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from triage.views.asks import AskLine, PromiseLine
from triage.views.week import QuietLine


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptIn:
    """The promises that came due in one month.

    Attributes:
        month: Its first day.
        kept: How many were kept.
        late: How many were late, open ones past their day among them.
    """

    month: date
    kept: int
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseFigures:
    """What became of all promises. Kept or late counts by the day named last.

    Attributes:
        kept: Started or finished by the end of the day named.
        late: Later than that; an open one whose day is past counts too.
        rate: Kept among kept and late, 0 to 1; None before the first.
        is_open: Open, and not late.
        called_off: Withdrawn or released: neither kept nor late.
        waited: How many said that they wait.
        taken: How many found somebody else.
        gone: How many need it no more.
        months: By month, oldest first.
        reasons: Why late ones were late, with how often, commonest first.
    """

    kept: int
    late: int
    rate: float | None
    is_open: int
    called_off: int
    waited: int
    taken: int
    gone: int
    months: tuple[KeptIn, ...]
    reasons: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitLine:
    """Somebody who has the ball.

    Attributes:
        uid: Its id.
        ask_id: Number of the ask.
        ask_uid: Long id of the ask.
        title: Title of the ask.
        person: Name of who has the ball.
        what: What they were asked, or "".
        since_at: Since when, UTC.
        nudge_on: The day to ask again.
        nudges: How often they were asked again.
        is_due: Whether that day has come.
    """

    uid: str
    ask_id: int
    ask_uid: str
    title: str
    person: str
    what: str
    since_at: datetime
    nudge_on: date
    nudges: int
    is_due: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitPage:
    """Who has the ball, with what was done just now.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        waiting: Due first, then by day.
        words: What was done, one line, or "".
    """

    today: date
    zone: str
    waiting: tuple[WaitLine, ...]
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisePage:
    """Promises with the asks behind them.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        promises: Late and at risk first, then by day.
        asks: The asks behind them, each once.
        quiet: Promises at risk by person, as one line.
    """

    today: date
    zone: str
    promises: tuple[PromiseLine, ...]
    asks: tuple[AskLine, ...]
    quiet: tuple[QuietLine, ...] = ()
