"""The screens in the order of tab and of F1 to F7, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen


def triage() -> Screen[None]:
    """What waits for a decision."""
    from triage.tui.screens.triage import TriageScreen

    return TriageScreen()


def _plan() -> Screen[None]:
    from triage.tui.screens.plan import PlanScreen

    return PlanScreen()


def _backlog() -> Screen[None]:
    from triage.tui.screens.backlog import BacklogScreen

    return BacklogScreen()


def _promises() -> Screen[None]:
    from triage.tui.screens.promises import PromisesScreen

    return PromisesScreen()


def _repeats() -> Screen[None]:
    from triage.tui.screens.repeats import RepeatsScreen

    return RepeatsScreen()


def _review() -> Screen[None]:
    from triage.tui.screens.review import ReviewScreen

    return ReviewScreen()


def _insights() -> Screen[None]:
    from triage.tui.screens.insights import InsightsScreen

    return InsightsScreen()


MODES: dict[str, Callable[[], Screen[None]]] = {
    "triage": triage,
    "plan": _plan,
    "backlog": _backlog,
    "promises": _promises,
    "repeats": _repeats,
    "review": _review,
    "insights": _insights,
}
"""Name -> makes it. They are imported inside: the first frame needs one of them only."""

SCREENS = tuple(MODES)
