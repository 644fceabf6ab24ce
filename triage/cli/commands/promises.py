"""promises, release: the dates that were named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from triage.cli.options import AsJson, Refs
from triage.cli.output import Cell, Style, note, say, say_json, table
from triage.cli.session import open_desk
from triage.views.asks import PromiseLine
from triage.views.words import near_day


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog="Example: triage promises")(promises)
    app.command(epilog="Example: triage release 12")(release)


def promises(
    every: Annotated[bool, typer.Option("--all", help="Also kept, late, withdrawn and released ones.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the promises you made and whether the plan still holds them."""
    with open_desk() as desk:
        found = desk.planning.promises(open_only=not every)
        today = desk.today()
    if as_json:
        say_json(found)
        return
    if not found:
        note("No open promises. `triage reply 12` makes one when it is copied.")
        return
    say_promises(found, today)


def say_promises(lines: Sequence[PromiseLine], today: date) -> None:
    """Promises as rows, those in danger first."""
    rows: list[list[Cell]] = []
    for line in lines:
        style = Style.URGENT if line.state in ("late", "at risk") else Style.PLAIN
        what = "start " if line.dates == "start" else ""
        planned = f"plan: {near_day(line.planned_on, today)}" if line.planned_on else ""
        ahead = (
            "after " + ", ".join(f"{'✓ ' if done else ''}{title}" for title, done in line.ahead) if line.ahead else ""
        )
        rows.append(
            [
                f"#{line.ask_id}",
                line.person or "-",
                (f"{what}{near_day(line.quoted_on, today)}", style),
                (line.state, style),
                planned,
                line.title,
                ahead,
            ]
        )
    table(rows, head=("", "to", "promised", "", "", "ask", "what comes first"), flexible=6, also=5)


def release(
    refs: Refs,
    to: Annotated[str, typer.Option("--to", help="Only the promise to that person.")] = "",
    as_json: AsJson = False,
) -> None:
    """Take back a promise; the asker knows that the date is off."""
    with open_desk() as desk:
        released = desk.answers.release(refs, to=to)
    if as_json:
        say_json(released)
    else:
        say(f"Released the promise on {', '.join(released)}.")
