"""Amounts of time: "2h", "1h 30m", "half a day", "a couple of weeks"."""

from __future__ import annotations

from triage.capture.tokens import MARK, NUMBER, WORD, Line
from triage.capture.words import NUMBERS, SHORT_UNITS, UNITS

MINUTES = {"minute": 1, "hour": 60}
FRACTIONS = {"¼": 0.25, "½": 0.5, "¾": 0.75, "1/4": 0.25, "1/2": 0.5, "3/4": 0.75}


class Amount:
    """A number of units of time.

    Attributes:
        count: How many; of a range the larger one.
        unit: "minute", "hour", "day", "week", "fortnight", "month", "quarter" or "year".
        is_business: Whether working days are meant.
    """

    __slots__ = ("count", "is_business", "unit")

    def __init__(self, count: float, unit: str, is_business: bool = False) -> None:
        self.count = count
        self.unit = unit
        self.is_business = is_business


def read_amount(line: Line, at: int) -> tuple[int, Amount] | None:
    """The amount of time that begins at a token, with the index behind it."""
    if line.is_glued(at) and at and not line.is_kind(at - 1, MARK):
        return None
    return _read_amount(line, at)


def _read_amount(line: Line, at: int) -> tuple[int, Amount] | None:
    """The amount at a token, whatever it is glued to."""
    half = _read_half(line, at)
    if half is not None:
        return half
    counted = read_count(line, at)
    if counted is None:
        return None
    stop, count = counted
    is_business = line.low(stop) in ("business", "working", "work", "biz")
    stop += is_business
    unit = UNITS.get(line.low(stop), "")
    if not unit or not _is_unit_here(line, stop):
        return None
    return stop + 1, Amount(count, unit, is_business)


def _is_unit_here(line: Line, at: int) -> bool:
    """Whether a unit stands well: a lone letter only glued to its number and in lower case, nothing glued behind."""
    token = line.tokens[at]
    if token.low in SHORT_UNITS and (token.text != token.low or not (token.is_glued or token.low == "h")):
        return False
    return not (line.is_glued(at + 1) and line.tokens[at + 1].kind == WORD)


def _read_half(line: Line, at: int) -> tuple[int, Amount] | None:
    """``half an hour``, ``half a day``, ``half day``, ``a quarter of an hour``, ``an hour and a half``."""
    if (fraction := _read_fraction(line, at)) is not None:
        return fraction
    article = line.low(at) in ("a", "an", "one")
    if line.low(at + article) == "half":
        stop = at + article + 1
        stop += line.low(stop) in ("a", "an") or line.low(stop) == "-"
        unit = UNITS.get(line.low(stop), "")
        return (stop + 1, Amount(0.5, unit)) if unit in ("hour", "day") else None
    if line.low(at + article) == "quarter" and line.low(at + article + 1) in ("of", "hour"):
        stop = at + article + 1
        stop += line.follows(stop, "of", "an") and 2
        return (stop + 1, Amount(15, "minute")) if line.low(stop) == "hour" else None
    unit = UNITS.get(line.low(at + 1), "") if article else ""
    if unit and line.follows(at + 2, "and", "a", "half"):
        return at + 5, Amount(1.5, unit)
    return None


def _read_fraction(line: Line, at: int) -> tuple[int, Amount] | None:
    """``½ day``, ``½h``, ``½ an hour``, ``1/2 day``; a plural behind "3/4" may mean three or four of them."""
    part, stop = FRACTIONS.get(line.low(at)), at + 1
    if part is None and line.low(at + 1) == "/" and line.is_glued(at + 1) and line.is_glued(at + 2):
        part, stop = FRACTIONS.get(line.text(at, at + 3)), at + 3
    if part is None:
        return None
    stop += line.low(stop) in ("a", "an")
    unit = UNITS.get(line.low(stop), "")
    is_plural = line.low(stop).endswith("s")
    if unit not in ("hour", "day") or is_plural or not _is_unit_here(line, stop):
        return None
    return stop + 1, Amount(part, unit)


