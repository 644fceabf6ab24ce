"""kr: key results."""

from __future__ import annotations

from typing import Annotated

import typer

from triage.cli.options import AsJson
from triage.cli.output import note, say, say_json, table
from triage.cli.session import open_desk


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    group = typer.Typer(
        help="Key results: what asks may serve, and how much each counts.",
        epilog='Example: triage kr add KR2 "Search quality" --weight 2',
        rich_markup_mode=None,
    )
    group.callback(invoke_without_command=True)(list_all)
    group.command("list", epilog="Example: triage kr list")(list_command)
    group.command("add", epilog='Example: triage kr add KR2 "Search recall above 92 %" --weight 2')(add)
    group.command("remove", epilog="Example: triage kr remove KR2")(remove)
    app.add_typer(group, name="kr")


def list_all(context: typer.Context, as_json: AsJson = False) -> None:
    """List the key results."""
    if context.invoked_subcommand is None:
        list_command(as_json)


def list_command(as_json: AsJson = False) -> None:
    """List the key results with their weights."""
    with open_desk() as desk:
        found = desk.goals.key_results()
    if as_json:
        say_json(found)
    elif not found:
        note('No key results yet. `triage kr add KR1 "..."` makes one known; then P1 goes to what serves it.')
    else:
        table([(one.key, f"weight {one.weight:g}", one.title) for one in found], flexible=2)


def add(
    key: Annotated[str, typer.Argument(help="Such as KR2.")],
    title: Annotated[str, typer.Argument(help="What is to be reached.")] = "",
    weight: Annotated[float | None, typer.Option("--weight", "-w", help="How much it counts; 1 is usual.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make a key result known, or change it."""
    with open_desk() as desk:
        made = desk.goals.add(key, title, weight)
    if as_json:
        say_json(made)
    else:
        say(f"{made.key}  {made.title}  (weight {made.weight:g})")


def remove(key: Annotated[str, typer.Argument(help="Such as KR2.")], as_json: AsJson = False) -> None:
    """Forget a key result."""
    with open_desk() as desk:
        gone = desk.goals.remove(key)
    if as_json:
        say_json(gone)
    else:
        say(f"Removed {gone.key}. `triage undo` brings it back.")
