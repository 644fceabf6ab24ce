"""What a phrase of time says before it is resolved: a day, a time of day, or an instant."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import tzinfo

    from triage.capture.vocabulary import Reference


class Day:
    """A calendar day as it was said.

    Attributes:
        on: The day; None when the words contradict themselves ("Tue 5 Jan" when that is a Wednesday).
        kind: "relative" (tomorrow), "weekday", "period" (next week), "offset" (in 3 days), "written" (20 March),
            "ordinal" (the 5th) or "iso".
        has_year: Whether a year was said.
        note: A sentence for the user when the reading is not the only one, or "".
    """

    __slots__ = ("has_year", "kind", "note", "on")

    def __init__(self, on: date | None, kind: str, note: str = "", has_year: bool = False) -> None:
        self.on = on
        self.kind = kind
        self.note = note
        self.has_year = has_year


class Clock:
    """A time of day as it was said.

    Attributes:
        hour: 0 to 23; 24 is midnight at the end of the day.
        minute: 0 to 59.
        zone: A zone said with it; None means the user's.
        is_today: Whether the words bind it to today ("tonight").
        part: The part of the day when only that was said ("morning"), or "".
        is_close: Whether it is the close of the day (EOD).
        is_bare: Whether it was a number with nothing that makes it a time.
    """

    __slots__ = ("hour", "is_bare", "is_close", "is_today", "minute", "part", "zone")

    def __init__(
        self,
        hour: int,
        minute: int = 0,
        *,
        zone: tzinfo | None = None,
        is_today: bool = False,
        part: str = "",
        is_close: bool = False,
        is_bare: bool = False,
    ) -> None:
        self.hour = hour
        self.minute = minute
        self.zone = zone
        self.is_today = is_today
        self.part = part
        self.is_close = is_close
        self.is_bare = is_bare


class When:
    """A day, a time of day, both, or an instant.

    Attributes:
        day: None means today or tomorrow, whichever the time allows.
        clock: None means the whole day.
        instant: Aware, for "in 3 hours"; then the other two are None.
    """

    __slots__ = ("clock", "day", "instant")

    def __init__(self, day: Day | None = None, clock: Clock | None = None, instant: datetime | None = None) -> None:
        self.day = day
        self.clock = clock
        self.instant = instant

    @property
    def kind(self) -> str:
        """The day's kind, "clock" without a day, "instant" for one."""
        if self.instant is not None:
            return "instant"
        return self.day.kind if self.day else "clock"

    def resolve(self, reference: Reference) -> tuple[date | None, datetime | None]:
        """The due day, or the due instant in UTC; exactly one of the two, or (None, None) for contradicting words."""
        if self.instant is not None:
            return None, self.instant.astimezone(UTC)
        if self.clock is None:
            return (self.day.on if self.day else None), None
        zone = self.clock.zone or reference.zone
        if self.day is None:
            return self._next_time(self.clock, reference, zone)
        if self.day.on is None:
            return None, None
        return None, _instant(self.day.on, self.clock, zone)

    def _next_time(self, clock: Clock, reference: Reference, zone: tzinfo) -> tuple[date | None, datetime | None]:
        """A time without a day: today when still ahead, else tomorrow; a part of today that has begun is today."""
        today = reference.now.astimezone(zone).date()
        at = _instant(today, clock, zone)
        if at > reference.now:
            return None, at
        if clock.is_today:
            return reference.today, None
        return None, _instant(today + timedelta(days=1), clock, zone)


def _instant(on: date, clock: Clock, zone: tzinfo) -> datetime:
    """The instant of a time on a day in a zone, in UTC. A time skipped by a clock change moves on by the change."""
    if clock.hour == 24:
        on += timedelta(days=1)
    return datetime(on.year, on.month, on.day, clock.hour % 24, clock.minute, tzinfo=zone).astimezone(UTC)
