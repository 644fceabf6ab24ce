"""Calendar dates as people write them: 2026-03-18, 20 March, Mar 19th 2026, 31/3, 03.04.2026, the 5th."""

from __future__ import annotations

from datetime import date, timedelta

from triage.capture.moments import Day
from triage.capture.phrases import breaks_here
from triage.capture.tokens import NUMBER, SYMBOL, WORD, Line
from triage.capture.words import MONTHS, ORDINAL_ENDINGS, ORDINALS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from triage.capture.vocabulary import Reference

Found = tuple[int, Day]

RECENT_DAYS = 60
"""A date without a year that lies less than this behind us, with a weak cue, is a reference to the past."""


def read_written(line: Line, at: int, reference: Reference, weekday: int | None = None) -> Found | None:
    """The calendar date that begins at a token, with the index behind it.

    Args:
        line: The tokens.
        at: Where to begin.
        reference: The moment that a missing year or month is taken from.
        weekday: A weekday that was named before it; the date must fall on it.
    """
    at += line.low(at) == "the"
    if line.is_kind(at, NUMBER):
        for reader in (_read_iso, _read_numeric, _read_day_month):
            found = reader(line, at, reference, weekday)
            if found is not None:
                return found
        return _read_ordinal(line, at, reference, weekday)
    low = line.low(at)
    if low in MONTHS:
        return _read_month_day(line, at, reference, weekday)
    return _read_spelled(line, at, reference, weekday) if low in ORDINALS else None


def make_day(year: int, month: int, day: int) -> date | None:
    """That day, None when the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _settle(
    month: int, day: int, year: int | None, reference: Reference, weekday: int | None, kind: str = "written"
) -> Day | None:
    """The day meant by a month, a day and perhaps a year: without one the next that falls on a named weekday."""
    if year is not None:
        year += 2000 if year < 100 else 0
        on = make_day(year, month, day) if 1970 <= year <= 2199 else None
        if on is None:
            return None
        return Day(on if weekday in (None, on.weekday()) else None, kind, has_year=True)
    this_year = reference.today.year
    days = [make_day(this_year + offset, month, day) for offset in (0, 1, 2, 3, 4)]
    known = [on for on in days if on is not None]
    if not known:
        return None
    coming = [on for on in known if on >= reference.today]
    if weekday is None:
        return Day(coming[0], kind)
    fitting = [on for on in known[:2] if on.weekday() == weekday]
    return Day(fitting[0] if fitting else None, kind)


def is_recent(day: Day, reference: Reference) -> bool:
    """Whether a date said without its year was less than 60 days ago, so that the past may be meant."""
    if day.on is None or day.has_year or day.kind != "written":
        return False
    if day.on < reference.today:
        return True
    last_year = make_day(day.on.year - 1, day.on.month, day.on.day)
    return last_year is not None and reference.today - last_year < timedelta(days=RECENT_DAYS)


def _read_iso(line: Line, at: int, reference: Reference, weekday: int | None) -> Found | None:
    """``2026-03-18``, ``2026/04/03``, ``2026.04.03``, ``20260318``."""
    digits = line.tokens[at].text
    if len(digits) == 8 and digits.startswith("20"):
        on = make_day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        return (at + 1, Day(on, "iso", has_year=True)) if on and line.closes(at + 1) else None
    if len(digits) != 4:
        return None
    parts = _parts(line, at, "-/.")
    if parts is None or len(parts) != 3:
        return None
    on = make_day(*parts)
    if on is None or not (line.closes(at + 5) or line.low(at + 5) == "t"):
        return None
    return at + 5, Day(on if weekday in (None, on.weekday()) else None, "iso", has_year=True)


def _parts(line: Line, at: int, marks: str) -> list[int] | None:
    """Two or three numbers glued together with one kind of mark."""
    mark = line.low(at + 1)
    first, second = line.number(at), line.number(at + 2)
    if first is None or second is None or not mark or mark not in marks:
        return None
    if not (line.is_glued(at + 1) and line.is_glued(at + 2)) or (line.is_glued(at) and line.low(at - 1) in "/.-:$#"):
        return None
    third = line.number(at + 4)
    if line.low(at + 3) == mark and third is not None and line.is_glued(at + 3) and line.is_glued(at + 4):
        return [first, second, third]
    return [first, second]


def _read_numeric(line: Line, at: int, reference: Reference, weekday: int | None) -> Found | None:
    """``3/20``, ``31/3``, ``20/03/2026``, ``03.04.2026``, ``3.4.``, ``20-03-2026``."""
    parts = _parts(line, at, "/.-")
    if parts is None:
        return None
    mark, stop = line.low(at + 1), at + 2 * len(parts) - 1
    if len(parts) == 2:
        if mark == "-" or (mark == "." and not _is_dotted_day(line, at, stop, weekday)):
            return None
        stop += mark == "."
    elif len(line.tokens[at + 4].text) not in (2, 4) or (mark == "-" and parts[2] < 1000):
        return None
    if not line.closes(stop) or line.low(stop) == "%":
        return None
    order = "DMY" if mark == "." else reference.vocabulary.date_order
    day = _order(parts, order, mark != ".", reference, weekday)
    return (stop, day) if day is not None else None


def _is_dotted_day(line: Line, at: int, dot: int, weekday: int | None) -> bool:
    """Whether ``3.4`` is the third of April: a dot behind it that ends no sentence, or a cue or weekday before it."""
    if line.low(dot) != "." or not line.is_glued(dot):
        return False
    return (
        dot + 1 < line.count
        or at == 0
        or weekday is not None
        or line.low(at - 1) in ("by", "before", "due", "on", ":", "until", "latest")
    )


def _order(parts: list[int], order: str, is_doubtful: bool, reference: Reference, weekday: int | None) -> Day | None:
    """The day that numbers mean: a part above 12 or a named weekday decides, else the user's order."""
    first, second = parts[0], parts[1]
    year = parts[2] if len(parts) == 3 else None
    month_first = _settle(first, second, year, reference, weekday) if first <= 12 else None
    day_first = _settle(second, first, year, reference, weekday) if second <= 12 else None
    if month_first is None or day_first is None:
        return month_first or day_first
    chosen, other = (day_first, month_first) if order == "DMY" else (month_first, day_first)
    if other.on is not None and (chosen.on is None or chosen.on < reference.today <= other.on):
        return other
    if chosen.on and other.on and first != second and is_doubtful:
        text = "/".join(map(str, parts))
        chosen.note = f"{text} read as {chosen.on.day} {chosen.on:%b} (order {order})"
    return chosen


