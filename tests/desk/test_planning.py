from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.conftest import FakeClock
from tests.desk.conftest import FakePublisher
from triage.desk.desk import Desk
from triage.desk.ports import AskQuery
from triage.domain.ask import Lane, Priority, Status
from triage.errors import NotFound, Refused

Add = Callable[[str], str]


def test_the_inbox_shows_the_most_urgent_first_with_how_long_it_waits(desk: Desk, add: Add, clock: FakeClock) -> None:
    later, now = add("Tidy the wiki from Wei"), add("Explain the drop by today 3pm ~2h from Priya")
    clock.advance(hours=2)

    page = desk.planning.inbox()

    assert [str(ask.id) for ask in page.asks] == [now, later]
    assert page.asks[0].priority is Priority.P0
    assert {ask.waiting_min for ask in page.asks} == {120}


def test_an_ask_that_was_answered_does_not_wait(desk: Desk, add: Add) -> None:
    ref = add("Tidy the wiki from Wei")
    page = desk.answers.draft(ref, situation="ack")
    desk.answers.send(page)

    assert desk.planning.inbox().asks[0].waiting_min is None


def test_a_preview_is_exactly_the_plan_after_the_yes(desk: Desk, add: Add) -> None:
    desk.time.add_block("mon-fri 9-11")
    refs = [add("Finish the launch by friday ~6h from Dana"), add("Fix the calibration ~4h from Marco")]
    desk.decisions.accept(refs)
    wanted = add("Explain the ranking drop by thursday ~3h from Priya")

    preview = desk.planning.preview([wanted])
    desk.decisions.accept([wanted])

    plan = {ask.uid: ask for ask in desk.planning.plan_page().asks}
    for line in preview.asks:
        assert (plan[line.uid].likely_on, plan[line.uid].safely_on) == (line.likely_on, line.safely_on)
    for move in preview.moves:
        assert plan[move.uid].safely_on == move.to_on


def test_a_preview_names_who_moves_and_whose_promise_breaks(desk: Desk, add: Add) -> None:
    desk.time.add_block("mon-fri 9-11")
    mine = add("Fix the calibration ~2h from Marco")
    desk.answers.send(desk.answers.draft(mine, situation="yes"))
    rival = add("Explain the ranking drop p0 ~12h from Karen")

    preview = desk.planning.preview([rival])

    assert [(move.title, move.breaks_promise) for move in preview.moves] == [("Fix the calibration", "Marco")]
    assert preview.focus_used_min > 0


def test_a_shared_preview_is_at_most_five_lines_without_private_titles(desk: Desk, add: Add) -> None:
    hidden = add("Negotiate the Zebra acquisition ~8h from Karen")
    desk.decisions.edit(hidden, {"is_private": True})
    desk.decisions.accept([hidden])
    rival = add("Explain the ranking drop p0 ~12h from Priya")

    text = desk.planning.preview_to_share([rival])

    assert len(text.splitlines()) <= 5
    assert "zebra" not in text.lower()


def test_a_closed_ask_has_no_preview(desk: Desk, add: Add) -> None:
    ref = add("Tidy the wiki")
    desk.decisions.drop([ref])

    with pytest.raises(Refused):
        desk.planning.preview([ref])


def test_the_plan_lays_deep_work_into_focus_blocks(desk: Desk, add: Add) -> None:
    desk.time.add_block("mon-fri 9-11")
    desk.decisions.accept([add("Finish the launch ~3h"), add("Answer the survey 20m")])

    page = desk.planning.plan_page()

    laid = {span.title: span.lane for day in page.days for span in day.spans if span.ask_id}
    assert laid == {"Finish the launch": Lane.FOCUS, "Answer the survey": Lane.OPEN}
    assert page.days[0].focus_used_min == 120


def test_the_plan_shows_no_span_of_seconds(desk: Desk, add: Add) -> None:
    refs = [add(f"check file {number} ~{20 + 7 * number}m") for number in range(24)]
    desk.decisions.finish(refs[:8], took_min=41)
    desk.decisions.accept(refs[8:])

    spans = [span for day in desk.planning.plan_page().days for span in day.spans]

    assert len(spans) > 10
    assert all(span.ends_at - span.starts_at >= timedelta(minutes=1) for span in spans)


def test_a_day_off_holds_nothing(desk: Desk, add: Add) -> None:
    desk.time.add_off(date(2026, 3, 3), date(2026, 3, 4), "conference")
    desk.decisions.accept([add("Finish the launch ~3d")])

    days = {day.on: day for day in desk.planning.plan_page().days}

    assert (days[date(2026, 3, 3)].off_label, days[date(2026, 3, 3)].spans) == ("conference", ())


