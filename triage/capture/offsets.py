"""Days and instants counted from somewhere: "in 2 weeks", "within 48 hours", "two days from now"."""

from __future__ import annotations

from datetime import UTC, date, timedelta

from triage.capture.durations import MINUTES, Amount, read_amount, read_effort
from triage.capture.moments import Day, When
from triage.capture.periods import last_day
from triage.capture.tokens import Line
from triage.capture.words import TODAY, TOMORROW, UNITS, WEEKDAYS
from triage.capture.written import make_day

TYPE_CHECKING = False
if TYPE_CHECKING:
    from triage.capture.vocabulary import Reference

Found = tuple[int, When]

ABOUT = frozenset("about around roughly approximately approx ~ another maybe say like circa".split())


def read_in(line: Line, at: int, reference: Reference) -> Found | None:
    """``in 2 weeks`` (a day), ``in 3 hours`` (an instant), ``within the next two days``, ``within the hour``."""
    stop = at + 1
    if line.low(stop) == "the" and line.low(stop + 1) in ("next", "coming"):
        stop += 2
        if line.low(stop) in ("hour", "day", "week", "month"):
            return _counted(line, stop + 1, Amount(1, line.low(stop)), reference)
    elif line.low(at) in ("within", "inside") and line.low(stop) in ("the", "this"):
        return _within_period(line, stop + 1, reference)
    while line.low(stop) in ABOUT:
        stop += 1
    found = _read_compound(line, stop)
    return _counted(line, found[0], found[1], reference) if found is not None else None


def _read_compound(line: Line, at: int) -> tuple[int, Amount] | None:
    """An amount, of hours with their minutes: ``2 weeks``, ``1h 30m``, ``1h30``, ``an hour and 20 minutes``."""
    found = read_amount(line, at)
    if found is None or found[1].unit != "hour":
        return found
    effort = read_effort(line, at, 24)
    return (effort[0], Amount(effort[1], "minute")) if effort is not None and effort[0] > found[0] else found


def _within_period(line: Line, at: int, reference: Reference) -> Found | None:
    """``within the hour`` (an instant), ``within the day`` (today), ``within this week`` (Friday)."""
    unit = UNITS.get(line.low(at), "")
    if unit == "hour":
        return _counted(line, at + 1, Amount(1, unit), reference)
    if unit not in ("day", "week", "month", "quarter", "year") or not line.closes(at + 1) or line.low(at + 1) == "of":
        return None
    on = reference.today if unit == "day" else last_day(unit, 0, reference)
    return at + 1, When(day=Day(on, "offset"))


def _counted(line: Line, stop: int, amount: Amount, reference: Reference) -> Found | None:
    """An amount of time from now, past "time", "from now" or "or so"."""
    if line.low(stop) in ("'", "’"):
        stop += 1 + (line.low(stop + 1) == "s")
    stop += line.low(stop) == "time"
    if line.follows(stop, "or", "so") or line.follows(stop, "or", "two") or line.follows(stop, "or", "less"):
        if line.low(stop + 1) == "two":
            amount = Amount(2, amount.unit, amount.is_business)
        stop += 2
    if line.low(stop) == "from" and line.low(stop + 1) in TODAY | {"now"}:
        stop += 2
    if not line.closes(stop) or line.low(stop) in ("ago", "of", "before", "after", "earlier"):
        return None
    when = after(reference.today, amount, reference)
    return (stop, when) if when is not None else None


def after(start: date, amount: Amount, reference: Reference) -> When | None:
    """The day an amount of days or more behind ``start``; for minutes and hours the instant behind now."""
    if amount.unit in MINUTES:
        moment = reference.now.astimezone(UTC) + timedelta(minutes=amount.count * MINUTES[amount.unit])
        return When(instant=moment.replace(second=0, microsecond=0))
    on = shift(start, amount)
    return When(day=Day(on, "offset")) if on is not None else None


def shift(start: date, amount: Amount) -> date | None:
    """The day that lies an amount of days, weeks, months or years behind another; None out of range."""
    if amount.count > 4000:
        return None
    if amount.is_business:
        return _business_days(start, int(amount.count * (5 if amount.unit == "week" else 1)))
    days = {"day": 1, "week": 7, "fortnight": 14}.get(amount.unit)
    if days is not None:
        return start + timedelta(days=round(amount.count * days + 0.001))
    months = int(amount.count * {"month": 1, "quarter": 3, "year": 12}.get(amount.unit, 1))
    month = start.month - 1 + months
    for day in range(start.day, start.day - 4, -1):
        on = make_day(start.year + month // 12, month % 12 + 1, day)
        if on is not None:
            return on
    return None


def _business_days(start: date, count: int) -> date:
    """The ``count``-th working day (Monday to Friday) behind a day."""
    while count > 0:
        start += timedelta(days=1)
        count -= start.weekday() < 5
    return start


def read_from(line: Line, at: int, reference: Reference) -> Found | None:
    """``two days from now``, ``a week from Thursday``, ``a week on Friday``, ``a fortnight today``."""
    found = read_amount(line, at)
    if found is None:
        return None
    stop, amount = found
    low = line.low(stop)
    if low == "before":
        return _read_before(line, stop + 1, amount, reference)
    if low == "from" and line.low(stop + 1) in ("now", "here"):
        when = after(reference.today, amount, reference)
        return (stop + 2, when) if when is not None else None
    if amount.unit in MINUTES:
        return None
    begin = stop + (low in ("from", "on", "after"))
    base = _base(line, begin, reference)
    if base is None or (begin == stop and amount.unit not in ("week", "fortnight")):
        return None
    if low == "on" and amount.unit not in ("week", "fortnight"):
        return None
    on = shift(base, amount)
    return (begin + 1, When(day=Day(on, "offset"))) if on is not None and line.closes(begin + 1) else None


def _read_before(line: Line, at: int, amount: Amount, reference: Reference) -> Found | None:
    """``Friday`` behind "two days before": so many days or weeks ahead of it."""
    base, days = _base(line, at, reference), {"day": 1, "week": 7}.get(amount.unit)
    if base is None or days is None or amount.is_business or not line.closes(at + 1) or amount.count > 99:
        return None
    return at + 1, When(day=Day(base - timedelta(days=round(amount.count * days)), "offset"))


def _base(line: Line, at: int, reference: Reference) -> date | None:
    """The day that is counted from."""
    low = line.low(at)
    if low in TODAY:
        return reference.today
    if low in TOMORROW:
        return reference.today + timedelta(days=1)
    return reference.coming(WEEKDAYS[low]) if low in WEEKDAYS else None
