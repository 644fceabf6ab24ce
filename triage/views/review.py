"""The review as faces show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from triage.domain.review import CardKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One way to settle a card.

    Attributes:
        key: The key to press.
        label: What it does, in a few words.
    """

    key: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One thing to settle.

    Attributes:
        key: Names it from one look to the next.
        kind: What it is about.
        heading: Why it is here.
        title: Of what.
        lines: More about it, one line each.
        choices: How to settle it; the last one keeps it as it is.
        ask_id: Number of the ask; 0 when it is about none.
        ref: What commands call what it is about: the ask's uid, the kind's ref.
    """

    key: str
    kind: CardKind
    heading: str
    title: str
    lines: tuple[str, ...]
    choices: tuple[Choice, ...]
    ask_id: int = 0
    ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    """What is to be settled today.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        is_weekly: Whether the whole week is looked at.
        cards: Worst first.
        settled: Cards settled today.
        waiting: Cards that wait for another day.
    """

    today: date
    zone: str
    is_weekly: bool
    cards: tuple[Card, ...]
    settled: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What became of a card.

    Attributes:
        words: What was done, in one line.
        text: A message that was copied, or "".
        copied: "copied", "sent to the terminal", or "".
    """

    words: str
    text: str = ""
    copied: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSummary:
    """The end of a review.

    Attributes:
        text: Markdown for a channel, without private asks.
        plan: The days to come, one line each, for the user.
        reason: The commonest reason for late promises, or "".
    """

    text: str
    plan: tuple[str, ...]
    reason: str
