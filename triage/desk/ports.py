"""The store as the desk needs it: records, queries, acts with a journal. Adapters and test fakes implement it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    # Only annotations name them: a start need not load every record there is.
    from triage.domain.areas import Area
    from triage.domain.ask import Ask, Status
    from triage.domain.focus import DayOff, FocusBlock, Profile, WeekStretch
    from triage.domain.goals import KeyResult
    from triage.domain.outcomes import Outcome
    from triage.domain.people import Person
    from triage.domain.promise import Promise, SentReply
    from triage.domain.repeats.form import Form
    from triage.domain.repeats.index import Index
    from triage.domain.repeats.kind import KindCase, KindMark, Member
    from triage.domain.review import ReviewState
    from triage.domain.room import Finished
    from triage.domain.waiting import Waiting
    from triage.domain.work import Lost, Work

    Kept = Ask | Person | FocusBlock | DayOff | Profile | KeyResult | Promise | SentReply | Work | Lost | Waiting | Area
    Record = Kept | Member | KindMark | KindCase | WeekStretch | ReviewState
    """Everything that is kept: one table each, columns equal to fields, every change in the journal."""
else:
    Record = Any

K = TypeVar("K", bound="Record")
R = TypeVar("R", bound="Record")


@dataclass(frozen=True, slots=True, kw_only=True)
class AskQuery:
    """Which asks, in which order, how many. Filters that are empty do not filter; the rest must all hold.

    Attributes:
        statuses: Any of these.
        uids: Any of these.
        requester: Person key, among the ask's requesters.
        tag: One of its tags.
        key_result: Its key result.
        channel: Its channel.
        words: Each word (prefix, case-insensitive) occurs in title, text, say-as or outcome.
        due_until: Has a due date, at the latest on that day.
        revisit_until: Is to be looked at again on that day or before.
        closed_since: Was closed at that instant or later.
        include_merged: Also asks that were merged into another one.
        merged_into: Only those merged into the ask with that uid.
        order: "received" (newest first), "closed" (newest first), "due" (soonest first, none last) or "id" (rising).
        limit: At most so many; None means all.
        offset: Skip so many.
    """

    statuses: frozenset[Status] = frozenset()
    uids: frozenset[str] = frozenset()
    requester: str = ""
    tag: str = ""
    key_result: str = ""
    channel: str = ""
    words: tuple[str, ...] = ()
    due_until: date | None = None
    revisit_until: date | None = None
    closed_since: datetime | None = None
    include_merged: bool = False
    merged_into: str = ""
    order: str = "id"
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One record changed by an act: None before means made, None after means removed."""

    before: Record | None
    after: Record | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One entry of the journal: an act of the user with everything it changed.

    Attributes:
        seq: Order, from the database.
        uid: Made by the client.
        verb: "accept", "undo", "take-in", ...
        words: What was done, for people: "accepted #12".
        at: Aware, UTC; for showing, never for ordering.
        machine: Where it was made.
        undoes: uid of the act that this one undid or redid, or "".
        is_undone: Whether it is undone at present.
    """

    seq: int
    uid: str
    verb: str
    words: str
    at: datetime
    machine: str
    undoes: str = ""
    is_undone: bool = False


class Reader(Protocol):
    """A consistent look at the desk's records."""

    def get(self, kind: type[R], key: str) -> R | None:
        """The record with that key (uid, or ``key`` of people, key results, the profile); None when there is none."""
        ...

    def all(self, kind: type[R]) -> list[R]:
        """Every record of a small kind (people, blocks, days off, key results), by key. Not for asks."""
        ...

    def asks(self, query: AskQuery) -> list[Ask]:
        """The asks that a query names."""

    def count(self, query: AskQuery) -> int:
        """How many asks a query names, without its limit."""

    def counts(self) -> dict[Status, int]:
        """How many asks there are of each status, merged ones left out."""
        ...

    def ask_uids(self, ref: str) -> list[str]:
        """uids of the asks that a reference means: a small id ("12"), or the start of a uid. At most a few."""
        ...

    def last_ask_uid(self) -> str | None:
        """uid of the ask taken in or added last that still exists; None on an empty desk."""
        ...

    def promises(
        self, *, open_only: bool = False, ask_uids: Sequence[str] | None = None, person: str = ""
    ) -> list[Promise]:
        """Promises, oldest first."""

    def settled(self, limit: int) -> list[Promise]:
        """The promises that were kept or late last, in any order."""

    def replies(
        self, *, ask_uids: Sequence[str] | None = None, person: str = "", since: datetime | None = None
    ) -> list[SentReply]:
        """Replies that went out, oldest first."""

    def waiting(self, *, open_only: bool = False, ask_uids: Sequence[str] | None = None) -> list[Waiting]:
        """Who has the ball, oldest first."""

    def work(
        self, *, ask_uids: Sequence[str] | None = None, since: datetime | None = None, running: bool = False
    ) -> list[Work]:
        """Stretches of work, oldest first."""

    def lost(self, since: datetime) -> list[Lost]:
        """Time lost that started at that instant or later, oldest first."""

    def finished(self, limit: int) -> list[Ask]:
        """The asks done last that have both an estimate and an actual effort, oldest of them first."""

    def finished_states(self, limit: int) -> list[tuple[str, int]]:
        """uid and version of the asks of `finished`, in their order: as long as they stay, so do its outcomes."""

    def outcomes(self, limit: int) -> list[Outcome]:
        """What the asks of `finished` teach about effort."""

    def finished_since(self, since: datetime) -> list[Finished]:
        """The asks done since then, as far as they tell how fast work goes."""

    def acts(self, *, ask_uid: str = "", limit: int = 50) -> list[Act]:
        """The journal, newest first; with an ask only the acts that changed it."""

    def changes(self, act_uid: str) -> list[Change]:
        """What an act changed."""

    def is_taken_in(self, uid: str) -> bool:
        """Whether a capture with that uid was ever taken in, even if that was undone since."""
        ...

    def imported(self, source: str) -> dict[str, str]:
        """Source id -> uid of the asks that came from an import source."""
        ...

    def earlier(self) -> Index:
        """The asks seen so far, their kinds and what was said of them; ask anew after each change of a member."""
        ...

    def unplaced(self, limit: int) -> list[Ask]:
        """The oldest asks after the newest one that has a place among the kinds, by id: these are to be seen next."""
        ...

    def first_unplaced(self) -> int | None:
        """The number of the first of the `unplaced` asks; None when every ask has a place."""
        ...

    def savings(self) -> dict[str, float]:
        """Hours a year by the uids of the asks that build an automation saving them."""
        ...

    def kinds(self, least: int) -> dict[str, int]:
        """Kinds of at least so many asks, with how many each has."""
        ...

    def members(self, kind: str) -> list[Member]:
        """The asks of a kind, by number."""
        ...


