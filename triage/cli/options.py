"""Arguments and options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of words.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done and change nothing.")]
Record = Annotated[bool, typer.Option("--record", help="Record the drafted messages as sent, without asking.")]
Refs = Annotated[
    list[str], typer.Argument(metavar="ID", help="Numbers or the first letters of a uid; . is the last ask.")
]
Ref = Annotated[str, typer.Argument(metavar="ID", help="A number or the first letters of a uid; . is the last ask.")]
