"""What the first frame shows before the desk is open: counts, timer and waiting asks, as they were published last.

Nothing here loads a dataclass of the views: making those takes as long as a frame of the whole interface.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, cast

from triage.capture.status import read_view
from triage.capture.value import Value
from triage.capture.zones import find_zone

if TYPE_CHECKING:
    from triage.capture.published import Published, PublishedAsk
    from triage.domain.ask import Lane, Priority, Status
    from triage.views.asks import AskList
    from triage.views.plans import Counts


class FirstAsk(Value):
    """An ask as published; has every field of a line of a list, so that whatever takes one takes it."""

    id: int
    uid: str
    title: str
    who: tuple[str, ...]
    channel: str = ""
    status: Status | str = "inbox"
    priority: Priority | int
    is_pinned: bool
    due_on: date | None
    due_at: datetime | None
    estimate_min: int | None
    is_guessed: bool
    lane: Lane | None = None
    received_at: datetime
    waiting_min: int | None
    nudges: int
    likely_on: date | None = None
    safely_on: date | None = None
    is_late: bool
    promised_on: date | None = None
    revisit_on: date | None = None
    deferrals: int = 0
    key_result: str = ""
    tags: tuple[str, ...] = ()
    is_private: bool = False
    is_running: bool = False
    closed_at: datetime | None = None
    actual_min: int | None = None
    calls_for: str = ""
    waits_for: tuple[str, ...] = ()


class FirstInbox(Value):
    """The top of the inbox as published; has every field of a list of asks."""

    today: date
    zone: str
    asks: tuple[FirstAsk, ...]
    total: int
    rests_on: str = ""
    also: tuple[str, ...] = ()


class FirstCounts(Value):
    """What waits where, as published; has every field of the counts."""

    inbox: int
    active: int
    deferred: int = 0
    p0: int
    promises_open: int = 0
    promises_at_risk: int
    revisit_due: int
    ready: int = 0
    to_nudge: int = 0
    now_words: str


class FirstLook(Value):
    """The desk as it was published last.

    Attributes:
        counts: What waits where; None when nothing was published yet.
        inbox: The top of the inbox; None when nothing was published yet.
    """

    counts: Counts | None = None
    inbox: AskList | None = None


def first_look(now_path: str, now: datetime) -> FirstLook:
    """What the published file says; takes a millisecond and opens no database.

    Args:
        now_path: Of the published view.
        now: The present instant, aware.
    """
    view, _ = read_view(now_path)
    if view is None:
        return FirstLook()
    return FirstLook(counts=cast("Counts", _counts(view)), inbox=cast("AskList", _inbox(view, now)))


def _counts(view: Published) -> FirstCounts:
    return FirstCounts(
        inbox=view.inbox,
        active=view.active,
        p0=view.p0,
        promises_at_risk=view.promises_at_risk,
        revisit_due=view.revisit_due,
        now_words=f"▶ #{view.timer[0]} {view.timer[1]}" if view.timer else "",
    )


def _inbox(view: Published, now: datetime) -> FirstInbox:
    zone = find_zone(view.zone, "") or UTC
    asks = tuple(_first_ask(ask, now) for ask in view.waiting)
    return FirstInbox(today=now.astimezone(zone).date(), zone=view.zone, asks=asks, total=view.inbox)


def _first_ask(ask: PublishedAsk, now: datetime) -> FirstAsk:
    received_at = datetime.fromisoformat(ask.received_at)
    return FirstAsk(
        id=ask.id,
        uid=ask.uid,
        title=ask.title,
        who=tuple(ask.who),
        priority=ask.priority,
        is_pinned=ask.is_pinned,
        due_on=date.fromisoformat(ask.due_on) if ask.due_on else None,
        due_at=datetime.fromisoformat(ask.due_at) if ask.due_at else None,
        is_late=ask.is_late,
        estimate_min=ask.estimate_min,
        is_guessed=ask.is_guessed,
        received_at=received_at,
        waiting_min=None if ask.is_answered else max(0, (now - received_at) // timedelta(minutes=1)),
        nudges=ask.nudges,
    )
