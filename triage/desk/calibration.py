"""How good the dates were: what was quoted and held, where estimates lean, and a replay of history."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from triage.desk.learning import OUTCOMES_USED, outcome_of
from triage.desk.planning import PlanningService
from triage.desk.ports import Store
from triage.domain.ask import Ask
from triage.domain.calibration import Bias, Biases, Held, biases, held, needed
from triage.domain.effort_backtest import FIRST, BacktestScore, replay, score
from triage.errors import BadInput
from triage.views.calibration import BacktestPage, CalibrationPage
from triage.views.words import counted

MOST_REPLAYED = 20_000
"""Finished asks that a backtest looks at: seconds of work, and more than anybody finishes in a working life."""

FEW_DATES = 5
"""Dates known below which a rate is chance."""

KEPT_WELL = 0.75
"""A safe date should hold four times in five; a little less is chance with twenty dates."""

LEANS = 1.25
"""From here on a typical ratio is worth a word: a quarter over, or as much under."""


class CalibrationService:
    """Looks back; changes nothing."""

    def __init__(self, store: Store, planning: PlanningService) -> None:
        self._store = store
        self._planning = planning

    def page(self) -> CalibrationPage:
        """How good dates and estimates were."""
        with self._planning.look() as (reader, picture, _):
            dates = held(reader.promises(), picture.today)
            found = biases(reader.outcomes(OUTCOMES_USED))
            named = tuple(
                replace(bias, name="".join(picture.names([bias.name])) if bias.name != "me" else "yourself")
                for bias in found.by_requester
            )
            return CalibrationPage(
                sentence=_sentence(dates),
                dates_known=dates.known,
                dates_kept=dates.kept,
                dates_replaced=dates.replaced,
                dates_ahead=dates.ahead,
                overall=found.overall,
                in_likely=found.in_likely,
                by_size=found.by_size,
                by_category=found.by_category,
                by_requester=named,
                advice=tuple(_advice(dates, found)),
            )

    def backtest(self, queue: int) -> BacktestPage:
        """How good forecasts would have been on this desk's own history.

        Raises:
            BadInput: No queue of asks.
        """
        with self._store.read() as reader:
            return backtest_of("this desk", reader.finished(MOST_REPLAYED), queue)


def backtest_of(source: str, asks: Iterable[Ask], queue: int) -> BacktestPage:
    """How good forecasts would have been on a history.

    Args:
        source: Whose.
        asks: Those without estimate or actual effort teach nothing; oldest finish first.
        queue: Asks in a queue.

    Raises:
        BadInput: No queue of asks.
    """
    if queue < 1:
        raise BadInput(f"A queue of {queue} has no asks.", "Example: triage backtest --queue 5")
    outcomes = [one for one in map(outcome_of, asks) if one is not None]
    found = score(outcomes, replay(outcomes, queue), queue)
    return BacktestPage(
        source=source,
        finished=len(outcomes),
        queue=queue,
        quotes=found.quote_count if found else 0,
        p50_kept=found.p50_kept if found else None,
        p80_kept=found.p80_kept if found else None,
        plain_kept=found.plain_kept if found else None,
        loss=found.loss if found else None,
        sentences=tuple(_backtest_sentences(source, len(outcomes), queue, found)),
    )


def _backtest_sentences(source: str, count: int, queue: int, found: BacktestScore | None) -> Iterable[str]:
    finished = f"{counted(count, 'finished ask')} with an estimate and an actual effort"
    if found is None:
        yield f"{finished} in {source}: a backtest needs {FIRST + queue}, thirty to learn from and a queue to quote."
        return
    what = "the next ask" if queue == 1 else f"the next {queue} asks"
    yield f"{finished} in {source}."
    yield f"{counted(found.quote_count, 'quote')} for {what}, each made from the past alone:"
    yield f"Likely dates would have held {found.p50_kept:.0%} of the time (50% is honest)."
    yield f"Safe dates would have held {found.p80_kept:.0%} of the time (80% is honest)."
    yield f"The plain sum of the estimates would have held {found.plain_kept:.0%} of the time."
    if found.loss is not None:
        better = "better" if found.loss < 1 else "worse"
        yield f"Pinball loss at 0.8: {found.loss:.2f} of the plain sum's (below 1 is better; this is {better})."


def _sentence(dates: Held) -> str:
    if dates.known == 0:
        ahead = f"; {counted(dates.ahead, 'date is', 'dates are')} still to come" if dates.ahead else ""
        return f"No date that you quoted has come due yet{ahead}."
    if dates.known == 1:
        return f"The one date you quoted {'held' if dates.kept else 'did not hold'}."
    return f"Of {dates.known} dates you quoted, {dates.kept} held."


def _advice(dates: Held, found: Biases) -> Iterable[str]:
    """What to do about it; nothing where there is nothing to do."""
    overall = found.overall
    if overall is None:
        yield (
            "Nothing to learn from yet: estimate asks (`~2h`) and finish them with their time "
            "(`triage done 12 --took 3h`, or a timer)."
        )
        return
    if dates.known >= FEW_DATES and dates.kept < KEPT_WELL * dates.known:
        yield (
            "Fewer dates hold than should. `triage promises` shows which; if urgent work comes in between, "
            "`triage lost` records it, and later dates keep more room."
        )
    missing = needed(overall.count)
    if missing:
        yield f"{counted(missing, 'more finished ask')} until forecasts can be held against what happened."
    worst = _furthest(found)
    if worst is not None:
        times = f"{worst.typical:.1f} times their estimate"
        yield (
            f"Asks of {worst.name} typically take {times}: the plan counts on that already, so keep estimating "
            "as you do."
        )
    if overall.in_safe is not None and overall.in_safe < KEPT_WELL:
        yield "Safe efforts hold too seldom at present; the forecast widens by itself with each one that does not."


def _furthest(found: Biases) -> Bias | None:
    """The size or category whose typical ratio is furthest from one; None when none leans."""
    groups = [one for one in (*found.by_size, *found.by_category) if _lean(one) >= LEANS]
    return max(groups, key=_lean, default=None)


def _lean(bias: Bias) -> float:
    return max(bias.typical, 1 / max(bias.typical, 0.01))
