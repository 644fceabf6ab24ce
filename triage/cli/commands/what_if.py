"""preview: what a yes, a move, a lost block or days off would cost."""

from __future__ import annotations

from typing import Annotated

import typer

from triage.cli.options import AsJson
from triage.cli.output import say, say_json
from triage.cli.session import open_desk
from triage.errors import BadInput


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog='Example: triage preview 12 15, triage preview --move 12 tue, triage preview --off "mar 9-13"')(
        preview
    )


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
            view = desk.what_if.preview(what)
    if share:
        say(shared)
    elif as_json:
        say_json(view)
    else:
        from triage.cli.preview_text import say_preview

        say_preview(view)
