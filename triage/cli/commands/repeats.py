"""repeats, same, not-same: the same kind of ask again, and the case for automating it."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from triage.cli.kinds_text import say_chart, say_kind, say_kinds, say_regrouped
from triage.cli.options import AsJson
from triage.cli.output import note, say, say_json
from triage.cli.progress import bar
from triage.cli.session import open_desk
from triage.cli.shown import say_decided
from triage.views.kinds import Regrouped
from triage.views.words import counted

Kind = Annotated[str, typer.Argument(metavar="KIND", help="Such as k7, the number of any of its asks, or its name.")]
One = Annotated[str, typer.Argument(metavar="ID", help="An ask, usually the new one.")]
Other = Annotated[str, typer.Argument(metavar="ID", help="Another ask.")]
TWICE = 2


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    group = typer.Typer(
        help="What is asked again and again, what it costs, and whether automating it pays.",
        epilog="Example: triage repeats",
        rich_markup_mode=None,
    )
    group.callback(invoke_without_command=True)(list_all)
    group.command("list", epilog="Example: triage repeats list --all")(list_command)
    group.command("show", epilog="Example: triage repeats show k7")(show)
    group.command("chart", epilog="Example: triage repeats chart")(chart)
    group.command("name", epilog='Example: triage repeats name k7 "QU overrides"')(name)
    group.command("merge", epilog="Example: triage repeats merge k12 k7")(merge)
    group.command("split", epilog="Example: triage repeats split 12 15")(split)
    group.command("pitch", epilog="Example: triage repeats pitch k7 --for users")(pitch)
    group.command("build", epilog="Example: triage repeats build k7 --estimate 6h")(build)
    group.command("automated", epilog='Example: triage repeats automated k7 --tool "https://..."')(automated)
    group.command("dismiss", epilog="Example: triage repeats dismiss k7")(dismiss)
    group.command("watch", epilog="Example: triage repeats watch k7")(watch)
    group.command("rebuild", epilog="Example: triage repeats rebuild")(rebuild)
    app.add_typer(group, name="repeats")
    app.command("same", epilog="Example: triage same 12 7")(same)
    app.command("not-same", epilog="Example: triage not-same 12 7")(not_same)


def list_all(
    context: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="Also what was asked twice, and dismissed kinds.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the kinds of asks that come again, what pays most to automate first."""
    if context.invoked_subcommand is None:
        list_command(everything, as_json)


def list_command(
    everything: Annotated[bool, typer.Option("--all", help="Also what was asked twice, and dismissed kinds.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the kinds of asks that come again, what pays most to automate first."""
    with open_desk() as desk:
        desk.kinds.place_rest()
        page = desk.kinds.kinds(least=TWICE, with_dismissed=True) if everything else desk.kinds.kinds()
    if as_json:
        say_json(page)
    else:
        say_kinds(page)


def show(kind: Kind, as_json: AsJson = False) -> None:
    """Everything about one kind: its asks, who asks, cost, payback."""
    with open_desk() as desk:
        page = desk.kinds.page(kind)
    if as_json:
        say_json(page)
    else:
        say_kind(page)


def chart(as_json: AsJson = False) -> None:
    """How long automating each kind may take before it costs more than it saves, from your own data."""
    with open_desk() as desk:
        page = desk.kinds.kinds()
    if as_json:
        say_json(page)
    else:
        say_chart(page)


def name(kind: Kind, text: Annotated[str, typer.Argument(metavar="NAME")], as_json: AsJson = False) -> None:
    """Call a kind by a name of yours."""
    with open_desk() as desk:
        _done(desk.kinds.name(kind, text), as_json)


def merge(
    kind: Kind,
    into: Annotated[str, typer.Argument(metavar="KIND", help="The kind to join it with.")],
    as_json: AsJson = False,
) -> None:
    """Make two kinds one."""
    with open_desk() as desk:
        _done(desk.kinds.merge(kind, into), as_json)


def split(
    refs: Annotated[list[str], typer.Argument(metavar="ID...", help="Asks that are a kind of their own.")],
    as_json: AsJson = False,
) -> None:
    """Take asks out of their kind; together they are one of their own."""
    with open_desk() as desk:
        _done(desk.kinds.split(refs), as_json)


def pitch(
    kind: Kind,
    audience: Annotated[str, typer.Option("--for", help="manager, or users of the tool.")] = "manager",
    as_json: AsJson = False,
) -> None:
    """Write a proposal on one page, as Markdown and to the clipboard; without private asks and people."""
    with open_desk() as desk:
        made = desk.automating.pitch(kind, audience=audience.strip().lower(), copy=sys.stdout.isatty())
    if as_json:
        say_json(made)
        return
    say(made.text.rstrip())
    if made.copied:
        note("Copied." if made.copied == "copied" else "Sent to the terminal's clipboard.")


def build(
    kind: Kind,
    estimate: Annotated[str, typer.Option("--estimate", "-e", help="How long the build takes, such as 6h.")],
    as_json: AsJson = False,
) -> None:
    """File the ask that automates a kind, in focus blocks, with the hours that it saves as its value."""
    with open_desk() as desk:
        say_decided(desk.automating.build(kind, desk.reading.minutes(estimate)), as_json)


def automated(
    kind: Kind,
    tool: Annotated[str, typer.Option("--tool", help="A link, or a few words on what to do instead.")],
    as_json: AsJson = False,
) -> None:
    """Say that a kind is automated: its asks are answered with the tool, and hours saved are counted."""
    with open_desk() as desk:
        _done(desk.automating.automated(kind, tool), as_json)


def dismiss(kind: Kind, as_json: AsJson = False) -> None:
    """Let a kind rest; it stays quiet until it has grown much."""
    with open_desk() as desk:
        _done(desk.kinds.dismiss(kind), as_json)


def watch(kind: Kind, as_json: AsJson = False) -> None:
    """Watch a kind again that was dismissed, built or automated."""
    with open_desk() as desk:
        _done(desk.kinds.watch(kind), as_json)


def rebuild(as_json: AsJson = False) -> None:
    """Look at all asks anew for kinds that come again; what you said of them stays."""
    with open_desk() as desk, bar("Looking for what comes again", desk.kinds.asks()) as progress:
        seen = desk.kinds.rebuild(progress)
    if as_json:
        say_json({"asks": seen})
    else:
        say(f"Looked at {counted(seen, 'ask')}.")


def same(one: One, other: Other, as_json: AsJson = False) -> None:
    """Say that two asks are the same kind; it is remembered."""
    with open_desk() as desk:
        _done(desk.kinds.same(one, other), as_json)


def not_same(one: One, other: Other, as_json: AsJson = False) -> None:
    """Say that two asks are not the same kind; they are never taken for it again."""
    with open_desk() as desk:
        _done(desk.kinds.not_same(one, other), as_json)


def _done(done: Regrouped, as_json: bool) -> None:
    if as_json:
        say_json(done)
        return
    say_regrouped(done)
    note("`triage undo` takes it back.")
