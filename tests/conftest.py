"""Fixtures of every test: a clock that stands still, and a home that is nobody's."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("few", max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("many", max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "many" if os.environ.get("CI") else "few"))

GARBAGE_THRESHOLDS = gc.get_threshold()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need a server by their fixtures, so that they can be run alone: `-m server`."""
    for item in items:
        if isinstance(item, pytest.Function):
            given = item.callspec.params.values() if hasattr(item, "callspec") else ()
            if "server_url" in item.fixturenames or "server" in given:
                item.add_marker("server")


MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""Monday 2026-03-02 09:00 UTC, when every test starts."""


class FakeClock:
    """A clock that moves only when told to; implements the desk's port.

    Attributes:
        at: The present instant, aware, UTC.
        zone: IANA name.
    """

    def __init__(self, at: datetime = MONDAY, zone: str = "UTC") -> None:
        self.at = at
        self.zone = zone

    def now(self) -> datetime:
        """The instant it was set or advanced to."""
        return self.at

    def zone_name(self) -> str:
        """The zone it was given."""
        return self.zone

    def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0) -> datetime:
        """Move on by a span; returns the new present."""
        self.at += timedelta(days=days, hours=hours, minutes=minutes)
        return self.at


@pytest.fixture
def clock() -> FakeClock:
    """Monday 2026-03-02 09:00 UTC, in UTC."""
    return FakeClock()


@pytest.fixture(autouse=True)
def _garbage() -> Iterator[None]:
    """A command ends with its process and need not look for garbage; the tests go on."""
    yield
    gc.enable()
    gc.set_threshold(*GARBAGE_THRESHOLDS)


@pytest.fixture(autouse=True)
def _nobodys_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Point every folder that the program could write to into a temporary one, and drop its own variables."""
    home: Path = tmp_path_factory.mktemp("home")
    for name in [name for name in os.environ if name.startswith(("TRIAGE_", "XDG_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home))
    yield
