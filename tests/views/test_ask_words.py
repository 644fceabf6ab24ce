"""The words of an ask's dates."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from triage.domain.ask import Status
from triage.views.ask_words import dates_cell, dates_words, done_words
from triage.views.asks import AskLine

TODAY = date(2026, 3, 2)


def planned(likely_on: date | None, safely_on: date | None) -> AskLine:
    """An active ask with these dates."""
    return AskLine(
        id=1,
        uid="a",
        title="Explain the drop",
        status=Status.ACTIVE,
        received_at=datetime(2026, 3, 1, tzinfo=UTC),
        likely_on=likely_on,
        safely_on=safely_on,
    )


@pytest.mark.parametrize(
    ("likely_on", "safely_on", "words", "cell"),
    [
        (date(2026, 3, 10), date(2026, 3, 12), "likely Tue 10, safely Thu 12 Mar", "Tue 10 - Thu 12 Mar"),
        (date(2026, 3, 31), date(2026, 4, 2), "likely Tue 31 Mar, safely Thu 2 Apr", "Tue 31 Mar - Thu 2 Apr"),
        (date(2026, 3, 3), date(2026, 3, 5), "likely tomorrow, safely Thu 5 Mar", "tomorrow - Thu 5 Mar"),
        (date(2026, 3, 5), None, "likely Thu 5 Mar, safely out of sight", "likely Thu 5 Mar, safely out of sight"),
        (None, None, "no date in sight", "no date in sight"),
    ],
)
def test_dates_name_the_likely_and_the_safe_day(
    likely_on: date | None, safely_on: date | None, words: str, cell: str
) -> None:
    ask = planned(likely_on, safely_on)

    assert dates_words(ask, TODAY) == words
    assert dates_cell(ask, TODAY) == cell


def test_one_day_is_named_once() -> None:
    ask = planned(date(2026, 3, 5), date(2026, 3, 5))

    assert dates_words(ask, TODAY) == "Thu 5 Mar"
    assert done_words(ask, TODAY) == "done by Thu 5 Mar"
