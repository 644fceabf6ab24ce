"""P12: files for the user alone, no connection that nobody asked for, no password and no text where it could leak."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.capture.doors import ROOT
from tests.conftest import MONDAY

Record = Callable[[str, object], None]
SENTINEL = "SeNtInEl-pAsSwOrD"
TEXT = "zanzibar merger"

EVERYDAY = [
    ["add", f"Explain the {TEXT} by fri 2h from Priya via slack"],
    ["add", "Tidy the board"],
    ["inbox"],
    ["accept", "1"],
    ["why", "1"],
    ["preview", "2"],
    ["reply", "2", "--print"],
    ["plan"],
    ["next"],
    ["list", "--json"],
    ["focus", "add", "mon-thu", "9:30-11:30"],
    ["hours"],
    ["export", "json"],
    ["export", "csv", "--to", "{home}/out.csv"],
    ["backup"],
    ["backup", "list"],
    ["doctor"],
    ["history"],
    ["status"],
    ["undo"],
    ["config", "show"],
    ["templates"],
    ["demo", "--text"],
]

WATCHED = """
import json, os, sys
os.umask(0)  # the least that a careless shell asks for
seen = []

def watch(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.gethostbyname", "urllib.Request"):
        seen.append(event)

sys.addaudithook(watch)
from triage.__main__ import main
for argv in json.loads(sys.argv[1]):
    sys.argv = ["triage", *argv]
    main()
sys.stdout.flush()
print("SEEN", seen, file=sys.stderr)
"""


def environment(home: Path, **more: str) -> dict[str, str]:
    """Variables of a process with a home of its own."""
    known = {"PATH": os.environ["PATH"], "HOME": str(home), "TRIAGE_NOW": MONDAY.isoformat(), "TERM": "dumb"}
    return {**known, **more}


def run(home: Path, lines: list[list[str]], **more: str) -> subprocess.CompletedProcess[str]:
    """Run command lines in one process that is watched."""
    import json

    said = [[word.format(home=home) for word in line] for line in lines]
    command = [sys.executable, "-c", WATCHED, json.dumps(said)]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        env=environment(home, **more),
        cwd=ROOT,
        timeout=300,
        stdin=subprocess.DEVNULL,
        check=False,
    )


def test_every_file_is_the_users_alone_and_nothing_connects_anywhere(tmp_path: Path, record_property: Record) -> None:
    ran = run(tmp_path, EVERYDAY)

    assert ran.stderr.splitlines()[-1] == "SEEN []", ran.stderr
    assert "Traceback" not in ran.stderr
    modes = {
        path: stat.S_IMODE(path.stat().st_mode)
        for path in tmp_path.rglob("*")
        if path.name not in (".local", ".config", "share", "state")  # made by us too, but shared with others
    }
    assert len(modes) > 6
    assert {path: oct(mode) for path, mode in modes.items() if mode not in (0o600, 0o700)} == {}
    record_property("files and folders, all 0600 or 0700", len(modes))
    record_property("connections of everyday commands", 0)


def everywhere(home: Path) -> bytes:
    """Everything in all files."""
    return b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    "url",
    [
        f"postgresql://me:{SENTINEL}@127.0.0.1:1/none",
        f"postgresql://me@127.0.0.1:1/none?password={SENTINEL}",
        f"postgresql://me:{SENTINEL}@127.0.0.1:notaport/none",
        f"mysql://me:{SENTINEL}@host/none",
        f"nonsense://{SENTINEL}",
    ],
)
def test_a_password_is_in_no_output_and_no_file(tmp_path: Path, url: str) -> None:
    failing = [["inbox"], ["list", "--json"], ["backup"], ["backup", "list"], ["backup", "restore"], ["doctor"]]
    failing += [["doctor", "--json"], ["undo"], ["add", "x"], ["status"], ["config", "show"], ["export", "json"]]
    failing += [
        ["move", "--to", f"postgresql://me:{SENTINEL}@host/db"],
        ["forget", "1", "--yes"],
        ["plan", "--nonsense"],
    ]

    ran = run(tmp_path, failing, TRIAGE_DATABASE_URL=url, TRIAGE_DATABASE_PASSWORD=SENTINEL)

    assert SENTINEL not in ran.stdout + ran.stderr
    assert SENTINEL.encode() not in everywhere(tmp_path)
    assert "Traceback" not in ran.stderr


CRASH = """
import sys
from triage import errors
from triage.cli.main import _guarded

def crash():
    title = password = "zanzibar merger"
    raise RuntimeError(f"could not do it to {title} and {password}")

sys.exit(_guarded(crash))
"""


def test_a_crash_report_holds_neither_text_nor_values(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", CRASH], capture_output=True, text=True, env=environment(tmp_path), cwd=ROOT, check=False
    )

    assert ran.returncode == 70
    assert "RuntimeError" in ran.stderr
    log = next(tmp_path.rglob("bug.log"))
    assert "in crash" in log.read_text()
    assert "zanzibar" not in ran.stderr + ran.stdout + log.read_text()


def test_an_error_of_the_database_holds_no_text_of_an_ask(tmp_path: Path) -> None:
    run(tmp_path, EVERYDAY[:3])
    import sqlite3

    database = next(tmp_path.rglob("desk.db"))
    with sqlite3.connect(database) as file:
        file.execute("CREATE TRIGGER no BEFORE UPDATE ON ask BEGIN SELECT RAISE(ABORT, 'refused'); END")
    file.close()

    ran = run(tmp_path, [["accept", "1"], ["drop", "1"]])

    assert "zanzibar" not in ran.stderr + ran.stdout
    logs = [path.read_text() for path in tmp_path.rglob("bug.log")]
    assert logs
    assert not any("zanzibar" in log for log in logs)
