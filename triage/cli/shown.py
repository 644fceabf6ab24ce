"""Views as lines of text: asks in lists, decisions, reasons, previews. Only words and columns, no rules."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from triage.cli.output import Cell, Style, note, say, say_json, table
from triage.domain.ask import Priority, Status
from triage.views.ask_words import dates_cell, done_words, due_words, estimate_words, who_words
from triage.views.asks import AskLine, AskList, SeenBefore, Why
from triage.views.decisions import Decided
from triage.views.kinds import SeenAgain
from triage.views.plans import P0Budget
from triage.views.words import counted, duration, listing, near_day, waited

PRIORITY_STYLES = {Priority.P0: Style.URGENT, Priority.P1: Style.SOON, Priority.P2: Style.PLAIN}


def priority_cell(ask: AskLine) -> Cell:
    """The priority with a mark when the user pinned it, "" once closed."""
    if ask.priority is None:
        return ""
    return f"{ask.priority.name}{'!' if ask.is_pinned else ''}", PRIORITY_STYLES[ask.priority]


def say_inbox(page: AskList) -> None:
    """The waiting asks, with how long nobody answered."""
    zone = ZoneInfo(page.zone)
    rows: list[list[Cell]] = []
    for ask in page.asks:
        waits = waited_words(ask)
        rows.append(
            [
                f"#{ask.id}",
                priority_cell(ask),
                ask.title,
                who_words(ask.who) or "-",
                (due_words(ask, page.today, zone), Style.URGENT if ask.is_late else Style.PLAIN),
                estimate_words(ask),
                waits,
            ]
        )
    table(rows, head=("", "", "ask", "who", "due", "est", "waits"), flexible=2)
    _say_more(page)


def waited_words(ask: AskLine) -> str:
    """How long it has waited for an answer, and how often they asked again."""
    from datetime import timedelta

    words = "answered" if ask.waiting_min is None else waited(timedelta(minutes=ask.waiting_min))
    if ask.calls_for == "ready":
        words = "free to start"
    elif ask.calls_for == "nudge":
        words = f"ask {ask.waits_for[0].split()[0]} again"
    elif ask.waits_for:
        words = f"{ask.waits_for[0].split()[0]} has the ball"
    return f"{words} · {counted(ask.nudges, 'nudge')}" if ask.nudges else words


def say_list(page: AskList) -> None:
    """Asks of any status, with the plan's dates."""
    zone = ZoneInfo(page.zone)
    rows: list[list[Cell]] = []
    for ask in page.asks:
        closed = near_day(ask.closed_at.astimezone(zone).date(), page.today) if ask.closed_at else ""
        rows.append(
            [
                f"#{ask.id}",
                priority_cell(ask),
                status_words(ask),
                (ask.title, Style.BOLD if ask.is_running else Style.PLAIN),
                who_words(ask.who) or "-",
                (due_words(ask, page.today, zone), Style.URGENT if ask.is_late else Style.PLAIN),
                estimate_words(ask),
                closed or dates_cell(ask, page.today),
            ]
        )
    table(rows, head=("", "", "", "ask", "who", "due", "est", "likely - safely"), flexible=3)
    _say_more(page)
    if page.rests_on and any(ask.safely_on for ask in page.asks):
        note(page.rests_on)


def status_words(ask: AskLine) -> str:
    """The status as people say it."""
    return "running" if ask.is_running else ask.status.replace("_", " ")


def say_backlog(page: AskList) -> None:
    """Deferred and P2 asks: what is due for a revisit first."""
    rows: list[list[Cell]] = []
    for ask in page.asks:
        is_due = ask.revisit_on is not None and ask.revisit_on <= page.today
        revisit = near_day(ask.revisit_on, page.today) if ask.revisit_on else ""
        rows.append(
            [
                f"#{ask.id}",
                priority_cell(ask),
                ask.title,
                who_words(ask.who) or "-",
                (f"revisit {revisit}" if revisit else "", Style.SOON if is_due else Style.PLAIN),
                f"deferred {ask.deferrals}x" if ask.deferrals else "",
                f"promised {near_day(ask.promised_on, page.today)}" if ask.promised_on else "",
            ]
        )
    table(rows, flexible=2)
    _say_more(page)


