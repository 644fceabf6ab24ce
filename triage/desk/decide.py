"""Decisions on asks: accept, pin, edit, defer, hand off, drop, finish, reopen, merge. Each call is one undoable act."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from triage.capture.echo import recurrence_words
from triage.desk.closing import close_promises, file_next, refuse_closed, spent_min, stop_timer, with_result
from triage.desk.follow_ups import bring_back, close_ask, end_waiting
from triage.desk.merging import merge_asks
from triage.desk.people import know_person
from triage.desk.ports import Store, Writer
from triage.desk.refs import find_ask, find_asks, find_original
from triage.domain.ask import Ask, Priority, Status
from triage.domain.fate import with_fate
from triage.domain.goals import KeyResult
from triage.domain.steering import tied_by_tag
from triage.errors import BadInput, Conflict, Refused
from triage.views.decisions import Decided
from triage.views.words import listing, plain_day

EDITABLE = frozenset(
    "title say_as text link channel due_on due_at estimate_min lane done_when key_result tags is_private recurrence"
    " outcome revisit_on".split()
)
"""Fields that `edit` may change; the others change by acts of their own."""


class DecisionService:
    """Acts that decide what becomes of asks."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        zone: Callable[[], ZoneInfo],
        new_uid: Callable[[], str],
        forecast: Callable[[Writer, Sequence[Ask]], Mapping[str, int]],
        decided: Callable[[str, Sequence[Ask]], Decided],
    ) -> None:
        self._store = store
        self._now = now
        self._zone = zone
        self._new_uid = new_uid
        self._forecast = forecast
        self._decided = decided

    def accept(self, refs: Sequence[str]) -> Decided:
        """Say yes: the asks become active. Due dates stay as they are.

        Raises:
            NotFound: One does not exist.
            Refused: One is closed or active already.
        """
        now = self._now()
        with self._store.act("accept", at=now) as tx:
            asks = find_asks(tx, refs)
            for ask in asks:
                refuse_closed(ask)
                if ask.status is Status.ACTIVE:
                    raise Refused(f"#{ask.id} is active already.", f"`triage show {ask.id}` shows its dates.")
            minutes = self._forecast(tx, asks)
            for ask in asks:
                end_waiting(tx, ask.uid, now)
                tx.put(accepted(ask, now, minutes.get(ask.uid)))
            words = f"accepted {numbers(asks)}"
            tx.describe(words)
        return self._decided(words, asks)

    def pin(self, refs: Sequence[str], priority: Priority | None) -> Decided:
        """Set the priority by hand, or leave it to the rules again with None.

        Raises:
            NotFound: One does not exist.
            Refused: One is closed.
        """
        with self._store.act("pin", at=self._now()) as tx:
            asks = find_asks(tx, refs)
            for ask in asks:
                refuse_closed(ask)
                tx.put(replace(ask, pinned=priority))
            words = f"pinned {numbers(asks)} to {priority}" if priority is not None else f"unpinned {numbers(asks)}"
            tx.describe(words)
        return self._decided(words, asks)

    def edit(
        self,
        ref: str,
        changes: Mapping[str, object],
        *,
        requesters: Sequence[str] | None = None,
        version: int | None = None,
    ) -> Decided:
        """Change fields of an ask.

        Args:
            ref: Which one.
            changes: Field -> new value; only fields of ``EDITABLE``.
            requesters: Names of who asks; None leaves them.
            version: The version the form was opened with; None does not compare.

        Raises:
            NotFound: No such ask.
            BadInput: An empty title, nothing to change.
            Conflict: The ask changed since the form was opened.
        """
        unknown = set(changes) - EDITABLE
        if unknown:
            raise BadInput(f"{listing(sorted(unknown))} cannot be edited.", "`triage edit --help` lists what can.")
        if not changes and requesters is None:
            raise BadInput("Nothing to change was given.", "`triage edit --help` lists what can be changed.")
        with self._store.act("edit", at=self._now()) as tx:
            ask = find_original(tx, ref)
            if version is not None and ask.version != version:
                raise Conflict(
                    f"#{ask.id} changed while the form was open.", "Both texts are kept: look, then save again."
                )
            people = ask.requesters
            if requesters is not None:
                people = tuple(dict.fromkeys(know_person(tx, name, ask.channel).key for name in requesters))
            edited = replace(ask, requesters=people, **changes)  # type: ignore[arg-type]  # keys are checked above
            today = self._now().astimezone(self._zone()).date()
            if "tags" in changes and not edited.key_result:
                edited = replace(edited, key_result=tied_by_tag(edited.tags, tx.all(KeyResult), today))
            if not edited.title.strip():
                raise BadInput("An ask needs a title.", f'Example: triage edit {ask.id} --title "Explain the drop"')
            edited = tx.put(with_fate(edited, today))
            if edited.title != ask.title:
                from triage.desk.placing import place_edited  # few edits pay for it

                place_edited(tx, edited)
            words = f"edited #{ask.id}{_series_words(ask, edited)}"
            tx.describe(words)
        return self._decided(words, [edited])

    def defer(self, refs: Sequence[str], until: date) -> Decided:
        """Put asks aside until a day on which they are looked at again.

        Raises:
            NotFound: One does not exist.
            Refused: One is closed.
            BadInput: The day is not ahead.
        """
        now = self._now()
        today = now.astimezone(self._zone()).date()
        if until <= today:
            raise BadInput(f"{plain_day(until, today)} is not ahead.", "Defer until a later day, such as --until mon.")
        with self._store.act("defer", at=now) as tx:
            asks = find_asks(tx, refs)
            for ask in asks:
                refuse_closed(ask)
                stop_timer(tx, ask.uid, now)
                tx.put(replace(ask, status=Status.DEFERRED, revisit_on=until, deferrals=ask.deferrals + 1))
            words = f"deferred {numbers(asks)} until {plain_day(until, today)}"
            tx.describe(words)
        return self._decided(words, asks)

    def hand_off(self, refs: Sequence[str], to: str) -> Decided:
        """Give asks to somebody else; open promises on them are withdrawn.

        Raises:
            NotFound: One does not exist.
            Refused: One is closed.
            BadInput: No name.
        """
        if not to.strip().lstrip("@"):
            raise BadInput("Hand off to whom?", "Example: triage handoff 12 --to wei")
        with self._store.act("handoff", at=self._now()) as tx:
            asks = find_asks(tx, refs)
            person = know_person(tx, to)
            for ask in asks:
                close_ask(tx, ask, Status.HANDED_OFF, self._now(), handed_to=person.key)
            back = bring_back(tx)
            words = f"handed {numbers(asks)} to {person.name}"
            tx.describe(words)
        return self._decided(words, [*asks, *back])

    def drop(self, refs: Sequence[str], *, whole_series: bool = False) -> Decided:
        """Decide that asks will not be done; the next of a series is filed unless the whole series is dropped.

        Raises:
            NotFound: One does not exist.
            Refused: One is closed.
        """
        with self._store.act("drop", at=self._now()) as tx:
            asks = find_asks(tx, refs)
            for ask in asks:
                close_ask(tx, ask, Status.DROPPED, self._now())
                if ask.recurrence and not whole_series:
                    file_next(tx, ask, self._now(), self._zone(), self._new_uid())
            back = bring_back(tx)
            words = f"dropped {numbers(asks)}"
            tx.describe(words)
        return self._decided(words, [*asks, *back])

    def finish(
        self,
        refs: Sequence[str],
        *,
        took_min: int | None = None,
        outcome: str | None = None,
        outcome_link: str | None = None,
        credit: Sequence[str] = (),
        late_because: str = "",
    ) -> Decided:
        """Finish asks: promises on them become kept or late, timers stop, the next of a series is filed.

        Args:
            refs: Which ones.
            took_min: Minutes each took; None takes what was logged, unknown when nothing was.
            outcome: What came of them; None leaves what is there.
            outcome_link: Where it can be seen; None leaves what is there.
            credit: Names of those who helped, added to who is there.
            late_because: Why promises on them are late, for those that are.

        Raises:
            NotFound: One does not exist.
            Refused: One is closed.
        """
        now = self._now()
        with self._store.act("done", at=now) as tx:
            asks = find_asks(tx, refs)
            for ask in asks:
                refuse_closed(ask)
                stop_timer(tx, ask.uid, now)
                close_promises(tx, ask.uid, now, late_because)
                end_waiting(tx, ask.uid, now)
                told = with_result(tx, ask, outcome, outcome_link, credit)
                spent = took_min if took_min is not None else spent_min(tx, ask.uid)
                tx.put(replace(told, status=Status.DONE, closed_at=now, actual_min=spent, revisit_on=None))
                if ask.recurrence:
                    file_next(tx, ask, now, self._zone(), self._new_uid())
            back = bring_back(tx)
            words = f"finished {numbers(asks)}"
            tx.describe(words)
        return self._decided(words, [*asks, *back])

    def reopen(self, refs: Sequence[str]) -> Decided:
        """Open closed asks again: active if they ever were, else in the inbox.

        Raises:
            NotFound: One does not exist.
            Refused: One is open, or merged into another.
        """
        with self._store.act("reopen", at=self._now()) as tx:
            asks = [find_original(tx, part) for ref in refs for part in ref.split(",") if part]
            for ask in asks:
                if ask.is_open:
                    raise Refused(f"#{ask.id} is open.", f"`triage show {ask.id}` shows where it stands.")
                status = Status.ACTIVE if ask.accepted_at else Status.INBOX
                tx.put(replace(ask, status=status, closed_at=None, handed_to="", merged_into="", actual_min=None))
            words = f"reopened {numbers(asks)}"
            tx.describe(words)
        return self._decided(words, asks)

    def merge(self, refs: Sequence[str], into: str) -> Decided:
        """Join asks that are one: the requesters of all stand on the one that stays; each gets a reply and a promise.

        Raises:
            NotFound: One does not exist.
            Refused: An ask into itself, or a closed one.
        """
        now = self._now()
        with self._store.act("merge", at=now) as tx:
            target = find_ask(tx, into)
            refuse_closed(target)
            others = [ask for ask in find_asks(tx, refs) if ask.uid != target.uid]
            if not others:
                raise Refused(f"#{target.id} cannot be merged into itself.", "Name two asks: triage merge 15 --into 12")
            merged = merge_asks(tx, others, target, now)
            words = f"merged {numbers(others)} into #{target.id}"
            tx.describe(words)
        return self._decided(words, [merged])


def accepted(ask: Ask, now: datetime, forecast_min: int | None) -> Ask:
    """The ask after a yes."""
    return replace(ask, status=Status.ACTIVE, accepted_at=now, forecast_min=forecast_min, revisit_on=None)


def numbers(asks: Sequence[Ask]) -> str:
    """The numbers of asks, "#12 and #13"; beyond five a count.

    >>> numbers([])
    '0 asks'
    """
    if 0 < len(asks) <= 5:
        return listing([f"#{ask.id}" for ask in asks])
    return f"{len(asks)} asks"


def _series_words(before: Ask, after: Ask) -> str:
    """What an edit did to the rhythm in which an ask comes by itself; "" when nothing."""
    if after.recurrence == before.recurrence:
        return ""
    return f", it comes again {recurrence_words(after.recurrence)}" if after.recurrence else ", it comes no more"
