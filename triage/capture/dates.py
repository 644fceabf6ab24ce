"""A phrase of time: a day, a time of day, both in either order, or an instant counted from now."""

from __future__ import annotations

from datetime import datetime

from triage.capture.clocks import AROUND, merge, read_clock, read_part
from triage.capture.days import read_day
from triage.capture.durations import read_count
from triage.capture.moments import Clock, Day, When
from triage.capture.offsets import read_from, read_in
from triage.capture.phrases import breaks_here
from triage.capture.spoken_zones import read_zone
from triage.capture.tokens import NUMBER, WORD, Line
from triage.capture.words import MONTHS, NUMBERS, ORDINAL_ENDINGS, TOMORROW, WEEKDAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from triage.capture.vocabulary import Reference

Found = tuple[int, When]

VAGUE_DAYS = TOMORROW | WEEKDAYS.keys()
"""Days that "early" or "late" may be said of; the word changes nothing."""

LINKS = frozenset({"at", "@", ",", "by", "around", "about", "before", "from", "for", "-", "–", "~", "(", "no"})
"""Words that may stand between a day and its time."""


def read_when(line: Line, at: int, reference: Reference) -> Found | None:
    """The longest phrase of time that begins at a token, with the index behind it."""
    low = line.low(at)
    if low in ("in", "within", "inside"):
        found = _with_clock(line, read_in(line, at, reference), reference)
        part = read_part(line, at, reference) if found is None and line.low(at + 1) == "the" else None
        return (part[0], When(clock=part[1])) if part is not None else found
    if low in ("early", "late", "later") and _takes_vague(line, at + 1, reference):
        return read_when(line, at + 1, reference)
    best: Found | None = None
    for found in (_read_clock_first(line, at, reference), _read_day_first(line, at, reference)):
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    counted = read_from(line, at, reference) if read_count(line, at) is not None else None
    if counted is not None and (best is None or counted[0] > best[0]):
        best = _with_clock(line, counted, reference)
    return best


def _takes_vague(line: Line, at: int, reference: Reference) -> bool:
    """Whether "early" or "late" may be said of what begins at a token: a day, or a part of today."""
    if line.low(at) in VAGUE_DAYS:
        return True
    return line.low(at) == "this" and reference.part_hour(line.low(at + 1)) is not None


def _with_clock(line: Line, found: Found | None, reference: Reference) -> Found | None:
    """A counted day with the time behind it: "in 2 days at 3pm"."""
    if found is None or found[1].day is None:
        return found
    behind = read_clock_behind(line, found[0], reference)
    return (behind[0], When(found[1].day, behind[1])) if behind is not None else found


def _read_day_first(line: Line, at: int, reference: Reference) -> Found | None:
    """``Thu 3pm``, ``tomorrow at 3``, ``Friday EOD``, ``Friday, 13 March at noon``, ``2026-03-16T09:00``."""
    found = read_day(line, at, reference)
    if found is None:
        return None
    stop, day = found
    if day.kind == "iso" and line.low(stop) == "t" and line.is_glued(stop):
        return _read_iso_time(line, stop + 1, day)
    behind = read_clock_behind(line, stop, reference)
    if behind is not None:
        return _behind_zone(line, *behind), When(day, behind[1])
    return _behind_open_time(line, stop, reference), When(day)


def _behind_open_time(line: Line, at: int, reference: Reference) -> int:
    """Past a time behind a day that is no deadline: "after 5pm", "between 2 and 4pm"."""
    if line.low(at) not in ("after", "from", "between"):
        return at
    begin = at + 1
    if line.low(at) == "between" and line.low(begin + 1) == "and":
        begin += 2
    clock = read_clock(line, begin, reference)
    return clock[0] if clock is not None else at


def read_clock_behind(line: Line, at: int, reference: Reference) -> tuple[int, Clock] | None:
    """The time behind a day: "morning", "at 3", "by noon", ", 10:00", "morning at 9", "end of day"."""
    part = read_part(line, at, reference)
    if part is not None:
        exact = _read_linked_clock(line, part[0], reference)
        return (exact[0], merge(exact[1], part[1])) if exact is not None else part
    return _read_linked_clock(line, at, reference)


def _read_linked_clock(line: Line, at: int, reference: Reference) -> tuple[int, Clock] | None:
    """A time with the word that links it to the day before it; "at 3" is enough here."""
    stop, link = at, ""
    while line.low(stop) in LINKS and stop < at + 3 and not (line.is_glued(stop) and line.low(stop) in ("-", "@")):
        link = link or line.low(stop)
        stop += 1
    if line.low(stop) in AROUND and link:
        stop += 1
    if line.follows(at, "no", "later", "than"):
        stop, link = at + 3, "by"
    clock = read_clock(line, stop, reference)
    if clock is not None:
        night = _read_tonight(line, clock, reference)
        return (night[0] + (link == "(" and line.low(night[0]) == ")"), night[1])
    return read_bare_hour(line, stop) if link in ("at", "@", "by", "before", "around", "about") else None


