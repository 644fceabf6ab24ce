"""What hangs on something that ends: listed, one key each on a terminal, and what was done."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import typer

from triage.cli.bundle_text import goes_out
from triage.cli.commands.reply import send
from triage.cli.output import Style, note, say
from triage.cli.shown import ask_words
from triage.errors import BadInput
from triage.views.goals import Beneath, Changed
from triage.views.words import counted, listing, near_day

if TYPE_CHECKING:
    from triage.desk.changes import Choice
    from triage.desk.desk import Desk


def say_beneath(page: Beneath) -> None:
    """The asks and promises underneath."""
    zone = ZoneInfo(page.zone)
    if not page.asks:
        say(f"Nothing open hangs on {page.title}.")
        return
    say(f"{counted(len(page.asks), 'open ask hangs', 'open asks hang')} on {page.title}:", Style.BOLD)
    for ask in page.asks:
        say(f"  {ask_words(ask, page.today, zone)}")
        for one in page.promises:
            if one.ask_uid == ask.uid:
                say(f"    promised {one.person or 'somebody'} {near_day(one.quoted_on, page.today)}, {one.state}")


def asks_keys(is_decided: bool, as_json: bool) -> bool:
    """Whether to ask for one key each: on a terminal, unless an option has decided."""
    return not is_decided and not as_json and sys.stdin.isatty() and sys.stdout.isatty()


def ask_each(page: Beneath, retie: str) -> dict[str, Choice]:
    """One key for each ask underneath.

    Args:
        page: What is underneath.
        retie: What the key r does, in words; "" when it does nothing.
    """
    from triage.desk.changes import read_choice

    keys = f"d drop, {f'r {retie}, ' if retie else ''}n talk about it, k keep"
    choices: dict[str, Choice] = {}
    for ask in page.asks:
        while ask.uid not in choices:
            typer.echo(f"#{ask.id} {ask.title}  [{keys}] ", nl=False, err=True)
            pressed = typer.getchar()
            typer.echo(pressed if pressed.isprintable() else "", err=True)
            try:
                choices[ask.uid] = read_choice(pressed.strip())
            except BadInput as error:
                note(error.hint)
    return choices


def say_changed(desk: Desk, done: Changed, kept: str, *, record: bool) -> None:
    """What was done, and the messages that were drafted; on a terminal each is copied and recorded on one key.

    Args:
        desk: Where a message that goes out is recorded.
        done: What was done.
        kept: What would decide about those that were left as they are, in words.
        record: Whether all messages go out as they are; nothing is asked then.
    """
    say(done.words[0].upper() + done.words[1:])
    if done.kept and not done.drafts:
        say(f"  {listing([f'#{number}' for number in done.kept])} left as before: {kept}")
    wants_keys = asks_keys(record, False)
    for page in done.drafts:
        who = page.person or "them"
        say()
        say(f"#{page.ask_id} to {who}:", Style.FAINT)
        say(page.message)
        answer = goes_out(who, "record that it went out") if wants_keys else "n"
        wants_keys = wants_keys and answer != "q"
        if record:
            desk.answers.record(page, text=page.message)
        elif answer == "y":
            send(desk, page, page.message)
    if done.drafts and record:
        note(f"Recorded {counted(len(done.drafts), 'message')} as sent, each of which `triage undo` takes back.")
    elif not record:
        note("`triage undo` takes all of it back.")
