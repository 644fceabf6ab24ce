"""reply: drafts a message that is ready to send."""

from __future__ import annotations

import os
import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from triage.cli.options import AsJson, Ref
from triage.cli.output import note, say, say_json
from triage.cli.session import open_desk

if TYPE_CHECKING:
    from triage.desk.desk import Desk
    from triage.views.replies import DraftPage, ReplyCheck, SentPage

SITUATIONS = (
    "ack, later, trade, smaller, redirect, clarify, yes, closed, ready, heads-up, nudge, align, self-serve, thanks"
)


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog="Example: triage reply 12 --as trade --tone plain")(reply)


def reply(
    ref: Ref = ".",
    situation: Annotated[str, typer.Option("--as", help=f"{SITUATIONS}, or one of your templates.")] = "",
    tone: Annotated[str, typer.Option(help="warm, plain or formal.")] = "",
    shape: Annotated[str, typer.Option(help="chat or email.")] = "",
    variant: Annotated[str, typer.Option(help="A variant by name, from `triage templates`.")] = "",
    to: Annotated[str, typer.Option("--to", help="Whom of several requesters.")] = "",
    like: Annotated[str, typer.Option("--like", help="Another ask: use the reply to it once more.")] = "",
    other: Annotated[str, typer.Option("--other", help="Somebody who knows the area, for a redirect.")] = "",
    edit: Annotated[bool, typer.Option("--edit", help="Change the text in $EDITOR first.")] = False,
    only_print: Annotated[bool, typer.Option("--print", help="Only print it: no copy, no promise.")] = False,
    as_json: AsJson = False,
) -> None:
    """Draft the reply to an ask, copy it and record its promise; in a pipe it is only printed."""
    with open_desk() as desk:
        if like:
            page = desk.reply_like(ref, like, to=to)
        else:
            page = desk.answers.draft(
                ref,
                to=to,
                situation=situation.strip().lower(),
                tone=desk.reading.tone(tone) if tone else None,
                shape=desk.reading.shape(shape) if shape else None,
                variant=variant,
                other=other,
            )
        if as_json:
            say_json(page)
            return
        if only_print or not sys.stdout.isatty():
            print_draft(page)
            return
        text = _edited(page.message) if edit else page.message
        say(text)
        send(desk, page, text)


def print_draft(page: DraftPage) -> None:
    """The draft's text alone on stdout; what the lint says on stderr."""
    say(page.message)
    for _, _, words in page.findings:
        note(f"lint: {words}")


def send(desk: Desk, page: DraftPage, text: str) -> SentPage:
    """Copy and record a draft, asking which day is promised when the edited text names another one."""
    check = desk.answers.check(page, text)
    sent = desk.answers.send(page, text=text, promised_on=_promised_day(check))
    for _, _, words in check.findings:
        note(f"lint: {words}")
    note("")
    note(_sent_line(sent))
    for sentence in sent.notes:
        note(sentence)
    if page.others:
        note(f"Also asked by {', '.join(page.others)}: `triage reply {page.ask_id} --to {page.others[0].split()[0]}`.")
    return sent


def _sent_line(sent: SentPage) -> str:
    copied = {"copied": "Copied.", "sent to the terminal": "Sent to the terminal's clipboard."}
    where = copied.get(sent.copied, "No clipboard answered: select the text above.")
    return f"{where} {sent.words[0].upper()}{sent.words[1:]}. `triage undo` takes it back."


def _promised_day(check: ReplyCheck) -> date | None:
    """Which day an edited text promises; None when it promises none."""
    if not check.is_unsure:
        return check.promised_on
    from triage.views.words import plain_day

    days = ", ".join(f"{number} = {plain_day(day, check.today)}" for number, day in enumerate(check.days, 1))
    proposed = check.days.index(check.promised_on) + 1 if check.promised_on in check.days else 0
    question = f"The text names another day. Which one is promised? {days}, 0 = none"
    answer = typer.prompt(question, default=str(proposed), err=True).strip()
    if answer == "0":
        return None
    return check.days[int(answer) - 1] if answer.isdigit() and int(answer) <= len(check.days) else check.promised_on


def _edited(text: str) -> str:
    """The text after the user's editor."""
    import shlex
    import subprocess
    import tempfile

    from triage.errors import CouldNot

    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    with tempfile.NamedTemporaryFile("w+", suffix=".md", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        try:
            code = subprocess.call([*shlex.split(command), file.name])
        except (OSError, ValueError) as error:
            raise CouldNot(f"The editor {command!r} does not start.", "Set EDITOR, or leave out --edit.") from error
        if code:
            raise CouldNot("The editor reported an error; nothing was copied.", "Try again, or leave out --edit.")
        with open(file.name, encoding="utf-8", errors="replace") as edited:
            return edited.read().rstrip("\n")
