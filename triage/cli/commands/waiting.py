"""wait, waiting: who has the ball."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from triage.cli.options import AsJson
from triage.cli.output import Cell, Style, note, say_json, table
from triage.cli.session import open_desk
from triage.cli.shown import say_decided
from triage.errors import BadInput
from triage.views.ledger import WaitPage
from triage.views.words import near_day


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog="Example: triage wait 12 --on priya --nudge thu")(wait)
    app.command(epilog="Example: triage waiting")(waiting)


def wait(
    what: Annotated[str, typer.Argument(metavar="ID|WORDS", help="An ask, or a question of your own in words.")],
    on: Annotated[str, typer.Option("--on", help="Who has the ball.")] = "",
    nudge: Annotated[str, typer.Option("--nudge", help="The day to ask again; else in three working days.")] = "",
    asked: Annotated[str, typer.Option("--for", help="What you asked them, in a few words.")] = "",
    over: Annotated[bool, typer.Option("--over", help="The answer is there.")] = False,
    as_json: AsJson = False,
) -> None:
    """Note that somebody else has the ball: no time is planned for it until the answer is there."""
    with open_desk() as desk:
        if over:
            say_decided(desk.waits.over(what), as_json)
            return
        if not on:
            raise BadInput("Who has the ball?", "Example: triage wait 12 --on priya --nudge thu")
        day = desk.reading.day(nudge) if nudge else None
        say_decided(desk.waits.wait(what, on=on, nudge_on=day, asked=asked), as_json)


def waiting(as_json: AsJson = False) -> None:
    """List who has the ball on what, those to ask again first."""
    with open_desk() as desk:
        page = desk.waits.waiting()
    if as_json:
        say_json(page)
    elif not page.waiting:
        note("You wait for nobody. `triage wait 12 --on priya` notes that somebody else has the ball.")
    else:
        say_waiting(page)


def say_waiting(page: WaitPage) -> None:
    """Who has the ball as rows, those to ask again first."""
    zone = ZoneInfo(page.zone)
    rows: list[list[Cell]] = []
    for one in page.waiting:
        style = Style.SOON if one.is_due else Style.PLAIN
        again = f"ask again {near_day(one.nudge_on, page.today)}"
        rows.append(
            [
                f"#{one.ask_id}",
                one.person,
                one.title,
                one.what,
                f"since {near_day(one.since_at.astimezone(zone).date(), page.today)}",
                (again + (f", asked {one.nudges + 1}x" if one.nudges else ""), style),
            ]
        )
    table(rows, flexible=2, also=3)
    if any(one.is_due for one in page.waiting):
        first = next(one for one in page.waiting if one.is_due)
        note(f"`triage reply {first.ask_id}` asks {first.person} again; `triage wait {first.ask_id} --over` ends it.")
