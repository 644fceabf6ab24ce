"""What is said of an ask, alike on every face: when it is due, how long it takes, who asks, when it is done."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from triage.views.words import clock_time, day_pair, duration, near_day, waited

if TYPE_CHECKING:  # the interface's first frame says these words before the views are loaded
    from zoneinfo import ZoneInfo

    from triage.views.asks import AskLine


def due_words(ask: AskLine, today: date, zone: ZoneInfo) -> str:
    """When it is due, "" without a due date."""
    if ask.due_at is not None:
        return f"{near_day(ask.due_at.astimezone(zone).date(), today)} {clock_time(ask.due_at, zone)}"
    return near_day(ask.due_on, today) if ask.due_on else ""


def estimate_words(ask: AskLine) -> str:
    """The estimate; a guessed one with a tilde."""
    if ask.estimate_min is None:
        return ""
    return f"{'~' if ask.is_guessed else ''}{duration(ask.estimate_min)}"


def who_words(who: tuple[str, ...]) -> str:
    """Who asks, short: the first, and how many more; "" for nobody.

    >>> who_words(("Priya Shah", "Tom Becker"))
    'Priya Shah +1'
    """
    return f"{who[0]} +{len(who) - 1}" if len(who) > 1 else "".join(who)


def waiting_words(ask: AskLine) -> str:
    """How long nobody answered, "" once somebody did."""
    return "" if ask.waiting_min is None else waited(timedelta(minutes=ask.waiting_min))


def dates_words(ask: AskLine, today: date) -> str:
    """The plan's dates: "likely" and "safely", or one day when they are the same; "" when it is not planned."""
    if ask.likely_on is None or ask.safely_on is None:
        return _without_dates(ask, today)
    if ask.likely_on == ask.safely_on:
        return near_day(ask.safely_on, today)
    likely, safely = day_pair(ask.likely_on, ask.safely_on, today)
    return f"likely {likely}, safely {safely}"


def dates_cell(ask: AskLine, today: date) -> str:
    """The plan's dates as short as a table needs them: "Tue 10 - Thu 12 Mar"."""
    if ask.likely_on is None or ask.safely_on is None:
        return _without_dates(ask, today)
    if ask.likely_on == ask.safely_on:
        return near_day(ask.safely_on, today)
    return " - ".join(day_pair(ask.likely_on, ask.safely_on, today))


def done_words(ask: AskLine, today: date) -> str:
    """The plan's dates as part of a sentence: "likely Tue 10, safely Thu 12 Mar", or "done by Thu 12 Mar"."""
    words = dates_words(ask, today)
    return f"done by {words}" if ask.likely_on is not None and ask.likely_on == ask.safely_on else words


def _without_dates(ask: AskLine, today: date) -> str:
    if ask.likely_on is not None:
        return f"likely {near_day(ask.likely_on, today)}, safely out of sight"
    return "no date in sight" if ask.status == "active" else ""


def status_words(ask: AskLine) -> str:
    """The status as people say it."""
    return "running" if ask.is_running else ask.status.replace("_", " ")


def day_or_never(day: date | None, today: date) -> str:
    """A day, or that there is none in the foreseeable future."""
    return near_day(day, today) if day else "no date in sight"
