"""inbox, list, show, why, backlog: looking at asks."""

from __future__ import annotations

from typing import Annotated

import typer

from triage.cli.options import AsJson, Ref
from triage.cli.output import Style, note, say, say_json
from triage.cli.session import open_desk
from triage.domain.ask import Status

Limit = Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many.")]
Offset = Annotated[int, typer.Option("--offset", min=0, help="Skip so many.")]


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog="Example: triage inbox")(inbox)
    app.command("list", epilog="Example: triage list ranking --from priya --status all")(list_asks)
    app.command(epilog="Example: triage show 12")(show)
    app.command(epilog="Example: triage why 12")(why)
    app.command(epilog="Example: triage backlog")(backlog)


def inbox(limit: Limit = 50, offset: Offset = 0, as_json: AsJson = False) -> None:
    """List the asks that wait for a decision, most urgent first."""
    with open_desk() as desk:
        page = desk.planning.inbox(limit=limit, offset=offset)
    if as_json:
        say_json(page)
    elif not page.asks:
        note("The inbox is empty. `triage add ...` captures an ask; `triage plan` shows what is taken on.")
    else:
        from triage.cli.shown import say_inbox

        say_inbox(page)
    if not as_json:
        for sentence in page.also:
            say(sentence, Style.SOON)


def list_asks(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORD", help="Words that must occur.")] = None,
    status: Annotated[str, typer.Option(help=f"open, all, or any of {', '.join(Status)}; commas join.")] = "open",
    requester: Annotated[str, typer.Option("--from", help="Who asked.")] = "",
    tag: Annotated[str, typer.Option(help="A tag.")] = "",
    kr: Annotated[str, typer.Option(help="A key result.")] = "",
    via: Annotated[str, typer.Option(help="A channel.")] = "",
    due: Annotated[str, typer.Option("--due", help="Due until that day.")] = "",
    sort: Annotated[str, typer.Option(help="plan, received, due, closed or id.")] = "",
    limit: Limit = 50,
    offset: Offset = 0,
    as_json: AsJson = False,
) -> None:
    """List asks by words and filters; open ones in the order of the plan."""
    with open_desk() as desk:
        query, by_plan = desk.reading.query(
            words or (),
            status=status,
            requester=requester,
            tag=tag,
            key_result=kr,
            channel=via,
            due=due,
            sort=sort,
            limit=limit,
            offset=offset,
        )
        page = desk.planning.asks(query, by_plan=by_plan)
    if as_json:
        say_json(page)
    elif not page.asks:
        note("Nothing matches. `triage list --status all` looks at closed asks too.")
    else:
        from triage.cli.shown import say_list

        say_list(page)


def show(ref: Ref = ".", as_json: AsJson = False) -> None:
    """Show everything about one ask."""
    with open_desk() as desk:
        page = desk.planning.show(ref)
        if as_json:
            say_json(page)
        else:
            from triage.cli.page import say_page

            say_page(page, desk.reading.asked)


def why(ref: Ref = ".", as_json: AsJson = False) -> None:
    """Show why an ask has its priority, and the smallest change that would give another."""
    with open_desk() as desk:
        view = desk.planning.why(ref)
    if as_json:
        say_json(view)
    else:
        from triage.cli.shown import say_why

        say_why(view)


def backlog(limit: Limit = 50, offset: Offset = 0, as_json: AsJson = False) -> None:
    """List deferred asks and P2: what is due for a revisit first."""
    with open_desk() as desk:
        page = desk.planning.backlog(limit=limit, offset=offset)
    if as_json:
        say_json(page)
    elif not page.asks:
        note("The backlog is empty.")
    else:
        from triage.cli.shown import say_backlog

        say_backlog(page)
