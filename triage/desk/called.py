"""What wants a word today although it is not in the inbox: promises that slip, people to ask again."""

from __future__ import annotations

from triage.desk.lines import calls_for
from triage.desk.picture import Picture
from triage.domain.ask import Ask, Status
from triage.views.words import near_day

MOST_CALLED = 4
"""Beyond a few lines the lists themselves are read: `triage promises` and `triage waiting`."""


def called(picture: Picture) -> tuple[str, ...]:
    """A sentence for each open ask outside the inbox that calls for a message, and for each question to repeat."""
    words = [_words(ask, call, picture) for ask, call in _calling(picture)]
    if len(words) > MOST_CALLED:
        rest = len(words) - MOST_CALLED
        words = [*words[:MOST_CALLED], f"... and {rest} more: `triage promises`, `triage waiting`."]
    return tuple(words)


def _calling(picture: Picture) -> list[tuple[Ask, str]]:
    found = []
    for ask in picture.open_asks.values():
        call = calls_for(ask, picture)
        if call in ("nudge", "heads-up") and ask.status is not Status.INBOX:
            found.append((ask, call))
    return sorted(found, key=lambda pair: (pair[1], pair[0].id))


def _words(ask: Ask, call: str, picture: Picture) -> str:
    if call == "nudge":
        due = [one for one in picture.waiting[ask.uid] if one.is_due(picture.today)]
        name = "".join(picture.names([due[0].person]))
        return f"Ask {name} again about #{ask.id} {ask.title}: `triage reply {ask.id}`."
    promise = min(picture.promises[ask.uid], key=lambda one: one.quote.on)
    name = "".join(picture.names([promise.person])) or "somebody"
    day = near_day(promise.quote.on, picture.today)
    said = f"{day[0].upper()}{day[1:]}, promised to {name}"
    return f"{said}, does not hold for #{ask.id} {ask.title}: `triage reply {ask.id}`."
