"""Series in a line: "every other Thursday", "monthly", "every Monday 9am", as an RRULE with its first occurrence."""

from __future__ import annotations

from datetime import date, timedelta

from triage.capture.dates import read_clock_behind
from triage.capture.days import read_day
from triage.capture.english import DETERMINERS, FOLLOWERS
from triage.capture.mentions import first_word
from triage.capture.moments import Clock, Day, When
from triage.capture.phrases import ANYWHERE, EDGE, Phrase, begins_metadata, breaks_here, words_before
from triage.capture.tokens import NUMBER, WORD, Line
from triage.capture.words import MONTHS, NUMBERS, ORDINAL_ENDINGS, ORDINALS, UNITS, WEEKDAYS
from triage.capture.written import make_day

TYPE_CHECKING = False
if TYPE_CHECKING:
    from triage.capture.vocabulary import Reference

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKING_DAYS = [0, 1, 2, 3, 4]
WORKING = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"

ADVERBS = {
    "daily": "FREQ=DAILY",
    "nightly": "FREQ=DAILY",
    "weekly": "FREQ=WEEKLY",
    "biweekly": "FREQ=WEEKLY;INTERVAL=2",
    "fortnightly": "FREQ=WEEKLY;INTERVAL=2",
    "monthly": "FREQ=MONTHLY",
    "bimonthly": "FREQ=MONTHLY;INTERVAL=2",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "yearly": "FREQ=YEARLY",
    "annually": "FREQ=YEARLY",
    "weekdays": WORKING,
}

UNIT_RULES = {
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "fortnight": ("WEEKLY", 2),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "year": ("YEARLY", 1),
}

PLURALS = {f"{name}s": number for name, number in WEEKDAYS.items() if name.endswith("day")}

NO_HABIT_BEHIND = frozenset("by before from since of in for to as is are was were per than vs about".split())
"""Behind one of these "weekly" is not how often."""

TELLING = frozenset("why how what whether which when who that if".split())


class Series:
    """What recurs.

    Attributes:
        rule: RRULE without its prefix.
        first: The first occurrence when the words name its day or time, else None.
    """

    __slots__ = ("first", "rule")

    def __init__(self, rule: str, first: When | None = None) -> None:
        self.rule = rule
        self.first = first


def find_recurrences(line: Line, reference: Reference) -> list[Phrase]:
    """The series that a line speaks of, in order."""
    found: list[Phrase] = []
    for at in range(line.count):
        low = line.low(at)
        if (low not in ("every", "each", "on") and low not in ADVERBS and low not in PLURALS) or not line.opens(at):
            continue
        phrase = _read_every(line, at, reference) if low in ("every", "each") else _read_adverb(line, at, reference)
        if phrase is not None and not (found and phrase.start < found[-1].end):
            found.append(phrase)
    return found


def _read_every(line: Line, at: int, reference: Reference) -> Phrase | None:
    """``every [N|other] unit or weekday [on ...] [time]``, believed unless the clause tells of something else."""
    found = _read_cycle(line, at + 1, reference)
    if found is None or _is_told(line, at):
        return None
    end, series = _read_details(line, found[0], found[1], reference)
    if not line.closes(end) or line.low(end) in ("'", "’", "of") or _is_modifier(line, at, end):
        return None
    return Phrase(at, end, "recurrence", series, "every ...", scope=ANYWHERE)


def _is_modifier(line: Line, at: int, end: int) -> bool:
    """Whether a cycle inside a line only describes the noun behind it: "check every Monday report"."""
    if first_word(line) == at or not line.is_kind(at - 1, WORD) or not line.is_kind(end, WORD):
        return False
    return not (line.low(end) in FOLLOWERS or begins_metadata(line, end))


def _is_told(line: Line, at: int) -> bool:
    """Whether the words before tell about a series that is there already: "the job that runs", "why does it"."""
    if line.low(at - 1) in ("of", "in", "with", "per"):
        return True
    earlier = words_before(line, at, 9)
    return any(line.low(index) in TELLING for index in earlier[:4]) or any(
        line.low(index) in ("why", "how", "what") for index in earlier
    )


