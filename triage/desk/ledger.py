"""The promise ledger: what they answered, promises made of one's own accord, why one was late, and the figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from triage.desk.closing import refuse_closed
from triage.desk.decide import accepted
from triage.desk.follow_ups import bring_back, close_ask
from triage.desk.lines import promise_line
from triage.desk.people import know_person
from triage.desk.planning import PlanningService
from triage.desk.ports import Store, Writer
from triage.desk.refs import find_original, find_person, follow_merge
from triage.desk.replied import promise_day
from triage.domain.ask import Ask, Status
from triage.domain.ledger import is_late, kept_and_late
from triage.domain.people import ME, Person
from triage.domain.promise import Answer, Dates, Promise, PromiseState, Quote
from triage.errors import BadInput, NotFound
from triage.views.decisions import Decided
from triage.views.ledger import KeptIn, PromiseFigures, PromisePage
from triage.views.words import plain_day


class PromiseService:
    """Acts on promises; each is one undoable act."""

    def __init__(
        self, store: Store, planning: PlanningService, now: Callable[[], datetime], new_uid: Callable[[], str]
    ) -> None:
        self._store = store
        self._planning = planning
        self._now = now
        self._new_uid = new_uid

    def answer(self, ref: str, answer: Answer, *, by: str = "", to: str = "") -> Decided:
        """Note what somebody said to the date they were given.

        Who waits keeps the promise. Who found somebody else, or needs it no more, sets the user free: the promise is
        released, and the ask is handed off or dropped, unless another person still has a promise on it.

        Args:
            ref: Which ask.
            answer: What they said.
            by: Name of whoever took it; "" when nobody said.
            to: Name of who answered, when several were promised a day; "" is the only one.

        Raises:
            NotFound: No such ask, or no open promise on it.
            BadInput: Several people have a promise on it and none was named.
        """
        now = self._now()
        with self._store.act("answer", at=now) as tx:
            ask = follow_merge(tx, find_original(tx, ref))
            promise, others = _only_promise(tx, ask, to)
            taker = know_person(tx, by).key if by and answer is Answer.TAKEN else ""
            noted = replace(promise, answer=answer, answered_at=now, taken_by=taker)
            words = f"{_name(tx, promise.person)} {_SAID[answer]} on #{ask.id}"
            back: list[Ask] = []
            if answer is not Answer.WAIT:
                noted = replace(noted, state=PromiseState.RELEASED, closed_at=now)
                words += f" (by {_name(tx, taker)})" if taker else ""
            tx.put(noted)
            if answer is not Answer.WAIT and not others and ask.is_open:
                status = Status.HANDED_OFF if answer is Answer.TAKEN else Status.DROPPED
                close_ask(tx, ask, status, now, handed_to=taker)
                back = bring_back(tx)
            tx.describe(words)
        return self._planning.decided(words, [ask, *back])

    def promise(self, what: str, *, to: str, on: date, est_min: int | None = None) -> Decided:
        """Promise a day of one's own accord: for an ask that is there, or for something nobody asked for.

        Args:
            what: A number or uid of an ask, else what is promised, which then becomes an ask of the user's own.
            to: Name of whom it is promised to.
            on: By the end of that day.
            est_min: How long it takes, for a new ask; None is guessed.

        Raises:
            NotFound: No such ask.
            BadInput: No name, no words, or a day that is past.
            Refused: The ask is closed.
        """
        now = self._now()
        with self._store.act("promise", at=now) as tx:
            picture = self._planning.picture(tx)
            if on < picture.today:
                raise BadInput(f"{plain_day(on, picture.today)} is past.", 'Example: triage promise "..." --by fri')
            if not to.strip().lstrip("@"):
                raise BadInput("A promise needs somebody.", 'Example: triage promise "ranker doc" --to leads --by fri')
            person = know_person(tx, to)
            ask = self._promised_ask(tx, what, est_min)
            if ask.status is Status.INBOX:
                ask = tx.put(accepted(ask, now, round(picture.effort(ask).p80_min)))
            quote = Quote(on=on, dates=Dates.FINISH, made_at=now)
            promise_day(tx, ask, person.key, quote, self._new_uid(), picture.zone.key)
            words = f"promised {person.name} #{ask.id} by {plain_day(on, picture.today)}"
            tx.describe(words)
        return self._planning.decided(words, [ask])

    def explain_late(self, ref: str, reason: str, *, to: str = "") -> Decided:
        """Note why a promise was late.

        Raises:
            NotFound: No such ask, or no late promise on it.
            BadInput: No words.
        """
        said = " ".join(reason.split())
        if not said:
            raise BadInput("Why was it late?", 'Example: triage promises late 12 "the incident took two days"')
        with self._store.act("late", at=self._now()) as tx:
            ask = find_original(tx, ref)
            today = self._planning.picture(tx).today
            key = find_person(tx.all(Person), to).key if to else ""
            late = [one for one in tx.promises(ask_uids=[ask.uid]) if is_late(one, today) and key in ("", one.person)]
            if not late:
                raise NotFound(f"No late promise on #{ask.id}.", "`triage promises --all` lists them.")
            for one in late:
                tx.put(replace(one, late_because=said))
            words = f"noted why the promise on #{ask.id} was late"
            tx.describe(words)
        return self._planning.decided(words, [ask])

    def show(self, ref: str) -> PromisePage:
        """Every promise on an ask, oldest first.

        Raises:
            NotFound: No such ask, or nothing was promised on it.
        """
        with self._planning.look() as (reader, picture, lines):
            ask = find_original(reader, ref)
            found = reader.promises(ask_uids=[ask.uid])
            if not found:
                raise NotFound(f"Nothing was promised on #{ask.id}.", f"`triage reply {ask.id}` names a day.")
            return PromisePage(
                today=picture.today,
                zone=picture.zone.key,
                promises=tuple(promise_line(one, ask, picture, reader) for one in found),
                asks=(lines.line(ask),),
            )

    def figures(self) -> PromiseFigures:
        """Kept and late over time, and what they answered."""
        with self._store.read() as reader:
            kept = kept_and_late(reader.promises(), self._planning.picture(reader).today)
        return PromiseFigures(
            kept=kept.kept,
            late=kept.late,
            rate=kept.rate,
            is_open=kept.is_open,
            called_off=kept.called_off,
            waited=kept.answers.get(Answer.WAIT, 0),
            taken=kept.answers.get(Answer.TAKEN, 0),
            gone=kept.answers.get(Answer.GONE, 0),
            months=tuple(KeptIn(month=month, kept=in_time, late=late) for month, in_time, late in kept.months),
            reasons=kept.reasons,
        )

    def _promised_ask(self, tx: Writer, what: str, est_min: int | None) -> Ask:
        """The ask that a promise is about: one that is there, or a new one of the user's own."""
        title = " ".join(what.split())
        bare = title.lstrip("#")
        if bare == "." or bare.isdigit() or (title and " " not in title and tx.ask_uids(bare.lower())):
            ask = follow_merge(tx, find_original(tx, bare))
            refuse_closed(ask)
            return ask
        if not title:
            raise BadInput("What is promised?", 'Example: triage promise "ranker doc" --to leads --by fri')
        me = know_person(tx, ME)
        return tx.put(
            Ask(
                uid=self._new_uid(),
                id=tx.next_ask_id(),
                title=title,
                requesters=(me.key,),
                received_at=self._now(),
                estimate_min=est_min,
            )
        )


