"""Fills a throw-away desk with a realistic week, and tells the story of one morning with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from triage.cli import demo_week as week
from triage.cli.output import Style, say
from triage.domain.ask import Ask, Status

if TYPE_CHECKING:
    from triage.desk.desk import Desk
    from triage.desk.transfer import ImportedAsk
    from triage.views.asks import AskLine


def fill(desk: Desk) -> None:
    """Make the demo's user known and put a week of asks on the desk."""
    profile = desk.time.profile()
    desk.time.set_profile(
        replace(profile, name=week.USER, primary=week.PRIMARY, secondary=week.SECONDARY), "set up the demo"
    )
    for span in week.FOCUS:
        desk.time.add_block(span)
    for key, title, weight in week.KEY_RESULTS:
        desk.goals.add(key, title, weight)
    for name, role, team in week.PEOPLE:
        desk.people.change(name, role=role, team=team)
    _finish_history(desk)
    for line in week.ACTIVE:
        _add(desk, line)
    waiting = desk.planning.inbox(limit=None).asks
    desk.decisions.accept([str(ask.id) for ask in waiting])
    for ask in waiting:
        if any(ask.title.startswith(title) for title in week.PROMISED):
            page = desk.answers.draft(str(ask.id), situation="yes")
            desk.answers.record(page, text=page.message)
    for text in week.INBOX:
        _add(desk, text)
    big = _titled(desk, "query intent")
    if big.is_guessed:
        desk.decisions.edit(str(big.id), {"estimate_min": week.BIG_MIN})


def _add(desk: Desk, text: str) -> None:
    desk.intake.add(desk.reading.capture(dated(text, desk.today())))


def dated(text: str, today: date) -> str:
    """A text with its ``{inN}`` replaced by the day N working days ahead: a weekday when near, else an ISO date.

    >>> dated("by {in2}", date(2026, 3, 2))
    'by Wednesday'
    """
    for ahead in range(1, 10):
        mark = f"{{in{ahead}}}"
        if mark in text:
            day = working_day(today, ahead)
            near = (day - today).days < 7
            text = text.replace(mark, f"{day:%A}" if near else day.isoformat())
    return text


def working_day(today: date, ahead: int) -> date:
    """The day so many Mondays to Fridays after today.

    >>> working_day(date(2026, 3, 6), 1)
    datetime.date(2026, 3, 9)
    """
    day = today
    while ahead:
        day += timedelta(days=1)
        ahead -= day.weekday() < 5
    return day


def _finish_history(desk: Desk) -> None:
    from triage.desk.transfer import Imported

    now = desk.now()
    asks = tuple(
        _finished(number, title, who, estimate, actual, key_result, now)
        for number, (title, who, estimate, actual, key_result) in enumerate(week.FINISHED)
    )
    desk.exchange.take(Imported(asks=asks), "demo")


def _finished(
    number: int, title: str, who: str, estimate: int, actual: int, key_result: str, now: datetime
) -> ImportedAsk:
    from triage.desk.transfer import ImportedAsk

    closed_at = now - timedelta(hours=30 * (len(week.FINISHED) - number))  # three busy weeks
    ask = Ask(
        uid="",
        title=title,
        text=title,
        received_at=closed_at - timedelta(days=6),
        closed_at=closed_at,
        status=Status.DONE,
        estimate_min=estimate,
        actual_min=actual,
        key_result=key_result,
        source_id=str(number),
    )
    return ImportedAsk(ask=ask, names=(who,))


def go_on(desk: Desk) -> None:
    """A little later that morning: one ask was answered with a date, one put aside."""
    page = desk.answers.draft(str(_titled(desk, "feature joins").id))
    desk.answers.record(page, text=page.message)
    desk.decisions.defer([str(_titled(desk, "stand-up notes").id)], working_day(desk.today(), 3))


def tell(desk: Desk) -> None:
    """The story of one morning as text: what waits, why, what a yes costs, a "not now", the promise, the plan."""
    from triage.cli.commands.promises import say_promises
    from triage.cli.plan_text import say_plan
    from triage.cli.preview_text import say_preview
    from triage.cli.shown import say_inbox, say_why

    inbox = desk.planning.inbox()
    first, wanted, later = inbox.asks[0], _titled(desk, "ranking drop"), _titled(desk, "feature joins")
    _step("What waits for a decision", "triage inbox")
    say_inbox(inbox)
    _step("Why is the first one where it is?", f"triage why {first.id}")
    say_why(desk.planning.why(str(first.id)))
    _step("What would a yes to Priya cost?", f"triage preview {wanted.id}")
    say_preview(desk.planning.preview([str(wanted.id)]))
    _step('Not now, without "No": this goes to the clipboard', f"triage reply {later.id}")
    page = desk.answers.draft(str(later.id))
    say(page.message)
    desk.answers.record(page, text=page.message)
    _step("The date is kept as a promise", "triage promises")
    say_promises(desk.planning.promises(), desk.today())
    _step("The plan, with the promise in it", "triage plan")
    say_plan(desk.planning.plan_page())


def _titled(desk: Desk, words: str) -> AskLine:
    return next(ask for ask in desk.planning.inbox().asks if words in ask.title)


def _step(words: str, command: str) -> None:
    say()
    say(f"# {words}", Style.BOLD)
    say(f"$ {command}", Style.FAINT)


def say_where(folder: str) -> None:
    """Say how to go on with the demo's desk, and how to be rid of it."""
    say()
    say("# Your turn: the same desk, in this shell", Style.BOLD)
    say(f"$ export TRIAGE_DESK={folder}")
    say("$ triage add Explain the latency spike by fri 2h from Priya via slack")
    say("$ triage inbox")
    say(f"To be rid of it: rm -r {folder} and unset TRIAGE_DESK. Your own desk was not touched.", Style.FAINT)
