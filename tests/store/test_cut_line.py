"""A line to the server that is cut just when an act is saved: the user is told what became of it, truly."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.conftest import FakeClock
from tests.store.line import Line
from tests.store.records import an_ask, put
from triage.desk.ports import AskQuery
from triage.errors import CouldNot
from triage.store.open import open_store
from triage.store.sql_store import SqlStore


@pytest.fixture
def far(line: Line, server_url: str, tmp_path: Path) -> Iterator[SqlStore]:
    """A store at the other end of the line."""
    url = make_url(server_url).set(host="127.0.0.1", port=line.port).render_as_string(hide_password=False)
    store = open_store(url, machine="here", backups=tmp_path, now=FakeClock().now, busy_s=5)
    put(store, an_ask())
    yield store
    store.close()


def test_an_act_whose_answer_got_lost_is_found_to_be_saved(far: SqlStore, line: Line) -> None:
    line.cut = "after"

    put(far, an_ask(2), words="put two")

    with far.read() as reader:
        assert [act.words for act in reader.acts(limit=1)] == ["put two"]
        assert reader.count(AskQuery()) == 2


def test_an_act_that_never_reached_the_server_is_said_to_be_lost(far: SqlStore, line: Line) -> None:
    line.cut = "before"

    with pytest.raises(CouldNot, match="Nothing was changed"):
        put(far, an_ask(2))

    with far.read() as reader:
        assert reader.count(AskQuery()) == 1


def test_where_nobody_can_tell_nobody_claims_to_know(far: SqlStore, line: Line) -> None:
    line.cut = "after"
    line.is_down = True

    with pytest.raises(CouldNot, match="nobody can tell"):
        put(far, an_ask(2))
