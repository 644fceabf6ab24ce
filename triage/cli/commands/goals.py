"""kr: key results, what they got, and what happens when one ends."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from triage.cli.options import AsJson, Record, Ref
from triage.cli.output import Cell, Style, note, say, say_json, table
from triage.cli.session import open_desk
from triage.cli.shown import ask_words, say_decided
from triage.errors import BadInput
from triage.views.goals import GoalLine, GoalPage, GoalTable
from triage.views.words import duration, listing, near_day, plain_day

if TYPE_CHECKING:
    from triage.desk.desk import Desk
    from triage.domain.goals import KeyResult

Key = Annotated[str, typer.Argument(metavar="KEY", help="Such as KR2.")]
Since = Annotated[str, typer.Option("--since", help="First day of the figures; else the start of this quarter.")]


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    group = typer.Typer(
        help="Key results: what asks may serve, how much each counts, and which hours went there.",
        epilog='Example: triage kr add KR2 "Search quality" --weight 2',
        rich_markup_mode=None,
    )
    group.callback(invoke_without_command=True)(list_all)
    group.command("list", epilog="Example: triage kr list --since 2026-01-01")(list_command)
    group.command("show", epilog="Example: triage kr show KR2")(show)
    group.command("add", epilog='Example: triage kr add KR2 "Search recall above 92 %" --weight 2 --tag recall')(add)
    group.command("note", epilog='Example: triage kr note KR2 "recall is at 90 %"')(write_note)
    group.command("check", epilog="Example: triage kr check KR2")(check)
    group.command("tie", epilog="Example: triage kr tie 12 KR2")(tie)
    group.command("retire", epilog="Example: triage kr retire KR2 --retie KR3")(retire)
    group.command("remove", epilog="Example: triage kr remove KR2")(remove)
    app.add_typer(group, name="kr")


def list_all(context: typer.Context) -> None:
    """List the key results."""
    if context.invoked_subcommand is None:
        list_command()


def list_command(since: Since = "", as_json: AsJson = False) -> None:
    """List the key results with their share of your hours, and what served none."""
    with open_desk() as desk:
        found = desk.goals.table(_day(desk, since))
    if as_json:
        say_json(found)
    elif not found.goals:
        note('No key results yet. `triage kr add KR1 "..."` makes one known; then P1 goes to what serves it.')
    else:
        say_goals(found)


def say_goals(found: GoalTable) -> None:
    """Key results as rows with hours and shares, the rest below."""
    rows: list[list[Cell]] = [_goal_row(one, found.today) for one in found.goals]
    if found.minutes:
        rows.append(_goal_row(found.untied, found.today))
    table(rows, head=("", "weight", "", "hours", "", "", ""), flexible=2)
    if found.minutes:
        since = plain_day(found.since_on, found.today)
        say(f"{duration(found.minutes)} since {since}, {duration(found.focus_min)} of it deep work.")
    else:
        say(f"No hours since {plain_day(found.since_on, found.today)}: `triage log 12 45m` records some.")
    for name in found.neglected:
        say(f"{name} got no focus for two weeks.", Style.SOON)


def _goal_row(one: GoalLine, today: date) -> list[Cell]:
    state = state_words(one, today)
    checked = f"checked {near_day(one.checked_on, today)}" if one.checked_on else ("unchecked" if one.key else "")
    return [
        one.key or "-",
        f"{one.weight:g}" if one.key else "",
        (one.title + (f" ({state})" if state else ""), Style.FAINT if state else Style.PLAIN),
        f"{duration(one.minutes)} ({one.share:.0%})" if one.minutes else "-",
        f"focus {one.focus_share:.0%}" if one.minutes else "",
        f"{one.open_asks} open" if one.key else "",
        "" if state else checked,
    ]


def state_words(one: GoalLine, today: date) -> str:
    """Why a key result does not count today; "" when it does."""
    if one.retired_on is not None and one.retired_on <= today:
        return "retired"
    if one.until_on is not None and one.until_on < today:
        return f"ended {near_day(one.until_on, today)}"
    return f"from {near_day(one.from_on, today)}" if one.from_on is not None and one.from_on > today else ""


def show(key: Key, since: Since = "", as_json: AsJson = False) -> None:
    """Show one key result: its notes, its asks, and the hours that went there."""
    with open_desk() as desk:
        page = desk.goals.page(key, _day(desk, since))
    if as_json:
        say_json(page)
    else:
        say_goal(page)


def say_goal(page: GoalPage) -> None:
    """One key result, its notes and its asks."""
    goal, zone = page.goal, ZoneInfo(page.zone)
    say(f"{goal.key}  {goal.title}  (weight {goal.weight:g})", Style.BOLD)
    begin = plain_day(goal.from_on, page.today) if goal.from_on else ""
    end = plain_day(goal.until_on, page.today) if goal.until_on else ""
    facts = [
        ("period", " - ".join(part or "open" for part in (begin, end)) if begin or end else ""),
        ("retired", plain_day(goal.retired_on, page.today) if goal.retired_on else ""),
        ("checked", near_day(goal.checked_on, page.today) if goal.checked_on else "never, `triage kr check` notes it"),
        ("tags", listing(goal.tags)),
        ("hours", f"{duration(goal.minutes)}, {goal.share:.0%} of all, {goal.focus_share:.0%} of focus"),
    ]
    for name, value in facts:
        if value:
            say(f"  {name:8} {value}")
    for at, text in page.notes:
        say(f"  {near_day(at.astimezone(zone).date(), page.today)}: {text}")
    for ask, minutes in zip(page.asks, page.spent, strict=True):
        say(f"  {ask_words(ask, page.today, zone)}{f' | took {duration(minutes)}' if minutes else ''}")


def add(
    key: Key,
    title: Annotated[str, typer.Argument(help="What is to be reached.")] = "",
    weight: Annotated[float | None, typer.Option("--weight", "-w", help="How much it counts; 1 is usual.")] = None,
    from_on: Annotated[str | None, typer.Option("--from", help='First day of its period, or "none".')] = None,
    until_on: Annotated[str | None, typer.Option("--until", help='Last day of its period, or "none".')] = None,
    tag: Annotated[list[str] | None, typer.Option(help="Asks with this tag serve it; may be given again.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make a key result known, or change it."""
    with open_desk() as desk:
        period = None
        if from_on is not None or until_on is not None:
            known = next((one for one in desk.goals.key_results() if one.key == key.upper()), None)
            first = known.from_on if known and from_on is None else _day(desk, from_on or "")
            last = known.until_on if known and until_on is None else _day(desk, until_on or "")
            period = first, last
        made = desk.goals.add(key, title, weight, period=period, tags=tag)
        today = desk.today()
    if as_json:
        say_json(made)
    else:
        say(f"{made.key}  {made.title}  ({', '.join(_made_words(made, today))})")


