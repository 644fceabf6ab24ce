"""What is up next, in one line."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from triage.cli.output import note, say, say_json
from triage.cli.quiet_text import note_quiet
from triage.cli.session import open_desk


def say_next(*, as_json: bool) -> None:
    """Print what to do now and until when."""
    with open_desk() as desk:
        view = desk.planning.next_up()
    if as_json:
        say_json(view)
        return
    note_quiet(view.quiet, view.today)
    if view.ask is None:
        note("Nothing is planned. `triage inbox` shows what waits for a decision.")
        return
    from triage.views.ask_words import done_words
    from triage.views.words import clock_time, near_instant

    zone = ZoneInfo(view.zone)
    words = f"#{view.ask.id} {view.ask.title}"
    if view.is_running:
        words = f"running: {words}"
    elif view.is_offer:
        words = f"{words}  (the focus block is free; this is open work)"
    if view.is_now and view.until:
        words += f"  until {clock_time(view.until, zone)}"
    elif view.starts_at and not view.is_now:
        words += f"  from {near_instant(view.starts_at, view.now, zone)}"
    dates = done_words(view.ask, view.today)
    words += f"  ({dates})" if dates else ""
    if view.then and view.then_at:
        words += f"  then #{view.then.id} {view.then.title} ({near_instant(view.then_at, view.now, zone)})"
    if view.doubtful:
        say(view.doubtful.words)
    say(words)
