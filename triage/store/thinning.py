"""Which copies stay: many of the last days, fewer the older they are, and never fewer because a desk was emptied."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

DAYS, WEEKS, MONTHS = 12, 10, 9
"""How many days, weeks before these, and months before these have a copy. Source: Anki's defaults, which people have
lived with for years."""

RECENT = timedelta(days=2)
"""Younger copies all stay: those made before a restore or an upgrade are wanted now, if ever."""

EMPTIED = 2
"""A copy with more than so many times the asks of the newest one stays: the newest may be what an accident left."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A copy as thinning sees it.

    Attributes:
        name: Its name.
        made_at: When, UTC.
        asks: How many asks are in it; None when that cannot be read.
    """

    name: str
    made_at: datetime
    asks: int | None


def superfluous(copies: Sequence[Kept]) -> list[Kept]:
    """The copies that may go, oldest first.

    A copy that cannot be read stays: somebody who knows how may still get something out of it.
    """
    newest_first = sorted(copies, key=lambda copy: copy.made_at, reverse=True)
    readable = [copy for copy in newest_first if copy.asks is not None]
    if not readable:
        return []
    newest = readable[0]
    staying = {copy.name for copy in readable if copy.made_at > newest.made_at - RECENT or is_richer(copy, newest)}
    rest = _newest_of_each(readable, DAYS, lambda copy: copy.made_at.date(), staying)
    rest = _newest_of_each(rest, WEEKS, lambda copy: copy.made_at.isocalendar()[:2], staying)
    _newest_of_each(rest, MONTHS, lambda copy: (copy.made_at.year, copy.made_at.month), staying)
    return [copy for copy in reversed(readable) if copy.name not in staying]


def is_richer(copy: Kept, newest: Kept) -> bool:
    """Whether a copy holds so much more than the newest that an accident may lie between them."""
    return (copy.asks or 0) > EMPTIED * max(newest.asks or 0, 1)


def _newest_of_each(
    copies: Iterable[Kept], most: int, span_of: Callable[[Kept], Hashable], staying: set[str]
) -> list[Kept]:
    """Let the newest copy of each of the last spans stay; returns the copies of the spans before these."""
    spans: list[Hashable] = []
    rest: list[Kept] = []
    for copy in copies:
        span = span_of(copy)
        if span not in spans and len(spans) < most:
            spans.append(span)
            staying.add(copy.name)
        elif span not in spans:
            rest.append(copy)
    return rest
