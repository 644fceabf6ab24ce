"""Which schema this version of triage knows."""

from __future__ import annotations

from sqlmodel import SQLModel

from triage.store import ledger, tables

HEAD = "0001"
"""The newest migration: four digits that rise, so that a database from a newer triage is recognised by its number."""

METADATA = SQLModel.metadata

__all__ = ["HEAD", "METADATA", "ledger", "tables"]