def _read_cycle(line: Line, at: int, reference: Reference) -> tuple[int, Series] | None:
    """What follows "every": an interval with its unit, weekdays, or a day of the month."""
    monthly = _read_day_of_month(line, at, reference, is_monthly=False)
    if monthly is not None:
        return monthly
    stop, interval = _read_interval(line, at)
    low = line.low(stop)
    if low in ("weekday", "workday", "weekdays") or (
        low in ("working", "business", "work") and line.low(stop + 1) == "day"
    ):
        return stop + 1 + (low not in ("weekday", "workday", "weekdays")), _weekly(WORKING_DAYS, 1, reference)
    if low in ("morning", "evening", "afternoon"):
        return stop + 1, Series("FREQ=DAILY", When(clock=Clock(reference.hour_of(low))))
    if low in ("night", "weekend"):
        clock = When(clock=Clock(reference.hour_of("night"))) if low == "night" else None
        return stop + 1, Series("FREQ=DAILY" if clock else "FREQ=WEEKLY;BYDAY=SA,SU", clock)
    days = _read_weekdays(line, stop)
    if days is not None:
        return days[0], _weekly(days[1], interval, reference)
    unit = UNIT_RULES.get(UNITS.get(low, ""))
    if unit is None or len(low) < 3:
        return None
    return stop + 1, Series(_rule(unit[0], unit[1] * interval))


def _rule(frequency: str, interval: int, rest: str = "") -> str:
    return f"FREQ={frequency}" + (f";INTERVAL={interval}" if interval > 1 else "") + rest


def _weekly(days: list[int], interval: int, reference: Reference) -> Series:
    """A series on weekdays; its first occurrence is the next of them after today."""
    codes = ",".join(CODES[number] for number in sorted(set(days)))
    first = min(reference.coming(number) for number in days)
    return Series(_rule("WEEKLY", interval, f";BYDAY={codes}"), When(Day(first, "weekday")))


def _read_interval(line: Line, at: int) -> tuple[int, int]:
    """Index behind the interval and the interval: ``other``, ``second``, ``3``; 1 without one."""
    low = line.low(at)
    if low in ("other", "second", "alternate"):
        return at + 1, 2
    if low in ("third", "fourth"):
        return at + 1, ORDINALS[low]
    if (low in ("single", "working") and line.low(at + 1) != "day") or low == "single":
        return at + 1, 1
    count = line.number(at) if line.is_kind(at, NUMBER) else NUMBERS.get(low)
    if count is None or not 1 <= count <= 99:
        return at, 1
    ordinal = line.low(at + 1) in ORDINAL_ENDINGS and line.is_glued(at + 1)
    return at + 1 + ordinal, count


def _read_weekdays(line: Line, at: int) -> tuple[int, list[int]] | None:
    """``Monday``, ``Mon, Wed and Fri``, ``Tue/Thu``, ``Mondays``: index behind and numbers."""
    days: list[int] = []
    stop = at
    while True:
        number = WEEKDAYS.get(line.low(stop), PLURALS.get(line.low(stop)))
        if number is None:
            break
        days.append(number)
        at = stop = stop + 1
        while line.low(stop) in (",", "and", "&", "/", "+"):
            stop += 1
    return (at, days) if days else None


def _read_day_of_month(line: Line, at: int, reference: Reference, *, is_monthly: bool) -> tuple[int, Series] | None:
    """``1st [of the month]``, ``first Monday of the month``, ``last day of the month``."""
    begin = at + (line.low(at) == "the")
    nth, stop = ORDINALS.get(line.low(begin)), begin + 1
    if line.is_kind(begin, NUMBER) and line.low(begin + 1) in ORDINAL_ENDINGS:
        nth, stop = line.number(begin), begin + 2
    if line.low(begin) == "last":
        nth = -1
    if nth is None or nth > 31:
        return None
    number = WEEKDAYS.get(line.low(stop))
    behind = stop + (number is not None or line.low(stop) == "day")
    of = behind + (line.low(behind) in ("of", "in"))
    of += line.low(of) in ("the", "each", "every")
    has_month = line.low(of) == "month"
    if number is not None and has_month:
        return of + 1, Series(f"FREQ=MONTHLY;BYDAY={nth}{CODES[number]}")
    is_plain = (
        number is None and line.low(begin) not in ORDINALS and (has_month or is_monthly or breaks_here(line, stop))
    )
    if not (is_plain or (number is None and has_month)) or line.low(of) in MONTHS:
        return None
    first = _next_nth(nth, reference)
    when = When(Day(first, "written", has_year=True)) if first else None
    return (of + 1 if has_month else stop), Series(f"FREQ=MONTHLY;BYMONTHDAY={nth}", when)


