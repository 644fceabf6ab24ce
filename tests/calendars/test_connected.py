"""Which calendars there are, when they are read again, and what stays when that fails."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.calendars.texts import ics
from triage.calendars.connected import ConnectedCalendars
from triage.calendars.export_memory import ExportMemory
from triage.domain.exported import Exported
from triage.errors import BadInput, CouldNot, NotFound

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
ZONE = "Europe/Berlin"
STANDUP = "UID:1\nDTSTART:20260303T080000Z\nDURATION:PT1H\nSUMMARY:Standup"
LUNCH = "UID:2\nDTSTART:20260303T083000Z\nDURATION:PT1H\nSUMMARY:Lunch\nSTATUS:TENTATIVE"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "My work.ics"
    write(path, STANDUP, at=NOW)
    return path


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder


def write(path: Path, *events: str, at: datetime) -> None:
    path.write_bytes(ics(*events))
    os.utime(path, (at.timestamp(), at.timestamp()))


def calendars(desk: Path, command: str = "", *, with_tentative: bool = True) -> ConnectedCalendars:
    """As another process would open them."""
    return ConnectedCalendars(str(desk), command=command, with_tentative=with_tentative)


def spans(desk: Path, now: datetime = NOW, *, with_tentative: bool = True) -> list[str]:
    taken = calendars(desk, with_tentative=with_tentative).taken(now, ZONE)
    return [f"{one.starts_at:%d %H:%M}-{one.ends_at:%H:%M}" for one in taken.busy]


def test_a_connected_file_takes_time_in_every_process(desk: Path, file: Path) -> None:
    source = calendars(desk).add(str(file), NOW, ZONE)

    assert (source.name, source.events, source.problem) == ("my-work", 1, "")
    assert spans(desk) == ["03 08:00-09:00"]


def test_overlapping_events_are_one_span_without_a_title(desk: Path, file: Path) -> None:
    write(file, STANDUP, LUNCH, at=NOW)

    calendars(desk).add(str(file), NOW, ZONE)

    assert spans(desk) == ["03 08:00-09:30"]
    assert "Standup" not in (desk / "calendars.json").read_text()


def test_tentative_events_are_free_where_the_settings_say_so(desk: Path, file: Path) -> None:
    write(file, STANDUP, LUNCH, at=NOW)

    calendars(desk).add(str(file), NOW, ZONE)

    assert spans(desk, with_tentative=False) == ["03 08:00-09:00"]
    assert spans(desk) == ["03 08:00-09:30"]


def test_a_file_that_changed_is_read_again(desk: Path, file: Path) -> None:
    calendars(desk).add(str(file), NOW, ZONE)

    write(file, STANDUP, STANDUP.replace("UID:1", "UID:3").replace("20260303", "20260304"), at=NOW + timedelta(hours=1))

    assert spans(desk) == ["03 08:00-09:00", "04 08:00-09:00"]


def test_a_file_that_did_not_change_is_not_read(desk: Path, file: Path) -> None:
    calendars(desk).add(str(file), NOW, ZONE)
    written = (desk / "calendars.json").stat().st_mtime_ns

    taken = calendars(desk).taken(NOW + timedelta(days=3), ZONE)

    assert (desk / "calendars.json").stat().st_mtime_ns == written
    assert taken.sources[0].is_stale(NOW + timedelta(days=3))


@pytest.mark.parametrize("content", [b"", b"BEGIN:VCALENDAR\r\n", b"<html>", None])
def test_the_last_good_read_stays_when_a_file_breaks_or_goes(desk: Path, file: Path, content: bytes | None) -> None:
    calendars(desk).add(str(file), NOW, ZONE)
    if content is None:
        file.unlink()
    else:
        file.write_bytes(content)

    taken = calendars(desk).taken(NOW, ZONE)

    assert [one.starts_at.day for one in taken.busy] == [3]
    assert taken.sources[0].problem
    assert taken.sources[0].read_at == NOW


def test_a_broken_file_is_tried_once_and_again_when_it_changes(desk: Path, file: Path) -> None:
    calendars(desk).add(str(file), NOW, ZONE)
    file.write_bytes(b"<html>")
    calendars(desk).taken(NOW, ZONE)
    tried = (desk / "calendars.json").stat().st_mtime_ns
    calendars(desk).taken(NOW, ZONE)
    assert (desk / "calendars.json").stat().st_mtime_ns == tried

    write(file, STANDUP, at=NOW + timedelta(hours=2))

    assert calendars(desk).taken(NOW, ZONE).sources[0].problem == ""


def test_another_zone_of_the_user_reads_whole_days_anew(desk: Path, file: Path) -> None:
    write(file, "UID:1\nDTSTART;VALUE=DATE:20260304", at=NOW)
    calendars(desk).add(str(file), NOW, ZONE)

    taken = calendars(desk).taken(NOW, "Asia/Tokyo")

    assert [f"{one.starts_at:%d %H}" for one in taken.busy] == ["03 15"]


def test_a_file_that_is_no_calendar_is_not_connected(desk: Path, file: Path) -> None:
    file.write_text("hello")

    with pytest.raises(BadInput, match=r"My work\.ics is not a calendar"):
        calendars(desk).add(str(file), NOW, ZONE)
    assert calendars(desk).sources() == []


@pytest.mark.parametrize("name", ["missing.ics", ".", "pipe"])
def test_what_is_no_file_is_refused_at_once(desk: Path, tmp_path: Path, name: str) -> None:
    if name == "pipe":
        os.mkfifo(tmp_path / name)

    with pytest.raises(BadInput):
        calendars(desk).add(str(tmp_path / name), NOW, ZONE)


def test_the_same_file_twice_is_one_calendar_and_another_of_its_name_a_second(desk: Path, file: Path) -> None:
    other = desk / file.name
    other.write_bytes(file.read_bytes())

    names = [calendars(desk).add(str(path), NOW, ZONE).name for path in (file, file, other)]

    assert names == ["my-work", "my-work", "my-work-2"]
    assert len(calendars(desk).sources()) == 2


def test_a_removed_calendar_takes_no_time_and_leaves_no_titles(desk: Path, file: Path) -> None:
    calendars(desk).add(str(file), NOW, ZONE)

    calendars(desk).remove("my-work")

    assert spans(desk) == []
    assert [path.name for path in desk.iterdir()] == ["calendars.json"]
    with pytest.raises(NotFound):
        calendars(desk).remove("my-work")


def test_what_is_kept_is_for_the_user_alone(desk: Path, file: Path) -> None:
    calendars(desk).add(str(file), NOW, ZONE)

    assert {path.stat().st_mode & 0o777 for path in desk.iterdir()} == {0o600}


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"format": 1}', '{"format": 1, "known": [3], "busy": [], "tentative": 1}']
)
def test_a_damaged_list_is_no_list(desk: Path, text: str) -> None:
    (desk / "calendars.json").write_text(text)

    assert calendars(desk).taken(NOW, ZONE).sources == ()


def test_a_command_is_run_on_refresh_and_its_calendar_stays(desk: Path, file: Path) -> None:
    one = calendars(desk, f"cat '{file}'")
    assert not one.taken(NOW, ZONE).is_read

    one.refresh(NOW, ZONE)

    assert calendars(desk, f"cat '{file}'").taken(NOW, ZONE).is_read
    assert not calendars(desk, "").taken(NOW, ZONE).sources


def test_a_command_is_run_again_when_a_day_old_and_not_before(desk: Path, file: Path) -> None:
    one = calendars(desk, f"cat '{file}'")
    one.refresh_old(NOW, ZONE)
    write(file, at=NOW)

    one.refresh_old(NOW + timedelta(hours=20), ZONE)
    before = one.taken(NOW, ZONE).busy
    one.refresh_old(NOW + timedelta(hours=25), ZONE)

    assert len(before) == 1
    assert one.taken(NOW, ZONE).busy == ()


@pytest.mark.parametrize("command", ["false", "no-such-program-here", "sh -c 'echo hi'", "'unclosed", "sh -c 'exit 3'"])
def test_a_command_that_fails_is_told_and_not_run_again_at_once(desk: Path, command: str) -> None:
    one = calendars(desk, command)
    one.refresh_old(NOW, ZONE)
    tried = (desk / "calendars.json").stat().st_mtime_ns

    one.refresh_old(NOW + timedelta(minutes=30), ZONE)

    assert one.taken(NOW, ZONE).sources[0].problem
    assert (desk / "calendars.json").stat().st_mtime_ns == tried


def test_a_command_without_end_is_ended(desk: Path) -> None:
    from triage.calendars.sources import command_bytes

    with pytest.raises(BadInput, match="did not end"):
        command_bytes("sleep 60", os.environ, 0.2)
    with pytest.raises(BadInput, match="did not end"):
        command_bytes("sh -c 'exec >&-; sleep 60'", os.environ, 0.2)


def test_a_command_that_prints_for_ever_is_cut_off(desk: Path) -> None:
    one = calendars(desk, "yes BEGIN:VCALENDAR")

    one.refresh(NOW, ZONE)

    assert one.sources()[0].problem == "is larger than 10 MB."


def test_the_calendar_of_the_config_is_removed_there(desk: Path, file: Path) -> None:
    with pytest.raises(CouldNot, match="config"):
        calendars(desk, "true").remove("command")


def test_a_reading_that_cannot_be_kept_is_told(desk: Path, file: Path) -> None:
    calendars(desk).add(str(file), NOW, ZONE)
    file.write_bytes(ics(LUNCH))
    (desk / "calendar-my-work.json").unlink()
    (desk / "calendar-my-work.json").mkdir()  # a folder in its place refuses to be replaced, also for root

    taken = calendars(desk).taken(NOW, ZONE)

    assert "cannot be kept" in taken.sources[0].problem


def test_what_was_exported_is_remembered(desk: Path) -> None:
    event = Exported(uid="a", title="Focus", starts_at=NOW, ends_at=NOW, days=(0, 2), without=(NOW,), sequence=3)

    calendars(desk).remember_export([event])

    assert calendars(desk).exported() == [event]
    assert json.loads((desk / "exported.json").read_text())["format"] == 1


def test_a_forgotten_ask_leaves_no_name_in_the_memory_of_exports(desk: Path) -> None:
    slots = [
        Exported(uid=f"slot-{ask}-1@triage.calendar", title=title, starts_at=NOW, ends_at=NOW)
        for ask, title in (("abc", "The layoff list"), ("xyz", "The report"))
    ]
    calendars(desk).remember_export(slots)

    ExportMemory(str(desk)).forget("abc")

    assert [one.title for one in calendars(desk).exported()] == ["Forgotten", "The report"]


def test_the_version_changes_with_a_file(desk: Path, file: Path) -> None:
    one = calendars(desk)
    one.add(str(file), NOW, ZONE)
    before = one.version()

    write(file, at=NOW + timedelta(hours=1))

    assert one.version() != before
