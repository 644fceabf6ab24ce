"""insights: what the last weeks were like."""

from __future__ import annotations

from typing import Annotated

import typer

from triage.cli.options import AsJson
from triage.cli.output import say_json
from triage.cli.session import open_desk


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(epilog="Example: triage insights --weeks 26")(insights)


def insights(
    weeks: Annotated[int, typer.Option("--weeks", min=2, max=104, help="How many weeks back.")] = 12,
    as_json: AsJson = False,
) -> None:
    """Show asks in and out, hours by key result, load, promises, focus kept or eaten, and repeats, week by week."""
    with open_desk() as desk:
        page = desk.insights.page(weeks)
    if as_json:
        say_json(page)
    else:
        from triage.cli.insights_text import say_insights

        say_insights(page)
