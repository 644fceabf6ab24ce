"""Takes captures in: each becomes an ask, or a nudge on the open ask that the same person asks about again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from triage.capture.draft import Draft
from triage.capture.spool import Capture
from triage.capture.text import clean_in, clean_title
from triage.desk.outside import Spool
from triage.desk.people import know_person
from triage.desk.placing import place_new
from triage.desk.ports import AskQuery, Store, Writer
from triage.desk.seen import asked_again
from triage.domain.ask import OPEN_STATUSES, Ask, Lane, Nudge, Priority, Status
from triage.domain.goals import KeyResult
from triage.domain.people import ME, Person
from triage.domain.steering import tied_by_tag
from triage.errors import BadInput
from triage.views.decisions import TakenIn


class IntakeService:
    """Takes captures in from the spool, or straight from a face."""

    def __init__(self, store: Store, spool: Spool, now: Callable[[], datetime], zone: Callable[[], ZoneInfo]) -> None:
        self._store = store
        self._spool = spool
        self._now = now
        self._zone = zone

    def take_in(self) -> TakenIn:
        """Take in everything that waits in the spool, in capture order; each capture is one act.

        Taking the same capture in twice changes nothing, so a crash between the act and the file's removal is harmless.
        """
        captures, problems = self._spool.waiting()
        asks: list[str] = []
        nudges: list[str] = []
        for capture in captures:
            self._file([capture], "take-in", asks, nudges)
            self._spool.remove(capture)
        return TakenIn(asks=tuple(asks), nudges=tuple(nudges), problems=tuple(problems))

    def add(self, *captures: Capture) -> TakenIn:
        """File captures at once, without the spool; one act of the user's own ("added #13")."""
        asks: list[str] = []
        nudges: list[str] = []
        self._file(captures, "add", asks, nudges)
        return TakenIn(asks=tuple(asks), nudges=tuple(nudges))

    def ask_uid_of(self, capture_uid: str) -> str:
        """The ask that a capture became, or on which it is a nudge; "" when it was never taken in, or is undone."""
        with self._store.read() as reader:
            if reader.get(Ask, capture_uid) is not None:
                return capture_uid
            for ask in reader.asks(AskQuery(statuses=OPEN_STATUSES, order="received")):
                if any(nudge.uid == capture_uid for nudge in ask.nudges):
                    return ask.uid
        return ""

    def _file(self, captures: Sequence[Capture], verb: str, asks: list[str], nudges: list[str]) -> None:
        with self._store.act(verb, at=self._now()) as tx:
            done: list[str] = []
            for capture in captures:
                if tx.is_taken_in(capture.uid):
                    continue
                tx.mark_taken_in(capture.uid)
                people = _known(tx, capture.draft)
                open_ask = _asked_again(tx, capture.draft, people)
                if open_ask is not None:
                    nudge = Nudge(uid=capture.uid, by=people[0].key, at=capture.captured_at, text=capture.draft.raw)
                    tx.put(replace(open_ask, nudges=(*open_ask.nudges, nudge)))
                    done.append(f"{people[0].name} asked again about #{open_ask.id}")
                    nudges.append(open_ask.uid)
                    continue
                ask = ask_of(capture, [person.key for person in people], tx.next_ask_id())
                tx.put(self._tied(tx, ask))
                place_new(tx, ask)
                done.append(f"added #{ask.id}")
                asks.append(ask.uid)
            if done:
                tx.describe(done[0] if len(done) == 1 else f"{done[0]} and {len(done) - 1} more")

    def _tied(self, tx: Writer, ask: Ask) -> Ask:
        """The ask with the key result that its tags name, unless it names one itself."""
        if ask.key_result or not ask.tags:
            return ask
        today = self._now().astimezone(self._zone()).date()
        return replace(ask, key_result=tied_by_tag(ask.tags, tx.all(KeyResult), today))


def ask_of(capture: Capture, requesters: Sequence[str], number: int) -> Ask:
    """The ask that a capture becomes.

    Raises:
        BadInput: It has no title.
    """
    draft = capture.draft
    title = clean_title(draft.title).text
    if not title:
        raise BadInput("An ask needs a text.", "Example: triage add Explain the ranking drop by thu 3pm 2h from Priya")
    return Ask(
        uid=capture.uid,
        id=number,
        title=title,
        text=clean_in(draft.raw).text,
        link=draft.link,
        requesters=tuple(requesters),
        channel=draft.channel,
        received_at=(draft.asked_at or capture.captured_at).astimezone(UTC),
        due_on=draft.due_on,
        due_at=draft.due_at.astimezone(UTC) if draft.due_at else None,
        estimate_min=draft.estimate_min,
        lane=Lane(draft.lane) if draft.lane else None,
        key_result=draft.key_result,
        tags=tuple(draft.tags),
        status=Status.INBOX,
        pinned=None if draft.priority is None else Priority(draft.priority),
        is_private=draft.is_private,
        recurrence=draft.recurrence,
    )


def _known(tx: Writer, draft: Draft) -> list[Person]:
    if not draft.requester:
        return []
    return [know_person(tx, draft.requester, draft.channel)]


def _asked_again(tx: Writer, draft: Draft, people: Sequence[Person]) -> Ask | None:
    """The open ask of the same person that a draft asks about again; None when it is a new one."""
    if not people or people[0].key == ME:
        return None
    theirs = tx.asks(AskQuery(statuses=OPEN_STATUSES, requester=people[0].key, order="received", limit=200))
    return asked_again(draft.title, draft.link, theirs)
