"""What holds each ask on a desk, and which open asks nothing holds: none, if the rules are right."""

from __future__ import annotations

from triage.desk.picture import Picture
from triage.desk.ports import AskQuery, Reader
from triage.domain.ask import OPEN_STATUSES, Ask
from triage.domain.fate import Fate, fate_of


def fate_in(ask: Ask, picture: Picture) -> Fate | None:
    """What holds an ask at this instant; None when nothing does."""
    return fate_of(
        ask,
        is_planned=ask.uid in picture.plan.slots,
        has_promise=bool(picture.promises.get(ask.uid)),
        waits=ask.uid in picture.waiting,
    )


def forgotten(reader: Reader, picture: Picture) -> list[Ask]:
    """The open asks without a slot, a revisit day, a promise, or anybody who has the ball; by number."""
    return [ask for ask in reader.asks(AskQuery(statuses=OPEN_STATUSES)) if fate_in(ask, picture) is None]
