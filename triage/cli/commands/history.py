"""undo, redo, history."""

from __future__ import annotations

from typing import Annotated

import typer

from triage.cli.options import AsJson
from triage.cli.output import Style, note, say, say_json, table
from triage.cli.session import open_desk


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog="Example: triage undo")(undo)
    app.command(epilog="Example: triage redo")(redo)
    app.command(epilog="Example: triage history 12")(history)


def undo(
    act: Annotated[str, typer.Argument(metavar="ACT", help="An act's number from `triage history`.")] = "",
    as_json: AsJson = False,
) -> None:
    """Take back the last act, or the one named."""
    with open_desk() as desk:
        line = desk.journal.undo(act or None)
    if as_json:
        say_json(line)
    else:
        say(f"Undid: {line.words}")


def redo(as_json: AsJson = False) -> None:
    """Do again what the last undo took back."""
    with open_desk() as desk:
        line = desk.journal.redo()
    if as_json:
        say_json(line)
    else:
        say(f"Redid: {line.words}")


def history(
    ref: Annotated[str, typer.Argument(metavar="ID", help="Only what was done to that ask.")] = "",
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many acts.")] = 20,
    as_json: AsJson = False,
) -> None:
    """List what was done, newest first."""
    with open_desk() as desk:
        lines = desk.journal.history(ref, limit=limit)
        zone = desk.zone()
        now = desk.now()
    if as_json:
        say_json(lines)
        return
    if not lines:
        note("Nothing was done yet.")
        return
    from triage.views.words import near_instant

    table(
        [
            (
                str(line.seq),
                near_instant(line.at, now, zone),
                (f"{line.words} (undone)", Style.FAINT) if line.is_undone else line.words,
            )
            for line in lines
        ],
        head=("act", "when", "what"),
        flexible=2,
    )
