"""Connected calendars and what they say of the next days, as faces show them; for the user's own eyes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from triage.views.plans import BusyView


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarLine:
    """One connected calendar.

    Attributes:
        name: Its short name.
        where: File or command.
        is_command: Which of the two.
        events: Events in it.
        read_at: When it was last read well, UTC; None when it never was.
        as_of: When the file was written or the command run, UTC; None likewise.
        is_stale: Whether that is more than a day ago.
        passed: Why some events were passed over, each with their number.
        problem: Why it could not be read when it was tried last, going on from its name; "" when it was.
    """

    name: str
    where: str
    is_command: bool
    events: int
    read_at: datetime | None
    as_of: datetime | None
    is_stale: bool
    passed: tuple[str, ...]
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarList:
    """All connected calendars.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        calendars: By name.
        note: What is wrong or old, one sentence; "" when nothing is.
    """

    today: date
    zone: str
    calendars: tuple[CalendarLine, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BusyDay:
    """One local day with its meetings."""

    on: date
    busy: tuple[BusyView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BusyDays:
    """What is busy in the next days.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        days: From today on, free ones too.
        is_connected: Whether any calendar is connected.
        note: What is wrong or old, one sentence; "" when nothing is.
    """

    today: date
    zone: str
    days: tuple[BusyDay, ...]
    is_connected: bool
    note: str
