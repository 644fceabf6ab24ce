"""How much later than the plan's own reckoning safe dates must be, so that four in five of those quoted hold."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from triage.domain.promise import Promise

STEP = 0.1
"""How far one outcome moves it: up by 0.8 steps (8 %) after a date that did not hold, down by 0.2 after one that did.

Larger than that of efforts, because dates come by the dozen a quarter and efforts by the hundred."""

LEAST, MOST = 1.0, 3.0
"""Dates are never nearer than the efforts say. Beyond three times, the plan and life have little to do with each other,
and no factor mends that."""

REMEMBERED = 100
"""Dates that count: about a year of them."""


def caution(settled: Iterable[Promise], still_open: Iterable[Promise], today: date) -> float:
    """The factor on the safe effort that a date is reckoned with; 1 without any date known.

    Adaptive conformal inference (Gibbs and Candes, NeurIPS 2021) on dates: they miss for more reasons than effort, as
    incidents, illness and work that jumps the queue. What counts is the first date that was quoted in each promise.

    Args:
        settled: Promises kept or late, in any order.
        still_open: Open ones; those past their first date are known to miss it.
        today: The user's day.
    """
    known: list[tuple[date, str, bool]] = []
    for one in settled:
        closed_on = one.closed_at.astimezone(ZoneInfo(one.zone)).date() if one.closed_at else today
        first_on = one.quotes[0].on
        known.append((min(closed_on, max(first_on, one.quotes[0].made_at.date())), one.uid, closed_on <= first_on))
    known += [(one.quotes[0].on, one.uid, False) for one in still_open if one.quotes[0].on < today]
    log = 0.0
    for _, _, is_held in sorted(known)[-REMEMBERED:]:
        log += -0.2 * STEP if is_held else 0.8 * STEP
        log = min(max(log, math.log(LEAST)), math.log(MOST))
    return math.exp(log)
