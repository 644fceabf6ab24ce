"""A desk on a real server: commands, capture while it is away, the doctor, and a move with the password elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.cli.conftest import Cli
from tests.store.conftest import server_url as server_url
from tests.store.line import Line


@pytest.fixture
def url(cli: Cli, server_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The server's URL without its password, which a file of the user's own has."""
    known = make_url(server_url)
    config = Path.home() / "config.toml"
    config.write_text(f'[server]\npassword = "{known.password or ""}"\n')
    config.chmod(0o600)
    monkeypatch.setenv("TRIAGE_CONFIG", str(config))
    return known._replace(password=None).render_as_string(hide_password=False)


@pytest.fixture
def at_server(cli: Cli, url: str, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Runs commands on the server's desk."""
    monkeypatch.setenv("TRIAGE_DATABASE_URL", url)
    return cli


def test_commands_work_on_a_server_and_the_doctor_finds_it_well(at_server: Cli) -> None:
    assert at_server("add", "Explain the drop by fri 2h from Priya").code == 0
    assert at_server("accept", "1").code == 0
    assert at_server("undo").out == "Undid: accepted #1\n"

    doctor = at_server("doctor", "--json")

    assert doctor.code == 0, doctor.out
    assert {"server", "schema", "journal", "asks"} <= {one["area"] for one in doctor.json}
    made = at_server("backup", "make", "--json").json
    assert made["copy"]["path"].endswith(".jsonl")
    assert made["copy"]["asks"] == 1
    assert "(set)" in at_server("config", "show").out


def test_a_copy_of_lines_is_brought_back_on_a_server(at_server: Cli) -> None:
    at_server("add", "Explain the drop")
    at_server("backup")
    at_server("drop", "1")

    restored = at_server("backup", "restore", "--json")

    assert restored.json["is_act"]
    assert "Explain the drop" in at_server("inbox").out
    assert at_server("undo").code == 0


def test_capture_works_while_the_server_is_away(at_server: Cli, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    at_server("inbox")
    away = make_url(url)
    monkeypatch.setenv("TRIAGE_DATABASE_URL", away.set(port=1).render_as_string(hide_password=False))

    added = at_server("add", "Explain the drop")
    refused = at_server("inbox")

    assert added.code == 0
    assert refused.code == 1
    assert "`triage add` works meanwhile" in refused.err
    monkeypatch.setenv("TRIAGE_DATABASE_URL", url)
    assert "Explain the drop" in at_server("inbox").out


def test_capture_works_on_a_line_that_lets_nothing_through(
    at_server: Cli, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_server("inbox")
    line = Line.to(url)
    line.is_silent = True
    silent = make_url(url).set(host="127.0.0.1", port=line.port).render_as_string(hide_password=False)
    monkeypatch.setenv("TRIAGE_DATABASE_URL", silent)
    monkeypatch.setenv("TRIAGE_DESK", str(Path.home() / "spool-of-both"))

    added = at_server("add", "Explain the drop")
    refused = [at_server(*command) for command in (["inbox"], ["doctor"])]

    line.close()
    assert added.code == 0
    assert [one.code for one in refused] == [1, 1]
    assert refused[0].err == (
        "triage: The database server does not answer. Nothing was changed. `triage add` works meanwhile.\n"
    )
    assert "does not answer" in refused[1].out
    monkeypatch.setenv("TRIAGE_DATABASE_URL", url)
    assert "Explain the drop" in at_server("inbox").out


def test_a_desk_in_a_file_moves_to_the_server(cli: Cli, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cli("add", "Explain the drop by fri 2h from Priya")
    cli("accept", "1")

    moved = cli("move", "--to", url)

    assert moved.code == 0, moved.err
    assert moved.out.startswith("1 ask and 2 acts are in postgresql://")
    assert "export TRIAGE_DATABASE_URL=" in moved.err
    monkeypatch.setenv("TRIAGE_DATABASE_URL", url)
    assert "Explain the drop" in cli("list").out
    assert cli("undo").out == "Undid: accepted #1\n"
