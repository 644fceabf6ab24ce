"""Key results: what they got, against plain SQL; ties by hand, tag and words; what served none."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.conftest import FakeClock
from triage.desk.changes import Choice
from triage.desk.desk import Desk
from triage.domain.review import CardKind
from triage.errors import BadInput, NotFound

Add = Callable[[str], str]


def worked_on(desk: Desk, add: Add, clock: FakeClock) -> None:
    """Ten asks on two key results and on none, worked on over three weeks, some finished."""
    desk.goals.add("KR1", "The ranker serves all traffic", 2)
    desk.goals.add("KR2", "Search recall above 92 %")
    for number in range(10):
        ref = add(f"Thing {number} of sort {number % 4} ~{30 + 20 * number}m from Person{number % 3}")
        desk.decisions.accept([ref])
        if number % 3 < 2:
            desk.goals.tie(ref, f"KR{number % 3 + 1}")
        if number % 4:
            desk.work.log(ref, 25 + number)
        clock.advance(days=2)
        if number % 2:
            desk.decisions.finish([ref], took_min=60 + number if number % 5 else None)


SPENT = """
SELECT ask.key_result, sum(inside + rest), sum((inside + rest) * deep) FROM (
  SELECT ask.*,
    coalesce((SELECT sum(minutes) FROM work WHERE ask_uid = ask.uid AND started_at >= :since), 0) AS inside,
    CASE WHEN status = 'done' AND closed_at >= :since AND actual_min IS NOT NULL THEN
      max(0, actual_min - coalesce((SELECT sum(minutes) FROM work WHERE ask_uid = ask.uid), 0)) ELSE 0 END AS rest,
    CASE WHEN lane IS NOT NULL THEN lane = 'focus' ELSE coalesce(estimate_min, actual_min,
      (SELECT sum(minutes) FROM work WHERE ask_uid = ask.uid), 0) >= 60 END AS deep
  FROM ask) AS ask GROUP BY ask.key_result
