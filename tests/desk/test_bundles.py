from collections.abc import Callable
from datetime import date

import pytest

from tests.conftest import FakeClock
from tests.desk.conftest import FakeClipboard
from triage.desk.desk import Desk
from triage.desk.what_if import WhatIf
from triage.domain.promise import Promise, PromiseState
from triage.errors import Refused

Add = Callable[[str], str]


@pytest.fixture
def promised_desk(desk: Desk, add: Add) -> Desk:
    """Two things promised to Dana and one to Tom, all of whose days have passed two weeks later."""
    desk.time.add_block("mon-fri 9-11")
    for line in (
        "Backfill the ads events ~2h from Dana",
        "Rename the flag ~2h from Dana",
        "Review the design ~1h from Tom",
    ):
        desk.answers.send(desk.answers.draft(add(line), situation="yes"))
    return desk


def promises(desk: Desk) -> list[Promise]:
    with desk.store.read() as reader:
        return reader.promises()


def test_a_promise_that_holds_needs_no_update(promised_desk: Desk) -> None:
    page = promised_desk.bundles.updates()

    assert (page.broken, page.drafts) == ((), ())


def test_everybody_gets_one_message_about_all_of_their_days(promised_desk: Desk, clock: FakeClock) -> None:
    clock.advance(days=21)

    page = promised_desk.bundles.updates()

    assert {draft.person: [line.ask_id for line in draft.items] for draft in page.drafts} == {
        "Dana": [1, 2],
        "Tom": [3],
    }
    assert all(line.is_late and line.to_on and line.to_on >= page.today for line in page.broken)
    assert all(draft.findings == () for draft in page.drafts)


def test_sending_records_the_new_days_in_one_act(
    promised_desk: Desk, clock: FakeClock, clipboard: FakeClipboard
) -> None:
    clock.advance(days=21)
    dana = next(draft for draft in promised_desk.bundles.updates().drafts if draft.person == "Dana")

    sent = promised_desk.bundles.send(dana)

    assert clipboard.texts[-1] == dana.message
    assert sent.words == "told Dana the new days of #1 and #2"
    quoted = {one.ask_uid: one.quote.on for one in promises(promised_desk)}
    assert all(quoted[line.ask_uid] >= (line.to_on or date.max) for line in dana.items)
    assert [draft.person for draft in promised_desk.bundles.updates().drafts] == ["Tom"]
    promised_desk.journal.undo()
    assert len(promised_desk.bundles.updates().drafts) == 2


def test_a_promise_released_meanwhile_is_not_told_anew(promised_desk: Desk, clock: FakeClock) -> None:
    clock.advance(days=21)
    dana = next(draft for draft in promised_desk.bundles.updates().drafts if draft.person == "Dana")
    promised_desk.answers.release(["1"])

    with pytest.raises(Refused, match="#1"):
        promised_desk.bundles.send(dana)

    assert len(promises(promised_desk)) == 3
    assert sum(one.state is PromiseState.OPEN for one in promises(promised_desk)) == 2


def test_a_day_too_far_to_name_releases_the_promise(promised_desk: Desk) -> None:
    preview = promised_desk.what_if.preview(WhatIf(off=("mar 3 to apr 20",)), drafts=True)

    promised_desk.bundles.send(preview.drafts[0])

    assert "a firm day for" in preview.drafts[0].text
    assert PromiseState.RELEASED in {one.state for one in promises(promised_desk)}


def test_the_drafts_of_a_what_if_name_its_days_and_record_nothing(promised_desk: Desk) -> None:
    before = promises(promised_desk)

    preview = promised_desk.what_if.preview(WhatIf(off=("mar 3-13",)), drafts=True)

    assert preview.drafts
    assert {line.promise_uid for draft in preview.drafts for line in draft.items} == {
        line.promise_uid for line in preview.broken
    }
    assert promises(promised_desk) == before


def test_back_shows_what_came_in_and_what_no_longer_holds(promised_desk: Desk, add: Add, clock: FakeClock) -> None:
    clock.advance(days=21)
    add("Explain the drop from Priya")

    page = promised_desk.absence.back()

    assert page.since_on == date(2026, 3, 2)
    assert [ask.title for ask in page.came_in] == ["Explain the drop"]
    assert page.updates == promised_desk.bundles.updates()


def test_back_since_a_day_leaves_out_what_was_there_before(promised_desk: Desk, add: Add, clock: FakeClock) -> None:
    add("Tidy the wiki")
    clock.advance(days=7)
    add("Explain the drop from Priya")

    page = promised_desk.absence.back(promised_desk.absence.past_day(promised_desk.reading.day("fri")))

    assert page.since_on == date(2026, 3, 6)
    assert [ask.title for ask in page.came_in] == ["Explain the drop"]
