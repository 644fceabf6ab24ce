"""accept, pin, edit, defer, handoff, drop, done, reopen, merge: what becomes of asks."""

from __future__ import annotations

from typing import Annotated

import typer

from triage.cli.options import AsJson, Ref, Refs
from triage.cli.output import note
from triage.cli.session import open_desk
from triage.cli.shown import say_decided
from triage.errors import BadInput


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog="Example: triage accept 12")(accept)
    app.command(epilog="Example: triage pin 12 p0")(pin)
    app.command(epilog='Example: triage edit 12 --due "thu 3pm" --est 2h')(edit)
    app.command(epilog="Example: triage defer 12 13 --until mon")(defer)
    app.command(epilog="Example: triage handoff 12 --to wei")(handoff)
    app.command(epilog="Example: triage drop 12")(drop)
    app.command(epilog='Example: triage done 12 --took 45m --outcome "recall is back"')(done)
    app.command(epilog="Example: triage reopen 12")(reopen)
    app.command(epilog="Example: triage merge 15 --into 12")(merge)


def accept(refs: Refs, as_json: AsJson = False) -> None:
    """Say yes: into the plan, with its dates. Due dates stay as they are."""
    with open_desk() as desk:
        say_decided(desk.decisions.accept(refs), as_json)


def pin(
    refs: Annotated[list[str], typer.Argument(metavar="ID... p0|p1|p2|none", help="Asks, then the priority.")],
    as_json: AsJson = False,
) -> None:
    """Set a priority by hand; `none` leaves it to the rules again."""
    if len(refs) < 2:
        raise BadInput("A pin needs an ask and a priority.", "Example: triage pin 12 p1")
    with open_desk() as desk:
        say_decided(desk.decisions.pin(refs[:-1], desk.reading.priority(refs[-1])), as_json)


def edit(
    ref: Ref,
    title: Annotated[str | None, typer.Option(help="The title.")] = None,
    say_as: Annotated[str | None, typer.Option("--say-as", help="The short phrase used in replies.")] = None,
    due: Annotated[str | None, typer.Option(help='A day, day and time, or "none".')] = None,
    est: Annotated[str | None, typer.Option(help='How long, such as 2h, or "none".')] = None,
    requester: Annotated[list[str] | None, typer.Option("--from", help="Who asks; may be given again.")] = None,
    via: Annotated[str | None, typer.Option(help="Channel.")] = None,
    kr: Annotated[str | None, typer.Option(help='Key result, or "none".')] = None,
    tag: Annotated[list[str] | None, typer.Option(help="Tags, replacing those there; may be given again.")] = None,
    link: Annotated[str | None, typer.Option(help="Permalink.")] = None,
    done_when: Annotated[str | None, typer.Option("--done-when", help='What "delivered" means.')] = None,
    text: Annotated[str | None, typer.Option(help="The original text.")] = None,
    lane: Annotated[str | None, typer.Option(help="deep, shallow, or auto (by estimate).")] = None,
    private: Annotated[bool | None, typer.Option("--private/--open", help="Never named to others.")] = None,
    every: Annotated[str | None, typer.Option(help='A rhythm ("every monday"), or "none".')] = None,
    as_json: AsJson = False,
) -> None:
    """Change an ask. Editing the title reads nothing out of it."""
    given = {
        "title": title,
        "say_as": say_as,
        "due": due,
        "est": est,
        "via": via,
        "kr": kr,
        "tags": tag,
        "link": link,
        "done_when": done_when,
        "text": text,
        "lane": lane,
        "private": private,
        "every": every,
    }
    with open_desk() as desk:
        changes = {name: value for name, value in given.items() if value is not None}
        say_decided(desk.decisions.edit(ref, desk.reading.changes(changes), requesters=requester), as_json)


def defer(
    refs: Refs,
    until: Annotated[str, typer.Option("--until", help="The day on which to look at it again.")] = "next week",
    as_json: AsJson = False,
) -> None:
    """Put asks aside and look at them again on a day."""
    with open_desk() as desk:
        say_decided(desk.decisions.defer(refs, desk.reading.day(until)), as_json)


def handoff(
    refs: Refs,
    to: Annotated[str, typer.Option("--to", help="Who takes it.")],
    as_json: AsJson = False,
) -> None:
    """Give asks to somebody else."""
    with open_desk() as desk:
        say_decided(desk.decisions.hand_off(refs, to), as_json)


def drop(
    refs: Refs,
    all_of_series: Annotated[bool, typer.Option("--all", help="End the whole series.")] = False,
    as_json: AsJson = False,
) -> None:
    """Decide that asks will not be done. `triage undo` brings them back."""
    with open_desk() as desk:
        say_decided(desk.decisions.drop(refs, whole_series=all_of_series), as_json)


def done(
    refs: Refs,
    took: Annotated[str, typer.Option("--took", help="How long it took; else what was logged counts.")] = "",
    outcome: Annotated[str | None, typer.Option("--outcome", help="What came of it.")] = None,
    link: Annotated[str | None, typer.Option("--link", help="Where the outcome can be seen.")] = None,
    credit: Annotated[list[str] | None, typer.Option("--with", help="Who helped; may be given again.")] = None,
    late_because: Annotated[str, typer.Option("--late-because", help="Why a promise on it is late.")] = "",
    as_json: AsJson = False,
) -> None:
    """Finish asks; promises on them are kept or late."""
    with open_desk() as desk:
        minutes = desk.reading.minutes(took) if took else None
        done_now = desk.decisions.finish(
            refs,
            took_min=minutes,
            outcome=outcome,
            outcome_link=link,
            credit=credit or (),
            late_because=late_because,
        )
        say_decided(done_now, as_json)
        for name in credit or () if not as_json else ():
            thanks = desk.answers.draft(refs[0], to=name, situation="thanks")
            note(f"For {thanks.person}: {thanks.text}")


def reopen(refs: Refs, as_json: AsJson = False) -> None:
    """Open closed asks again."""
    with open_desk() as desk:
        say_decided(desk.decisions.reopen(refs), as_json)


def merge(
    refs: Refs,
    into: Annotated[str, typer.Option("--into", help="The ask that stays.")],
    as_json: AsJson = False,
) -> None:
    """Join asks that are one; each person keeps an own reply and promise."""
    with open_desk() as desk:
        say_decided(desk.decisions.merge(refs, into), as_json)
