from collections.abc import Callable

import pytest

from tests.conftest import FakeClock
from triage.desk.desk import Desk
from triage.desk.what_if import WhatIf

Add = Callable[[str], str]


@pytest.fixture
def worked_desk(desk: Desk, add: Add, clock: FakeClock) -> Desk:
    """Two weeks of mornings, each with two hours of deep work at 9 that got finished; then it is Monday at 9 again."""
    for day in range(14):
        if clock.at.weekday() < 4:
            ref = add(f"Write chapter {day} ~2h")
            desk.work.start(ref)
            clock.advance(hours=2)
            desk.work.stop()
            desk.decisions.finish([ref])
            clock.advance(hours=22)
        else:
            clock.advance(days=1)
    return desk


def test_blocks_are_suggested_in_the_words_that_add_them(worked_desk: Desk) -> None:
    advice = worked_desk.focus_advice.advice()

    (line,) = advice.suggestions
    assert line.command == 'triage focus add "mon-thu 9:00-11:00"'
    assert line.words == "16h of the 16h of deep work that you finished lay there, on 8 days."
    assert [block.days for block in worked_desk.time.add_block(line.spans)] == [(0, 1, 2, 3)]
    assert worked_desk.focus_advice.advice().suggestions == ()


def test_without_a_work_log_it_says_what_is_missing(desk: Desk) -> None:
    advice = desk.focus_advice.advice()

    assert not advice.is_enough
    assert advice.evidence.startswith("Too little is known: 0 stretches")
    assert advice.interruption.count == 0


def test_too_many_blocks_are_said_and_refused_nowhere(desk: Desk) -> None:
    desk.time.add_block("mon-fri 9-12:30")
    within = desk.focus_advice.care()
    desk.time.add_block("mon-fri 14-16")

    assert within == []
    assert desk.focus_advice.care()[0].startswith("Focus blocks take 28h of your 35h a week")
    assert [line.about for line in desk.planning.plan_page().quiet] == ["focus"]
    assert len(desk.time.blocks()) == 2


def test_a_preview_of_something_small_names_what_an_interruption_costs(desk: Desk, add: Add) -> None:
    small, big = add("Answer the survey 20m from Tom"), add("Finish the launch ~3h from Karen")
    without_blocks = desk.what_if.preview(WhatIf(refs=(small,)))
    desk.time.add_block("mon-fri 9-11")

    previews = [desk.what_if.preview(WhatIf(refs=(ref,))).interruption for ref in (small, big)]

    assert without_blocks.interruption is None
    assert previews[0] is not None
    assert previews[0].minutes == 15
    assert previews[1] is None
