"""The user's time as declared: working hours, focus blocks, days off, and busy time. Local wall clock, with a zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True, slots=True, order=True)
class DaySpan:
    """A span of one local day, ``starts`` before ``ends``."""

    starts: time
    ends: time

    @property
    def minutes(self) -> int:
        """Length on the wall clock, in minutes."""
        return (self.ends.hour - self.starts.hour) * 60 + self.ends.minute - self.starts.minute


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusBlock:
    """A weekly span of local wall clock kept for deep work.

    Attributes:
        uid: Random.
        days: Weekdays, 0 is Monday, sorted.
        span: Wall clock of each of those days.
        from_on: First day it holds; None means always.
        until_on: Last day it holds; None means for ever.
    """

    uid: str
    days: tuple[int, ...]
    span: DaySpan
    from_on: date | None = None
    until_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOff:
    """Days without work, both ends included, local dates."""

    uid: str
    from_on: date
    until_on: date
    label: str = ""


WEEK_CAP_MIN = 50 * 60
"""Most of a usual week, meetings included. Source: Pencavel, The Productivity of Working Hours, IZA DP 8129 (2014):
output follows hours up to about 49 a week; above, each further hour gives less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekStretch:
    """A time with an end for which the user declared another weekly cap.

    Attributes:
        uid: Random.
        cap_min: Most minutes of a week.
        from_on: First day, in the user's zone.
        until_on: Last day; after it the usual cap holds again by itself.
    """

    uid: str
    cap_min: int
    from_on: date
    until_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """A span taken by something else (a meeting, a lost block), aware, UTC."""

    starts_at: datetime
    ends_at: datetime
    label: str = ""


DEFAULT_HOURS: tuple[tuple[DaySpan, ...], ...] = (
    *((DaySpan(time(9), time(12, 30)), DaySpan(time(13, 30), time(17))),) * 5,
    (),
    (),
)
"""Monday to Friday 9:00-12:30 and 13:30-17:00, an hour for lunch. A stated default, changed by `triage hours`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The user: name, zone, working hours and the two main projects. One per desk, key ``me``.

    Attributes:
        name: Signs e-mails; "" until told.
        zone: IANA name ("Europe/Berlin"); "" means the machine's zone at the time.
        hours: Seven tuples of spans, Monday first, each sorted and without overlap.
        primary: Tag or key result of the primary project, or "".
        secondary: Likewise, or "".
    """

    key: str = "me"
    name: str = ""
    zone: str = ""
    hours: tuple[tuple[DaySpan, ...], ...] = DEFAULT_HOURS
    primary: str = ""
    secondary: str = ""
