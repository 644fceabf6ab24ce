"""week: how full this and the next week are, and stretches with an end."""

from __future__ import annotations

from typing import Annotated

import typer

from triage.cli.options import AsJson
from triage.cli.output import say, say_json
from triage.cli.session import open_desk
from triage.errors import BadInput


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog="Example: triage week, triage week 60h --until 20mar")(week)


def week(
    hours: Annotated[str, typer.Argument(metavar="HOURS", help="Declare weeks of so much, such as 60h.")] = "",
    until: Annotated[str, typer.Option("--until", help="The last day of these weeks; needed with HOURS.")] = "",
    clear: Annotated[bool, typer.Option("--clear", help="End the declared weeks now.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show this and the next week against your hours and the weekly cap, or declare a stretch with an end."""
    if bool(hours) != bool(until) or (clear and hours):
        raise BadInput("A stretch needs its hours and its last day.", "Example: triage week 60h --until 20mar")
    with open_desk() as desk:
        if clear:
            desk.overload.clear()
        elif hours:
            desk.overload.stretch(desk.reading.minutes(hours), desk.reading.day(until))
        page = desk.overload.week()
    if as_json:
        say_json(page)
        return
    from triage.cli.week_text import say_week

    if clear:
        say("Ended. `triage undo` brings it back.")
    say_week(page)
