"""How connections are made: every statement of a writer runs under the write lock, every setting is set and known.

SQLAlchemy with sqlite3 as it comes begins transactions late and loses edits between processes; so the driver's own
transactions are off and `BEGIN` is sent here: IMMEDIATE for writers, DEFERRED for readers.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event

from triage.errors import Damaged
from triage.store.disk import is_local

CACHE_KIB = 16_384
LEFT = "Nothing was changed. `triage backup list` shows the copies."
SERVER_SETTINGS = {"timezone": "'UTC'", "statement_timeout": "60000", "idle_in_transaction_session_timeout": "60000"}

SILENCE_S = 65.0
"""How long to wait for any word of a server: a little longer than it gives itself for a statement."""

# A line that goes nowhere (a machine that slept, another network) is given up after half a minute; the system's own
# settings wait for a quarter of an hour on data sent, and two hours on a silent server.
LINE_SETTINGS = {
    "connect_timeout": 5,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}


class JournalMode(Enum):
    """How SQLite makes a commit whole: (journal mode, the `synchronous` setting that syncs before it answers)."""

    WAL = ("wal", "FULL")
    ROLLBACK = ("delete", "EXTRA")


@dataclass(frozen=True, slots=True)
class File:
    """A desk's file and how to connect to it.

    Attributes:
        path: Where it is.
        mode: How it commits.
        busy_s: How long to wait for another writer.
    """

    path: Path
    mode: JournalMode
    busy_s: float

    def connect(self) -> sqlite3.Connection:
        """One connection with every setting that the promises rest on; a missing file is an error, never a new desk.

        Raises:
            sqlite3.Error: The file cannot be opened, or is not SQLite's.
        """
        try:
            return self._connect("mode=rw")
        except sqlite3.OperationalError:
            if not self._is_still():
                raise
            return self._connect("mode=ro&immutable=1")

    def look(self) -> sqlite3.Connection:
        """One connection that can change nothing, to a file that nobody writes: a copy.

        Raises:
            sqlite3.Error: The file cannot be opened, or is not SQLite's.
        """
        return self._connect("mode=ro&immutable=1")

    def examine(self) -> sqlite3.Connection:
        """One connection that can change nothing, to a file that others may be writing.

        Raises:
            sqlite3.Error: The file cannot be opened, or is not SQLite's.
        """
        return self.look() if self._is_still() else self._connect("mode=ro")

    def identity(self) -> tuple[int, int, bool]:
        """Device and number of the file that has the desk's name now, and whether it has any bytes.

        Raises:
            Damaged: No file has it.
        """
        try:
            found = self.path.stat()
        except OSError:
            raise Damaged(f"The desk {self.path} is gone.", LEFT) from None
        return found.st_dev, found.st_ino, found.st_size > 0

    def refuse_another(self, known: tuple[int, int, bool]) -> None:
        """Refuse to go on with a file that lost its name or its bytes: what is written to it goes with it.

        Raises:
            Damaged: It did.
        """
        *now, has_bytes = self.identity()
        if now != list(known[:2]):
            raise Damaged(f"Another file took the place of {self.path}.", "Nothing was changed; start triage again.")
        if known[2] and not has_bytes:
            raise Damaged(f"{self.path} is empty: zero bytes, where a desk has pages.", LEFT)

    def _is_still(self) -> bool:
        """Whether nobody can be writing: a WAL cannot be read in a folder where its index cannot be made."""
        wal = self.path.with_name(self.path.name + "-wal")
        is_folded = not wal.exists() or wal.stat().st_size == 0
        return self.path.exists() and is_folded and not os.access(self.path.parent, os.W_OK)

    def _connect(self, how: str) -> sqlite3.Connection:
        name = f"{self.path.absolute().as_uri()}?{how}"
        connection = sqlite3.connect(name, uri=True, isolation_level=None, check_same_thread=False, timeout=self.busy_s)
        with ExitStack() as on_failure:
            on_failure.callback(connection.close)
            _configure(connection, self)
            on_failure.pop_all()
        return connection


def _configure(connection: sqlite3.Connection, file: File) -> None:
    mode, synchronous = file.mode.value
    (present,) = connection.execute("PRAGMA journal_mode").fetchone()
    if present != mode:
        # Both modes are safe, so a change can wait while somebody is at work in the other one, or may not be made.
        connection.execute("PRAGMA busy_timeout=0")
        with suppress(sqlite3.OperationalError):
            connection.execute(f"PRAGMA journal_mode={mode}")
    for setting in (
        f"busy_timeout={int(file.busy_s * 1000)}",
        f"synchronous={synchronous}",
        "fullfsync=ON",
        "trusted_schema=OFF",
        "cell_size_check=ON",
        "secure_delete=ON",
        f"cache_size=-{CACHE_KIB}",
    ):
        connection.execute(f"PRAGMA {setting}")


def sound_mode(path: Path, version: tuple[int, ...] = sqlite3.sqlite_version_info) -> JournalMode:
    """The journal mode for a file: WAL where it is sound, else a rollback journal whose removal is synced too.

    With both, what was acknowledged is on the disk. SQLite before 3.51.3 (3.50.7, 3.44.6) can corrupt a WAL when two
    connections write and checkpoint at once, and a WAL needs memory shared between its users, which only one machine
    has. Source: sqlite.org/wal.html, "The WAL-Reset Bug".
    """
    is_sound = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    return JournalMode.WAL if is_sound and is_local(path) else JournalMode.ROLLBACK


def sqlite_engine(file: File, *, is_copy: bool = False, examines: bool = False) -> Engine:
    """An engine over a desk's file; over a copy that nobody writes; or over a file that it only examines."""
    connect = file.look if is_copy else file.examine if examines else file.connect
    engine = create_engine(
        "sqlite://", creator=connect, poolclass=QueuePool, hide_parameters=True, pool_timeout=file.busy_s
    )

    @event.listens_for(engine, "connect")
    def _remember(_connection: sqlite3.Connection, record: Any) -> None:
        record.info["file"] = file.identity()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        file.refuse_another(connection.info["file"])
        connection.exec_driver_sql("BEGIN " + connection.get_execution_options().get("sqlite_begin", "DEFERRED"))

    return engine


def postgres_engine(url: URL, *, busy_s: float, silence_s: float = SILENCE_S) -> Engine:
    """An engine over a desk on a PostgreSQL server, whose waits all have an end.

    Args:
        url: With its driver.
        busy_s: How long to wait for another writer.
        silence_s: How long to wait for any word of the server in the middle of a statement.
    """
    engine = create_engine(
        url, hide_parameters=True, pool_pre_ping=True, pool_timeout=busy_s, connect_args=dict(LINE_SETTINGS)
    )

    @event.listens_for(engine, "do_connect")
    def _connect(_dialect: object, _record: object, args: list[Any], settings: dict[str, Any]) -> Any:
        from triage.store.silence import impatient  # psycopg costs 0.17 s: only for a server

        return impatient(silence_s).connect(*args, **settings)

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
