"""Which column of a source is which field, remembered by the source's name in a file of the desk's folder."""

from __future__ import annotations

import json
from collections.abc import Mapping

from triage.capture.place import write_whole


class Mappings:
    """The remembered mappings.

    Args:
        path: Of their file.
    """

    def __init__(self, path: str) -> None:
        self._path = path

    def get(self, source: str) -> dict[str, str]:
        """The mapping of a source; empty when none is remembered, or the file cannot be read."""
        known = self._all().get(source, {})
        return {str(field): str(column) for field, column in known.items()} if isinstance(known, dict) else {}

    def put(self, source: str, columns: Mapping[str, str]) -> None:
        """Remember a mapping."""
        write_whole(self._path, json.dumps({**self._all(), source: dict(columns)}, indent=1))

    def _all(self) -> dict[str, object]:
        try:
            with open(self._path, encoding="utf-8") as file:
                found = json.load(file)
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}
