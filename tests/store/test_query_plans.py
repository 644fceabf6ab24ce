"""SQLite answers every question of the reader from an index."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Select
from sqlalchemy.dialects import sqlite

from tests.store.conftest import OpenDesk
from triage.desk.ports import AskQuery
from triage.domain.ask import OPEN_STATUSES, Status
from triage.store import queries
from triage.store.sql_store import SqlStore

ASKED = [
    AskQuery(statuses=frozenset({Status.ACTIVE})),
    AskQuery(statuses=OPEN_STATUSES, order="received", limit=50),
    AskQuery(statuses=OPEN_STATUSES, order="due", limit=50),
    AskQuery(statuses=OPEN_STATUSES, words=("a",), order="id", limit=50),
    AskQuery(statuses=OPEN_STATUSES, tag="a"),
    AskQuery(statuses=frozenset({Status.DONE}), order="closed", limit=50),
    AskQuery(statuses=frozenset({Status.DONE, Status.DROPPED}), order="received", limit=50),
    AskQuery(order="received", limit=50),
    AskQuery(order="closed", limit=50),
    AskQuery(order="id", limit=50),
    AskQuery(uids=frozenset({"a", "b"})),
    AskQuery(requester="priya"),
    AskQuery(tag="web", order="received", limit=50),
    AskQuery(words=("plan", "road-map"), order="received", limit=50),
    AskQuery(words=("plan",)),
    AskQuery(key_result="KR2"),
    AskQuery(channel="slack", order="received", limit=50),
    AskQuery(due_until=date(2026, 3, 5)),
    AskQuery(revisit_until=date(2026, 3, 5)),
    AskQuery(closed_since=datetime(2026, 3, 1, tzinfo=UTC)),
    AskQuery(merged_into="ask0001"),
]


@pytest.mark.parametrize("query", ASKED, ids=range(len(ASKED)))  # names must be the same in every process
def test_no_question_reads_all_asks_and_sorts_them(open_file: OpenDesk, query: AskQuery) -> None:
    """A whole scan is only right in the wanted order and until a page is full."""
    steps = plan_of(open_file(), queries.asks(query))

    scans = [step for step in steps if step.startswith("SCAN ask")]
    is_sorted = any("ORDER BY" in step for step in steps)
    assert not (scans and (is_sorted or query.limit is None)), steps


def test_finished_asks_are_read_from_their_index(open_file: OpenDesk) -> None:
    for statement in (queries.finished(200), queries.finished_states(200), queries.outcomes(200)):
        assert plan_of(open_file(), statement) == ["SCAN ask USING INDEX ask_finished"]


def plan_of(store: SqlStore, statement: Select[Any]) -> list[str]:
    """SQLite's plan of a statement."""
    sql = str(statement.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
    with store.read() as reader:
        return [row[3] for row in reader.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")]


def test_a_page_of_what_is_searched_follows_the_wanted_order(open_file: OpenDesk) -> None:
    query = AskQuery(words=("plan",), tag="web", order="received", limit=50)

    assert plan_of(open_file(), queries.asks(query))[0] == "SCAN ask USING INDEX ask_received"


def test_open_asks_lead_a_search_among_them(open_file: OpenDesk) -> None:
    query = AskQuery(words=("plan",), statuses=OPEN_STATUSES, order="id")

    assert plan_of(open_file(), queries.asks(query))[0].startswith("SEARCH ask USING INDEX ask_status")
