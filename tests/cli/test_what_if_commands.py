"""preview, back, updates, week and focus suggest as typed."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Cli

LATER = "2026-03-30T09:00:00+00:00"


@pytest.fixture
def promised(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Two promises to Dana and one to Tom whose days have passed four weeks later, and a clock that stands there."""
    cli("focus", "add", "mon-fri 9-11")
    for line in (
        "Backfill the events ~2h from Dana",
        "Rename the flag ~2h from Dana",
        "Review the design ~1h from Tom",
    ):
        cli("add", line)
    for number in ("1", "2"):
        cli("promise", number, "--to", "Dana", "--by", "fri")
    cli("promise", "3", "--to", "Tom", "--by", "fri")
    monkeypatch.setenv("TRIAGE_NOW", LATER)
    return cli


def test_a_preview_takes_several_asks_a_move_a_lost_block_and_days_off(cli: Cli) -> None:
    cli("focus", "add", "mon-fri 9-11")
    for line in ("Finish the launch ~5h by fri", "Fix the calibration ~2h", "Tidy the wiki 20m"):
        cli("add", line)
    cli("accept", "1")

    several = cli("preview", "2", "3")
    moved = cli("preview", "--move", "1", "tue")
    lost = cli("preview", "--lost", "tue 9-11")
    away = cli("preview", "--off", "next week", "--json")

    assert (several.code, several.out.count("if you say yes")) == (0, 2)
    assert moved.out.startswith("If #1 Finish the launch moves to tomorrow:")
    assert lost.out.startswith("If tomorrow 9:00-11:00 is lost:")
    assert away.json["changes"] == ["you are off Mon 9 Mar to Sun 15 Mar"]
    assert {"broken", "drafts", "moves"} <= away.json.keys()


def test_a_preview_that_names_nothing_says_what_it_takes(cli: Cli) -> None:
    nothing, shared = cli("preview"), cli("preview", "--off", "next week", "--share")

    assert (nothing.code, shared.code) == (2, 2)
    assert '--off "mar 9-13"' in nothing.err


def test_updates_in_a_pipe_are_printed_and_record_nothing(promised: Cli) -> None:
    first = promised("updates")
    second = promised("updates", "--json").json

    assert first.code == 0
    assert (first.out.count("To Dana:"), first.out.count("To Tom:")) == (1, 1)
    assert [len(draft["items"]) for draft in second["drafts"]] == [2, 1]


def test_back_shows_what_came_in_and_drafts_one_message_a_person(promised: Cli) -> None:
    promised("add", "Explain the drop from Priya")

    shown = promised("back")
    data = promised("back", "--since", "fri", "--json").json

    assert shown.out.startswith("Since Mon 2 Mar: ")
    assert "Explain the drop" in shown.out
    assert shown.out.count("To Dana:") == 1
    assert (data["since_on"], len(data["updates"]["drafts"])) == ("2026-03-27", 2)


def test_promises_at_risk_are_said_once_a_day_whichever_command_comes_first(
    promised: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = [promised(name) for name in ("next", "plan", "promises")]
    monkeypatch.setenv("TRIAGE_NOW", "2026-03-31T09:00:00+00:00")
    tomorrow = promised("plan")

    words = "Promises at risk: Dana (#1, #2) and Tom (#3)."
    assert [(words in run.out + run.err) for run in (*said, tomorrow)] == [True, False, False, True]


def test_a_stretch_is_declared_shown_and_cleared(cli: Cli) -> None:
    declared = cli("week", "60h", "--until", "20mar")
    data = cli("week", "--json").json
    cleared = cli("week", "--clear")
    alone = cli("week", "60h")

    assert "cap 60h (stretch)" in declared.out
    assert (data["stretch_until"], data["weeks"][0]["cap_min"]) == ("2026-03-20", 3600)
    assert "cap 50h" in cleared.out
    assert alone.code == 2


def test_the_usual_cap_is_a_setting(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAGE_PLAN_WEEK_CAP_HOURS", "40")

    assert cli("week", "--json").json["weeks"][0]["cap_min"] == 2400


def test_suggestions_without_a_work_log_say_what_is_missing(cli: Cli) -> None:
    run = cli("focus", "suggest")

    assert (run.code, run.out) == (0, "")
    assert "Too little is known" in run.err
    assert cli("focus", "suggest", "--json").json["suggestions"] == []
