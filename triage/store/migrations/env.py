"""Alembic's environment: runs the migrations inside the transaction that it is given, which holds the write lock."""

from __future__ import annotations

from alembic import context

from triage.store.schema import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()
