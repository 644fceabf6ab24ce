from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain.focus import DEFAULT_HOURS, DaySpan
from triage.domain.spans import days_words, parse_week_spans, week_words
from triage.errors import BadInput


def spans(*pairs: tuple[int, int]) -> tuple[DaySpan, ...]:
    return tuple(DaySpan(time(first), time(last)) for first, last in pairs)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mon-thu 9-11", [0, 1, 2, 3]),
        ("Tue, Thursday 9-11", [1, 3]),
        ("tues thurs 9-11", [1, 3]),
        ("weekdays 9-11", [0, 1, 2, 3, 4]),
        ("fri-mon 9am-11am", [0, 4, 5, 6]),
        ("mon – wed 9–11", [0, 1, 2]),
    ],
)
def test_days_are_read_as_people_write_them(text: str, days: list[int]) -> None:
    found = parse_week_spans(text)

    assert sorted(found) == days
    assert set(found.values()) == {spans((9, 11))}


def test_two_spans_and_two_groups_are_read_in_one_line() -> None:
    found = parse_week_spans("mon 9-12 13-17, fri off")

    assert found == {0: spans((9, 12), (13, 17)), 4: ()}


@pytest.mark.parametrize("text", ["", "mon", "9-11", "mon 11-9", "mon 9", "mon 25-26", "mon 9-12 11-13", "moon 9-11"])
def test_what_cannot_be_read_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_week_spans(text)

    assert caught.value.hint


def test_hours_in_words_are_read_back_the_same() -> None:
    found = parse_week_spans(week_words(DEFAULT_HOURS))

    assert tuple(found[day] for day in range(7)) == DEFAULT_HOURS


@given(st.sets(st.integers(0, 6), min_size=1))
def test_days_in_words_are_read_back_the_same(days: set[int]) -> None:
    found = parse_week_spans(f"{days_words(tuple(days))} 9-10")

    assert set(found) == days


@pytest.mark.parametrize(("text", "words"), [("25-99", "not a span of hours"), ("9-13", "does not begin with a day")])
def test_hours_without_a_day_are_refused_for_what_is_wrong(text: str, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        parse_week_spans(text)