def read_bare_hour(line: Line, at: int) -> tuple[int, Clock] | None:
    """``3`` behind "at": 1 to 7 is the afternoon."""
    hour = line.number(at)
    if hour is None and line.is_kind(at, WORD):
        hour = NUMBERS.get(line.low(at))
    if hour is None or not 0 <= hour <= 23 or not line.closes(at + 1) or line.low(at + 1) in ("%", *ORDINAL_ENDINGS):
        return None
    if line.is_kind(at + 1, WORD) and line.low(at + 1) in MONTHS:
        return None
    stop, clock = at + 1, Clock(hour + 12 if 1 <= hour <= 7 else hour, is_bare=hour <= 12)
    zoned = read_zone(line, stop)
    if zoned is not None:
        stop, clock.zone = zoned
    return stop, clock


def _read_tonight(line: Line, found: tuple[int, Clock], reference: Reference) -> tuple[int, Clock]:
    """A time with the part of the day behind it: "9 tonight", "8pm this evening", "6 in the evening"."""
    stop, clock = found
    is_linked = line.low(stop) in ("at", "by", "before", "around", "@")
    begin = stop + (clock.is_today and (is_linked or line.low(stop) == ","))
    later = read_clock(line, begin, reference)
    if later is None and clock.is_today and is_linked:
        later = read_bare_hour(line, begin)
    if later is not None and later[1].is_today and not clock.is_today:
        return later[0], merge(clock, later[1])
    if later is not None and clock.is_today and not later[1].is_today:
        return later[0], merge(later[1], clock)
    return found


def _read_clock_first(line: Line, at: int, reference: Reference) -> Found | None:
    """``3pm tomorrow``, ``noon on Friday``, ``EOD Tuesday``, ``end of day``, ``8pm tonight``, ``10 on Monday``."""
    timed = read_clock(line, at, reference)
    found = timed or _read_hour_of_day(line, at)
    if found is None:
        return None
    stop, clock = _read_tonight(line, found, reference)
    begin = stop + _is_link_to_day(line, stop)
    is_apart = begin > stop or not line.is_glued(stop)
    day = read_day(line, begin, reference) if is_apart and begin < line.count and not clock.is_today else None
    if day is None:
        is_time = timed is not None or clock.is_today or (clock.zone is not None and breaks_here(line, stop))
        return (stop, When(clock=clock)) if is_time else None
    end = day[0] + (line.low(stop) == "(" and line.low(day[0]) == ")")
    end = _behind_zone(line, end, clock)
    part = read_part(line, end, reference) if not clock.is_close else None
    if part is not None and part[1].part:
        return part[0], When(day[1], merge(clock, part[1]))
    return end, When(day[1], clock)


def _behind_zone(line: Line, at: int, clock: Clock) -> int:
    """Index behind a zone that stands behind both time and day ("5pm Friday PT"); the time takes it."""
    zoned = read_zone(line, at) if clock.zone is None and not clock.part else None
    if zoned is None:
        return at
    clock.zone = zoned[1]
    return zoned[0]


def _is_link_to_day(line: Line, at: int) -> bool:
    """Whether a token links a time to the day behind it: "on", a comma, "this" before a weekday."""
    if line.low(at) == "this":
        return line.low(at + 1) in WEEKDAYS
    return line.low(at) == "," or (line.low(at) in ("on", "of", "(", "for") and not line.is_glued(at))


def _read_hour_of_day(line: Line, at: int) -> tuple[int, Clock] | None:
    """``3 tomorrow``, ``10 on Monday``, ``9 tonight``: an hour only because a day follows, and only behind a cue."""
    if not line.is_kind(at, NUMBER) or line.low(at - 1) not in ("at", "by", "before", "@", "till", "until"):
        return None
    found = read_bare_hour(line, at)
    return found if found is not None and not line.is_glued(at) else None


def _read_iso_time(line: Line, at: int, day: Day) -> Found | None:
    """``09:00``, ``09:00:00Z``, ``09:00+01:00`` behind the T of an ISO instant."""
    stop = at
    while (
        stop < line.count
        and line.is_glued(stop)
        and (line.is_kind(stop, NUMBER) or line.low(stop) in (":", ".", "+", "-", "z"))
    ):
        stop += 1
    while stop > at and line.low(stop - 1) in (".", ":", "-", "+"):
        stop -= 1
    if day.on is None or stop == at:
        return None
    try:
        moment = datetime.fromisoformat(f"{day.on}T{line.text(at, stop)}")
    except ValueError:
        return None
    if moment.tzinfo is not None:
        return stop, When(instant=moment)
    return stop, When(day, Clock(moment.hour, moment.minute))


def is_unread_date(line: Line, at: int) -> bool:
    """Whether an ordinal, a month or a year follows that a reading before it left over: then it was half a date."""
    begin = at + (line.low(at) in (",", "-"))
    if line.low(begin) in MONTHS and line.is_kind(begin, WORD):
        return begin == at and (line.tokens[begin].text[0].isupper() or line.low(begin) not in ("may", "march", "mar"))
    number = line.number(begin)
    if number is None or begin != at:
        return False
    is_year = 1990 <= number <= 2199 and len(line.low(begin)) == 4 and line.closes(begin + 1)
    return is_year or (line.low(begin + 1) in ORDINAL_ENDINGS and line.is_glued(begin + 1))
