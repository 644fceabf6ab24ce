from collections.abc import Callable
from datetime import date

import pytest

from tests.conftest import FakeClock
from tests.desk.conftest import FakeClipboard, OpenDesk
from triage.desk.desk import Desk
from triage.domain.ask import Status
from triage.domain.review import CardKind
from triage.errors import BadInput, NotFound

Add = Callable[[str], str]

NINE = (
    "Explain the ranking drop",
    "Rotate the staging keys",
    "Order chairs for the lab",
    "Translate the price list",
    "Benchmark the new index",
    "Draft a talk about queues",
    "Move the wiki",
    "Hire an intern",
    "Sketch a dashboard",
)


def kinds(desk: Desk) -> list[CardKind]:
    return [card.kind for card in desk.review.page(everything=True, weekly=False).cards]


def test_at_most_seven_cards_come_a_day_and_the_rest_the_next(desk: Desk, add: Add, clock: FakeClock) -> None:
    for text in NINE:
        add(text)

    first = desk.review.page(weekly=False)
    for card in first.cards:
        desk.review.settle(card.key, "k")

    assert len(first.cards) == 7
    assert first.waiting == 2
    assert desk.review.page(weekly=False).cards == ()
    clock.advance(hours=24)
    assert len(desk.review.page(weekly=False).cards) == 2


def test_forty_cards_take_one_key_each_and_the_state_outlives_the_process(
    desk: Desk, add: Add, open_desk: OpenDesk
) -> None:
    for number in range(40):
        add(f"@Priya: request {number} for item{number}")
    cards = desk.review.page(everything=True, weekly=False).cards
    pressed = 0

    for card in cards[:25]:
        desk.review.settle(card.key, "ynfxk"[pressed % 5])
        pressed += 1
    again = open_desk()
    for card in again.review.page(everything=True, weekly=False).cards:
        again.review.settle(card.key, "k")
        pressed += 1

    assert pressed == len(cards) >= 40
    assert again.review.page(everything=True, weekly=False).cards == ()


@pytest.mark.parametrize(
    ("key", "status"),
    [("y", Status.ACTIVE), ("n", Status.DEFERRED), ("f", Status.DEFERRED), ("x", Status.DROPPED), ("k", Status.INBOX)],
)
def test_one_key_decides_an_inbox_card_and_one_undo_takes_it_back(
    desk: Desk, add: Add, key: str, status: Status, clipboard: FakeClipboard
) -> None:
    ref = add("Explain the ranking drop ~2h from Priya")
    [card] = desk.review.page(weekly=False).cards

    settled = desk.review.settle(card.key, key)

    assert desk.planning.show(ref).ask.status is status
    assert bool(clipboard.texts) == (key == "n")
    assert settled.words
    desk.journal.undo()
    assert desk.planning.show(ref).ask.status is Status.INBOX


def test_what_is_kept_comes_back_after_a_week(desk: Desk, add: Add, clock: FakeClock) -> None:
    add("Explain the ranking drop ~2h from Priya")
    [card] = desk.review.page(weekly=False).cards
    desk.review.settle(card.key, "k")

    clock.advance(hours=6 * 24)
    assert kinds(desk) == []
    clock.advance(hours=24)
    assert kinds(desk) == [CardKind.INBOX]


def test_asks_to_revisit_and_asks_left_alone_get_cards(desk: Desk, add: Add, clock: FakeClock) -> None:
    later, taken = add("Tidy the wiki ~1h from Dana"), add("Build the ranker ~20h from Priya")
    desk.decisions.defer([later], date(2026, 3, 5))
    desk.decisions.accept([taken])
    assert kinds(desk) == []

    clock.advance(hours=4 * 24)
    assert kinds(desk) == [CardKind.REVISIT]
    clock.advance(hours=11 * 24)
    assert kinds(desk) == [CardKind.REVISIT, CardKind.STALE]


def test_a_promise_that_slips_gets_a_card_that_tells_them(
    desk: Desk, add: Add, clock: FakeClock, clipboard: FakeClipboard
) -> None:
    ref = add("Explain the ranking drop ~2h from Priya")
    desk.answers.send(desk.answers.draft(ref, situation="later"))
    clock.advance(hours=14 * 24)

    cards = [card for card in desk.review.page(weekly=False).cards if card.kind is CardKind.PROMISE]
    desk.review.settle(cards[0].key, "r")

    assert len(clipboard.texts) == 2
    assert not [card for card in desk.review.page(weekly=False).cards if card.kind is CardKind.PROMISE]