class Writer(Reader, Protocol):
    """A transaction that an act writes in; all of it is committed with its journal entry, or none."""

    def put(self, record: K) -> K:
        """Make or change a record; returns it as it is kept. The journal gets it as it was and as it is.

        Raises:
            Conflict: An ask whose ``version`` is not the stored one (0 for a new ask). A put raises it by one, so a
                second put in the same act starts from what the first returned.
        """
        ...

    def remove(self, record: Record) -> None:
        """Take a record away (undoable)."""
        ...

    def next_ask_id(self) -> int:
        """A small id that no ask ever had."""
        ...

    def mark_taken_in(self, uid: str) -> None:
        """Remember that a capture was taken in, for ever."""
        ...

    def describe(self, words: str) -> None:
        """Set what the journal says was done, when it is known only at the end."""
        ...

    def keep_form(self, form: Form) -> tuple[str, str]:
        """Know a form; returns what a `Member` names as its form and its wording."""
        ...

    def place(self, member: Member) -> None:
        """Give an ask that has none a place among the kinds without a word in the journal: for asks seen in bulk.

        Taking the ask away takes its place away too.
        """
        ...

    def forget_places(self) -> None:
        """Take every ask's place away, without a word in the journal: the start of seeing all asks anew."""
        ...


class Store(Protocol):
    """The desk's records with their journal."""

    def read(self) -> AbstractContextManager[Reader]:
        """A read-only transaction."""
        ...

    def act(self, verb: str, words: str = "", *, at: datetime) -> AbstractContextManager[Writer]:
        """A write transaction: committed with one journal entry when the block ends, rolled back when it raises."""
        ...

    def undo(self, act_uid: str | None = None, *, at: datetime, skip_take_in: bool = False) -> Act:
        """Take back an act (the newest of this machine that is not undone, when none is named).

        Naming an act that is undone, or its undo, does it again. Returns the act as it is afterwards: ``is_undone``
        says which of the two it was. A take-in since does not stand in the way: what it changed is kept.

        Raises:
            Refused: Nothing to undo, or a later act changed the same record (the message names it).
            NotFound: No act with that uid (a unique prefix is enough) or sequence number.
        """
        ...

    def redo(self, *, at: datetime) -> Act:
        """Do again what the newest undo of this machine took back, if no other act came since; returns the act.

        Raises:
            Refused: Nothing to redo.
        """
        ...

    def change_counter(self) -> int:
        """A number that changes when another connection has committed."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...
