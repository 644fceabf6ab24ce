"""What holds each ask, so that nothing that was deferred is ever forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from triage.domain.ask import Ask, Status

LOOK_AGAIN_DAYS = 7
"""An ask that was put aside without a day comes back for a look after a week."""


class Fate(StrEnum):
    """Where an ask will be met again."""

    INBOX = "inbox"
    SLOT = "slot"
    REVISIT = "revisit"
    PROMISE = "promise"
    WAITING = "waiting"
    CLOSED = "closed"


def fate_of(ask: Ask, *, is_planned: bool, has_promise: bool, waits: bool) -> Fate | None:
    """What holds an ask; None for a forgotten one, which the rules allow nowhere and `doctor` names.

    Args:
        ask: The ask.
        is_planned: Whether it has a slot in the plan.
        has_promise: Whether somebody holds an open promise on it.
        waits: Whether somebody else has the ball.
    """
    if not ask.is_open:
        return Fate.CLOSED
    if ask.status is Status.INBOX:
        return Fate.INBOX
    held = ((is_planned, Fate.SLOT), (has_promise, Fate.PROMISE), (waits, Fate.WAITING))
    found = next((fate for holds, fate in held if holds), None)
    if found is None and ask.status is Status.DEFERRED and ask.revisit_on is not None:
        return Fate.REVISIT
    return found


def with_fate(ask: Ask, today: date) -> Ask:
    """The ask; one that is deferred without a day to look at it again gets one a week on.

    >>> from datetime import datetime, UTC
    >>> ask = Ask(uid="a", title="x", received_at=datetime(2026, 3, 2, tzinfo=UTC), status=Status.DEFERRED)
    >>> with_fate(ask, date(2026, 3, 2)).revisit_on
    datetime.date(2026, 3, 9)
    """
    if ask.status is not Status.DEFERRED or ask.revisit_on is not None:
        return ask
    return replace(ask, revisit_on=today + timedelta(days=LOOK_AGAIN_DAYS))
