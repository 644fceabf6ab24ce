"""The main job from the command line: capture, triage, cost, reply, promise."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

LINE = "Explain the ranking drop by thu 3pm ~2h from Priya via slack"


def test_an_ask_goes_from_capture_to_promise(cli: Cli) -> None:
    assert cli("add", LINE).code == 0
    inbox = cli("inbox", "--json").json
    assert [ask["title"] for ask in inbox["asks"]] == ["Explain the ranking drop"]

    assert "P" in cli("why", "1").out
    assert "if you say yes" in cli("preview", "1").out
    reply = cli("reply", "1", "--as", "later", "--json").json
    assert reply["quoted_on"] in reply["text"] or reply["quoted_on"]
    assert cli("promises").out == ""

    assert cli("accept", "1").code == 0
    assert "Explain the ranking drop" in cli("plan").out
    assert "Explain the ranking drop" in cli("next").out
    assert cli("done", "1", "--took", "90m", "--outcome", "recall is back").code == 0
    assert cli("list", "--status", "done", "--json").json["asks"][0]["actual_min"] == 90


def test_a_reply_in_a_pipe_is_only_printed(cli: Cli) -> None:
    cli("add", LINE)

    ran = cli("reply", "1", "--as", "later")

    assert "Priya" in ran.out
    assert cli("promises", "--json").json == []
    assert cli("inbox", "--json").json["total"] == 1


@pytest.mark.parametrize(
    "command",
    [
        ("inbox",),
        ("list",),
        ("show", "1"),
        ("why", "1"),
        ("backlog",),
        ("preview", "1"),
        ("plan",),
        ("next",),
        ("reply", "1"),
        ("promises",),
        ("hours",),
        ("off",),
        ("focus", "list"),
        ("who", "list"),
        ("kr", "list"),
        ("history",),
        ("config", "show"),
        ("config", "check"),
        ("config", "path"),
        ("accept", "1"),
        ("start", "1"),
        ("drop", "1"),
        ("undo",),
        ("status",),
    ],
)
def test_every_command_prints_json_alone_on_stdout(cli: Cli, command: tuple[str, ...]) -> None:
    cli("add", LINE)
    cli("inbox")

    ran = cli(*command, "--json")

    assert ran.code == 0
    assert ran.json is not None


@pytest.mark.parametrize(
    ("command", "code", "words"),
    [
        (("show", "99"), 3, "No ask #99"),
        (("who", "rename", "nobody", "Somebody"), 3, "Nobody is known"),
        (("edit", "1", "--due", "someday soon"), 2, "No date"),
        (("edit", "1", "--est", "long"), 2, "No duration"),
        (("edit", "1"), 2, "Nothing to change"),
        (("pin", "1", "p7"), 2, "No priority"),
        (("pin", "1"), 2, "triage pin 12 p1"),
        (("lst",), 2, "'list'? `triage --help`"),
        (("defer", "1", "--until", "yesterday"), 2, ""),
        (("list", "--status", "lost"), 2, "not a status"),
        (("focus", "add", "whenever"), 2, ""),
        (("hours", "mon 17-9"), 2, "ends before it starts"),
        (("kr", "add", "KR1", "x", "--weight", "-3"), 2, "weight"),
        (("import", "csv", "/nowhere.csv"), 2, "cannot be read"),
        (("import", "xml", "/nowhere.xml"), 2, "No format"),
        (("undo", "999"), 3, ""),
        (("redo",), 1, "Nothing to redo"),
        (("nonsense",), 2, "nonsense"),
        (("accept",), 2, ""),
        (("log", "1", "0m"), 2, ""),
        (("reply", "1", "--as", "maybe"), 2, "maybe"),
        (("release", "1"), 3, "No open promise"),
    ],
)
def test_bad_input_is_one_line_with_its_exit_code_and_changes_nothing(
    cli: Cli, command: tuple[str, ...], code: int, words: str
) -> None:
    cli("add", LINE)
    before = cli("history", "--json").json

    ran = cli(*command)

    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith("triage: ") and ran.err.count("\n") == 1
    assert words in ran.err
    assert cli("history", "--json").json == before


def test_people_are_listed_without_a_role_that_nobody_gave(cli: Cli) -> None:
    cli("add", LINE)
    cli("inbox")

    ran = cli("who")

    assert "1 ask" in ran.out and "1 asks" not in ran.out
    assert "other" not in ran.out


@pytest.mark.parametrize("group", ["focus", "who", "kr", "templates", "config"])
def test_the_help_of_a_group_has_an_example(cli: Cli, group: str) -> None:
    ran = cli(group, "--help")

    assert f"Example: triage {group}" in ran.out


def test_a_bare_triage_in_a_pipe_prints_the_plan(cli: Cli) -> None:
    cli("add", LINE)
    cli("accept", ".")

    assert "Explain the ranking drop" in cli().out


def test_a_title_with_escape_codes_is_only_text(cli: Cli) -> None:
    cli("add", "Fix \x1b]52;c;aGk=\x07 the \x9b31m title \u202e now [/]")

    outputs = [cli(*command).out for command in (("inbox",), ("show", "1"), ("why", "1"), ("preview", "1"), ("list",))]

    assert not any(char in text for text in outputs for char in "\x1b\x9b\x07\u202e")


def test_real_work_comes_in_and_goes_out(cli: Cli, tmp_path: Path) -> None:
    table = tmp_path / "old.csv"
    table.write_text("id,Summary,Who,Hours,Took,Opened,Closed\n7,Fix it,ana,2,3,2026-01-05,2026-01-06\n")
    mapped = (
        "--map",
        "requester=Who",
        "--map",
        "estimate_h=Hours",
        "--map",
        "actual_h=Took",
        "--map",
        "received=Opened",
    )

    first = cli("import", "csv", str(table), "--name", "old", *mapped, "--map", "finished=Closed", "--json").json
    again = cli("import", "csv", str(table), "--name", "old", "--json").json

    assert (first["added"], again["added"], again["known"]) == (1, 0, 1)
    assert cli("show", "1", "--json").json["ask"]["actual_min"] == 180
    assert "Fix it" in cli("export", "csv").out


def test_init_with_options_sets_everything_and_one_undo_takes_it_back(cli: Cli) -> None:
    ran = cli("init", "--name", "Noa", "--zone", "Europe/Berlin", "--focus", "mon-thu 9:30-11:30", "--primary", "KR1")

    assert ran.code == 0
    assert cli("hours", "--json").json["zone"] == "Europe/Berlin"
    cli("undo")
    assert cli("focus", "list", "--json").json == []


def test_init_without_a_terminal_and_without_answers_says_so(cli: Cli) -> None:
    assert cli("init").code == 2


def test_a_damaged_desk_is_reported_and_left_as_it_is(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "desk" / "desk.db").write_bytes(b"not a database at all" * 100)

    ran = cli("inbox")

    assert ran.code == 1
    assert ran.err.startswith("triage: ") and ran.err.count("\n") == 1
    assert (tmp_path / "desk" / "desk.db").read_bytes() == b"not a database at all" * 100


def test_a_broken_config_is_named_with_its_line_and_capture_still_works(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text("[plan]\ncycle_days = 'never'\n")

    ran = cli("inbox")

    assert (ran.code, "line 2" in ran.err) == (2, True)
    assert cli("add", LINE).code == 0


def test_the_demo_tells_its_story_on_a_desk_of_its_own(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    cli("add", LINE)

    ran = cli("demo")

    assert ran.code == 0
    assert all(
        words in ran.out for words in ("query intent", "if you say yes", "Hi Marco", "triage promises", "plan: ")
    )
    monkeypatch.setenv("TRIAGE_DESK", str(tmp_path / "desk"))
    assert cli("inbox", "--json").json["total"] == 1


def test_a_file_in_the_spool_with_a_line_end_in_its_name_is_told_of_on_one_line(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "desk" / "spool").mkdir(exist_ok=True)
    (tmp_path / "desk" / "spool" / "a\nb.json").write_text("no capture")

    ran = cli("list")

    assert ran.code == 0
    told = [line for line in ran.err.splitlines() if "a b.json" in line]
    assert len(told) == 1
    assert told[0].startswith("triage: ") and told[0].endswith("set aside, not deleted.")
