from datetime import date, timedelta

import pytest

from triage.domain.repeats.rhythm import rhythm_of

MONDAY = date(2026, 3, 2)


def every(days: int, times: int = 5, start: date = MONDAY) -> list[date]:
    return [start + timedelta(days=days * nth) for nth in range(times)]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (every(7), "every Monday"),
        ([*every(7, 4), MONDAY + timedelta(days=29)], "every Monday"),
        (every(14), "every other Monday"),
        ([date(2026, month, 25) for month in range(1, 7)], "every month around the 25th"),
        ([date(2026, 1, 30), date(2026, 2, 27), date(2026, 3, 31), date(2026, 4, 30)], "at every end of a month"),
        ([MONDAY + timedelta(days=day) for day in (0, 1, 2, 3, 4, 7, 8, 9)], "every working day"),
    ],
)
def test_what_recurs_by_nature_is_recognised(days: list[date], words: str) -> None:
    rhythm = rhythm_of(days)

    assert rhythm is not None
    assert rhythm.words == words


@pytest.mark.parametrize(
    "days",
    [
        [],
        every(7, 3),
        [MONDAY] * 9,
        [MONDAY + timedelta(days=day) for day in (0, 2, 11, 30, 33, 60)],
    ],
)
def test_what_comes_by_chance_has_no_rhythm(days: list[date]) -> None:
    assert rhythm_of(days) is None


def test_the_order_of_days_does_not_matter() -> None:
    assert rhythm_of(every(7)[::-1]) == rhythm_of(every(7))
