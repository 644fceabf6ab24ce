"""One message to each person about all the promised days that no longer hold, and the record that it went out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from triage.desk.answers import UNLIKE_FOR
from triage.desk.outside import Clipboard, Renderer
from triage.desk.picture import Picture
from triage.desk.planning import PlanningService
from triage.desk.ports import Reader, Store, Writer
from triage.domain.ask import Ask, Status
from triage.domain.people import ME, Person, Role
from triage.domain.plan import Plan, Quantile
from triage.domain.promise import Dates, Promise, PromiseState, Quote, SentReply
from triage.domain.promise_risk import planned_on, strained
from triage.domain.reply.dates import look_again_day, spoken
from triage.domain.reply.facts import Asker, NewDay, ReplyFacts
from triage.domain.reply.naming import is_public, public_name, public_phrase
from triage.errors import Refused
from triage.views.what_if import BundlePage, NewDayLine, SentBundle, UpdatesPage
from triage.views.words import listing

SITUATION = "update"


class BundleService:
    """Drafts updates and records those that went out."""

    def __init__(
        self,
        store: Store,
        planning: PlanningService,
        renderer: Renderer,
        clipboard: Clipboard,
        now: Callable[[], datetime],
        new_uid: Callable[[], str],
    ) -> None:
        self._store = store
        self._planning = planning
        self._renderer = renderer
        self._clipboard = clipboard
        self._now = now
        self._new_uid = new_uid

    def updates(self) -> UpdatesPage:
        """The promises that are late or at risk now, and one draft to each person; changes nothing."""
        with self._planning.look() as (reader, picture, _):
            lines = strained_lines(picture)
            return UpdatesPage(
                today=picture.today,
                zone=picture.zone.key,
                broken=tuple(lines),
                drafts=tuple(self.drafts(lines, picture, reader)),
            )

    def drafts(self, lines: Sequence[NewDayLine], picture: Picture, reader: Reader) -> list[BundlePage]:
        """One draft to each person of some promises, in the order of the lines; promises to nobody have none."""
        promises = {one.uid: one for kept in picture.promises.values() for one in kept}
        by_person: dict[str, list[NewDayLine]] = {}
        for line in lines:
            key = promises[line.promise_uid].person
            if key and key != ME:
                by_person.setdefault(key, []).append(line)
        return [self._draft(key, mine, picture, reader) for key, mine in by_person.items()]

    def send(self, page: BundlePage, *, text: str | None = None) -> SentBundle:
        """Copy a draft and record that it went out: the new day of every promise in it. One act.

        Raises:
            Refused: One of the promises is not open any more.
        """
        message = page.message if text is None else text
        copied = self._clipboard.copy(message)
        now = self._now()
        with self._store.act("reply", at=now) as tx:
            today = self._planning.picture(tx).today
            for line in page.items:
                self._told(tx, line, page, message, today)
            words = f"told {page.person} the new days of {listing([f'#{one.ask_id}' for one in page.items])}"
            tx.describe(words)
        return SentBundle(draft=page, copied=copied, words=words)

    def _told(self, tx: Writer, line: NewDayLine, page: BundlePage, message: str, today: date) -> None:
        promise, ask = tx.get(Promise, line.promise_uid), tx.get(Ask, line.ask_uid)
        if promise is None or ask is None or promise.state is not PromiseState.OPEN:
            raise Refused(
                f"The promise on #{line.ask_id} is not open any more.", "`triage updates` drafts the message anew."
            )
        day = spoken(line.to_on, today) if line.to_on else None
        now = self._now()
        if day is not None:
            quote = Quote(on=day.on, dates=Dates(line.dates), made_at=now, ahead=promise.quote.ahead)
            tx.put(replace(promise, quotes=(*promise.quotes, quote)))
        else:
            # They were told that no day holds, and when they hear of a new one.
            tx.put(replace(promise, state=PromiseState.RELEASED, closed_at=now))
            if ask.status is Status.DEFERRED:
                tx.put(replace(ask, revisit_on=look_again_day(today)))
        tx.put(
            SentReply(
                uid=self._new_uid(),
                ask_uid=ask.uid,
                person=page.person_key,
                situation=page.situation,
                variant=page.variant,
                text=message,
                sent_at=now,
            )
        )

    def _draft(self, key: str, lines: Sequence[NewDayLine], picture: Picture, reader: Reader) -> BundlePage:
        person = picture.context.people.get(key)
        facts = _facts(key, person, lines, picture)
        earlier = reader.replies(person=key, since=self._now() - UNLIKE_FOR)
        draft = self._renderer.render(facts, earlier, situation=SITUATION)
        return BundlePage(
            person=person.name if person else key,
            person_key=key,
            situation=draft.situation,
            tone=draft.tone.value,
            shape=draft.shape.value,
            variant=draft.variant,
            subject=draft.subject,
            text=draft.text,
            items=tuple(lines),
            findings=tuple((one.start, one.end, one.words) for one in draft.findings),
        )


def _facts(key: str, person: Person | None, lines: Sequence[NewDayLine], picture: Picture) -> ReplyFacts:
    asks = [picture.open_asks[line.ask_uid] for line in lines]
    persons = picture.persons(asks[0].requesters)
    channel = (person.channel if person else "") or asks[0].channel
    return ReplyFacts(
        thing=public_phrase(asks[0], persons, audience=key),
        asker=Asker(
            first_name=person.first_name if person else "",
            role=person.role if person else Role.OTHER,
            tone=person.tone if person else None,
            channel=channel,
        ),
        today=picture.today,
        new_days=tuple(_new_day(line, ask, key, picture) for line, ask in zip(lines, asks, strict=True)),
        user_name=picture.profile.name,
        private=_private(key, picture),
    )


def _new_day(line: NewDayLine, ask: Ask, key: str, picture: Picture) -> NewDay:
    return NewDay(
        say_as=public_name(ask, picture.persons(ask.requesters), audience=key),
        is_start=line.dates == Dates.START,
        was_on=line.from_on,
        on=line.to_on,
    )


def _private(key: str, picture: Picture) -> tuple[str, ...]:
    """Texts that must not go out to this person."""
    hidden = [
        ask for ask in picture.open_asks.values() if not is_public(ask, picture.persons(ask.requesters), audience=key)
    ]
    return tuple(text for ask in hidden for text in (ask.title, ask.say_as) if text)


def strained_lines(picture: Picture) -> list[NewDayLine]:
    """The open promises that are late or at risk now, with the day that would hold, soonest promised first."""
    return new_day_lines([one.promise for one in strained(picture.plan)], picture.plan, picture)


def new_day_lines(promises: Sequence[Promise], plan: Plan, picture: Picture) -> list[NewDayLine]:
    """Promises beside the day on which a plan safely has what was promised, soonest promised first.

    A promise that the plan has quoted anew (its ask was moved) is told that day, or a later one that holds.
    """
    lines = []
    for promise in sorted(promises, key=lambda one: (one.quote.on, picture.open_asks[one.ask_uid].id, one.uid)):
        ask = picture.open_asks[promise.ask_uid]
        lines.append(
            NewDayLine(
                promise_uid=promise.uid,
                ask_id=ask.id,
                ask_uid=ask.uid,
                title=ask.title,
                person="".join(picture.names([promise.person])) if promise.person else "",
                dates=promise.quote.dates.value,
                from_on=promise.quote.on,
                to_on=_next_day(promise, plan),
                is_late=promise.quote.on < picture.today,
            )
        )
    return lines


def _next_day(promise: Promise, plan: Plan) -> date | None:
    safely_on = planned_on(promise, plan, Quantile.P80)
    subject = plan.by_uid.get(promise.ask_uid)
    told = {one.uid: one.quote.on for one in subject.promises} if subject else {}
    wished_on = told.get(promise.uid, promise.quote.on)
    if wished_on == promise.quote.on or safely_on is None:
        return safely_on
    return max(wished_on, safely_on)
