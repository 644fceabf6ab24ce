"""add and status, for help and completion only: they live in the light door, which does not load this."""

from __future__ import annotations

from typing import Annotated

import typer

from triage.cli.options import AsJson


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog="Example: triage add Explain the ranking drop by thu 3pm 2h from Priya via slack")(add)
    app.command(epilog="Example: triage status")(status)


def add(
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="What somebody asks; - reads it.")] = None,
    priority: Annotated[str, typer.Option("-p", help="p0, p1 or p2.")] = "",
    tag: Annotated[list[str] | None, typer.Option("--tag", help="A tag; may be given again.")] = None,
    requester: Annotated[str, typer.Option("--from", help="Who asks.")] = "",
    due: Annotated[str, typer.Option("--due", help='By when, such as "thu 3pm".')] = "",
    est: Annotated[str, typer.Option("--est", help="How long, such as 2h.")] = "",
    via: Annotated[str, typer.Option("--via", help="Over which channel.")] = "",
    kr: Annotated[str, typer.Option("--kr", help="Which key result it serves.")] = "",
    link: Annotated[str, typer.Option("--link", help="Where it was asked.")] = "",
    private: Annotated[bool, typer.Option("--private", help="Never named to others.")] = False,
    deep: Annotated[bool, typer.Option("--deep", help="For focus blocks, whatever its size.")] = False,
    shallow: Annotated[bool, typer.Option("--shallow", help="For open hours, whatever its size.")] = False,
    paste: Annotated[bool, typer.Option("--paste", help="Read the clipboard.")] = False,
    each: Annotated[bool, typer.Option("--each", help="One ask a line of standard input.")] = False,
    reply: Annotated[bool, typer.Option("--reply", help="Triage, draft the reply and copy it.")] = False,
    now: Annotated[bool, typer.Option("--now", help="Go on into the desk: priority, dates, cost.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what was understood and save nothing.")] = False,
    raw: Annotated[bool, typer.Option("--raw", help="Take the text as the title, unread.")] = False,
    as_json: AsJson = False,
) -> None:
    """Capture an ask in a second; says what was understood."""


def status(as_json: AsJson = False) -> None:
    """Print what is up now in one line, for prompts and bars; opens no database."""
