"""triage add, as it is run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.capture.doors import ROOT, environment, triage
from triage.capture.draft import Draft
from triage.capture.spool import SpoolFolder

HEAVY = "typer click rich textual sqlmodel sqlalchemy pydantic jinja2 dateparser re json dataclasses argparse zoneinfo"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A desk that is not there yet."""
    return tmp_path / "desk"


def drafts(desk: Path) -> list[Draft]:
    """What waits in its spool."""
    return [one.draft for one in SpoolFolder(str(desk / "spool")).waiting()[0]]


def test_an_ask_is_kept_and_echoed_on_standard_error_in_a_pipe(desk: Path) -> None:
    run = triage(desk, "add", "Explain the drop by thu 3pm ~2h p1 +search @priya KR2 via slack")

    [draft] = drafts(desk)
    assert draft.title == "Explain the drop"
    assert run.stdout == ""
    uid, echo = run.stderr.strip().split("  ", 1)
    assert len(uid) == 4
    assert echo == (
        "Explain the drop | due Thu 16 Apr 15:00 (tomorrow) | 2h | P1 set by you | from priya | #search | KR2 | slack"
    )


def test_a_doubt_is_said_with_the_asks_own_prefix(desk: Path) -> None:
    lines = triage(desk, "add", "Send the agenda next fri").stderr.splitlines()

    assert lines[1] == f'? "next Fri" = Fri 24 Apr; for 17 Apr: triage edit {lines[0][:4]} --due "this fri"'


def test_json_goes_to_standard_output_alone(desk: Path) -> None:
    data = json.loads(triage(desk, "add", "--json", "Call Bob tomorrow").stdout)

    assert (data["title"], data["due_on"]) == ("Call Bob", "2026-04-16")
    assert data["uid"]
    assert data["spans"] == [[9, 17, "due", "2026-04-16", "relative"]]


def test_options_beat_what_the_text_says(desk: Path) -> None:
    triage(
        desk,
        "add",
        "-p",
        "2",
        "--due",
        "2026-05-04",
        "Call Bob by fri p1 ~2h",
        "--est",
        "30m",
        "--from",
        "Ana",
        "--tag",
        "x",
        "--via",
        "phone",
        "--kr",
        "3",
        "--link",
        "https://x.example/1",
        "--private",
        "--deep",
    )

    [draft] = drafts(desk)
    assert (draft.priority, draft.estimate_min, draft.requester) == (2, 30, "Ana")
    assert str(draft.due_on) == "2026-05-04"
    assert (draft.tags, draft.channel, draft.key_result, draft.link) == (("x",), "phone", "KR3", "https://x.example/1")
    assert (draft.is_private, draft.lane) == (True, "focus")


def test_a_dry_run_shows_where_each_field_comes_from_and_saves_nothing(desk: Path) -> None:
    run = triage(desk, "add", "--dry-run", "Call Bob tomorrow 30m")

    assert not desk.exists()
    assert [line.split() for line in run.stdout.splitlines()] == [
        ["title", "Call", "Bob"],
        ["due", "Thu", "16", "Apr", "(tomorrow)", '"tomorrow"', "relative"],
        ["estimate", "30m", '"30m"', "bare"],
    ]


def test_a_message_comes_from_standard_input(desk: Path) -> None:
    triage(desk, "add", "-", stdin=b"Lena Fischer  9:41 AM\ncan you check the loader by Fri?\n")

    [draft] = drafts(desk)
    assert (draft.title, draft.requester) == ("check the loader", "Lena Fischer")


def test_each_line_can_be_an_ask(desk: Path) -> None:
    triage(desk, "add", "--each", "-", "--tag", "inbox", stdin=b"- call Bob tomorrow\n\n2. fix it ~2h\n* [ ] x\n")

    assert [draft.title for draft in drafts(desk)] == ["call Bob", "fix it", "x"]
    assert {draft.tags for draft in drafts(desk)} == {("inbox",)}


def test_one_unreadable_line_of_several_saves_none(desk: Path) -> None:
    run = triage(desk, "add", "--each", "-", stdin=b"call Bob\nfix it due:whenever\n", code=2)

    assert not desk.exists()
    assert run.stdout == "call Bob\nfix it due:whenever\n"
    assert run.stderr.startswith('triage: No date in "whenever".')


