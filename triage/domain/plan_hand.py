"""What the user put in front of something else by hand, over the order of the rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def by_hand(ranked: Sequence[T], uid: Callable[[T], str], before: Callable[[T], str]) -> list[T]:
    """The same in rank order, each that was put in front of another right in front of it.

    Several in front of one keep their rank among themselves; what it was put in front of may have left the plan, and
    then the rules have it again.

    Args:
        ranked: In the order of the rules.
        uid: Names one.
        before: uid of what it was put in front of, "" for nothing.

    >>> by_hand(["a", "b", "c"], str, lambda one: "a" if one == "c" else "")
    ['c', 'a', 'b']
    """
    order = list(ranked)
    for one in ranked:
        wanted = before(one)
        if not wanted or wanted == uid(one):
            continue
        target = next((other for other in order if uid(other) == wanted), None)
        if target is not None:
            order.remove(one)
            order.insert(order.index(target), one)
    return order
