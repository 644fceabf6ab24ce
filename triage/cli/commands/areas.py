"""areas: who knows what."""

from __future__ import annotations

from typing import Annotated

import typer

from triage.cli.options import AsJson
from triage.cli.output import note, say, say_json, table
from triage.cli.session import open_desk
from triage.views.people import AreaLine
from triage.views.words import listing

Name = Annotated[str, typer.Argument(metavar="NAME", help='Such as "ranking dashboards".')]


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    group = typer.Typer(
        help="Areas: who knows what, and where it is written down. Replies point there.",
        epilog='Example: triage areas add "ranking dashboards" --who wei',
        rich_markup_mode=None,
    )
    group.callback(invoke_without_command=True)(list_all)
    group.command("list", epilog="Example: triage areas list")(list_command)
    group.command("add", epilog='Example: triage areas add "ranking dashboards" --who wei --doc wiki/ranking')(add)
    group.command("remove", epilog='Example: triage areas remove "ranking dashboards"')(remove)
    app.add_typer(group, name="areas")


def list_all(context: typer.Context) -> None:
    """List the areas."""
    if context.invoked_subcommand is None:
        list_command()


def list_command(as_json: AsJson = False) -> None:
    """List the areas with who knows them and what explains them."""
    with open_desk() as desk:
        found = desk.areas.areas()
    if as_json:
        say_json(found)
    elif not found:
        note('No areas yet. `triage areas add "ranking dashboards" --who wei` lets replies name Wei.')
    else:
        table([_row(one) for one in found], head=("area", "who knows it", "docs", "tags"), flexible=2)


def add(
    name: Name,
    who: Annotated[list[str] | None, typer.Option("--who", help="Who knows it; may be given again.")] = None,
    doc: Annotated[list[str] | None, typer.Option("--doc", help="A link or title; may be given again.")] = None,
    tag: Annotated[list[str] | None, typer.Option("--tag", help="Asks with this tag belong to it.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make an area known, or add to it."""
    with open_desk() as desk:
        made = desk.areas.add(name, people=who or (), docs=doc or (), tags=tag or ())
    _show(made, as_json)


def remove(
    name: Name,
    who: Annotated[str, typer.Option("--who", help="Only this person.")] = "",
    doc: Annotated[str, typer.Option("--doc", help="Only this document.")] = "",
    as_json: AsJson = False,
) -> None:
    """Forget an area, or a person or document of it."""
    with open_desk() as desk:
        left = desk.areas.remove(name, person=who, doc=doc)
    if as_json:
        say_json(left)
    elif who or doc:
        _show(left, as_json)
    else:
        say(f"Removed {left.name}. `triage undo` brings it back.")


def _show(area: AreaLine, as_json: bool) -> None:
    if as_json:
        say_json(area)
    else:
        say("  ".join(part for part in _row(area) if part))


def _row(area: AreaLine) -> tuple[str, str, str, str]:
    return area.name, listing(area.people), ", ".join(area.docs), " ".join(f"#{tag}" for tag in area.tags)