def read_count(line: Line, at: int) -> tuple[int, float] | None:
    """A number, in digits or as a word, or the larger end of a range, with the index behind it."""
    low = line.low(at)
    if low in ("a", "an", "another"):
        if line.low(at + 1) in ("couple", "few"):
            return at + 2 + (line.low(at + 2) == "of"), 2 if line.low(at + 1) == "couple" else 3
        return at + 1, 1
    if low in ("couple", "few") and line.low(at + 1) == "of":
        return at + 2, 2 if low == "couple" else 3
    first = _read_number(line, at)
    if first is None:
        return None
    stop, count = first
    if line.follows(stop, "and", "a", "half"):
        return stop + 3, count + 0.5
    if line.low(stop) in ("-", "–", "to", "or"):
        second = _read_number(line, stop + 1)
        if second is not None and second[1] > count:
            return second
    return stop, count


def _read_number(line: Line, at: int) -> tuple[int, float] | None:
    """``2``, ``1.5``, ``1,5``, ``.5`` or a number word."""
    if line.low(at) in NUMBERS and line.is_kind(at, WORD):
        return at + 1, NUMBERS[line.low(at)]
    if line.low(at) == "." and line.is_kind(at + 1, NUMBER) and line.is_glued(at + 1) and len(line.low(at + 1)) < 3:
        return at + 2, float(f"0.{line.low(at + 1)}")
    whole = line.number(at)
    if whole is None:
        return None
    if line.low(at + 1) in FRACTIONS and line.is_glued(at + 1):
        return at + 2, whole + FRACTIONS[line.low(at + 1)]
    is_decimal = line.low(at + 1) in (".", ",") and line.is_glued(at + 1) and line.is_kind(at + 2, NUMBER)
    if is_decimal and line.is_glued(at + 2) and len(line.low(at + 2)) < 3:
        return at + 3, float(f"{whole}.{line.low(at + 2)}")
    return at + 1, whole


def read_effort(line: Line, at: int, day_hours: float) -> tuple[int, int, str] | None:
    """Minutes of effort that begin at a token (``1h30m``, ``2 hours``): index behind, minutes, largest unit."""
    amount = read_amount(line, at)
    if amount is None:
        return _read_clocklike(line, at)
    stop, first = amount
    minutes = effort_min(first, day_hours)
    if minutes is None:
        return None
    if first.unit in ("hour", "day"):
        stop, more = _read_rest(line, stop, first.unit, day_hours)
        minutes += more
    return stop, round(minutes), first.unit


def effort_min(amount: Amount, day_hours: float) -> float | None:
    """Minutes of effort in an amount; a day is a working day, a week five of them; None for longer units."""
    if amount.unit in MINUTES:
        return amount.count * MINUTES[amount.unit]
    days = {"day": 1, "week": 5}.get(amount.unit)
    return None if days is None else amount.count * days * day_hours * 60


def _read_rest(line: Line, at: int, unit: str, day_hours: float) -> tuple[int, float]:
    """The smaller second part of an effort: ``30m``, ``30``, ``and 30 minutes``."""
    begin = at + (line.low(at) in ("and", "&"))
    second = _read_amount(line, begin) if line.is_kind(begin, NUMBER) else _read_half(line, begin)
    if line.is_glued(at) and line.is_kind(at, NUMBER) and second is None and unit == "hour":
        minutes = line.number(at)
        if minutes is not None and minutes < 60 and line.closes(at + 1):
            return at + 1, minutes
    if second is None:
        return at, 0
    stop, amount = second
    if (unit, amount.unit) in (("hour", "minute"), ("day", "hour")) and amount.count < 60:
        return stop, effort_min(amount, day_hours) or 0
    return at, 0


def _read_clocklike(line: Line, at: int) -> tuple[int, int, str] | None:
    """``1:30h``, hours and minutes as on a clock."""
    hours, minutes = line.number(at), line.number(at + 2)
    if hours is None or minutes is None or line.low(at + 1) != ":" or not line.is_glued(at + 2) or minutes > 59:
        return None
    if UNITS.get(line.low(at + 3)) != "hour":
        return None
    return at + 4, hours * 60 + minutes, "hour"