def _read_each_month(line: Line, at: int, reference: Reference) -> tuple[int, Series] | None:
    """``the 1st of every month``, ``the first Monday of each month`` behind "on"."""
    found = _read_day_of_month(line, at, reference, is_monthly=False)
    is_each = found is not None and line.low(found[0] - 2) in ("every", "each") and line.low(found[0] - 1) == "month"
    return found if is_each else None


def _next_nth(nth: int, reference: Reference) -> date | None:
    """The next Nth day of a month, today included; None for the last day."""
    if nth < 1:
        return None
    on = reference.today
    for _ in range(62):
        if on.day == nth:
            return make_day(on.year, on.month, on.day)
        on += timedelta(days=1)
    return None


def _read_details(line: Line, at: int, series: Series, reference: Reference) -> tuple[int, Series]:
    """``on Fridays``, ``on the 15th``, ``at 9am``, ``starting Monday`` behind a cycle."""
    if line.low(at) == "on":
        days = _read_weekdays(line, at + 1)
        if days is not None and "BYDAY" not in series.rule:
            interval = 2 if "INTERVAL=2" in series.rule else 1
            at, series = days[0], _weekly(days[1], interval, reference)
        monthly = _read_day_of_month(line, at + 1, reference, is_monthly=True) if "MONTHLY" in series.rule else None
        if monthly is not None:
            at, series = monthly
    behind = read_clock_behind(line, at, reference)
    if behind is not None:
        day = series.first.day if series.first else None
        at, series = behind[0], Series(series.rule, When(day, behind[1]))
    if line.low(at) in ("starting", "from", "beginning"):
        begin = at + 1 + (line.low(at + 1) == "on")
        start = read_day(line, begin, reference)
        if start is not None:
            clock = series.first.clock if series.first else None
            return start[0], Series(series.rule, When(_on_rule(start[1], series.rule), clock))
    return at, series


def _on_rule(start: Day, rule: str) -> Day:
    """The first day of a weekly rule from a start on; the start itself under any other rule."""
    codes = rule.partition("FREQ=WEEKLY")[2].partition("BYDAY=")[2].split(",")
    numbers = [CODES.index(code) for code in codes if code in CODES]
    if start.on is None or not numbers:
        return start
    days = min((number - start.on.weekday()) % 7 for number in numbers)
    return Day(start.on + timedelta(days=days), "weekday")


def _read_adverb(line: Line, at: int, reference: Reference) -> Phrase | None:
    """``monthly``, ``weekly on Fridays``, ``daily at 9am``, ``on Mondays``, ``Thursdays 3pm``: at the edge only."""
    begin = at + (line.low(at) == "on")
    if line.low(at - 1) in DETERMINERS or line.low(at - 1) in NO_HABIT_BEHIND:
        return None
    rule = ADVERBS.get(line.low(begin))
    if rule is not None and (begin == at or rule == WORKING):
        end, series = begin + 1, _weekly(WORKING_DAYS, 1, reference) if rule == WORKING else Series(rule)
    elif line.low(begin) in PLURALS:
        days = _read_weekdays(line, begin)
        if days is None:
            return None
        end, series = days[0], _weekly(days[1], 1, reference)
    else:
        monthly = _read_each_month(line, begin, reference) if begin > at else None
        if monthly is None:
            return None
        end, series = monthly
    end, series = _read_details(line, end, series, reference)
    if not line.closes(end) or any(line.low(index) in TELLING for index in words_before(line, at, 6)):
        return None
    return Phrase(at, end, "recurrence", series, line.low(begin), scope=EDGE)
