"""A made-up history through the desk."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from benchmarks.history import busiest_year, read_rows
from benchmarks.replay import counted, replayed

HEAD = "id,title,requester,category,project,estimate_h,actual_h,received_on,started_on,finished_on\n"
THINGS = ("export", "login page", "ranking", "backup", "invoice", "search")


def line(number: int, received_on: date, days: int) -> str:
    """One ask that took two of the days it waited to be begun, and two hours."""
    started_on, finished_on = received_on + timedelta(days=days // 2), received_on + timedelta(days=days)
    title = f"Fix the {THINGS[number % len(THINGS)]} of site {number}"
    return f"{number},{title},Priya,bug,web,2,2.5,{received_on},{started_on},{finished_on}\n"


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """Two dozen asks, ten of them before the year."""
    first = date(2026, 1, 5)
    lines = [line(number, first + timedelta(days=2 * number), number % 5) for number in range(24)]
    file = tmp_path / "history.csv"
    file.write_text(HEAD + "".join(lines), encoding="utf-8")
    return file


def test_a_stretch_of_history_leaves_a_consistent_ledger(history: Path, tmp_path: Path) -> None:
    rows = read_rows(history)

    found = replayed(rows, date(2026, 1, 25), tmp_path, timedelta(days=21))

    assert found["wrong"] == []
    assert found["asks"] == 11
    assert found["shown_safe"] == 10


def test_the_year_is_the_one_with_most_arrivals(history: Path) -> None:
    assert busiest_year(read_rows(history)) == date(2026, 1, 5)


def test_a_row_is_never_done_before_it_came(tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_text(HEAD + "1,Odd,Tom,,,1,1,2026-03-05,2026-03-09,2026-03-02\n", encoding="utf-8")

    (row,) = read_rows(file)

    assert row.received_on == row.started_on == row.finished_on == date(2026, 3, 2)


def test_without_dates_nothing_is_counted() -> None:
    assert counted([], date(2026, 3, 2)) == (0, 0)
