"""The review: one card at a time, one key each, and where it goes on."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from tests.conftest import FakeClock
from tests.tui.conftest import SMALL, WIDE, FakeClipboard, OpenApp, press, settle, shown, toasts
from triage.desk import review_cards
from triage.desk.desk import Desk
from triage.domain.ask import Status
from triage.tui.app import TriageApp
from triage.tui.keys import REVIEW
from triage.tui.screens.ask import AskScreen
from triage.tui.screens.review import ReviewScreen
from triage.views.review import Choice

TEXTS = (
    "Explain the ranking drop ~2h from Priya",
    "Rotate the staging keys ~30m from Dana",
    "Translate the price list from Wei",
)


def add(desk: Desk, text: str) -> str:
    """An ask that waits; its uid."""
    return desk.intake.add(desk.reading.capture(text)).asks[0]


@pytest.fixture
def three(desk: Desk) -> list[str]:
    """Three asks that wait for a decision; the weekly cards are settled."""
    for card in desk.review.page(everything=True).cards:
        desk.review.settle(card.key, "k")
    return [add(desk, text) for text in TEXTS]


def title(pilot: Pilot[int]) -> str:
    """The title of the card shown, "" for none."""
    screen = pilot.app.screen
    assert isinstance(screen, ReviewScreen)
    return screen.card.title if screen.card else ""


async def test_the_worst_card_comes_first_with_its_choices(open_app: OpenApp, three: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "f6")

        text = shown(pilot)
        assert "of 4" in text and "Waits for a decision" in text
        assert "not now, copy the reply" in text and "leave it" in text


@pytest.mark.parametrize(
    ("key", "status"),
    [("y", Status.ACTIVE), ("n", Status.DEFERRED), ("f", Status.DEFERRED), ("x", Status.DROPPED), ("k", Status.INBOX)],
)
async def test_one_key_settles_a_card_and_the_next_one_comes(
    desk: Desk, open_app: OpenApp, three: list[str], key: str, status: Status
) -> None:
    async with open_app() as pilot:
        await press(pilot, "f6")
        first = title(pilot)
        await press(pilot, key)

        ref = first.split()[0].removeprefix("#")
        assert desk.planning.show(ref).ask.status is status
        assert title(pilot) not in ("", first)
        assert any("u takes it back" in toast for toast in toasts(pilot))


async def test_a_key_that_is_no_choice_of_the_card_does_nothing(
    desk: Desk, open_app: OpenApp, three: list[str]
) -> None:
    async with open_app() as pilot:
        await press(pilot, "f6")
        first = title(pilot)
        await press(pilot, "d", "l", "o", "b")

        assert title(pilot) == first
        assert len(desk.planning.inbox().asks) == 3


async def test_a_click_on_a_choice_settles_the_card(desk: Desk, open_app: OpenApp, three: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "f6")
        await pilot.click("#review-choices", offset=(8, 0))
        await settle(pilot)

        assert len(desk.planning.inbox().asks) == 2


@pytest.mark.parametrize(("answer", "word"), [("copied", "Copied."), ("", "Sent to the terminal.")])
async def test_a_reply_is_said_to_be_copied_only_when_that_is_known(
    open_app: OpenApp, three: list[str], clipboard: FakeClipboard, answer: str, word: str
) -> None:
    clipboard.answer = answer
    async with open_app() as pilot:
        await press(pilot, "f6", "n")

        assert any(toast.startswith(word) for toast in toasts(pilot))
        assert len(clipboard.texts) == 1


async def test_arrows_look_on_and_back_without_settling(desk: Desk, open_app: OpenApp, three: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "f6")
        seen = [title(pilot)]
        for key in ("right", "down", "right", "left"):
            await press(pilot, key)
            seen.append(title(pilot))

        assert len(set(seen[:3])) == 3
        assert (seen[3], seen[4]) == (seen[0], seen[2])
        assert len(desk.planning.inbox().asks) == 3


async def test_undo_brings_decision_and_card_back(desk: Desk, open_app: OpenApp, three: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "f6", "right")
        card = title(pilot)
        await press(pilot, "y", "u")

        assert title(pilot) == card
        assert len(desk.planning.inbox().asks) == 3
        assert any(toast.startswith("Undid: accepted") for toast in toasts(pilot))


async def test_undo_brings_back_a_card_left_as_it_is_and_only_that(open_app: OpenApp, three: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "f6")
        first = title(pilot)
        await press(pilot, "k", "k", "u", "u")

        assert title(pilot) == first
        assert "2 of 4" in shown(pilot)


async def test_enter_opens_the_ask_and_escape_comes_back(open_app: OpenApp, three: list[str]) -> None:
    async with open_app() as pilot:
        await press(pilot, "f6")
        first = title(pilot)
        await press(pilot, "enter")
        opened = pilot.app.screen
        await press(pilot, "escape")

        assert isinstance(opened, AskScreen)
        assert title(pilot) == first


async def test_the_review_goes_on_where_it_was_left(desk: Desk, open_app: OpenApp, three: list[str]) -> None:
    desk.review.settle(desk.review.page().cards[0].key, "y")

    async with open_app() as pilot:
        await press(pilot, "f6")

        assert "3 of 4" in shown(pilot)


async def test_at_the_end_come_the_days_and_a_summary_to_copy(
    open_app: OpenApp, three: list[str], clipboard: FakeClipboard
) -> None:
    async with open_app() as pilot:
        await press(pilot, "f6", "y", "x", "x")
        text = shown(pilot)
        await press(pilot, "c")

        assert "That is all for today." in text and "The days to come" in text
        assert "ranking drop" in text
        assert "Week of 2 Mar 2026" in clipboard.texts[-1]
        assert "Copied." in toasts(pilot)


async def test_all_shows_what_waits_for_another_day(desk: Desk, open_app: OpenApp) -> None:
    for number in range(9):
        add(desk, f"Request number {number} from Priya")
    async with open_app() as pilot:
        await press(pilot, "f6")
        a_day = shown(pilot)
        await press(pilot, "A")

        assert "1 of 7" in a_day and "4 wait for another day" in a_day
        assert "1 of 11" in shown(pilot)


async def test_the_week_is_looked_at_on_a_key_and_settled(
    desk: Desk, open_app: OpenApp, clock: FakeClock, three: list[str]
) -> None:
    clock.advance(hours=48)
    async with open_app() as pilot:
        await press(pilot, "f6")
        daily = shown(pilot)
        await press(pilot, "W", "left")
        weekly = shown(pilot)
        await press(pilot, "k")

        assert "weekly" not in daily
        assert "weekly" in weekly and "focus blocks" in weekly
        assert any(toast.startswith("Left") for toast in toasts(pilot))


async def test_a_card_settled_elsewhere_is_told_and_the_review_goes_on(
    desk: Desk, open_app: OpenApp, three: list[str]
) -> None:
    async with open_app() as pilot:
        await press(pilot, "f6")
        screen = pilot.app.screen
        assert isinstance(screen, ReviewScreen) and screen.card is not None
        desk.decisions.drop([screen.card.ref])
        gone = title(pilot)
        await press(pilot, "y")

        assert any("settled already" in toast for toast in toasts(pilot))
        assert title(pilot) not in ("", gone)


async def test_nothing_to_decide_says_so(desk: Desk, open_app: OpenApp, clock: FakeClock) -> None:
    for card in desk.review.page(everything=True).cards:
        desk.review.settle(card.key, "k")
    clock.advance(hours=24)
    async with open_app() as pilot:
        await press(pilot, "f6")

        assert "Nothing wants a decision." in shown(pilot)


def test_every_choice_of_a_card_has_a_key_on_the_screen() -> None:
    choices = {one.key for one in vars(review_cards).values() if isinstance(one, Choice)}

    assert choices == {action.keys for action in REVIEW if action.act.startswith("settle")}


@pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])
def test_the_review_looks_as_it_should(
    app: TriageApp, three: list[str], snap_compare: Any, size: tuple[int, int]
) -> None:
    async def visit(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await press(pilot, "f6", "right")

    assert snap_compare(app, run_before=visit, terminal_size=size)


def test_the_end_of_the_review_looks_as_it_should(app: TriageApp, three: list[str], snap_compare: Any) -> None:
    async def visit(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await press(pilot, "f6", "y", "x", "x")

    assert snap_compare(app, run_before=visit, terminal_size=SMALL)
