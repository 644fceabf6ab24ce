"""init, demo: the first minutes."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from triage.cli.options import AsJson
from triage.cli.output import note, say, say_json
from triage.cli.session import open_desk
from triage.errors import BadInput


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog="Example: triage init")(init)
    app.command(epilog="Example: triage demo")(demo)


def init(
    name: Annotated[str | None, typer.Option(help="Your name; signs e-mails.")] = None,
    zone: Annotated[str | None, typer.Option(help="IANA time zone.")] = None,
    hours: Annotated[str | None, typer.Option(help='Working hours, such as "mon-fri 9-12:30 13:30-17".')] = None,
    focus: Annotated[str | None, typer.Option(help='Focus blocks, such as "mon-thu 9:30-11:30".')] = None,
    primary: Annotated[str | None, typer.Option(help="Your first project: a tag or key result.")] = None,
    secondary: Annotated[str | None, typer.Option(help="Your second one.")] = None,
    as_json: AsJson = False,
) -> None:
    """Set up name, zone, working hours, focus blocks and the two main projects; Enter keeps what is shown."""
    from triage.desk.time import block_list
    from triage.domain.spans import week_words

    asks = sys.stdin.isatty()
    given = (name, zone, hours, focus, primary, secondary)
    if not asks and all(value is None for value in given):
        raise BadInput("There is no terminal to ask on.", "Give the answers as options: `triage init --help`.")
    with open_desk() as desk:
        profile = desk.time.profile()
        blocks = desk.time.blocks()

        def answer(value: str | None, question: str, default: str) -> str:
            if value is not None:
                return value
            return typer.prompt(question, default=default, err=True) if asks else default

        made = desk.time.set_up(
            name=answer(name, "Your name", profile.name or os.environ.get("USER", "")),
            zone=answer(zone, "Time zone", desk.zone().key),
            hours=answer(hours, "Working hours", week_words(profile.hours)),
            focus=answer(focus, "Focus blocks for deep work", block_list(blocks) or "mon-thu 9:30-11:30"),
            primary=answer(primary, "Primary project (a tag or key result, - for none)", profile.primary or "-"),
            secondary=answer(secondary, "Secondary project (- for none)", profile.secondary or "-"),
        )
        if as_json:
            say_json(made)
            return
        say(f"Working hours  {week_words(desk.time.profile().hours)}  ({desk.zone().key})")
        say(f"Focus blocks   {block_list(desk.time.blocks()) or 'none'}")
    note(
        "Next: `triage add Explain the ranking drop by thu 3pm 2h from Priya via slack`. `triage undo` takes this back."
    )


def demo(
    text: Annotated[bool, typer.Option("--text", help="Tell the story as text, on a terminal too.")] = False,
) -> None:
    """Look around on a throw-away desk with a realistic week; your own desk is not touched."""
    from triage.cli.demo_desk import run_demo
    from triage.tui.run import has_terminal

    raise typer.Exit(run_demo(as_text=text or not has_terminal()))
