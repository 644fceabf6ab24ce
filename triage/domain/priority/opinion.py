"""The rules' opinion of an ask: P0, P1 or P2, why, and where it ranks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from triage.domain.ask import Priority
from triage.domain.plan_ask import Context
from triage.domain.priority.facts import AskFacts
from triage.domain.priority.reason import Group, Reason
from triage.domain.priority.rules import RULES, is_in_cycle, is_tied

P1_VALUE = 4.0
"""From this value on an ask is P1 without key result or date: what a key result of usual weight is worth."""

P1_VALUE_WITHOUT_KEY_RESULTS = 2.0
"""The same until a key result exists: somebody with a known role asks, or anybody asks twice, or it waited."""

P0_VALUE = 1.0
"""The least value of a P0 once there are key results; until then anything with a tight date may be one."""

_JUDGES = tuple((rule.judge, rule.group is Group.VALUE) for rule in RULES)

RankKey = tuple[int, bool, bool, float, datetime, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What the rules say of one ask.

    Attributes:
        uid: The ask's.
        priority: What it is: pinned by the user, else the rules' own.
        own: What the rules say, pinned or not.
        is_pinned: Whether the user set it.
        because: What decided the rules' own class, one sentence.
        reasons: Every term, largest first.
        points: Their sum.
        value: The sum of those that say whether it is worth it.
        slack_min: Lane minutes to spare before its deadline; None without one.
    """

    uid: str
    priority: Priority
    own: Priority
    is_pinned: bool
    because: str
    reasons: tuple[Reason, ...]
    points: float
    value: float
    slack_min: float | None


def opinion_of(facts: AskFacts, context: Context) -> Opinion:
    """The rules' opinion of one ask, the registry evaluated once."""
    reasons: list[Reason] = []
    value = points = 0.0
    for judge, is_value in _JUDGES:
        reason = judge(facts, context)
        if reason is not None:
            reasons.append(reason)
            points += reason.points
            value += reason.points if is_value else 0.0
    own, because = _decide(facts, value, context)
    pinned = facts.ask.pinned
    reasons.sort(key=lambda reason: -reason.points)
    return Opinion(
        uid=facts.ask.uid,
        priority=own if pinned is None else pinned,
        own=own,
        is_pinned=pinned is not None,
        because=because,
        reasons=tuple(reasons),
        points=round(points, 1),
        value=round(value, 1),
        slack_min=facts.slack_min,
    )


def _decide(facts: AskFacts, value: float, context: Context) -> tuple[Priority, str]:
    """The class with its reason: the first line that holds decides."""
    has_key_results = bool(context.key_results)
    is_worth_it = value >= P0_VALUE if has_key_results else value >= 0
    slack = facts.slack_min
    if slack is not None and slack < 0 and facts.is_promised:
        return Priority.P0, "P0: the promise would break"
    if slack is not None and slack <= context.block_min and is_worth_it:
        left = "no time" if slack < 0 else "about one focus block or less"
        return Priority.P0, f"P0: {left} to spare, so start now or renegotiate now"
    if is_tied(facts, context):
        return Priority.P1, "P1: serves what you are here for"
    if slack is not None and slack >= 0 and is_in_cycle(facts, context):
        return Priority.P1, "P1: due within the cycle, with time to spare"
    if value >= (P1_VALUE if has_key_results else P1_VALUE_WITHOUT_KEY_RESULTS):
        return Priority.P1, "P1: those who ask, and how often, make it worth this cycle"
    if slack is not None and slack < 0 and not is_worth_it:
        return Priority.P2, "P2: cannot be done by its date, and nobody can say what it serves"
    return Priority.P2, "P2: neither a key result nor a date in this cycle calls for it"


def rank_key(facts: AskFacts, opinion: Opinion) -> RankKey:
    """The sort key of the rank: class, within it pinned first (in P2 last), then points, received, uid.

    An ask that is not taken now goes behind everything of its class.
    """
    return (
        opinion.priority.value,
        facts.subject.comes_last,
        opinion.is_pinned == (opinion.priority is Priority.P2),
        -opinion.points,
        facts.ask.received_at,
        facts.ask.uid,
    )
