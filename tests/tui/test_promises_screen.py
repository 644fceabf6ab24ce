from tests.conftest import FakeClock
from tests.tui.conftest import OpenApp, press, shown, toasts
from triage.desk.desk import Desk


def promise(desk: Desk, text: str) -> str:
    taken = desk.intake.add(desk.reading.capture(text))
    page = desk.answers.draft(taken.asks[0], situation="yes")
    desk.answers.record(page, text=page.message)
    return taken.asks[0]


async def test_a_promise_shows_whom_when_and_its_state(desk: Desk, open_app: OpenApp) -> None:
    promise(desk, "Explain the ranking drop ~30m from Priya")

    async with open_app((120, 30)) as pilot:
        await press(pilot, "f4")

        text = shown(pilot)
        assert "Priya" in text and "Explain the ranking drop" in text and "· open" in text


async def test_a_promise_past_its_day_is_told_late(desk: Desk, open_app: OpenApp, clock: FakeClock) -> None:
    promise(desk, "Explain the ranking drop ~30m from Priya")
    clock.advance(days=40)

    async with open_app() as pilot:
        await press(pilot, "f4")

        assert "✗ late" in shown(pilot)


async def test_one_key_releases_and_undo_brings_it_back(desk: Desk, open_app: OpenApp) -> None:
    promise(desk, "Explain the ranking drop ~30m from Priya")

    async with open_app() as pilot:
        await press(pilot, "f4", "r")
        released = desk.planning.promises()
        await press(pilot, "u")

        assert released == []
        assert len(desk.planning.promises()) == 1
        assert any("Released" in toast for toast in toasts(pilot))


async def test_settled_promises_are_shown_on_demand(desk: Desk, open_app: OpenApp) -> None:
    ref = promise(desk, "Explain the ranking drop ~30m from Priya")
    desk.decisions.finish([ref])

    async with open_app() as pilot:
        await press(pilot, "f4")
        before = shown(pilot)
        await press(pilot, "A")

        assert "You promised nothing" in before
        assert "✓ kept" in shown(pilot)
