"""preview, back, updates: what something would cost, and what to tell whom when promised days no longer hold."""

from __future__ import annotations

from typing import Annotated

import typer

from triage.cli.options import AsJson
from triage.cli.output import note, say, say_json
from triage.cli.session import open_desk
from triage.errors import BadInput

OnlyPrint = Annotated[bool, typer.Option("--print", help="Only print the messages; copy and record nothing.")]


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog='Example: triage preview 12 15, triage preview --move 12 tue, triage preview --off "mar 9-13"')(
        preview
    )
    app.command(epilog="Example: triage back --since fri")(back)
    app.command(epilog="Example: triage updates --print")(updates)


def preview(
    refs: Annotated[
        list[str] | None, typer.Argument(metavar="ID", help="Asks to say yes to together; . is the last ask.")
    ] = None,
    move: Annotated[
        tuple[str, str] | None, typer.Option("--move", metavar="ID DAY", help="Move an ask to that day.")
    ] = None,
    lost: Annotated[
        list[str] | None,
        typer.Option("--lost", metavar="SPAN", help='Lose "tue 9:30-11:30", or the focus blocks of a day.'),
    ] = None,
    off: Annotated[
        list[str] | None, typer.Option("--off", metavar="DAYS", help='Take "mar 9-13" or "next week" off.')
    ] = None,
    drafts: Annotated[
        bool, typer.Option("--drafts", help="Also the message to each person whose promise would break.")
    ] = False,
    share: Annotated[bool, typer.Option("--share", help="Five lines for a channel, without private titles.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show what something would cost before it is done: what moves, which dates and promises break."""
    from triage.desk.what_if import WhatIf

    what = WhatIf(refs=tuple(refs or ()), moves=(move,) if move else (), lost=tuple(lost or ()), off=tuple(off or ()))
    with open_desk() as desk:
        if share:
            if what != WhatIf(refs=what.refs) or not what.refs:
                raise BadInput("--share is for a yes to asks.", "Example: triage preview 12 15 --share")
            shared = desk.planning.preview_to_share(what.refs)
        else:
            view = desk.what_if.preview(what, drafts=drafts)
    if share:
        say(shared)
    elif as_json:
        say_json(view)
    else:
        from triage.cli.preview_text import say_preview

        say_preview(view)


def back(
    since: Annotated[str, typer.Option("--since", help="From which day on; else since you last did something.")] = "",
    only_print: OnlyPrint = False,
    as_json: AsJson = False,
) -> None:
    """Come back after an absence: what came in, which promised days no longer hold, and what to tell whom."""
    with open_desk() as desk:
        page = desk.absence.back(desk.absence.past_day(desk.reading.day(since)) if since else None)
        if as_json:
            say_json(page)
            return
        from triage.cli.bundle_text import offer_drafts, say_back

        say_back(page)
        offer_drafts(desk, page.updates, only_print=only_print)


def updates(only_print: OnlyPrint = False, as_json: AsJson = False) -> None:
    """Draft one message to each person whose promised days no longer hold; on a terminal copy and record them."""
    with open_desk() as desk:
        page = desk.bundles.updates()
        if as_json:
            say_json(page)
            return
        from triage.cli.bundle_text import offer_drafts, say_broken

        if not page.broken:
            note("Every promise holds.")
        say_broken(page)
        offer_drafts(desk, page, only_print=only_print)
