"""The database's errors as one line for the user, with the next step. Never a statement, a parameter or a row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, TimeoutError

from triage.errors import BadInput, CouldNot, Damaged, TriageError

BUSY = "Another triage is writing, and it does not let go."
BUSY_HINT = "Nothing was changed; try again, or close the other one."
DOCTOR = "Nothing was changed. `triage doctor` says more, `triage backup list` shows the copies."

_AWAY = "The database server does not answer."
_AWAY_HINT = "Nothing was changed. `triage add` works meanwhile."

# By the name that SQLite gives the error, longest prefix first. Source: sqlite.org/rescode.html.
_SQLITE: tuple[tuple[str, type[TriageError], str, str], ...] = (
    ("SQLITE_BUSY", CouldNot, BUSY, BUSY_HINT),
    ("SQLITE_LOCKED", CouldNot, BUSY, BUSY_HINT),
    ("SQLITE_FULL", CouldNot, "The disk is full; nothing was changed.", "Free some space and try again."),
    ("SQLITE_READONLY", CouldNot, "The desk can be read but not written here.", "Check who may write {where}."),
    ("SQLITE_CANTOPEN", CouldNot, "The desk cannot be opened or written.", "Check who may write {where}."),
    ("SQLITE_PERM", CouldNot, "The desk may not be opened.", "Check who may read {where}."),
    ("SQLITE_AUTH", CouldNot, "The desk may not be opened.", "Check who may read {where}."),
    ("SQLITE_NOTADB", Damaged, "{where} is not a desk of triage.", DOCTOR),
    ("SQLITE_CORRUPT", Damaged, "{where} is damaged.", DOCTOR),
    ("SQLITE_IOERR", CouldNot, "The disk refused to read or write the desk.", "Check its space and health: {where}."),
    ("SQLITE_NOMEM", CouldNot, "Out of memory; nothing was changed.", ""),
    ("SQLITE_TOOBIG", CouldNot, "A text is too long for the desk.", ""),
)
# By SQLSTATE, longest prefix first. Source: PostgreSQL manual, appendix A.
_POSTGRES: tuple[tuple[str, type[TriageError], str, str], ...] = (
    ("55P03", CouldNot, BUSY, BUSY_HINT),
    ("57014", CouldNot, "The database took too long; nothing was changed.", "Try again."),
    ("40", CouldNot, "Another triage changed the same things at that moment; nothing was changed.", "Try again."),
    ("08", CouldNot, _AWAY, _AWAY_HINT),
    ("57P", CouldNot, _AWAY, _AWAY_HINT),
    ("28", CouldNot, "The database did not let triage in.", "Check user and password of TRIAGE_DATABASE_URL."),
    ("3D", CouldNot, "The server has no such database.", "Create it, or check TRIAGE_DATABASE_URL."),
    ("42501", CouldNot, "The database user may not do that.", "Grant it, or check TRIAGE_DATABASE_URL."),
    ("42P01", Damaged, "The database has lost a table of triage.", DOCTOR),
    ("25006", CouldNot, "The database can be read but not written.", "Connect to the primary server."),
    ("53", CouldNot, "The database server is full or has no connection left.", "Try again later."),
    ("22003", BadInput, "A number is too large for the desk.", ""),
    ("22021", CouldNot, "A text holds characters that the database cannot keep.", ""),
    ("22P05", CouldNot, "A text holds characters that the database cannot keep.", ""),
)


def translated(error: BaseException, where: str) -> TriageError | None:
    """Our error for one of the database's, or None when it is none that a user can do something about.

    Args:
        error: From SQLAlchemy, sqlite3 or psycopg.
        where: What to call the desk: its path, or the server without any password.
    """
    if isinstance(error, TimeoutError):
        return CouldNot(BUSY, BUSY_HINT)
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return CouldNot(_AWAY, _AWAY_HINT)
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _found(_SQLITE, getattr(cause, "sqlite_errorname", "") or "", where)
    if state := getattr(cause, "sqlstate", None):
        return _found(_POSTGRES, state, where)
    if any(
        base.__module__.startswith("psycopg") and base.__name__ == "OperationalError" for base in type(cause).__mro__
    ):
        return CouldNot(_AWAY, _AWAY_HINT)  # also what is a kind of it: a connection that timed out
    return None


def _found(table: tuple[tuple[str, type[TriageError], str, str], ...], name: str, where: str) -> TriageError | None:
    for start, kind, message, hint in table:
        if name.startswith(start):
            return kind(message.format(where=where), hint.format(where=where))
    return None


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Turn the database's errors inside the block into ours; what remains is a bug and goes on as it is.

    Raises:
        CouldNot, Damaged: As the database's error says.
    """
    try:
        yield
    except (DBAPIError, TimeoutError, sqlite3.Error) as error:
        ours = translated(error, where)
        if ours is None:
            raise
        # Without the cause: PostgreSQL puts whole rows into the details of its messages.
        raise ours from None
