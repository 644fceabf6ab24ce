"""Key results with what they got, and what lies underneath when one ends or somebody leaves, as faces show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from triage.views.asks import AskLine, PromiseLine
from triage.views.replies import DraftPage


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalLine:
    """A key result with what it got in a period.

    Attributes:
        key: "KR2"; "" is what served none.
        title: What is to be reached.
        weight: How much it counts.
        from_on: First day of its period; None means open.
        until_on: Last day of its period; None means open.
        retired_on: The day it stopped counting; None while it counts.
        checked_on: When it was last held against the company's priorities; None means never.
        tags: Asks with one of these tags serve it.
        open_asks: Open asks tied to it.
        minutes: Minutes spent on asks that serve it.
        focus_min: Of these, on deep work.
        share: Of all minutes, 0 to 1; 0 when nothing was spent.
        focus_share: Of all minutes of deep work, likewise.
        note: The last note on how it goes, or "".
        note_at: When that was written, UTC; None without one.
    """

    key: str
    title: str
    weight: float = 1.0
    from_on: date | None = None
    until_on: date | None = None
    retired_on: date | None = None
    checked_on: date | None = None
    tags: tuple[str, ...] = ()
    open_asks: int = 0
    minutes: int = 0
    focus_min: int = 0
    share: float = 0.0
    focus_share: float = 0.0
    note: str = ""
    note_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalTable:
    """All key results over a period, and what served none.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        since_on: First day of the period.
        goals: By key.
        untied: What served none of them; its key is "".
        minutes: Minutes spent in all.
        focus_min: Of these, on deep work.
        neglected: Main projects that got no focus for two weeks.
    """

    today: date
    zone: str
    since_on: date
    goals: tuple[GoalLine, ...]
    untied: GoalLine
    minutes: int
    focus_min: int
    neglected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalPage:
    """One key result with its notes and its asks.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        since_on: First day of the period that was summed up.
        goal: Its line.
        notes: (when, text), newest first.
        asks: Its open asks, and those that took time in the period.
        spent: Minutes of each of these in the period, in the same order.
    """

    today: date
    zone: str
    since_on: date
    goal: GoalLine
    notes: tuple[tuple[datetime, str], ...]
    asks: tuple[AskLine, ...]
    spent: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beneath:
    """What hangs on a key result that ends, or on somebody who leaves.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        title: What ends, or who leaves.
        asks: The open asks underneath, by number.
        promises: The open promises on these.
    """

    today: date
    zone: str
    title: str
    asks: tuple[AskLine, ...]
    promises: tuple[PromiseLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What was done when something ended, in one act.

    Attributes:
        words: One line.
        dropped: Numbers of asks that were dropped.
        retied: Numbers of asks that hang on something else, or belong to somebody else, now.
        kept: Numbers of asks left as they are.
        drafts: Messages to those who should hear of it, not sent.
    """

    words: str
    dropped: tuple[int, ...]
    retied: tuple[int, ...]
    kept: tuple[int, ...]
    drafts: tuple[DraftPage, ...]
