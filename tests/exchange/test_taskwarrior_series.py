"""Recurring tasks of Taskwarrior."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.exchange.conftest import OPTIONS
from tests.exchange.test_taskwarrior import SNAPSHOT
from triage.desk.transfer import Imported
from triage.domain.ask import Status
from triage.exchange.taskwarrior import read_taskwarrior, write_taskwarrior
from triage.exchange.taskwarrior_series import series_of

PARENT = "acfb0056-602d-46ac-a6fc-c1ff3a61f9af"
NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)


def occurrence(day: int, status: str = "pending", **more: str) -> dict[str, str]:
    """One day's task of a daily series."""
    end = {"end": f"202603{day:02}T120000Z"} if status in {"completed", "deleted"} else {}
    return {
        "uuid": f"00000000-0000-0000-0000-0000000000{day:02}",
        "parent": PARENT,
        "description": "Send the notes",
        "status": status,
        "recur": "daily",
        "entry": "20260301T080000Z",
        "due": f"202603{day:02}T080000Z",
        **end,
        **more,
    }


TEMPLATE = {**occurrence(1, "recurring"), "uuid": PARENT, "mask": "+----"}


def read(*tasks: dict[str, str]) -> Imported:
    """What comes in on 4 March at noon."""
    return read_taskwarrior(json.dumps([TEMPLATE, *tasks]).encode(), replace(OPTIONS, now=NOW))


def test_open_occurrences_are_one_ask_that_comes_again() -> None:
    imported = read(occurrence(1, "completed"), *(occurrence(day) for day in (2, 3, 4, 5, 6)))

    asks = [one.ask for one in imported.asks]
    assert [(ask.status, ask.due_at and ask.due_at.day, ask.recurrence) for ask in asks] == [
        (Status.DONE, 1, ""),
        (Status.INBOX, 4, "FREQ=DAILY"),
    ]
    said = '5 open occurrences of "Send the notes" are one ask that comes again by itself.'
    assert [one.note for one in imported.asks] == ["", said]


def test_the_first_to_come_is_the_present_one_when_none_is_due() -> None:
    imported = read(occurrence(7), occurrence(6))

    assert [one.ask.due_at and one.ask.due_at.day for one in imported.asks] == [6]


def test_next_weeks_file_brings_the_same_ask() -> None:
    first, second = read(occurrence(3), occurrence(4)), read(occurrence(4, "completed"), occurrence(5))

    assert first.asks[0].ask.source_id == second.asks[-1].ask.source_id == PARENT


def test_a_rhythm_that_is_none_here_leaves_the_tasks_as_they_are() -> None:
    imported = read(*(occurrence(day, recur="P1DT2H") for day in (2, 3)))

    assert len(imported.asks) == 2
    assert {one.ask.recurrence for one in imported.asks} == {""}


def test_an_ask_of_a_series_does_not_overwrite_its_template() -> None:
    ask = replace(read(occurrence(4)).asks[0].ask, uid="k7f2", source="taskwarrior:tasks.json")

    written = json.loads(write_taskwarrior(replace(SNAPSHOT, asks=(ask,))))

    assert written[0]["uuid"] != PARENT


@pytest.mark.parametrize(
    ("recur", "rule"),
    [
        ("weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("fortnight", "FREQ=WEEKLY;INTERVAL=2"),
        ("2wks", "FREQ=WEEKLY;INTERVAL=2"),
        ("P1M", "FREQ=MONTHLY"),
        ("2q", "FREQ=MONTHLY;INTERVAL=6"),
        ("1 year", "FREQ=YEARLY"),
        ("5m", ""),
        ("0d", ""),
        ("PT5M", ""),
        ("soon", ""),
    ],
)
def test_a_rhythm_is_a_rule(recur: str, rule: str) -> None:
    assert series_of({"recur": recur}) == rule


def test_a_series_ends_where_its_template_does() -> None:
    assert series_of({"recur": "weekly", "until": "20271231T225959Z"}) == "FREQ=WEEKLY;UNTIL=20271231"
