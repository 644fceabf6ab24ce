from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from triage.desk.day_ranges import read_days, read_lost
from triage.desk.desk import Desk
from triage.desk.what_if import WhatIf
from triage.domain.worktime import WorkTime
from triage.errors import BadInput, NotFound, Refused
from triage.views.plans import PlanPage

Add = Callable[[str], str]

MONDAY = date(2026, 3, 2)
WEDNESDAY = date(2026, 3, 4)


@pytest.fixture
def busy_desk(desk: Desk, add: Add) -> Desk:
    """Three asks taken on, one of them promised to Dana."""
    desk.time.add_block("mon-fri 9-11")
    desk.decisions.accept(
        [add("Finish the launch by friday ~5h from Karen"), add("Fix the calibration ~2h from Marco")]
    )
    promised = add("Backfill the ads events ~2h from Dana")
    desk.answers.send(desk.answers.draft(promised, situation="yes"))
    return desk


def days_of(page: PlanPage) -> dict[str, tuple[date | None, date | None]]:
    return {ask.uid: (ask.likely_on, ask.safely_on) for ask in page.asks}


def test_a_preview_of_several_is_the_plan_after_taking_them_all(busy_desk: Desk, add: Add) -> None:
    refs = [add("Explain the drop ~3h by thu from Priya"), add("Answer the survey 20m from Tom"), add("Tidy ~1h")]

    preview = busy_desk.what_if.preview(WhatIf(refs=tuple(refs)))
    busy_desk.decisions.accept(refs)

    after = days_of(busy_desk.planning.plan_page())
    assert len(preview.asks) == 3
    assert {ask.uid: (ask.likely_on, ask.safely_on) for ask in preview.asks}.items() <= after.items()
    assert all(after[move.uid][1] == move.to_on for move in preview.moves)


def test_work_done_before_it_was_put_aside_counts_in_a_preview(busy_desk: Desk, add: Add) -> None:
    ref = add("Explain the drop ~3h from Priya")
    busy_desk.work.log(ref, 120)
    busy_desk.decisions.defer([ref], date(2026, 3, 20))

    preview = busy_desk.what_if.preview(WhatIf(refs=(ref,)))
    busy_desk.decisions.accept([ref])

    assert days_of(busy_desk.planning.plan_page())[preview.asks[0].uid] == (
        preview.asks[0].likely_on,
        preview.asks[0].safely_on,
    )


def test_a_move_is_the_plan_after_its_due_date_was_changed(busy_desk: Desk) -> None:
    preview = busy_desk.what_if.preview(WhatIf(moves=(("2", "tue"),)))
    busy_desk.decisions.edit("2", {"due_on": date(2026, 3, 3), "due_at": None})

    after = days_of(busy_desk.planning.plan_page())
    assert preview.changes == ("#2 Fix the calibration moves to tomorrow",)
    assert (preview.asks[0].likely_on, preview.asks[0].safely_on) == after[preview.asks[0].uid]
    assert all(after[move.uid][1] == move.to_on for move in preview.moves)


def test_days_off_previewed_are_the_plan_after_taking_them(busy_desk: Desk) -> None:
    preview = busy_desk.what_if.preview(WhatIf(off=("mar 3-6",)))
    busy_desk.time.add_off(date(2026, 3, 3), date(2026, 3, 6))

    after = days_of(busy_desk.planning.plan_page())
    assert preview.moves
    assert all(after[move.uid][1] == move.to_on for move in preview.moves)


def test_days_off_name_the_promise_that_breaks_and_the_day_that_would_hold(busy_desk: Desk) -> None:
    preview = busy_desk.what_if.preview(WhatIf(off=("mar 3-13",)))

    assert [(line.person, line.title) for line in preview.broken] == [("Dana", "Backfill the ads events")]
    assert preview.broken[0].to_on is not None
    assert preview.broken[0].to_on > date(2026, 3, 13) > preview.broken[0].from_on


def test_a_lost_day_alone_loses_its_focus_blocks(busy_desk: Desk) -> None:
    by_day = busy_desk.what_if.preview(WhatIf(lost=("tue",)))
    by_hours = busy_desk.what_if.preview(WhatIf(lost=("tue 9-11",)))

    assert by_day == by_hours
    assert by_day.changes == ("tomorrow 9:00-11:00 is lost",)
    assert by_day.moves


def test_a_moved_promise_is_told_anew(busy_desk: Desk) -> None:
    preview = busy_desk.what_if.preview(WhatIf(moves=(("3", "20 mar"),)))

    assert [(line.person, line.to_on) for line in preview.broken] == [("Dana", date(2026, 3, 20))]


def test_a_what_if_changes_nothing_that_is_kept(busy_desk: Desk, add: Add) -> None:
    ref = add("Explain the drop ~3h by thu from Priya")
    acts = busy_desk.journal.history()
    page = busy_desk.planning.plan_page()

    busy_desk.what_if.preview(WhatIf(refs=(ref,), moves=(("2", "wed"),), lost=("tue 9-10",), off=("mar 9-13",)))

    assert busy_desk.journal.history() == acts
    assert busy_desk.planning.plan_page() == page
    assert busy_desk.time.days_off() == []


def test_what_cannot_be_read_says_what_can(busy_desk: Desk) -> None:
    for wrong in (WhatIf(), WhatIf(off=("mar 13-9",)), WhatIf(lost=("sat",)), WhatIf(lost=("tue 11-9",))):
        with pytest.raises(BadInput):
            busy_desk.what_if.preview(wrong)
    with pytest.raises(NotFound):
        busy_desk.what_if.preview(WhatIf(moves=(("77", "tue"),)))
    busy_desk.decisions.drop(["2"])
    with pytest.raises(Refused):
        busy_desk.what_if.preview(WhatIf(moves=(("2", "tue"),)))


def test_a_lost_span_is_read_with_blanks_and_in_any_order(busy_desk: Desk) -> None:
    found = [busy_desk.what_if.preview(WhatIf(lost=(text,))) for text in ("tue 9-11", "tue 9 - 11", "9-11 tue")]

    assert found[0] == found[1] == found[2]


@given(text=st.one_of(st.text(max_size=30), st.from_regex(r"[a-z0-9 :–-]{1,20}", fullmatch=True)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_any_text_gives_days_or_says_what_is_wrong(desk: Desk, text: str) -> None:
    for read in (
        lambda: read_days(text, desk.reading.day, MONDAY),
        lambda: read_lost(text, desk.reading.day, WorkTime(zone=ZoneInfo("UTC"))),
    ):
        try:
            read()
        except BadInput as problem:
            assert problem.message


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("mar 9-13", date(2026, 3, 9), date(2026, 3, 13)),
        ("9-13 mar", date(2026, 3, 9), date(2026, 3, 13)),
        ("24 dec to 2 jan", date(2026, 12, 24), date(2027, 1, 2)),
        ("next week", date(2026, 3, 9), date(2026, 3, 15)),
        ("this week", MONDAY, date(2026, 3, 8)),
        ("wed-fri", WEDNESDAY, date(2026, 3, 6)),
        ("thu-tue", date(2026, 3, 5), date(2026, 3, 10)),
        ("wed", WEDNESDAY, WEDNESDAY),
    ],
)
def test_days_are_read_as_people_write_them(desk: Desk, text: str, first: date, last: date) -> None:
    assert read_days(text, desk.reading.day, MONDAY) == (first, last)
