"""Finds what a user names: an ask by id, uid prefix or ``.``; a person by name, alias or first name."""

from __future__ import annotations

from collections.abc import Sequence

from triage.desk.ports import Reader
from triage.domain.ask import Ask
from triage.domain.people import ME, Person, person_key
from triage.errors import NotFound

LAST = "."


def find_ask(reader: Reader, ref: str) -> Ask:
    """The one ask that a reference means; for a merged one, the ask it was merged into.

    Raises:
        NotFound: No such ask, or a uid prefix that several share.
    """
    ask = find_original(reader, ref)
    return follow_merge(reader, ask)


def find_original(reader: Reader, ref: str) -> Ask:
    """The ask that a reference means, even when it was merged into another.

    Raises:
        NotFound: No such ask, or a uid prefix that several share.
    """
    wanted = ref.strip().lstrip("#").lower()
    if wanted == LAST:
        last = reader.last_ask_uid()
        uids: Sequence[str] = [last] if last else []
        if not uids:
            raise NotFound("There is no last ask yet.", "`triage add ...` captures one.")
    else:
        uids = reader.ask_uids(wanted) if wanted else []
    if not uids:
        raise NotFound(f"No ask {show_ref(ref)}.", "`triage list` shows the open ones.")
    if len(uids) > 1:
        raise NotFound(f'"{ref}" is the start of several asks.', "Type one more character, or use the number.")
    ask = reader.get(Ask, uids[0])
    if ask is None:
        raise NotFound(f"No ask {show_ref(ref)}.", "`triage list` shows the open ones.")
    return ask


def follow_merge(reader: Reader, ask: Ask) -> Ask:
    """The ask that stands for this one after merges."""
    for _ in range(20):  # merges of merges; an import could have made a circle
        if not ask.merged_into:
            return ask
        into = reader.get(Ask, ask.merged_into)
        if into is None:
            return ask
        ask = into
    return ask


def find_asks(reader: Reader, refs: Sequence[str]) -> list[Ask]:
    """The asks that references mean, each once, in the order given.

    Raises:
        NotFound: One of them does not exist; nothing is done with the others.
    """
    found: dict[str, Ask] = {}
    for ref in refs:
        for part in ref.split(","):
            if part.strip():
                ask = find_ask(reader, part)
                found.setdefault(ask.uid, ask)
    if not found:
        raise NotFound("No ask was named.", "Give an id, such as 12, or . for the last ask.")
    return list(found.values())


def show_ref(ref: str) -> str:
    """A reference as messages show it: "#12", or the prefix in quotes."""
    return f"#{ref.lstrip('#')}" if ref.lstrip("#").isdigit() else f'"{ref}"'


def match_person(people: Sequence[Person], name: str) -> Person | None:
    """The known person a name means: key, name, alias, or a first name that only one has; None when nobody."""
    key = person_key(name)
    if not key:
        return None
    for person in people:
        if key in (person.key, person_key(person.name)) or key in person.aliases:
            return person
    by_first = [person for person in people if person_key(person.first_name) == key]
    if len(by_first) == 1:
        return by_first[0]
    # "Priya Shah" arrives while only "Priya" is known: the same one, if there is just one Priya.
    first = key.split()[0]
    alone = [p for p in people if p.key == first and p.key != ME]
    return alone[0] if len(alone) == 1 and " " in key and " " not in person_key(alone[0].name) else None


def find_person(people: Sequence[Person], name: str) -> Person:
    """The known person a name means.

    Raises:
        NotFound: Nobody has that name.
    """
    person = match_person(people, name)
    if person is None:
        raise NotFound(f'Nobody is known as "{name}".', "`triage who` lists everybody.")
    return person
