"""Arguments and options that several commands share."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from triage.desk.desk import Desk

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of words.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done and change nothing.")]
Refs = Annotated[list[str], typer.Argument(metavar="ID...", help="Numbers or the first letters of a uid; . is the last ask.")]
Ref = Annotated[str, typer.Argument(metavar="ID", help="A number or the first letters of a uid; . is the last ask.")]


def day(desk: Desk, text: str) -> date:
    """A day as the user typed it, in the user's zone; BadInput when it is not one."""
    return desk.read_day(text)
