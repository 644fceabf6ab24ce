"""Fixtures of the interface: an application over the desk of the test, with the clock standing still."""

from __future__ import annotations

import gc
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from hashlib import sha256
from itertools import count
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tests.conftest import FakeClock
from triage.capture.spool import SpoolFolder
from triage.desk.desk import Desk
from triage.desk.picture import PlanRules
from triage.replies.renderer import ReplyRenderer
from triage.store.open import open_store
from triage.system.config import Config
from triage.system.half_written import HalfWrittenFolder
from triage.system.publish import PublishedFiles
from triage.tui.app import TriageApp

WIDE = (120, 40)
SMALL = (80, 24)

OpenApp = Callable[..., AbstractAsyncContextManager[Pilot[int]]]
"""Opens the application: ``async with open_app(size=(80, 24)) as pilot``; see `settle`."""


@pytest.fixture(scope="session", autouse=True)
def _kept() -> None:
    """What other tests left is not looked through again each time that an application closes."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _still_cursors(monkeypatch: pytest.MonkeyPatch) -> None:
    """No cursor blinks: a picture must not depend on the moment."""
    monkeypatch.setattr(Input, "cursor_blink", False)
    monkeypatch.setattr(TextArea, "cursor_blink", False)


class FakeClipboard:
    """A clipboard that keeps everything that was copied.

    Attributes:
        texts: Oldest first.
        answer: What it says of each.
    """

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.answer = "copied"

    def copy(self, text: str) -> str:
        """Keep a text."""
        self.texts.append(text)
        return self.answer


@pytest.fixture
def clipboard() -> FakeClipboard:
    """An empty clipboard."""
    return FakeClipboard()


@pytest.fixture(scope="session")
def fresh_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk's file as the migrations make it, made once; each test gets a copy."""
    folder = tmp_path_factory.mktemp("fresh")
    open_store(folder / "desk.db", machine="here", backups=folder / "backups", now=FakeClock().now).close()
    return folder / "desk.db"


OpenDesk = Callable[[], Desk]


@pytest.fixture
def open_desk(tmp_path: Path, fresh_file: Path, clock: FakeClock, clipboard: FakeClipboard) -> Iterator[OpenDesk]:
    """Opens the desk of the test once more, as another process would; uids are the same in every run."""
    shutil.copy(fresh_file, tmp_path / "desk.db")
    numbers = count()
    config = Config()
    opened: list[Desk] = []

    def make() -> Desk:
        opened.append(
            Desk(
                store=open_store(tmp_path / "desk.db", machine="here", backups=tmp_path / "backups", now=clock.now),
                spool=SpoolFolder(str(tmp_path / "spool")),
                clock=clock,
                publisher=PublishedFiles(str(tmp_path / "now.json"), str(tmp_path / "names.json"), config.habits(), 0),
                renderer=lambda: ReplyRenderer(tmp_path / "templates"),
                clipboard=clipboard,
                half_written=HalfWrittenFolder(str(tmp_path / "replies")),
                rules=PlanRules(),
                habits={**config.habits(), "channels": frozenset()},
                new_uid=lambda: sha256(str(next(numbers)).encode()).hexdigest()[:26],
            )
        )
        return opened[-1]

    yield make
    for one in opened:
        one.store.close()


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    """A desk beside the application's, as another process would have it."""
    return open_desk()


@pytest.fixture
def app(open_desk: OpenDesk) -> TriageApp:
    """The application over the test's desk."""
    return TriageApp(open_desk)


@pytest.fixture
def open_app(app: TriageApp) -> OpenApp:
    """Runs the application without a terminal, with toasts."""

    @asynccontextmanager
    async def run(size: tuple[int, int] = SMALL) -> AsyncIterator[Pilot[int]]:
        async with app.run_test(size=size, notifications=True) as pilot:
            await settle(pilot)
            yield pilot

    return run


async def settle(pilot: Pilot[int]) -> None:
    """Wait until the desk has answered everything that was asked, and the screen shows it."""
    for _ in range(2):
        await pilot.pause()
        await _answered(pilot)
    await pilot.pause()


async def _answered(pilot: Pilot[int]) -> None:
    """Wait until the desk owes no answer; a page that watches the desk is never done."""
    while any(worker.group != "watch" and not worker.is_finished for worker in pilot.app.workers):
        await pilot.pause(0.01)


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, each once what the one before asked of the desk is answered; wait until everything is done."""
    for key in keys:
        await pilot.press(key)
        await _answered(pilot)
    await settle(pilot)


def toasts(pilot: Pilot[int]) -> list[str]:
    """What the toasts in sight say, oldest first."""
    return [str(one.message) for one in pilot.app._notifications]


def shown(pilot: Pilot[int]) -> str:
    """The whole screen as text, a line a row."""
    lines = pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in lines)
