"""import and export."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from triage.cli.options import AsJson, DryRun
from triage.cli.output import note, pour, say, say_json
from triage.cli.progress import bar
from triage.cli.session import open_desk
from triage.views.words import counted


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command("import", epilog="Example: triage import csv tasks.csv --map title=Summary --dry-run")(import_file)
    app.command(epilog="Example: triage export csv --to asks.csv")(export)


def import_file(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="csv, json, jira, github, taskwarrior or eml.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file; - is standard input.")],
    mapping: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="Which column is which; may be given again."),
    ] = None,
    unit: Annotated[str, typer.Option(help="Of plain numbers of effort: d, h, min or s.")] = "",
    name: Annotated[str, typer.Option(help="Name of the source: its mapping and ids are remembered by it.")] = "",
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Take in asks of another program; run twice it adds nothing, and one undo takes all back."""
    from triage import files

    with open_desk() as desk, bar("Looking for what comes again") as progress:
        report = files.import_file(
            desk,
            form,
            file,
            pairs=mapping or (),
            unit=unit,
            name=name,
            is_dry_run=dry_run,
            progress=progress,
        )
    for problem in report.problems[:20]:
        note(problem)
    if len(report.problems) > 20:
        note(f"... {len(report.problems) - 20} more of these; --json has all.")
    if as_json:
        say_json(report)
        return
    would = "Would import" if dry_run else "Imported"
    say(f"{would} {counted(report.added, 'ask')} from {report.source}; {report.known} known already.")
    if report.columns:
        read = ", ".join(f"{field} = {column}" for field, column in report.columns.items())
        say(f"Read: {read}")
    if report.ignored:
        say(f"Not read: {', '.join(report.ignored)}. --map FIELD=COLUMN reads one.")


def export(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="csv, json, taskwarrior or markdown.")],
    to: Annotated[Path | None, typer.Option("--to", help="Write to this file instead of standard output.")] = None,
    private: Annotated[bool, typer.Option("--private", help="Private asks too.")] = False,
) -> None:
    """Write everything out; without private asks unless they are wanted."""
    from triage import files

    with open_desk() as desk:
        text = files.export_text(desk, form, with_private=private)
    if to is None:
        pour(text)
    else:
        files.write_private_file(to, text)
        note(f"Wrote {to}.")