def _read_day_month(line: Line, at: int, reference: Reference, weekday: int | None) -> Found | None:
    """``20 March``, ``1st of April``, ``20-Mar-2026``, ``15Sep``, ``3 April '27``."""
    day = line.number(at)
    if day is None or not 1 <= day <= 31 or (line.is_glued(at) and not line.opens(at)):
        return None
    stop = at + 1
    stop += line.low(stop) in ORDINAL_ENDINGS and line.is_glued(stop)
    stop += line.low(stop) == "of"
    stop += line.low(stop) == "-" and line.is_glued(stop)
    month = MONTHS.get(line.low(stop)) if line.is_kind(stop, WORD) else None
    if month is None:
        return None
    stop = _behind_month(line, stop)
    stop += line.low(stop) == "," and _read_year(line, stop + 1) is not None
    dashed = line.low(stop) == "-" and line.is_glued(stop) and line.is_kind(stop + 1, NUMBER)
    year_at = stop + dashed
    stop, year = _read_year(line, year_at) or (stop, None)
    settled = _settle(month, day, year, reference, weekday) if line.closes(stop) else None
    return (stop, settled) if settled is not None else None


def _behind_month(line: Line, at: int) -> int:
    """Behind a month's name and the dot of its abbreviation."""
    dotted = line.low(at + 1) == "." and line.is_glued(at + 1) and at + 2 < line.count and len(line.low(at)) <= 4
    return at + 1 + dotted


def _is_year(line: Line, at: int) -> bool:
    """Whether a token is a year of this century, and not the hour of a time."""
    number = line.number(at)
    is_year = number is not None and 1990 <= number <= 2199 and len(line.low(at)) == 4
    is_time = line.low(at + 1) in ("h", "hrs") or (line.low(at + 1) == ":" and line.is_glued(at + 2))
    return is_year and not is_time and line.closes(at + 1)


