"""Whether every open ask and promise has a fate: a slot, a revisit date, a promise, somebody it waits for."""

from __future__ import annotations

from collections.abc import Iterable

from triage.desk.forgotten import fate_in
from triage.desk.picture import Picture
from triage.desk.ports import AskQuery, Reader
from triage.domain.ask import Ask, Status
from triage.views.upkeep import Checked, fine, noted, wrong
from triage.views.words import counted

NAMED = 5
"""How many asks are named; the rest is counted."""


def fates(reader: Reader, picture: Picture) -> list[Checked]:
    """What is found of asks and promises that would be lost from sight."""
    asks = reader.asks(AskQuery(statuses=frozenset({Status.ACTIVE, Status.DEFERRED})))
    unplanned = [ask for ask in asks if ask.status is Status.ACTIVE and fate_in(ask, picture) is None]
    unseen = [ask for ask in asks if ask.status is Status.DEFERRED and fate_in(ask, picture) is None]
    found = []
    if unplanned:
        found.append(noted("asks", f"Accepted, and without a slot: {_named(unplanned)}.", "`triage plan` says why."))
    if unseen:
        step = f"`triage defer {unseen[0].id} --until mon` sets a day to look at it again."
        found.append(noted("asks", f"Deferred, and nothing brings them back: {_named(unseen)}.", step))
    found += _promises(reader, picture)
    held = f"{counted(len(asks), 'ask')} taken on or put aside, each with a slot, a date or somebody it waits for"
    return found or [fine("asks", held)]


def _promises(reader: Reader, picture: Picture) -> Iterable[Checked]:
    """Open promises that no work will keep."""
    made = reader.promises(open_only=True)
    asks = {ask.uid: ask for ask in reader.asks(AskQuery(uids=frozenset(one.ask_uid for one in made)))} if made else {}
    lost = [one for one in made if one.ask_uid not in asks]
    if lost:
        words = f"{counted(len(lost), 'open promise')} for asks that are not there."
        yield wrong("promises", words, "`triage history` shows what removed them, `triage undo ACT` brings them back.")
    without = [asks[one.ask_uid] for one in made if one.ask_uid in asks and one.ask_uid not in picture.plan.slots]
    if without:
        step = f"`triage release {without[0].id}` takes the promise back, `triage show {without[0].id}` tells more."
        yield noted("promises", f"Promised, and nothing is planned for it: {_named(without)}.", step)


def _named(asks: list[Ask]) -> str:
    """Numbers only: a report that people paste somewhere names nobody's ask."""
    names = ", ".join(f"#{ask.id}" for ask in asks[:NAMED])
    return f"{names} and {len(asks) - NAMED} more" if len(asks) > NAMED else names
