"""What is known about focus blocks: which to keep, what eats them, what an interruption costs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionLine:
    """One span to keep for deep work, with the evidence.

    Attributes:
        spans: As `triage focus add` takes it: "mon-thu 9:30-11:30".
        command: The whole command.
        deep_min: Minutes of finished deep work that lay there.
        days_seen: On how many days.
        words: The evidence in one sentence.
    """

    spans: str
    command: str
    deep_min: int
    days_seen: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InterruptionLine:
    """What an interruption in a focus block costs on top of the time that it takes itself.

    Attributes:
        minutes: For each.
        count: On how many of the user's own it rests; 0 for the stated default.
        words: One sentence.
    """

    minutes: int
    count: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusAdvice:
    """Advice on focus blocks; it informs and never blocks.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        suggestions: Blocks to keep, most evidence first; empty when there is too little, or nothing to add.
        is_enough: Whether the work log holds enough to suggest anything.
        evidence: What the advice rests on, one sentence.
        care: What is amiss with the blocks that are kept, one sentence each; empty is good.
        interruption: What an interruption costs.
    """

    today: date
    zone: str
    suggestions: tuple[SuggestionLine, ...]
    is_enough: bool
    evidence: str
    care: tuple[str, ...]
    interruption: InterruptionLine
