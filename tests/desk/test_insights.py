from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.conftest import FakeClock
from triage.desk.desk import Desk

Add = Callable[[str], str]


@pytest.fixture
def weeks(desk: Desk, add: Add, clock: FakeClock) -> None:
    """Three weeks of asks that came and went, with focus blocks, logs and promises."""
    desk.goals.add("KR2", "Search quality", 2.0)
    desk.time.add_block("mon-fri 9-11")
    for number in range(3):
        deep = add(f"Build part {number} of the ranker ~4h KR2 from Priya")
        small = add(f"Answer question {number} about the loader ~20m from Tom")
        gone = add(f"Move the wiki page {number} ~30m from Dana")
        desk.decisions.accept([deep])
        desk.answers.send(desk.answers.draft(small, situation="later"))
        desk.work.start(deep)
        clock.advance(hours=1)
        desk.lost_time.lose(30, "incident")
        clock.advance(hours=1)
        desk.work.stop()
        desk.decisions.finish([deep], took_min=200)
        desk.decisions.finish([small], took_min=20)
        desk.decisions.drop([gone])
        clock.advance(hours=7 * 24 - 2)


def test_counts_and_hours_equal_plain_sql(desk: Desk, weeks: None, tmp_path: Path) -> None:
    page = desk.insights.page()

    with create_engine(f"sqlite:///{tmp_path / 'desk.db'}").connect() as db:

        def one(query: str) -> int:
            return int(db.execute(text(query)).scalar_one() or 0)

        assert sum(week.asked for week in page.weeks) == one("SELECT count(*) FROM ask") == 9
        assert sum(week.done for week in page.weeks) == one("SELECT count(*) FROM ask WHERE status = 'done'") == 6
        assert sum(week.went for week in page.weeks) == one("SELECT count(*) FROM ask WHERE status = 'dropped'") == 3
        assert page.goals == ("KR2", "")
        for at, condition in enumerate(("= 'KR2'", "= ''")):
            minutes = sum(week.goal_min[at] for week in page.weeks)
            assert minutes == one(f"SELECT sum(actual_min) FROM ask WHERE key_result {condition}")
        kept = one("SELECT count(*) FROM promise WHERE state = 'kept'")
        assert sum(week.kept for week in page.weeks) == kept == 3


def test_focus_blocks_are_kept_by_deep_work_and_eaten_by_the_rest(desk: Desk, weeks: None) -> None:
    week = desk.insights.page().weeks[-2]

    assert week.block_min == 5 * 120
    assert week.deep_min > 0
    assert week.other_min == 30
    assert week.deep_min + week.other_min <= week.block_min


def test_weeks_are_whole_and_in_order_and_the_last_is_this_one(desk: Desk, weeks: None) -> None:
    page = desk.insights.page(5)

    firsts = [week.from_on for week in page.weeks]
    assert firsts == sorted(firsts)
    assert {after - before for before, after in pairwise(firsts)} == {timedelta(days=7)}
    assert firsts[-1] <= page.today < firsts[-1] + timedelta(days=7)


def test_an_empty_desk_has_nothing_to_say(desk: Desk) -> None:
    page = desk.insights.page()

    assert page.sentences == ()
    assert page.goals == ()
