"""Stores to test: a real file in two journal modes, and PostgreSQL where TRIAGE_TEST_POSTGRES_URL names a server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol
from urllib.parse import quote
from uuid import uuid4

import pytest

from tests.conftest import FakeClock
from tests.store.line import Line
from triage.store.engine import JournalMode
from triage.store.open import open_store
from triage.store.sql_store import SqlStore

# Read at import: the fixtures of every test drop the program's own variables.
SERVER = os.environ.get("TRIAGE_TEST_POSTGRES_URL", "")
NO_SERVER = "no server: TRIAGE_TEST_POSTGRES_URL=postgresql://user@host/database runs the tests of the store there too"
FILES = ["rollback journal", "write-ahead log"]
DATABASES = [*FILES, "server"] if SERVER else FILES


class OpenDesk(Protocol):
    """Opens the test's one desk, as a machine of that name."""

    def __call__(self, machine: str = "here", *, busy_s: float = 30.0) -> SqlStore: ...


@contextmanager
def _fresh_schema() -> Iterator[str]:
    """A URL of a fresh, empty schema on the server."""
    if not SERVER:
        pytest.skip(NO_SERVER)
    import psycopg

    schema = f"t_{uuid4().hex}"
    plain = SERVER.replace("postgresql+psycopg://", "postgresql://")
    with psycopg.connect(plain, autocommit=True) as admin:
        admin.execute(f"CREATE SCHEMA {schema}".encode())
    own = (
        f"options={quote(f'-csearch_path={schema}')}&application_name={schema}"  # the name tells its connections apart
    )
    yield f"{SERVER}{'&' if '?' in SERVER else '?'}{own}"
    with psycopg.connect(plain, autocommit=True) as admin:
        admin.execute(f"DROP SCHEMA {schema} CASCADE".encode())


@contextmanager
def _place_of(kind: str, folder: Path) -> Iterator[str | Path]:
    if kind == "server":
        with _fresh_schema() as url:
            yield url
    else:
        yield folder / "desk.db"


@pytest.fixture
def server_url() -> Iterator[str]:
    """A URL of a fresh, empty schema on the server; the test skips where there is no server."""
    with _fresh_schema() as url:
        yield url


@pytest.fixture
def line(server_url: str) -> Iterator[Line]:
    """A line to the test's server."""
    line = Line.to(server_url)
    yield line
    line.close()


@pytest.fixture(params=DATABASES)
def open_desk(request: pytest.FixtureRequest, tmp_path: Path, clock: FakeClock) -> Iterator[OpenDesk]:
    """Opens one and the same desk again and again, on each kind of database; all are closed at the end."""
    mode = {"rollback journal": JournalMode.ROLLBACK, "write-ahead log": JournalMode.WAL}.get(request.param)
    with _place_of(request.param, tmp_path) as where:
        yield from _opener(where, tmp_path, clock, mode)


@pytest.fixture
def open_file(tmp_path: Path, clock: FakeClock) -> Iterator[OpenDesk]:
    """Opens one and the same desk again and again, as a file."""
    yield from _opener(tmp_path / "desk.db", tmp_path, clock, None)


def _opener(where: str | Path, tmp_path: Path, clock: FakeClock, mode: JournalMode | None) -> Iterator[OpenDesk]:
    stores: list[SqlStore] = []

    def open_one(machine: str = "here", *, busy_s: float = 30.0) -> SqlStore:
        backups = tmp_path / "backups"
        stores.append(open_store(where, machine=machine, backups=backups, now=clock.now, busy_s=busy_s, mode=mode))
        return stores[-1]

    yield open_one
    for store in stores:
        store.close()


@pytest.fixture
def store(open_desk: OpenDesk) -> SqlStore:
    """A fresh store on each kind of database."""
    return open_desk()


@pytest.fixture(scope="module", params=["file", "server"] if SERVER else ["file"])
def roundtrip_store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlStore]:
    """One store for many examples, each of which takes back what it put."""
    folder = tmp_path_factory.mktemp("roundtrip")
    clock = FakeClock()
    with _place_of(request.param, folder) as where:
        store = open_store(where, machine="here", backups=folder / "backups", now=clock.now)
        yield store
        store.close()
