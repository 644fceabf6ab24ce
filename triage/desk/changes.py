"""When things change: a key result ends, or somebody leaves. What hangs on it is dropped, tied anew or talked about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from triage.desk.answers import AnswerService
from triage.desk.follow_ups import bring_back, close_ask
from triage.desk.goals import find_key_result, read_key
from triage.desk.lines import promise_line
from triage.desk.people import know_person
from triage.desk.planning import Look, PlanningService
from triage.desk.ports import AskQuery, Reader, Store, Writer
from triage.desk.refs import find_person
from triage.domain.areas import Area
from triage.domain.ask import OPEN_STATUSES, Ask, Status
from triage.domain.goals import KeyResult
from triage.domain.people import ME, Person
from triage.domain.promise import PromiseState
from triage.domain.reply.facts import Change
from triage.errors import BadInput, Refused
from triage.views.goals import Beneath, Changed
from triage.views.replies import DraftPage
from triage.views.words import counted

MOST_TITLE = 40
"""A longer title of a key result would be most of the message."""


class Choice(StrEnum):
    """What becomes of an ask underneath."""

    KEEP = "keep"
    DROP = "drop"
    RETIE = "retie"
    RENEGOTIATE = "renegotiate"


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The asks underneath by what was chosen for them."""

    dropped: list[Ask]
    retied: list[Ask]
    renegotiated: list[Ask]
    kept: list[Ask]