"""


@pytest.mark.parametrize("days_back", [7, 60])
def test_shares_of_hours_and_focus_equal_plain_sql(
    desk: Desk, add: Add, clock: FakeClock, tmp_path: Path, days_back: int
) -> None:
    worked_on(desk, add, clock)
    since_on = clock.at.date() - timedelta(days=days_back)

    table = desk.goals.table(since_on)

    since = f"{since_on.isoformat()}T00:00:00"
    rows = sqlite3.connect(tmp_path / "desk.db").execute(SPENT, {"since": since}).fetchall()
    sums = {key: (minutes, focus) for key, minutes, focus in rows}
    assert {one.key: (one.minutes, one.focus_min) for one in (*table.goals, table.untied)} == sums
    assert table.minutes == sum(minutes for minutes, _ in sums.values()) > 0
    assert sum(one.share for one in (*table.goals, table.untied)) == pytest.approx(1)
    assert sum(one.focus_share for one in (*table.goals, table.untied)) == pytest.approx(1)


def test_a_page_has_its_asks_with_what_they_took(desk: Desk, add: Add, clock: FakeClock) -> None:
    worked_on(desk, add, clock)

    page = desk.goals.page("kr1", clock.at.date() - timedelta(days=60))

    assert sum(page.spent) == page.goal.minutes
    assert {ask.key_result for ask in page.asks} == {"KR1"}


def test_notes_and_the_last_check_are_kept(desk: Desk, clock: FakeClock) -> None:
    desk.goals.add("KR2", "Search recall above 92 %", period=(date(2026, 1, 1), date(2026, 3, 31)))
    desk.goals.note("KR2", "recall is at 90 %")
    clock.advance(days=1)

    desk.goals.check("KR2")

    page = desk.goals.page("KR2")
    assert [text for _, text in page.notes] == ["recall is at 90 %"]
    assert (page.goal.checked_on, page.goal.until_on) == (clock.at.date(), date(2026, 3, 31))


def test_a_tag_ties_what_is_open_now_and_what_comes_later(desk: Desk, add: Add) -> None:
    before = add("Explain the drop #recall from Priya")
    desk.goals.add("KR2", "Search recall above 92 %", tags=["recall"])

    after = add("Explain the fall #recall from Tom")

    assert [desk.planning.show(ref).ask.key_result for ref in (before, after)] == ["KR2", "KR2"]


def test_words_suggest_a_key_result_and_one_command_takes_it(desk: Desk, add: Add) -> None:
    desk.goals.add("KR1", "The ranker serves all traffic")
    desk.goals.add("KR2", "Search recall above 92 %")
    ref = add("Why did search recall fall in DE from Priya")
    other = add("Book the room for the offsite from Tom")

    suggested = desk.planning.why(ref).suggests
    desk.goals.tie(ref)

    assert "KR2" in suggested and f"triage kr tie {ref}" in suggested
    assert desk.planning.show(ref).ask.key_result == "KR2"
    assert desk.planning.why(ref).suggests == ""
    assert desk.planning.why(other).suggests == ""
    with pytest.raises(BadInput):
        desk.goals.tie(other)


def test_a_main_project_without_focus_for_two_weeks_is_named(desk: Desk, add: Add, clock: FakeClock) -> None:
    desk.goals.add("KR1", "The ranker serves all traffic")
    desk.time.set_up(name="Kim", zone="UTC", hours="", focus="", primary="KR1", secondary="-")
    ref = add("Serve the ranker everywhere ~3h for KR1 from Priya")
    desk.goals.tie(ref, "KR1")
    new = desk.goals.table().neglected
    clock.advance(days=15)
    neglected = desk.goals.table().neglected
    desk.work.log(ref, 30)

    assert (new, neglected, desk.goals.table().neglected) == ((), ("KR1",), ())


def test_align_cites_what_like_asks_took_and_what_would_slip(desk: Desk, add: Add, clock: FakeClock) -> None:
    desk.time.add_block("mon-fri 9-11")
    desk.goals.add("KR2", "Search recall above 92 %")
    for market in ("boba", "ramen", "udon", "mochi"):
        done = add(f"Override the QU model for {market} ~1h from Tom")
        desk.decisions.accept([done])
        desk.decisions.finish([done], took_min=90)
    goal = add("Raise the recall of the index ~10h from Priya")
    desk.goals.tie(goal, "KR2")
    desk.decisions.accept([goal])
    ref = add("Override the QU model for sushi by tomorrow ~2h from Tom")

    page = desk.answers.draft(ref, situation="align")

    assert page.findings == ()
    assert "last four like it took 6 hours" in page.text
    assert "KR2" in page.text and "recall" in page.text


def test_align_is_for_what_serves_no_key_result(desk: Desk, add: Add) -> None:
    desk.goals.add("KR2", "Search recall above 92 %")
    ref = add("Raise the recall from Tom")
    desk.goals.tie(ref, "KR2")

    with pytest.raises(BadInput):
        desk.answers.draft(ref, situation="align")
    with pytest.raises(NotFound):
        desk.goals.tie(ref, "KR9")


def test_a_key_result_whose_period_ended_serves_no_more(desk: Desk, add: Add, clock: FakeClock) -> None:
    desk.goals.add("KR1", "Latency")
    desk.goals.add("KR2", "Recall", period=(date(2026, 1, 1), date(2026, 3, 2)), tags=["recall"])
    ref = add("Raise the recall +recall ~2h from Tom")
    desk.decisions.accept([ref])
    before = desk.planning.why(ref)
    clock.advance(days=1)
    later = add("Measure the recall +recall ~1h from Kim")
    desk.work.log(ref, 60)

    table = desk.goals.table(date(2026, 3, 3))

    assert "key-result" in [reason.rule for reason in before.reasons]
    assert "key-result" not in [reason.rule for reason in desk.planning.why(ref).reasons]
    assert desk.planning.show(later).ask.key_result == ""
    assert (table.untied.minutes, [one.minutes for one in table.goals]) == (60, [0, 0])
    assert [one.minutes for one in desk.goals.table(date(2026, 3, 2)).goals] == [0, 60]


def test_a_review_names_a_key_result_that_is_over_and_has_asks(desk: Desk, add: Add, clock: FakeClock) -> None:
    desk.goals.add("KR2", "Recall", period=(None, date(2026, 3, 2)))
    desk.goals.add("KR3", "Latency", period=(None, date(2026, 3, 2)))
    desk.goals.tie(add("Raise the recall ~2h from Tom"), "KR2")
    clock.advance(days=1)

    cards = [one for one in desk.review.page(everything=True, weekly=True).cards if one.kind is CardKind.ENDED]

    assert [(card.title, card.heading) for card in cards] == [
        ("KR2 Recall", "1 open ask hangs on a key result that is over: its period ended yesterday")
    ]


def test_nothing_is_tied_anew_to_a_key_result_that_is_over(desk: Desk, add: Add, clock: FakeClock) -> None:
    desk.goals.add("KR2", "Recall")
    desk.goals.add("KR3", "Latency", period=(None, date(2026, 3, 2)))
    desk.goals.tie(add("Raise the recall ~2h from Tom"), "KR2")
    clock.advance(days=1)

    with pytest.raises(BadInput, match="KR3 is over itself"):
        desk.changes.retire("KR2", default=Choice.RETIE, to="KR3")
