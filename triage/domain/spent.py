"""Hours spent: on which asks, and how many of them on deep work. The same figures as plain sums over the records."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from triage.domain.ask import Ask, Lane, Status
from triage.domain.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """Time that one ask took within a period.

    Attributes:
        ask: The ask.
        minutes: Logged in the period, and what was added when it was finished in it.
        focus_min: The same when the ask is deep work, else 0.
    """

    ask: Ask
    minutes: int
    focus_min: int


def spent_on(
    asks: Iterable[Ask],
    work: Sequence[Work],
    *,
    since_at: datetime,
    until_at: datetime | None = None,
    deep_from_min: int,
) -> list[Spent]:
    """What asks took from one instant to before another, in the order of the asks; without those that took nothing.

    Minutes count where they were logged. An ask finished with more minutes than were logged on it adds the rest at the
    instant of finishing, so that over its life its minutes are those it took.

    Args:
        asks: The asks.
        work: Every stretch of work on them, whenever it was.
        since_at: Aware.
        until_at: Aware; None is without an end.
        deep_from_min: From which size on an ask is deep when the user did not say.
    """
    logged: dict[str, int] = {}
    inside: dict[str, int] = {}
    for one in work:
        if one.minutes is not None:
            logged[one.ask_uid] = logged.get(one.ask_uid, 0) + one.minutes
            if _is_in(one.started_at, since_at, until_at):
                inside[one.ask_uid] = inside.get(one.ask_uid, 0) + one.minutes
    found = []
    for ask in asks:
        minutes = inside.get(ask.uid, 0)
        if ask.status is Status.DONE and ask.actual_min is not None and _is_in(ask.closed_at, since_at, until_at):
            minutes += max(0, ask.actual_min - logged.get(ask.uid, 0))
        if minutes:
            is_focus = is_deep(ask, logged.get(ask.uid, 0), deep_from_min)
            found.append(Spent(ask=ask, minutes=minutes, focus_min=minutes if is_focus else 0))
    return found


def is_deep(ask: Ask, logged_min: int, deep_from_min: int) -> bool:
    """Whether an ask is deep work: as the user said, else by its estimate, else by what it took."""
    if ask.lane is not None:
        return ask.lane is Lane.FOCUS
    size = ask.estimate_min if ask.estimate_min is not None else ask.actual_min
    return (logged_min if size is None else size) >= deep_from_min


def _is_in(at: datetime | None, since_at: datetime, until_at: datetime | None) -> bool:
    return at is not None and since_at <= at and (until_at is None or at < until_at)


def by_key_result(spent: Iterable[Spent], counting: Container[str]) -> dict[str, tuple[int, int]]:
    """Minutes and focus minutes by key result; those that serve none of the counting ones are under ""."""
    sums: dict[str, tuple[int, int]] = {}
    for one in spent:
        key = one.ask.key_result if one.ask.key_result in counting else ""
        minutes, focus_min = sums.get(key, (0, 0))
        sums[key] = (minutes + one.minutes, focus_min + one.focus_min)
    return sums
