"""Dates that only dateparser reads; the one place that loads it."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from triage.capture.moments import Clock, Day, When
from triage.capture.tokens import Line
from triage.capture.words import WEEKDAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from triage.capture.vocabulary import Reference

SPAN_CHARS = 64
"""Longer spans are not dates, and dateparser's cost grows with their length."""

TRIES = 3


def parse_foreign(line: Line, begin: int, end: int, reference: Reference) -> tuple[int, When] | None:
    """The date in the tokens from ``begin``, read by dateparser, with the index behind it; None when it reads none.

    A weekday named in the text must be the weekday of the result; months and years alone are not dates.
    """
    import dateparser  # 190 ms with its first parse: only for what the core cannot read

    midnight = datetime.combine(reference.today, time()) - timedelta(seconds=1)
    settings = {
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": midnight,
        "DATE_ORDER": reference.vocabulary.date_order,
        "RETURN_TIME_AS_PERIOD": True,
    }
    parser = dateparser.DateDataParser(languages=["en"], settings=settings)
    for stop in range(end, max(begin, end - TRIES), -1):
        text = line.text(begin, stop)
        if not 3 <= len(text) <= SPAN_CHARS:
            continue
        data = parser.get_date_data(text)
        if data.date_obj is None or data.period not in ("day", "time") or data.date_obj.date() < reference.today:
            continue
        named = [WEEKDAYS[line.low(at)] for at in range(begin, stop) if line.low(at) in WEEKDAYS]
        if any(number != data.date_obj.weekday() for number in named):
            return None
        clock = Clock(data.date_obj.hour, data.date_obj.minute) if data.period == "time" else None
        return stop, When(Day(data.date_obj.date(), "written"), clock)
    return None
