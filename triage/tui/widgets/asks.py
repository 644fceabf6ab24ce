"""The cells of an ask, the same in every list: priority by letter and shape, due, estimate, waiting, nudges."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from triage.tui.widgets.words import BAD, FAINT, SOON, line
from triage.views.ask_words import due_words, estimate_words, waiting_words, who_words
from triage.views.words import WEEKDAYS, clock_time

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from triage.domain.ask import Priority
    from triage.views.asks import AskLine

SHAPES = ("▲", "●", "○")
"""Told by shape and letter, so that colour is never needed."""

PRIORITY_STYLES = (f"bold {BAD}", SOON, FAINT)

PRIORITY_CELLS = 6


def priority(ask: AskLine) -> Content:
    """Shape and class, with a mark where the user pinned it; "" once closed."""
    return Content("") if ask.priority is None else class_mark(ask.priority, is_pinned=ask.is_pinned)


def class_mark(of: Priority, *, is_pinned: bool = False) -> Content:
    """A class by itself."""
    return Content.styled(f"{SHAPES[of]} P{int(of)}{'!' if is_pinned else ''}", PRIORITY_STYLES[of])


def shape(of: Priority) -> Content:
    """The shape of a class alone."""
    return Content.styled(SHAPES[of], PRIORITY_STYLES[of])


def due(ask: AskLine, today: date, zone: ZoneInfo, style: str = "") -> Content:
    """When it is due, marked where the plan does not keep it; "" without a due date."""
    words = due_words(ask, today, zone)
    if not words:
        return Content("")
    return Content.styled(f"{words} ✗", BAD) if ask.is_late else Content.styled(words, style)


def near_due(ask: AskLine, today: date, zone: ZoneInfo, style: str = "") -> Content:
    """The same in few cells: the weekday alone for the days ahead of this week."""
    on = ask.due_at.astimezone(zone).date() if ask.due_at is not None else ask.due_on
    if on is None or not 0 <= (on - today).days < 7:
        return due(ask, today, zone, style)
    day = "today" if on == today else WEEKDAYS[on.weekday()]
    words = f"{day} {clock_time(ask.due_at, zone)}" if ask.due_at is not None else day
    return Content.styled(f"{words} ✗", BAD) if ask.is_late else Content.styled(words, style)


def estimate(ask: AskLine, style: str = "") -> Content:
    """How long, with a tilde where it was guessed."""
    return Content.styled(estimate_words(ask), FAINT if ask.is_guessed else style)


def who(ask: AskLine, style: str = "") -> Content:
    """Who asks, short."""
    return line(who_words(ask.who), style)


def waiting(ask: AskLine, style: str = "") -> Content:
    """How long nobody answered, once that is a minute, and how often they asked again."""
    asked_again = Content.styled(f" ↻{ask.nudges}", SOON) if ask.nudges else Content("")
    return Content.styled(waiting_words(ask) if ask.waiting_min else "", style) + asked_again
