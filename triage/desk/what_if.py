"""What if: several asks at once, an ask moved to another day, a lost block, days off. Changes nothing that is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from triage.desk.bundles import BundleService, new_day_lines
from triage.desk.closing import refuse_closed
from triage.desk.day_ranges import lost_words, read_days, read_lost
from triage.desk.focus_words import interruption_line
from triage.desk.picture import Picture
from triage.desk.planning import PlanningService
from triage.desk.ports import Reader, Store
from triage.desk.previews import view_of
from triage.desk.reading import Reading
from triage.desk.refs import find_ask, find_asks
from triage.desk.time import off_words
from triage.domain.ask import Ask, Lane
from triage.domain.focus import Busy, DayOff
from triage.domain.plan import PlanAsk
from triage.domain.preview import Change, preview
from triage.domain.preview import Preview as Cost
from triage.domain.promise import Promise, Quote
from triage.domain.promise_risk import strained
from triage.errors import BadInput
from triage.views.plans import Preview
from triage.views.what_if import NewDayLine
from triage.views.words import near_day


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What is to be different, as the user named it.

    Attributes:
        refs: Asks to say yes to, together.
        moves: Asks with the day that they are moved to.
        lost: Spans that are lost: "tue 9:30-11:30", or a day for its focus blocks.
        off: Days off: "mar 9-13", "next week".
    """

    refs: tuple[str, ...] = ()
    moves: tuple[tuple[str, str], ...] = ()
    lost: tuple[str, ...] = ()
    off: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Considered:
    """A "what if" worked out on one picture.

    Attributes:
        picture: The desk as it is.
        asks: The asks said yes to or moved, as they would stand.
        cost: The plan with the change beside the plan without.
        words: The changes beside a yes.
    """

    picture: Picture
    asks: tuple[Ask, ...]
    cost: Cost
    words: tuple[str, ...]


class WhatIfService:
    """Previews of changes; each is one consistent read."""

    def __init__(
        self, store: Store, planning: PlanningService, reading: Reading, bundles: Callable[[], BundleService]
    ) -> None:
        self._store = store
        self._planning = planning
        self._reading = reading
        self._bundles = bundles  # Made when drafts are wanted: it loads the templates.

    def preview(self, what: WhatIf, *, drafts: bool = False) -> Preview:
        """What a change costs: dates that move, promises that would break.

        Args:
            what: The change.
            drafts: Whether the message to each person whose promise would break is drafted too.

        Raises:
            NotFound: An ask does not exist.
            BadInput: A day or span cannot be read, or nothing was named.
            Refused: An ask is closed.
        """
        with self._store.read() as reader:
            found = self._considered(what, reader)
            broken = new_days(found)
            view = view_of(found.cost, found.asks, found.picture)
            made = self._bundles().drafts(broken, found.picture, reader) if drafts else []
            is_small = any(line.lane is Lane.OPEN for line in view.asks) and bool(found.picture.context.time.blocks)
            return replace(
                view,
                changes=found.words,
                broken=tuple(broken),
                drafts=tuple(made),
                interruption=interruption_line(reader, found.picture) if is_small else None,
            )

    def _considered(self, what: WhatIf, reader: Reader) -> Considered:
        asks = find_asks(reader, what.refs) if what.refs else []
        moving = [(find_ask(reader, ref), self._reading.day(day)) for ref, day in what.moves]
        for ask in (*asks, *(ask for ask, _ in moving)):
            refuse_closed(ask)
        if not (asks or moving or what.lost or what.off):
            raise BadInput("What if what?", 'Name asks, or --move 12 tue, --lost "tue 9:30-11:30", --off "mar 9-13".')
        picture = self._planning.picture(reader, also=[*asks, *(ask for ask, _ in moving)])
        days_off = [self._day_off(number, text, picture) for number, text in enumerate(what.off)]
        read_day, time = self._reading.day, picture.context.time
        lost = tuple(span for text in what.lost for span in read_lost(text, read_day, time))
        moved = [moved_to(picture.plan_ask(ask), on, picture.now) for ask, on in moving]
        put = {subject.uid: subject for subject in (*map(picture.plan_ask, asks), *moved)}
        change = Change(
            put=tuple(put.values()),
            time=replace(time, days_off=(*time.days_off, *days_off)) if days_off else None,
            lost=lost,
        )
        before = picture.plan_without({ask.uid for ask in asks})
        return Considered(
            picture=picture,
            asks=tuple(subject.ask for subject in put.values()),
            cost=preview(before, change),
            words=tuple(_words(moving, lost, days_off, picture)),
        )

    def _day_off(self, number: int, text: str, picture: Picture) -> DayOff:
        first, last = read_days(text, self._reading.day, picture.today)
        return DayOff(uid=f"what-if-{number}", from_on=first, until_on=last)


def moved_to(subject: PlanAsk, on: date, now: datetime) -> PlanAsk:
    """An ask moved to another day: due on that day, and its open promises told anew."""
    promises = tuple(_told_anew(one, on, now) for one in subject.promises)
    return replace(subject, ask=replace(subject.ask, due_on=on, due_at=None), promises=promises)


def _told_anew(promise: Promise, on: date, now: datetime) -> Promise:
    return replace(promise, quotes=(*promise.quotes, Quote(on=on, dates=promise.quote.dates, made_at=now)))


def _words(
    moving: Iterable[tuple[Ask, date]], lost: Iterable[Busy], days_off: Iterable[DayOff], picture: Picture
) -> list[str]:
    today = picture.today
    words = [f"#{ask.id} {ask.title} moves to {near_day(on, today)}" for ask, on in moving]
    words += [f"{lost_words(one, picture.context.time, today)} is lost" for one in lost]
    return words + [f"you are off {off_words(one, today)}" for one in days_off]


def new_days(found: Considered) -> list[NewDayLine]:
    """The promises that would need another day after the change, those promised soonest first."""
    before, after = found.cost.before, found.cost.after
    already = {one.promise.uid for one in strained(found.picture.plan)}
    breaking = [one.promise.uid for one in strained(after) if one.promise.uid not in already]
    moved = [
        promise.uid
        for subject in after.subjects
        for promise in subject.promises
        if subject.uid in before.by_uid and promise not in before.by_uid[subject.uid].promises
    ]
    promises = {one.uid: one for kept in found.picture.promises.values() for one in kept}
    return new_day_lines([promises[uid] for uid in dict.fromkeys((*moved, *breaking))], after, found.picture)
