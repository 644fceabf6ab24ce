"""The store: transactions for readers, acts and undo over one engine."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from triage.desk.ports import Act
from triage.errors import CouldNot
from triage.store import engine as recipe
from triage.store.faults import BUSY, BUSY_HINT, explained
from triage.store.reader import SqlReader
from triage.store.watch import Watch

if TYPE_CHECKING:
    from triage.store.writer import Made, SqlWriter

UNTOLD = "The server went away while it saved, and nobody can tell whether it did."
UNTOLD_HINT = "`triage history` shows it once the server is back."


class SqlStore:
    """See :class:`triage.desk.ports.Store`. Safe to use from several threads; each transaction belongs to one.

    Args:
        engine: From :mod:`triage.store.engine`.
        watch: Tells when somebody else has committed.
        machine: Where acts are made, for the journal and for undo.
        where: What errors call the desk.
        busy_s: How long to wait for another writer.
    """

    def __init__(self, engine: Engine, watch: Watch, *, machine: str, where: str, busy_s: float) -> None:
        self._engine = engine
        self._watch = watch
        self._machine = machine
        self._where = where
        self._busy_s = busy_s
        # SQLite makes waiting writers poll; the threads of one process can queue instead.
        self._writing = threading.Lock()
        self._writer_thread = 0

    @contextmanager
    def read(self) -> Iterator[SqlReader]:
        """A read-only transaction that sees the desk at one moment.

        Raises:
            CouldNot, Damaged: The database cannot be read.
        """
        with explained(self._where), recipe.readers(self._engine).begin() as connection:
            yield SqlReader(connection)

    @contextmanager
    def act(self, verb: str, words: str = "", *, at: datetime) -> Iterator[SqlWriter]:
        """A write transaction, committed with one journal entry when the block ends, rolled back when it raises.

        Raises:
            CouldNot, Damaged: The database cannot be written.
        """
        from triage.store.writer import Made

        made = Made(uid=uuid4().hex, verb=verb, at=at, machine=self._machine)
        with self._write(made) as writer:
            writer.describe(words)
            yield writer

    def undo(self, act_uid: str | None = None, *, at: datetime, skip_take_in: bool = False) -> Act:
        """Take back an act; naming one that is undone does it again. Returns the act as it is afterwards.

        Raises:
            Refused: Nothing to undo, or a later act changed the same record.
            NotFound: No act is named so.
        """
        from triage.store import journal

        def choose(connection: Connection) -> Act:
            return journal.to_undo(connection, self._machine, act_uid, skip_take_in=skip_take_in)

        return self._turn(choose, at)

    def redo(self, *, at: datetime) -> Act:
        """Do again what the newest undo of this machine took back. Returns the act as it is afterwards.

        Raises:
            Refused: Nothing to redo, or something else was done since.
        """
        from triage.store import journal

        return self._turn(lambda connection: journal.to_redo(connection, self._machine), at)

    def _turn(self, choose: Callable[[Connection], Act], at: datetime) -> Act:
        from triage.store import journal
        from triage.store.writer import Made

        made = Made(uid=uuid4().hex, verb=journal.UNDO, at=at, machine=self._machine)
        with self._write(made) as writer:
            root = choose(writer.connection)
            journal.turn(writer, root)
            made.verb = journal.REDO if root.is_undone else journal.UNDO
            made.undoes = root.uid
            writer.describe(f"{made.verb}: {root.words or root.verb}")
        return replace(root, is_undone=not root.is_undone)

    def forget(self, ask_uid: str, words: str, *, at: datetime) -> None:
        """Blank an ask's text everywhere in the database; the one act that nothing takes back.

        Raises:
            NotFound: There is no such ask.
        """
        from sqlalchemy import insert

        from triage.store import forget, journal, numbers
        from triage.store.history import act
        from triage.store.writer import SqlWriter

        uid = uuid4().hex
        with self._alone(), explained(self._where), recipe.writers(self._engine).connect() as connection:
            seq = numbers.take_act(connection)
            forget.blank(SqlWriter(connection), ask_uid)
            said = {"verb": journal.FORGET, "words": words, "at": at, "machine": self._machine}
            connection.execute(insert(act).values(seq=seq, uid=uid, **said, undoes="", is_undone=False))
            self._commit(connection, uid)
            if connection.dialect.name == "sqlite":
                # Old pages lie in the log until then. On the driver's own connection: no BEGIN goes before it.
                connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @property
    def engine(self) -> Engine:
        """The database as a whole, for moving it."""
        return self._engine

    def change_counter(self) -> int:
        """A number that changes when another connection has committed."""
        with explained(self._where):
            return self._watch.counter()

    def close(self) -> None:
        """Let go of the database."""
        self._watch.close()
        self._engine.dispose()

    @contextmanager
    def _write(self, made: Made) -> Iterator[SqlWriter]:
        """A transaction under the write lock that ends with its journal entry."""
        # Reading is what most commands do, so what only writers need is imported here.
        from triage.store import numbers
        from triage.store.writer import SqlWriter

        with self._alone(), explained(self._where), recipe.writers(self._engine).connect() as connection:
            seq = numbers.take_act(connection)
            writer = SqlWriter(connection)
            yield writer
            if writer.record_act(seq, made):
                self._commit(connection, made.uid)

    def _commit(self, connection: Connection, uid: str) -> None:
        """Commit; when the line breaks meanwhile, look whether it was.

        Raises:
            CouldNot: It was not, or nobody can tell.
        """
        try:
            connection.commit()
        except DBAPIError as error:
            is_cut = error.connection_invalidated
            # SQLAlchemy takes the transaction for ended; SQLite keeps it open when readers would not let it commit.
            connection.invalidate()
            if not is_cut or not self._was_saved(uid):
                raise

    def _was_saved(self, uid: str) -> bool:
        from triage.store import history, numbers

        try:
            with recipe.writers(self._engine).connect() as connection:
                # The write lock: the transaction in question has ended when this one has it.
                numbers.take(connection, numbers.ACT)
                return history.is_there(connection, uid)
        except DBAPIError:
            raise CouldNot(UNTOLD, UNTOLD_HINT) from None

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Be this process's only writer."""
        if self._writer_thread == threading.get_ident():
            raise RuntimeError("an act inside an act")
        if not self._writing.acquire(timeout=self._busy_s):
            raise CouldNot(BUSY, BUSY_HINT)
        self._writer_thread = threading.get_ident()
        try:
            yield
        finally:
            self._writer_thread = 0
            self._writing.release()
