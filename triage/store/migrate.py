"""Bringing a database to the schema of this version: the only module that imports Alembic, and imported only then."""

from __future__ import annotations

import logging
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(connection: Connection) -> None:
    """Run the missing migrations in the transaction of the connection; the caller commits.

    Alembic's own transactions on SQLite end with each statement, and a kill between two leaves a database that no
    version can open. In a transaction of the caller it starts none.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    logging.getLogger("alembic").setLevel(logging.WARNING)
    command.upgrade(config, "head")
