"""Bringing a database to the schema of this version: the only module that imports Alembic, and imported only then."""

from __future__ import annotations

import threading
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from triage.store.mark import APPLICATION_ID, HEAD

MIGRATIONS = Path(__file__).parent / "migrations"
_ALONE = threading.Lock()  # Alembic keeps the running migration in globals of the process.


def upgrade(connection: Connection) -> None:
    """Run the missing migrations in the transaction of the connection; the caller commits.

    Alembic's own transactions on SQLite end with each statement, and a kill between two leaves a database that no
    version can open. In a transaction of the caller it starts none.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    if connection.dialect.name == "postgresql":
        # Two first starts at once would both find nothing there; on SQLite BEGIN IMMEDIATE is that lock.
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")
    with _ALONE:
        command.upgrade(config, "head")
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {int(HEAD)}")
