"""How connections are made: every statement of a writer runs under the write lock, every setting is set and known.

SQLAlchemy with sqlite3 as it comes begins transactions late and loses edits between processes; so the driver's own
transactions are off and `BEGIN` is sent here: IMMEDIATE for writers, DEFERRED for readers.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event

from triage.store.disk import is_local

CACHE_KIB = 16_384
SERVER_SETTINGS = {"timezone": "'UTC'", "statement_timeout": "60000", "idle_in_transaction_session_timeout": "60000"}


def sqlite_engine(path: Path, *, busy_s: float) -> Engine:
    """An engine over a desk's file that must be there: a missing one is an error, never a new empty desk."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(path, busy_s=busy_s),
        poolclass=QueuePool,
        hide_parameters=True,
        pool_timeout=busy_s,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN " + connection.get_execution_options().get("sqlite_begin", "DEFERRED"))

    return engine


def connect(path: Path, *, busy_s: float) -> sqlite3.Connection:
    """One connection to a desk's file, with every setting that the promises rest on.

    Raises:
        sqlite3.Error: The file cannot be opened, or is not SQLite's.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, check_same_thread=False, timeout=busy_s
    )
    try:
        _configure(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _configure(connection: sqlite3.Connection, path: Path) -> None:
    mode, synchronous = journal_mode(path)
    (present,) = connection.execute("PRAGMA journal_mode").fetchone()
    if present != mode:
        try:
            connection.execute(f"PRAGMA journal_mode={mode}")
        except sqlite3.OperationalError:
            # Read-only, or somebody is at work in the other mode: both modes are safe, so it can wait.
            pass
    for setting in (
        f"synchronous={synchronous}",
        "fullfsync=ON",
        "foreign_keys=ON",
        "trusted_schema=OFF",
        "cell_size_check=ON",
        "secure_delete=ON",
        f"cache_size=-{CACHE_KIB}",
    ):
        connection.execute(f"PRAGMA {setting}")


def journal_mode(path: Path) -> tuple[str, str]:
    """The journal mode and the `synchronous` setting for a file.

    WAL where it is sound, else a rollback journal whose removal is synced too; with both, what was acknowledged is on
    the disk. SQLite before 3.51.3 (3.50.7, 3.44.6) can corrupt a WAL when two connections write and checkpoint at once.
    Source: sqlite.org/wal.html, "The WAL-Reset Bug".
    """
    version = sqlite3.sqlite_version_info
    is_sound = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    return ("wal", "FULL") if is_sound and is_local(path) else ("delete", "EXTRA")


def postgres_engine(url: URL, *, busy_s: float) -> Engine:
    """An engine over a desk on a PostgreSQL server, whose waits all have an end."""
    engine = create_engine(
        url, hide_parameters=True, pool_pre_ping=True, pool_timeout=busy_s, connect_args={"connect_timeout": 5}
    )

    @event.listens_for(engine, "connect")
    def _configure_session(connection: Any, _record: object) -> None:
        # Plain SET: poolers between us and the server refuse the same settings as start-up options.
        settings = {**SERVER_SETTINGS, "lock_timeout": str(int(busy_s * 1000))}
        connection.execute("; ".join(f"SET {name} = {value}" for name, value in settings.items()))
        connection.commit()

    return engine


def readers(engine: Engine) -> Engine:
    """The engine for readers: on a server a transaction that sees one moment and can change nothing."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def writers(engine: Engine) -> Engine:
    """The engine for writers: on SQLite a transaction that has the write lock from its first statement."""
    return engine.execution_options(sqlite_begin="IMMEDIATE") if engine.dialect.name == "sqlite" else engine
