"""The doctor from the command line: what it looks at, what it names, and its exit code."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.conftest import MONDAY
from triage import wiring
from triage.domain.ask import Ask, Status


def everything_in(folder: Path) -> dict[str, str]:
    """What lies in a folder, with what it holds."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture
def used(cli: Cli) -> Cli:
    """A desk with asks in every state, all with a fate."""
    for line in ("Explain the drop by fri 2h from Priya", "Tidy the board", "Call Kim", "Review the plan"):
        cli("add", line)
    cli("accept", "1")
    cli("defer", "2", "--until", "mon")
    cli("done", "3")
    return cli


def test_a_desk_in_use_is_well_and_nothing_is_changed(used: Cli, tmp_path: Path) -> None:
    used("add", "Waits in the spool")
    before = everything_in(tmp_path)

    ran = used("doctor")

    assert ran.code == 0, ran.out
    assert "1 capture waiting" in ran.out
    assert "Nothing was changed." in ran.out
    assert everything_in(tmp_path) == before


def test_every_area_is_looked_at(used: Cli) -> None:
    areas = {one["area"] for one in used("doctor", "--json").json}

    assert areas >= {
        "file",
        "permissions",
        "file system",
        "SQLite",
        "schema",
        "pages",
        "journal",
        "copies",
        "asks",
        "spool",
        "settings",
        "templates",
        "terminal",
        "clipboard",
    }


def test_an_ask_that_nothing_brings_back_is_named_by_its_number_only(used: Cli) -> None:
    desk = wiring.open_desk()
    with desk.store.act("odd", at=MONDAY) as tx:
        uid = tx.ask_uids("2")[0]
        ask = tx.get(Ask, uid)
        assert ask is not None
        assert ask.status is Status.DEFERRED
        tx.put(replace(ask, revisit_on=None))
    desk.close()

    ran = used("doctor")

    assert "Deferred, and nothing brings them back: #2." in ran.out
    assert "triage defer 2 --until mon" in ran.out
    assert "Tidy" not in ran.out
    assert ran.code == 0


def test_broken_settings_and_templates_are_named_with_the_next_step(used: Cli, tmp_path: Path) -> None:
    (tmp_path / "config/templates").mkdir(parents=True)
    (tmp_path / "config/config.toml").write_text("[plan]\ncycle_days = 'many'\n")
    (tmp_path / "config/templates/mine.md.j2").write_text("{{ nonsense }")

    found = {one["area"]: one for one in used("doctor", "--json").json if one["verdict"] == "wrong"}

    assert found["settings"]["next_step"] == "`triage config check` lists everything."
    assert found["templates"]["next_step"] == "`triage templates check` lists everything."
    assert used("doctor").code == 1


def test_a_capture_that_was_set_aside_is_noted(used: Cli, tmp_path: Path) -> None:
    (tmp_path / "desk/spool").mkdir(exist_ok=True)
    (tmp_path / "desk/spool/20260302T090000.000000Z-abc.json").write_text("{")
    used("inbox")

    (spool,) = (one for one in used("doctor", "--json").json if one["area"] == "spool")

    assert (spool["verdict"], "1 capture could not be read" in spool["words"]) == ("note", True)


def test_a_desk_that_is_not_there_yet_is_not_made(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAGE_DESK", str(tmp_path / "other"))

    ran = cli("doctor")

    assert (ran.code, (tmp_path / "other").exists()) == (0, False)
    assert "The first command makes one." in ran.out
