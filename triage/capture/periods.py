"""Weeks, months, quarters and years as deadlines: "this week", "end of March", "mid-April", "EOQ", "month end"."""

from __future__ import annotations

from datetime import date, timedelta

from triage.capture.moments import Day
from triage.capture.tokens import WORD, Line
from triage.capture.words import CLOSE_OF_PERIOD, MONTHS, PERIODS
from triage.capture.written import make_day

TYPE_CHECKING = False
if TYPE_CHECKING:
    from triage.capture.vocabulary import Reference

Found = tuple[int, Day]

FRIDAY, SATURDAY = 4, 5
ENDS = frozenset({"end", "close"})
STARTS = frozenset({"start", "beginning", "begin"})
MIDDLES = frozenset({"mid", "middle"})
EDGES = ENDS | STARTS | MIDDLES
COMING = frozenset({"next", "nxt", "coming", "upcoming", "following"})


def read_period(line: Line, at: int, reference: Reference) -> Found | None:
    """The day that a named period stands for, with the index behind it."""
    low = line.low(at)
    if low in CLOSE_OF_PERIOD:
        return at + 1, Day(last_day(CLOSE_OF_PERIOD[low], 0, reference), "period")
    if low == "the" and _takes_article(line, at + 1):
        at, low = at + 1, line.low(at + 1)
    if low == "last" and line.low(at + 1) == "day" and line.low(at + 2) == "of":
        at, low = at + 1, "end"
    if low in EDGES:
        return _read_edge(line, at, low, reference)
    if low == "midweek":
        on = reference.weekday(2, 0)
        return at + 1, Day(on if on >= reference.today else on + timedelta(weeks=1), "period")
    if low in ("later", "late", "early", "earlier", "sometime"):
        return _read_vague(line, at, low, reference)
    if low in PERIODS:
        return _read_period_end(line, at, reference)
    if (low in MONTHS or low in ("q", "h")) and "end" in (line.low(at + 1), line.low(at + 2)):
        return _read_named_end(line, at, reference)
    if low in ("this", "the", "at") or low in COMING:
        return _read_whole(line, at, low, reference)
    return None


def _takes_article(line: Line, at: int) -> bool:
    """Whether "the" before this belongs to a period: "the end of ...", "the month's end", "the last day of ..."."""
    is_possessive = line.low(at) in PERIODS and line.low(at + 1) in ("'", "’")
    return is_possessive or line.low(at) in EDGES or line.follows(at, "last", "day")


def _read_whole(line: Line, at: int, low: str, reference: Reference) -> Found | None:
    """``this week`` (Friday), ``next week`` (Monday), ``this month`` (its last day), ``the weekend`` (Saturday)."""
    stop = at + 1 + (low == "at" and line.low(at + 1) == "the")
    stop += low == "this" and line.low(stop) in ("coming", "upcoming")
    word = line.low(stop)
    is_next = low in COMING and low != "coming"
    if word == "weekend" or (word == "week" and line.low(stop + 1) == "end" and low == "this"):
        on = reference.weekday(SATURDAY, int(is_next))
        if on < reference.today and not is_next:
            on = reference.today
        return stop + 1 + (word == "week"), Day(on, "period")
    period = PERIODS.get(word)
    if period is None or low in ("the", "at"):
        return None
    if is_next or low == "coming":
        return stop + 1, Day(first_day(period, 1, reference), "period")
    return stop + 1, Day(last_day(period, 0, reference), "period")


def _read_edge(line: Line, at: int, low: str, reference: Reference) -> Found | None:
    """``end of next month``, ``start of next week``, ``mid-April``, ``end of Q2``, ``middle of next week``."""
    stop = at + 1
    stop += line.low(stop) == "of"
    has_of = stop == at + 2
    stop += low == "mid" and line.low(stop) == "-"
    named = line.low(stop) in MONTHS or (line.low(stop) in ("q", "h") and line.is_glued(stop + 1))
    if low in ENDS | STARTS and not (has_of or named or line.low(stop) in COMING or line.low(stop) == "this"):
        return None
    stop += line.low(stop) == "the"
    ahead = int(line.low(stop) in COMING)
    stop += bool(ahead) or line.low(stop) in ("this", "current")
    stop += line.low(stop) in ("business", "working", "work", "calendar") and line.low(stop + 1) in PERIODS
    period = PERIODS.get(line.low(stop))
    if period is not None and low == "mid" and stop == at + 1 and period != "month":
        return None
    if period is not None:
        return stop + 1, Day(_edge(low, period, ahead, reference), "period")
    return (
        _read_month_edge(line, stop, low, reference)
        or _read_quarter_edge(line, stop, low, reference)
        or _read_year_end(line, stop, low)
    )


def _edge(low: str, period: str, ahead: int, reference: Reference) -> date:
    """The last, first or middle day of the current (0) or next (1) period; a first or middle day is always ahead."""
    if low in ENDS:
        return last_day(period, ahead, reference)
    if low in STARTS:
        return first_day(period, max(ahead, 1), reference)
    on = _middle(period, ahead, reference)
    return on if on >= reference.today else _middle(period, ahead + 1, reference)


