"""The cells of an ask, the same in every list: priority by letter and shape, who, due, estimate, waiting."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from textual.content import Content

from triage.domain.ask import Priority
from triage.tui.widgets.words import BAD, FAINT, SOON, line
from triage.views.asks import AskLine
from triage.views.words import clock_time, duration, near_day, waited

SHAPES = {Priority.P0: "▲", Priority.P1: "●", Priority.P2: "○"}
"""Told by shape and letter, so that colour is never needed."""

PRIORITY_STYLES = {Priority.P0: f"bold {BAD}", Priority.P1: SOON, Priority.P2: FAINT}


def priority(ask: AskLine) -> Content:
    """Shape and class, with a pin where the user set it; a dash once closed."""
    if ask.priority is None:
        return Content.styled("– done", FAINT) if ask.closed_at else Content("")
    return class_mark(ask.priority, is_pinned=ask.is_pinned)


def class_mark(of: Priority, *, is_pinned: bool = False) -> Content:
    """A class by itself."""
    return Content.styled(f"{SHAPES[of]} {of.name}{'!' if is_pinned else ''}", PRIORITY_STYLES[of])


def due(ask: AskLine, today: date, zone: ZoneInfo) -> Content:
    """When it is due, marked where the plan does not keep it; "" without a due date."""
    if ask.due_at is not None:
        words = f"{near_day(ask.due_at.astimezone(zone).date(), today)} {clock_time(ask.due_at, zone)}"
    elif ask.due_on is not None:
        words = near_day(ask.due_on, today)
    else:
        return Content("")
    return Content.styled(f"{words} !", BAD) if ask.is_late else Content(words)


def estimate(ask: AskLine) -> Content:
    """How long, with a tilde where it was guessed."""
    if ask.estimate_min is None:
        return Content("")
    words = f"{'~' if ask.is_guessed else ''}{duration(ask.estimate_min)}"
    return Content.styled(words, FAINT) if ask.is_guessed else Content(words)


def who(ask: AskLine) -> Content:
    """Who asks, short: the first, and how many more."""
    if not ask.who:
        return Content("")
    return line(ask.who[0] if len(ask.who) == 1 else f"{ask.who[0]} +{len(ask.who) - 1}")


def waiting(ask: AskLine) -> Content:
    """How long nobody answered; "" once somebody did."""
    if ask.waiting_min is None:
        return Content("")
    return Content(waited(timedelta(minutes=ask.waiting_min)))


def nudges(ask: AskLine) -> Content:
    """How often they asked again."""
    return Content.styled(f"↻{ask.nudges}", SOON) if ask.nudges else Content("")
