"""What was exported to other calendars, remembered in a file of the desk's folder."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from triage.capture.place import write_whole
from triage.domain.exported import Exported

FORMAT = 1

FORGOTTEN = "Forgotten"
"""What a slot is called whose ask was forgotten."""


class ExportMemory:
    """The remembered export of a desk.

    Args:
        folder: The desk's.
    """

    def __init__(self, folder: str) -> None:
        self._path = os.path.join(folder, "exported.json")

    def load(self) -> list[Exported]:
        """What was remembered; empty without a readable file."""
        try:
            with open(self._path, encoding="utf-8") as file:
                data = json.load(file)
            return [_event(one) for one in data["events"]] if data["format"] == FORMAT else []
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return []

    def save(self, events: Sequence[Exported]) -> None:
        """Remember these.

        Raises:
            OSError: The folder or the disk refuses.
        """
        write_whole(self._path, json.dumps({"format": FORMAT, "events": [_plain(one) for one in events]}))

    def forget(self, ask_uid: str) -> None:
        """Take the name of an ask out; its events keep their ids, so that they can still be moved or cancelled.

        Raises:
            OSError: The folder or the disk refuses.
        """
        events = self.load()
        kept = [replace(one, title=FORGOTTEN) if one.uid.startswith(f"slot-{ask_uid}-") else one for one in events]
        if kept != events:
            self.save(kept)


def _plain(event: Exported) -> dict[str, Any]:
    return {
        "uid": event.uid,
        "title": event.title,
        "starts_at": event.starts_at.isoformat(),
        "ends_at": event.ends_at.isoformat(),
        "is_focus": event.is_focus,
        "days": list(event.days),
        "until_at": event.until_at.isoformat() if event.until_at else None,
        "without": [at.isoformat() for at in event.without],
        "sequence": event.sequence,
        "cancelled_at": event.cancelled_at.isoformat() if event.cancelled_at else None,
    }


def _event(data: dict[str, Any]) -> Exported:
    read = datetime.fromisoformat
    return Exported(
        uid=data["uid"],
        title=data["title"],
        starts_at=read(data["starts_at"]),
        ends_at=read(data["ends_at"]),
        is_focus=data["is_focus"],
        days=tuple(data["days"]),
        until_at=read(data["until_at"]) if data["until_at"] else None,
        without=tuple(read(at) for at in data["without"]),
        sequence=data["sequence"],
        cancelled_at=read(data["cancelled_at"]) if data["cancelled_at"] else None,
    )
