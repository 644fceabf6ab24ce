"""The interface over a server: what another machine does shows, and a server that goes away is told of and awaited."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url
from textual.pilot import Pilot

from tests.store.conftest import line as line
from tests.store.conftest import server_url as server_url
from tests.store.line import Line
from tests.tui.conftest import press, settle, shown, toasts
from triage import wiring
from triage.capture.spool import SpoolFolder
from triage.desk.desk import Desk
from triage.tui.app import TriageApp

PATIENCE_S = 120
"""How long a loaded machine may take; nothing is measured here."""

AWAY = "The database server does not answer."


def desk_at(url: str, folder: Path) -> Desk:
    """The desk at a server, as one machine has it with its own spool."""
    return wiring.open_desk({"TRIAGE_DATABASE_URL": url, "TRIAGE_DESK": str(folder), "HOME": str(folder)})


async def until(pilot: Pilot[int], holds: Callable[[], bool]) -> None:
    """Wait until something holds, however long the machine takes."""
    end = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < end, shown(pilot)
        await pilot.pause(0.05)


@pytest.fixture
def other(server_url: str, tmp_path: Path) -> Iterator[Desk]:
    """Another machine's desk, with a line of its own."""
    desk = desk_at(server_url, tmp_path / "other")
    desk.time.keep_usual()
    yield desk
    desk.store.close()


@pytest.fixture
def app(server_url: str, line: Line, other: Desk, tmp_path: Path) -> TriageApp:
    """The interface of this machine."""
    url = make_url(server_url).set(host="127.0.0.1", port=line.port).render_as_string(hide_password=False)
    return TriageApp(lambda: desk_at(url, tmp_path / "here"))


async def test_what_another_machine_does_shows_without_a_key(app: TriageApp, other: Desk) -> None:
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        other.intake.add(other.reading.capture("Explain the ranking drop"))
        await until(pilot, lambda: "Explain the ranking drop" in shown(pilot))
        other.decisions.edit("1", {"title": "Explain the recall drop"})

        await until(pilot, lambda: "Explain the recall drop" in shown(pilot))


async def test_a_server_that_went_away_is_told_of_once_and_waited_for(app: TriageApp, line: Line, other: Desk) -> None:
    other.intake.add(other.reading.capture("Explain the ranking drop"))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await until(pilot, lambda: "Explain the ranking drop" in shown(pilot))
        line.go_down()
        await until(pilot, lambda: any(AWAY in toast for toast in toasts(pilot)))
        shown_meanwhile = shown(pilot)
        other.decisions.edit("1", {"title": "Explain the recall drop"})
        line.is_down = False

        await until(pilot, lambda: "Explain the recall drop" in shown(pilot))

        assert "Explain the ranking drop" in shown_meanwhile
        assert sum(AWAY in toast for toast in toasts(pilot)) <= 1
        await until(pilot, lambda: "The desk can be read again." in toasts(pilot))


async def test_a_line_that_lets_nothing_through_is_told_of_once_and_waited_for(
    app: TriageApp, line: Line, other: Desk
) -> None:
    other.intake.add(other.reading.capture("Explain the ranking drop"))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await until(pilot, lambda: "Explain the ranking drop" in shown(pilot))
        await settle(pilot)
        line.is_silent = True
        await until(pilot, lambda: any(AWAY in toast for toast in toasts(pilot)))
        shown_meanwhile = shown(pilot)
        other.decisions.edit("1", {"title": "Explain the recall drop"})
        line.is_silent = False

        await until(pilot, lambda: "Explain the recall drop" in shown(pilot))

        assert "Explain the ranking drop" in shown_meanwhile
        assert sum(AWAY in toast for toast in toasts(pilot)) <= 1


async def test_a_desk_out_of_reach_at_the_start_is_read_when_it_comes(app: TriageApp, line: Line, other: Desk) -> None:
    other.intake.add(other.reading.capture("Explain the ranking drop"))
    line.go_down()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await until(pilot, lambda: any(AWAY in toast for toast in toasts(pilot)))
        shown_meanwhile = shown(pilot)
        line.is_down = False

        await until(pilot, lambda: "Explain the ranking drop" in shown(pilot))

        assert "Nothing waits" not in shown_meanwhile


async def test_what_is_captured_while_the_server_is_away_comes_in_later(
    app: TriageApp, line: Line, other: Desk, tmp_path: Path
) -> None:
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await until(pilot, lambda: "Nothing waits" in shown(pilot))
        line.go_down()
        await until(pilot, lambda: any(AWAY in toast for toast in toasts(pilot)))
        capture = await asyncio.to_thread(other.reading.capture, "Explain the ranking drop")
        SpoolFolder(wiring.place({"TRIAGE_DESK": str(tmp_path / "here")}).spool).put(capture)
        line.is_down = False

        await until(pilot, lambda: "Explain the ranking drop" in shown(pilot))

        assert [ask.title for ask in other.planning.inbox().asks] == ["Explain the ranking drop"]


async def test_an_act_while_the_server_is_away_keeps_what_was_typed(app: TriageApp, line: Line, other: Desk) -> None:
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await until(pilot, lambda: "Nothing waits" in shown(pilot))
        await press(pilot, "a", *"Explain")
        line.go_down()
        await press(pilot, "enter")
        said = shown(pilot)
        line.is_down = False
        await press(pilot, "enter")

        await until(pilot, lambda: [ask.title for ask in other.planning.inbox().asks] == ["Explain"])

        assert "does not answer" in said and "Explain" in said
