"""templates: the replies' templates, built in and the user's own."""

from __future__ import annotations

from typing import Annotated

import typer

from triage.cli.options import AsJson
from triage.cli.output import note, say, say_json, table


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    group = typer.Typer(
        help="The templates of replies: built in, and your own.",
        epilog="Example: triage templates check",
        rich_markup_mode=None,
    )
    group.callback(invoke_without_command=True)(list_all)
    group.command("list", epilog="Example: triage templates list")(list_command)
    group.command("show", epilog="Example: triage templates show later-date")(show)
    group.command("check", epilog="Example: triage templates check")(check)
    app.add_typer(group, name="templates")


def list_all(context: typer.Context, as_json: AsJson = False) -> None:
    """List the templates."""
    if context.invoked_subcommand is None:
        list_command(as_json)


def list_command(as_json: AsJson = False) -> None:
    """List the templates with their situation, tones and shapes."""
    from triage import files

    found, folder = files.templates()
    if as_json:
        say_json(found)
        return
    table(
        [
            (
                one.name,
                one.situation,
                ", ".join(one.tones),
                ", ".join(one.shapes),
                "yours" if one.is_own else "",
                one.title,
            )
            for one in found
        ],
        head=("template", "situation", "tones", "shapes", "", ""),
        flexible=5,
    )
    note(f"Your own go to {folder}.")


def show(
    name: Annotated[str, typer.Argument(help="Name from `triage templates`.")],
    as_json: AsJson = False,
) -> None:
    """Print how a template is written; a good start for your own."""
    from triage import files

    source = files.template_source(name)
    if as_json:
        say_json({"name": name, "source": source})
    else:
        say(source.rstrip("\n"))


def check(as_json: AsJson = False) -> None:
    """Render your own templates on made-up asks and look them over; exits 2 when one fails."""
    from triage import files

    findings, folder = files.check_templates()
    if as_json:
        say_json(findings)
    elif not findings:
        say(f"The templates in {folder} are fine.")
    for finding in findings if not as_json else ():
        note(finding)
    if findings:
        raise typer.Exit(2)
