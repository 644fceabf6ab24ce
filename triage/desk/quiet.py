"""The quiet lines: promises at risk by person, a week that does not fit, focus blocks that are too many or eaten."""

from __future__ import annotations

from triage.desk.picture import Picture, PlanRules
from triage.desk.ports import Reader
from triage.desk.weeks import loads_of, week_warnings
from triage.domain.promise_risk import Strained, strained
from triage.views.week import QuietLine
from triage.views.words import listing

MOST_NAMED = 4
"""People named in the line about promises; `triage updates` has all of them."""


def quiet_promises(picture: Picture, *, is_public: bool = False) -> tuple[QuietLine, ...]:
    """The promises that are late or at risk, bundled by person, as one line; empty when all hold.

    Args:
        picture: The desk.
        is_public: Whether it goes to where others may read it: then it names nobody private.
    """
    found = strained(picture.plan)
    if not found:
        return ()
    by_person: dict[str, list[Strained]] = {}
    for one in found:
        by_person.setdefault(one.promise.person, []).append(one)
    parts = [
        _person_words(key, mine, picture, is_public=is_public) for key, mine in list(by_person.items())[:MOST_NAMED]
    ]
    parts += [f"{len(by_person) - MOST_NAMED} more people"] if len(by_person) > MOST_NAMED else []
    words = f"Promises at risk: {listing(parts)}. `triage updates` drafts one message to each."
    keys = tuple(f"{one.promise.uid}/{one.promise.quote.on.isoformat()}" for one in found)
    return (QuietLine(about="promises", words=words, keys=keys),)


def quiet_week(picture: Picture, reader: Reader, rules: PlanRules) -> tuple[QuietLine, ...]:
    """That this or the next week does not fit, as one line; empty when both do."""
    loads = loads_of(picture, reader, rules)
    found = week_warnings(loads, picture.today)
    if not found:
        return ()
    key = f"week/{loads[0].from_on.isoformat()}"
    more = " `triage week` has the rest." if len(found) > 1 else " `triage week` has the numbers."
    return (QuietLine(about="week", words=f"{found[0]}{more}", keys=(key,)),)


def quiet_lines(picture: Picture, reader: Reader, rules: PlanRules) -> tuple[QuietLine, ...]:
    """Everything that is worth a quiet word now."""
    return (*quiet_promises(picture), *quiet_week(picture, reader, rules))


def _person_words(key: str, mine: list[Strained], picture: Picture, *, is_public: bool) -> str:
    who = "".join(picture.names([key])) if key else "nobody in particular"
    if is_public and any(person.is_private for person in picture.persons([key])):
        who = "somebody"
    numbers = ", ".join(f"#{picture.open_asks[one.promise.ask_uid].id}" for one in mine)
    return f"{who} ({numbers})"
