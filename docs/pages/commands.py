"""Every command with its help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer

from docs.pages.markdown import code, page
from triage.cli.main import build_app

Command = Any
"""Typer's own class; the package keeps it private."""

WIDTH = 100


def commands_page() -> str:
    """The help of every command, as the terminal shows it."""
    root = typer.main.get_command(build_app())
    context = typer.Context(root, info_name="triage", terminal_width=WIDTH, max_content_width=WIDTH)
    blocks = [code(_help(root, context), "text")]
    for name, command, inner in _commands(root, context):
        blocks += [
            f"## {name}" if " " not in name.removeprefix("triage ") else f"### {name}",
            code(_help(command, inner), "text"),
        ]
    return page("Commands", "`triage COMMAND --help` prints the same.", *blocks)


def _commands(group: Command, context: typer.Context) -> Iterator[tuple[str, Command, typer.Context]]:
    for name, command in sorted(getattr(group, "commands", {}).items()):
        if command.hidden:
            continue
        inner = typer.Context(command, info_name=name, parent=context)
        yield inner.command_path, command, inner
        yield from _commands(command, inner)


def _help(command: Command, context: typer.Context) -> str:
    return "\n".join(line.rstrip() for line in command.get_help(context).split("\n"))
