"""What a calendar says of the user's time: which events take it, and when a reading is too old to be trusted alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from triage.domain.focus import Busy

STALE_AFTER = timedelta(days=1)
"""A calendar read longer ago than this is told to be old. Chosen: meetings of a day are set up the day before."""


class Standing(StrEnum):
    """What an event does to its time."""

    BUSY = "busy"
    TENTATIVE = "tentative"
    FREE = "free"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One event of a connected calendar, one instance of it when it repeats.

    Attributes:
        starts_at: Aware, UTC.
        ends_at: Aware, UTC, after ``starts_at``.
        title: As in the calendar, one line; shown to the user alone, never in anything that leaves the desk.
        is_all_day: Whether it stands for whole days.
        is_tentative: Whether it is not certain yet.
    """

    starts_at: datetime
    ends_at: datetime
    title: str
    is_all_day: bool = False
    is_tentative: bool = False


def standing_of(*, transparency: str, status: str, busy_status: str, answer: str) -> Standing:
    """What an event does to its time, from the words of its calendar in any case; "" for a word that is not there.

    Free wins over tentative, tentative over busy, and an event that says nothing is busy, also one of a whole day.

    Args:
        transparency: TRANSP of RFC 5545, section 3.8.2.7.
        status: STATUS, section 3.8.1.11.
        busy_status: X-MICROSOFT-CDO-BUSYSTATUS. Source: MS-OXCICAL, section 2.1.3.1.1.20.31.
        answer: The user's own PARTSTAT, section 3.2.12; somebody who has not answered may come.

    >>> standing_of(transparency="OPAQUE", status="", busy_status="oof", answer="").value
    'busy'
    """
    status, busy_status, answer = status.upper(), busy_status.upper(), answer.upper()
    is_free = transparency.upper() == "TRANSPARENT" or busy_status in {"FREE", "WORKINGELSEWHERE"}
    if is_free or status == "CANCELLED" or answer in {"DECLINED", "DELEGATED"}:
        return Standing.FREE
    if status == "TENTATIVE" or busy_status == "TENTATIVE" or answer in {"TENTATIVE", "NEEDS-ACTION"}:
        return Standing.TENTATIVE
    return Standing.BUSY


def merged_s(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in seconds, in order, those that touch or overlap joined.

    >>> merged_s([(5, 9), (1, 2), (2, 3), (6, 7)])
    [(1, 3), (5, 9)]
    """
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarSource:
    """One connected calendar.

    Attributes:
        name: "work" for work.ics.
        where: The file's path, or the command.
        is_command: Which of the two.
        read_at: When it was last read well, UTC; None when it never was.
        as_of: How new what was read is, UTC: when the file was written, or the command run; None likewise.
        events: Events in it.
        passed: Why some of them were passed over, in words.
        problem: Why it could not be read when it was tried last, in words that go on from its name; "" when it was.
    """

    name: str
    where: str
    is_command: bool = False
    read_at: datetime | None = None
    as_of: datetime | None = None
    events: int = 0
    passed: tuple[str, ...] = ()
    problem: str = ""

    def is_stale(self, now: datetime) -> bool:
        """Whether what was read is too old to be trusted alone."""
        return self.as_of is not None and now - self.as_of > STALE_AFTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Connected:
    """The time that connected calendars take.

    Attributes:
        busy: Spans in order, without overlap and without titles.
        sources: The calendars.
    """

    busy: tuple[Busy, ...] = ()
    sources: tuple[CalendarSource, ...] = ()

    @property
    def is_read(self) -> bool:
        """Whether any calendar was ever read: then nothing is assumed about meetings."""
        return any(source.read_at is not None for source in self.sources)
