"""Asks from other programs in, and everything out. An import is one act: all of it or nothing, one undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from triage.desk.people import know_person
from triage.desk.ports import AskQuery, Reader, Store, Writer
from triage.desk.transfer import Imported, ImportedAsk, Snapshot
from triage.desk.whole_desk import put_rest, snapshot_of
from triage.domain.fate import with_fate
from triage.domain.people import Person
from triage.views.words import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did, or would do.

    Attributes:
        source: Under which name it is remembered.
        added: Asks that are new.
        known: Asks that were there already and stay as they are.
        first: Titles of the first new ones.
        problems: What was passed over or changed, each with its line.
        columns: Field -> column that was read for it.
        ignored: Columns that nothing was read from.
        is_dry_run: Whether nothing was changed.
    """

    source: str
    added: int
    known: int
    first: tuple[str, ...]
    problems: tuple[str, ...]
    columns: dict[str, str]
    ignored: tuple[str, ...]
    is_dry_run: bool


class ExchangeService:
    """Imports and exports."""

    def __init__(self, store: Store, now: Callable[[], datetime], new_uid: Callable[[], str]) -> None:
        self._store = store
        self._now = now
        self._new_uid = new_uid

    def take(
        self,
        imported: Imported,
        source: str,
        *,
        is_dry_run: bool = False,
        progress: Callable[[int], None] = lambda done: None,
    ) -> ImportReport:
        """Take the asks of a file that are not there yet, with their people; one act.

        Args:
            imported: What the file holds.
            source: Names the file for the next time: asks are known by it and their id in it.
            is_dry_run: Only say what would be done.
            progress: Called with how many of the new asks were looked at for kinds that come again.
        """
        with self._store.read() as reader:
            new = self._new_ones(reader, imported, source)
        if new and not is_dry_run:
            with self._store.act("import", at=self._now()) as tx:
                new = self._new_ones(tx, imported, source)  # somebody else may have imported meanwhile
                ids = self._put(tx, new, source)
                if imported.rest is not None:
                    put_rest(tx, imported.rest, ids)
                tx.describe(f"imported {counted(len(new), 'ask')} from {source}")
            from triage.desk.placing import place_rest  # only imports pay for it

            place_rest(self._store, self._now(), progress)
        return ImportReport(
            source=source,
            added=len(new),
            known=len(imported.asks) - len(new),
            first=tuple(item.ask.title for item in new[:3]),
            problems=(*imported.problems, *(item.note for item in new if item.note)),
            columns={field: column for field, column in imported.columns.items() if column},
            ignored=imported.ignored,
            is_dry_run=is_dry_run,
        )

    def snapshot(self, *, with_private: bool = False) -> Snapshot:
        """Everything that the desk keeps but its journal; without private asks and people unless they are wanted."""
        with self._store.read() as reader:
            asks = reader.asks(AskQuery(include_merged=True, order="id"))
            people = reader.all(Person)
            if not with_private:
                hidden = {person.key for person in people if person.is_private}
                people = [person for person in people if not person.is_private]
                asks = [ask for ask in asks if not ask.is_private and not hidden & set(ask.requesters)]
            return snapshot_of(reader, asks, people, self._now())

    def _new_ones(self, reader: Reader, imported: Imported, source: str) -> list[ImportedAsk]:
        known = reader.imported(source)
        uids = [item.ask.uid for item in imported.asks if item.ask.uid]
        there = {ask.uid for ask in reader.asks(AskQuery(uids=frozenset(uids), include_merged=True))} if uids else set()
        return [one for one in imported.asks if one.ask.source_id not in known and one.ask.uid not in there]

    def _put(self, tx: Writer, new: list[ImportedAsk], source: str) -> dict[str, int]:
        """Put new asks; their numbers by uid."""
        ids: dict[str, int] = {}
        cache = {person.key: person for person in tx.all(Person)}
        for item in new:
            people = tuple(dict.fromkeys(know_person(tx, name, cache=cache).key for name in item.names))
            uid = item.ask.uid or self._new_uid()
            ids[uid] = tx.next_ask_id()
            origin = item.ask.source or source  # of another desk's ask, so that its first file is still known here
            ask = replace(item.ask, uid=uid, id=ids[uid], source=origin, requesters=people)
            tx.put(with_fate(ask, self._now().date()))
        return ids
