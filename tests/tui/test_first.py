"""What is shown before the desk is open."""

from dataclasses import fields
from pathlib import Path

import pytest

from tests.conftest import FakeClock
from tests.tui.conftest import SMALL, shown
from triage.capture.value import Value
from triage.desk.desk import Desk
from triage.errors import CouldNot
from triage.tui.app import TriageApp
from triage.tui.first import FirstAsk, FirstCounts, FirstInbox, first_look
from triage.views.asks import AskLine, AskList
from triage.views.plans import Counts


@pytest.mark.parametrize(("first", "view"), [(FirstAsk, AskLine), (FirstInbox, AskList), (FirstCounts, Counts)])
def test_what_is_shown_first_has_every_field_of_what_follows(first: type[Value], view: type) -> None:
    names = {field.name for field in fields(view)}

    assert set(first.fields) == names


def test_the_first_asks_are_those_of_the_inbox(desk: Desk, tmp_path: Path, clock: FakeClock) -> None:
    desk.intake.add(desk.reading.capture("Explain the ranking drop by thu 3pm 2h from Priya"))
    desk.intake.add(desk.reading.capture("Answer the survey from Wei"))
    desk.publish()
    clock.advance(hours=3)

    first = first_look(str(tmp_path / "now.json"), clock.now())

    inbox = desk.planning.inbox()
    assert first.inbox is not None
    names = ("id", "uid", "title", "who", "priority", "due_on", "due_at", "estimate_min", "is_guessed", "waiting_min")
    assert [[getattr(ask, name) for name in names] for ask in first.inbox.asks] == [
        [getattr(ask, name) for name in names] for ask in inbox.asks
    ]


def test_a_desk_that_published_nothing_has_no_first_look(tmp_path: Path, clock: FakeClock) -> None:
    assert first_look(str(tmp_path / "now.json"), clock.now()).inbox is None


async def test_the_first_frame_shows_the_asks_published_last(desk: Desk, tmp_path: Path, clock: FakeClock) -> None:
    def never() -> Desk:
        raise CouldNot("not yet")

    desk.intake.add(desk.reading.capture("Explain the ranking drop from Priya"))
    desk.publish()
    app = TriageApp(never, first_look(str(tmp_path / "now.json"), clock.now()))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()

        assert "Explain the ranking drop" in shown(pilot)
