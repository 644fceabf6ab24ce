"""What the page of one ask says, section by section."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from textual.content import Content

from triage.capture.echo import recurrence_words
from triage.domain.ask import Lane
from triage.tui.widgets import asks as cells
from triage.tui.widgets.page import Row
from triage.tui.widgets.words import BAD, FAINT, GOOD, STRONG, joined, line, words
from triage.views.ask_words import dates_words, status_words
from triage.views.asks import AskPage, PromiseLine, Why
from triage.views.words import clock_time, duration, listing, near_day, plain_day

DOT = Content.styled(" · ", FAINT)

STATE_STYLES = {"late": BAD, "at risk": BAD, "kept": GOOD}


def head(page: AskPage) -> Content:
    """Priority, title and number; below, who asks, by when, and where it stands."""
    ask = page.ask
    title = joined(cells.priority(ask), line(ask.title, STRONG), by="  ")
    due = cells.due(ask, page.today, ZoneInfo(page.zone))
    dates = dates_words(ask, page.today)
    waits = cells.waiting(ask)
    facts = joined(
        Content.styled(f"#{ask.id}", FAINT),
        Content.styled(status_words(ask), STRONG),
        line(listing(ask.who)),
        line(f"via {ask.channel}") if ask.channel else "",
        "due " + due if due else "",
        cells.estimate(ask),
        dates if ask.status == "active" else "",
        "waits " + waits if waits else "",
        "private" if ask.is_private else "",
        by=DOT,
    )
    return joined(title, facts, by="\n")


def asked(page: AskPage) -> Content:
    """The original text, the link, and every time they asked again."""
    zone = ZoneInfo(page.zone)
    link = line(page.link, "underline") if page.link else Content("")
    again = [
        joined(Content.styled(f"↻ {_when(at, page, zone)} ", FAINT), line(who), ": ", words(text.strip()))
        for at, who, text in page.nudges
    ]
    return joined(words(page.text.strip() or page.ask.title), link, *again, by="\n")


def because(why: Why) -> Content:
    """What decided the class."""
    pinned = f"You pinned {why.ask.priority.name}; the rules say:" if is_overruled(why) and why.ask.priority else ""
    return joined(pinned, joined(cells.shape(why.assigned), words(why.because, STRONG), by=" "), by="\n")


def is_overruled(why: Why) -> bool:
    """Whether the user pinned another class than the rules'."""
    return why.ask.is_pinned and why.ask.priority is not why.assigned


def reasons(why: Why) -> list[Row]:
    """The terms with their points, and what would change the class."""
    terms = [(Content.styled(f"{one.points:+.1f}", STRONG), words(one.words)) for one in why.reasons]
    return terms + [(Content.styled("or", FAINT), words(sentence, FAINT)) for sentence in why.flips]


def planned(page: AskPage) -> list[Row]:
    """Dates in the plan, the lane, the timer."""
    ask = page.ask
    lane = {Lane.FOCUS: "deep work, in focus blocks", Lane.OPEN: "open hours"}
    worked = duration(page.worked_min) if page.worked_min else ""
    return _named(
        ("starts", near_day(page.starts_on, page.today) if page.starts_on else ""),
        ("done", dates_words(ask, page.today)),
        ("lane", lane[ask.lane] if ask.lane else ""),
        ("look again", near_day(ask.revisit_on, page.today) if ask.revisit_on else ""),
        ("put off", f"{ask.deferrals}×" if ask.deferrals else ""),
        ("worked", f"▶ {worked or '0m'}, running" if ask.is_running else worked),
        ("took", duration(ask.actual_min) if ask.actual_min else ""),
    )


def promises(page: AskPage) -> Content:
    """Each promise, and what was said to come first."""
    return joined(*(line_ for promise in page.promises for line_ in _promise(promise, page)), by="\n")


def _promise(promise: PromiseLine, page: AskPage) -> Iterator[Content]:
    what = "start " if promise.dates == "start" else ""
    now = f", planned {near_day(promise.planned_on, page.today)}" if promise.planned_on else ""
    yield joined(
        line(promise.person or "somebody", STRONG),
        f" {what}{near_day(promise.quoted_on, page.today)}  ",
        Content.styled(promise.state, STATE_STYLES.get(promise.state, FAINT)),
        Content.styled(now, FAINT),
    )
    for title, is_done in promise.ahead:
        yield Content.styled("  ✓ " if is_done else "  · ", GOOD if is_done else FAINT) + line(title, FAINT)


def replies(page: AskPage) -> Content:
    """What went out, newest first."""
    zone = ZoneInfo(page.zone)
    return joined(
        *(
            line(f"{_when(at, page, zone)}  {situation} to {who or 'nobody named'}", FAINT) + "\n" + words(text)
            for at, who, situation, text in reversed(page.replies)
        ),
        by="\n\n",
    )


def details(page: AskPage) -> list[Row]:
    """Everything else that is known."""
    ask = page.ask
    zone = ZoneInfo(page.zone)
    return _named(
        ("received", _when(ask.received_at, page, zone)),
        ("say as", page.say_as),
        ("key result", ask.key_result),
        ("tags", " ".join(f"+{tag}" for tag in ask.tags)),
        ("done when", page.done_when),
        ("repeats", recurrence_words(page.recurrence)),
        ("handed to", page.handed_to),
        ("outcome", page.outcome),
        ("seen at", page.outcome_link),
        ("helped", ", ".join(page.credit)),
        ("merged in", listing([f"#{number} {title}" for number, title in page.merged])),
    )


def history(page: AskPage) -> list[Row]:
    """What was done with it, newest first."""
    zone = ZoneInfo(page.zone)
    return [
        (
            line(_when(one.at, page, zone), FAINT),
            line(f"{one.words}{' (undone)' if one.is_undone else ''}", FAINT if one.is_undone else ""),
        )
        for one in page.history
    ]


def _named(*facts: tuple[str, str]) -> list[Row]:
    return [(Content.styled(name, FAINT), words(value)) for name, value in facts if value]


def _when(at: datetime, page: AskPage, zone: ZoneInfo) -> str:
    on = at.astimezone(zone).date()
    day = near_day(on, page.today) if abs((on - page.today).days) < 2 else plain_day(on, page.today)
    return f"{day} {clock_time(at, zone)}"
