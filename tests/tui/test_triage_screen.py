"""The inbox with the decision beside it: each key is one act, the next ask is selected, undo brings it back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.conftest import FakeClock
from tests.tui.conftest import SMALL, WIDE, FakeClipboard, OpenApp, press, settle, shown, toasts
from triage.desk.desk import Desk
from triage.domain.ask import Priority, Status
from triage.tui.app import TriageApp
from triage.tui.screens.triage import TriageScreen

RANKING = "Explain the ranking drop by thu 2h from Priya via slack"
BOBA = "Override the boba model by tomorrow 30m from Tom via slack"
JOINS = "Refactor the feature joins ~1d from Marco"


@pytest.fixture
def asks(desk: Desk) -> list[str]:
    """Three asks that wait, by uid in the order of the inbox."""
    for text in (RANKING, BOBA, JOINS):
        desk.intake.add(desk.reading.capture(text))
    return [ask.uid for ask in desk.planning.inbox().asks]


def screen(pilot: Pilot[int]) -> TriageScreen:
    assert isinstance(pilot.app.screen, TriageScreen)
    return pilot.app.screen


def selected(pilot: Pilot[int]) -> str:
    ask = screen(pilot).selected_ask
    return ask.uid if ask else ""


async def test_an_empty_inbox_says_what_to_do_next(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        text = shown(pilot)

        assert "Nothing waits for a decision." in text
        assert "a captures an ask" in text


async def test_the_page_shows_priority_both_ways_and_the_reply(open_app: OpenApp, asks: list[str]) -> None:
    async with open_app(WIDE) as pilot:
        text = shown(pilot)

        assert "If you say yes" in text
        assert "If you say not now" in text
        assert "Takes" in text
        assert "promises" in text


async def test_all_that_matters_is_in_sight_on_a_small_screen(open_app: OpenApp, asks: list[str]) -> None:
    async with open_app(SMALL) as pilot:
        text = shown(pilot)

        for words in ("Explain the ranking drop", "Priya", "P1: ", "If you say yes", "If you say not now", "? Help"):
            assert words in text


async def test_yes_takes_it_on_and_selects_the_next(open_app: OpenApp, desk: Desk, asks: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "y")

        assert desk.planning.show(asks[0]).ask.status is Status.ACTIVE
        assert selected(pilot) == asks[1]
        assert any("accepted" in toast.lower() and "u takes it back" in toast for toast in toasts(pilot))


async def test_not_now_copies_the_reply_shown_and_records_its_promise(
    open_app: OpenApp, desk: Desk, asks: list[str], clipboard: FakeClipboard
) -> None:
    async with open_app(WIDE) as pilot:
        page = screen(pilot).decision.page
        await press(pilot, "n")

        assert page is not None and page.not_now is not None
        assert clipboard.texts == [page.not_now.message]
        assert [promise.quoted_on for promise in desk.planning.promises()] == [page.not_now.quoted_on]
        assert selected(pilot) == asks[1]
        assert any(toast.startswith("Copied.") for toast in toasts(pilot))


async def test_a_copy_that_nobody_confirms_is_not_called_copied(
    open_app: OpenApp, asks: list[str], clipboard: FakeClipboard
) -> None:
    clipboard.answer = ""
    async with open_app() as pilot:
        await press(pilot, "n")

        assert any(toast.startswith("Sent to the terminal.") for toast in toasts(pilot))
        assert pilot.app.clipboard == clipboard.texts[0]


async def test_drop_and_undo_select_it_again(open_app: OpenApp, desk: Desk, asks: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "j", "x")
        dropped = desk.planning.show(asks[1]).ask.status
        await press(pilot, "u")

        assert dropped is Status.DROPPED
        assert desk.planning.show(asks[1]).ask.status is Status.INBOX
        assert selected(pilot) == asks[1]


async def test_redo_does_again_what_undo_took_back(open_app: OpenApp, desk: Desk, asks: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "x")
        await press(pilot, "u")
        await press(pilot, "U")

        assert desk.planning.show(asks[0]).ask.status is Status.DROPPED


async def test_keys_typed_ahead_reach_one_ask_each(open_app: OpenApp, desk: Desk, asks: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "y", "x", "y")

        assert [desk.planning.show(uid).ask.status for uid in asks] == [Status.ACTIVE, Status.DROPPED, Status.ACTIVE]


async def test_done_finishes_it(open_app: OpenApp, desk: Desk, asks: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "d")

        assert desk.planning.show(asks[0]).ask.status is Status.DONE


@pytest.mark.parametrize(("key", "priority"), [("0", Priority.P0), ("1", Priority.P1), ("2", Priority.P2)])
async def test_a_digit_pins_the_priority_and_p_leaves_it_to_the_rules(
    open_app: OpenApp, desk: Desk, asks: list[str], key: str, priority: Priority
) -> None:
    async with open_app() as pilot:
        await press(pilot, "G", key)
        pinned = desk.planning.show(asks[2]).ask
        await press(pilot, "p")

        assert pinned.is_pinned and pinned.priority is priority
        assert not desk.planning.show(asks[2]).ask.is_pinned


async def test_the_selection_follows_the_ask_when_the_order_changes(open_app: OpenApp, asks: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "G", "0")

        assert selected(pilot) == asks[2]
        assert screen(pilot).inbox.rows[0].uid == asks[2]


@pytest.mark.parametrize(("key", "minutes"), [("S", 30), ("M", 120), ("L", 480), ("X", 1200)])
async def test_a_letter_sets_the_estimate(
    open_app: OpenApp, desk: Desk, asks: list[str], key: str, minutes: int
) -> None:
    async with open_app() as pilot:
        await press(pilot, key)

        assert desk.planning.show(asks[0]).ask.estimate_min == minutes


async def test_defer_asks_for_a_day(open_app: OpenApp, desk: Desk, asks: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "f")
        await press(pilot, *"mon")
        await press(pilot, "enter")

        assert desk.planning.show(asks[0]).ask.revisit_on == date(2026, 3, 9)
        assert selected(pilot) == asks[1]


async def test_escape_in_a_picker_changes_nothing(open_app: OpenApp, desk: Desk, asks: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "f", "escape")

        assert [ask.uid for ask in desk.planning.inbox().asks] == asks


async def test_hand_off_asks_for_a_person(open_app: OpenApp, desk: Desk, asks: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "h")
        await press(pilot, *"wei chen")
        await press(pilot, "enter")

        page = desk.planning.show(asks[0])
        assert page.ask.status is Status.HANDED_OFF
        assert page.handed_to == "Wei Chen"


async def test_s_starts_and_stops_the_timer(open_app: OpenApp, desk: Desk, asks: list[str], clock: FakeClock) -> None:
    async with open_app() as pilot:
        await press(pilot, "s")
        started = desk.planning.show(asks[0]).ask.is_running
        clock.advance(minutes=20)
        await press(pilot, "s")

        assert started
        assert desk.planning.show(asks[0]).worked_min == 20


async def test_marked_asks_are_decided_together_in_one_undo(open_app: OpenApp, desk: Desk, asks: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "space", "space", "x")
        left = [ask.uid for ask in desk.planning.inbox().asks]
        await press(pilot, "u")

        assert left == [asks[2]]
        assert len(desk.planning.inbox().asks) == 3


async def test_the_filter_narrows_as_one_types_and_escape_shows_all(open_app: OpenApp, asks: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "slash", *"boba")
        found = [ask.uid for ask in screen(pilot).inbox.rows]
        await press(pilot, "escape")

        assert found == [asks[1]] or len(found) == 1
        assert len(screen(pilot).inbox.rows) == 3


async def test_a_filter_that_finds_nothing_says_so(open_app: OpenApp, asks: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "slash", *"zzz")

        assert "Nothing here holds these words." in shown(pilot)


async def test_copy_takes_the_original_text(open_app: OpenApp, asks: list[str], clipboard: FakeClipboard) -> None:
    async with open_app() as pilot:
        await press(pilot, "c")

        assert clipboard.texts[0].startswith(("Explain", "Override"))


async def test_why_shows_the_reasons(open_app: OpenApp, asks: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "w")

        assert "in all" in shown(pilot)


async def test_a_refused_act_brings_the_ask_back(open_app: OpenApp, desk: Desk, asks: list[str]) -> None:
    async with open_app() as pilot:
        desk.decisions.drop([asks[0]])  # another process is faster
        await press(pilot, "y")

        assert any("is dropped" in toast for toast in toasts(pilot))
        assert desk.planning.show(asks[0]).ask.status is Status.DROPPED


async def test_a_click_selects_and_a_second_one_opens(open_app: OpenApp, asks: list[str]) -> None:
    async with open_app() as pilot:
        await pilot.click("#inbox", offset=(10, 1))
        await settle(pilot)
        clicked = selected(pilot)
        await pilot.click("#inbox", offset=(10, 1), times=2)
        await settle(pilot)

        assert clicked == asks[1]
        assert type(pilot.app.screen).__name__ == "AskScreen"


async def test_one_column_has_the_list_alone(open_app: OpenApp, asks: list[str]) -> None:
    async with open_app((60, 16)) as pilot:
        text = shown(pilot)

        assert "Explain the ranking drop" in text
        assert "If you say yes" not in text


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_the_inbox_looks_as_it_should(
    desk: Desk, app: TriageApp, asks: list[str], snap_compare: Any, size: tuple[int, int]
) -> None:
    assert snap_compare(app, run_before=settle, terminal_size=size)


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_an_empty_inbox_looks_as_it_should(app: TriageApp, snap_compare: Any, size: tuple[int, int]) -> None:
    assert snap_compare(app, run_before=settle, terminal_size=size)


async def test_a_day_typed_faster_than_it_is_read_is_the_day_taken(desk: Desk, open_app: OpenApp) -> None:
    desk.intake.add(desk.reading.capture("Answer the survey from Wei"))

    async with open_app() as pilot:
        await press(pilot, "f")
        field = pilot.app.screen.query_one(Input)
        field.value = "2026-04-01"
        await field.action_submit()
        await settle(pilot)

        assert desk.planning.show("1").ask.revisit_on == date(2026, 4, 1)
