"""Copies from the command line: made by themselves, listed, brought back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Cli

BACKUPS = "desk/state/backups"


def names(tmp_path: Path) -> list[str]:
    """The files among the copies."""
    return sorted(path.name for path in (tmp_path / BACKUPS).glob("*"))


def test_the_first_command_of_a_day_leaves_a_copy_after_its_answer(cli: Cli, tmp_path: Path) -> None:
    cli("add", "Explain the drop")

    ran = cli("inbox")

    assert ran.code == 0
    assert [name.rpartition("-")[2] for name in names(tmp_path)] == ["20260302T090000Z.db", "20260302T090000Z.jsonl"]
    assert cli("inbox").code == 0
    assert len(names(tmp_path)) == 2


def test_a_copy_that_cannot_be_made_does_not_change_the_answer(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "desk/state").mkdir()
    (tmp_path / BACKUPS).write_text("in the way")
    cli("add", "Explain the drop")

    ran = cli("inbox")

    assert (ran.code, "Explain the drop" in ran.out) == (0, True)
    assert "No sound copy of the desk could be made" in ran.err


def test_restore_and_undo_say_what_they_did(cli: Cli) -> None:
    cli("add", "Explain the drop")
    cli("inbox")
    cli("drop", "1")

    restored = cli("backup", "restore")
    back = cli("inbox")
    undone = cli("undo")

    assert restored.out == "Restored 20260302T090000Z: 1 record changed.\n"
    assert "triage undo" in restored.err
    assert "Explain the drop" in back.out
    assert undone.out.startswith("Undid: restored the copy")
    assert "Explain the drop" not in cli("inbox").out


def test_a_vanished_desk_is_refused_until_it_is_restored(cli: Cli, tmp_path: Path) -> None:
    cli("add", "Explain the drop")
    cli("inbox")
    (tmp_path / "desk/desk.db").unlink()

    refused = cli("inbox")
    restored = cli("backup", "restore", "--json")

    assert refused.code == 1
    assert "20260302T090000Z" in refused.err
    assert restored.json["is_act"] is False
    assert "Explain the drop" in cli("inbox").out


@pytest.mark.parametrize("name", ["nonsense", "20200101T000000Z", "../../etc/passwd"])
def test_an_unknown_copy_is_exit_3(cli: Cli, name: str) -> None:
    cli("inbox")

    ran = cli("backup", "restore", name)

    assert (ran.code, ran.err.count("\n")) == (3, 1)
