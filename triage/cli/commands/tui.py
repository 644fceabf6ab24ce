"""tui: the interface over the desk."""

from __future__ import annotations

import typer


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(epilog="Example: triage tui")(tui)


def tui() -> None:
    """Open the interface; `triage` alone does it too on a terminal."""
    from triage.tui.run import run_tui

    raise typer.Exit(run_tui())
