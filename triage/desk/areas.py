"""Areas: who knows what, and where it is written down; replies point there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from triage.desk.people import know_person
from triage.desk.ports import Reader, Store
from triage.domain.areas import Area
from triage.domain.people import Person
from triage.errors import BadInput, NotFound
from triage.views.people import AreaLine


class AreaService:
    """Acts on areas; each is one undoable act."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def areas(self) -> list[AreaLine]:
        """Every area by name."""
        with self._store.read() as reader:
            return [_line(one, reader) for one in reader.all(Area)]

    def add(
        self, name: str, *, people: Sequence[str] = (), docs: Sequence[str] = (), tags: Sequence[str] = ()
    ) -> AreaLine:
        """Make an area known, or add people, documents and tags to one that is.

        Raises:
            BadInput: No name, or nothing that would say where to turn.
        """
        key = area_key(name)
        with self._store.act("areas", at=self._now()) as tx:
            known = tx.get(Area, key)
            before = known or Area(key=key)
            keys = [know_person(tx, one).key for one in people]
            made = replace(
                before,
                people=tuple(dict.fromkeys((*before.people, *keys))),
                docs=tuple(dict.fromkeys((*before.docs, *(one.strip() for one in docs if one.strip())))),
                tags=tuple(dict.fromkeys((*before.tags, *(one.lstrip("#+").lower() for one in tags)))),
            )
            if not made.people and not made.docs:
                raise BadInput(f'"{key}" needs somebody who knows it, or a document.', f"{_EXAMPLE} --who wei")
            tx.put(made)
            tx.describe(f"{'changed' if known else 'added'} the area {key}")
            line = _line(made, tx)
        return line

    def remove(self, name: str, *, person: str = "", doc: str = "") -> AreaLine:
        """Forget an area, or only a person or a document of it.

        Raises:
            NotFound: No such area, or it has no such person or document.
        """
        key = area_key(name)
        with self._store.act("areas", at=self._now()) as tx:
            known = tx.get(Area, key)
            if known is None:
                raise NotFound(f'No area "{key}".', "`triage areas` lists them.")
            if not person and not doc:
                line = _line(known, tx)
                tx.remove(known)
                tx.describe(f"removed the area {key}")
                return line
            gone = know_person(tx, person).key if person else ""
            kept = replace(
                known,
                people=tuple(one for one in known.people if one != gone),
                docs=tuple(one for one in known.docs if one != doc.strip()),
            )
            if kept == known:
                raise NotFound(f'"{person or doc}" is not in the area {key}.', "`triage areas` shows what is.")
            tx.put(kept)
            tx.describe(f"changed the area {key}")
            line = _line(kept, tx)
        return line


_EXAMPLE = 'Example: triage areas add "ranking dashboards"'


def area_key(name: str) -> str:
    """The key of an area's name: lower case, single blanks.

    Raises:
        BadInput: No name.
    """
    key = " ".join(name.split()).casefold()
    if not key:
        raise BadInput("An area needs a name.", f"{_EXAMPLE} --who wei")
    return key


def _line(area: Area, reader: Reader) -> AreaLine:
    names = {one.key: one.name for one in (reader.get(Person, key) for key in area.people) if one is not None}
    return AreaLine(
        name=area.key, people=tuple(names.get(key, key) for key in area.people), docs=area.docs, tags=area.tags
    )