def _made_words(made: KeyResult, today: date) -> list[str]:
    """Weight, period and tags as they are now."""
    begin = f"from {plain_day(made.from_on, today)}" if made.from_on else ""
    end = f"until {plain_day(made.until_on, today)}" if made.until_on else ""
    period = " ".join(part for part in (begin, end) if part)
    tags = " ".join(f"#{tag}" for tag in made.tags)
    return [part for part in (f"weight {made.weight:g}", period, tags) if part]


def write_note(
    key: Key, text: Annotated[str, typer.Argument(metavar="TEXT", help="How it goes.")], as_json: AsJson = False
) -> None:
    """Note how a key result goes."""
    with open_desk() as desk:
        noted = desk.goals.note(key, text)
    if as_json:
        say_json(noted)
    else:
        say(f"Noted on {noted.key}: {noted.notes[-1].text}")


def check(key: Key, as_json: AsJson = False) -> None:
    """Note that it was held against the company's priorities today."""
    with open_desk() as desk:
        checked = desk.goals.check(key)
    if as_json:
        say_json(checked)
    else:
        say(f"Checked {checked.key} against the company's priorities today.")


def tie(
    ref: Ref,
    key: Annotated[str, typer.Argument(metavar="KEY", help="Such as KR2; else as its words suggest.")] = "",
    as_json: AsJson = False,
) -> None:
    """Tie an ask to a key result; without a name to the one that its words suggest."""
    with open_desk() as desk:
        say_decided(desk.goals.tie(ref, key), as_json)


def retire(
    key: Key,
    drop: Annotated[bool, typer.Option("--drop", help="Drop what hangs on it.")] = False,
    retie: Annotated[str, typer.Option("--retie", help="Tie what hangs on it to this one instead.")] = "",
    talk: Annotated[bool, typer.Option("--renegotiate", help="Keep it for now and draft a message to each.")] = False,
    record: Record = False,
    as_json: AsJson = False,
) -> None:
    """End a key result: drop, re-tie or talk about each ask underneath; one key each on a terminal."""
    from triage.cli.change_text import ask_each, asks_keys, say_beneath, say_changed
    from triage.desk.changes import Choice

    if drop + bool(retie) + talk > 1:
        raise BadInput("One of --drop, --retie and --renegotiate at a time.", "On a terminal each ask gets its own.")
    default = Choice.DROP if drop else Choice.RETIE if retie else Choice.RENEGOTIATE if talk else Choice.KEEP
    with open_desk() as desk:
        page = desk.changes.beneath_goal(key)
        choices: dict[str, Choice] = {}
        if not as_json:
            say_beneath(page)
        if page.asks and asks_keys(drop or bool(retie) or talk, as_json):
            choices = ask_each(page, "re-tie")
            if Choice.RETIE in choices.values():
                retie = typer.prompt("Tie them to which key result?", err=True)
        done = desk.changes.retire(key, choices, default=default, to=retie)
        if as_json:
            say_json(done)
        else:
            say_changed(desk, done, "`triage kr tie ID KEY` or `triage drop ID` decides on each.", record=record)


def remove(key: Key, as_json: AsJson = False) -> None:
    """Forget a key result."""
    with open_desk() as desk:
        gone = desk.goals.remove(key)
    if as_json:
        say_json(gone)
    else:
        say(f"Removed {gone.key}. `triage undo` brings it back.")


def _day(desk: Desk, text: str) -> date | None:
    """A day that was typed; None for nothing or "none"."""
    return desk.reading.day(text) if text and text.strip().lower() != "none" else None
