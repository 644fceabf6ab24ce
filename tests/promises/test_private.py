"""P12: files for the user alone, no connection that nobody asked for, no password and no text where it could leak."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Sequence
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
codes = []
for argv in json.loads(sys.argv[1]):
    sys.argv = ["triage", *argv]
    codes.append(main())
sys.stdout.flush()
print("CODES", codes, file=sys.stderr)
print("SEEN", seen, file=sys.stderr)
"""


def environment(home: Path, **more: str) -> dict[str, str]:
    """Variables of a process with a home of its own."""
    known = {"PATH": os.environ["PATH"], "HOME": str(home), "TRIAGE_NOW": MONDAY.isoformat(), "TERM": "dumb"}
    return {**known, **more}


def run(
    home: Path, lines: list[list[str]], before: Sequence[str] = (), **more: str
) -> subprocess.CompletedProcess[str]:
    """Run command lines in one process that is watched; by another program where one goes before."""
    said = [[word.format(home=home) for word in line] for line in lines]
    command = [*before, sys.executable, "-c", WATCHED, json.dumps(said)]
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

    assert ran.stderr.splitlines()[-2:] == [f"CODES {[0] * len(EVERYDAY)}", "SEEN []"], ran.stderr
    assert "Traceback" not in ran.stderr
    modes = {
        path: stat.S_IMODE(path.stat().st_mode)
        for path in tmp_path.rglob("*")
        if path.name not in (".local", ".config", "share", "state")  # made by us too, but shared with others
    }
    assert len(modes) > 6
    assert {path: oct(mode) for path, mode in modes.items() if mode not in (0o600, 0o700)} == {}
    record_property("files and folders, all 0600 or 0700", len(modes))
    record_property("everyday commands that connect nowhere", len(EVERYDAY))


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_neither_libraries_nor_programs_that_are_started_connect_anywhere(tmp_path: Path) -> None:
    wanted = traced_connections(tmp_path, [["inbox"]], TRIAGE_DATABASE_URL="postgresql://me@127.0.0.1:1/none")

    found = traced_connections(tmp_path, EVERYDAY)

    assert any("htons(1)" in call for call in wanted)  # what is asked for is seen
    assert found == []


def traced_connections(home: Path, lines: list[list[str]], **more: str) -> list[str]:
    """The system's calls that reach for another machine, in command lines and all that they start."""
    log = home.with_name("calls")
    run(home, lines, before=["strace", "-f", "-e", "trace=connect,sendto,sendmsg", "-o", str(log)], **more)
    return [call for call in log.read_text(errors="replace").splitlines() if "AF_INET" in call]


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
    failing = [["inbox"], ["list", "--json"], ["backup"], ["backup", "restore"], ["doctor"], ["doctor", "--json"]]
    failing += [["undo"], ["export", "json"], ["forget", "1", "--yes"], ["plan", "--nonsense"]]
    failing += [["move", "--to", f"postgresql://me:{SENTINEL}@host/db"], ["tui"]]
    others = [["backup", "list"], ["add", "x"], ["status"], ["config", "show"]]

    ran = run(tmp_path, [*failing, *others], TRIAGE_DATABASE_URL=url, TRIAGE_DATABASE_PASSWORD=SENTINEL)

    codes = json.loads(ran.stderr.splitlines()[-2].removeprefix("CODES "))
    assert all(code in (1, 2, 3) for code in codes[: len(failing)]), codes
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
