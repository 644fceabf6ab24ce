"""How good dates and estimates were, as text."""

from __future__ import annotations

from collections.abc import Sequence

from triage.cli.output import Cell, Style, say, table
from triage.views.calibration import BacktestPage, Bias, CalibrationPage
from triage.views.words import counted


def say_calibration(page: CalibrationPage) -> None:
    """The one sentence, then the biases, then what to do about them."""
    say(page.sentence, Style.BOLD)
    more = [counted(page.dates_replaced, "date was", "dates were") + " replaced in time"] if page.dates_replaced else []
    more += [f"{page.dates_ahead} still to come"] if page.dates_ahead and page.dates_known else []
    if more:
        say(f"Beside these, {' and '.join(more)}.", Style.FAINT)
    if page.overall is not None:
        _say_effort(page, page.overall)
    if page.advice:
        say()
    for sentence in page.advice:
        say(sentence)


def _say_effort(page: CalibrationPage, overall: Bias) -> None:
    say()
    if overall.count == 1:
        say(f"The one finished ask with an estimate took {overall.ratio:.1f} times that.")
    else:
        asks = counted(overall.count, "finished ask")
        say(f"{asks} took {overall.ratio:.1f} times their estimates in all, typically {overall.typical:.1f} times.")
    if page.in_likely is not None and overall.in_safe is not None:
        likely, safe = f"{page.in_likely:.0%}", f"{overall.in_safe:.0%}"
        say(f"{likely} held the likely forecast of their effort (50% is honest), {safe} the safe one (80%).")
    groups = [("size", page.by_size), ("tag", page.by_category), ("who asked", page.by_requester)]
    rows = [row for name, biases in groups for row in _rows(name, biases)]
    if rows:
        say()
        head: list[list[Cell]] = [["", "", "asks", "typical", "in estimate", "in safe"]]
        table([*head, *rows], flexible=1)


def _rows(name: str, biases: Sequence[Bias]) -> list[list[Cell]]:
    return [
        [
            (name if place == 0 else "", Style.FAINT),
            bias.name,
            f"{bias.count:>4}",
            f"{bias.typical:.1f}x",
            f"{bias.in_estimate:>11.0%}",
            f"{bias.in_safe:>7.0%}" if bias.in_safe is not None else "",
        ]
        for place, bias in enumerate(biases)
    ]


def say_backtest(page: BacktestPage) -> None:
    """What the replay found."""
    for sentence in page.sentences:
        say(sentence)
