"""The commands of connected calendars."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.calendars.texts import ics
from tests.cli.conftest import Cli

MEETING = "UID:1\nDTSTART:20260302T100000Z\nDTEND:20260302T110000Z\nSUMMARY:Secret board"
AWAY = "UID:2\nDTSTART;VALUE=DATE:20260303\nDTEND;VALUE=DATE:20260304\nSUMMARY:Fair\\e[31m\x1b[2J"
MONDAY = datetime(2026, 3, 2, 8, tzinfo=UTC).timestamp()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "work.ics"
    path.write_bytes(ics(MEETING, AWAY))
    os.utime(path, (MONDAY, MONDAY))
    return path


def open_minutes(cli: Cli) -> list[int]:
    return [day["open_min"] for day in cli("plan", "--weeks", "1", "--json").json["days"][:2]]


def test_meetings_are_taken_off_the_hours_and_nothing_is_assumed_any_more(cli: Cli, file: Path) -> None:
    cli("add", "Write the report 3h", "--shallow")
    cli("accept", ".")
    before = open_minutes(cli)

    added = cli("calendar", "add", str(file))

    assert added.out == "Connected work: 2 events. The plan now works around its meetings.\n"
    assert (before, open_minutes(cli)) == ([420, 420], [360, 0])


def test_what_prompts_read_is_published_anew(cli: Cli, file: Path) -> None:
    cli("add", "Write the report 3h", "--shallow")
    cli("accept", ".")
    before = cli("status", "--json").json["now"]["ends_at"]

    cli("calendar", "add", str(file))

    assert before > "2026-03-02T10:30"
    assert cli("status", "--json").json["now"]["ends_at"] == "2026-03-02T10:00:00+00:00"


def test_the_plan_names_meetings_quietly(cli: Cli, file: Path) -> None:
    cli("calendar", "add", str(file))

    out = cli("plan").out

    assert "  meetings: 10:00-11:00 Secret board\n" in out
    assert "  meetings: all day Fair" in out
    assert "\x1b" not in out


def test_show_lists_what_is_busy(cli: Cli, file: Path) -> None:
    cli("calendar", "add", str(file))

    out = cli("calendar", "show", "--days", "2").out.splitlines()

    assert out[:3] == ["Today", "  10:00-11:00 Secret board", "Tomorrow"]
    assert out[3].startswith("  all day Fair")


def test_a_meeting_from_midnight_to_midnight_is_all_day(cli: Cli, file: Path) -> None:
    file.write_bytes(ics("UID:1\nDTSTART:20260303T120000Z\nDTEND:20260305T120000Z\nSUMMARY:Offsite"))
    cli("calendar", "add", str(file))

    days = cli("calendar", "show", "--json").json["days"]

    assert [[one["is_all_day"] for one in day["busy"]] for day in days[:5]] == [[], [False], [True], [False], []]


def test_a_calendar_that_grew_old_is_said_once_in_the_plan(
    cli: Cli, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("calendar", "add", str(file))
    monkeypatch.setenv("TRIAGE_NOW", "2026-03-04T09:00:00+00:00")

    out = cli("plan").out

    assert out.count("Calendar work is of Mon 2 Mar; newer meetings are not in this plan.") == 1


def test_a_broken_file_keeps_what_was_read_and_says_so(cli: Cli, file: Path) -> None:
    cli("calendar", "add", str(file))
    file.write_text("<html>")

    ran = cli("plan")

    assert "Calendar work is not a calendar: it has no BEGIN:VCALENDAR. What was read on Mon 2 Mar counts." in ran.out
    assert "Secret board" in ran.out


def test_no_title_of_a_meeting_leaves_the_desk(cli: Cli, file: Path, tmp_path: Path) -> None:
    cli("add", "Write the report 3h from Ana")
    cli("calendar", "add", str(file))

    texts = [cli(*args.split()).out for args in ("reply 1", "status --json", "preview 1 --share", "export json")]
    texts += [cli("calendar", "export").out, (tmp_path / "desk" / "now.json").read_text()]

    assert [text for text in texts if "Secret" in text or "Fair" in text] == []


def test_an_export_names_private_asks_neutrally_and_is_not_read_back(cli: Cli, tmp_path: Path) -> None:
    cli("focus", "add", "mon-fri 9:30-11:30")
    cli("hours", "--zone", "Europe/Berlin")
    cli("add", "Prepare the layoff list 2h", "--private")
    cli("accept", ".")
    target = tmp_path / "plan.ics"

    cli("calendar", "export", str(target))
    cli("calendar", "add", str(target))

    text = target.read_text()
    assert "layoff" not in text
    assert "SUMMARY:A commitment to another team" in text
    assert "BEGIN:VTIMEZONE" in text
    assert target.stat().st_mode & 0o777 == 0o600
    assert [day["busy"] for day in cli("calendar", "show", "--json").json["days"]] == [[]] * 7


def test_a_missing_file_is_one_line_with_the_next_step(cli: Cli) -> None:
    ran = cli("calendar", "add", "no.ics")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "triage: no.ics cannot be read: No such file or directory. Export the calendar as .ics and name that file.\n"
    )


@pytest.mark.parametrize("scheme", ["webcal", "https"])
def test_an_address_is_refused_with_the_command_that_would_fetch_it(cli: Cli, scheme: str) -> None:
    ran = cli("calendar", "add", f"{scheme}://calendar.example.org/basic.ics")

    assert ran.code == 2
    assert 'command = "curl -sf https://calendar.example.org/basic.ics"' in ran.err


def test_a_removed_calendar_gives_the_time_back(cli: Cli, file: Path) -> None:
    cli("calendar", "add", str(file))

    cli("calendar", "remove", "work")

    assert open_minutes(cli) == [420, 420]
    assert cli("calendar", "list").err.startswith("No calendar is connected.")


def test_the_command_of_the_config_is_run_on_refresh(cli: Cli, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAGE_CALENDAR_COMMAND", f"cat {file}")

    out = cli("calendar", "refresh").out

    assert out.startswith("command  2 events  of Mon 2 Mar")
    assert open_minutes(cli) == [360, 0]


def test_public_holidays_are_days_off_with_their_names(cli: Cli) -> None:
    made = cli("off", "--holidays", "de-by", "--json").json

    assert {"from_on": "2026-04-03", "until_on": "2026-04-03"}.items() <= made[0].items()
    assert made[0]["label"]
    assert cli("off", "--holidays", "DE-BY").out.endswith("are off already.\n")
    assert cli("undo").out == f"Undid: took {len(made)} public holidays of DE-BY off\n"


@pytest.mark.parametrize("region", ["Atlantis", "DE-XX", "", "-", "DEU"])
def test_an_unknown_region_is_refused(cli: Cli, region: str) -> None:
    ran = cli("off", "--holidays", region, "--json")

    assert (ran.code, ran.json if ran.code == 0 else []) == ((0, []) if region == "" else (2, []))