_SAID = {
    Answer.WAIT: "waits for the promised day",
    Answer.TAKEN: "found somebody else",
    Answer.GONE: "needs it no more",
}


def read_answer(text: str) -> Answer:
    """An answer by name.

    Raises:
        BadInput: Unknown.
    """
    try:
        return Answer(text.strip().lower())
    except ValueError:
        raise BadInput(f'"{text}" is not an answer.', "Answers: wait, taken, gone.") from None


def _only_promise(tx: Writer, ask: Ask, to: str) -> tuple[Promise, Sequence[Promise]]:
    """The open promise that an answer is about, and the other open ones on the ask."""
    found = tx.promises(open_only=True, ask_uids=[ask.uid])
    wanted = find_person(tx.all(Person), to).key if to else ""
    mine = [one for one in found if wanted in ("", one.person)]
    if not mine:
        hint = f"`triage handoff {ask.id} --to NAME` or `triage drop {ask.id}` closes it without one."
        raise NotFound(f"No open promise on #{ask.id}.", hint)
    if len(mine) > 1:
        names = ", ".join(_name(tx, one.person) for one in mine)
        raise BadInput(f"{names} were promised a day for #{ask.id}.", "--from NAME says who answered.")
    return mine[0], [one for one in found if one.uid != mine[0].uid]


def _name(tx: Writer, key: str) -> str:
    person = tx.get(Person, key) if key else None
    return person.name if person else key or "somebody"
