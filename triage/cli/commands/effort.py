"""start, stop, log, did, lost: effort with no ceremony."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from triage.cli.options import AsJson, Ref
from triage.cli.output import note, say, say_json
from triage.cli.session import open_desk

if TYPE_CHECKING:
    from triage.desk.worklog import Logged


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog="Example: triage start 12")(start)
    app.command(epilog="Example: triage stop --at 11:30")(stop)
    app.command(epilog="Example: triage log 12 45m")(log)
    app.command(epilog='Example: triage did "reviewed the design" 40m')(did)
    app.command(epilog="Example: triage lost 90m incident")(lost)


def start(ref: Ref = ".", as_json: AsJson = False) -> None:
    """Start the timer on an ask; another running timer stops."""
    with open_desk() as desk:
        logged = desk.work.start(ref)
    if logged.stopped:
        note(f"Stopped the timer of #{logged.stopped}.")
    _show(logged, as_json, f"Started #{logged.id}  {logged.title}")


def stop(
    at: Annotated[str, typer.Option("--at", help="When work really ended, such as 11:30.")] = "",
    as_json: AsJson = False,
) -> None:
    """Stop the running timer, now or at the time when work really ended."""
    from triage.views.words import duration

    with open_desk() as desk:
        logged = desk.work.stop(desk.reading.moment(at, is_past=True) if at else None)
    _show(logged, as_json, f"Stopped #{logged.id} after {duration(logged.minutes)}  {logged.title}{_total(logged)}")


def log(
    ref: Ref,
    time_spent: Annotated[str, typer.Argument(metavar="DURATION", help="Such as 45m or 1h30.")],
    as_json: AsJson = False,
) -> None:
    """Record time spent on an ask, afterwards."""
    from triage.views.words import duration

    with open_desk() as desk:
        logged = desk.work.log(ref, desk.reading.minutes(time_spent))
    _show(logged, as_json, f"Logged {duration(logged.minutes)} on #{logged.id}  {logged.title}{_total(logged)}")


def did(
    what: Annotated[list[str], typer.Argument(metavar="WHAT... DURATION", help="What was done, then how long.")],
    tag: Annotated[list[str] | None, typer.Option("--tag", help="A tag; may be given again.")] = None,
    kr: Annotated[str, typer.Option("--kr", help="The key result it served.")] = "",
    as_json: AsJson = False,
) -> None:
    """Record unplanned work in one line."""
    from triage.views.words import duration

    with open_desk() as desk:
        minutes = desk.reading.minutes(what[-1])
        ask = desk.work.did(" ".join(what[:-1]), minutes, tags=tag or (), key_result=kr)
    if as_json:
        say_json(ask)
    else:
        say(f"Done #{ask.id}  {ask.title}  ({duration(minutes)})")


def lost(
    time_lost: Annotated[str, typer.Argument(metavar="DURATION", help="Such as 90m or 1h30.")],
    what: Annotated[list[str] | None, typer.Argument(metavar="WHAT", help="What took it.")] = None,
    ask: Annotated[str, typer.Option("--ask", help="The ask it was taken from; the running one unless said.")] = "",
    start: Annotated[str, typer.Option("--from", help="When it began, ahead too; just over unless said.")] = "",
    as_json: AsJson = False,
) -> None:
    """Record time that something else took: the plan moves once, and a running timer does not count it."""
    with open_desk() as desk:
        minutes = desk.reading.minutes(time_lost)
        from_at = desk.reading.moment(start) if start else None
        page = desk.lost_time.lose(minutes, " ".join(what or ()), ref=ask, from_at=from_at)
    if as_json:
        say_json(page)
        return
    from triage.cli.lost_text import say_lost

    say_lost(page)


def _total(logged: Logged) -> str:
    from triage.views.words import duration

    return "" if logged.total_min == logged.minutes else f"  ({duration(logged.total_min)} in all)"


def _show(logged: Logged, as_json: bool, words: str) -> None:
    if as_json:
        say_json(logged)
    else:
        say(words)
