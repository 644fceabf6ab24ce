"""calendar: whose meetings the plan works around, and the plan for other calendars."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from triage.cli.options import AsJson
from triage.cli.output import Style, note, pour, say, say_json, table
from triage.cli.session import open_desk
from triage.views.calendars import BusyDays, CalendarLine, CalendarList
from triage.views.words import counted, plain_day

NONE = "No calendar is connected. `triage calendar add work.ics` connects one."


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    group = typer.Typer(
        help="Calendars: the plan works around their meetings.",
        epilog="Example: triage calendar add ~/work.ics",
        rich_markup_mode=None,
    )
    group.callback(invoke_without_command=True)(list_all)
    group.command("list", epilog="Example: triage calendar list")(list_command)
    group.command("add", epilog="Example: triage calendar add ~/work.ics")(add)
    group.command("remove", epilog="Example: triage calendar remove work")(remove)
    group.command("refresh", epilog="Example: triage calendar refresh")(refresh)
    group.command("export", epilog="Example: triage calendar export plan.ics")(export)
    group.command("show", epilog="Example: triage calendar show --days 3")(show)
    app.add_typer(group, name="calendar")


def list_all(context: typer.Context, as_json: AsJson = False) -> None:
    """List the connected calendars."""
    if context.invoked_subcommand is None:
        list_command(as_json)


def list_command(as_json: AsJson = False) -> None:
    """List the connected calendars, how old they are, and what could not be read of them."""
    with open_desk() as desk:
        view = desk.calendar.all()
    if as_json:
        say_json(view)
    else:
        _say_list(view)


def add(
    file: Annotated[str, typer.Argument(metavar="FILE", help="An .ics file; it is read again whenever it changes.")],
    as_json: AsJson = False,
) -> None:
    """Connect a calendar file: its meetings are taken off your hours."""
    with open_desk() as desk:
        line = desk.calendar.add(file)
    if as_json:
        say_json(line)
        return
    say(f"Connected {line.name}: {counted(line.events, 'event')}. The plan now works around its meetings.")
    _say_passed(line)


def remove(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its name in `triage calendar`.")],
    as_json: AsJson = False,
) -> None:
    """Disconnect a calendar; its file stays."""
    with open_desk() as desk:
        line = desk.calendar.remove(name)
    if as_json:
        say_json(line)
    else:
        say(f"Disconnected {line.name}. `triage calendar add {line.where}` connects it again.")


def refresh(as_json: AsJson = False) -> None:
    """Read every calendar again, and run the command of the config."""
    with open_desk() as desk:
        view = desk.calendar.refresh()
    if as_json:
        say_json(view)
    else:
        _say_list(view)


def show(
    days: Annotated[int, typer.Option("--days", min=1, max=60, help="So many days, today included.")] = 7,
    as_json: AsJson = False,
) -> None:
    """Show what is busy in the next days."""
    with open_desk() as desk:
        view = desk.calendar.show(days)
    if as_json:
        say_json(view)
    else:
        _say_days(view)


def export(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Where to write it; - is standard output.")] = "-",
    weeks: Annotated[int, typer.Option("--weeks", min=1, max=8, help="So many weeks of slots, this one included.")] = 2,
    as_json: AsJson = False,
) -> None:
    """Write focus blocks and the plan's slots as .ics, for Google Calendar, Outlook or Apple Calendar.

    Importing a newer export moves what moved; nothing stands twice. Private asks have a neutral name.
    """
    from pathlib import Path

    from triage import files

    with open_desk() as desk:
        text, events = desk.calendar.export(weeks=weeks)
    if file != "-":
        files.write_private_file(Path(file), text)
    if as_json:
        say_json({"events": events, "file": None if file == "-" else file, "text": text if file == "-" else None})
    elif file == "-":
        pour(text)
    else:
        note(f"Wrote {counted(events, 'event')} to {file}. Import it, or let your calendar read it.")


def _say_list(view: CalendarList) -> None:
    if not view.calendars:
        note(NONE)
        return
    zone = ZoneInfo(view.zone)
    rows = []
    for line in view.calendars:
        if line.as_of is None:
            age = "not read yet"
        else:
            age = f"of {plain_day(line.as_of.astimezone(zone).date(), view.today)}"
        style = Style.SOON if line.is_stale else Style.PLAIN
        rows.append((line.name, counted(line.events, "event"), (age, style), line.where))
    table(rows, flexible=3)
    for line in view.calendars:
        _say_passed(line)
    if view.note:
        say(view.note, Style.SOON)


def _say_passed(line: CalendarLine) -> None:
    for words in line.passed:
        say(f"{line.name}: {words}", Style.FAINT)


def _say_days(view: BusyDays) -> None:
    from triage.cli.plan_text import busy_words
    from triage.views.words import near_day

    if not view.is_connected:
        note(NONE)
        return
    zone = ZoneInfo(view.zone)
    for day in view.days:
        if day.busy:
            name = near_day(day.on, view.today)
            say(f"{name[0].upper()}{name[1:]}", Style.BOLD)
            for busy in day.busy:
                say(f"  {busy_words(busy, zone)}")
    if not any(day.busy for day in view.days):
        note(f"Nothing is busy in the next {counted(len(view.days), 'day')}.")
    if view.note:
        say(view.note, Style.SOON)
