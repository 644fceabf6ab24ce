"""The overview of all commands, by what they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.core import TyperGroup

from triage.cli.sections import SECTIONS

if TYPE_CHECKING:
    from typer import Context
    from typer._click import HelpFormatter

MARGIN = 6
"""Cells before and between the columns of the help's lists."""


class Overview(TyperGroup):
    """Lists commands under headings instead of in one long list."""

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:  # type: ignore[override]
        """Write the commands of each section."""
        room = formatter.width - MARGIN - max(len(name) for commands in SECTIONS.values() for name in commands)
        for heading, names in SECTIONS.items():
            rows = [(name, self.commands[name].get_short_help_str(room)) for name in names if name in self.commands]
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)
