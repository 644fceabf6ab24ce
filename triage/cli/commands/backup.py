"""backup: copies of the desk."""

from __future__ import annotations

from typing import Annotated

import typer

from triage.cli.options import AsJson
from triage.cli.output import Style, note, say, say_json, table
from triage.views.upkeep import CopyLine
from triage.views.words import counted


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    group = typer.Typer(
        help="Copies of the desk: one a day is made by itself; make another one, list them, bring one back.",
        epilog="Example: triage backup",
        rich_markup_mode=None,
    )
    group.callback(invoke_without_command=True)(without_command)
    group.command("make", epilog="Example: triage backup make")(make)
    group.command("list", epilog="Example: triage backup list")(list_copies)
    group.command("restore", epilog="Example: triage backup restore 20260302T090000Z")(restore)
    app.add_typer(group, name="backup")


def without_command(context: typer.Context) -> None:
    """Make a copy now."""
    if context.invoked_subcommand is None:
        make()


def make(as_json: AsJson = False) -> None:
    """Make a copy of the desk now, checked and synced, with its records as plain lines beside it."""
    from triage.upkeep import back_up

    made = back_up()
    if as_json:
        say_json(made)
        return
    say(f"{_asks(made.copy)} copied to {made.copy.path}")
    if made.dropped:
        note(f"{counted(len(made.dropped), 'old copy', 'old copies')} thinned out.")
    if made.is_suspicious:
        note("An earlier copy holds far more asks; it stays, however old. `triage backup list` shows it.")


def list_copies(as_json: AsJson = False) -> None:
    """List the copies of this desk, newest first."""
    from triage.upkeep import upkeep

    copies = upkeep().copies
    found = copies.all()
    if as_json:
        say_json(found)
        return
    if not found:
        note("There is no copy yet; `triage backup` makes one.")
        return
    rows = [
        (line.name, f"{line.made_at.astimezone():%a %d %b %Y %H:%M}", _asks(line), f"{line.size_bytes / 1024:,.0f} kB")
        for line in found
    ]
    table(rows, head=("copy", "made", "holds", "size"))
    say(f"In {copies.folder}", Style.FAINT)


def restore(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="A copy's name from `triage backup list`; without it the newest.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Bring a copy back; over a sound desk one act that `triage undo` takes back, and a copy is made first."""
    from triage.upkeep import upkeep

    done = upkeep().restore(name)
    if as_json:
        say_json(done)
        return
    if done.is_act and not done.changed:
        say(f"The desk already holds exactly what the copy {done.copy.name} holds.")
        return
    if done.is_act:
        say(f"Restored {done.copy.name}: {counted(done.changed, 'record')} changed.")
        note(f"`triage undo` takes it back; the desk as it was is also in the copy {done.before}.")
        return
    say(f"Restored {done.copy.name}: {_asks(done.copy)}.")
    if done.set_aside:
        note(f"What was in its place lies in {done.set_aside}.")
    note("Close other windows of triage: they still look at the old file.")


def _asks(line: CopyLine) -> str:
    return "unreadable" if line.asks is None else counted(line.asks, "ask")
