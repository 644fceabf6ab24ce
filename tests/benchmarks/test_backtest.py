"""The backtest of effort as a command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.backtest import main

HEADER = "id,title,requester,category,project,estimate_h,actual_h\n"


def write_history(folder: Path, count: int) -> Path:
    """A history of asks that took one and a half times their estimate."""
    file = folder / "history.csv"
    rows = (f"{100 + n},Fix page {n},Ana,bug,Web,{1 + n % 4},{1.5 * (1 + n % 4)}\n" for n in range(count))
    file.write_text(HEADER + "".join(rows), encoding="utf-8")
    return file


def test_every_place_after_the_first_thirty_rows_is_quoted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main([str(write_history(tmp_path, 40)), "--queue", "3"])

    quotes = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert code == 0
    assert [quote["at"] for quote in quotes] == [str(n) for n in range(130, 138)]
    assert quotes[0]["ids"] == ["130", "131", "132"]
    assert 0 < quotes[0]["p50_min"] <= quotes[0]["p80_min"]


def test_cutting_the_file_after_a_queue_does_not_change_its_quote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([str(write_history(tmp_path, 60))])
    long = capsys.readouterr().out.splitlines()

    main([str(write_history(tmp_path, 45))])
    short = capsys.readouterr().out.splitlines()

    assert len(short) == 45 - 30 - 5 + 1
    assert short == long[: len(short)]


def test_a_queue_of_none_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([str(write_history(tmp_path, 40)), "--queue", "0"])

    assert stopped.value.code == 2
    assert "--queue" in capsys.readouterr().err
