"""The brag document: what a period brought, from the desk's own records, ready to be shown to others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date, time, timedelta

from triage.desk.brag_words import brag_words, post_words
from triage.desk.kind_facts import facts_of, savings_of
from triage.desk.outside import Renderer
from triage.desk.picture import Picture
from triage.desk.pitching import public_asks, said_as
from triage.desk.planning import Look
from triage.desk.ports import AskQuery, Reader
from triage.desk.refs import find_original
from triage.desk.spending import spent_since
from triage.domain.ask import Ask, Status
from triage.domain.goals import KeyResult
from triage.domain.ledger import is_late
from triage.domain.people import ME
from triage.domain.promise import Promise, PromiseState
from triage.domain.repeats.kind import KindCase, KindState
from triage.domain.reply.naming import is_public
from triage.domain.spent import Spent
from triage.domain.zones import day_of, wall_at
from triage.errors import BadInput, Refused
from triage.views.brag import Behind, BragGoal, BragLine, BragPage, BragTool, Written

Looking = Callable[[], AbstractContextManager[Look]]


class BragService:
    """Writes pages about finished work; changes nothing.

    Args:
        look: A look at the desk.
        renderer: Makes the renderer of pages.
    """

    def __init__(self, look: Looking, renderer: Callable[[], Renderer]) -> None:
        self._look = look
        self._renderer = renderer

    def brag(self, since_on: date | None = None, until_on: date | None = None) -> Written:
        """The brag document of a period: by default from the first day of this quarter until today.

        Raises:
            BadInput: It ends before it begins.
        """
        page = self.page(since_on, until_on)
        return Written(text=self._renderer().page("brag", brag_words(page)), brag=page)

    def digest(self, on: date | None = None) -> Written:
        """What the week of a day brought (None: this week's), short, for a channel."""
        with self._look() as look:
            day = on or look.picture.today
        monday = day - timedelta(days=day.weekday())
        page = self.page(monday, monday + timedelta(days=6))
        return Written(text=self._renderer().page("digest", brag_words(page)), brag=page)

    def post(self, ref: str) -> Written:
        """A finished ask as a post for everybody: the question, and the answer that was found.

        Raises:
            NotFound: No such ask.
            Refused: It is not done, private, or nobody noted what came of it.
        """
        with self._look() as look:
            ask = find_original(look.reader, ref)
            if ask.status is not Status.DONE or not ask.outcome.strip():
                hint = f'`triage done {ask.id} --outcome "..."` notes it.'
                raise Refused(f"What came of #{ask.id} is not noted.", hint)
            if not is_public(ask, look.picture.persons(ask.requesters)):
                raise Refused(f"#{ask.id} is private.", f"`triage edit {ask.id} --open` makes it public.")
            words = post_words(ask, look.picture)
        return Written(text=self._renderer().page("post", words))

    def page(self, since_on: date | None = None, until_on: date | None = None) -> BragPage:
        """What a period brought, as data.

        Raises:
            BadInput: It ends before it begins.
        """
        with self._look() as look:
            picture = look.picture
            last = until_on or picture.today
            first = since_on or last.replace(month=last.month - (last.month - 1) % 3, day=1)
            if last < first:
                raise BadInput("This period ends before it begins.", "Example: triage brag --since 2026-07-01")
            spent = _public(look, first, last)
            done = _finished(look.reader, picture, first, last)
            minutes = {one.ask.uid: one.minutes for one in spent}
            lines = {ask.uid: _line(ask, minutes.get(ask.uid, 0), picture) for ask in done}
            due = _came_due(look.reader, picture, first, last)
            return BragPage(
                name=picture.profile.name,
                since_on=first,
                until_on=last,
                today=picture.today,
                goals=tuple(_goals(look.reader.all(KeyResult), done, spent, lines)),
                people=_behind(done, lambda ask: [key for key in ask.requesters if key != ME], picture),
                credit=_behind(done, lambda ask: ask.credit, picture),
                kept=_ids(one for one, promise in due if promise.state is PromiseState.KEPT),
                late=_ids(one for one, promise in due if is_late(promise, picture.today)),
                tools=tuple(sorted(_tools(look), key=lambda tool: (-tool.saved_h, tool.ref))),
                minutes=sum(one.minutes for one in spent),
                focus_min=sum(one.focus_min for one in spent),
            )


def _public(look: Look, first: date, last: date) -> list[Spent]:
    """What took time in the period, and may be told."""
    spent = spent_since(
        look.reader,
        first,
        until_on=last,
        zone=look.picture.zone,
        deep_from_min=look.picture.context.deep_from_min,
    )
    return [one for one in spent if is_public(one.ask, look.picture.persons(one.ask.requesters))]


def _finished(reader: Reader, picture: Picture, first: date, last: date) -> list[Ask]:
    """What was done in the period and may be told, in the order of finishing."""
    since_at = wall_at(first, time(0), picture.zone)
    asks = reader.asks(AskQuery(statuses=frozenset({Status.DONE}), closed_since=since_at))
    told = [
        ask
        for ask in asks
        if ask.closed_at
        and day_of(ask.closed_at, picture.zone) <= last
        and is_public(ask, picture.persons(ask.requesters))
    ]
    return sorted(told, key=lambda ask: (ask.closed_at or ask.received_at, ask.id))


def _line(ask: Ask, minutes: int, picture: Picture) -> BragLine:
    return BragLine(
        ask_id=ask.id,
        title=ask.title,
        on=day_of(ask.closed_at or ask.received_at, picture.zone),
        minutes=minutes,
        outcome=ask.outcome,
        link=ask.outcome_link,
        people=picture.names(key for key in ask.requesters if key != ME),
        credit=_public_names(ask.credit, picture),
    )


def _goals(
    known: Sequence[KeyResult], done: Sequence[Ask], spent: Sequence[Spent], lines: dict[str, BragLine]
) -> Iterable[BragGoal]:
    """The key results that got anything, by weight; what served none last."""
    keys = {one.key for one in known}
    ordered = [(one.key, one.title) for one in sorted(known, key=lambda one: (-one.weight, one.key))]
    for key, title in [*ordered, ("", "")]:
        mine = [one for one in spent if (one.ask.key_result if one.ask.key_result in keys else "") == key]
        finished = [ask for ask in done if (ask.key_result if ask.key_result in keys else "") == key]
        if mine or finished:
            yield BragGoal(
                key=key,
                title=title,
                minutes=sum(one.minutes for one in mine),
                focus_min=sum(one.focus_min for one in mine),
                lines=tuple(lines[ask.uid] for ask in finished),
            )


def _behind(done: Sequence[Ask], keys_of: Callable[[Ask], Sequence[str]], picture: Picture) -> tuple[Behind, ...]:
    """People by how many of these asks they stand on, with the asks' numbers."""
    found: dict[str, list[int]] = {}
    for ask in done:
        for name in _public_names(keys_of(ask), picture):
            found.setdefault(name, []).append(ask.id)
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(Behind(name=name, ask_ids=tuple(sorted(ids))) for name, ids in ordered)


def _public_names(keys: Iterable[str], picture: Picture) -> tuple[str, ...]:
    return tuple(person.name for person in picture.persons(tuple(keys)) if not person.is_private)


def _came_due(reader: Reader, picture: Picture, first: date, last: date) -> list[tuple[Ask, Promise]]:
    """The promises that were met in the period, or whose day went by in it, with their public asks."""
    days = [(one, day_of(one.closed_at, picture.zone) if one.closed_at else one.quote.on) for one in reader.promises()]
    promises = [one for one, on in days if first <= on <= last]
    uids = frozenset(one.ask_uid for one in promises)
    asks = {ask.uid: ask for ask in reader.asks(AskQuery(uids=uids, include_merged=True))} if uids else {}
    return [
        (asks[one.ask_uid], one)
        for one in promises
        if one.ask_uid in asks
        and is_public(asks[one.ask_uid], picture.persons((*asks[one.ask_uid].requesters, one.person)))
    ]


def _tools(look: Look) -> Iterator[BragTool]:
    """What is automated, counted by the asks that may be told."""
    for case in look.reader.all(KindCase):
        if case.state is not KindState.AUTOMATED:
            continue
        known = facts_of(look.reader, look.picture, case.kind)
        public = {ask.uid for ask in public_asks(known.asks if known else (), look.picture)}
        facts = facts_of(look.reader, look.picture, case.kind, only=public)
        saved = savings_of(facts, look.picture) if facts else None
        if facts and saved:
            yield BragTool(
                ref=facts.line.ref,
                name=said_as(facts, look.picture),
                tool=case.tool,
                since_on=saved.since_on,
                answered=saved.answered,
                saved_h=saved.saved_h,
                forecast_h=saved.forecast_h,
            )


def _ids(asks: Iterable[Ask]) -> tuple[int, ...]:
    return tuple(sorted(ask.id for ask in asks))
