"""What follows from a decision: late dates, broken promises, people who are still waiting for a word."""

from __future__ import annotations

from collections.abc import Sequence

from triage.desk.lines import is_ready
from triage.desk.picture import Picture
from triage.desk.ports import Reader
from triage.domain.ask import Ask, Status
from triage.domain.people import ME
from triage.domain.plan import Outlook, Quantile, finish_on
from triage.domain.promise import PromiseState
from triage.domain.repeats.kind import KindCase, KindState
from triage.views.words import listing, near_day, plain_day

MOST_NOTES = 5
"""More than a handful of sentences after one act are not read."""

ASK_AFTER_DEFERRALS = 3
"""After three deferrals a decision is asked for. Source: issue of the promise ledger; the third time is a pattern."""


def notes_on(asks: Sequence[Ask], picture: Picture, reader: Reader) -> tuple[str, ...]:
    """The sentences that follow from an act on these asks, each with its next step."""
    notes: list[str] = []
    for ask in asks:
        notes += _late(ask, picture)
        notes += _waiting(ask, picture)
        notes += deferred_often(ask)
        notes += _ready(ask, picture)
        notes += _was_late(ask, picture, reader)
        notes += _built(ask, picture, reader)
    if any(ask.status is Status.ACTIVE for ask in asks):
        notes += _broken(picture, {ask.uid for ask in asks})
    return tuple(notes[:MOST_NOTES])


def _late(ask: Ask, picture: Picture) -> list[str]:
    slot = picture.plan.slots.get(ask.uid)
    if slot is None or ask.status is not Status.ACTIVE or slot.due in (None, Outlook.HOLDS):
        return []
    safely = finish_on(slot, picture.zone, Quantile.P80)
    due_at = picture.context.capacity.due_at(ask)
    due = plain_day(due_at.astimezone(picture.zone).date(), picture.today) if due_at else ""
    when = f"safely done {plain_day(safely, picture.today)}" if safely else "not done in the foreseeable future"
    return [f"#{ask.id} is due {due} and {when}: `triage reply {ask.id} --as trade` asks who can wait."]


def _waiting(ask: Ask, picture: Picture) -> list[str]:
    """Somebody learns of the decision only when told."""
    people = [key for key in ask.requesters if key != ME]
    if not people or ask.merged_into:
        return []
    told = {promise.person for promise in picture.promises.get(ask.uid, ())}
    silent = [key for key in people if key not in told]
    if not silent:
        return []
    names = listing(picture.names(silent))
    match ask.status:
        case Status.ACTIVE if ask.accepted_at == picture.now:
            return [f"{names} does not know yet: `triage reply {ask.id}` says yes with the date."]
        case Status.DEFERRED:
            return [f"{names} does not know yet: `triage reply {ask.id}` says what comes first and when."]
        case Status.HANDED_OFF if ask.uid not in picture.waiting:
            to = "".join(picture.names([ask.handed_to])).split()[0].lower() if ask.handed_to else "NAME"
            return [f"`triage wait {ask.id} --on {to}` reminds you to ask how it goes."]
        case Status.DONE:
            return [f"`triage reply {ask.id}` tells {names} that it is done."]
    return []


def _ready(ask: Ask, picture: Picture) -> list[str]:
    """What came first for somebody is done: their ask is back in the inbox."""
    ready = [one.person for one in picture.promises.get(ask.uid, ()) if is_ready(ask, one, picture)]
    if not ready:
        return []
    names = listing(picture.names(ready))
    return [f"#{ask.id} is free to start, what came first is done: `triage reply {ask.id}` tells {names}."]


def _was_late(ask: Ask, picture: Picture, reader: Reader) -> list[str]:
    """A promise that was met late just now, without a word why; the reason may be given or left out."""
    if ask.status is not Status.DONE or ask.closed_at != picture.now:
        return []
    late = [
        one
        for one in reader.promises(ask_uids=[ask.uid])
        if one.state is PromiseState.LATE and one.closed_at == ask.closed_at and not one.late_because
    ]
    return [f'The promise on #{ask.id} was late: `triage promises late {ask.id} "..."` notes why.'] if late else []


def _built(ask: Ask, picture: Picture, reader: Reader) -> list[str]:
    """The automation of a kind is built just now: who asks next could be sent to it."""
    if ask.status is not Status.DONE or ask.closed_at != picture.now or ask.requesters:
        return []
    built = [one.kind for one in reader.all(KindCase) if one.ask_uid == ask.uid and one.state is KindState.BUILDING]
    refs = [f"k{members[0].ask_id}" for kind in built if (members := reader.members(kind))]
    return [
        f'It runs? `triage repeats automated {ref} --tool "URL or what to do"` sends the next ones there.'
        for ref in refs
    ]


def deferred_often(ask: Ask) -> list[str]:
    """Asks for a decision on what was put aside three times; to put it aside once more stays possible."""
    if ask.status is not Status.DEFERRED or ask.deferrals < ASK_AFTER_DEFERRALS:
        return []
    return [
        f"#{ask.id} was deferred {ask.deferrals} times. Decide? `triage accept {ask.id}`, "
        f"`triage handoff {ask.id} --to NAME` or `triage drop {ask.id}`."
    ]


def _broken(picture: Picture, mine: set[str]) -> list[str]:
    """Promises on other asks that the plan does not hold now."""
    broken = []
    for uid, promises in picture.promises.items():
        slot = picture.plan.slots.get(uid)
        ask = picture.open_asks.get(uid)
        if uid in mine or ask is None or slot is None or slot.promised is not Outlook.BREAKS:
            continue
        for promise in promises:
            if promise.state is PromiseState.OPEN:
                name = "".join(picture.names([promise.person])) or "somebody"
                day = near_day(promise.quote.on, picture.today)
                broken.append(f"The promise to {name} on #{ask.id} ({day}) does not hold: `triage reply {ask.id}`.")
    return broken
