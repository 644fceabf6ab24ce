"""What the desk shows: inbox, lists, pages, reasons, the plan, the cost of a yes. Reads only; changes nothing.

What only pages need is imported where they are made: `triage next` is asked for many times a day, and each module
costs milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from triage.desk.counting import counts_of
from triage.desk.days import next_page
from triage.desk.learning import Learning
from triage.desk.lines import Lines, promise_line
from triage.desk.outside import Calendars
from triage.desk.picture import Picture, PlanRules, take_picture
from triage.desk.ports import AskQuery, Reader, Store
from triage.desk.refs import find_ask, find_asks, find_original
from triage.desk.resting import ask_rests_on, rests_on
from triage.domain.ask import Ask, Status
from triage.domain.plan import Quantile, start_on
from triage.views.asks import AskList, AskPage, PromiseLine, Why
from triage.views.decisions import Decided
from triage.views.plans import Counts, NextUp, PlanPage, Preview

if TYPE_CHECKING:
    from triage.views.ledger import PromisePage

PAGE = 50
"""Asks on one page of a list."""

OPEN = frozenset({Status.INBOX, Status.ACTIVE, Status.DEFERRED})


class Look(NamedTuple):
    """One transaction with what is read off it."""

    reader: Reader
    picture: Picture
    lines: Lines


class PlanningService:
    """Views of the desk; each method is one consistent read."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        machine_zone: Callable[[], str],
        rules: PlanRules,
        calendars: Calendars | None = None,
    ) -> None:
        self._store = store
        self._now = now
        self._machine_zone = machine_zone
        self._rules = rules
        self._calendars = calendars
        self._learning = Learning()

    @contextmanager
    def look(self, also: Sequence[Ask] = ()) -> Iterator[Look]:
        """A consistent look at the desk; ``also`` are asks of another look to include."""
        with self._store.read() as reader:
            picture = self.picture(reader, also)
            yield Look(reader, picture, Lines(picture, answered=_answered(reader, picture)))

    def picture(self, reader: Reader, also: Sequence[Ask] = (), at: datetime | None = None) -> Picture:
        """The picture of one transaction, at another instant than now when one is given."""
        return take_picture(
            reader,
            now=at or self._now(),
            machine_zone=self._machine_zone(),
            rules=self._rules,
            also=also,
            calendars=self._calendars,
            learning=self._learning,
        )

    def picture_at(self, at: datetime) -> Picture:
        """The desk's records as they are now, planned as if it were another instant."""
        with self._store.read() as reader:
            return self.picture(reader, at=at)

    def inbox(self, *, limit: int | None = PAGE, offset: int = 0) -> AskList:
        """The asks nobody decided on yet: most urgent first."""
        from triage.desk.called import called

        with self.look() as (_, picture, lines):
            waiting = waiting_asks(picture, lines)
            page = waiting[offset : None if limit is None else offset + limit]
            return replace(_listed(picture, lines, page, len(waiting)), also=called(picture))

    def asks(self, query: AskQuery, *, by_plan: bool = False) -> AskList:
        """A page of asks by filters; with ``by_plan`` in the order in which the plan serves them."""
        with self.look() as (reader, picture, lines):
            if not by_plan:
                return _listed(picture, lines, reader.asks(query), reader.count(query))
            chosen = {ask.uid: ask for ask in reader.asks(replace(query, limit=None, offset=0))}
            served = [chosen[uid] for uid in picture.plan.order if uid in chosen]
            found = served + [ask for uid, ask in chosen.items() if uid not in picture.plan.slots]
            page = found[query.offset : None if query.limit is None else query.offset + query.limit]
            return _listed(picture, lines, page, len(found))

    def backlog(self, *, limit: int | None = PAGE, offset: int = 0) -> AskList:
        """Deferred asks and active P2 ones: what is due for a revisit first, then by revisit date."""
        with self.look() as (reader, picture, lines):
            deferred = reader.asks(AskQuery(statuses=frozenset({Status.DEFERRED})))
            active = [ask for ask in picture.open_asks.values() if ask.status is Status.ACTIVE]
            later = [ask for ask in active if lines.opinion(ask).priority == 2]
            found = sorted(deferred + later, key=lambda ask: (ask.revisit_on is None, ask.revisit_on, ask.id))
            page = found[offset : None if limit is None else offset + limit]
            return _listed(picture, lines, page, len(found))

    def show(self, ref: str) -> AskPage:
        """Everything about one ask.

        Raises:
            NotFound: No such ask.
        """
        from triage.desk.journal import history_line
        from triage.desk.seen import again_of, seen_before
        from triage.domain.reply.say_as import phrase

        with self.look() as (reader, picture, lines):
            ask = find_original(reader, ref)
            picture.worked_min.setdefault(ask.uid, float(sum(w.minutes or 0 for w in reader.work(ask_uids=[ask.uid]))))
            slot = picture.plan.slots.get(ask.uid)
            promises = reader.promises(ask_uids=[ask.uid])
            others = {promise.ask_uid: ask for promise in promises}
            return AskPage(
                ask=lines.line(ask),
                today=picture.today,
                zone=picture.zone.key,
                version=ask.version,
                own_lane=ask.lane,
                say_as=ask.say_as or phrase(ask.title).noun,
                text=ask.text,
                link=ask.link,
                done_when=ask.done_when,
                outcome=ask.outcome,
                outcome_link=ask.outcome_link,
                credit=picture.names(ask.credit),
                recurrence=ask.recurrence,
                handed_to="".join(picture.names([ask.handed_to])) if ask.handed_to else "",
                nudges=tuple((one.at, "".join(picture.names([one.by])), one.text) for one in ask.nudges),
                merged=_merged(reader, ask),
                why=why_of(ask, Look(reader, picture, lines)) if ask.is_open else None,
                starts_on=start_on(slot, picture.zone, Quantile.P50) if slot else None,
                promises=tuple(promise_line(one, others[one.ask_uid], picture, reader) for one in promises),
                replies=tuple(
                    (one.sent_at, "".join(picture.names([one.person])) if one.person else "", one.situation, one.text)
                    for one in reader.replies(ask_uids=[ask.uid])
                ),
                worked_min=round(picture.worked_min.get(ask.uid, 0.0)),
                seen=seen_before(reader, picture, ask),
                again=again_of(reader, picture, ask),
                history=tuple(history_line(act) for act in reader.acts(ask_uid=ask.uid, limit=10)),
                rests_on=ask_rests_on(picture, ask) if slot else "",
            )

    def why(self, ref: str) -> Why:
        """Why an ask has its priority, and what would change it.

        Raises:
            NotFound: No such ask.
        """
        with self.look() as look:
            return why_of(find_ask(look.reader, ref), look)

    def preview(self, refs: Sequence[str]) -> Preview:
        """What a yes to these asks costs.

        Raises:
            NotFound: One does not exist.
        """
        from triage.desk.previews import preview_of

        with self._store.read() as reader:
            asks = find_asks(reader, refs)
            return preview_of(asks, self.picture(reader, also=asks))

    def preview_to_share(self, refs: Sequence[str]) -> str:
        """What a yes costs, in at most five lines for a channel.

        Raises:
            NotFound: One does not exist.
        """
        from triage.desk.previews import shared_preview

        with self._store.read() as reader:
            asks = find_asks(reader, refs)
            return shared_preview(asks, self.picture(reader, also=asks))

    def plan_page(self, *, weeks: int = 2) -> PlanPage:
        """The plan from today to the end of next week."""
        from triage.desk.plan_page import plan_page_of

        with self.look() as look:
            return plan_page_of(look, weeks=weeks, calendars=self._calendars, rules=self._rules)

    def next_up(self) -> NextUp:
        """What to do now, and what follows."""
        with self.look() as (_, picture, lines):
            return next_page(picture, lines)

    def counts(self) -> Counts:
        """What waits where."""
        with self.look() as (reader, picture, lines):
            return counts_of(reader, picture, lines)

    def promises(self, *, open_only: bool = True) -> list[PromiseLine]:
        """Promises beside what the plan says now: late, at risk, then by day."""
        return list(self.promise_page(open_only=open_only).promises)

    def promise_page(self, *, open_only: bool = True) -> PromisePage:
        """Promises, as `promises`, with the asks behind them."""
        from triage.desk.promise_page import promise_page_of

        with self.look() as look:
            return promise_page_of(look, open_only=open_only)

    def forecast(self, reader: Reader, asks: Sequence[Ask]) -> Mapping[str, int]:
        """P80 minutes that asks will take from now on, by uid."""
        picture = self.picture(reader, also=asks)
        return {ask.uid: round(picture.effort(ask).p80_min) for ask in asks}

    def decided(self, words: str, asks: Sequence[Ask]) -> Decided:
        """What a decision did: the asks as they stand now, and what follows from it."""
        from triage.desk.notes import notes_on

        with self._store.read() as reader:
            fresh = [one for ask in asks if (one := reader.get(Ask, ask.uid)) is not None]
            picture = self.picture(reader, also=[ask for ask in fresh if ask.is_open])
            lines = Lines(picture, answered=_answered(reader, picture))
            return Decided(
                words=words,
                today=picture.today,
                zone=picture.zone.key,
                asks=tuple(lines.line(ask) for ask in fresh),
                notes=notes_on(fresh, picture, reader),
                rests_on=rests_on(picture) if any(ask.uid in picture.plan.slots for ask in fresh) else "",
            )


