"""Forgetting from the command line: it asks, it says what still holds the text, and nothing of it stays around."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Cli

SECRET = "zanzibar"


def files_with(folder: Path) -> list[str]:
    """The files in which the text stands."""
    return sorted(file.name for file in folder.rglob("*") if file.is_file() and SECRET.encode() in file.read_bytes())


@pytest.fixture
def told(cli: Cli) -> Cli:
    """A desk with a secret, on which work was done."""
    cli("add", f"Prepare the {SECRET} merger by fri 2h from Priya")
    cli("add", "Tidy the board")
    cli("accept", "1")
    return cli


def test_without_anybody_to_ask_it_wants_to_be_told_twice(told: Cli) -> None:
    ran = told("forget", "1")

    assert ran.code == 2
    assert "`triage forget 1 --yes`" in ran.err
    assert SECRET in told("show", "1").out


def test_only_the_copies_hold_the_text_afterwards_and_are_named(told: Cli, tmp_path: Path) -> None:
    ran = told("forget", "1", "--yes")

    held = files_with(tmp_path / "desk")
    assert ran.out == "Forgot the text of #1; its number, dates and people stay.\n"
    assert "1 copy holds it still" in ran.err
    assert "20260302T090000Z" in ran.err
    assert held
    assert all("20260302T090000Z" in name for name in held)


def test_it_shows_in_the_history_and_undo_leaves_it(told: Cli) -> None:
    told("forget", "1", "--yes")

    newest = told("history", "--json").json[0]
    refused = told("undo", str(newest["seq"]))

    assert newest["words"] == "forgot the text of #1"
    assert refused.code == 1
    assert "cannot come back" in refused.err
    assert SECRET not in told("show", "1").out


def test_what_was_set_aside_in_the_spool_goes_too(told: Cli, tmp_path: Path) -> None:
    uid = told("show", "1", "--json").json["ask"]["uid"]
    aside = tmp_path / "desk/spool/unreadable"
    aside.mkdir(parents=True)
    (aside / f"20260302T090000.000000Z-{uid}.json").write_text(SECRET)
    (aside / "20260302T090000.000000Z-other.json").write_text("kept")

    told("forget", "1", "--yes")

    assert [file.name for file in aside.iterdir()] == ["20260302T090000.000000Z-other.json"]


def test_an_unknown_ask_is_exit_3(told: Cli) -> None:
    assert told("forget", "99", "--yes").code == 3
