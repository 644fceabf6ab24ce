"""brag, post: what was done, for others to read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from triage.cli.options import AsJson, Ref
from triage.cli.output import note, pour, say_json
from triage.cli.session import open_desk
from triage.errors import BadInput
from triage.views.brag import Written

To = Annotated[Path | None, typer.Option("--to", help="Write to this file instead of standard output.")]


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog="Example: triage brag --since 2026-07-01 --to brag.md")(brag)
    app.command(epilog="Example: triage post 12")(post)


def brag(
    since: Annotated[str, typer.Option("--since", help="First day; the quarter's first without it.")] = "",
    until: Annotated[str, typer.Option("--until", help="Last day; today without it.")] = "",
    week: Annotated[bool, typer.Option("--week", help="A short digest of one week, for a channel.")] = False,
    to: To = None,
    as_json: AsJson = False,
) -> None:
    """Write what a period brought: outcomes, people helped, promises kept, hours, thanks; nothing private."""
    if week and since:
        raise BadInput("--week is one week by itself.", "Leave out --since; --until chooses the week.")
    with open_desk() as desk:
        first = desk.reading.day(since) if since else None
        last = desk.reading.day(until) if until else None
        made = desk.brag.digest(last) if week else desk.brag.brag(first, last)
    _say(made, to, as_json)


def post(ref: Ref, to: To = None, as_json: AsJson = False) -> None:
    """Write a finished explanation as a post, to answer it in public the next time."""
    with open_desk() as desk:
        made = desk.brag.post(ref)
    _say(made, to, as_json)


def _say(made: Written, to: Path | None, as_json: bool) -> None:
    from triage import files

    if as_json:
        say_json(made)
    elif to is not None:
        files.write_private_file(to, made.text)
        note(f"Wrote {to}.")
    else:
        pour(made.text)
