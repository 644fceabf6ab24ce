"""Everything that is registered is documented, and the generated pages say what the code says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from docs.generate import PAGES, main, stale_pages, write_pages
from docs.pages.environment import VARIABLES
from docs.pages.markdown import attributes, code, table
from docs.pages.views import PLAIN, SHAPES
from tests.shape.sources import place, python_files, tracked_files
from triage.cli.main import build_app
from triage.cli.sections import COMMANDS
from triage.system.settings import every_setting

READ_BY_TYPER = {"TRIAGE_COMPLETE"}


def commands(group: Any, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Every command that can be run, with its words."""
    for name, command in group.commands.items():
        yield f"{prefix}{name}", command
        if getattr(command, "commands", None):
            yield from commands(command, f"{prefix}{name} ")


def every_command() -> dict[str, Any]:
    return dict(commands(typer.main.get_command(build_app())))


def has_subcommands(command: Any) -> bool:
    return bool(getattr(command, "commands", None))


def test_the_reference_is_fresh() -> None:
    assert stale_pages() == []


def test_every_command_says_what_it_does_with_an_example() -> None:
    silent = [
        name
        for name, command in every_command().items()
        if not command.help
        or (not has_subcommands(command) and f"Example: triage {name}" not in f"{command.epilog}\n{command.help}")
    ]

    assert silent == []


def test_every_command_of_the_table_is_there() -> None:
    top = {name.partition(" ")[0] for name in every_command()}

    assert top == {*COMMANDS, "add", "status"}


def test_the_json_of_every_command_is_documented() -> None:
    with_json = {
        name
        for name, command in every_command().items()
        if not has_subcommands(command) and any("--json" in option.opts for option in command.params)
    }

    assert with_json == {*SHAPES, *PLAIN}


def test_every_variable_that_is_read_is_documented() -> None:
    read = {
        name for path in python_files("triage") for name in re.findall(r"TRIAGE_[A-Z_]*[A-Z]", path.read_text("utf-8"))
    }
    known = {*VARIABLES, *(setting.variable for setting in every_setting().values()), *READ_BY_TYPER}
    starts = {f"TRIAGE_{setting.table.upper()}" for setting in every_setting().values()}

    assert read - known - starts == set()


def test_every_link_within_the_documentation_leads_somewhere() -> None:
    pages = [path for path in tracked_files() if path.suffix == ".md"]

    broken = [
        f"{place(path)} {link}"
        for path in pages
        for link in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"(?s)```.*?```", "", path.read_text("utf-8")))
        if "://" not in link and not link.startswith("#") and not (path.parent / link.partition("#")[0]).exists()
    ]

    assert pages
    assert broken == []


def test_a_stale_page_is_found_and_written(tmp_path: Path) -> None:
    assert set(write_pages(tmp_path)) == set(PAGES)
    (tmp_path / "rules.md").write_text("old")

    stale = stale_pages(tmp_path)

    assert stale == ["rules.md"]
    assert write_pages(tmp_path) == ["rules.md"]
    assert stale_pages(tmp_path) == []


def test_an_unknown_option_of_the_generator_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--force"]) == 2
    assert "Usage:" in capsys.readouterr().err


def test_a_cell_cannot_break_its_table() -> None:
    assert table(("a",), [("x | y\nz",)]).split("\n")[-1] == r"| x \| y z |"


def test_a_block_of_code_cannot_end_early() -> None:
    assert code("```\nx\n```") == "````\n```\nx\n```\n````"


def test_meanings_are_read_from_a_docstring() -> None:
    class Thing:
        """A thing.

        Attributes:
            one: First
                and more.
            two: Second.

        And the rest.
        """

    assert attributes(Thing) == {"one": "First and more.", "two": "Second."}