def waiting_asks(picture: Picture, lines: Lines) -> list[Ask]:
    """The asks nobody decided on yet, most urgent first."""
    waiting = [ask for ask in picture.open_asks.values() if ask.status is Status.INBOX]
    return sorted(waiting, key=lambda ask: _urgency(lines, ask))


def _urgency(lines: Lines, ask: Ask) -> tuple[int, float, datetime, str]:
    opinion = lines.opinion(ask)
    return int(opinion.priority), -opinion.points, ask.received_at, ask.uid


def _listed(picture: Picture, lines: Lines, asks: Sequence[Ask], total: int) -> AskList:
    return AskList(
        today=picture.today,
        zone=picture.zone.key,
        asks=tuple(lines.line(ask) for ask in asks),
        total=total,
        rests_on=rests_on(picture),
    )


def why_of(ask: Ask, look: Look) -> Why:
    """Why an open ask has its priority, and what would change it."""
    from triage.desk.suggesting import suggested
    from triage.domain.priority.flip import flips

    picture = look.picture
    changes = flips(picture.plan_ask(ask), picture.planned, picture.context)
    why = look.lines.why(ask, tuple(flip.words for flip in changes))
    return replace(why, suggests=suggested(ask, look.reader, picture.context.key_results.values()))


def _merged(reader: Reader, ask: Ask) -> tuple[tuple[int, str], ...]:
    if len(ask.requesters) < 2:
        return ()
    merged = reader.asks(AskQuery(merged_into=ask.uid))
    return tuple((one.id, one.title) for one in merged)


def _answered(reader: Reader, picture: Picture) -> frozenset[str]:
    """The asks of the inbox to which any reply went out."""
    waiting = [uid for uid, ask in picture.open_asks.items() if ask.status is Status.INBOX]
    return frozenset(reply.ask_uid for reply in reader.replies(ask_uids=waiting))
