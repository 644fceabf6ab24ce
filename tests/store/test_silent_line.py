"""A line on which nothing arrives any more, though nobody closes it: the wait for an answer has an end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import make_url

from tests.conftest import MONDAY
from tests.store.line import Line
from tests.store.records import an_ask, put
from triage.desk.ports import AskQuery
from triage.errors import CouldNot
from triage.store.engine import postgres_engine
from triage.store.open import open_store
from triage.store.sql_store import SqlStore
from triage.store.watch import ServerWatch


@pytest.fixture
def far(line: Line, server_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlStore]:
    """A store at the other end of the line, with one ask, that waits two seconds for a word of the server."""
    folder = tmp_path_factory.mktemp("copies")
    made = open_store(server_url, machine="here", backups=folder, now=lambda: MONDAY)
    put(made, an_ask())
    made.close()
    url = make_url(server_url).set(drivername="postgresql+psycopg", host="127.0.0.1", port=line.port)
    engine = postgres_engine(url, busy_s=5, silence_s=2)
    store = SqlStore(engine, ServerWatch(engine), machine="here", where="the server", busy_s=5)
    yield store
    store.close()


def count(store: SqlStore) -> int:
    """How many asks there are."""
    with store.read() as reader:
        return reader.count(AskQuery())


def test_a_line_that_fell_silent_between_two_acts_is_told_of(far: SqlStore, line: Line) -> None:
    assert count(far) == 1
    line.is_silent = True

    with pytest.raises(CouldNot, match="does not answer"):
        count(far)

    line.is_silent = False
    assert count(far) == 1


def test_a_line_that_falls_silent_in_the_middle_of_an_act_saves_nothing_and_says_so(far: SqlStore, line: Line) -> None:
    with pytest.raises(CouldNot, match="does not answer"), far.act("add", at=MONDAY) as tx:
        tx.put(an_ask(2))
        line.is_silent = True
        tx.put(an_ask(3))
        tx.settle()

    line.is_silent = False
    assert count(far) == 1


def test_where_the_answer_to_a_commit_never_comes_nobody_claims_to_know(far: SqlStore, line: Line) -> None:
    with pytest.raises(CouldNot, match="nobody can tell"), far.act("add", at=MONDAY) as tx:
        tx.put(an_ask(2))
        line.cut = "silence"

    line.is_silent = False
    assert count(far) == 1


def test_an_answer_that_takes_its_time_is_waited_for(far: SqlStore) -> None:
    with far.read() as reader:
        said = [reader.connection.exec_driver_sql("SELECT pg_sleep(1.5)").all() for _ in range(2)]

    assert len(said) == 2
