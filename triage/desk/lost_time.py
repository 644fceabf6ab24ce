"""Lost time: an incident takes an hour out of the day, the plan moves once, and the timer does not count it as work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from triage.desk.picture import Picture
from triage.desk.planning import PlanningService
from triage.desk.ports import Store, Writer
from triage.desk.refs import find_ask
from triage.desk.timer import interruptions_today, lost_on
from triage.domain.ask import Ask
from triage.domain.plan import Quantile, finish_on
from triage.domain.timer import lost_min
from triage.domain.work import Lost, Work
from triage.errors import BadInput
from triage.views.effort import LostPage, Slip
from triage.views.words import duration

MOST_MINUTES = 24 * 60
"""A day: what is longer is a day off."""


class LostTimeService:
    """Records time that something else took."""

    def __init__(
        self, store: Store, planning: PlanningService, now: Callable[[], datetime], new_uid: Callable[[], str]
    ) -> None:
        self._store = store
        self._planning = planning
        self._now = now
        self._new_uid = new_uid

    def lose(self, minutes: int, label: str = "", *, ref: str = "", from_at: datetime | None = None) -> LostPage:
        """Record lost time; a running timer does not count it as work. One act.

        Args:
            minutes: How long.
            label: What took it.
            ref: The ask it was taken from; "" is the one whose timer runs, if any.
            from_at: When it began, ahead too, aware; None means that it is just over.

        Raises:
            NotFound: No such ask.
            BadInput: Not a usable number of minutes.
        """
        if not 0 < minutes <= MOST_MINUTES:
            raise BadInput(f"{duration(minutes)} cannot be lost.", "At most a day; `triage off today` takes one off.")
        now = self._now()
        starts_at = from_at or now - timedelta(minutes=minutes)
        before = self._planning.picture_at(min(starts_at, now))
        lost = Lost(uid=self._new_uid(), starts_at=starts_at, minutes=minutes, label=label.strip())
        with self._store.act("lost", at=now) as tx:
            running = tx.work(running=True)
            if ref:
                lost = replace(lost, ask_uid=find_ask(tx, ref).uid)
            elif running and starts_at <= now:
                lost = replace(lost, ask_uid=running[-1].ask_uid)
            for work in running:
                self._take_from(tx, work, lost, now)
            tx.put(lost)
            taken_from = tx.get(Ask, lost.ask_uid) if lost.ask_uid else None
            tx.describe(f"lost {duration(minutes)}{f' to {lost.label}' if lost.label else ''}")
        with self._planning.look() as (reader, picture, _):
            return LostPage(
                today=picture.today,
                zone=picture.zone.key,
                starts_at=starts_at,
                ends_at=lost.ends_at,
                minutes=minutes,
                label=lost.label,
                ask_id=taken_from.id if taken_from else 0,
                title=taken_from.title if taken_from else "",
                slips=_slips(before, picture),
                lost_today_min=round(lost_min(lost_on(picture.today, picture))),
                interruptions=interruptions_today(reader, picture),
            )

    def _take_from(self, tx: Writer, work: Work, lost: Lost, now: datetime) -> None:
        """Cut lost time out of a running stretch: it ends where the loss began, and another runs from its end on."""
        if lost.starts_at >= now or lost.ends_at <= work.started_at:
            return
        minutes = round((lost.starts_at - work.started_at).total_seconds() / 60)
        if minutes > 0:
            tx.put(replace(work, minutes=minutes))
            tx.put(Work(uid=self._new_uid(), ask_uid=work.ask_uid, started_at=min(lost.ends_at, now)))
        else:
            tx.put(replace(work, started_at=min(lost.ends_at, now)))


def _slips(before: Picture, after: Picture) -> tuple[Slip, ...]:
    """The asks whose likely or safe day is later with the loss than it was without, most first."""
    found = []
    for uid, slot in after.plan.slots.items():
        old = before.plan.slots.get(uid)
        ask = after.open_asks.get(uid)
        if old is None or ask is None:
            continue
        was = [finish_on(old, after.zone, quantile) for quantile in Quantile]
        will = [finish_on(slot, after.zone, quantile) for quantile in Quantile]
        later = [_days(new) - _days(former) for former, new in zip(was, will, strict=True)]
        if max(later) > 0:
            slip = Slip(
                id=ask.id,
                uid=uid,
                title=ask.title,
                from_likely_on=was[0],
                to_likely_on=will[0],
                from_safely_on=was[1],
                to_safely_on=will[1],
                promised_on=min((one.quote.on for one in after.promises.get(uid, ())), default=None),
            )
            found.append((-max(later), slot.rank, slip))
    return tuple(slip for _, _, slip in sorted(found, key=lambda one: one[:2]))


def _days(on: date | None) -> int:
    return (on or date.max).toordinal()
