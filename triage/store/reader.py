"""Reading: the desk's records as domain values, through one connection in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Result, Select, func, select

from triage.desk.ports import Act, AskQuery, Change, R
from triage.domain.ask import Ask, Status
from triage.domain.outcomes import Outcome
from triage.domain.promise import Promise, SentReply
from triage.domain.room import Finished
from triage.domain.waiting import Waiting
from triage.domain.work import Lost, Work
from triage.store import queries
from triage.store.rows import by_key, columns, kind_of, records

if TYPE_CHECKING:
    from triage.domain.repeats.kind import Member
    from triage.store.kinds import SqlIndex

ASK_REFS = 5
"""How many asks an ambiguous reference names at most: enough to say that it is ambiguous, and with what."""
CHUNK = 500
"""How many keys go into one question; more are asked in several, for databases limit them."""

_ask = kind_of(Ask).table


class SqlReader:
    """See :class:`triage.desk.ports.Reader`."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._index: SqlIndex | None = None

    def settle(self) -> None:
        """Write what is held back, before something is asked that it could matter to; a reader holds nothing."""

    def get(self, kind: type[R], key: str) -> R | None:
        """The record with that key; None when there is none."""
        return self.fetch_one(kind, key)

    def fetch_one(self, kind: type[R], key: str) -> R | None:
        """The record with that key as its table has it."""
        row = self.connection.execute(by_key(kind), {"of_key": key}).one_or_none()
        return records(kind, [row])[0] if row is not None else None

    def get_many(self, kind: type[R], keys: Sequence[str]) -> list[R]:
        """The records with those keys that are there, in no particular order."""
        return self._among(kind, columns(kind), kind_of(kind).key, keys)

    def all(self, kind: type[R]) -> list[R]:
        """Every record of a small kind, by key."""
        return self._fetch(kind, queries.all_of(kind_of(kind).name))

    def each(self, kind: type[R]) -> Iterator[R]:
        """Every record of a kind, by key, read a part at a time: for kinds that may not fit into memory at once."""
        ordered = columns(kind).order_by(kind_of(kind).key_column).execution_options(yield_per=CHUNK)
        for rows in self._ask(ordered).partitions():
            yield from records(kind, rows)

    def size(self, kind: type[R]) -> int:
        """How many records of a kind there are."""
        return int(self._ask(select(func.count()).select_from(kind_of(kind).table)).scalar_one())

    def asks(self, query: AskQuery) -> list[Ask]:
        """The asks that a query names."""
        return self._fetch(Ask, queries.asks(query))

    def count(self, query: AskQuery) -> int:
        """How many asks a query names, without its limit."""
        return int(self._ask(queries.count(query)).scalar_one())

    def counts(self) -> dict[Status, int]:
        """How many asks there are of each status, merged ones left out."""
        found = select(_ask.c.status, func.count()).where(_ask.c.merged_into == "").group_by(_ask.c.status)
        counted: dict[Status, int] = dict(self._pairs(found))
        return {status: counted.get(status, 0) for status in Status}

    def ask_uids(self, ref: str) -> list[str]:
        """uids of the asks that a reference means: a small id, or the start of a uid. At most a few."""
        ref = ref.strip().lower()
        if not ref:
            return []
        if ref.isascii() and ref.isdigit() and len(ref) < 10:
            found = self._column(select(_ask.c.uid).where(_ask.c.id == int(ref)))
            if found:
                return found
        start = select(_ask.c.uid).where(_ask.c.uid >= ref, _ask.c.uid < ref + "\U0010ffff")
        return self._column(start.order_by(_ask.c.uid).limit(ASK_REFS))

    def last_ask_uid(self) -> str | None:
        """uid of the ask taken in or added last that still exists; None on an empty desk."""
        found = self._column(select(_ask.c.uid).order_by(_ask.c.id.desc()).limit(1))
        return found[0] if found else None

    def promises(
        self, *, open_only: bool = False, ask_uids: Sequence[str] | None = None, person: str = ""
    ) -> list[Promise]:
        """Promises, oldest first."""
        found = queries.promises(open_only=open_only, person=person)
        made = self._among(Promise, found, "ask_uid", ask_uids)
        return sorted(made, key=lambda one: (one.quotes[0].made_at, one.uid))

    def settled(self, limit: int) -> list[Promise]:
        """The promises that were kept or late last, in any order."""
        return self._fetch(Promise, queries.settled(limit))

    def replies(
        self, *, ask_uids: Sequence[str] | None = None, person: str = "", since: datetime | None = None
    ) -> list[SentReply]:
        """Replies that went out, oldest first."""
        reply = kind_of(SentReply).table
        found = columns(SentReply)
        if person:
            found = found.where(reply.c.person == person)
        if since is not None:
            found = found.where(reply.c.sent_at >= since)
        sent = self._among(SentReply, found, "ask_uid", ask_uids)
        return sorted(sent, key=lambda one: (one.sent_at, one.uid))

    def work(
        self, *, ask_uids: Sequence[str] | None = None, since: datetime | None = None, running: bool = False
    ) -> list[Work]:
        """Stretches of work, oldest first."""
        work = kind_of(Work).table
        found = columns(Work)
        if since is not None:
            found = found.where(work.c.started_at >= since)
        if running:
            found = found.where(work.c.minutes.is_(None))
        done = self._among(Work, found, "ask_uid", ask_uids)
        return sorted(done, key=lambda one: (one.started_at, one.uid))

    def lost(self, since: datetime) -> list[Lost]:
        """Time lost that started at that instant or later, oldest first."""
        lost = kind_of(Lost).table
        found = self._fetch(Lost, columns(Lost).where(lost.c.starts_at >= since))
        return sorted(found, key=lambda one: (one.starts_at, one.uid))

    def waiting(self, *, open_only: bool = False, ask_uids: Sequence[str] | None = None) -> list[Waiting]:
        """Who has the ball, oldest first."""
        asked = self._among(Waiting, queries.waiting(open_only=open_only), "ask_uid", ask_uids)
        return sorted(asked, key=lambda one: (one.since_at, one.uid))

    def finished(self, limit: int) -> list[Ask]:
        """The asks done last that have both an estimate and an actual effort, oldest of them first."""
        return self._fetch(Ask, queries.finished(limit))[::-1]

    def finished_states(self, limit: int) -> list[tuple[str, int]]:
        """uid and version of the asks of `finished`, in their order."""
        return self._pairs(queries.finished_states(limit))[::-1]

    def outcomes(self, limit: int) -> list[Outcome]:
        """What the asks of `finished` teach about effort, read without the rest of them."""
        rows: list[Any] = list(self._ask(queries.outcomes(limit)).all())[::-1]
        return [
            Outcome(
                estimate_min=float(estimate_min),
                actual_min=float(actual_min),
                title=title,
                requester=requesters[0] if requesters else "",
                category=tags[0] if tags else "",
                tags=tags,
            )
            for estimate_min, actual_min, title, requesters, tags in rows
            if estimate_min and actual_min
        ]

    def finished_since(self, since: datetime) -> list[Finished]:
        """The asks done since then, as far as they tell how fast work goes."""
        rows: Sequence[Any] = self._ask(queries.finished_since(), {"since": since}).all()
        return [Finished(*row) for row in rows]

    def acts(self, *, ask_uid: str = "", limit: int = 50) -> list[Act]:
        """The journal, newest first; with an ask only the acts that changed it, its promises, replies or work."""
        from triage.store import history  # the journal's tables are read by few commands

        return history.acts(self.connection, ask_uid, limit)

    def changes(self, act_uid: str) -> list[Change]:
        """What an act changed."""
        from triage.store import history

        return history.changes(self.connection, act_uid)

    def is_taken_in(self, uid: str) -> bool:
        """Whether a capture with that uid was ever taken in, even if that was undone since."""
        from triage.store.ledger import TakenInRow
        from triage.store.tables import table_of

        taken_in = table_of(TakenInRow)
        return bool(self._column(select(taken_in.c.uid).where(taken_in.c.uid == uid)))

    def imported(self, source: str) -> dict[str, str]:
        """Source id -> uid of the asks that came from an import source."""
        found = select(_ask.c.source_id, _ask.c.uid).where(_ask.c.source == source)
        return dict(self._pairs(found))

    def earlier(self) -> SqlIndex:
        """The asks seen so far, as kinds are found in them."""
        from triage.store.kinds import SqlIndex  # few commands look for kinds

        self.settle()
        if self._index is None:
            self._index = SqlIndex(self.connection)
        return self._index

    def unplaced(self, limit: int) -> list[Ask]:
        """The oldest asks after the newest one that has a place among the kinds, by id."""
        return self._fetch(Ask, queries.unplaced(limit))

    def first_unplaced(self) -> int | None:
        """The number of the first of the `unplaced` asks; None when every ask has a place."""
        found: int | None = self._ask(queries.first_unplaced()).scalar()
        return found

    def kinds(self, least: int) -> dict[str, int]:
        """Kinds of at least so many asks, with how many each has."""
        return dict(self._pairs(queries.kinds(least)))

    def savings(self) -> dict[str, float]:
        """Hours a year by the uids of the asks that build an automation saving them."""
        return {row.ask_uid: row.hours_a_year for row in self.connection.execute(queries.BUILDING)}

    def members(self, kind: str) -> list[Member]:
        """The asks of a kind, by number."""
        from triage.domain.repeats.kind import Member

        member = kind_of(Member).table
        return self._fetch(Member, columns(Member).where(member.c.kind == kind).order_by(member.c.ask_id))

    def _ask(self, found: Select[Any], values: Mapping[str, Any] | None = None) -> Result[Any]:
        self.settle()
        return self.connection.execute(found, values)

    def _fetch(self, kind: type[R], found: Select[Any], values: Mapping[str, Any] | None = None) -> list[R]:
        return records(kind, self._ask(found, values))

    def _among(self, kind: type[R], found: Select[Any], column: str, keys: Sequence[str] | None) -> list[R]:
        """The records found, only those whose column is among the keys; None means all."""
        if keys is None:
            return self._fetch(kind, found)
        wanted = sorted(set(keys))
        chunks = (wanted[start : start + CHUNK] for start in range(0, len(wanted), CHUNK))
        narrowed = queries.among(found, column)
        return [one for chunk in chunks for one in self._fetch(kind, narrowed, {"keys": chunk})]

    def _pairs(self, found: Select[Any]) -> list[tuple[Any, Any]]:
        rows: Sequence[Any] = self._ask(found).all()
        return [(row[0], row[1]) for row in rows]

    def _column(self, found: Select[Any]) -> list[str]:
        return [value for (value,) in self._ask(found)]
