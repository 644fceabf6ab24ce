"""The cost of a yes, or of any other "what if", as lines of text."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from triage.cli.bundle_text import new_day_words, say_bundle
from triage.cli.output import Style, say
from triage.cli.shown import ask_words, day_or_never, say_p0
from triage.views.ask_words import done_words, who_words
from triage.views.plans import MoveLine, Preview
from triage.views.words import duration, listing


def say_preview(preview: Preview) -> None:
    """What it costs: dates, moves, breaks, focus, and the messages that would follow."""
    for words in preview.changes:
        say(f"If {words}:", Style.BOLD)
    _say_asks(preview)
    _say_time(preview)
    for move in preview.moves:
        _say_move(move, preview)
    if not preview.moves:
        say("  nothing else moves", Style.GOOD)
    _say_trades(preview)
    _say_broken(preview)
    if preview.p0.over:
        say_p0(preview.p0)
    if preview.interruption:
        say(f"  {preview.interruption.words}", Style.FAINT)
    if preview.rests_on:
        say(f"  {preview.rests_on}", Style.FAINT)
    for draft in preview.drafts:
        say_bundle(draft)


def _say_asks(preview: Preview) -> None:
    zone = ZoneInfo(preview.zone)
    for ask in preview.asks:
        say(ask_words(ask, preview.today, zone), Style.BOLD)
        dates = done_words(ask, preview.today)
        late = "  after its due date" if ask.is_late else ""
        intro = "then" if preview.changes else "if you say yes"
        say(f"  {intro}: {dates or 'no date in sight'}{late}", Style.SOON if late else Style.PLAIN)


def _say_time(preview: Preview) -> None:
    if preview.changes and not (preview.focus_used_min or preview.open_used_min):
        return
    for verb, sign in (("takes", 1), ("gives back", -1)):
        focus, rest = sign * preview.focus_used_min, sign * preview.open_used_min
        used = [
            f"{duration(focus)} of focus" if focus > 0 else "",
            f"{duration(rest)} of open hours" if rest > 0 else "",
        ]
        if any(used):
            say(f"  {verb} {listing([part for part in used if part])}")


def _say_move(move: MoveLine, preview: Preview) -> None:
    broken = ["its due date"] if move.breaks_due else []
    broken += [f"the promise to {move.breaks_promise}"] if move.breaks_promise else []
    breaks = f"; breaks {listing(broken)}" if broken else ""
    whose = f" ({who_words(move.who)})" if move.who else ""
    days = f"{day_or_never(move.from_on, preview.today)} -> {day_or_never(move.to_on, preview.today)}"
    say(f"  moves #{move.id} {move.title}{whose}: {days}{breaks}", Style.URGENT if breaks else Style.PLAIN)


def _say_trades(preview: Preview) -> None:
    for trade in preview.trades:
        whose = f" ({trade.who})" if trade.who else ""
        days = f"{day_or_never(trade.from_on, preview.today)} to {day_or_never(trade.to_on, preview.today)}"
        breaks = f", breaking {listing([f'#{number}' for number in trade.breaks])}" if trade.breaks else ""
        say(f"  in time if #{trade.id} {trade.title}{whose} moves from {days}{breaks}")


def _say_broken(preview: Preview) -> None:
    for line in preview.broken:
        say(f"  {new_day_words(line, preview.today)}", Style.SOON)
    if preview.broken and not preview.drafts:
        say("  --drafts shows the message to each of them.", Style.FAINT)
