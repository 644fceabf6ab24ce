"""The smallest changes that would give another class."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given

from tests.domain.planning import KEY_RESULTS, TODAY, many_subjects, setting, settings_of_anybody, subject
from triage.domain.ask import Lane, Priority
from triage.domain.plan import Context, PlanAsk
from triage.domain.priority import Flip, Yardstick, flips, opinion_of

GOALS = setting(key_results=KEY_RESULTS)


def words(context: Context | None = None, **fields: Any) -> list[str]:
    """The flips of one ask alone, smallest first."""
    return [one.words for one in flips(subject(**fields), (), context or setting())]


def test_a_p0_tells_the_day_from_which_it_is_p1() -> None:
    found = words(GOALS, key_result="KR1", due_on=date(2026, 3, 2), minutes=90)

    assert found[0] == "P1 if due on or after Wed 4 Mar"


def test_a_p1_tells_the_size_from_which_it_is_p0() -> None:
    found = words(GOALS, key_result="KR1", due_on=date(2026, 3, 4), minutes=60)

    assert [one for one in found if one.startswith("P0 if it took ") and one.endswith(" h or more")]


def test_a_p2_tells_that_a_key_result_would_make_it_p1() -> None:
    found = words(GOALS)

    assert "P1 if it served a key result" in found
    assert "P1 if due on or before Fri 13 Mar" in found


def test_without_key_results_none_is_asked_for() -> None:
    assert not [one for one in words() if "key result" in one]


def test_a_promised_ask_tells_the_day_to_promise_instead() -> None:
    found = words(GOALS, promised_on=date(2026, 3, 3), minutes=300)

    assert any(one.startswith("P1 if promised on or after ") for one in found)


def test_days_off_are_no_days_to_name() -> None:
    assert not [one for one in words(GOALS, key_result="KR1", due_on=TODAY) if "Sat" in one or "Sun" in one]


def test_a_pin_is_looked_through() -> None:
    pinned, free = (words(GOALS, pinned=pin, due_on=TODAY) for pin in (Priority.P1, None))

    assert pinned == free


def test_the_smallest_change_comes_first() -> None:
    found = flips(subject(key_result="KR1", due_on=TODAY, minutes=90), (), GOALS)

    assert [one.cost for one in found] == sorted(one.cost for one in found)


def test_dates_at_the_ends_of_the_calendar_are_dates() -> None:
    for on in (date.min, date.max):
        assert all("9999" not in one for one in words(GOALS, due_on=on, key_result="KR1"))
        assert words(GOALS, due_on=on)


def test_an_ask_without_size_has_flips_too() -> None:
    one = subject(minutes=None, lane=Lane.OPEN)

    assert flips(replace(one, effort=replace(one.effort, estimate_min=0.0)), (), GOALS)


@given(asks=many_subjects(most=5), context=settings_of_anybody())
def test_a_flip_never_leaves_the_class_as_it_is(asks: list[PlanAsk], context: Context) -> None:
    yardstick = Yardstick(asks, context)

    for one in asks:
        own = opinion_of(yardstick.measure(one), context).own
        found: tuple[Flip, ...] = flips(one, asks, context)
        assert all(flip.priority is not own and flip.words.startswith(str(flip.priority)) for flip in found)
