"""What the desk learns from finished asks, kept from one look to the next for as long as nothing else was finished."""

from __future__ import annotations

from triage.desk.ports import Reader
from triage.domain.ask import Ask
from triage.domain.effort import EffortModel, Outcome

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

    A model costs a fifth of a look to learn, and most looks find the outcomes of the look before. It is a pure function
    of them, so remembering it changes nothing.
    """

    def __init__(self) -> None:
        self._known: tuple[tuple[Outcome, ...], EffortModel] = ((), EffortModel())

    def efforts(self, reader: Reader) -> tuple[tuple[Outcome, ...], EffortModel]:
        """The outcomes that count now, oldest first, and the model of them."""
        outcomes = tuple(reader.outcomes(OUTCOMES_USED))
        before, model = self._known
        if outcomes != before:
            if outcomes[: len(before)] == before:
                model = model.with_more(outcomes[len(before) :])
            else:
                model = EffortModel.learn(outcomes)
            self._known = outcomes, model
        return outcomes, model