class ChangeService:
    """Acts on everything underneath something that ends; each is one undoable act."""

    def __init__(
        self, store: Store, planning: PlanningService, answers: AnswerService, now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._planning = planning
        self._answers = answers
        self._now = now

    def beneath_goal(self, key: str) -> Beneath:
        """The open asks tied to a key result, and the promises on them.

        Raises:
            NotFound: No such key result.
        """
        with self._planning.look() as look:
            goal = find_key_result(look.reader, key)
            return _beneath(f"{goal.key} {goal.title}", _asks_of_goal(look.reader, goal.key), look)

    def beneath_person(self, name: str) -> Beneath:
        """The open asks in which somebody takes part or holds a promise, and those promises.

        Raises:
            NotFound: Nobody has that name.
        """
        with self._planning.look() as look:
            person = find_person(look.reader.all(Person), name)
            return _beneath(person.name, _asks_of_person(look.reader, person.key), look, person.key)

    def retire(
        self, key: str, choices: Mapping[str, Choice] | None = None, *, default: Choice = Choice.KEEP, to: str = ""
    ) -> Changed:
        """End a key result: it counts no more, and what hung on it goes as it was chosen. One act.

        An ask that is talked about stays as it is until its asker has answered.

        Args:
            key: "KR2".
            choices: Ask uid -> what becomes of it.
            default: What becomes of the others.
            to: The key result that the re-tied ones serve from now on.

        Raises:
            NotFound: No such key result.
            BadInput: Something is to be tied anew, and to nothing.
            Refused: It is retired already.
        """
        now = self._now()
        with self._planning.look() as look:
            goal = find_key_result(look.reader, key)
            today = look.picture.today
            into = _other_goal(look.reader, goal.key, to, today) if to else ""
            planned = _sort(_asks_of_goal(look.reader, goal.key), choices or {}, default)
        if goal.retired_on is not None:
            raise Refused(f"{goal.key} is retired already.", "`triage kr show` says since when.")
        if planned.retied and not into:
            raise BadInput("Tie them to which key result?", f"Example: triage kr retire {goal.key} --retie KR3")
        # Drafted before the act: a dropped ask has no promise any more that the message could name.
        drafts = self._drafts([*planned.dropped, *planned.renegotiated], Change(ended=goal_name(goal)))
        with self._store.act("retire", at=now) as tx:
            tx.put(replace(find_key_result(tx, key), retired_on=today))
            for ask in _fresh(tx, planned.dropped):
                close_ask(tx, ask, Status.DROPPED, now)
            for ask in _fresh(tx, planned.retied):
                tx.put(replace(ask, key_result=into))
            bring_back(tx)
            words = f"retired {goal.key}{_told(planned, f'tied {{}} to {into}')}"
            tx.describe(words)
        return _changed(words, planned, drafts)

    def left(
        self,
        name: str,
        choices: Mapping[str, Choice] | None = None,
        *,
        default: Choice = Choice.RETIE,
        now_is: str = "",
    ) -> Changed:
        """Somebody left: their asks and promises go to who took over, or are dropped, as it was chosen. One act.

        Args:
            name: Who left.
            choices: Ask uid -> what becomes of it; re-tied and talked-about ones belong to who took over.
            default: What becomes of the others.
            now_is: Who took over; "" when nobody did, then asks can only be kept or dropped.

        Raises:
            NotFound: Nobody has that name.
            BadInput: Something is to be handed over, and to nobody.
        """
        now = self._now()
        with self._planning.look() as look:
            person = find_person(look.reader.all(Person), name)
            planned = _sort(_asks_of_person(look.reader, person.key), choices or {}, default)
        moved = [*planned.retied, *planned.renegotiated]
        if moved and not now_is.strip():
            raise BadInput("Who took over?", f"Example: triage who left {person.first_name.lower()} --now ana")
        with self._store.act("left", at=now) as tx:
            heir = know_person(tx, now_is) if now_is.strip() else None
            if heir is not None and heir.key in (person.key, ME):
                raise BadInput(f"{heir.name} cannot take over from {person.name}.", "Name somebody else.")
            for ask in _fresh(tx, planned.dropped):
                close_ask(tx, ask, Status.DROPPED, now)
            if heir is not None:
                for ask in _fresh(tx, moved):
                    _hand_over(tx, ask, person.key, heir.key, now)
                _hand_over_areas(tx, person.key, heir.key)
            bring_back(tx)
            to = f"gave {{}} to {heir.name}" if heir else ""
            words = f"{person.name} left{_told(planned, to)}"
            tx.describe(words)
        drafts = self._drafts(planned.renegotiated, Change(left=person.first_name), to=heir.name if heir else "")
        return _changed(words, planned, drafts)

    def _drafts(self, asks: Sequence[Ask], change: Change, *, to: str = "") -> tuple[DraftPage, ...]:
        """A message about each ask to who asked it; none where nobody else did."""
        return tuple(
            self._answers.draft(ask.uid, to=to, situation="changed", change=change)
            for ask in asks
            if to or any(key != ME for key in ask.requesters)
        )


def goal_name(goal: KeyResult) -> str:
    """A key result as others read it: with its title when that is short."""
    return f"{goal.key} ({goal.title})" if len(goal.title) <= MOST_TITLE else goal.key


def read_choice(text: str) -> Choice:
    """A choice by its name or first letters: d, drop, r, retie, n, renegotiate, k, keep.

    Raises:
        BadInput: None of them.
    """
    letters = {"d": Choice.DROP, "r": Choice.RETIE, "n": Choice.RENEGOTIATE, "k": Choice.KEEP, "": Choice.KEEP}
    word = text.strip().lower().replace("-", "")
    if word in letters:
        return letters[word]
    try:
        return Choice(word)
    except ValueError:
        raise BadInput(f'"{text}" is no choice.', "Choices: drop, retie, renegotiate, keep.") from None


def _beneath(title: str, asks: Sequence[Ask], look: Look, person: str = "") -> Beneath:
    promises = [
        promise_line(one, ask, look.picture, look.reader)
        for ask in asks
        for one in look.reader.promises(open_only=True, ask_uids=[ask.uid])
        if person in ("", one.person)
    ]
    return Beneath(
        today=look.picture.today,
        zone=look.picture.zone.key,
        title=title,
        asks=tuple(look.lines.line(ask) for ask in asks),
        promises=tuple(promises),
    )


def _asks_of_goal(reader: Reader, key: str) -> list[Ask]:
    return reader.asks(AskQuery(statuses=OPEN_STATUSES, key_result=key))


def _asks_of_person(reader: Reader, key: str) -> list[Ask]:
    asks = {ask.uid: ask for ask in reader.asks(AskQuery(statuses=OPEN_STATUSES, requester=key))}
    promised = {one.ask_uid for one in reader.promises(open_only=True, person=key)} - set(asks)
    if promised:
        asks |= {ask.uid: ask for ask in reader.asks(AskQuery(uids=frozenset(promised)))}
    return sorted(asks.values(), key=lambda ask: ask.id)


def _other_goal(reader: Reader, key: str, to: str, today: date) -> str:
    into = find_key_result(reader, to)
    if into.key == key:
        raise BadInput(f"{read_key(to)} is the one that ends.", "Name another one.")
    if into.is_over(today):
        raise BadInput(f"{into.key} is over itself.", "Name one that still counts: `triage kr` lists them.")
    return into.key


def _sort(asks: Sequence[Ask], choices: Mapping[str, Choice], default: Choice) -> _Sorted:
    chosen = {choice: [ask for ask in asks if choices.get(ask.uid, default) is choice] for choice in Choice}
    return _Sorted(chosen[Choice.DROP], chosen[Choice.RETIE], chosen[Choice.RENEGOTIATE], chosen[Choice.KEEP])


def _fresh(tx: Writer, asks: Sequence[Ask]) -> list[Ask]:
    """The asks as this act finds them: they may have changed since they were listed."""
    found = (tx.get(Ask, ask.uid) for ask in asks)
    return [ask for ask in found if ask is not None and ask.is_open]


def _hand_over(tx: Writer, ask: Ask, from_key: str, to_key: str, now: datetime) -> None:
    """Put one person in another's place on an ask: as requester, as who was promised, as who has the ball."""
    people = tuple(dict.fromkeys(to_key if key == from_key else key for key in ask.requesters))
    tx.put(replace(ask, requesters=people))
    promises = tx.promises(open_only=True, ask_uids=[ask.uid])
    has_one = any(one.person == to_key for one in promises)
    for one in promises:
        if one.person == from_key:
            gone = replace(one, state=PromiseState.RELEASED, closed_at=now)
            tx.put(gone if has_one else replace(one, person=to_key))
    for waiting in tx.waiting(open_only=True, ask_uids=[ask.uid]):
        if waiting.person == from_key:
            tx.put(replace(waiting, person=to_key))


def _hand_over_areas(tx: Writer, from_key: str, to_key: str) -> None:
    for area in tx.all(Area):
        if from_key in area.people:
            people = tuple(dict.fromkeys(to_key if key == from_key else key for key in area.people))
            tx.put(replace(area, people=people))


def _told(planned: _Sorted, retied: str) -> str:
    """What was done underneath, for the journal; ``retied`` says how, with a place for how many."""
    parts = [
        f"dropped {counted(len(planned.dropped), 'ask')}" if planned.dropped else "",
        retied.format(counted(len(planned.retied), "ask")) if planned.retied else "",
        f"{counted(len(planned.renegotiated), 'ask')} to talk about" if planned.renegotiated else "",
    ]
    said = ", ".join(part for part in parts if part)
    return f": {said}" if said else ""


def _changed(words: str, planned: _Sorted, drafts: tuple[DraftPage, ...]) -> Changed:
    return Changed(
        words=words,
        dropped=tuple(ask.id for ask in planned.dropped),
        retied=tuple(ask.id for ask in planned.retied),
        kept=tuple(ask.id for ask in (*planned.kept, *planned.renegotiated)),
        drafts=drafts,
    )
