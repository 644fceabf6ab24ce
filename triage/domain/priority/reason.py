"""A reason: what one rule says of one ask, in points and words; and the rule as the registry keeps it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from triage.domain.plan_ask import Context
from triage.domain.priority.facts import AskFacts


class Group(StrEnum):
    """What a rule's points are for: whether an ask is worth it, or only how soon within its class."""

    VALUE = "value"
    TIME = "time"


class Reason(NamedTuple):
    """What one rule says of one ask.

    Attributes:
        rule: Name of the rule.
        points: What it adds (or, below 0, takes).
        words: Why, ready to read.
    """

    rule: str
    points: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the registry.

    Attributes:
        name: Stable; shown in ``why`` and in the reference.
        group: What its points are for.
        scale: Its points in words, for the reference.
        judge: The pure function; None means that it has nothing to say.
    """

    name: str
    group: Group
    scale: str
    judge: Callable[[AskFacts, Context], Reason | None]

    @property
    def doc(self) -> str:
        """What it looks at, one sentence, for the reference."""
        return (self.judge.__doc__ or "").split("\n", 1)[0]
