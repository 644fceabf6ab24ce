"""Asks from other programs in, and everything out. An import is one act: all of it or nothing, one undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from triage.desk.people import know_person
from triage.desk.ports import AskQuery, Reader, Store, Writer
from triage.desk.transfer import Imported, ImportedAsk, Snapshot
from triage.domain.fate import with_fate
from triage.domain.focus import DayOff, FocusBlock, Profile
from triage.domain.goals import KeyResult
from triage.domain.people import Person
from triage.domain.promise import Promise, SentReply
from triage.domain.work import Work
from triage.views.words import counted

F = TypeVar("F", Person, FocusBlock, DayOff, KeyResult)


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
                self._put(tx, new, source)
                if imported.rest is not None:
                    _put_rest(tx, imported.rest, {item.ask.uid for item in new})
                tx.describe(f"imported {counted(len(new), 'ask')} from {source}")
            from triage.desk.placing import place_rest  # only imports pay for it

            place_rest(self._store, self._now(), progress)
        return ImportReport(
            source=source,
            added=len(new),
            known=len(imported.asks) - len(new),
            first=tuple(item.ask.title for item in new[:3]),
            problems=imported.problems,
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
            kept = {ask.uid for ask in asks}
            return Snapshot(
                exported_at=self._now(),
                asks=tuple(asks),
                people=tuple(people),
                profile=tuple(reader.all(Profile)),
                focus_blocks=tuple(reader.all(FocusBlock)),
                days_off=tuple(reader.all(DayOff)),
                key_results=tuple(reader.all(KeyResult)),
                promises=tuple(one for one in reader.promises() if one.ask_uid in kept),
                replies=tuple(one for one in reader.replies() if one.ask_uid in kept),
                work=tuple(one for one in reader.work() if one.ask_uid in kept),
            )

    def _new_ones(self, reader: Reader, imported: Imported, source: str) -> list[ImportedAsk]:
        known = reader.imported(source)
        uids = [item.ask.uid for item in imported.asks if item.ask.uid]
        there = {ask.uid for ask in reader.asks(AskQuery(uids=frozenset(uids), include_merged=True))} if uids else set()
        return [one for one in imported.asks if one.ask.source_id not in known and one.ask.uid not in there]

    def _put(self, tx: Writer, new: list[ImportedAsk], source: str) -> None:
        cache = {person.key: person for person in tx.all(Person)}
        for item in new:
            people = tuple(dict.fromkeys(know_person(tx, name, cache=cache).key for name in item.names))
            uid = item.ask.uid or self._new_uid()
            ask = replace(item.ask, uid=uid, id=tx.next_ask_id(), source=source, requesters=people)
            tx.put(with_fate(ask, self._now().date()))


def _put_rest(tx: Writer, rest: Snapshot, new_asks: set[str]) -> None:
    """The other records of a desk's own export: those that are not there, and what belongs to the new asks."""
    for profile in rest.profile:
        if tx.get(Profile, profile.key) is None:
            tx.put(profile)
    _put_new(tx, Person, rest.people)
    _put_new(tx, FocusBlock, rest.focus_blocks)
    _put_new(tx, DayOff, rest.days_off)
    _put_new(tx, KeyResult, rest.key_results)
    tied: list[Promise | SentReply | Work] = [*rest.promises, *rest.replies, *rest.work]
    for one in tied:
        if one.ask_uid in new_asks:
            tx.put(one)


def _put_new(tx: Writer, kind: type[F], records: Sequence[F]) -> None:
    """Put the records of a small kind whose keys are not there."""
    there = {_key(known) for known in tx.all(kind)}
    for record in records:
        if _key(record) not in there:
            tx.put(record)


def _key(record: Person | FocusBlock | DayOff | KeyResult) -> str:
    return record.uid if isinstance(record, FocusBlock | DayOff) else record.key
