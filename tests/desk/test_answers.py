from collections.abc import Callable
from datetime import date

import pytest

from tests.conftest import FakeClock
from tests.desk.conftest import FakeClipboard
from triage.desk.desk import Desk
from triage.domain.ask import Status
from triage.domain.promise import PromiseState
from triage.domain.reply.facts import Shape
from triage.errors import NotFound
from triage.views.replies import BegunReply

Add = Callable[[str], str]


def busy(desk: Desk, add: Add) -> None:
    """Two asks of other people that come first."""
    desk.time.add_block("mon-fri 9-11")
    refs = [add("Finish the launch by friday ~6h p0 from Dana"), add("Fix the calibration by friday ~4h p0 from Marco")]
    desk.decisions.accept(refs)


def test_a_not_now_names_what_comes_first_and_the_day_it_then_promises(desk: Desk, add: Add) -> None:
    busy(desk, add)
    ref = add("Explain the ranking drop ~2h from Priya")

    page = desk.answers.draft(ref, situation="later")

    assert "launch" in page.text
    assert page.quoted_on is not None
    assert page.findings == ()


def test_drafting_changes_nothing(desk: Desk, add: Add, clipboard: FakeClipboard) -> None:
    ref = add("Explain the ranking drop ~2h from Priya")
    before = desk.journal.history()

    desk.answers.draft(ref)

    assert desk.journal.history() == before
    assert clipboard.texts == []


def test_sending_copies_the_text_records_the_promise_and_puts_the_ask_aside(
    desk: Desk, add: Add, clipboard: FakeClipboard
) -> None:
    busy(desk, add)
    ref = add("Explain the ranking drop ~2h from Priya")
    page = desk.answers.draft(ref, situation="later")

    sent = desk.answers.send(page)

    assert clipboard.texts == [page.message]
    assert sent.promised_on == page.quoted_on
    line = desk.planning.promises()[0]
    assert (line.person, line.quoted_on, line.state) == ("Priya", page.quoted_on, "open")
    assert desk.planning.show(ref).ask.status is Status.DEFERRED


def test_a_promised_ask_holds_its_place_in_the_plan(desk: Desk, add: Add) -> None:
    ref = add("Explain the ranking drop ~2h from Priya")
    page = desk.answers.draft(ref, situation="later")
    desk.answers.send(page)

    plan = desk.planning.plan_page()

    assert [ask.id for ask in plan.asks] == [int(ref)]


def test_one_undo_takes_back_promise_and_status(desk: Desk, add: Add) -> None:
    ref = add("Explain the ranking drop ~2h from Priya")
    desk.answers.send(desk.answers.draft(ref, situation="later"))

    undone = desk.journal.undo()

    assert undone.words.startswith("answered #1 with later to Priya")
    assert desk.planning.promises() == []
    assert desk.planning.show(ref).ask.status is Status.INBOX


def test_copying_again_quotes_again_and_leaves_one_open_promise(desk: Desk, add: Add, clock: FakeClock) -> None:
    ref = add("Explain the ranking drop ~2h from Priya")
    desk.answers.send(desk.answers.draft(ref, situation="later"))
    clock.advance(days=2)

    desk.answers.send(desk.answers.draft(ref, situation="later"))

    promises = desk.planning.promises()
    assert [promise.quotes for promise in promises] == [2]


def test_an_edited_text_promises_the_day_that_was_chosen(desk: Desk, add: Add) -> None:
    ref = add("Explain the ranking drop ~2h from Priya")
    page = desk.answers.draft(ref, situation="yes")
    text = "Hi Priya, you'll have it on Monday 16 March."

    desk.answers.send(page, text=text, promised_on=date(2026, 3, 16))

    assert desk.planning.promises()[0].quoted_on == date(2026, 3, 16)


def test_a_text_that_promises_no_day_records_none(desk: Desk, add: Add) -> None:
    ref = add("Explain the ranking drop ~2h from Priya")
    page = desk.answers.draft(ref, situation="yes")
    assert page.quoted_on is not None

    sent = desk.answers.send(page, text="Hi Priya, I'm on it.", promised_on=None)

    assert sent.promised_on is None
    assert desk.planning.promises() == []


def test_an_edited_text_without_a_day_promises_none(desk: Desk, add: Add) -> None:
    page = desk.answers.draft(add("Explain the ranking drop ~2h from Priya"), situation="yes")

    check = desk.answers.check(page, "Hi Priya, I'm on it.")

    assert (check.promised_on, check.is_unsure) == (None, False)


