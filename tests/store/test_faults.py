"""A database's error becomes one line that says what to do, and never a text of the user's."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from tests.conftest import MONDAY
from tests.store.records import an_ask, put
from triage.errors import BadInput, CouldNot, Damaged
from triage.store.faults import explained, translated
from triage.store.sql_store import SqlStore


class FromServer(Exception):
    """An error as psycopg gives it."""

    def __init__(self, sqlstate: str) -> None:
        super().__init__("Failing row contains (SENTINEL)")
        self.sqlstate = sqlstate


def from_sqlite(name: str) -> sqlite3.Error:
    """An error as sqlite3 gives it."""
    error = sqlite3.OperationalError("SENTINEL")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("error", "kind", "word"),
    [
        (from_sqlite("SQLITE_BUSY"), CouldNot, "Another triage"),
        (from_sqlite("SQLITE_BUSY_SNAPSHOT"), CouldNot, "Another triage"),
        (from_sqlite("SQLITE_FULL"), CouldNot, "disk is full"),
        (from_sqlite("SQLITE_IOERR_WRITE"), CouldNot, "desk.db"),
        (from_sqlite("SQLITE_READONLY_DIRECTORY"), CouldNot, "desk.db"),
        (from_sqlite("SQLITE_CANTOPEN"), CouldNot, "desk.db"),
        (from_sqlite("SQLITE_CORRUPT"), Damaged, "desk.db"),
        (from_sqlite("SQLITE_NOTADB"), Damaged, "desk.db"),
        (FromServer("55P03"), CouldNot, "Another triage"),
        (FromServer("40001"), CouldNot, "Try again"),
        (FromServer("28P01"), CouldNot, "password"),
        (FromServer("57P01"), CouldNot, "does not answer"),
        (FromServer("53100"), CouldNot, "full"),
        (FromServer("22003"), BadInput, "too large"),
    ],
    ids=str,
)
def test_an_error_of_a_database_is_one_line_with_the_next_step(
    error: Exception, kind: type[Exception], word: str
) -> None:
    ours = translated(error, "desk.db")

    assert type(ours) is kind
    assert word in str(ours)
    assert "\n" not in str(ours)
    assert "SENTINEL" not in str(ours)


def test_an_error_that_nobody_foresaw_goes_on_as_it_is() -> None:
    with pytest.raises(sqlite3.OperationalError), explained("desk.db"):
        raise from_sqlite("SQLITE_MISUSE")


def test_braces_in_a_path_are_only_a_path() -> None:
    assert "{where}{0}" in str(translated(from_sqlite("SQLITE_CORRUPT"), "/tmp/{where}{0}.db"))


def test_a_bug_in_a_statement_does_not_print_what_was_put(store: SqlStore) -> None:
    put(store, an_ask(1))

    with pytest.raises(IntegrityError) as bug, store.act("add", at=MONDAY) as tx:
        tx.put(an_ask(1, uid="another", title="SENTINEL", text="SENTINEL"))

    assert "SENTINEL" not in str(bug.value)


def test_our_own_errors_pass_untouched(tmp_path: Path) -> None:
    with pytest.raises(Damaged) as ours, explained(str(tmp_path)):
        raise Damaged("As it was.")

    assert str(ours.value) == "As it was."