def test_raw_takes_the_text_as_it_is(desk: Path) -> None:
    triage(desk, "add", "--raw", "Call Bob tomorrow !p1")

    assert [draft.title for draft in drafts(desk)] == ["Call Bob tomorrow !p1"]


@pytest.mark.parametrize(
    "argv", [[""], ["   "], ["--nope", "x"], ["x", "due:never-ever"], ["x", "--est", "long"], ["-p", "7", "x"]]
)
def test_bad_input_is_one_line_and_changes_nothing(desk: Path, argv: list[str]) -> None:
    run = triage(desk, "add", *argv, code=2)

    assert not desk.exists()
    assert run.stderr.startswith("triage: ")
    assert run.stderr.count("\n") == 1


def test_bytes_that_are_no_text_are_kept_readable(desk: Path) -> None:
    run = triage(desk, "add", b"fix \xff\xfe \x1b[31m it")

    assert [draft.title for draft in drafts(desk)] == ["fix �� \x1b[31m it"]
    assert "\x1b" not in run.stderr


def test_a_megabyte_is_kept_in_part_and_says_so(desk: Path) -> None:
    run = triage(desk, "add", "-", stdin=b"fix it by fri\n" + b"x" * 1_000_000)

    [draft] = drafts(desk)
    assert draft.title == "fix it"
    assert "cut at 64 kB" in run.stderr


def test_a_folder_that_refuses_loses_no_text(desk: Path) -> None:
    desk.parent.mkdir(exist_ok=True)
    desk.write_text("a file where the folder should be")

    run = triage(desk, "add", "Call Bob tomorrow", code=1)

    assert run.stdout == "Call Bob tomorrow\n"
    assert run.stderr.startswith(f"triage: {desk}/spool cannot be written: ")
    assert run.stderr.count("\n") == 1


def test_a_broken_config_is_reported_and_loses_nothing(desk: Path) -> None:
    desk.mkdir()
    (desk / "config.toml").write_text("[capture")

    run = triage(desk, "add", "Call Bob tomorrow")

    assert len(drafts(desk)) == 1
    assert "config.toml cannot be read" in run.stderr


def test_a_reader_that_left_is_no_trouble(desk: Path) -> None:
    command = f"{sys.executable} -m triage add --json x | true; exit ${{PIPESTATUS[0]}}"

    run = subprocess.run(["bash", "-c", command], env=environment(desk), cwd=ROOT, capture_output=True, check=False)

    assert run.returncode in (0, 141)
    assert b"Traceback" not in run.stderr
    assert len(drafts(desk)) == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_an_output_that_is_full_is_one_line(desk: Path) -> None:
    with open("/dev/full", "wb") as full:
        run = subprocess.run(
            [sys.executable, "-m", "triage", "add", "--json", "x"],
            env=environment(desk),
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert run.returncode == 1
    assert run.stderr.decode().splitlines()[-1].startswith("triage: the output could not be written")
    assert len(drafts(desk)) == 1


@pytest.mark.parametrize("argv", [["add", "Explain the drop by Thu 3pm ~2h p1 for Ana"], ["status"]])
def test_the_light_door_loads_nothing_heavy(desk: Path, argv: list[str]) -> None:
    code = (
        "import sys; sys.argv = ['triage', *sys.argv[1:]]; before = set(sys.modules); "
        "from triage.__main__ import main; main(); "
        f"print(sorted((set(sys.modules) - before) & set({HEAVY.split()})))"
    )

    run = subprocess.run(
        [sys.executable, "-c", code, *argv], env=environment(desk), cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert run.stdout.splitlines()[-1] == "[]"


def test_a_bug_ends_with_a_log_that_has_no_text_in_it(desk: Path) -> None:
    code = (
        "import sys; sys.argv = ['triage', 'add', 'my secret'];\n"
        "import triage.capture.command as command; command.echo_line = lambda *given: given[9]\n"
        "from triage.__main__ import main; sys.exit(main())"
    )

    run = subprocess.run(
        [sys.executable, "-c", code], env=environment(desk), cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert run.returncode == 70
    assert run.stderr.startswith("triage: a bug: IndexError.")
    assert "secret" not in run.stderr + (desk / "state" / "bug.log").read_text()
    assert [draft.title for draft in drafts(desk)] == ["my secret"]