def _middle(period: str, ahead: int, reference: Reference) -> date:
    """Wednesday, the 15th, or the day halfway through a quarter or year."""
    first = first_day(period, ahead, reference)
    if period == "month":
        return first.replace(day=15)
    return first + timedelta(days={"week": 2, "quarter": 45, "year": 181}[period])


def _read_month_edge(line: Line, at: int, low: str, reference: Reference) -> Found | None:
    """The last, first or middle day of a named month."""
    month = MONTHS.get(line.low(at)) if line.is_kind(at, WORD) else None
    if month is None:
        return None
    stop, year = at + 1, line.number(at + 1)
    has_year = year is not None and 1990 <= year <= 2199
    stop += has_year
    for chosen in (year,) if has_year and year else (reference.today.year, reference.today.year + 1):
        day = 15 if low in MIDDLES else 1
        on = make_day(chosen, month, day)
        if on is not None and low in ENDS:
            on = _month_end(on)
        if on is not None and (has_year or on >= reference.today):
            return stop, Day(on, "period", has_year=has_year)
    return None


def _read_quarter_edge(line: Line, at: int, low: str, reference: Reference) -> Found | None:
    """``end of Q2``, ``start of Q3``, with a year or without, and of H1."""
    letter, number = line.low(at), line.number(at + 1)
    months = {"q": 3, "h": 6}.get(letter)
    if months is None or number is None or not line.is_glued(at + 1) or not 1 <= number <= 12 // months:
        return None
    stop, year = at + 2, line.number(at + 2)
    has_year = year is not None and 1990 <= year <= 2199
    for chosen in (year,) if has_year and year else (reference.today.year, reference.today.year + 1):
        first = date(chosen, (number - 1) * months + 1, 1)
        on = _month_end(_add_months(first, months - 1)) if low in ENDS else first
        if low in MIDDLES:
            on = _add_months(first, months // 2).replace(day=15)
        if has_year or on >= reference.today:
            return stop + has_year, Day(on, "period", has_year=has_year)
    return None


def _read_year_end(line: Line, at: int, low: str) -> Found | None:
    """``end of 2026``."""
    year = line.number(at)
    if year is None or not 1990 <= year <= 2199 or low not in ENDS:
        return None
    return at + 1, Day(date(year, 12, 31), "period", has_year=True)


def _read_vague(line: Line, at: int, low: str, reference: Reference) -> Found | None:
    """``later this week`` (Friday), ``early next week`` (Monday), ``sometime next week`` (Monday)."""
    stop = at + 1 + (line.low(at + 1) == "on")
    word = line.low(stop)
    if low == "later" and word in ("today", "tonight"):
        return stop + 1, Day(reference.today, "relative")
    if word not in ("this", "next") or line.low(stop + 1) != "week":
        return None
    if word == "this":
        return stop + 2, Day(last_day("week", 0, reference), "period")
    on = reference.weekday(FRIDAY if low in ("late", "later") else 0, 1)
    return stop + 2, Day(on, "period")


def _read_period_end(line: Line, at: int, reference: Reference) -> Found | None:
    """``month end``, ``quarter-end``, ``year end``, ``month's end``."""
    stop = at + 1
    if line.low(stop) in ("'", "’") and line.low(stop + 1) == "s":
        stop += 2
    dashed = line.low(stop) == "-" and line.is_glued(stop)
    stop += dashed
    period = PERIODS.get(line.low(at))
    if line.low(stop) != "end" or period is None or (period == "week" and stop < at + 3):
        return None
    return stop + 1, Day(last_day(period, 0, reference), "period")


def _read_named_end(line: Line, at: int, reference: Reference) -> Found | None:
    """``March end``, ``Q2 end``."""
    found = _read_month_edge(line, at, "end", reference) or _read_quarter_edge(line, at, "end", reference)
    return (found[0] + 1, found[1]) if found is not None and line.low(found[0]) == "end" else None


def first_day(period: str, ahead: int, reference: Reference) -> date:
    """The first day of the current (0), next (1), ... week, month, quarter or year."""
    today = reference.today
    if period == "week":
        return reference.weekday(0, ahead)
    if period == "month":
        return _add_months(today.replace(day=1), ahead)
    if period == "quarter":
        return _add_months(date(today.year, (today.month - 1) // 3 * 3 + 1, 1), 3 * ahead)
    return date(today.year + ahead, 1, 1)


def last_day(period: str, ahead: int, reference: Reference) -> date:
    """The last day of the current (0) or next (1) period; a week ends on Friday, and a past Friday is the next one."""
    if period == "week":
        on = reference.weekday(FRIDAY, ahead)
        return on if on >= reference.today else on + timedelta(weeks=1)
    return first_day(period, ahead + 1, reference) - timedelta(days=1)


def _add_months(first: date, months: int) -> date:
    """The first of the month ``months`` later."""
    month = first.month - 1 + months
    return date(first.year + month // 12, month % 12 + 1, 1)


def _month_end(on: date) -> date:
    return _add_months(on.replace(day=1), 1) - timedelta(days=1)
