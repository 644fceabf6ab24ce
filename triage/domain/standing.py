"""What somebody asked and got so far: for the user's own eyes, in no digest, export or reply."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from statistics import median

from triage.domain.ask import Ask, Status
from triage.domain.promise import SentReply


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What became of somebody's asks; each counts once.

    Attributes:
        asks: How many they asked.
        handed_off: Given to somebody else.
        yes: Taken on at some time, or done.
        later: Put aside, and not taken on since.
        dropped: Dropped without ever being taken on or put aside.
        undecided: Still to be decided.
        first_answer_min: Median minutes until the first reply to them went out, of asks that had one; None without.
        channel: The channel that most of them came by, or "".
    """

    asks: int
    handed_off: int
    yes: int
    later: int
    dropped: int
    undecided: int
    first_answer_min: int | None
    channel: str


def standing_of(asks: Collection[Ask], replies: Iterable[SentReply], people: Collection[str]) -> Standing:
    """What became of the asks of a person or team.

    Args:
        asks: All of them.
        replies: What went out about these.
        people: Keys of the person or the team's members: replies to others do not answer them.
    """
    counted = Counter(_answer(ask) for ask in asks)
    first: dict[str, SentReply] = {}
    for reply in sorted(replies, key=lambda one: one.sent_at):
        if reply.person in people:
            first.setdefault(reply.ask_uid, reply)
    waits = [
        max(0.0, (first[ask.uid].sent_at - ask.received_at).total_seconds() / 60) for ask in asks if ask.uid in first
    ]
    channels = Counter(ask.channel for ask in asks if ask.channel)
    return Standing(
        asks=len(asks),
        handed_off=counted["handed_off"],
        yes=counted["yes"],
        later=counted["later"],
        dropped=counted["dropped"],
        undecided=counted["undecided"],
        first_answer_min=round(median(waits)) if waits else None,
        channel=min(channels, key=lambda name: (-channels[name], name)) if channels else "",
    )


def _answer(ask: Ask) -> str:
    if ask.status is Status.HANDED_OFF:
        return "handed_off"
    if ask.accepted_at is not None or ask.status is Status.DONE:
        return "yes"
    if ask.status is Status.DEFERRED or ask.deferrals:
        return "later"
    return "dropped" if ask.status is Status.DROPPED else "undecided"
