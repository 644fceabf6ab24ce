"""What the first frame shows before the desk is open: the counts and the timer that were published last."""

from __future__ import annotations

from dataclasses import dataclass

from triage.capture.published import Published
from triage.capture.status import read_view
from triage.views.plans import Counts


@dataclass(frozen=True, slots=True)
class FirstLook:
    """The desk as it was published last.

    Attributes:
        counts: What waits where; None when nothing was published yet.
    """

    counts: Counts | None = None


def first_look(now_path: str) -> FirstLook:
    """What the published file says; takes a millisecond and opens no database."""
    view, _ = read_view(now_path)
    return FirstLook(_counts(view) if view is not None else None)


def _counts(view: Published) -> Counts:
    timer = f"▶ #{view.timer[0]} {view.timer[1]}" if view.timer else ""
    return Counts(
        inbox=view.inbox,
        active=view.active,
        deferred=0,
        p0=view.p0,
        promises_open=0,
        promises_at_risk=view.promises_at_risk,
        revisit_due=view.revisit_due,
        now_words=timer,
    )
