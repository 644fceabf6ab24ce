"""move: the desk into another database."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from triage.cli.options import AsJson
from triage.cli.output import note, say, say_json
from triage.views.words import counted


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(epilog="Example: triage move --to postgresql://me@db.example.net/triage")(move)


def move(
    to: Annotated[
        str, typer.Option("--to", metavar="URL", help="An empty database, postgresql://user@host/name, or a new file.")
    ],
    as_json: AsJson = False,
) -> None:
    """Copy the desk with its history into another database and compare the two; the desk here stays as it is."""
    from triage import wiring
    from triage.upkeep import move as move_desk

    done = move_desk(to)
    if as_json:
        say_json(done)
        return
    held = f"{counted(done.rows['ask'], 'ask')} and {counted(done.rows['act'], 'act')}"
    say(f"{held} are in {done.to} now, every row compared.")
    if "://" in done.to:
        note("From now on, here and on each other machine:")
        note(f"  export TRIAGE_DATABASE_URL='{done.to}'")
    if "TRIAGE_DESK" not in os.environ or "://" not in done.to:
        note(f"The desk of before stays in {wiring.place().database}.")