def _say_more(page: AskList) -> None:
    if page.total > len(page.asks):
        note(f"... {page.total - len(page.asks)} more; --limit and --offset page on.")


def say_decided(decided: Decided, as_json: bool) -> None:
    """What a decision did, and what follows from it."""
    if as_json:
        say_json(decided)
        return
    say(decided.words[0].upper() + decided.words[1:])
    for ask in decided.asks[:20]:
        say(f"  {ask_words(ask, decided.today, ZoneInfo(decided.zone))}")
    if len(decided.asks) > 20:
        say(f"  and {len(decided.asks) - 20} more")
    for sentence in decided.notes:
        say(f"  {sentence}", Style.SOON)
    if decided.rests_on and any(ask.safely_on for ask in decided.asks):
        say(f"  {decided.rests_on}", Style.FAINT)


def ask_words(ask: AskLine, today: date, zone: ZoneInfo) -> str:
    """One ask in one line, the parts that are known."""
    due = due_words(ask, today, zone)
    dates = done_words(ask, today)
    parts = [
        f"#{ask.id} {ask.title}",
        f"{ask.priority.name}{' pinned' if ask.is_pinned else ''}" if ask.priority is not None else "",
        f"from {listing(ask.who)}" if ask.who else "",
        f"due {due}" if due else "",
        estimate_words(ask),
        dates if ask.status is Status.ACTIVE else "",
        f"revisit {near_day(ask.revisit_on, today)}" if ask.revisit_on else "",
        f"promised {near_day(ask.promised_on, today)}" if ask.promised_on else "",
    ]
    return " | ".join(part for part in parts if part)


def say_why(why: Why) -> None:
    """The term table and what would flip the class."""
    ask = why.ask
    pinned = f" (you pinned {ask.priority.name})" if ask.is_pinned and ask.priority is not None else ""
    say(f"#{ask.id} {ask.title}", Style.BOLD)
    say(f"{why.because}{pinned}")
    table([(f"{one.points:+.1f}", one.rule, one.words) for one in why.reasons], flexible=2)
    say(f"{why.points:+.1f}  in all")
    for sentence in why.flips:
        say(f"  {sentence}")
    if why.suggests:
        say(f"  {why.suggests}", Style.FAINT)


def say_p0(p0: P0Budget) -> None:
    """The P0 budget in one line."""
    say(p0.words, Style.URGENT if p0.over else Style.PLAIN)


def day_or_never(day: date | None, today: date) -> str:
    """A day, or that there is none in the foreseeable future."""
    return near_day(day, today) if day else "no date in sight"


def say_seen(seen: tuple[SeenBefore, ...], today: date, zone: ZoneInfo, ask_id: int = 0) -> None:
    """Earlier asks like this one."""
    for one in seen:
        when = near_day(one.received_at.astimezone(zone).date(), today)
        took = f", took {duration(one.took_min)}" if one.took_min else ""
        answered = f", answered {one.answered}" if one.answered else ""
        say(f"  #{one.id} {one.title}  ({listing(one.who) or 'nobody named'}, {when}{took}{answered})")
    if ask_id and (reply := next((one for one in seen if one.answered), None)) is not None:
        say(f"  triage reply {ask_id} --like {reply.id} uses that reply once more", Style.FAINT)


def say_again(again: SeenAgain) -> None:
    """What an ask's kind has to say: aloud when it is sure for the first time, quietly after."""
    say(f"{again.words}  [{again.ref} {again.name}]", Style.SOON if again.is_alert else Style.FAINT)
    if again.is_alert and again.telling:
        say(f"  all share: {', '.join(again.telling)}", Style.FAINT)
    if again.is_alert and again.next_step:
        say(f"  {again.next_step}")