def test_the_whole_week_is_looked_at_once_a_week(desk: Desk, clock: FakeClock) -> None:
    weekly = desk.review.page()
    [focus] = weekly.cards
    desk.review.settle(focus.key, "k")

    assert weekly.is_weekly
    assert focus.kind is CardKind.FOCUS
    clock.advance(hours=24)
    assert not desk.review.page().is_weekly
    clock.advance(hours=24 * 6)
    assert desk.review.page().is_weekly


def test_a_settled_card_and_an_unknown_key_are_refused_and_change_nothing(desk: Desk, add: Add) -> None:
    ref = add("Explain the ranking drop ~2h from Priya")
    [card] = desk.review.page(weekly=False).cards

    with pytest.raises(BadInput):
        desk.review.settle(card.key, "q")
    assert len(desk.review.page(weekly=False).cards) == 1
    desk.decisions.drop([ref])
    with pytest.raises(NotFound):
        desk.review.settle(card.key, "y")


def test_the_summary_has_the_days_to_come_and_nothing_private(desk: Desk, add: Add) -> None:
    ref = add("Plan the reorg ~1h from Karen")
    desk.decisions.accept([ref])
    desk.decisions.edit(ref, {"is_private": True})
    desk.decisions.finish([add("Answer Tom ~20m from Tom")], took_min=20)

    summary = desk.review.summary()

    assert any("Plan the reorg" in line for line in summary.plan)
    assert "reorg" not in summary.text
    assert "Answer Tom" in summary.text


def test_a_card_comes_back_with_the_decision_taken_back(desk: Desk, add: Add) -> None:
    ref = add("Explain the ranking drop ~2h from Priya")
    [card] = desk.review.page(weekly=False).cards
    desk.review.settle(card.key, "y")

    words = desk.review.take_back()

    assert words.startswith("accepted")
    assert desk.planning.show(ref).ask.status is Status.INBOX
    assert [one.key for one in desk.review.page(weekly=False).cards] == [card.key]


def test_taking_back_what_came_after_a_card_leaves_the_card_settled(desk: Desk, add: Add) -> None:
    kept, settled = add("Explain the ranking drop ~2h from Priya"), add("Rotate the staging keys ~1h from Dana")
    first, second = desk.review.page(weekly=False).cards
    desk.review.settle(first.key, "k")
    desk.review.settle(second.key, "y")
    desk.decisions.edit(kept, {"title": "Explain the recall drop"})

    desk.review.take_back()

    assert desk.review.page(weekly=False).cards == ()
    assert {desk.planning.show(ref).ask.status for ref in (kept, settled)} == {Status.INBOX, Status.ACTIVE}


def test_a_weekly_card_is_settled_on_a_day_without_a_weekly_review(desk: Desk, clock: FakeClock) -> None:
    desk.review.settle(desk.review.page().cards[0].key, "k")
    clock.advance(hours=48)
    [focus] = desk.review.page(weekly=True).cards

    desk.review.settle(focus.key, "k")

    assert focus.kind is CardKind.FOCUS
    assert desk.review.page(weekly=True).cards == ()


def test_what_waits_for_somebody_is_no_card_until_the_answer_is_due(desk: Desk, add: Add, clock: FakeClock) -> None:
    ref = add("Plot the weekly numbers from Jo")
    desk.waits.wait(ref, on="Jo", nudge_on=date(2026, 3, 4))
    before = kinds(desk)
    clock.advance(days=2)

    due = kinds(desk)

    assert (before, due) == ([], [CardKind.ANSWER])


def test_nobody_gets_a_reply_to_an_ask_of_ones_own(desk: Desk, add: Add) -> None:
    add("Tidy the desk ~30m")

    (card,) = desk.review.page(weekly=False).cards

    assert [choice.key for choice in card.choices] == ["y", "f", "x", "k"]


def test_an_ask_with_several_troubles_has_one_card(desk: Desk, add: Add, clock: FakeClock) -> None:
    ref = add("Fix the flaky ingest test by thu ~2h from Tom")
    desk.answers.send(desk.answers.draft(ref, situation="yes"))
    clock.advance(days=21)

    cards = desk.review.page(everything=True, weekly=False).cards

    assert [card.kind for card in cards] == [CardKind.PROMISE]


def test_a_day_to_look_again_that_went_by_is_said_so(desk: Desk, add: Add, clock: FakeClock) -> None:
    desk.decisions.defer([add("Order chairs for the lab")], date(2026, 3, 3))
    clock.advance(days=4)

    (card,) = desk.review.page(weekly=False).cards

    assert card.heading == "Was to be looked at again Tue 3 Mar"
