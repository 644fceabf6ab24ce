"""How a desk's database is recognised, and which schema this version of triage knows."""

from __future__ import annotations

APPLICATION_ID = 0x74726961
"""The letters "tria" in the header of a desk's file, so that no other application's file is taken for one."""

HEAD = "0001"
"""The newest migration: four digits that rise, so that a database from a newer triage is recognised by its number."""
