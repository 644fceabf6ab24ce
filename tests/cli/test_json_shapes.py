"""What ``--json`` prints has the shape that the reference says."""

from __future__ import annotations

import shutil
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest

from docs.pages.views import SHAPES
from tests.cli.conftest import Cli

COMMANDS: dict[str, str] = {
    "accept": "4",
    "answer": "1 wait",
    "areas add": "billing --who Sam",
    "areas remove": "search",
    "calendar add": "{calendar}",
    "calendar remove": "work",
    "defer": "1 --until mon",
    "did": "reviewed the design 40m",
    "done": "1",
    "drop": "1",
    "edit": "1 --due fri",
    "focus add": "fri 9:30-11:30",
    "focus change": "1 tue 9:30-11:30",
    "focus remove": "1",
    "forget": "1 --yes",
    "handoff": "1 --to Sam",
    "import": "csv {table}",
    "kr add": "KR3 faster --weight 2",
    "kr check": "KR2",
    "kr note": "KR2 half-way",
    "kr remove": "KR2",
    "kr retire": "KR2",
    "kr show": "KR2",
    "kr tie": "1 KR2",
    "log": "1 45m",
    "lost": "30m incident",
    "merge": "2 --into 1",
    "move": "--to {table}.db",
    "off": "fri",
    "pin": "1 p0",
    "init": "--name Noa",
    "post": "3",
    "preview": "1",
    "promise": "2 --to Tom --by fri",
    "promises show": "1",
    "reopen": "3",
    "repeats automated": "5 --tool https://wiki.example/tool",
    "repeats build": "5 --estimate 6h",
    "repeats dismiss": "5",
    "repeats merge": "5 4",
    "repeats name": "5 boxes",
    "repeats pitch": "5",
    "repeats show": "5",
    "repeats split": "6",
    "repeats watch": "5",
    "reply": "1",
    "not-same": "6 5",
    "same": "5 4",
    "show": "1",
    "start": "1",
    "wait": "1 --on Sam",
    "who merge": "Tom --into Priya",
    "who left": "Tom --now Ana",
    "who show": "Priya",
    "who rename": "Priya Dr_Priya",
    "who set": "Priya --role pm",
    "why": "1",
}
"""Command -> its arguments; the others need none."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the busy desk is kept once it is made; each test gets a copy."""
    return tmp_path_factory.mktemp("busy") / "desk"


@pytest.fixture
def busy(cli: Cli, tmp_path: Path, kept: Path) -> Cli:
    """A desk with four asks, one of them finished, a focus block and a key result."""
    (tmp_path / "asks.csv").write_text("id,title\n1,Fix it\n")
    (tmp_path / "work.ics").write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n")
    if kept.exists():
        shutil.rmtree(tmp_path / "desk")
        shutil.copytree(kept, tmp_path / "desk")
        return cli
    for line in ("Explain the drop by fri 2h from Priya", "Explain the fall from Tom", "Tidy the board", "Call Kim"):
        cli("add", line)
    cli("accept", "1", "2")
    cli("done", "3", "--outcome", "Tidied")
    cli("focus", "add", "mon-thu 9:30-11:30")
    cli("kr", "add", "KR2", "faster")
    cli("promise", "1", "--to", "Priya", "--by", "fri")
    cli("areas", "add", "search", "--who", "Wei")
    shutil.copytree(tmp_path / "desk", kept)
    return cli


@pytest.mark.parametrize("name", SHAPES)
def test_the_json_of_a_command_has_its_documented_fields(busy: Cli, tmp_path: Path, name: str) -> None:
    if name in {"stop", "redo"}:
        busy("start", "1")
    if name == "calendar remove":
        busy("calendar", "add", str(tmp_path / "work.ics"))
    if name == "redo":
        busy("undo")
    if name.startswith(("repeats", "same", "not-same")):
        busy("add", "override the QU model for boba from Ana")
        busy("add", "override the QU model for ramen from Wei")
    if name == "backup restore":
        busy("backup")
    if name == "repeats watch":
        busy("repeats", "dismiss", "5")

    paths = {"table": tmp_path / "asks.csv", "calendar": tmp_path / "work.ics"}
    ran = busy(*name.split(), *COMMANDS.get(name, "").format(**paths).split(), "--json")

    assert ran.code == 0, ran.err
    assert shape_of(ran.json, SHAPES[name]) == documented(SHAPES[name])


def documented(hint: Any) -> set[str]:
    kind = hint if isinstance(hint, type) else get_args(hint)[0]
    return {field.name for field in fields(kind)}


def shape_of(printed: Any, hint: Any) -> set[str]:
    """The names that were printed; an empty list has those of its type."""
    if isinstance(hint, type):
        return set(printed)
    assert isinstance(printed, list)
    return set(printed[0]) if printed else documented(hint)
