"""Whether somebody else has committed since one last looked."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import replace
from typing import Protocol

from sqlalchemy import Engine

from triage.store.engine import File, readers
from triage.store.mark import refuse_another


class Watch(Protocol):
    """A number that changes with every commit of any connection."""

    def counter(self) -> int:
        """The number now."""
        ...

    def close(self) -> None:
        """Let go."""
        ...


class FileWatch:
    """SQLite's own counter, asked on a connection that never writes, so that every commit is somebody else's to it."""

    def __init__(self, file: File) -> None:
        # Half a second at most: this is asked every second, from a thread of the interface.
        self._file = replace(file, busy_s=0.5)
        self._connection: sqlite3.Connection | None = None
        self._identity = (0, 0, False)
        self._last = 0
        self._lock = threading.Lock()

    def counter(self) -> int:
        """`PRAGMA data_version`; holds no transaction. While a writer is committing, the number of before.

        Raises:
            Damaged: The file is gone, or another took its place.
            CouldNot: Another triage upgraded it.
        """
        with self._lock:
            if self._connection is None:
                self._connection = self._file.connect()
                self._identity = self._file.identity()
            self._file.refuse_another(self._identity)
            try:
                (now,) = self._connection.execute("PRAGMA data_version").fetchone()
                if now != self._last:
                    (version,) = self._connection.execute("SELECT version_num FROM alembic_version").fetchone()
                    refuse_another(version)
                self._last = now
            except sqlite3.OperationalError as error:
                if not error.sqlite_errorname.startswith("SQLITE_BUSY"):
                    raise
            return self._last

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None


class ServerWatch:
    """The number of the last act on a server."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def counter(self) -> int:
        """The last act's number.

        Raises:
            CouldNot: Another triage upgraded the database.
        """
        from triage.store import numbers

        with readers(self._engine).begin() as connection:
            return numbers.last_act(connection)

    def close(self) -> None:
        """Nothing of its own to close."""
