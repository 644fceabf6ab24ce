import re
import sys

import pytest

from tests.cli.conftest import Cli

THREE = ("boba from Ana", "ramen from Wei", "pho from Ana")


@pytest.fixture
def overrides(cli: Cli) -> None:
    for what in THREE:
        cli("add", f"override the QU model for {what}")


def test_what_was_asked_three_times_is_listed(cli: Cli, overrides: None) -> None:
    ran = cli("repeats")

    assert ran.code == 0
    assert ran.out.startswith("k1")
    assert "3x" in ran.out
    assert cli("repeats", "list", "--json").json["kinds"][0]["cost"]["times"] == 3


def test_eighty_columns_show_when_each_kind_pays_back(
    cli: Cli, overrides: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("repeats", "name", "k1", "overriding the model that understands queries for a dish")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    head, row = cli("repeats").out.splitlines()

    assert "pays back" in head and row.rstrip("\x1b[0m").endswith("candidate")
    assert "overriding" in row and len(re.sub("\x1b.*?m", "", row)) < 80


def test_what_is_settled_is_not_counted_as_lost(cli: Cli, overrides: None) -> None:
    before = cli("repeats").err
    cli("repeats", "automated", "k1", "--tool", "go/qu")

    after = cli("repeats").err

    assert "1 kind, " in before and "a year" in before
    assert "a year" not in after


def test_the_third_time_is_said_at_take_in_on_stderr(cli: Cli, overrides: None) -> None:
    ran = cli("list")

    assert "3rd time in one day, 2 people" in ran.err
    assert "3rd time" not in cli("list").err


def test_a_kind_is_shown_named_and_dismissed(cli: Cli, overrides: None) -> None:
    assert cli("repeats", "name", "2", "QU overrides").code == 0
    assert "QU overrides" in cli("repeats", "show", "qu overrides").out
    cli("repeats", "dismiss", "k1")

    ran = cli("repeats")

    assert ran.out == ""
    assert "1 dismissed kind not shown" in ran.err


def test_not_the_same_takes_one_out_and_same_puts_it_back(cli: Cli, overrides: None) -> None:
    cli("not-same", "3", "1")
    assert len(cli("repeats", "show", "1", "--json").json["asks"]) == 2

    cli("same", "3", "1")

    assert len(cli("repeats", "show", "1", "--json").json["asks"]) == 3


def test_a_pitch_is_markdown_on_stdout(cli: Cli, overrides: None) -> None:
    ran = cli("repeats", "pitch", "k1")

    assert ran.code == 0
    assert ran.out.startswith("# Proposal: automate")


def test_what_is_no_kind_is_named_with_the_next_step(cli: Cli) -> None:
    ran = cli("repeats", "show", "k7")

    assert (ran.code, ran.out) == (3, "")
    assert "No kind k7" in ran.err
    assert "`triage repeats`" in ran.err
