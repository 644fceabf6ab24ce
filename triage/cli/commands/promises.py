"""promise, promises, answer, release: the dates that were named, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from triage.cli.options import AsJson, Ref, Refs
from triage.cli.output import Cell, Style, note, say, say_json, table
from triage.cli.quiet_text import note_quiet
from triage.cli.session import open_desk
from triage.cli.shown import say_decided
from triage.views.asks import PromiseLine
from triage.views.ledger import PromiseFigures, PromisePage
from triage.views.words import MONTHS, counted, near_day, plain_day

CALLS = {"ready": "free to start", "heads-up": "tell them"}
"""What a promise calls for, in two words."""

MONTHS_SHOWN = 6

Every = Annotated[bool, typer.Option("--all", help="Also kept, late, withdrawn and released ones.")]


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    group = typer.Typer(
        help="The promises you made, and whether the plan still holds them.",
        epilog="Example: triage promises --all",
        rich_markup_mode=None,
    )
    group.callback(invoke_without_command=True)(promises)
    group.command("list", epilog="Example: triage promises list --all")(list_command)
    group.command("show", epilog="Example: triage promises show 12")(show)
    group.command("late", epilog='Example: triage promises late 12 "the incident took two days"')(late)
    group.command("kept", epilog="Example: triage promises kept")(kept)
    app.add_typer(group, name="promises")
    app.command(epilog='Example: triage promise "ranker doc" --to leads --by fri')(promise)
    app.command(epilog="Example: triage answer 12 taken sam")(answer)
    app.command(epilog="Example: triage release 12")(release)


def promises(
    context: typer.Context,
    every: Every = False,
    as_json: AsJson = False,
) -> None:
    """List the promises you made and whether the plan still holds them."""
    if context.invoked_subcommand is None:
        list_command(every, as_json)


def list_command(every: Every = False, as_json: AsJson = False) -> None:
    """List the promises you made and whether the plan still holds them."""
    with open_desk() as desk:
        page = desk.planning.promise_page(open_only=not every)
        figures = desk.ledger.figures() if every and not as_json else None
    found, today = list(page.promises), page.today
    if as_json:
        say_json(found)
        return
    if not found:
        note("No open promises. `triage reply 12` makes one when it is copied.")
        return
    say_promises(found, today)
    note_quiet(page.quiet, today)
    if figures is not None:
        say()
        say_figures(figures)


def say_promises(lines: Sequence[PromiseLine], today: date) -> None:
    """Promises as rows, those in danger first."""
    rows: list[list[Cell]] = []
    for line in lines:
        style = Style.URGENT if line.state in ("late", "at risk") else Style.PLAIN
        what = "start " if line.dates == "start" else ""
        planned = f"plan: {near_day(line.planned_on, today)}" if line.planned_on else ""
        rows.append(
            [
                f"#{line.ask_id}",
                line.person or "-",
                (f"{what}{near_day(line.quoted_on, today)}", style),
                (line.state, style),
                answer_words(line) or planned,
                line.title,
                f"after {ahead_words(line)}" if line.ahead else "",
            ]
        )
    table(rows, head=("", "to", "promised", "", "", "ask", "what comes first"), flexible=6, also=5)
    for line in lines:
        if line.calls_for == "ready":
            note(f"#{line.ask_id} is free to start: `triage reply {line.ask_id}` tells {line.person or 'them'}.")
        elif line.calls_for == "heads-up" and line.person:
            note(f"#{line.ask_id} slips: `triage reply {line.ask_id}` gives {line.person} the new day and the reason.")


def ahead_words(line: PromiseLine) -> str:
    """What was said to come first, ticked where it is out of the way."""
    return ", ".join(f"{'✓ ' if done else ''}{title}" for title, done in line.ahead)


def answer_words(line: PromiseLine) -> str:
    """What they said to it, in two or three words."""
    match line.answer:
        case "taken":
            return f"taken by {line.taken_by}" if line.taken_by else "taken elsewhere"
        case "gone":
            return "not needed any more"
        case "wait":
            return "they wait"
    return f"because {line.late_because}" if line.late_because else ""


def show(ref: Ref = ".", as_json: AsJson = False) -> None:
    """Show every day that was named for an ask, what came first, and their answer."""
    with open_desk() as desk:
        page = desk.ledger.show(ref)
    if as_json:
        say_json(page)
    else:
        say_page(page)


def say_page(page: PromisePage) -> None:
    """The promises on one ask, one after the other."""
    zone = ZoneInfo(page.zone)
    say(f"#{page.asks[0].id} {page.asks[0].title}", Style.BOLD)
    for line in page.promises:
        what = "a start on " if line.dates == "start" else ""
        style = Style.URGENT if line.state in ("late", "at risk") else Style.PLAIN
        say(f"  {line.person or 'somebody'}: {what}{near_day(line.quoted_on, page.today)}, {line.state}", style)
        for number, (day, at) in enumerate(line.named):
            when = near_day(at.astimezone(zone).date(), page.today)
            say(f"    {'named' if not number else 'then'} {plain_day(day, page.today)}  ({when})")
        if line.ahead:
            say(f"    first {ahead_words(line)}")
        if line.planned_on and line.state in ("open", "at risk", "late"):
            say(f"    the plan has {near_day(line.planned_on, page.today)}")
        if line.answer:
            say(f"    {answer_words(line)}")
        if line.late_because:
            say(f"    late because {line.late_because}")
        if line.calls_for:
            say(f"    {CALLS[line.calls_for]}: `triage reply {line.ask_id}`", Style.SOON)


def late(
    ref: Ref,
    reason: Annotated[str, typer.Argument(metavar="REASON", help="Why, in a few words.")],
    to: Annotated[str, typer.Option("--to", help="Only the promise to that person.")] = "",
    as_json: AsJson = False,
) -> None:
    """Note why a promise was late."""
    with open_desk() as desk:
        say_decided(desk.ledger.explain_late(ref, reason, to=to), as_json)


def kept(as_json: AsJson = False) -> None:
    """Show how many promises were kept and late, by month."""
    with open_desk() as desk:
        figures = desk.ledger.figures()
    if as_json:
        say_json(figures)
    else:
        say_figures(figures)


def say_figures(figures: PromiseFigures) -> None:
    """Kept and late in all and by month, their answers, and the commonest reasons."""
    if figures.rate is None:
        say("No promise came due yet.")
    else:
        say(
            f"Kept {figures.kept} of {counted(figures.kept + figures.late, 'promise')} ({figures.rate:.0%}).",
            Style.BOLD,
        )
    for one in figures.months[-MONTHS_SHOWN:]:
        due = one.kept + one.late
        say(f"  {MONTHS[one.month.month - 1]} {one.month.year}  {one.kept} of {due} ({one.kept / due:.0%})")
    answers = [(figures.waited, "waited"), (figures.taken, "found somebody else"), (figures.gone, "needed it no more")]
    said = [f"{number} {words}" for number, words in answers if number]
    if said:
        say(f"Their answers: {', '.join(said)}.")
    if figures.reasons:
        say("Late because: " + "; ".join(f"{why} ({times}x)" for why, times in figures.reasons[:3]) + ".")


def promise(
    what: Annotated[str, typer.Argument(metavar="WORDS|ID", help="What you promise, or an ask that is there.")],
    to: Annotated[str, typer.Option("--to", help="To whom.")],
    by: Annotated[str, typer.Option("--by", help="By the end of that day.")],
    est: Annotated[str, typer.Option(help="How long it takes, such as 2h.")] = "",
    as_json: AsJson = False,
) -> None:
    """Promise a day that nobody asked for; the plan keeps its place."""
    with open_desk() as desk:
        minutes = desk.reading.minutes(est) if est else None
        say_decided(desk.ledger.promise(what, to=to, on=desk.reading.day(by), est_min=minutes), as_json)


def answer(
    ref: Ref,
    said: Annotated[str, typer.Argument(metavar="wait|taken|gone", help="What they said to the date.")],
    by: Annotated[str, typer.Argument(metavar="NAME", help="With taken: who took it.")] = "",
    to: Annotated[str, typer.Option("--from", help="Who answered, when several were promised a day.")] = "",
    as_json: AsJson = False,
) -> None:
    """Note their answer: they wait, somebody else took it, or it is not needed any more."""
    from triage.desk.ledger import read_answer

    with open_desk() as desk:
        say_decided(desk.ledger.answer(ref, read_answer(said), by=by, to=to), as_json)


def release(
    refs: Refs,
    to: Annotated[str, typer.Option("--to", help="Only the promise to that person.")] = "",
    as_json: AsJson = False,
) -> None:
    """Take back a promise; the asker knows that the date is off."""
    with open_desk() as desk:
        released = desk.answers.release(refs, to=to)
    if as_json:
        say_json(released)
    else:
        say(f"Released the promise on {', '.join(released)}.")
