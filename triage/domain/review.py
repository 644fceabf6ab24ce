"""The review: at most a few cards a day, worst first, each settled with one key; what was settled is remembered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

MOST_A_DAY = 7
"""Cards a day: five minutes, at a good half minute a card. Source: the review is meant to take five minutes."""

STALE_AFTER = timedelta(days=14)
"""An ask that was taken on and left alone for so long is stalled, whatever the plan says."""

WEEKLY_AFTER = timedelta(days=6)
"""A review looks at the whole week when the last one that did is so long ago: any weekday will do."""

KEPT_FOR = timedelta(days=7)
"""A card that was kept as it is comes back after a week."""


class CardKind(StrEnum):
    """What a card is about, in the order in which cards come."""

    INBOX = "inbox"
    PROMISE = "promise"
    ANSWER = "answer"
    REVISIT = "revisit"
    STALE = "stale"
    P0 = "p0"
    KIND = "kind"
    ENDED = "ended"
    UNTIED = "untied"
    PROJECT = "project"
    FOCUS = "focus"


WEEKLY = frozenset({CardKind.ENDED, CardKind.UNTIED, CardKind.PROJECT, CardKind.FOCUS})
"""Cards of the whole week; the others come every day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCard:
    """A card that was left as it is.

    Attributes:
        card: Its key.
        until_on: It does not come before that day.
    """

    card: str
    until_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewState:
    """How far the review is; one record.

    Attributes:
        key: "me".
        on: The day that ``settled`` counts.
        settled: Keys of the cards settled on that day.
        kept: Cards left as they are for some time.
        weekly_on: The day on which the whole week was looked at last; None before the first.
    """

    key: str = "me"
    on: date
    settled: tuple[str, ...] = ()
    kept: tuple[KeptCard, ...] = ()
    weekly_on: date | None = None

    def is_weekly(self, today: date) -> bool:
        """Whether it is time to look at the whole week."""
        return self.weekly_on is None or self.weekly_on == today or today - self.weekly_on >= WEEKLY_AFTER

    def of(self, today: date) -> ReviewState:
        """The state on a day: what was settled on another one no longer counts.

        >>> ReviewState(on=date(2026, 3, 2), settled=("inbox:a",)).of(date(2026, 3, 3)).settled
        ()
        """
        kept = tuple(one for one in self.kept if one.until_on > today)
        settled = self.settled if self.on == today else ()
        return ReviewState(key=self.key, on=today, settled=settled, kept=kept, weekly_on=self.weekly_on)

    def with_settled(self, card: str, today: date, *, keep: bool, is_weekly: bool) -> ReviewState:
        """The state once a card was settled on a day."""
        now = self.of(today)
        kept = (*now.kept, KeptCard(card=card, until_on=today + KEPT_FOR)) if keep else now.kept
        return ReviewState(
            key=now.key,
            on=today,
            settled=(*now.settled, card),
            kept=kept,
            weekly_on=today if is_weekly else now.weekly_on,
        )


def card_key(kind: CardKind, of: str = "") -> str:
    """What names a card from one look to the next.

    >>> card_key(CardKind.STALE, "k7f2")
    'stale:k7f2'
    """
    return f"{kind}:{of}"


def due_cards(
    cards: Iterable[tuple[CardKind, str]], state: ReviewState, today: date, *, most: int | None = MOST_A_DAY
) -> list[str]:
    """Keys of the cards that come today, worst first; what was settled today counts against their number.

    Args:
        cards: (kind, key) of everything there is, those of one kind worst first.
        state: How far the review is.
        today: The user's day.
        most: Cards a day; None is all.
    """
    now = state.of(today)
    gone = {*now.settled, *(one.card for one in now.kept)}
    order = list(CardKind)
    waiting = [(order.index(kind), at, key) for at, (kind, key) in enumerate(cards) if key not in gone]
    left = None if most is None else max(0, most - len(now.settled))
    return [key for _, _, key in sorted(waiting)][:left]


def is_stale(touched_at: datetime, now: datetime) -> bool:
    """Whether an ask that was taken on was left alone for two weeks."""
    return now - touched_at >= STALE_AFTER
