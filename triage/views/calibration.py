"""How good dates and estimates were, as faces show it."""

from __future__ import annotations

from dataclasses import dataclass

from triage.domain.calibration import Bias as Bias


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationPage:
    """How good the user's dates and estimates were.

    Attributes:
        sentence: The answer in one sentence.
        dates_known: Dates quoted whose day has come.
        dates_kept: Of these, kept.
        dates_replaced: Dates replaced by a later one before their day came.
        dates_ahead: Dates still to come.
        overall: The bias of all finished asks that had an estimate; None without any.
        in_likely: Share of efforts within the likely forecast; None when too few are known.
        by_size: Bias by size of the estimate, small to large.
        by_category: Bias by first tag.
        by_requester: Bias by who asked, by name.
        advice: What to do about it, each a sentence.
    """

    sentence: str
    dates_known: int
    dates_kept: int
    dates_replaced: int
    dates_ahead: int
    overall: Bias | None
    in_likely: float | None
    by_size: tuple[Bias, ...]
    by_category: tuple[Bias, ...]
    by_requester: tuple[Bias, ...]
    advice: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BacktestPage:
    """How good forecasts of effort would have been on a history.

    Attributes:
        source: Whose history: "this desk", or the file's name.
        finished: Finished asks with an estimate and an actual effort.
        queue: Asks in each quoted queue.
        quotes: Quotes made, each from what was finished before it.
        p50_kept: Share of queues within their likely minutes; None without quotes.
        p80_kept: Share within their safe minutes; likewise.
        plain_kept: Share within the plain sum of their estimates; likewise.
        loss: Pinball loss at 0.8 of the safe minutes over that of the plain sums, below 1 is better; None when unknown.
        sentences: The same for people.
    """

    source: str
    finished: int
    queue: int
    quotes: int
    p50_kept: float | None
    p80_kept: float | None
    plain_kept: float | None
    loss: float | None
    sentences: tuple[str, ...]
