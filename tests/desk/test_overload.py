from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.conftest import FakeClock
from tests.desk.conftest import FakePublisher
from triage.desk.desk import Desk
from triage.errors import BadInput, Refused

Add = Callable[[str], str]


def test_a_stretch_ends_by_itself(desk: Desk, clock: FakeClock) -> None:
    desk.overload.stretch(60 * 60, date(2026, 3, 10))
    caps = [week.cap_min for week in desk.overload.week().weeks]
    clock.advance(days=9)

    after = desk.overload.week()

    assert caps == [3600, 3600]
    assert ([week.cap_min for week in after.weeks], after.stretch_until) == ([3000, 3000], None)


def test_a_stretch_takes_the_place_of_another_and_is_undone_and_cleared(desk: Desk) -> None:
    desk.overload.stretch(60 * 60, date(2026, 3, 20))
    desk.overload.stretch(55 * 60, date(2026, 3, 13))
    second = desk.overload.week()
    desk.journal.undo()
    first = desk.overload.week()

    desk.overload.clear()

    assert (second.weeks[0].cap_min, second.stretch_until) == (3300, date(2026, 3, 13))
    assert (first.weeks[0].cap_min, first.stretch_until) == (3600, date(2026, 3, 20))
    assert desk.overload.week().stretch_until is None
    with pytest.raises(Refused):
        desk.overload.clear()


def test_a_cap_that_is_no_week_is_refused(desk: Desk) -> None:
    for minutes, until_on in ((30, date(2026, 3, 20)), (200 * 60, date(2026, 3, 20)), (3600, date(2026, 3, 1))):
        with pytest.raises(BadInput):
            desk.overload.stretch(minutes, until_on)


def test_a_week_that_does_not_fit_is_said_and_refuses_nothing(desk: Desk, add: Add) -> None:
    desk.time.add_block("mon-fri 9-11")
    desk.decisions.accept([add(f"Big thing {number} ~9h by friday") for number in range(6)])

    page = desk.overload.week()
    desk.decisions.accept([add("One more ~9h by friday")])

    assert page.warnings[0].endswith("over the cap of 50h.")
    assert any(
        "more is due or promised by Sun 8 Mar than your focus blocks can hold" in words for words in page.warnings
    )
    assert [line.about for line in desk.planning.plan_page().quiet] == ["week"]


def test_promises_at_risk_are_one_line_by_person(desk: Desk, add: Add, clock: FakeClock) -> None:
    for line in (
        "Backfill the events ~2h from Dana",
        "Rename the flag ~2h from Dana",
        "Review the design ~1h from Tom",
    ):
        desk.answers.send(desk.answers.draft(add(line), situation="yes"))
    before = desk.planning.plan_page().quiet
    clock.advance(days=30)

    pages = (desk.planning.plan_page().quiet, desk.planning.next_up().quiet, desk.planning.promise_page().quiet)

    assert before == ()
    words = "Promises at risk: Dana (#1, #2) and Tom (#3). `triage updates` drafts one message to each."
    assert [[line.words for line in quiet if line.about == "promises"] for quiet in pages] == [[words]] * 3
    assert pages[0][0].keys == pages[1][0].keys


def test_the_published_line_names_nobody_private(
    desk: Desk, add: Add, clock: FakeClock, publisher: FakePublisher
) -> None:
    ref = add("Backfill the events ~2h from Dana")
    desk.answers.send(desk.answers.draft(ref, situation="yes"))
    desk.people.change("dana", is_private=True)
    clock.advance(days=30)

    desk.publish()

    assert [words for words, _ in publisher.views[-1].quiet] == [
        "Promises at risk: somebody (#1). `triage updates` drafts one message to each."
    ]


def test_the_p0_budget_names_the_command_that_renegotiates(desk: Desk, add: Add) -> None:
    desk.time.add_block("mon-fri 9-11")
    desk.decisions.accept([add("Finish the launch by tomorrow ~9h from Karen")])

    p0 = desk.planning.plan_page().p0

    assert (p0.situation, p0.command) == ("trade", "triage reply 1 --as trade")
    assert p0.command in p0.words
    assert desk.answers.draft("1", situation=p0.situation).text


def test_the_p0_budget_of_a_promise_is_renegotiated_with_a_heads_up(desk: Desk, add: Add, clock: FakeClock) -> None:
    desk.answers.send(desk.answers.draft(add("Backfill the events ~2h from Dana"), situation="yes"))
    clock.advance(days=30)

    p0 = desk.planning.plan_page().p0

    assert p0.command == "triage reply 1 --as heads-up"
    assert desk.answers.draft("1", situation=p0.situation).text


def test_the_pace_rests_on_what_was_recorded(desk: Desk, add: Add, clock: FakeClock) -> None:
    unknown = desk.overload.week()
    ref = add("Backfill the events ~20h from Dana")
    for _ in range(4):
        desk.work.log(ref, 5 * 60)
        clock.advance(days=1)
    clock.advance(days=3)

    page = desk.overload.week()

    assert (unknown.pace, page.pace) == ("", "execute")
    assert page.paces[-1].from_on == clock.at.date() - timedelta(days=7)
    assert page.paces[-1].effort_min == 20 * 60
