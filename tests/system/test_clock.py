"""The system's clock and zone."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.errors import BadInput
from triage.system.clock import SystemClock


def machine(root: Path, *, link: str = "", timezone: str = "") -> str:
    (root / "etc").mkdir()
    if link:
        (root / "etc/localtime").symlink_to(link)
    if timezone:
        (root / "etc/timezone").write_text(timezone)
    return str(root)


def test_now_is_aware_and_in_utc() -> None:
    before = datetime.now(UTC)

    now = SystemClock({}).now()

    assert now.utcoffset() == timedelta(0)
    assert before <= now <= datetime.now(UTC)


@pytest.mark.parametrize(
    "text", ["2026-03-02T10:00:00+01:00", "2026-03-02T09:00:00Z", "2026-03-02T09:00", " 2026-03-02 09:00 "]
)
def test_triage_now_stops_the_clock(text: str) -> None:
    clock = SystemClock({"TRIAGE_NOW": text})

    assert clock.now() == clock.now() == datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    assert clock.now().tzinfo is UTC


@pytest.mark.parametrize("text", ["soon", "2026-13-01", "0001-01-01T00:00+14:00", "\x1b[2J"])
def test_an_unreadable_triage_now_names_the_accepted_form(text: str) -> None:
    with pytest.raises(BadInput) as error:
        SystemClock({"TRIAGE_NOW": text})

    assert "TRIAGE_NOW" in error.value.message
    assert "2026-03-02T09:00:00+00:00" in error.value.hint
    assert "\x1b" not in str(error.value)


@pytest.mark.parametrize(
    ("value", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        (":Europe/Berlin", "Europe/Berlin"),
        ("/usr/share/zoneinfo/America/New_York", "America/New_York"),
        ("Etc/GMT+5", "Etc/GMT+5"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("right/Asia/Tokyo", "Asia/Tokyo"),
    ],
)
def test_the_variable_tz_names_the_zone(tmp_path: Path, value: str, zone: str) -> None:
    root = machine(tmp_path, link="/usr/share/zoneinfo/Asia/Kolkata")

    assert SystemClock({"TZ": value}, root).zone_name() == zone


def test_a_posix_rule_in_tz_is_passed_over(tmp_path: Path) -> None:
    root = machine(tmp_path, link="/usr/share/zoneinfo/Europe/Berlin")

    assert SystemClock({"TZ": "CET-1CEST,M3.5.0,M10.5.0/3"}, root).zone_name() == "Europe/Berlin"


@pytest.mark.parametrize("link", ["/var/db/timezone/zoneinfo/Asia/Kolkata", "../usr/share/zoneinfo/posix/Asia/Kolkata"])
def test_the_link_of_localtime_names_the_zone(tmp_path: Path, link: str) -> None:
    root = machine(tmp_path, link=link, timezone="Europe/Paris\n")

    assert SystemClock({}, root).zone_name() == "Asia/Kolkata"


def test_the_file_timezone_names_the_zone_when_localtime_is_no_link(tmp_path: Path) -> None:
    root = machine(tmp_path, timezone="Europe/Paris\n")
    (tmp_path / "etc/localtime").write_bytes(b"TZif2")

    assert SystemClock({}, root).zone_name() == "Europe/Paris"


def test_a_machine_that_tells_nothing_is_in_utc(tmp_path: Path) -> None:
    assert SystemClock({}, str(tmp_path)).zone_name() == "UTC"


@given(st.text(max_size=40))
def test_whatever_tz_says_the_zone_is_one_that_zoneinfo_knows(text: str) -> None:
    zone = SystemClock({"TZ": text}, "/nowhere").zone_name()

    assert ZoneInfo(zone).key == zone


def test_the_clock_loads_neither_zoneinfo_nor_dataclasses() -> None:
    code = (
        "import sys; before = set(sys.modules)\n"
        "from triage.system.clock import SystemClock; SystemClock().zone_name(); print(*set(sys.modules) - before)"
    )

    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert not {"zoneinfo", "dataclasses", "tomllib", "subprocess", "pathlib"} & set(loaded)
