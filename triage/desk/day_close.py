"""Closing the day: what was worked on today, with assumed times where nothing was logged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta

from triage.desk.picture import Picture
from triage.desk.planning import PlanningService
from triage.desk.ports import Reader, Store
from triage.domain.ask import Ask, Status
from triage.domain.plan_days import timetable
from triage.domain.work import Work
from triage.domain.zones import wall_at
from triage.views.days import DayClose, WorkedLine
from triage.views.words import counted

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
        """Today's asks: what was logged, else what the plan had in the hours until now."""
        with self._planning.look() as (reader, picture, _):
            starts_at = wall_at(picture.today, time(0), picture.zone)
            logged = _logged(reader, starts_at, picture.now)
            lines = [_line(reader, picture, uid, minutes, minutes) for uid, minutes in logged.items()]
            assumed = {} if logged else self._assumed(picture, starts_at)
            lines += [_line(reader, picture, uid, 0, minutes) for uid, minutes in assumed.items()]
            return DayClose(today=picture.today, lines=tuple(line for line in lines if line is not None))

    def close(self, minutes: Mapping[str, int]) -> str:
        """Record today's minutes by ask; what was logged already is not recorded again. Returns what was done.

        Args:
            minutes: uid -> minutes of the whole day.
        """
        now = self._now()
        with self._store.act("close-day", at=now) as tx:
            picture = self._planning.picture(tx)
            logged = _logged(tx, wall_at(picture.today, time(0), picture.zone), now)
            count = 0
            for uid, whole in minutes.items():
                missing = whole - logged.get(uid, 0)
                if missing > 0 and tx.get(Ask, uid) is not None:
                    started_at = now - timedelta(minutes=missing)
                    tx.put(Work(uid=self._new_uid(), ask_uid=uid, started_at=started_at, minutes=missing))
                    count += 1
            words = f"closed the day: logged time on {counted(count, 'ask')}"
            tx.describe(words)
        return words

    def _assumed(self, picture: Picture, starts_at: datetime) -> dict[str, int]:
        """Minutes of the asks first in the plan, laid into today's hours so far, focus and open alike."""
        earlier = self._planning.picture_at(starts_at)
        found: dict[str, float] = {}
        for entry in timetable(earlier.plan, picture.now):
            if entry.uid is not None and entry.starts_at < picture.now:
                ends_at = min(entry.ends_at, picture.now)
                found[entry.uid] = found.get(entry.uid, 0.0) + (ends_at - entry.starts_at).total_seconds() / 60
        rounded = {uid: round(value / ROUNDED_TO_MIN) * ROUNDED_TO_MIN for uid, value in found.items()}
        return {uid: value for uid, value in rounded.items() if value}


def _logged(reader: Reader, since: datetime, now: datetime) -> dict[str, int]:
    found: dict[str, int] = {}
    for work in reader.work(since=since):
        minutes = work.minutes if work.minutes is not None else round((now - work.started_at).total_seconds() / 60)
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
        is_done=ask.status is Status.DONE,
    )
