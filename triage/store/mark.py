"""How a desk's database is recognised, and which schema this version of triage knows."""

from __future__ import annotations

from triage.errors import CouldNot

APPLICATION_ID = 0x74726961
"""The letters "tria" in the header of a desk's file, so that no other application's file is taken for one."""

HEAD = "0001"
"""The newest migration: four digits that rise, so that a database from a newer triage is recognised by its number."""


def refuse_another(version: str) -> None:
    """Refuse to go on with a database that another triage upgraded since it was opened.

    Raises:
        CouldNot: Its schema is not the one that this triage knows.
    """
    if version != HEAD:
        words = f"Another triage brought the desk to version {version}; this one knows {HEAD}."
        raise CouldNot(words, "Nothing was changed. Upgrade this one, or start it again if it is new already.")
