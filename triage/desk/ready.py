"""Which promises are ready to be started on: everything that was said to come first is closed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from triage.desk.ports import AskQuery, Reader
from triage.domain.ask import Ask
from triage.domain.promise import Promise


def ready_promises(reader: Reader, promises: Iterable[Promise], known: Mapping[str, Ask]) -> dict[str, tuple[Ask, ...]]:
    """The open promises of which everything that was said to come first is closed: uid -> what came first.

    Args:
        reader: One transaction.
        promises: Open promises.
        known: Asks that were read already, by uid.
    """
    waiting = [one for one in promises if one.quote.ahead]
    missing = {uid for one in waiting for uid in one.quote.ahead} - set(known)
    asks = dict(known)
    if missing:
        asks |= {ask.uid: ask for ask in reader.asks(AskQuery(uids=frozenset(missing), include_merged=True))}
    return {
        one.uid: tuple(asks[uid] for uid in one.quote.ahead if uid in asks)
        for one in waiting
        if all(_is_out_of_the_way(uid, asks, reader) for uid in one.quote.ahead)
    }


def _is_out_of_the_way(uid: str, asks: Mapping[str, Ask], reader: Reader) -> bool:
    """Whether an ask is closed; a merged one is when the one that stands for it is. One that is gone is too."""
    ask = asks.get(uid)
    if ask is None:
        return True
    if ask.merged_into:
        into = asks.get(ask.merged_into) or reader.get(Ask, ask.merged_into)
        return into is None or not into.is_open
    return not ask.is_open
