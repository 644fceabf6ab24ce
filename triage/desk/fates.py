"""Which open asks nothing holds: none, if the rules are right. For `doctor` and for tests."""

from __future__ import annotations

from triage.desk.picture import Picture
from triage.desk.ports import AskQuery, Reader
from triage.domain.ask import OPEN_STATUSES, Ask
from triage.domain.fate import fate_of


def forgotten(reader: Reader, picture: Picture) -> list[Ask]:
    """The open asks without a slot, a revisit day, a promise, or anybody who has the ball; by number."""
    asks = reader.asks(AskQuery(statuses=OPEN_STATUSES))
    return [
        ask
        for ask in asks
        if fate_of(
            ask,
            is_planned=ask.uid in picture.plan.slots,
            has_promise=bool(picture.promises.get(ask.uid)),
            waits=ask.uid in picture.waiting,
        )
        is None
    ]
