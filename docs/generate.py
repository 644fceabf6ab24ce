"""Writes the reference pages from the code they describe.

``python -m docs.generate`` writes them; with ``--check`` it changes nothing and fails when one is stale.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from docs.pages.commands import commands_page
from docs.pages.config import config_example, config_page
from docs.pages.environment import environment_page
from docs.pages.errors import exit_codes_page
from docs.pages.keys import keys_page
from docs.pages.rules import rules_page
from docs.pages.shapes import export_page
from docs.pages.templates import templates_page
from docs.pages.views import json_page

FOLDER = Path(__file__).parent / "reference"

PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands_page,
    "config.example.toml": config_example,
    "config.md": config_page,
    "environment.md": environment_page,
    "exit-codes.md": exit_codes_page,
    "export.md": export_page,
    "json.md": json_page,
    "keys.md": keys_page,
    "rules.md": rules_page,
    "templates.md": templates_page,
}
"""File in ``docs/reference`` -> what makes it."""


def stale_pages(folder: Path = FOLDER) -> list[str]:
    """The files whose text is not what the code says now."""
    return [name for name, make in PAGES.items() if _read(folder / name) != make()]


def write_pages(folder: Path = FOLDER) -> list[str]:
    """Write the stale files; returns their names."""
    folder.mkdir(parents=True, exist_ok=True)
    stale = stale_pages(folder)
    for name in stale:
        (folder / name).write_text(PAGES[name](), encoding="utf-8")
    return stale


def main(argv: list[str]) -> int:
    """Run the command line; returns the exit code, 1 for stale pages."""
    if argv == ["--check"]:
        stale = stale_pages()
        for name in stale:
            print(f"docs/reference/{name} is stale: run `python -m docs.generate`", file=sys.stderr)
        return 1 if stale else 0
    if argv:
        print("Usage: python -m docs.generate [--check]", file=sys.stderr)
        return 2
    for name in write_pages():
        print(f"wrote docs/reference/{name}")
    return 0


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
