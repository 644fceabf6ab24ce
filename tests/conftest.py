"""Fixtures of every test: a clock that stands still, a desk of its own, and a home that is nobody's."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from triage.desk.desk import Desk

settings.register_profile("few", max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("many", max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "many" if os.environ.get("CI") else "few"))

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


class FakeClipboard:
    """A clipboard that keeps everything that was copied; implements the desk's port.

    Attributes:
        texts: Oldest first.
    """

    def __init__(self) -> None:
        self.texts: list[str] = []

    def copy(self, text: str) -> str:
        """Keep a text; always works."""
        self.texts.append(text)
        return "copied"

    def paste(self) -> str:
        """The text copied last, "" before the first."""
        return self.texts[-1] if self.texts else ""


@pytest.fixture
def clipboard() -> FakeClipboard:
    """An empty clipboard."""
    return FakeClipboard()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock, clipboard: FakeClipboard) -> Iterator[Desk]:
    """An empty desk over a file, with the clock and the clipboard of the test."""
    from triage.capture.spool import SpoolFolder
    from triage.desk.desk import Desk
    from triage.desk.picture import PlanRules
    from triage.replies.renderer import ReplyRenderer
    from triage.store.open import open_store
    from triage.system.config import Config
    from triage.system.publish import PublishedFiles

    numbers = count()
    config = Config()
    store = open_store(tmp_path / "desk.db", machine="here", backups=tmp_path / "backups", now=clock.now)
    desk = Desk(
        store=store,
        spool=SpoolFolder(str(tmp_path / "spool")),
        clock=clock,
        publisher=PublishedFiles(str(tmp_path / "now.json"), str(tmp_path / "names.json"), config.habits(), 0),
        renderer=lambda: ReplyRenderer(tmp_path / "templates"),
        clipboard=clipboard,
        rules=PlanRules(),
        habits={**config.habits(), "channels": frozenset()},
        new_uid=lambda: sha256(str(next(numbers)).encode()).hexdigest()[:26],
    )
    yield desk
    desk.close()


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
