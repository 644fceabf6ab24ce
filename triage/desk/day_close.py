"""Closing the day: what was worked on today, with assumed times for the hours in which nothing was logged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from triage.desk.closing import LONGEST_TIMER, keep_starts, spent_min, stop_timer
from triage.desk.picture import Picture
from triage.desk.planning import PlanningService
from triage.desk.ports import Reader, Store, Writer
from triage.desk.timer import day_words
from triage.domain.ask import Ask, Status
from triage.domain.plan_days import timetable
from triage.domain.work import Work
from triage.domain.zones import wall_at
from triage.errors import BadInput
from triage.views.days import DayClose, WorkedLine
from triage.views.words import counted, duration

DAY_MIN = 24 * 60

ROUNDED_TO_MIN = 5
"""Assumed times are told in steps of five minutes: nobody remembers better."""


class DayCloseService:
    """Proposes what was worked on today, and records it in one act."""

    def __init__(
        self, store: Store, planning: PlanningService, now: Callable[[], datetime], new_uid: Callable[[], str]
    ) -> None:
        self._store = store
        self._planning = planning
        self._now = now
        self._new_uid = new_uid

    def proposed(self) -> DayClose:
        """Today's asks: what was logged, and what the plan had in the hours until now in which nothing was logged."""
        with self._planning.look() as (reader, picture, _):
            starts_at = wall_at(picture.today, time(0), picture.zone)
            stretches = reader.work(since=starts_at)
            logged = _logged(stretches, picture.now)
            lines = [_line(reader, picture, uid, minutes, minutes) for uid, minutes in logged.items()]
            assumed = self._assumed(picture, starts_at, stretches)
            lines += [_line(reader, picture, uid, 0, minutes) for uid, minutes in assumed.items() if uid not in logged]
            return DayClose(
                today=picture.today,
                lines=tuple(line for line in lines if line is not None),
                day_words=day_words(reader, picture),
            )

    def close(self, minutes: Mapping[str, int]) -> str:
        """Record today's minutes by ask, more or fewer than were logged, and stop the timer. One act.

        Args:
            minutes: uid -> minutes of the whole day; asks that are not named stay as they are.

        Returns:
            What was done.

        Raises:
            BadInput: More minutes than a day has.
        """
        for whole in minutes.values():
            if not 0 <= whole <= DAY_MIN:
                raise BadInput(f"{duration(whole)} is more than a day.", "Write how long it took, such as 45m or 1h30.")
        now = self._now()
        with self._store.act("close-day", at=now) as tx:
            picture = self._planning.picture(tx)
            for running in tx.work(running=True):
                stop_timer(tx, running.ask_uid, now)
            stretches = tx.work(since=wall_at(picture.today, time(0), picture.zone))
            changed = 0
            for uid, whole in minutes.items():
                mine = [one for one in stretches if one.ask_uid == uid]
                ask = tx.get(Ask, uid)
                if ask is not None and self._make_whole(tx, uid, mine, whole, now):
                    changed += 1
                    if ask.status is Status.DONE:
                        tx.put(replace(ask, actual_min=spent_min(tx, uid)))
            count = sum(1 for uid, whole in minutes.items() if whole)
            in_all = f", {duration(sum(minutes.values()))} in all" if count else ""
            words = f"closed the day: {counted(count, 'ask')}{in_all}" + ("" if changed else ", as logged")
            tx.describe(words)
        return words

    def _make_whole(self, tx: Writer, uid: str, stretches: Sequence[Work], whole: int, now: datetime) -> bool:
        """Add a stretch, or shorten the last ones, until an ask has so many minutes; False when it has them."""
        missing = whole - sum(one.minutes or 0 for one in stretches)
        if missing > 0:
            started_at = now - timedelta(minutes=missing)
            tx.put(Work(uid=self._new_uid(), ask_uid=uid, started_at=started_at, minutes=missing))
            keep_starts(tx, uid, now)
        excess = -missing
        for one in reversed(stretches):
            if excess <= 0:
                break
            had = one.minutes or 0
            if had <= excess:
                tx.remove(one)
            else:
                tx.put(replace(one, minutes=had - excess))
            excess -= min(had, excess)
        return missing != 0

    def _assumed(self, picture: Picture, starts_at: datetime, stretches: Sequence[Work]) -> dict[str, int]:
        """Minutes of the asks first in the plan, laid into today's hours so far, without those that were logged."""
        earlier = self._planning.picture_at(starts_at)
        taken = [(one.started_at, _ends_at(one, picture.now)) for one in stretches]
        found: dict[str, float] = {}
        for entry in timetable(earlier.plan, picture.now):
            if entry.uid is not None and entry.starts_at < picture.now:
                free = _uncovered_min(entry.starts_at, min(entry.ends_at, picture.now), taken)
                found[entry.uid] = found.get(entry.uid, 0.0) + free
        rounded = {uid: round(value / ROUNDED_TO_MIN) * ROUNDED_TO_MIN for uid, value in found.items()}
        return {uid: value for uid, value in rounded.items() if value}


def _ends_at(work: Work, now: datetime) -> datetime:
    if work.minutes is None:
        return min(now, work.started_at + LONGEST_TIMER)
    return work.started_at + timedelta(minutes=work.minutes)


def _uncovered_min(starts_at: datetime, ends_at: datetime, taken: Iterable[tuple[datetime, datetime]]) -> float:
    """Minutes of a span that lie in none of the others."""
    free, at = 0.0, starts_at
    for from_at, until_at in sorted(taken):
        if from_at > at:
            free += max(0.0, (min(from_at, ends_at) - at).total_seconds() / 60)
        at = max(at, until_at)
        if at >= ends_at:
            return free
    return free + (ends_at - at).total_seconds() / 60


def _logged(stretches: Sequence[Work], now: datetime) -> dict[str, int]:
    found: dict[str, int] = {}
    for work in stretches:
        minutes = round((_ends_at(work, now) - work.started_at).total_seconds() / 60)
        found[work.ask_uid] = found.get(work.ask_uid, 0) + minutes
    return found


def _line(reader: Reader, picture: Picture, uid: str, logged_min: int, assumed_min: int) -> WorkedLine | None:
    ask = picture.open_asks.get(uid) or reader.get(Ask, uid)
    if ask is None:
        return None
    return WorkedLine(
        uid=uid,
        id=ask.id,
        title=ask.title,
        logged_min=logged_min,
        assumed_min=assumed_min,
        is_running=picture.running is not None and picture.running.ask_uid == uid,
        is_done=ask.status is Status.DONE,
    )
