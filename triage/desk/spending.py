"""What was spent since a day, read from the desk's records."""

from __future__ import annotations

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from triage.desk.ports import AskQuery, Reader
from triage.domain.ask import Ask, Status
from triage.domain.spent import Spent, spent_on
from triage.domain.zones import wall_at


def spent_since(
    reader: Reader,
    since_on: date,
    *,
    until_on: date | None = None,
    zone: ZoneInfo,
    deep_from_min: int,
    requester: str = "",
) -> list[Spent]:
    """What asks took from the start of a local day on, by number of the ask.

    Args:
        reader: One transaction.
        since_on: The first day, in the user's zone.
        until_on: The last day; None is without an end.
        zone: The user's zone.
        deep_from_min: From which size on an ask is deep.
        requester: Key of a person; only asks in which they take part. "" is everybody.
    """
    since_at = wall_at(since_on, time(0), zone)
    worked = frozenset(one.ask_uid for one in reader.work(since=since_at))
    done = AskQuery(statuses=frozenset({Status.DONE}), closed_since=since_at, requester=requester)
    asks: dict[str, Ask] = {ask.uid: ask for ask in reader.asks(done)}
    if worked:
        found = reader.asks(AskQuery(uids=worked, requester=requester, include_merged=True))
        asks |= {ask.uid: ask for ask in found}
    ordered = sorted(asks.values(), key=lambda ask: ask.id)
    work = reader.work(ask_uids=list(asks)) if asks else []
    until_at = wall_at(until_on + timedelta(days=1), time(0), zone) if until_on else None
    return spent_on(ordered, work, since_at=since_at, until_at=until_at, deep_from_min=deep_from_min)
