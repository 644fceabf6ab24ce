"""Who has the ball: notes whom an ask waits for, when to ask again, and when the answer came."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from triage.desk.closing import stop_timer
from triage.desk.follow_ups import end_waiting
from triage.desk.people import know_person
from triage.desk.planning import PlanningService
from triage.desk.ports import AskQuery, Reader, Store, Writer
from triage.desk.refs import find_original, follow_merge
from triage.domain.ask import Ask, Status
from triage.domain.people import ME
from triage.domain.waiting import Waiting, next_nudge
from triage.errors import BadInput, NotFound, Refused
from triage.views.decisions import Decided
from triage.views.ledger import WaitLine, WaitPage
from triage.views.words import plain_day


class WaitService:
    """Acts on what is waited for; each is one undoable act."""

    def __init__(
        self, store: Store, planning: PlanningService, now: Callable[[], datetime], new_uid: Callable[[], str]
    ) -> None:
        self._store = store
        self._planning = planning
        self._now = now
        self._new_uid = new_uid

    def waiting(self) -> WaitPage:
        """Who has the ball: due first, then by the day to ask again."""
        with self._planning.look() as (reader, picture, _):
            open_ones = reader.waiting(open_only=True)
            asks = _asks_of(reader, open_ones)
            lines = [
                WaitLine(
                    uid=one.uid,
                    ask_id=asks[one.ask_uid].id,
                    ask_uid=one.ask_uid,
                    title=asks[one.ask_uid].title,
                    person="".join(picture.names([one.person])),
                    what=one.what,
                    since_at=one.since_at,
                    nudge_on=one.nudge_on,
                    nudges=one.nudges,
                    is_due=one.is_due(picture.today),
                )
                for one in open_ones
                if one.ask_uid in asks
            ]
            lines.sort(key=lambda line: (not line.is_due, line.nudge_on, line.ask_id))
            return WaitPage(today=picture.today, zone=picture.zone.key, waiting=tuple(lines))

    def wait(self, what: str, *, on: str, nudge_on: date | None = None, asked: str = "") -> Decided:
        """Note that somebody has the ball; asking the same person again moves the day.

        The ask takes no time in the plan until the answer is there, unless it is promised to somebody.

        Args:
            what: A number or uid of an ask, else a question of one's own, which then becomes an ask.
            on: Name of who has the ball.
            nudge_on: The day to ask again; None is three working days on.
            asked: What they were asked, or "".

        Raises:
            NotFound: No such ask.
            BadInput: No name, or a day that is not ahead.
            Refused: The ask is done or dropped.
        """
        now = self._now()
        with self._store.act("wait", at=now) as tx:
            picture = self._planning.picture(tx)
            day = nudge_on or next_nudge(picture.today)
            if day <= picture.today:
                raise BadInput(f"{plain_day(day, picture.today)} is not ahead.", "Example: --nudge thu")
            person = know_person(tx, on)
            if not person.key or person.key == ME:
                raise BadInput("Who has the ball?", "Example: triage wait 12 --on priya --nudge thu")
            ask = self._asked_ask(tx, what)
            stop_timer(tx, ask.uid, now)
            known = [one for one in tx.waiting(open_only=True, ask_uids=[ask.uid]) if one.person == person.key]
            first = Waiting(uid=self._new_uid(), ask_uid=ask.uid, person=person.key, since_at=now, nudge_on=day)
            one = known[0] if known else first
            tx.put(replace(one, nudge_on=day, what=asked.strip() or one.what))
            words = f"waiting for {person.name} on #{ask.id} until {plain_day(day, picture.today)}"
            tx.describe(words)
        return self._planning.decided(words, [ask])

    def over(self, ref: str) -> Decided:
        """The answer is there: nobody is waited for any more, and the ask takes its place in the plan again.

        Raises:
            NotFound: No such ask, or nobody was waited for.
        """
        with self._store.act("wait", at=self._now()) as tx:
            ask = follow_merge(tx, find_original(tx, ref))
            if not end_waiting(tx, ask.uid, self._now()):
                raise NotFound(f"Nobody has the ball on #{ask.id}.", "`triage waiting` lists who has it where.")
            words = f"#{ask.id} waits for nobody any more"
            tx.describe(words)
        return self._planning.decided(words, [ask])

    def _asked_ask(self, tx: Writer, what: str) -> Ask:
        """The ask that waits: one that is there, or a question of one's own."""
        title = " ".join(what.split())
        if not title:
            raise BadInput("What is waited for?", "Example: triage wait 12 --on priya --nudge thu")
        if " " not in title:
            ask = follow_merge(tx, find_original(tx, title))
            if ask.status in (Status.DONE, Status.DROPPED):
                raise Refused(f"#{ask.id} is {ask.status}.", f"`triage reopen {ask.id}` opens it again.")
            return ask
        me = know_person(tx, ME)
        return tx.put(
            Ask(
                uid=self._new_uid(),
                id=tx.next_ask_id(),
                title=title,
                requesters=(me.key,),
                received_at=self._now(),
                status=Status.ACTIVE,
                accepted_at=self._now(),
            )
        )


def _asks_of(reader: Reader, waiting: list[Waiting]) -> dict[str, Ask]:
    uids = frozenset(one.ask_uid for one in waiting)
    return {ask.uid: ask for ask in reader.asks(AskQuery(uids=uids, include_merged=True))} if uids else {}
