"""What was understood, in one line: shown after every capture."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from triage.capture.draft import FOCUS, Draft
from triage.capture.text import clean_line
from triage.capture.vocabulary import Vocabulary

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAY_NAMES = dict(zip(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), DAYS, strict=True))
UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
PREFIX_CHARS = 4


def echo_line(draft: Draft, vocabulary: Vocabulary, uid: str = "") -> str:
    """The draft in one line, the uid's short prefix before it; safe to print."""
    parts = [draft.title]
    due = due_words(draft, vocabulary)
    parts += [f"due {due}"] if due else []
    parts += [duration_words(draft.estimate_min)] if draft.estimate_min is not None else []
    parts += [f"P{draft.priority} set by you"] if draft.priority is not None else []
    parts += [f"from {draft.requester}"] if draft.requester else []
    parts += [f"#{tag}" for tag in draft.tags]
    parts += [word for word in (draft.key_result, draft.channel) if word]
    parts += [recurrence_words(draft.recurrence)] if draft.recurrence else []
    parts += [("deep" if draft.lane == FOCUS else "shallow")] if draft.lane else []
    parts += ["private"] if draft.is_private else []
    parts += [f"link {draft.link}"] if draft.link and draft.link not in draft.title else []
    line = " | ".join(map(clean_line, parts))
    return f"{uid[:PREFIX_CHARS]}  {line}" if uid else line


def doubt_line(draft: Draft, uid: str = "") -> str:
    """What is unsure or was not read, as one line; "" when all is clear. A command in it names this ask."""
    if not draft.warnings:
        return ""
    ref = uid[:PREFIX_CHARS] if uid else "."
    return clean_line("? " + "; ".join(draft.warnings).replace("triage edit . ", f"triage edit {ref} "))


def due_words(draft: Draft, vocabulary: Vocabulary) -> str:
    """The due date in the user's zone: "Thu 12 Mar 15:00 (tomorrow)"; "" without one."""
    today = vocabulary.now.astimezone(vocabulary.zone).date()
    if draft.due_at is not None:
        local = draft.due_at.astimezone(vocabulary.zone)
        return f"{day_words(local.date(), today)} {local:%H:%M}{_nearness(local.date(), today)}"
    if draft.due_on is not None:
        return f"{day_words(draft.due_on, today)}{_nearness(draft.due_on, today)}"
    return ""


def day_words(on: date, today: date) -> str:
    """``Thu 12 Mar``, with the year when it is another one."""
    words = f"{DAYS[on.weekday()]} {on.day} {MONTHS[on.month - 1]}"
    return words if on.year == today.year else f"{words} {on.year}"


def _nearness(on: date, today: date) -> str:
    """What people want to know of a day at once."""
    if on < today:
        return " (past)"
    if on == today:
        return " (today)"
    if on == today + timedelta(days=1):
        return " (tomorrow)"
    return " (next year)" if on.year == today.year + 1 else ""


def duration_words(minutes: int) -> str:
    """``45m``, ``2h``, ``1h30``.

    >>> duration_words(45), duration_words(120), duration_words(90)
    ('45m', '2h', '1h30')
    """
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}m"
    return f"{hours}h{rest:02d}" if rest else f"{hours}h"


def recurrence_words(rule: str) -> str:
    """A series in words: ``every 2 weeks on Thu``; the rule itself when it is a rarer one, "" when there is none.

    >>> recurrence_words("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH")
    'every 2 weeks on Thu'
    >>> recurrence_words("FREQ=DAILY;UNTIL=20271231")
    'every day until 2027-12-31'
    """
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    unit = UNITS.get(parts.get("FREQ", ""), "")
    until = parts.pop("UNTIL", "")[:8]
    if not unit or parts.keys() - {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY"} or (until and not until.isdigit()):
        return rule
    if until:
        base = ";".join(f"{name}={value}" for name, value in parts.items())
        return f"{recurrence_words(base)} until {until[:4]}-{until[4:6]}-{until[6:]}"
    count = parts.get("INTERVAL", "1")
    words = f"every {unit}" if count == "1" else f"every {count} {unit}s"
    days = [DAY_NAMES.get(day, day) for day in parts.get("BYDAY", "").split(",") if day]
    if days == list(DAYS[:5]):
        return "every weekday"
    days += [f"day {parts['BYMONTHDAY']}"] if "BYMONTHDAY" in parts else []
    return f"{words} on {', '.join(days)}" if days else words


def source_table(draft: Draft, vocabulary: Vocabulary) -> str:
    """Which words gave which field, by which rule; one line each."""
    rows = [("title", draft.title, "", "")]
    for span in draft.spans:
        value = span.value
        if span.field == "due":
            value = due_words(draft, vocabulary) or "none"
        elif span.field == "estimate_min":
            value = duration_words(draft.estimate_min or 0)
        rows.append((span.field.removesuffix("_min"), value, f'"{draft.raw[span.start : span.end]}"', span.rule))
    rows = [tuple(clean_line(cell) for cell in row) for row in rows]  # type: ignore[misc]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        "  ".join((*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3])).rstrip()
        for row in rows
    )


def to_json(draft: Draft, uid: str, captured_at: datetime | None) -> dict[str, object]:
    """A capture as plain data for other programs; uid and time are null for one that was not saved."""
    data: dict[str, object] = {"uid": uid or None, "captured_at": captured_at.isoformat() if captured_at else None}
    return data | draft.to_dict()