def test_an_edited_text_with_another_day_is_asked_about(desk: Desk, add: Add) -> None:
    page = desk.answers.draft(add("Explain the ranking drop ~2h from Priya"), situation="yes")

    check = desk.answers.check(page, "Hi Priya, you'll have it on Monday 16 March.")

    assert (check.days, check.promised_on, check.is_unsure) == ((date(2026, 3, 16),), date(2026, 3, 16), True)


def test_other_words_around_the_same_day_promise_what_was_drafted(desk: Desk, add: Add) -> None:
    page = desk.answers.draft(add("Explain the ranking drop ~2h from Priya"), situation="yes")

    check = desk.answers.check(page, f"{page.message}\n\nSee you at lunch!")

    assert (check.promised_on, check.is_unsure) == (page.quoted_on, False)


def test_the_lint_of_an_edited_text_marks_its_places(desk: Desk, add: Add) -> None:
    page = desk.answers.draft(add("Explain the ranking drop ~2h from Priya"), situation="yes", shape=Shape.EMAIL)
    text = f"{page.message}\n\nSorry, ASAP!"

    findings = desk.answers.check(page, text).findings

    assert page.findings == ()
    assert "Sorry" in {text[start:end] for start, end, _ in findings}


def test_what_is_half_written_is_kept_until_the_reply_went_out(desk: Desk, add: Add) -> None:
    page = desk.answers.draft(add("Explain the ranking drop ~2h from Priya"), situation="yes")
    begun = BegunReply(texts=("Hi Priya, hal",), wishes=("yes", "plain", "chat", ""))
    desk.answers.keep(page.ask_uid, begun)
    assert desk.answers.half_written(page.ask_uid) == begun

    desk.answers.send(page)

    assert desk.answers.half_written(page.ask_uid) is None


def test_a_draft_names_all_variants_that_fit(desk: Desk, add: Add) -> None:
    ref = add("Explain the ranking drop ~2h from Priya")
    page = desk.answers.draft(ref, situation="later")

    others = [desk.answers.draft(ref, variant=name) for name in page.variants]

    assert page.variant in page.variants and len(page.variants) > 1
    assert len({other.text for other in others}) == len(others)
    assert {other.variants for other in others} == {page.variants}


def test_a_yes_takes_the_ask_on(desk: Desk, add: Add) -> None:
    ref = add("Explain the ranking drop ~2h from Priya")

    desk.answers.send(desk.answers.draft(ref, situation="yes"))

    assert desk.planning.show(ref).ask.status is Status.ACTIVE


def test_each_person_of_a_merged_ask_gets_an_own_reply_and_promise(desk: Desk, add: Add) -> None:
    first, second = add("Explain the ranking drop ~2h from Priya"), add("Why did ranking fall from Tom")
    desk.decisions.merge([second], first)

    one = desk.answers.draft(first, situation="yes")
    desk.answers.send(one)
    two = desk.answers.draft(first, situation="yes")
    desk.answers.send(two)

    assert (one.person, one.others, two.person, two.others) == ("Priya", ("Tom",), "Tom", ())
    assert {promise.person for promise in desk.planning.promises()} == {"Priya", "Tom"}


def test_two_replies_to_one_person_are_not_alike(desk: Desk, add: Add) -> None:
    first, second = add("Explain the ranking drop ~2h from Priya"), add("Check the dashboards ~2h from Priya")
    page = desk.answers.draft(first, situation="later")
    desk.answers.send(page)

    other = desk.answers.draft(second, situation="later")

    assert other.variant != page.variant


def test_a_private_ask_ahead_is_not_named(desk: Desk, add: Add) -> None:
    desk.time.add_block("mon-fri 9-11")
    hidden = add("Negotiate the Zebra acquisition ~8h p0 from Karen")
    desk.decisions.edit(hidden, {"is_private": True})
    desk.decisions.accept([hidden])
    ref = add("Explain the ranking drop ~2h from Priya")

    page = desk.answers.draft(ref, situation="later")

    assert "zebra" not in page.message.lower()


def test_a_released_promise_is_no_promise_any_more(desk: Desk, add: Add) -> None:
    ref = add("Explain the ranking drop ~2h from Priya")
    desk.answers.send(desk.answers.draft(ref, situation="later"))

    desk.answers.release([ref])

    assert desk.planning.promises() == []
    assert desk.planning.promises(open_only=False)[0].state == PromiseState.RELEASED
    with pytest.raises(NotFound):
        desk.answers.release([ref])


def test_a_promise_past_its_day_is_late(desk: Desk, add: Add, clock: FakeClock) -> None:
    ref = add("Explain the ranking drop ~2h from Priya")
    desk.answers.send(desk.answers.draft(ref, situation="yes"))

    clock.advance(days=60)

    assert desk.planning.promises()[0].state == "late"
