"""What the desk learns from finished asks, kept from one look to the next for as long as nothing else was finished."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from triage.desk.ports import Reader
from triage.domain.ask import Ask, Lane
from triage.domain.capacity import Capacity, Shares
from triage.domain.effort import EffortModel, Outcome
from triage.domain.room import LEAST_FINISHED, WINDOW, planned_share

OUTCOMES_USED = 600
"""Finished asks that the effort model learns from; at its half-life of 200 older ones weigh under an eighth."""


def outcome_of(ask: Ask) -> Outcome | None:
    """What a finished ask teaches about effort; None without estimate or actual effort."""
    if not (ask.estimate_min and ask.actual_min):
        return None
    return Outcome(
        estimate_min=float(ask.estimate_min),
        actual_min=float(ask.actual_min),
        title=ask.title,
        requester=ask.requester,
        category=ask.tags[0] if ask.tags else "",
        tags=ask.tags,
    )


class Learning:
    """Efforts learnt from a desk's finished asks.

    Reading outcomes and learning a model of them cost a third of a look, and most looks find what the last one found.
    The model is a pure function of them, so remembering it changes nothing.
    """

    def __init__(self) -> None:
        self._known: tuple[list[tuple[str, int]], tuple[Outcome, ...], EffortModel] = ([], (), EffortModel())

    def efforts(self, reader: Reader) -> tuple[tuple[Outcome, ...], EffortModel]:
        """The outcomes that count now, oldest first, and the model of them."""
        states = reader.finished_states(OUTCOMES_USED)
        known_states, before, model = self._known
        if states == known_states:
            return before, model
        outcomes = tuple(reader.outcomes(OUTCOMES_USED))
        if outcomes != before:
            if outcomes[: len(before)] == before:
                model = model.with_more(outcomes[len(before) :])
            else:
                model = EffortModel.learn(outcomes)
        # One assignment: threads share it.
        self._known = states, outcomes, model
        return outcomes, model


def learnt_shares(reader: Reader, capacity: Capacity, open_since: Iterable[datetime]) -> Shares:
    """The shares of working time that are not for planned work, as the user's last eight weeks show them.

    Args:
        reader: One transaction.
        capacity: The user's time with the shares of the settings.
        open_since: When each ask that is taken on and open was taken on, UTC.
    """
    now, time = capacity.since_at, capacity.time
    finished = reader.finished_since(now - WINDOW)
    if len(finished) < LEAST_FINISHED:
        return time.shares
    usable = {lane: capacity.lane(lane).minutes_until(now + WINDOW) for lane in Lane}
    available_min = sum(minutes / capacity.lane(lane).rate for lane, minutes in usable.items())
    if not available_min:
        return time.shares
    default = sum(usable.values()) / available_min
    share = planned_share(finished, open_since, now=now, zone=time.zone, available_min=available_min, default=default)
    return replace(time.shares, learnt=share / default)
