"""Requesters: who asks, under which names, in which role and tone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from triage.desk.ports import AskQuery, Store, Writer
from triage.desk.refs import find_person, match_person
from triage.domain.people import ME, Person, Role, Tone, person_key
from triage.errors import BadInput, Refused

if TYPE_CHECKING:
    from triage.desk.planning import PlanningService
    from triage.views.people import PersonPage

HOURS_BACK = timedelta(weeks=13)
"""How far back the hours of a person's page look: a quarter of a year."""


class PeopleService:
    """Acts on requesters; each is one undoable act."""

    def __init__(self, store: Store, planning: PlanningService, now: Callable[[], datetime]) -> None:
        self._store = store
        self._planning = planning
        self._now = now

    def page(self, name: str, since_on: date | None = None) -> PersonPage:
        """What a person or team asked and got; for the user's eyes only.

        Args:
            name: Of a person, else of a team.
            since_on: First day of the hours; None is a quarter of a year ago.

        Raises:
            NotFound: Neither a person nor a team has that name.
        """
        from triage.desk.person_page import person_page

        with self._planning.look() as look:
            return person_page(look, name, since_on or look.picture.today - HOURS_BACK)

    def everybody(self) -> list[tuple[Person, int]]:
        """Everybody known with the number of asks in which they take part, most first."""
        with self._store.read() as reader:
            people = reader.all(Person)
            counted = [(one, reader.count(AskQuery(requester=one.key, include_merged=True))) for one in people]
        return sorted(counted, key=lambda pair: (-pair[1], pair[0].name.casefold()))

    def change(
        self,
        name: str,
        *,
        new_name: str | None = None,
        alias: Sequence[str] = (),
        role: str | None = None,
        team: str | None = None,
        tone: str | None = None,
        is_private: bool | None = None,
    ) -> Person:
        """Change what is known about a person; a new name is made known when nobody has it.

        Raises:
            BadInput: An unknown role or tone, nothing to change.
            Refused: A name or alias that somebody else has.
        """
        with self._store.act("who", at=self._now()) as tx:
            people = tx.all(Person)
            known = match_person(people, name)
            person = known or Person(key=person_key(name), name=_as_written(name))
            if not person.key:
                raise BadInput("A person needs a name.", "Example: triage who set priya --role pm")
            changed = replace(
                person,
                name=new_name or person.name,
                aliases=tuple(dict.fromkeys((*person.aliases, *(person_key(one) for one in alias)))),
                role=read_role(role) if role else person.role,
                team=person.team if team is None else team,
                tone=read_tone(tone) if tone else person.tone,
                is_private=person.is_private if is_private is None else is_private,
            )
            _refuse_taken_names(changed, people)
            tx.put(changed)
            tx.describe(f"changed {changed.name}" if known else f"made {changed.name} known")
        return changed

    def merge(self, name: str, into: str) -> Person:
        """Two names are one person: everything of the first becomes the second's. Returns the second.

        Raises:
            NotFound: Nobody has one of the names.
            Refused: Both are the same already, or one is the user.
        """
        from triage.desk.people_merge import merge_people

        at = self._now()
        with self._store.act("who", at=at) as tx:
            people = tx.all(Person)
            gone, kept = find_person(people, name), find_person(people, into)
            merged = merge_people(tx, gone, kept, at)
            tx.describe(f"made {gone.name} one with {merged.name}")
        return merged

    def person(self, name: str) -> Person:
        """The person of that name.

        Raises:
            NotFound: Nobody has it.
        """
        with self._store.read() as reader:
            return find_person(reader.all(Person), name)


def know_person(tx: Writer, name: str, channel: str = "", *, cache: dict[str, Person] | None = None) -> Person:
    """The person of a name, made known in this act when nobody has it. ``cache`` saves look-ups in bulk acts."""
    key = person_key(name)
    if cache is not None and key in cache:
        return cache[key]
    people = list(cache.values()) if cache else tx.all(Person)
    person = match_person(people, name)
    if person is None:
        person = Person(key=key, name=_as_written(name), channel=channel, role=Role.OTHER)
        tx.put(person)
    if cache is not None:
        cache[key] = person
    return person


def _as_written(text: str) -> str:
    """A new name as it is shown: with capitals when it came without any."""
    name = " ".join(text.strip().lstrip("@").split())
    if name == ME or any(char.isupper() or char.isdigit() for char in name):
        return name
    return " ".join(word.capitalize() for word in name.split())


def _refuse_taken_names(changed: Person, people: Sequence[Person]) -> None:
    mine = {person_key(changed.name), *changed.aliases}
    for other in people:
        if other.key != changed.key and mine & {other.key, person_key(other.name), *other.aliases}:
            raise Refused(
                f'"{changed.name}" or one of its aliases already means {other.name}.',
                f'If they are one person: `triage who merge "{changed.key}" --into "{other.key}"`.',
            )


def read_role(text: str) -> Role:
    """A role by name.

    Raises:
        BadInput: Unknown.
    """
    try:
        return Role(text.strip().lower().replace(" ", "-"))
    except ValueError:
        raise BadInput(f'"{text}" is not a role.', f"Roles: {', '.join(Role)}.") from None


def read_tone(text: str) -> Tone:
    """A tone by name.

    Raises:
        BadInput: Unknown.
    """
    try:
        return Tone(text.strip().lower())
    except ValueError:
        raise BadInput(f'"{text}" is not a tone.', f"Tones: {', '.join(Tone)}.") from None
