"""What becomes of focus blocks in sentences, read off a picture."""

from __future__ import annotations

from datetime import timedelta

from triage.desk.picture import Picture
from triage.desk.ports import AskQuery, Reader
from triage.domain.ask import Ask, Lane
from triage.domain.focus_care import (
    GETTING_BACK_MIN,
    INTERRUPTIONS_SEEN_DAYS,
    LEAST_INTERRUPTIONS,
    eaten_blocks,
    interruption_cost,
    over_half,
)
from triage.domain.spans import days_words, span_words
from triage.views.focus import InterruptionLine
from triage.views.words import duration


def care_words(picture: Picture) -> list[str]:
    """What is amiss with the blocks that are kept, one sentence each."""
    time, found = picture.context.time, []
    if (much := over_half(time)) is not None:
        found.append(
            f"Focus blocks take {duration(much[0])} of your {duration(much[1])} a week; beyond half, "
            "everything else spills into them."
        )
    for one in eaten_blocks(time, picture.now):
        words = f"{days_words(one.block.days)} {span_words(one.block.span)}"
        found.append(
            f"Meetings take {duration(one.meetings_min)} of the {duration(one.block_min)} of focus {words} "
            "in the next two weeks."
        )
    return found


def interruption_line(reader: Reader, picture: Picture) -> InterruptionLine:
    """What an interruption in a focus block costs this user, measured or by default."""
    since = picture.now - timedelta(days=INTERRUPTIONS_SEEN_DAYS)
    work = reader.work(since=since)
    uids = frozenset(one.ask_uid for one in work)
    asks = reader.asks(AskQuery(uids=uids, include_merged=True)) if uids else []
    deep = frozenset(ask.uid for ask in asks if is_deep(ask, picture))
    cost = interruption_cost(work, reader.lost(since), deep, picture.context.time, now=picture.now)
    intro = "An interruption in a focus block costs"
    if cost.count:
        words = f"{intro} you {duration(cost.minutes)} on top: the median of your last {cost.count}."
    else:
        words = (
            f"{intro} about {GETTING_BACK_MIN}m on top (DeMarco and Lister, Peopleware), "
            f"until {LEAST_INTERRUPTIONS} of your own are known."
        )
    return InterruptionLine(minutes=cost.minutes, count=cost.count, words=words)


def is_deep(ask: Ask, picture: Picture) -> bool:
    """Whether an ask is deep: as the user said, else by its estimate, else by what it took."""
    if ask.lane is not None:
        return ask.lane is Lane.FOCUS
    size = ask.estimate_min if ask.estimate_min is not None else ask.actual_min
    return (size or 0) >= picture.context.deep_from_min
