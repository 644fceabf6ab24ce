"""What a command loads: capture and status next to nothing, the others only what they need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shape.sources import ROOT

HEAVY = {
    "alembic",
    "click",
    "dateparser",
    "jinja2",
    "pydantic",
    "rich",
    "sqlalchemy",
    "sqlmodel",
    "textual",
    "typer",
}

SLOW = {"asyncio", "dataclasses", "importlib.metadata", "inspect", "subprocess", "tomllib"}
"""Modules of the standard library that cost a good part of a bare interpreter's start."""

RUN = """
import sys
before = set(sys.modules)
sys.argv = ["triage", *sys.argv[1:]]
from triage.__main__ import main
code = main()
sys.stdout.flush()
print("LOADED", *set(sys.modules) - before, file=sys.stderr)
sys.exit(code)
"""


def loaded(desk: Path, *argv: str) -> set[str]:
    """The modules that a command has loaded when it ends, run as a process of its own on the desk of a folder."""
    environ = {"PATH": os.environ["PATH"], "HOME": str(desk), "TRIAGE_DESK": str(desk / "desk"), "TZ": "UTC"}
    run = subprocess.run(
        [sys.executable, "-c", RUN, *argv], env=environ, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return set(run.stderr.rpartition("LOADED")[2].split())


@pytest.mark.parametrize(
    "argv",
    [
        ("add", "call", "Kim"),
        ("add", "Explain the drop by thu 3pm 2h from Priya via slack +search"),
        ("add", "Send the figures by March 12"),
        ("add", "--raw", "12 March"),
        ("add", "--json", "call Kim tomorrow"),
        ("status",),
        ("status", "--json"),
    ],
    ids=" ".join,
)
def test_the_light_door_loads_nothing_heavy(tmp_path: Path, argv: tuple[str, ...]) -> None:
    assert loaded(tmp_path, *argv) & (HEAVY | SLOW) == set()


def test_the_light_door_stays_light_on_a_desk_in_use(tmp_path: Path) -> None:
    loaded(tmp_path, "add", "call", "Kim")
    loaded(tmp_path, "list")

    assert loaded(tmp_path, "status") & (HEAVY | SLOW) == set()
    assert loaded(tmp_path, "add", "write to Kim by fri") & (HEAVY | SLOW) == set()


def test_a_date_that_only_the_date_parser_reads_loads_it(tmp_path: Path) -> None:
    assert "dateparser" in loaded(tmp_path, "add", "Send the figures by 2027 march 3")


@pytest.mark.parametrize("argv", [("next",), ("list",), ("plan", "--json")], ids=" ".join)
def test_looking_at_a_desk_loads_no_migrations_templates_or_interface(tmp_path: Path, argv: tuple[str, ...]) -> None:
    loaded(tmp_path, "next")

    assert loaded(tmp_path, *argv) & {"alembic", "dateparser", "jinja2", "textual"} == set()


FIRST_FRAME = """
import asyncio, os, sys
from triage.errors import CouldNot
from triage.tui.bridge import Bridge
from triage.tui.run import make_app

def never():
    raise CouldNot("not yet")

async def look():
    app = make_app(os.environ)
    app.bridge = Bridge(never)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()

asyncio.run(look())
print("LOADED", *sys.modules, file=sys.stderr)
"""


def test_the_interface_draws_its_first_frame_without_desk_rules_and_views(tmp_path: Path) -> None:
    loaded(tmp_path, "add", "call", "Kim")
    loaded(tmp_path, "list")
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TRIAGE_DESK": str(tmp_path / "desk"), "TZ": "UTC"}

    run = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME], env=environ, cwd=ROOT, capture_output=True, text=True, check=True
    )

    names = run.stderr.rpartition("LOADED")[2].split()
    assert set(names) & (HEAVY - {"rich", "textual"}) == set()
    own = {".".join(name.split(".")[:2]) for name in names if name.startswith("triage.")}
    assert own & {"triage.cli", "triage.desk", "triage.domain", "triage.replies", "triage.store"} == set()
    assert "triage.views.asks" not in names
