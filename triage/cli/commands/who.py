"""who: the people who ask."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from triage.cli.options import AsJson, Record
from triage.cli.output import Style, note, say, say_json, table
from triage.cli.session import open_desk
from triage.cli.shown import ask_words
from triage.domain.people import Person, Role, Tone
from triage.errors import BadInput
from triage.views.people import PersonPage
from triage.views.people_words import about_person, person_facts
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
    group.command("show", epilog="Example: triage who show priya")(show)
    group.command("left", epilog="Example: triage who left tom --now ana")(left)
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


def show(
    name: Annotated[str, typer.Argument(help="A person or a team.")],
    since: Annotated[str, typer.Option("--since", help="First day of the hours; else three months back.")] = "",
    as_json: AsJson = False,
) -> None:
    """Show what somebody asked, what it took and how it was answered; for your eyes only."""
    with open_desk() as desk:
        page = desk.people.page(name, desk.reading.day(since) if since else None)
    if as_json:
        say_json(page)
    else:
        say_person(page)


def left(
    name: Annotated[str, typer.Argument(help="Who left.")],
    now_is: Annotated[str, typer.Option("--now", help="Who took over.")] = "",
    drop: Annotated[bool, typer.Option("--drop", help="Drop what they asked.")] = False,
    keep: Annotated[bool, typer.Option("--keep", help="Leave what they asked as it is.")] = False,
    talk: Annotated[bool, typer.Option("--renegotiate", help="Draft a message on each to who took over.")] = False,
    record: Record = False,
    as_json: AsJson = False,
) -> None:
    """Say that somebody left: their asks and promises go to who took over; one key each on a terminal."""
    from triage.cli.change_text import ask_each, asks_keys, say_beneath, say_changed
    from triage.desk.changes import Choice

    if drop + keep + talk > 1:
        raise BadInput("One of --drop, --keep and --renegotiate at a time.", "On a terminal each ask gets its own.")
    usual = Choice.RETIE if now_is else Choice.KEEP
    default = Choice.DROP if drop else Choice.KEEP if keep else Choice.RENEGOTIATE if talk else usual
    with open_desk() as desk:
        page = desk.changes.beneath_person(name)
        if not as_json:
            say_beneath(page)
        is_decided = drop or keep or talk
        choices = ask_each(page, "hand over" if now_is else "") if page.asks and asks_keys(is_decided, as_json) else {}
        done = desk.changes.left(name, choices, default=default, now_is=now_is)
        if as_json:
            say_json(done)
        else:
            say_changed(desk, done, "`triage edit ID --from NAME` or `triage drop ID` decides on each.", record=record)


def say_person(page: PersonPage) -> None:
    """A person or team in a few lines, their open asks below."""
    said = about_person(page)
    say(f"{page.name}{f'  ({said})' if said else ''}", Style.BOLD)
    for name, value in person_facts(page):
        say(f"  {name:9} {value}")
    zone = ZoneInfo(page.zone)
    for ask in page.open_asks:
        say(f"  {ask_words(ask, page.today, zone)}")


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
