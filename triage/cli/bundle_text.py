"""Promised days that no longer hold, and the messages about them: printed, or copied and recorded one by one."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

from triage.cli.output import Cell, Style, note, say, table
from triage.cli.shown import priority_cell
from triage.views.ask_words import done_words, who_words
from triage.views.asks import AskLine
from triage.views.what_if import BackPage, BundlePage, NewDayLine, UpdatesPage
from triage.views.words import counted, near_day

if TYPE_CHECKING:
    from triage.desk.desk import Desk

MOST_SHOWN = 10
"""Asks listed after an absence; `triage inbox` has the rest."""


def new_day_words(line: NewDayLine, today: date) -> str:
    """One promise and the day that would hold."""
    to = f" to {line.person}" if line.person else ""
    what = "start on " if line.dates == "start" else ""
    then = near_day(line.to_on, today) if line.to_on else "no date in sight"
    return f"promised{to}: {what}#{line.ask_id} {line.title} {near_day(line.from_on, today)}, now {then}"


def say_broken(page: UpdatesPage) -> None:
    """The promises that do not hold, one a line."""
    for line in page.broken:
        say(new_day_words(line, page.today), Style.URGENT if line.is_late else Style.SOON)


def say_bundle(draft: BundlePage) -> None:
    """One message, below the name of whom it is for."""
    say()
    say(f"To {draft.person}:", Style.BOLD)
    say(draft.message)
    for _, _, words in draft.findings:
        note(f"lint: {words}")


def say_back(page: BackPage) -> None:
    """What happened since, one block each."""
    say(f"Since {near_day(page.since_on, page.today)}: {_came_in_words(page)}", Style.BOLD)
    _say_asks(page.came_in, page)
    if page.asked_again:
        say("Asked again:", Style.BOLD)
        _say_asks(page.asked_again, page)
    if page.overdue:
        say("Due meanwhile:", Style.BOLD)
        _say_asks(page.overdue, page)
    if page.updates.broken:
        say("Promised days that no longer hold:", Style.BOLD)
        say_broken(page.updates)
    else:
        say("Every promise holds; the plan starts from now.", Style.GOOD)


def _came_in_words(page: BackPage) -> str:
    return f"{counted(len(page.came_in), 'new ask')} in the inbox" if page.came_in else "nothing new in the inbox"


def _say_asks(asks: tuple[AskLine, ...], page: BackPage) -> None:
    rows: list[list[Cell]] = [
        [f"  #{ask.id}", priority_cell(ask), ask.title, who_words(ask.who) or "-", done_words(ask, page.today)]
        for ask in asks[:MOST_SHOWN]
    ]
    table(rows, flexible=2)
    if len(asks) > MOST_SHOWN:
        say(f"  and {len(asks) - MOST_SHOWN} more", Style.FAINT)


def offer_drafts(desk: Desk, page: UpdatesPage, *, only_print: bool) -> None:
    """Print the messages; on a terminal ask for each whether it goes out, then copy and record it."""
    for draft in page.drafts:
        say_bundle(draft)
        if only_print or not (sys.stdout.isatty() and sys.stdin.isatty()):
            continue
        answer = goes_out(draft.person, "record the new days")
        if answer == "q":
            return
        if answer == "n":
            continue
        sent = desk.bundles.send(draft)
        copied = {"copied": "Copied.", "sent to the terminal": "Sent to the terminal's clipboard."}
        where = copied.get(sent.copied, "No clipboard answered: select the text above.")
        note(f"{where} {sent.words[0].upper()}{sent.words[1:]}. `triage undo` takes it back.")


def goes_out(person: str, recorded: str) -> str:
    """Whether a message goes out: "y", "n", or "q" for none of those that follow either.

    Args:
        person: Whom it is for.
        recorded: What is recorded when it does, in words.
    """
    import typer

    asked = f"Copy it for {person} and {recorded}? [y]es, [n]o, [q]uit"
    answer = str(typer.prompt(asked, default="y", err=True)).strip().lower()[:1]
    return answer if answer in ("n", "q") else "y"
