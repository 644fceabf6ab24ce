"""Lost time as text."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from triage.cli.output import Style, say
from triage.views.ask_words import day_or_never
from triage.views.effort import LostPage, Slip
from triage.views.words import clock_time, duration, near_day

SHOWN = 5
"""Asks named that slip: the first few are those that slip most."""


def say_lost(page: LostPage) -> None:
    """What was recorded, and what it moves."""
    zone = ZoneInfo(page.zone)
    on = page.starts_at.astimezone(zone).date()
    day = "" if on == page.today else f"{near_day(on, page.today)} "
    to = f" to {page.label}" if page.label else ""
    taken = f", taken from #{page.ask_id} {page.title}" if page.ask_id else ""
    span = f"{clock_time(page.starts_at, zone)}-{clock_time(page.ends_at, zone)}"
    say(f"Lost {duration(page.minutes)}{to} ({day}{span}){taken}")
    for slip in page.slips[:SHOWN]:
        say(f"  moves #{slip.id} {slip.title}: {_days(slip, page.today)}", _style(slip))
    if len(page.slips) > SHOWN:
        say(f"  and {len(page.slips) - SHOWN} more by a day or so; `triage plan` shows all dates")
    if not page.slips:
        say("  no date moves by a day", Style.GOOD)
    broken = f", broken off {page.interruptions} times" if page.interruptions > 1 else ""
    if page.lost_today_min > page.minutes or broken:
        say(f"  today in all: {duration(page.lost_today_min)} lost{broken}", Style.FAINT)


def _days(slip: Slip, today: date) -> str:
    parts = []
    for name, was, will in (
        ("likely", slip.from_likely_on, slip.to_likely_on),
        ("safely", slip.from_safely_on, slip.to_safely_on),
    ):
        if was != will:
            parts.append(f"{name} {day_or_never(was, today)} -> {day_or_never(will, today)}")
    words = ", ".join(parts)
    return f"{words}, promised {near_day(slip.promised_on, today)}" if slip.promised_on else words


def _style(slip: Slip) -> Style:
    is_broken = slip.promised_on is not None and (slip.to_likely_on or date.max) > slip.promised_on
    return Style.URGENT if is_broken else Style.PLAIN
