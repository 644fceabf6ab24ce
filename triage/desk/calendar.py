"""Connected calendars: which there are, what they say of the next days, and the plan for other calendars."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from triage.desk.calendar_words import calendar_note
from triage.desk.days import busy_on
from triage.desk.outside import Calendars
from triage.desk.planning import PlanningService
from triage.domain.meetings import CalendarSource
from triage.domain.zones import day_end_at, day_of
from triage.errors import BadInput, CouldNot
from triage.views.calendars import BusyDay, BusyDays, CalendarLine, CalendarList


class CalendarService:
    """Acts on connected calendars. They belong to this machine, not to the desk's records: undo knows nothing of them.

    Args:
        calendars: The port.
        planning: Looks at the plan.
        now: The present instant.
        zone: The user's zone.
    """

    def __init__(
        self,
        calendars: Calendars | None,
        planning: PlanningService,
        now: Callable[[], datetime],
        zone: Callable[[], ZoneInfo],
    ) -> None:
        self._connected = calendars
        self._planning = planning
        self._now = now
        self._zone = zone

    @property
    def _calendars(self) -> Calendars:
        if self._connected is None:
            raise CouldNot("This desk takes no calendars.")
        return self._connected

    def add(self, path: str) -> CalendarLine:
        """Connect a file (.ics), which is read again whenever it changes.

        Raises:
            BadInput: It cannot be read as a calendar, or is an address; nothing is connected.
        """
        if "://" in path:
            url = path.replace("webcal://", "https://", 1)
            raise BadInput(
                "triage opens no connection by itself.",
                f'Put a command into the settings, under [calendar]: command = "curl -sf {url}"',
            )
        return self._line(self._calendars.add(path, self._now(), self._zone().key))

    def remove(self, name: str) -> CalendarLine:
        """Disconnect a calendar.

        Raises:
            NotFound: None of that name is connected.
            CouldNot: It comes from the config.
        """
        return self._line(self._calendars.remove(name))

    def refresh(self) -> CalendarList:
        """Read every calendar again and run the command; those that cannot be read keep what was read last."""
        self._calendars.refresh(self._now(), self._zone().key)
        return self.all()

    def all(self) -> CalendarList:
        """The connected calendars, read again where their file changed."""
        now, zone = self._now(), self._zone()
        sources = self._calendars.taken(now, zone.key).sources
        return CalendarList(
            today=day_of(now, zone),
            zone=zone.key,
            calendars=tuple(self._line(source) for source in sources),
            note=calendar_note(sources, now, zone),
        )

    def show(self, days: int) -> BusyDays:
        """What is busy today and in the next days."""
        now, zone = self._now(), self._zone()
        sources = self._calendars.taken(now, zone.key).sources
        today = day_of(now, zone)
        ends_on = today + timedelta(days=days - 1)
        meetings = self._calendars.meetings(now, day_end_at(ends_on, zone))
        shown = [today + timedelta(days=offset) for offset in range(days)]
        return BusyDays(
            today=today,
            zone=zone.key,
            days=tuple(BusyDay(on=on, busy=busy_on(on, meetings, zone, now)) for on in shown),
            is_connected=bool(sources),
            note=calendar_note(sources, now, zone),
        )

    def export(self, *, weeks: int) -> tuple[str, int]:
        """The focus blocks and the plan's slots as the text of a calendar, and how many events stand in it.

        Importing it again moves what moved and takes away what is planned no more; nothing stands twice.

        Args:
            weeks: So far the slots reach, this week included.
        """
        from triage.desk.calendar_export import focus_of, pieces_of
        from triage.domain.exported import next_export, remembered

        before = self._calendars.exported()
        with self._planning.look() as (_, picture, _):
            events = next_export(pieces_of(picture, weeks), focus_of(picture, before), before, picture.now)
            text = self._calendars.text(events, picture.zone.key, picture.now)
            self._calendars.remember_export(remembered(events, before, picture.now))
        return text, sum(1 for one in events if not one.cancelled_at)

    def _line(self, source: CalendarSource) -> CalendarLine:
        return CalendarLine(
            name=source.name,
            where=source.where,
            is_command=source.is_command,
            events=source.events,
            read_at=source.read_at,
            as_of=source.as_of,
            is_stale=source.is_stale(self._now()),
            passed=source.passed,
            problem=source.problem,
        )
