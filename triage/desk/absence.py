"""Coming back after an absence: the plan from today, what came in, and which promises no longer hold."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from triage.desk.bundles import BundleService, strained_lines
from triage.desk.picture import Picture
from triage.desk.planning import Look, PlanningService
from triage.domain.ask import Ask, Status
from triage.domain.zones import day_of, wall_at
from triage.views.what_if import BackPage, UpdatesPage

ACTS_SEEN = 500
"""How far back the journal is read for the last day on which the user did something."""

NOT_OF_THE_USER = frozenset({"take-in"})
"""Acts that happen while the user is away."""


class AbsenceService:
    """Looks at what happened while the user was away; changes nothing."""

    def __init__(self, planning: PlanningService, bundles: BundleService) -> None:
        self._planning = planning
        self._bundles = bundles

    def past_day(self, on: date) -> date:
        """A day that was read as the next of its name, as the last one: "fri" is last Friday, "2 nov" the one before.

        Args:
            on: As read, today or later where no year was named.
        """
        with self._planning.look() as (_, picture, _lines):
            today = picture.today
        if on <= today:
            return on
        week_before = on - timedelta(days=7)
        return week_before if week_before <= today else _year_before(on)

    def back(self, since_on: date | None = None) -> BackPage:
        """What is new since a day.

        Args:
            since_on: From which day on; None is since the user last did something here before today.
        """
        with self._planning.look() as look:
            reader, picture, lines = look
            since_at = _last_seen_at(look) if since_on is None else wall_at(since_on, time(), picture.zone)
            first_on = day_of(since_at, picture.zone)
            waiting = [ask for ask in picture.open_asks.values() if ask.status is Status.INBOX]
            new = [ask for ask in waiting if ask.received_at >= since_at]
            new.sort(key=lambda ask: (int(lines.opinion(ask).priority), -lines.opinion(ask).points, ask.id))
            again = [ask for ask in picture.open_asks.values() if any(one.at >= since_at for one in ask.nudges)]
            broken = strained_lines(picture)
            return BackPage(
                today=picture.today,
                zone=picture.zone.key,
                since_on=first_on,
                came_in=tuple(lines.line(ask) for ask in new),
                asked_again=tuple(lines.line(ask) for ask in again),
                overdue=tuple(lines.line(ask) for ask in picture.open_asks.values() if _passed(ask, first_on, picture)),
                updates=UpdatesPage(
                    today=picture.today,
                    zone=picture.zone.key,
                    broken=tuple(broken),
                    drafts=tuple(self._bundles.drafts(broken, picture, reader)),
                ),
            )


def _year_before(on: date) -> date:
    return on.replace(year=on.year - 1, day=28 if (on.month, on.day) == (2, 29) else on.day)


def _last_seen_at(look: Look) -> datetime:
    """When the user last did something before today; this morning when that is unknown."""
    picture = look.picture
    for act in look.reader.acts(limit=ACTS_SEEN):
        if day_of(act.at, picture.zone) < picture.today and act.verb not in NOT_OF_THE_USER:
            return act.at
    return wall_at(picture.today, time(), picture.zone)


def _passed(ask: Ask, since_on: date, picture: Picture) -> bool:
    """Whether an active ask's due date passed since a day and nobody was promised another one."""
    due_at = picture.context.capacity.due_at(ask)
    if due_at is None or ask.status is not Status.ACTIVE or picture.promises.get(ask.uid):
        return False
    return due_at <= picture.now and day_of(due_at, picture.zone) >= since_on