def test_next_says_what_now_until_when_and_what_then(desk: Desk, add: Add) -> None:
    desk.time.add_block("mon-fri 9-11")
    desk.decisions.accept([add("Finish the launch ~1h p0"), add("Fix the calibration ~1h")])

    view = desk.planning.next_up()

    assert view.ask is not None and view.then is not None
    assert (view.ask.title, view.is_now, view.then.title) == ("Finish the launch", True, "Fix the calibration")


def test_an_empty_desk_has_a_plan_an_inbox_and_nothing_next(desk: Desk) -> None:
    assert desk.planning.plan_page().asks == ()
    assert desk.planning.inbox().total == 0
    assert desk.planning.next_up().ask is None
    assert desk.planning.backlog().total == 0


def test_the_backlog_shows_what_is_due_for_a_revisit_first(desk: Desk, add: Add, clock: FakeClock) -> None:
    late, soon = add("Tidy the wiki"), add("Rename the service")
    desk.decisions.defer([late], clock.at.date() + timedelta(days=20))
    desk.decisions.defer([soon], clock.at.date() + timedelta(days=3))

    page = desk.planning.backlog()

    assert [str(ask.id) for ask in page.asks] == [soon, late]


def test_a_list_is_filtered_by_words_people_and_status(desk: Desk, add: Add) -> None:
    wanted = add("Explain the ranking drop from Priya")
    add("Order laptops from Priya")
    done = add("Explain the ranking gain from Tom")
    desk.decisions.finish([done])

    query, by_plan = desk.reading.query(["rank"], requester="priya")
    found = desk.planning.asks(query, by_plan=by_plan)
    every, _ = desk.reading.query(["rank"], status="all")

    assert [str(ask.id) for ask in found.asks] == [wanted]
    assert {str(ask.id) for ask in desk.planning.asks(every).asks} == {wanted, done}


def test_a_page_shows_earlier_asks_like_it(desk: Desk, add: Add) -> None:
    earlier = add("Override the QU model for boba from Tom")
    desk.decisions.finish([earlier], took_min=45)
    ref = add("pls override the QU model for ramen from Elena")

    page = desk.planning.show(ref)

    assert [(str(seen.id), seen.took_min) for seen in page.seen] == [(earlier, 45)]


def test_an_ask_is_found_by_number_prefix_and_dot(desk: Desk, add: Add) -> None:
    add("Tidy the wiki")
    ref = add("Order laptops")
    uid = desk.planning.show(ref).ask.uid

    titles = {desk.planning.show(one).ask.title for one in (ref, f"#{ref}", uid[:4], ".")}

    assert titles == {"Order laptops"}
    with pytest.raises(NotFound, match="#77"):
        desk.planning.show("77")


def test_counts_are_those_of_the_lists(desk: Desk, add: Add, clock: FakeClock) -> None:
    add("Tidy the wiki")
    desk.decisions.accept([add("Finish the launch p0")])
    desk.decisions.defer([add("Rename the service")], clock.at.date() + timedelta(days=1))
    clock.advance(days=2)

    counts = desk.planning.counts()

    assert (counts.inbox, counts.active, counts.deferred, counts.p0, counts.revisit_due) == (1, 1, 1, 1, 1)
    assert desk.planning.asks(AskQuery(statuses=frozenset({Status.DEFERRED}))).total == 1


def test_the_published_view_names_no_private_ask(desk: Desk, add: Add, publisher: FakePublisher) -> None:
    hidden, shown = add("Negotiate the Zebra acquisition ~1h"), add("Finish the launch ~1h")
    desk.decisions.edit(hidden, {"is_private": True})
    desk.decisions.accept([hidden, shown])

    desk.publish()

    titles = {span.title for span in publisher.views[-1].spans}
    assert titles == {"a private ask", "Finish the launch"}


def test_nothing_is_published_when_nothing_was_done(desk: Desk, add: Add, publisher: FakePublisher) -> None:
    add("Tidy the wiki from Priya Shah")
    desk.publish()

    desk.publish()

    assert len(publisher.views) == 1
    assert publisher.people["priya"] == "Priya Shah"


def test_the_published_view_holds_the_top_of_the_inbox_without_private_titles(
    desk: Desk, add: Add, publisher: FakePublisher
) -> None:
    add("Explain the launch delay by tomorrow from Priya")
    desk.decisions.edit(add("Answer my doctor"), {"is_private": True})

    desk.publish()

    waiting = publisher.views[-1].waiting
    assert [one.uid for one in waiting] == [one.uid for one in desk.planning.inbox().asks]
    assert {one.title for one in waiting} == {"Explain the launch delay", "a private ask"}
