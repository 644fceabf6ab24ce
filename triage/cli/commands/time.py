"""hours, off, focus: the user's time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from triage.cli.options import AsJson
from triage.cli.output import note, say, say_json, table
from triage.cli.session import open_desk
from triage.views.words import counted

if TYPE_CHECKING:
    from triage.desk.desk import Desk


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog='Example: triage hours "mon-thu 9-12:30 13:30-17, fri 9-13"')(hours)
    app.command(epilog='Example: triage off "24 dec" --until "2 jan" --label holiday')(off)
    group = typer.Typer(
        help="Focus blocks: the few hours a week kept for deep work.",
        epilog='Example: triage focus add "mon-thu 9:30-11:30"',
        rich_markup_mode=None,
    )
    group.callback(invoke_without_command=True)(list_all)
    group.command("list", epilog="Example: triage focus list")(list_command)
    group.command("suggest", epilog="Example: triage focus suggest")(suggest)
    group.command("add", epilog='Example: triage focus add "mon-thu 9:30-11:30"')(add)
    group.command("change", epilog='Example: triage focus change 1 "mon-wed 9-11"')(change)
    group.command("remove", epilog="Example: triage focus remove 1")(remove)
    app.add_typer(group, name="focus")


def hours(
    spans: Annotated[list[str] | None, typer.Argument(metavar="HOURS", help="Days and hours; others stay.")] = None,
    zone: Annotated[str, typer.Option("--zone", help="IANA time zone, such as Europe/Berlin.")] = "",
    as_json: AsJson = False,
) -> None:
    """Show or set working hours and time zone."""
    from triage.domain.spans import week_words

    with open_desk() as desk:
        if zone:
            desk.time.set_zone(zone)
        if spans:
            desk.time.set_hours(" ".join(spans))
        profile = desk.time.profile()
        zone_name = desk.zone().key
    if as_json:
        say_json({"zone": zone_name, "hours": week_words(profile.hours), "spans": profile.hours})
    else:
        say(f"{week_words(profile.hours)}  ({zone_name})")


def off(
    day: Annotated[str, typer.Argument(metavar="DAY", help="The first day off; none lists them.")] = "",
    until: Annotated[str, typer.Option("--until", help="The last day off.")] = "",
    label: Annotated[str, typer.Option("--label", help="What for.")] = "",
    remove_number: Annotated[
        int, typer.Option("--remove", metavar="N", help="Work after all: number of the list.")
    ] = 0,
    holidays: Annotated[
        str,
        typer.Option("--holidays", metavar="REGION", help="Public holidays to the end of next year: DE, DE-BY."),
    ] = "",
    as_json: AsJson = False,
) -> None:
    """List, take or remove days off, public holidays too."""
    from triage.desk.time import off_words

    with open_desk() as desk:
        today = desk.today()
        if remove_number:
            gone = desk.time.remove_off(remove_number)
            message = f"Removed {off_words(gone, today)}."
        elif holidays:
            message = _take_holidays(desk, holidays)
        elif day:
            first = desk.reading.day(day)
            made = desk.time.add_off(first, desk.reading.day(until) if until else first, label)
            message = f"Off: {off_words(made, today)}"
        else:
            message = ""
        found = desk.time.days_off()
    if as_json:
        say_json(found)
    elif message:
        say(message)
    elif not found:
        note('No days off. `triage off "24 dec" --until "2 jan"` takes some.')
    else:
        table([(str(number), off_words(one, today)) for number, one in enumerate(found, 1)], flexible=1)


def _take_holidays(desk: Desk, region: str) -> str:
    """Take the public holidays of a region off until the end of next year; returns what was done."""
    from triage import wiring

    today = desk.today()
    until = date(today.year + 1, 12, 31)
    region = region.strip().upper()
    made = desk.time.add_holidays(region, wiring.public_holidays(region, today, until))
    if not made:
        return f"The public holidays of {region} until the end of {until.year} are off already."
    words = f"Off: {counted(len(made), 'public holiday')} of {region} until the end of {until.year}."
    return f"{words} `triage off` lists them; `triage off --remove N` works on one after all."


def list_all(context: typer.Context, as_json: AsJson = False) -> None:
    """List the focus blocks."""
    if context.invoked_subcommand is None:
        list_command(as_json)


def list_command(as_json: AsJson = False) -> None:
    """List the focus blocks with their numbers."""
    from triage.desk.time import block_words
    from triage.views.words import plain_day

    with open_desk() as desk:
        found = desk.time.blocks()
        today = desk.today()
        advice = desk.focus_advice.advice() if found and not as_json else None
    if as_json:
        say_json(found)
        return
    if not found:
        note('No focus blocks yet. `triage focus add "mon-thu 9:30-11:30"` keeps one.')
        return
    rows = []
    for number, block in enumerate(found, 1):
        holds = [f"from {plain_day(block.from_on, today)}"] if block.from_on else []
        holds += [f"until {plain_day(block.until_on, today)}"] if block.until_on else []
        rows.append((str(number), block_words(block), " ".join(holds)))
    table(rows)
    for words in (*advice.care, advice.interruption.words) if advice else ():
        note(words)


def suggest(as_json: AsJson = False) -> None:
    """Suggest focus blocks from the hours in which you really finish deep work."""
    with open_desk() as desk:
        advice = desk.focus_advice.advice()
    if as_json:
        say_json(advice)
        return
    for line in advice.suggestions:
        say(line.command)
        say(f"  {line.words}")
    note(advice.evidence)
    for words in (*advice.care, advice.interruption.words):
        note(words)


def add(
    spans: Annotated[list[str], typer.Argument(metavar="SPAN", help='Such as "mon-thu 9:30-11:30".')],
    from_day: Annotated[str, typer.Option("--from", help="First day it holds.")] = "",
    until: Annotated[str, typer.Option("--until", help="Last day it holds.")] = "",
    as_json: AsJson = False,
) -> None:
    """Keep a weekly span for deep work."""
    from triage.desk.time import block_list

    with open_desk() as desk:
        made = desk.time.add_block(
            " ".join(spans),
            from_on=desk.reading.day(from_day) if from_day else None,
            until_on=desk.reading.day(until) if until else None,
        )
        care = desk.focus_advice.care()
    if as_json:
        say_json(made)
    else:
        say(f"Focus: {block_list(made)}")
        for words in care:
            note(words)


def change(
    number: Annotated[int, typer.Argument(help="Number from `triage focus`.")],
    spans: Annotated[list[str], typer.Argument(metavar="SPAN", help='Such as "mon-wed 9-11".')],
    as_json: AsJson = False,
) -> None:
    """Move a focus block."""
    from triage.desk.time import block_list

    with open_desk() as desk:
        made = desk.time.change_block(number, " ".join(spans))
    if as_json:
        say_json(made)
    else:
        say(f"Focus: {block_list(made)}")


def remove(
    number: Annotated[int, typer.Argument(help="Number from `triage focus`.")],
    as_json: AsJson = False,
) -> None:
    """Stop keeping a focus block."""
    from triage.desk.time import block_words

    with open_desk() as desk:
        gone = desk.time.remove_block(number)
    if as_json:
        say_json(gone)
    else:
        say(f"Removed focus {block_words(gone)}. `triage undo` brings it back.")
