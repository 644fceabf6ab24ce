"""Forms: what was typed stays until it is saved, and nothing of anybody else's is written over."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.conftest import FakeClock
from tests.tui.conftest import OpenApp, OpenDesk, press, settle, shown, toasts
from tests.tui.dialogs.composing import locked
from triage.desk.desk import Desk
from triage.store.sql_store import SqlStore
from triage.tui.app import TriageApp
from triage.tui.dialogs.close_day import CloseDay
from triage.tui.dialogs.edit import EditDialog
from triage.tui.dialogs.merge import MergeDialog
from triage.tui.dialogs.setup import SetupDialog


def field(pilot: Pilot[int], name: str) -> Input:
    """A line of the form in sight."""
    return pilot.app.screen.query_one(f"#field-{name}", Input)


@pytest.fixture
def uid(desk: Desk) -> str:
    """An ask in the inbox."""
    return desk.intake.add(desk.reading.capture("Explain the drop by fri ~2h from Priya")).asks[0]


async def test_a_conflict_shows_the_newer_text_and_the_next_save_keeps_mine(
    uid: str, desk: Desk, open_app: OpenApp
) -> None:
    async with open_app((100, 40)) as pilot:
        await press(pilot, "e")
        field(pilot, "title").value = "Mine"
        desk.decisions.edit(uid, {"title": "Theirs", "done_when": "it is merged"})
        await press(pilot, "ctrl+s")
        said = shown(pilot)
        mine, theirs = field(pilot, "title").value, field(pilot, "done_when").value
        await press(pilot, "ctrl+s")

        assert "elsewhere: Theirs" in said and "Changed elsewhere" in said
        assert (mine, theirs) == ("Mine", "it is merged")
        page = desk.planning.show(uid)
        assert (page.ask.title, page.done_when) == ("Mine", "it is merged")
        assert not isinstance(pilot.app.screen, EditDialog)


async def test_a_change_elsewhere_shows_while_the_form_is_open(uid: str, desk: Desk, open_app: OpenApp) -> None:
    async with open_app((100, 40)) as pilot:
        await press(pilot, "e")
        field(pilot, "title").value = "Mine"
        desk.decisions.edit(uid, {"title": "Theirs"})
        await pilot.pause(1)
        await settle(pilot)

        assert "elsewhere: Theirs" in shown(pilot)
        assert field(pilot, "title").value == "Mine"


async def test_the_lane_is_shown_and_set_and_left_to_the_rules_again(uid: str, desk: Desk, open_app: OpenApp) -> None:
    async with open_app((100, 40)) as pilot:
        lanes = []
        for lane in ("deep", "auto"):
            await press(pilot, "e")
            lanes.append(field(pilot, "lane").value)
            field(pilot, "lane").value = lane
            await press(pilot, "ctrl+s")

        await press(pilot, "e")
        assert [*lanes, field(pilot, "lane").value] == ["auto", "deep", "auto"]


async def test_what_cannot_be_read_is_said_in_the_form_and_nothing_is_saved(
    uid: str, desk: Desk, open_app: OpenApp
) -> None:
    async with open_app((100, 40)) as pilot:
        await press(pilot, "e")
        field(pilot, "title").value = "Mine"
        field(pilot, "est").value = "bananas"
        await press(pilot, "enter")

        assert "bananas" in shown(pilot)
        assert field(pilot, "title").value == "Mine"
        assert desk.planning.show(uid).ask.title == "Explain the drop"


async def test_the_buttons_save_and_leave(uid: str, desk: Desk, open_app: OpenApp) -> None:
    async with open_app((100, 40)) as pilot:
        await press(pilot, "e")
        field(pilot, "title").value = "Mine"
        await pilot.click("#leave")
        await settle(pilot)
        left = desk.planning.show(uid).ask.title
        await press(pilot, "e")
        field(pilot, "title").value = "Mine"
        await pilot.click("#save")
        await settle(pilot)

        assert (left, desk.planning.show(uid).ask.title) == ("Explain the drop", "Mine")
        assert any("Edited #1" in toast for toast in toasts(pilot))


async def test_suggestions_of_the_set_up_are_no_values_and_enter_takes_them(desk: Desk, open_app: OpenApp) -> None:
    async with open_app((100, 40)) as pilot:
        await press(pilot, "I")
        values = [one.value for one in pilot.app.screen.query(Input)]
        said = shown(pilot)
        await press(pilot, "enter")

        assert set(values) == {""}
        assert "mon-thu 9:30-11:30  (suggested; - for none)" in said
        assert len(desk.time.blocks()) == 1 and desk.time.is_told()


async def test_a_line_of_the_set_up_says_none(desk: Desk, open_app: OpenApp) -> None:
    async with open_app((100, 40)) as pilot:
        await press(pilot, "I")
        field(pilot, "focus").value = "-"
        field(pilot, "name").value = "Mo Reyes"
        await press(pilot, "enter")

        assert desk.time.blocks() == []
        assert desk.time.profile().name == "Mo Reyes"


async def test_an_unreadable_zone_keeps_the_set_up_open(desk: Desk, open_app: OpenApp) -> None:
    async with open_app((100, 40)) as pilot:
        await press(pilot, "I")
        field(pilot, "zone").value = "Mars"
        await press(pilot, "enter")

        assert isinstance(pilot.app.screen, SetupDialog)
        assert '"Mars" is not a time zone' in shown(pilot)
        assert not desk.time.is_told()


async def test_a_new_desk_asks_for_its_hours_once(desk: Desk, open_desk: OpenDesk) -> None:
    async with TriageApp(open_desk, welcomes=True).run_test(size=(100, 40)) as pilot:
        await pilot.pause(0.5)
        await settle(pilot)
        assert isinstance(pilot.app.screen, SetupDialog)
        await press(pilot, "escape")
    async with TriageApp(open_desk, welcomes=True).run_test(size=(100, 40)) as pilot:
        await pilot.pause(0.5)
        await settle(pilot)

        assert not isinstance(pilot.app.screen, SetupDialog)


async def test_leaving_the_first_set_up_keeps_the_usual_and_asks_no_more(desk: Desk, open_app: OpenApp) -> None:
    async with open_app((100, 40)) as pilot:
        pilot.app.push_screen(SetupDialog(is_first=True))
        await settle(pilot)
        await press(pilot, "escape")

        assert desk.time.is_told()
        assert any("Usual hours kept" in toast for toast in toasts(pilot))


async def test_a_logged_time_is_lowered_when_the_day_is_closed(
    uid: str, desk: Desk, open_app: OpenApp, clock: FakeClock
) -> None:
    clock.advance(hours=2)
    desk.work.log("1", 60)

    async with open_app((100, 40)) as pilot:
        await press(pilot, "C")
        said = shown(pilot)
        await press(pilot, *"45m", "enter")

        assert "logged" in said
        assert desk.planning.show(uid).worked_min == 45
        assert "Closed the day: 1 ask, 45m in all  ·  u takes it back" in toasts(pilot)


async def test_a_time_that_is_none_keeps_it_open(uid: str, desk: Desk, open_app: OpenApp, clock: FakeClock) -> None:
    clock.advance(hours=2)
    desk.work.log("1", 60)

    async with open_app((100, 40)) as pilot:
        await press(pilot, "C", *"long", "enter")

        assert isinstance(pilot.app.screen, CloseDay)
        assert '"long" is not a time' in shown(pilot)
        assert desk.planning.show(uid).worked_min == 60


async def test_a_merge_that_is_refused_keeps_the_dialog(
    uid: str, desk: Desk, open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.intake.add(desk.reading.capture("Why did the ranking fall from Tom"))

    async with open_app((100, 40)) as pilot:
        await press(pilot, "m")
        with monkeypatch.context() as patched:
            patched.setattr(SqlStore, "act", locked)
            await press(pilot, "enter")
        assert isinstance(pilot.app.screen, MergeDialog)
        await press(pilot, "enter")

        assert desk.planning.inbox().total == 1
        assert any("merged" in toast.lower() for toast in toasts(pilot))
