"""Which events take time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain.meetings import CalendarSource, Connected, Standing, merged_s, standing_of

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("transparency", "status", "busy_status", "answer", "standing"),
    [
        ("", "", "", "", Standing.BUSY),
        ("OPAQUE", "CONFIRMED", "BUSY", "ACCEPTED", Standing.BUSY),
        ("opaque", "", "oof", "", Standing.BUSY),
        ("TRANSPARENT", "", "", "", Standing.FREE),
        ("OPAQUE", "", "FREE", "", Standing.FREE),
        ("", "", "WORKINGELSEWHERE", "", Standing.FREE),
        ("", "CANCELLED", "BUSY", "", Standing.FREE),
        ("", "", "", "DECLINED", Standing.FREE),
        ("", "TENTATIVE", "", "", Standing.TENTATIVE),
        ("", "", "TENTATIVE", "", Standing.TENTATIVE),
        ("", "", "", "NEEDS-ACTION", Standing.TENTATIVE),
        ("TRANSPARENT", "TENTATIVE", "", "", Standing.FREE),
    ],
)
def test_the_words_of_a_calendar_decide(
    transparency: str, status: str, busy_status: str, answer: str, standing: Standing
) -> None:
    found = standing_of(transparency=transparency, status=status, busy_status=busy_status, answer=answer)

    assert found is standing


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda one: (one[0], one[0] + one[1]))))
def test_merged_spans_hold_exactly_the_same_moments(spans: list[tuple[int, int]]) -> None:
    merged = merged_s(spans)

    assert {at for start, end in merged for at in range(start, end)} == {
        at for start, end in spans for at in range(start, end)
    }
    assert all(before[1] < after[0] for before, after in pairwise(merged))


def test_a_calendar_is_old_after_a_day() -> None:
    source = CalendarSource(name="work", where="work.ics", as_of=NOW)

    assert not source.is_stale(NOW + timedelta(hours=24))
    assert source.is_stale(NOW + timedelta(hours=24, minutes=1))


def test_a_calendar_that_was_never_read_leaves_meetings_assumed() -> None:
    never = CalendarSource(name="command", where="fetch", is_command=True)

    assert not Connected(sources=(never,)).is_read
