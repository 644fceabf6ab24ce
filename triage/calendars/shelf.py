"""What is known of the connected calendars, in files beside the desk: they say what takes time without any .ics.

``calendars.json`` holds the calendars and all their busy time as merged spans, so that a plan reads one small file;
``calendar-NAME.json`` holds the instances of one calendar with their titles, for showing.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from triage.capture.place import write_whole
from triage.domain.focus import Busy
from triage.domain.meetings import CalendarSource, merged_s

FORMAT = 1

ROW = tuple[int, int, str, bool, bool]
"""Start and end in seconds since 1970, title, whole days or not, tentative or not."""

Key = tuple[int, int]
"""When a file was written, in nanoseconds, and its size: another key is another text."""


def file_key(path: str) -> Key | None:
    """The key of a file; None when there is no plain file."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if stat.S_ISREG(found.st_mode) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One calendar with what is needed to tell whether it must be read again.

    Attributes:
        name: Unique.
        where: Path or command.
        is_command: Which.
        key: Of the file as it was read last.
        tried_key: Of the file as it was tried last.
        tried_s: When it was tried last, seconds since 1970.
        zone: In which it was read.
        until_s: How far it was laid out.
        read_s: When it was read well; 0 for never.
        as_of_s: How new what was read is.
        events: Events in it.
        passed: Why some were passed over.
        problem: Why the last try failed.
    """

    name: str
    where: str
    is_command: bool = False
    key: Key | None = None
    tried_key: Key | None = None
    tried_s: int = 0
    zone: str = ""
    until_s: int = 0
    read_s: int = 0
    as_of_s: int = 0
    events: int = 0
    passed: tuple[str, ...] = ()
    problem: str = ""

    @property
    def shown(self) -> CalendarSource:
        """As the desk sees it."""
        return CalendarSource(
            name=self.name,
            where=self.where,
            is_command=self.is_command,
            read_at=_instant(self.read_s),
            as_of=_instant(self.as_of_s),
            events=self.events,
            passed=self.passed,
            problem=self.problem,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Everything that ``calendars.json`` says."""

    known: tuple[Known, ...] = ()
    busy: tuple[Busy, ...] = field(default=())

    def named(self, name: str) -> Known | None:
        """The calendar of that name, in any case."""
        return next((one for one in self.known if one.name.casefold() == name.casefold()), None)

    def put(self, known: Known) -> Shelf:
        """With one calendar put in the place of the one of its name, or added."""
        others = [one for one in self.known if one.name != known.name]
        return replace(self, known=tuple(sorted([*others, known], key=lambda one: one.name)))

    def without(self, name: str) -> Shelf:
        """Without the calendar of that name."""
        return replace(self, known=tuple(one for one in self.known if one.name != name))


class ShelfFiles:
    """The files of a shelf.

    Args:
        folder: The desk's.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._path = os.path.join(folder, "calendars.json")

    def stamp(self) -> int:
        """When the shelf was written last, in nanoseconds; 0 without one."""
        try:
            return os.stat(self._path).st_mtime_ns
        except OSError:
            return 0

    def load(self, *, with_tentative: bool) -> Shelf:
        """The shelf; empty without a readable one."""
        data = _json(self._path)
        try:
            if data["format"] != FORMAT:
                return Shelf()
            known = tuple(_known(one) for one in data["known"])
            spans = data["busy"] if data["tentative"] == with_tentative else self._merged(known, with_tentative)
            busy = tuple(Busy(starts_at=_at(start), ends_at=_at(end)) for start, end in spans)
        except (KeyError, TypeError, ValueError, OverflowError, OSError):
            return Shelf()
        return Shelf(known=known, busy=busy)

    def save(self, shelf: Shelf, *, with_tentative: bool) -> Shelf:
        """Write a shelf with the merged spans of all its calendars; returns it with them.

        Raises:
            OSError: The folder or the disk refuses.
        """
        spans = self._merged(shelf.known, with_tentative)
        known = [asdict(one) for one in shelf.known]
        data = {"format": FORMAT, "tentative": with_tentative, "known": known, "busy": spans}
        write_whole(self._path, json.dumps(data))
        return replace(shelf, busy=tuple(Busy(starts_at=_at(start), ends_at=_at(end)) for start, end in spans))

    def _merged(self, known: Iterable[Known], with_tentative: bool) -> list[tuple[int, int]]:
        rows = [row for one in known for row in self.rows(one.name)]
        return merged_s((row[0], row[1]) for row in rows if with_tentative or not row[4])

    def rows(self, name: str) -> list[ROW]:
        """The instances of one calendar; none without a readable file."""
        try:
            rows = _json(self._rows_path(name))["rows"]
            return [(int(row[0]), int(row[1]), str(row[2]), bool(row[3]), bool(row[4])) for row in rows]
        except (KeyError, TypeError, ValueError, IndexError):
            return []

    def save_rows(self, name: str, rows: list[ROW]) -> None:
        """Write the instances of one calendar.

        Raises:
            OSError: The folder or the disk refuses.
        """
        write_whole(self._rows_path(name), json.dumps({"format": FORMAT, "rows": rows}))

    def forget_rows(self, name: str) -> None:
        """Remove the instances of one calendar."""
        try:
            os.unlink(self._rows_path(name))
        except FileNotFoundError:
            pass

    def _rows_path(self, name: str) -> str:
        return os.path.join(self._folder, f"calendar-{name}.json")


def _json(path: str) -> dict[str, Any]:
    try:
        with open(path, encoding="utf-8") as file:
            found = json.load(file)
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _known(data: dict[str, Any]) -> Known:
    keys = {name: tuple(data[name]) if data[name] else None for name in ("key", "tried_key")}
    return Known(**{**data, **keys, "passed": tuple(data["passed"])})


def _at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _instant(seconds: int) -> datetime | None:
    return _at(seconds) if seconds else None
