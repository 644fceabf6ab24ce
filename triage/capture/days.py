"""Days as they are said: today, weekdays, "this Friday", "the day after tomorrow", "first Monday of May"."""

from __future__ import annotations

from datetime import date, timedelta

from triage.capture.moments import Day
from triage.capture.periods import COMING, read_period
from triage.capture.phrases import breaks_here
from triage.capture.tokens import NUMBER, SYMBOL, WORD, Line
from triage.capture.words import MONTHS, ORDINALS, TODAY, TOMORROW, WEEKDAYS
from triage.capture.written import make_day, read_written

TYPE_CHECKING = False
if TYPE_CHECKING:
    from triage.capture.vocabulary import Reference

Found = tuple[int, Day]

SHORT_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def read_day(line: Line, at: int, reference: Reference) -> Found | None:
    """The day that begins at a token, with the index behind it; without words that count from somewhere."""
    if line.is_kind(at, NUMBER):
        return _read_nth_weekday(line, at, reference) or read_written(line, at, reference)
    low = line.low(at)
    if low in TODAY:
        return at + 1, Day(reference.today, "relative")
    if low in TOMORROW:
        return _read_tomorrow(line, at, reference)
    if low in WEEKDAYS:
        return _read_weekday(line, at, reference)
    if low.removesuffix("s") in WEEKDAYS and low.endswith("days") and line.low(at - 1) in ("by", "before", "for"):
        return at + 1, Day(reference.coming(WEEKDAYS[low[:-1]]), "weekday")  # "before thursdays sync"
    return (
        _read_after_tomorrow(line, at, reference)
        or _read_named_week(line, at, low, reference)
        or _read_nth_weekday(line, at, reference)
        or read_period(line, at, reference)
        or (read_written(line, at, reference) if low in MONTHS or low == "the" or low in ORDINALS else None)
        or _read_feast(line, at, reference)
    )


def _read_tomorrow(line: Line, at: int, reference: Reference) -> Found:
    """``tomorrow``; ``tomorrow week`` is a week later."""
    is_week = line.low(at + 1) == "week" and line.closes(at + 2)
    return at + 1 + is_week, Day(reference.today + timedelta(days=8 if is_week else 1), "relative")


def _read_after_tomorrow(line: Line, at: int, reference: Reference) -> Found | None:
    """``the day after tomorrow``, ``the day before Friday``."""
    begin = at + (line.low(at) == "the")
    if line.follows(begin, "day", "after") and line.low(begin + 2) in TOMORROW:
        return begin + 3, Day(reference.today + timedelta(days=2), "relative")
    weekday = WEEKDAYS.get(line.low(begin + 2)) if line.closes(begin + 3) else None
    if weekday is not None and line.low(begin) == "day" and line.low(begin + 1) in ("before", "after"):
        days = 1 if line.low(begin + 1) == "after" else -1
        return begin + 3, Day(reference.coming(weekday) + timedelta(days=days), "relative")
    return (at + 1, Day(reference.today + timedelta(days=2), "relative")) if line.low(at) == "overmorrow" else None


def _read_weekday(line: Line, at: int, reference: Reference) -> Found | None:
    """``Thursday``, ``Friday next week``, ``Fri week``, ``Friday 13 March``, ``Mon 3/16``, ``Fri the 13th``."""
    number, stop = WEEKDAYS[line.low(at)], at + 1
    stop += line.low(stop) == "." and line.is_glued(stop) and len(line.low(at)) <= 5 and stop + 1 < line.count
    begin = stop + (line.low(stop) in (",", "(", "-", "–"))
    begin += line.low(begin) == "the"
    dated = read_written(line, begin, reference, number)
    if dated is not None and dated[0] > begin:
        stop = dated[0] + (line.low(stop) == "(" and line.low(dated[0]) == ")")
        return stop, dated[1]
    numbered = _read_day_number(line, stop, number, reference)
    if numbered is not None:
        return numbered
    ahead = _weeks_named(line, stop)
    if ahead is not None:
        return ahead[0], Day(reference.weekday(number, ahead[1]), "weekday")
    weeks = {"week": 1, "fortnight": 2}.get(line.low(stop), 0) if line.closes(stop + 1) else 0
    if weeks:
        return stop + 1, Day(reference.coming(number) + timedelta(weeks=weeks), "weekday")
    coming = line.low(stop) in ("coming", "next") and line.closes(stop + 1) and not line.is_kind(stop + 1, WORD)
    if coming:
        on = reference.weekday(number, 1) if line.low(stop) == "next" else reference.coming(number)
        return stop + 1, Day(on, "weekday")
    return stop, Day(reference.coming(number), "weekday")


def _read_day_number(line: Line, at: int, weekday: int, reference: Reference) -> Found | None:
    """``17`` behind "Tue" when the 17th is a Tuesday within five weeks and nothing is counted by it."""
    number = line.number(at)
    if number is None or not 1 <= number <= 31 or line.is_glued(at + 1):
        return None
    is_end = breaks_here(line, at + 1) or line.low(at + 1) in ("at", "@", "by") or line.is_kind(at + 1, SYMBOL)
    on = reference.coming(weekday)
    for _ in range(5):
        if on.day == number and is_end:
            return at + 1, Day(on, "weekday")
        on += timedelta(weeks=1)
    return None


