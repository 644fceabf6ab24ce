"""A desk over a real file, with a clock that stands still and a clipboard that is a list."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from tests.conftest import FakeClock
from triage.capture.published import Published
from triage.capture.spool import SpoolFolder, new_uid
from triage.desk.desk import Desk
from triage.desk.picture import PlanRules
from triage.replies.renderer import ReplyRenderer
from triage.store.open import open_store
from triage.system.half_written import HalfWrittenFolder


@dataclass
class FakeClipboard:
    """Remembers what was copied."""

    texts: list[str] = field(default_factory=list)
    answer: str = "copied"

    def copy(self, text: str) -> str:
        self.texts.append(text)
        return self.answer


@dataclass
class FakePublisher:
    """Remembers what was published."""

    views: list[Published] = field(default_factory=list)
    people: dict[str, str] = field(default_factory=dict)

    def is_fresh(self, act_seq: int, now: datetime) -> bool:
        return bool(self.views) and self.views[-1].act_seq == act_seq

    def publish(self, view: Published, people: dict[str, str], zone: str) -> None:
        self.views.append(view)
        self.people = people


OpenDesk = Callable[[], Desk]


@pytest.fixture
def clipboard() -> FakeClipboard:
    return FakeClipboard()


@pytest.fixture
def publisher() -> FakePublisher:
    return FakePublisher()


@pytest.fixture
def spool(tmp_path: Path) -> SpoolFolder:
    return SpoolFolder(str(tmp_path / "spool"))


@pytest.fixture(scope="session")
def fresh_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk's file as the migrations make it, made once; each test gets a copy."""
    folder = tmp_path_factory.mktemp("fresh")
    open_store(folder / "desk.db", machine="here", backups=folder / "backups", now=FakeClock().now).close()
    return folder / "desk.db"


@pytest.fixture
def open_desk(
    tmp_path: Path,
    fresh_file: Path,
    clock: FakeClock,
    clipboard: FakeClipboard,
    publisher: FakePublisher,
    spool: SpoolFolder,
) -> Iterator[OpenDesk]:
    """Opens the same desk, each time as another process would."""
    shutil.copy(fresh_file, tmp_path / "desk.db")
    desks: list[Desk] = []

    def open_again() -> Desk:
        desk = Desk(
            store=open_store(tmp_path / "desk.db", machine="here", backups=tmp_path / "backups", now=clock.now),
            spool=spool,
            clock=clock,
            publisher=publisher,
            renderer=lambda: ReplyRenderer(None),
            clipboard=clipboard,
            half_written=HalfWrittenFolder(str(tmp_path / "replies")),
            rules=PlanRules(),
            habits={},
            new_uid=new_uid,
        )
        desks.append(desk)
        return desk

    yield open_again
    for desk in desks:
        desk.store.close()


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    return open_desk()


@pytest.fixture
def add(desk: Desk) -> Callable[[str], str]:
    """Captures a line or message and gives the ask's number back as a reference."""

    def capture(text: str) -> str:
        taken = desk.intake.add(desk.reading.capture(text))
        return str(desk.planning.show((taken.asks or taken.nudges)[0]).ask.id)

    return capture
