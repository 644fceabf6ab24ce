"""A clock that is set back, or far ahead, between two commands: what was done keeps its order, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import NOW, Cli
from tests.cli.conftest import cli as cli
from tests.cli.conftest import fresh_desk as fresh_desk

JUMPS = ["1970-01-01T00:00:01+00:00", "2019-01-01T00:00:00+00:00", "2189-07-01T12:00:00+00:00"]
PAGES = [
    ["inbox"],
    ["next"],
    ["plan"],
    ["list"],
    ["status"],
    ["history"],
    ["promises"],
    ["review"],
    ["week"],
    ["insights"],
    ["brag"],
    ["calibration"],
    ["export", "json"],
    ["backup", "list"],
]


@pytest.mark.parametrize("at", JUMPS)
def test_everything_works_before_and_after_the_clock_is_put_right(
    cli: Cli, at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("add", "Explain the drop by fri 2h from Priya")
    cli("accept", "1")
    cli("start", "1")
    monkeypatch.setenv("TRIAGE_NOW", at)
    cli("add", "Tidy the board")
    wrong = [cli(*page) for page in PAGES] + [cli("stop"), cli("accept", "2"), cli("doctor")]
    monkeypatch.setenv("TRIAGE_NOW", NOW)

    right = [cli(*page) for page in PAGES] + [cli("doctor")]

    assert [one.code for one in (*wrong, *right)] == [0] * (len(wrong) + len(right)), wrong
    assert {ask["title"] for ask in cli("list", "--json").json["asks"]} == {"Explain the drop", "Tidy the board"}


@pytest.mark.parametrize("at", JUMPS)
def test_undo_and_history_go_by_what_came_last_and_not_by_the_clock(
    cli: Cli, at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("add", "First")
    cli("accept", "1")
    monkeypatch.setenv("TRIAGE_NOW", at)
    cli("edit", "1", "--title", "Second")
    monkeypatch.setenv("TRIAGE_NOW", NOW)
    cli("edit", "1", "--title", "Third")

    undone = [cli("undo") for _ in range(3)]

    assert [one.code for one in undone] == [0, 0, 0]
    assert undone[2].out == "Undid: accepted #1\n"
    assert [cli("redo").code for _ in range(3)] == [0, 0, 0]
    assert [ask["title"] for ask in cli("list", "--json").json["asks"]] == ["Third"]


def test_a_copy_made_while_the_clock_was_ahead_is_not_taken_for_the_newest(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("add", "Explain the drop")
    monkeypatch.setenv("TRIAGE_NOW", JUMPS[-1])
    cli("backup")
    monkeypatch.setenv("TRIAGE_NOW", NOW)
    cli("add", "Tidy the board")
    lines = [cli("inbox"), cli("accept", "1"), cli("edit", "2", "--title", "Tidy it"), cli("drop", "2")]

    names = [one["name"] for one in cli("backup", "list", "--json").json]
    restored = cli("backup", "restore", "--json")

    assert [one.code for one in lines] == [0, 0, 0, 0]
    assert names == ["20260302T090000Z", "21890701T120000Z"]
    assert restored.json["copy"]["name"] == "20260302T090000Z"


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+00:00", "9999-12-31T23:00:00+00:00"])
def test_a_clock_that_no_day_can_be_reckoned_from_changes_nothing_and_keeps_the_text(
    cli: Cli, at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("add", "Explain the drop")
    cli("inbox")
    monkeypatch.setenv("TRIAGE_NOW", at)

    refused = [cli("add", "Tidy the board"), *(cli(*page) for page in (["inbox"], ["undo"], ["plan"]))]

    assert [one.code for one in refused] == [1, 1, 1, 1]
    assert refused[0].out == "Tidy the board\n"
    assert {one.err for one in refused} == {
        f"triage: The clock says that it is the year {int(at[:4])}. Set it right; nothing was changed.\n"
    }
    monkeypatch.setenv("TRIAGE_NOW", NOW)
    assert [ask["title"] for ask in cli("list", "--json").json["asks"]] == ["Explain the drop"]
