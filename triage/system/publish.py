"""Writes what prompts, bars and the capture door read without the desk: each file put in place in one step."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from triage.capture.place import write_whole
from triage.capture.published import Names, Published


class PublishedFiles:
    """The two published files of a desk.

    Args:
        now_path: Of the view.
        names_path: Of what capture knows.
        capture: The capture settings in force, as plain data.
        config_mtime_ns: Of the config file they were read from; 0 without one.
    """

    def __init__(self, now_path: str, names_path: str, capture: dict[str, Any], config_mtime_ns: int) -> None:
        self._now_path = now_path
        self._names_path = names_path
        self._capture = capture
        self._config_mtime_ns = config_mtime_ns

    def is_fresh(self, act_seq: int, now: datetime) -> bool:
        """Whether what is published was made after that act and is valid still."""
        try:
            with open(self._now_path, encoding="utf-8") as file:
                view = Published.from_dict(json.load(file))
            with open(self._names_path, encoding="utf-8") as file:
                names = json.load(file)
        except (OSError, ValueError, RecursionError):
            return False
        same_config = isinstance(names, dict) and names.get("config_mtime_ns") == self._config_mtime_ns
        return same_config and view.act_seq == act_seq and now < view.valid_until

    def publish(self, view: Published, people: dict[str, str], zone: str) -> None:
        """Put new files in place of the old ones; a folder that cannot be written leaves them as they are."""
        names = Names(zone=zone, people=people, config_mtime_ns=self._config_mtime_ns, capture=self._capture)
        try:
            write_whole(self._names_path, json.dumps(names.to_dict()))
            write_whole(self._now_path, json.dumps(view.to_dict()))
        except OSError:
            return  # the act itself is saved; `status` says that its view is old