def _is_short_year(line: Line, at: int) -> bool:
    """Whether two digits behind a day and month are a year ("18 Mar 27"): no hour, and nothing counted."""
    number = line.number(at)
    if number is None or len(line.low(at)) != 2 or not 24 <= number <= 49 or line.is_glued(at):
        return False
    return breaks_here(line, at + 1) or line.is_kind(at + 1, SYMBOL) or line.low(at + 1) in ("at", "@", "by")


def _read_year(line: Line, at: int) -> tuple[int, int] | None:
    """``2026``, ``'27``, or a ``27`` that ends its phrase, with the index behind it."""
    if _is_year(line, at):
        return at + 1, int(line.low(at))
    if _is_short_year(line, at):
        return at + 1, 2000 + int(line.low(at))
    if line.low(at) in ("'", "’") and line.is_glued(at + 1) and len(line.low(at + 1)) == 2:
        number = line.number(at + 1)
        return (at + 2, 2000 + number) if number is not None else None
    return None


def _read_month_day(line: Line, at: int, reference: Reference, weekday: int | None) -> Found | None:
    """``March 19``, ``Apr 3rd, 2026``, ``April the 2nd``, ``march third``."""
    month, stop = MONTHS[line.low(at)], _behind_month(line, at)
    stop += line.low(stop) == "the"
    day = line.number(stop) if not line.is_glued(stop) else None
    if day is None and line.is_kind(stop, WORD):
        day = ORDINALS.get(line.low(stop))
    if day is None or not 1 <= day <= 31:
        return None
    stop += 1
    stop += line.low(stop) in ORDINAL_ENDINGS and line.is_glued(stop)
    comma = line.low(stop) == "," and _read_year(line, stop + 1) is not None
    stop, year = _read_year(line, stop + comma) or (stop, None)
    if not line.closes(stop) or line.low(stop) == "%":
        return None
    settled = _settle(month, day, year, reference, weekday)
    return (stop, settled) if settled is not None else None


def _read_ordinal(line: Line, at: int, reference: Reference, weekday: int | None) -> Found | None:
    """``the 5th``, ``5th of next month``, ``13th`` behind a weekday."""
    day, ending = line.number(at), line.low(at + 1)
    if day is None or not 1 <= day <= 31 or ending not in ORDINAL_ENDINGS or not line.is_glued(at + 1):
        return None
    if not line.closes(at + 2):
        return None
    return _in_month(line, at + 2, day, reference, weekday)


def _in_month(line: Line, stop: int, day: int, reference: Reference, weekday: int | None) -> Found | None:
    """The Nth of this or the next month, as the words behind it say, else the next Nth there is."""
    begin = stop + (line.low(stop) == "of")
    begin += line.low(begin) == "the"
    months = 0
    if line.low(begin) in ("this", "next") and line.low(begin + 1) == "month":
        months, stop = int(line.low(begin) == "next"), begin + 2
        on = _nth(day, months, reference)
        return (stop, Day(on, "written", has_year=True)) if on else None
    stop = begin + 1 if line.low(begin) == "month" and begin > stop else stop
    for months in range(13):
        on = _nth(day, months, reference)
        if on is not None and on >= reference.today and weekday in (None, on.weekday()):
            return stop, Day(on, "ordinal")
        if weekday is not None and months > 2:
            return stop, Day(None, "ordinal")
    return None


def _nth(day: int, months: int, reference: Reference) -> date | None:
    """That day of the month ``months`` after this one, None when it has no such day."""
    month = reference.today.month - 1 + months
    return make_day(reference.today.year + month // 12, month % 12 + 1, day)


def _read_spelled(line: Line, at: int, reference: Reference, weekday: int | None) -> Found | None:
    """``the first of April``, ``the fifteenth of next month``."""
    day = ORDINALS[line.low(at)]
    if line.low(at + 1) != "of":
        return None
    stop = at + 2
    month = MONTHS.get(line.low(stop))
    if month is not None:
        stop = _behind_month(line, stop)
        stop, year = _read_year(line, stop) or (stop, None)
        settled = _settle(month, day, year, reference, weekday)
        return (stop, settled) if settled is not None and line.closes(stop) else None
    begin = stop + (line.low(stop) == "the")
    if line.low(begin) == "month" or (line.low(stop) in ("this", "next") and line.low(stop + 1) == "month"):
        return _in_month(line, at + 1, day, reference, weekday)
    return None
