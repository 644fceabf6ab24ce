"""who: the people who ask."""

from __future__ import annotations

from typing import Annotated

import typer

from triage.cli.options import AsJson
from triage.cli.output import note, say, say_json, table
from triage.cli.session import open_desk
from triage.domain.people import Person, Role, Tone
from triage.views.words import counted


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    group = typer.Typer(
        help="The people who ask: names, role, team, tone.",
        epilog="Example: triage who set priya --role pm",
        rich_markup_mode=None,
    )
    group.callback(invoke_without_command=True)(list_all)
    group.command("list", epilog="Example: triage who list")(list_command)
    group.command("set", epilog="Example: triage who set priya --role pm --alias pshah --tone warm")(change)
    group.command("rename", epilog='Example: triage who rename priya "Priya Shah"')(rename)
    group.command("merge", epilog='Example: triage who merge pshah --into "Priya Shah"')(merge)
    app.add_typer(group, name="who")


def list_all(context: typer.Context, as_json: AsJson = False) -> None:
    """List everybody who ever asked."""
    if context.invoked_subcommand is None:
        list_command(as_json)


def list_command(as_json: AsJson = False) -> None:
    """List everybody who ever asked, busiest first."""
    with open_desk() as desk:
        found = desk.people.everybody()
    if as_json:
        say_json([{"person": person, "asks": asks} for person, asks in found])
    elif not found:
        note("Nobody has asked anything yet.")
    else:
        table(
            [
                (person.name, counted(asks, "ask"), _role(person.role), person.team, person_notes(person))
                for person, asks in found
            ],
            head=("who", "asks", "role", "team", ""),
            flexible=4,
        )


def change(
    name: Annotated[str, typer.Argument(help="A name, alias or first name.")],
    role: Annotated[str | None, typer.Option(help=f"One of {', '.join(Role)}.")] = None,
    team: Annotated[str | None, typer.Option(help="Their team.")] = None,
    tone: Annotated[str | None, typer.Option(help=f"How replies to them sound: {', '.join(Tone)}.")] = None,
    alias: Annotated[list[str] | None, typer.Option(help="Another spelling or handle; may be given again.")] = None,
    private: Annotated[
        bool | None, typer.Option("--private/--open", help="Nobody else learns that they asked.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Change what is known about somebody."""
    with open_desk() as desk:
        person = desk.people.change(name, role=role, team=team, tone=tone, alias=alias or (), is_private=private)
    _show(person, as_json)


def rename(
    name: Annotated[str, typer.Argument(help="The name so far.")],
    new_name: Annotated[str, typer.Argument(help="The name from now on.")],
    as_json: AsJson = False,
) -> None:
    """Rename somebody; their asks and promises stay theirs."""
    with open_desk() as desk:
        known = desk.people.person(name)
        person = desk.people.change(known.key, new_name=new_name)
    _show(person, as_json)


def merge(
    name: Annotated[str, typer.Argument(help="The name that goes; it stays an alias.")],
    into: Annotated[str, typer.Option("--into", help="Who it is.")],
    as_json: AsJson = False,
) -> None:
    """Make two names one person: asks, promises and replies of the first become the second's."""
    with open_desk() as desk:
        person = desk.people.merge(name, into)
    _show(person, as_json)


def _show(person: Person, as_json: bool) -> None:
    if as_json:
        say_json(person)
    else:
        say("  ".join(word for word in (person.name, _role(person.role), person.team, person_notes(person)) if word))


def person_notes(person: Person) -> str:
    """Tone, aliases and privacy in a few words."""
    notes = [f"{person.tone} tone"] if person.tone else []
    notes += [f"also {', '.join(person.aliases)}"] if person.aliases else []
    notes += ["private"] if person.is_private else []
    return " · ".join(notes)


def _role(role: Role) -> str:
    """A role as it is shown; nothing as long as it was never said."""
    return "" if role is Role.OTHER else role.value
