"""The quiet lines: what is worth a word, and no more than that."""

from __future__ import annotations

from triage.desk.picture import Picture, PlanRules
from triage.desk.ports import Reader
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
    found = sorted(strained(picture.plan), key=lambda one: (one.promise.quote.on, _number(one, picture)))
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


def quiet_lines(picture: Picture, reader: Reader, rules: PlanRules) -> tuple[QuietLine, ...]:
    """Everything that is worth a quiet word now."""
    from triage.desk.quiet_time import quiet_focus, quiet_week  # `triage next` needs neither

    return (*quiet_promises(picture), *quiet_week(picture, reader, rules), *quiet_focus(picture, rules))


def _person_words(key: str, mine: list[Strained], picture: Picture, *, is_public: bool) -> str:
    who = "".join(picture.names([key])) if key else "nobody in particular"
    if is_public and any(person.is_private for person in picture.persons([key])):
        who = "somebody"
    return f"{who} ({', '.join(f'#{_number(one, picture)}' for one in mine)})"


def _number(one: Strained, picture: Picture) -> int:
    return picture.open_asks[one.promise.ask_uid].id
