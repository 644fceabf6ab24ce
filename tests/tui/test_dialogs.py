from textual.widgets import Input

from tests.conftest import FakeClock
from tests.tui.conftest import OpenApp, press, shown, toasts
from triage.desk.desk import Desk
from triage.domain.ask import Status


async def test_quick_add_saves_what_the_chips_show(desk: Desk, open_app: OpenApp) -> None:
    async with open_app((100, 30)) as pilot:
        await press(pilot, "a", *"Explain the drop by fri 2h from Priya via slack")
        text = shown(pilot)
        await press(pilot, "enter")

        assert "due Fri 6 Mar" in text and "from Priya" in text
        ask = desk.planning.inbox().asks[0]
        assert (ask.title, ask.estimate_min, ask.who, ask.channel) == ("Explain the drop", 120, ("Priya",), "slack")


async def test_backspace_at_the_end_drops_the_last_chip_and_keeps_the_text(desk: Desk, open_app: OpenApp) -> None:
    async with open_app((100, 30)) as pilot:
        await press(pilot, "a", *"Explain the drop by fri 2h", "backspace", "backspace", "enter")

        ask = desk.planning.inbox().asks[0]
        assert (ask.due_on, ask.is_guessed) == (None, True)


async def test_escape_adds_nothing(desk: Desk, open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "a", *"never mind", "escape")

        assert desk.planning.inbox().total == 0


async def test_an_edit_saves_only_what_was_changed(desk: Desk, open_app: OpenApp) -> None:
    desk.intake.add(desk.reading.capture("Explain the drop by fri ~2h from Priya"))

    async with open_app((100, 40)) as pilot:
        await press(pilot, "e")
        pilot.app.screen.query_one("#field-title", Input).value = "Explain the ranking drop"
        await press(pilot, "ctrl+s")

        ask = desk.planning.show("1").ask
        assert (ask.title, ask.estimate_min, ask.who) == ("Explain the ranking drop", 120, ("Priya",))


async def test_a_form_over_a_newer_ask_is_refused_and_keeps_its_text(desk: Desk, open_app: OpenApp) -> None:
    desk.intake.add(desk.reading.capture("Explain the drop from Priya"))

    async with open_app((100, 40)) as pilot:
        await press(pilot, "e")
        pilot.app.screen.query_one("#field-title", Input).value = "Mine"
        desk.decisions.edit("1", {"title": "Theirs"})
        await press(pilot, "ctrl+s")

        assert "changed elsewhere" in shown(pilot)
        assert "elsewhere: Theirs" in shown(pilot)
        assert pilot.app.screen.query_one("#field-title", Input).value == "Mine"
        assert desk.planning.show("1").ask.title == "Theirs"


async def test_merging_picks_the_ask_that_stays(desk: Desk, open_app: OpenApp) -> None:
    desk.intake.add(desk.reading.capture("Explain the ranking drop from Priya"))
    desk.intake.add(desk.reading.capture("Why did the ranking fall from Tom"))

    async with open_app((100, 40)) as pilot:
        await press(pilot, "m")
        await press(pilot, "enter")

        assert desk.planning.inbox().total == 1
        assert set(desk.planning.inbox().asks[0].who) == {"Priya", "Tom"}


async def test_setting_up_is_one_act(desk: Desk, open_app: OpenApp) -> None:
    async with open_app((100, 40)) as pilot:
        await press(pilot, "I", "enter")

        assert len(desk.time.blocks()) == 1
        await press(pilot, "u")
        assert desk.time.blocks() == []


async def test_enter_takes_the_assumed_times_of_the_day(desk: Desk, open_app: OpenApp, clock: FakeClock) -> None:
    desk.time.add_block("mon-fri 9-11")
    desk.intake.add(desk.reading.capture("Finish the launch ~4h"))
    desk.decisions.accept(["1"])
    clock.advance(hours=2)

    async with open_app((100, 40)) as pilot:
        await press(pilot, "C", "enter")

        assert desk.planning.show("1").worked_min == 120
        assert any("Closed the day" in toast for toast in toasts(pilot))
        assert desk.planning.show("1").ask.status is Status.ACTIVE
