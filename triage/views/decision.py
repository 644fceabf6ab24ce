"""The decision on one ask on one page: its priority, what a yes costs, what a "not now" says, what was like it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from triage.views.asks import AskLine, SeenBefore, Why
from triage.views.kinds import SeenAgain
from triage.views.plans import Preview
from triage.views.replies import DraftPage


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPage:
    """All that a decision needs, read in one look at the desk.

    Attributes:
        ask: As it stands.
        today: The user's day.
        zone: The user's zone.
        text: What was asked, as it was written.
        link: Where it was asked, or "".
        why: Its priority with reasons; None once closed.
        yes: What a yes costs; None once closed.
        not_now: The very reply that "not now" sends; None when there is nobody to answer, or none could be made.
        no_reply: Why there is no reply, one sentence; "" when there is one.
        seen: Up to three earlier asks like it, best first.
        again: What its kind has to say; None when it is the first of it.
    """

    ask: AskLine
    today: date
    zone: str
    text: str
    link: str
    why: Why | None
    yes: Preview | None
    not_now: DraftPage | None
    no_reply: str
    seen: tuple[SeenBefore, ...]
    again: SeenAgain | None = None
