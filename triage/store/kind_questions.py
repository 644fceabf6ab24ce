"""The questions that the index of earlier asks puts to the database, as SQL.

Written out because a new ask puts a dozen of them: building each from its parts costs more than answering it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from triage.store.codec import utc_text

CHUNK = 500
"""How many keys go into one question."""

_LISTED = json.JSONEncoder(ensure_ascii=False).encode

_SEEN = "SELECT ask_uid, ask_id, at, kind, form, is_told, is_alert FROM kind_member "
_FORMS = "SELECT id, digest, packed, asks FROM kind_form "
FORMS_BY_ID = _FORMS + "WHERE id IN (:ids)"
FORMS_BY_DIGEST = _FORMS + "WHERE digest IN (:keys)"
DEAD_FORMS = "SELECT id FROM kind_form WHERE asks = 0"
LAST_FORM = "SELECT coalesce(max(id), 0) FROM kind_form"
NEW_FORM = "INSERT INTO kind_form (id, digest, packed, asks) VALUES (?, ?, ?, ?)"
OLD_FORM = "UPDATE kind_form SET asks = ? WHERE id = ?"
GROUPS = (
    "SELECT g.form, g.kind, g.oldest, g.newest, g.times, g.told, m.ask_uid, m.at FROM (SELECT form, kind,"
    " min(ask_id) AS oldest, max(ask_id) AS newest, count(*) AS times, max(CASE WHEN is_told THEN 1 ELSE 0 END) AS told"
    " FROM kind_member WHERE form IN (:keys) GROUP BY form, kind) g JOIN kind_member m ON m.ask_id = g.newest"
)
NEW_MEMBER = (
    "INSERT INTO kind_member (ask_uid, ask_id, at, kind, form, wording, is_told, is_alert)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
EQUAL = _SEEN + "WHERE wording = ? ORDER BY ask_id DESC LIMIT ?"
RECENT = _SEEN + "WHERE kind = ? ORDER BY ask_id DESC LIMIT ?"
BY_UID = _SEEN + "WHERE ask_uid IN (:keys)"
SIZES = "SELECT kind, count(*) FROM kind_member WHERE kind IN (:keys) GROUP BY kind"
ALERTED = "SELECT DISTINCT kind FROM kind_member WHERE is_alert AND kind IN (:keys)"
UIDS = "SELECT ask_uid FROM kind_member WHERE kind = ? ORDER BY ask_id"
UNLIKE = "SELECT a, b FROM kind_mark WHERE NOT is_same"
ANY_MARK = "SELECT 1 FROM kind_mark LIMIT 1"
MARKS = (
    "SELECT a, b, is_same FROM kind_mark WHERE a IN (:keys)"
    " UNION SELECT a, b, is_same FROM kind_mark WHERE b IN (:keys)"
)
KEYS = "SELECT key, id, forms, filled FROM kind_key WHERE key IN (:keys)"
LAST_KEY = "SELECT coalesce(max(id), 0) FROM kind_key"
NEW_KEY = "INSERT INTO kind_key (key, id, forms, filled) VALUES (?, ?, ?, ?)"
OLD_KEY = "UPDATE kind_key SET forms = ?, filled = ? WHERE key = ?"
RUNS = "SELECT id, entries FROM kind_posting WHERE id IN (:ids)"
NEW_RUN = "INSERT INTO kind_posting (id, entries) VALUES (?, ?)"
OLD_RUN = "UPDATE kind_posting SET entries = ? WHERE id = ?"
CLEAR = ("DELETE FROM kind_member", "DELETE FROM kind_form", "DELETE FROM kind_key", "DELETE FROM kind_posting")


@cache
def _of_list(sql: str, is_sqlite: bool) -> str:
    """A question about some keys, with one place for all of them."""
    if is_sqlite:
        return sql.replace(":keys", "SELECT value FROM json_each(?)").replace(":ids", "SELECT value FROM json_each(?)")
    return sql.replace("IN (:keys)", "= ANY(?::text[])").replace("IN (:ids)", "= ANY(?::bigint[])")


class Questions:
    """Puts the questions to one connection, in its database's dialect, past SQLAlchemy's results.

    Its results cost more than SQLite's answers: 0.1 ms each, a dozen times an ask.
    """

    def __init__(self, connection: Connection) -> None:
        self._dialect = connection.dialect
        self._is_sqlite = connection.dialect.name == "sqlite"
        self._error: Any = connection.dialect.loaded_dbapi.Error
        self._cursor = connection.connection.cursor()

    def rows(self, sql: str, *values: object) -> Sequence[Any]:
        """The rows of a question with these values."""
        text = sql if self._is_sqlite else sql.replace("?", "%s")
        try:
            self._cursor.execute(text, values)
            return self._cursor.fetchall()
        except self._error as error:
            raise self._explained(error, text) from error

    def among(self, sql: str, keys: Sequence[str] | Sequence[int]) -> list[Any]:
        """The rows of a question about some keys, which may be many."""
        found: list[Any] = []
        for start in range(0, len(keys), CHUNK):
            chunk = list(keys[start : start + CHUNK])
            text = _of_list(sql, self._is_sqlite)
            found += self.rows(text, *[_LISTED(chunk) if self._is_sqlite else chunk] * text.count("?"))
        return found

    def write(self, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """Write rows."""
        if rows:
            text = sql if self._is_sqlite else sql.replace("?", "%s")
            try:
                self._cursor.executemany(text, rows)
            except self._error as error:
                raise self._explained(error, text) from error

    def instant(self, value: Any) -> datetime:
        """An instant as the database gives it, aware, UTC."""
        return datetime.fromisoformat(value) if type(value) is str else value.astimezone(UTC)

    def kept(self, at: datetime) -> Any:
        """An instant as the database keeps it."""
        return utc_text(at) if self._is_sqlite else at

    def _explained(self, error: Any, text: str) -> Exception:
        """An error of the driver as SQLAlchemy's, which the store turns into ours."""
        explained: Exception = DBAPIError.instance(text, None, error, self._error, dialect=self._dialect)
        return explained
