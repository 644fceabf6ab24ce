"""plan, next: reading the plan."""

from __future__ import annotations

from typing import Annotated

import typer

from triage.cli.next_text import say_next
from triage.cli.options import AsJson
from triage.cli.output import say_json
from triage.cli.session import open_desk


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog="Example: triage plan")(plan)
    app.command("next", epilog="Example: triage next")(what_next)


def plan(
    weeks: Annotated[int, typer.Option(min=1, max=8, help="So many weeks, this one included.")] = 2,
    as_json: AsJson = False,
) -> None:
    """Show the plan: each day's focus blocks and open hours with what lies in them, load and P0 budget."""
    with open_desk() as desk:
        page = desk.planning.plan_page(weeks=weeks)
    if as_json:
        say_json(page)
    else:
        from triage.cli.plan_text import say_plan

        say_plan(page)


def what_next(as_json: AsJson = False) -> None:
    """Say in one line what to do now and until when."""
    say_next(as_json=as_json)
