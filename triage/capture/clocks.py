"""Times of day: "3pm", "15:00", "noon", "EOD", "half past three", with a zone where one is said."""

from __future__ import annotations

from triage.capture.moments import Clock
from triage.capture.spoken_zones import read_zone
from triage.capture.tokens import NUMBER, WORD, Line
from triage.capture.words import (
    CLOSE_OF_DAY,
    EARLY_PARTS,
    NIGHT,
    NUMBERS,
    TODAY,
    TOMORROW,
    WEEKDAYS,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from triage.capture.vocabulary import Reference

Found = tuple[int, Clock]

AROUND = frozenset("around about approx approximately circa roughly ~ say exactly sharp".split())


def read_clock(line: Line, at: int, reference: Reference) -> Found | None:
    """The time of day that begins at a token, its zone included, with the index behind it."""
    found = _read_time(line, at, reference)
    if found is None:
        return None
    stop, clock = found
    if clock.part:
        return found
    stop = _skip_fuzz(line, stop)
    zoned = read_zone(line, stop)
    if zoned is not None:
        stop, clock.zone = zoned
    return stop, clock


def _read_time(line: Line, at: int, reference: Reference) -> Found | None:
    """A time without its zone."""
    if line.is_kind(at, NUMBER):
        return _read_digits(line, at)
    return _read_words(line, at, reference) if line.is_kind(at, WORD) else None


def _skip_fuzz(line: Line, at: int) -> int:
    """Past "-ish" or "sharp" behind a time."""
    if line.low(at) == "-" and line.low(at + 1) == "ish":
        return at + 2
    return at + (line.low(at) in ("ish", "sharp"))


def _read_digits(line: Line, at: int) -> Found | None:
    """``3pm``, ``3:30 p.m.``, ``15:00``, ``3.30pm``, ``2-3pm`` (its start), ``1500 hrs``, ``3 o'clock``."""
    hour = line.number(at)
    if hour is None or (line.is_glued(at) and line.low(at - 1) in ("$", "#", ".", ":", "/", "€", "£")):
        return None
    if len(line.low(at)) == 4:
        return _read_military(line, at, hour)
    stop, minute = _read_minute(line, at)
    half = _read_half_of_day(line, stop)
    if half is not None:
        stop, is_late = half
        if not 1 <= hour <= 12:
            return (stop, Clock(hour, minute)) if 12 < hour < 24 and is_late else None
        return stop, Clock(hour % 12 + 12 * is_late, minute)
    ranged = _read_range(line, at, hour, minute, stop)
    if ranged is not None:
        return ranged
    if line.follows(stop, "o", "'", "clock") or line.follows(stop, "o", "’", "clock"):
        return _daytime(line, stop + 3, hour, 0)
    if line.low(stop) == "oclock" or (line.low(stop) == "ish" and line.is_glued(stop)):
        return _daytime(line, stop + 1, hour, minute)
    if line.low(stop) == "-" and line.low(stop + 1) == "ish":
        return _daytime(line, stop + 2, hour, minute)
    is_dotted = line.low(at + 1) == "." and line.low(at - 1) == "at"
    is_lettered = line.low(at + 1) == "h" and line.low(at - 1) in ("at", "by", "before", "until", "till")
    if stop == at + 1 or not (line.low(at + 1) == ":" or is_dotted or is_lettered) or hour > 24:
        return None
    is_zulu = line.low(stop) == "z" and line.is_glued(stop) and line.closes(stop + 1)
    stop = _behind_unit(line, stop)
    if not (is_zulu or line.closes(stop)):
        return None
    if line.low(at).startswith("0") or not 1 <= hour <= 7:
        return stop, Clock(hour, minute)
    return _daytime(line, stop, hour, minute)


def _behind_unit(line: Line, at: int) -> int:
    """Past "h", "hrs" or "uhr" behind 15:00."""
    return at + (line.low(at) in ("h", "hrs", "hours", "uhr"))


def _daytime(line: Line, stop: int, hour: int, minute: int) -> Found | None:
    """An hour without am or pm: 1 to 7 is the afternoon, unless the words behind it say which half."""
    if not 1 <= hour <= 12:
        return (stop, Clock(hour, minute)) if hour < 24 else None
    if line.follows(stop, "in", "the", "morning"):
        return stop + 3, Clock(hour % 12, minute)
    if line.follows(stop, "in", "the", "afternoon") or line.follows(stop, "in", "the", "evening"):
        return stop + 3, Clock(hour % 12 + 12, minute)
    return stop, Clock(hour + 12 if hour <= 7 else hour, minute)


def _read_minute(line: Line, at: int) -> tuple[int, int]:
    """Index behind the hour and its minutes."""
    if line.low(at + 1) in (":", ".", "h") and line.is_glued(at + 1) and line.is_glued(at + 2):
        minute = line.number(at + 2)
        if minute is not None and minute < 60 and len(line.low(at + 2)) == 2:
            return at + 3, minute
    return at + 1, 0


def _read_half_of_day(line: Line, at: int) -> tuple[int, bool] | None:
    """``am``, ``pm``, ``a.m.``, ``p.m.``: the index behind and whether it is the afternoon."""
    low = line.low(at)
    if low == "noon" and line.low(at - 1) == "12":
        return at + 1, True
    if low in ("am", "pm") and line.is_kind(at, WORD):
        ends = line.closes(at + 1) or line.low(at + 1) in ("-", "/", "–")
        return (at + 1, low == "pm") if ends else None
    dotted = low in ("a", "p") and line.low(at + 1) == "." and line.low(at + 2) == "m" and line.is_glued(at + 2)
    if dotted and line.is_glued(at + 1):
        return at + 3 + (line.low(at + 3) == "." and line.is_glued(at + 3)), low == "p"
    return None


def _read_range(line: Line, at: int, hour: int, minute: int, stop: int) -> Found | None:
    """``2-3pm``, ``2 to 3pm``, ``14:00-15:00``: the start of the range, in the half of the day that its end says."""
    if line.low(stop) not in ("-", "–", "to") or not line.is_kind(stop + 1, NUMBER):
        return None
    later = _read_digits(line, stop + 1)
    if later is None or (later[1].is_bare and stop == at + 1):
        return None
    end, clock = later
    if stop > at + 1 and hour > 12:
        return end, Clock(hour, minute)
    if not 1 <= hour <= 12:
        return None
    start = hour % 12 + (12 if clock.hour >= 12 else 0)
    return end, Clock(start if start <= clock.hour else hour % 12, minute)


def _read_military(line: Line, at: int, digits: int) -> Found | None:
    """``1500 hrs``, ``1500h``; four digits alone only behind "at" or "by" and with a leading zero."""
    hour, minute = divmod(digits, 100)
    if hour > 23 or minute > 59:
        return None
    if line.low(at + 1) in ("h", "hrs", "hours", "hr"):
        return at + 2, Clock(hour, minute)
    half = _read_half_of_day(line, at + 1)
    if half is not None and 1 <= hour <= 12:
        return half[0], Clock(hour % 12 + 12 * half[1], minute)
    cue = line.low(at - 1)
    if (cue == "at" or (cue == "by" and line.low(at).startswith("0"))) and line.closes(at + 1):
        return at + 1, Clock(hour, minute)
    return None


def _read_words(line: Line, at: int, reference: Reference) -> Found | None:
    """Noon, parts of the day, the close of the day, "half past three", "three o'clock"."""
    low = line.low(at)
    close = _read_close(line, at)
    if close is not None:
        return close, Clock(reference.vocabulary.cob_hour, is_close=True)
    if low in ("half", "quarter") or (low == "a" and line.low(at + 1) == "quarter"):
        return _read_fraction(line, at + (low == "a"))
    if low in NUMBERS:
        return _read_spelled(line, at)
    if low == "midnight":
        return at + 1, Clock(24)
    if low in NIGHT:
        return at + 1, Clock(reference.hour_of("night"), is_today=True, part="night")
    if low == "first" and line.low(at + 1) == "thing":
        stop = at + 2 + (line.follows(at + 2, "in", "the", "morning") and 3)
        return stop, Clock(reference.hour_of("morning"), part="morning")
    return _read_part(line, at, reference)


def _read_part(line: Line, at: int, reference: Reference) -> Found | None:
    """``noon``, ``lunchtime``; "morning" and the like only after "this" here: days add them on their own."""
    low = line.low(at)
    if low in ("noon", "midday", "lunch", "lunchtime"):
        hour = reference.part_hour(low)
        return (at + 1, Clock(hour)) if hour is not None and low != "lunch" else _read_lunch(line, at, hour)
    is_today = low == "this"
    if not is_today and line.low(at - 1) not in ("by", "before", "until", "till"):
        return None
    stop = at + is_today
    stop += line.low(stop) in ("very", "late", "early", "mid")
    stop += line.low(stop) == "-"
    hour = reference.part_hour(line.low(stop))
    return (stop + 1, Clock(hour, is_today=is_today, part=line.low(stop))) if hour is not None else None


def _read_lunch(line: Line, at: int, hour: int | None) -> Found | None:
    """``lunch`` is a time only behind a word that makes it one."""
    if hour is None or line.low(at - 1) not in ("by", "before", "until", "till", "latest"):
        return None
    return at + 1 + (line.low(at + 1) == "time"), Clock(hour)


def read_part(line: Line, at: int, reference: Reference) -> Found | None:
    """A part of the day behind a day: "morning", "in the evening", "night", "lunchtime"."""
    at += line.follows(at, "in", "the") and 2
    at += line.low(at) in ("early", "late", "mid")
    at += line.low(at) == "-" and line.low(at - 1) == "mid"
    low = line.low(at)
    half = _read_half_of_day(line, at) if low in ("am", "pm", "a", "p") and line.low(at + 1) != "i" else None
    if half is not None:
        part = "afternoon" if half[1] else "morning"
        return half[0], Clock(reference.hour_of(part), part=part)
    hour = reference.part_hour(low)
    if hour is None or not line.is_kind(at, WORD):
        return None
    return at + 1, Clock(hour, part="" if low in ("noon", "midday") else low)


def _read_close(line: Line, at: int) -> int | None:
    """Behind "EOD", "close of business", "end of the day", "end of play"; None when it is none of them."""
    low = line.low(at)
    if low in CLOSE_OF_DAY:
        return at + 1
    if low == "the":
        at, low = at + 1, line.low(at + 1)
    if low == "close" and line.low(at + 1) != "of":
        return at + 1 if line.low(at - 1) in ("by", "before", "until") else None
    if low not in ("end", "close") or line.low(at + 1) != "of":
        return None
    stop = at + 2
    stop += line.low(stop) in ("the", "my", "our", "your", "this")
    if line.low(stop) == "business" and line.low(stop + 1) != "week":
        return stop + 1 + (line.low(stop + 1) in ("day", "hours"))
    if stop == at + 2 and (line.low(stop) in WEEKDAYS or line.low(stop) in TODAY or line.low(stop) in TOMORROW):
        return stop
    if line.low(stop) == "working" and line.low(stop + 1) == "day":
        return stop + 2
    return stop + 1 if line.low(stop) in ("day", "play", "trading") else None


def _read_fraction(line: Line, at: int) -> Found | None:
    """``half past three``, ``half three`` (15:30), ``quarter to 5``."""
    is_half, link = line.low(at) == "half", line.low(at + 1)
    hour_at = at + 2 if link in ("past", "to", "after") else at + 1
    hour = line.number(hour_at) or NUMBERS.get(line.low(hour_at))
    if hour is None or not 1 <= hour <= 12 or not line.closes(hour_at + 1) or (hour_at == at + 1 and not is_half):
        return None
    minutes = hour * 60 + (30 if is_half else 15 if link in ("past", "after") else -15)
    half = _read_half_of_day(line, hour_at + 1)
    if half is not None:
        minutes = minutes % 720 + 720 * half[1]
        return half[0], Clock(minutes // 60, minutes % 60)
    return _daytime(line, hour_at + 1, minutes // 60 or 12, minutes % 60)


def _read_spelled(line: Line, at: int) -> Found | None:
    """``three o'clock``, ``three pm``, ``twelve noon``."""
    hour = NUMBERS[line.low(at)]
    half = _read_half_of_day(line, at + 1)
    if half is not None and hour <= 12:
        return half[0], Clock(hour % 12 + 12 * half[1])
    if line.follows(at + 1, "o", "'", "clock") or line.follows(at + 1, "o", "’", "clock"):
        return _daytime(line, at + 4, hour, 0)
    if line.low(at + 1) == "oclock":
        return _daytime(line, at + 2, hour, 0)
    return None


def merge(exact: Clock, part: Clock) -> Clock:
    """A time made plain by a part of the day: "9 tonight" is 21:00, "6 in the morning" 06:00."""
    hour = exact.hour
    if part.part in EARLY_PARTS and exact.is_bare:
        hour %= 12
    elif part.part in ("afternoon", "evening", "night") and hour < 12 and exact.is_bare:
        hour += 12
    return Clock(hour, exact.minute, zone=exact.zone, is_today=part.is_today)
