"""From a kind to its automation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.conftest import FakeClock
from tests.desk.conftest import FakeClipboard
from triage.desk.desk import Desk
from triage.domain.ask import Lane, Priority, Status
from triage.domain.people import Person
from triage.domain.repeats.kind import KindState
from triage.errors import BadInput, Refused
from triage.views.kinds_words import saved_words

Add = Callable[[str], str]


@pytest.fixture
def overrides(desk: Desk, add: Add, clock: FakeClock) -> list[str]:
    """Four overrides, a week apart and an hour each; the first three are done."""
    refs = []
    for dish, who in (("boba", "Ana"), ("ramen", "Wei"), ("pho", "Ana"), ("udon", "Kim")):
        refs.append(add(f"override the QU model for {dish} from {who}"))
        clock.advance(days=7)
    desk.decisions.finish(refs[:3], took_min=60)
    return refs


def test_a_build_is_an_ask_in_focus_blocks_that_counts_what_it_saves(desk: Desk, overrides: list[str]) -> None:
    built = desk.automating.build(overrides[0], 360).asks[0]

    assert (built.status, built.estimate_min) == (Status.ACTIVE, 360)
    assert desk.planning.show(str(built.id)).own_lane is Lane.FOCUS
    assert built.priority is Priority.P1
    saving = [one for one in desk.planning.why(str(built.id)).reasons if one.rule == "saving"]
    assert saving[0].points > 0
    page = desk.kinds.page(overrides[0])
    assert (page.line.state, page.build_id, page.line.build_h) == (KindState.BUILDING, built.id, 6.0)


def test_a_build_is_called_so_that_a_reply_can_name_it(desk: Desk, overrides: list[str]) -> None:
    built = desk.automating.build(overrides[0], 360).asks[0]

    assert built.title == "Automate the QU model override"
    assert desk.planning.show(str(built.id)).say_as == "the QU model override automation"


def test_the_build_is_no_ask_of_its_kind(desk: Desk, overrides: list[str]) -> None:
    built = desk.automating.build(overrides[0], 360).asks[0]

    assert built.id not in [ask.id for ask in desk.kinds.page(overrides[0]).asks]


def test_the_build_stays_apart_when_all_are_looked_at_anew(desk: Desk, add: Add, overrides: list[str]) -> None:
    built = desk.automating.build(overrides[0], 360).asks[0]

    desk.kinds.rebuild()

    assert built.id not in [ask.id for ask in desk.kinds.page(overrides[0]).asks]
    assert len(desk.kinds.page(add("override the QU model for soba from Ana")).asks) == 5


def test_the_build_is_not_seen_before_its_kind(desk: Desk, add: Add, overrides: list[str]) -> None:
    built = desk.automating.build(overrides[0], 360).asks[0]

    seen = desk.planning.show(add("automate the override of the QU model for soba from Ana")).seen

    assert built.id not in [one.id for one in seen]


def test_a_finished_build_asks_whether_it_runs(desk: Desk, overrides: list[str]) -> None:
    built = desk.automating.build(overrides[0], 360).asks[0]

    done = desk.decisions.finish([str(built.id)], took_min=300)

    assert any(f"automated k{overrides[0]}" in note for note in done.notes)
    assert desk.kinds.page(overrides[0]).line.build_h == 5


def test_an_automated_kind_pays_back_from_the_day_it_runs(desk: Desk, overrides: list[str], clock: FakeClock) -> None:
    desk.automating.build(overrides[0], 360)
    desk.automating.automated(overrides[0], "https://tools.example.org/qu")
    first = desk.kinds.page(overrides[0]).line
    clock.advance(days=200)

    line = desk.kinds.page(overrides[0]).line

    assert first.payback.break_even_on is not None
    assert line.payback.break_even_on is not None
    assert line.payback.earliest_on is not None
    assert line.payback.earliest_on < desk.now().date()


def test_a_kind_with_a_series_has_its_standing_slot(desk: Desk, overrides: list[str]) -> None:
    desk.decisions.edit(overrides[3], {"recurrence": "FREQ=WEEKLY;BYDAY=MO"})

    line = desk.kinds.page(overrides[0]).line

    assert line.is_standing
    assert line.open_id == int(overrides[3])


def test_undo_of_a_build_takes_ask_and_state_back(desk: Desk, overrides: list[str]) -> None:
    before = desk.kinds.page(overrides[0])
    desk.automating.build(overrides[0], 360)

    desk.journal.undo()

    assert desk.kinds.page(overrides[0]) == before


def test_a_kind_is_built_once(desk: Desk, overrides: list[str]) -> None:
    desk.automating.build(overrides[0], 360)

    with pytest.raises(Refused):
        desk.automating.build(overrides[0], 360)
    with pytest.raises(BadInput):
        desk.automating.build(overrides[1], 0)


def test_once_automated_the_same_ask_is_answered_with_the_tool(desk: Desk, add: Add, overrides: list[str]) -> None:
    desk.automating.automated(overrides[0], "https://tools.example.org/qu")

    draft = desk.answers.draft(add("override the QU model for soba from Ana"))

    assert draft.situation == "self-serve"
    assert "https://tools.example.org/qu" in draft.text
    assert draft.findings == ()


def test_hours_saved_are_counted_against_the_forecast(
    desk: Desk, add: Add, overrides: list[str], clock: FakeClock
) -> None:
    desk.automating.build(overrides[0], 360)
    desk.automating.automated(overrides[0], "https://tools.example.org/qu")
    each = desk.kinds.page(overrides[0]).line.cost.minutes_each
    clock.advance(days=10)
    again = add("override the QU model for soba from Ana")
    add("override the QU model for mochi from Wei")
    desk.decisions.finish([again], took_min=15)

    savings = desk.kinds.page(overrides[0]).savings

    assert savings is not None
    assert savings.answered == 2
    assert savings.saved_h == pytest.approx((2 * each - 15) / 60)
    assert savings.forecast_h > 0


def test_nothing_is_saved_while_nobody_asks(desk: Desk, overrides: list[str]) -> None:
    desk.automating.automated(overrides[0], "https://tools.example.org/qu")

    assert saved_words(desk.kinds.page(overrides[0])).startswith("not asked for since")


def test_a_pitch_holds_problem_evidence_cost_payback_and_needs(
    desk: Desk, overrides: list[str], clipboard: FakeClipboard
) -> None:
    pitch = desk.automating.pitch(overrides[0])

    for head in ("problem", "evidence", "costs", "proposal", "Payback", "benefits", "needs"):
        assert f"{head}\n" in pitch.text
    assert "4 times by 3 people" in pitch.text
    assert "Ana" in pitch.text
    assert clipboard.texts == [pitch.text]


def test_a_pitch_for_users_names_nobody(desk: Desk, overrides: list[str]) -> None:
    text = desk.automating.pitch(overrides[0], audience="users").text

    assert "3 people" in text
    assert not any(name in text for name in ("Ana", "Wei", "Kim"))


def test_private_asks_and_people_are_never_in_a_pitch(desk: Desk, add: Add, overrides: list[str]) -> None:
    desk.decisions.edit(overrides[1], {"is_private": True})
    with desk.store.act("who", at=desk.now()) as tx:
        kim = tx.get(Person, "kim")
        assert kim is not None
        tx.put(replace(kim, is_private=True))

    text = desk.automating.pitch(overrides[0]).text

    assert "2 times by 1 person" in text
    assert not any(word in text for word in ("Wei", "ramen", "Kim", "udon"))


def test_a_kind_of_private_asks_has_no_pitch(desk: Desk, overrides: list[str]) -> None:
    for ref in overrides[:3]:
        desk.decisions.edit(ref, {"is_private": True})

    with pytest.raises(Refused):
        desk.automating.pitch(overrides[0])


def test_markup_in_names_stays_text(desk: Desk, overrides: list[str]) -> None:
    desk.kinds.name(overrides[0], "[x](http://evil) | *boom*")

    text = desk.automating.pitch(overrides[0]).text

    assert "[x](" not in text
    assert r"\*boom\*" in text


def test_a_weekly_kind_is_offered_a_standing_slot(desk: Desk, overrides: list[str]) -> None:
    line = desk.kinds.page(overrides[0]).line

    assert line.rhythm == "every Monday"
    assert line.every == "every monday"