def _weeks_named(line: Line, at: int) -> tuple[int, int] | None:
    """``next week``, ``of this week``, ``the week after next`` behind a weekday: index behind, weeks ahead."""
    if line.follows(at, "after", "next"):
        return at + 2, 2
    begin = at + (line.low(at) in ("of", ",", "in"))
    if line.low(begin) in ("this", "next", "nxt") and line.low(begin + 1) in ("week", "wk"):
        return begin + 2, int(line.low(begin) != "this")
    begin += line.low(begin) == "the"
    if line.follows(begin, "week", "after", "next"):
        return begin + 3, 2
    return (begin + 2, 1) if line.follows(begin, "following", "week") else None


def _read_named_week(line: Line, at: int, low: str, reference: Reference) -> Found | None:
    """``this Fri`` (of this ISO week), ``next Fri`` (of the next), ``next week Tuesday``, ``the week after next``."""
    begin = at + (low == "the")
    if line.follows(begin, "week", "after", "next"):
        return begin + 3, Day(reference.weekday(0, 2), "period")
    word = line.low(begin)
    if word not in COMING and word != "this":
        return None
    begin += 1 + (word == "this" and line.low(begin + 1) in ("coming", "upcoming"))
    is_coming = word in ("coming", "upcoming") or line.low(begin - 1) in ("coming", "upcoming")
    week = int(word != "this")
    if line.low(begin) in ("week", "wk"):
        inner = begin + 1 + (line.low(begin + 1) in ("on", ",", "-"))
        number = WEEKDAYS.get(line.low(inner))
        return (inner + 1, Day(reference.weekday(number, week), "weekday")) if number is not None else None
    number = WEEKDAYS.get(line.low(begin))
    if number is None:
        return None
    return begin + 1, _weekday_of(number, week, is_coming, reference)


def _weekday_of(number: int, week: int, is_coming: bool, reference: Reference) -> Day:
    """The weekday of this (0) or the next (1) ISO week, with a note when people may mean another one."""
    if is_coming:
        return Day(reference.coming(number), "weekday")
    on = reference.weekday(number, week)
    name, coming = SHORT_DAYS[number], reference.coming(number)
    if week == 0:
        return Day(on if on >= reference.today else coming, "weekday")
    note = ""
    if coming != on:
        this = f'"this {name.lower()}"'
        note = f'"next {name}" = {name} {on.day} {on:%b}; for {coming.day} {coming:%b}: triage edit . --due {this}'
    return Day(on, "weekday", note)


def _read_nth_weekday(line: Line, at: int, reference: Reference) -> Found | None:
    """``first Monday of May``, ``the last Friday of the month``, ``2nd Tuesday in April``."""
    begin = at + (line.low(at) == "the")
    nth, stop = ORDINALS.get(line.low(begin)), begin + 1
    if line.is_kind(begin, NUMBER) and line.low(begin + 1) in ("st", "nd", "rd", "th"):
        nth, stop = line.number(begin), begin + 2
    if line.low(begin) == "last":
        nth = -1
    number = WEEKDAYS.get(line.low(stop))
    if nth is None or not -1 <= nth <= 5 or number is None or line.low(stop + 1) not in ("of", "in"):
        return None
    month_at = stop + 2 + (line.low(stop + 2) in ("the", "this", "next"))
    month = MONTHS.get(line.low(month_at))
    if month is None and line.low(month_at) != "month":
        return None
    today = reference.today
    first = today.replace(day=1) if month is None else date(today.year, month, 1)
    if line.low(month_at - 1) == "next":
        first = (first + timedelta(days=32)).replace(day=1)
    for months in (0, 12) if month else (0, 1):
        start = make_day(first.year + (first.month - 1 + months) // 12, (first.month - 1 + months) % 12 + 1, 1)
        on = nth_weekday(start, nth, number) if start else None
        if on is not None and on >= today:
            return month_at + 1, Day(on, "written", has_year=True)
    return None


def nth_weekday(first: date, nth: int, number: int) -> date | None:
    """The Nth (-1: last) such weekday of the month that begins on ``first``; None when it has no fifth."""
    if nth < 0:
        last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - number) % 7)
    on = first + timedelta(days=(number - first.weekday()) % 7 + 7 * (nth - 1))
    return on if on.month == first.month else None


FEASTS = {"christmas": (12, 25), "xmas": (12, 25), "halloween": (10, 31)}


def _read_feast(line: Line, at: int, reference: Reference) -> Found | None:
    """``Christmas``, ``Christmas Eve``, ``New Year's Eve``, ``New Year``."""
    low, stop = line.low(at), at + 1
    month_day = FEASTS.get(low)
    if low == "new" and line.low(stop) in ("year", "years"):
        stop += 1
        stop += line.low(stop) in ("'", "’") and line.low(stop + 1) == "s" and 2
        month_day = (1, 1)
    if month_day is None:
        return None
    is_eve = line.low(stop) == "eve"
    stop += is_eve or line.low(stop) == "day"
    for year in (reference.today.year, reference.today.year + 1):
        on = date(year, *month_day) - timedelta(days=is_eve)
        if on >= reference.today:
            return stop, Day(on, "written", has_year=True)
    return None
