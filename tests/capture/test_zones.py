"""The machine's own zone against zoneinfo's."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from triage.capture.zones import MachineZone, find_zone

NAMES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"]
START = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A zone that the machine is set to."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def test_every_instant_has_the_same_local_time(name: str) -> None:
    draw = random.Random(name)
    for _ in range(1000):
        at = START + timedelta(minutes=draw.randrange(20 * 365 * 24 * 60))

        ours, theirs = at.astimezone(MachineZone(name)), at.astimezone(ZoneInfo(name))

        assert (ours.replace(tzinfo=None), ours.fold) == (theirs.replace(tzinfo=None), theirs.fold)
        assert ours.astimezone(UTC) == at


@pytest.mark.parametrize("fold", [0, 1])
@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2026-04-05", "2026-10-04"])
def test_repeated_and_skipped_hours_are_the_same_instants(name: str, day: str, fold: int) -> None:
    for minute in range(0, 240, 15):
        local = (datetime.fromisoformat(day) + timedelta(minutes=minute)).replace(fold=fold)

        ours, theirs = local.replace(tzinfo=MachineZone(name)), local.replace(tzinfo=ZoneInfo(name))

        assert ours.astimezone(UTC) == theirs.astimezone(UTC)


def test_only_a_foreign_zone_needs_zoneinfo() -> None:
    assert find_zone("UTC", "Europe/Berlin") is UTC
    assert isinstance(find_zone("Europe/Berlin", "Europe/Berlin"), MachineZone)
    assert isinstance(find_zone("Asia/Tokyo", "Europe/Berlin"), ZoneInfo)
    assert find_zone("Mars/Olympus", "UTC") is None
    assert find_zone("../etc/passwd", "UTC") is None
