"""The connected calendars: which there are, when they are read again, and what stays when that fails."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from triage.calendars.shelf import ROW, Known, Shelf, ShelfFiles, file_key
from triage.domain.exported import Exported
from triage.domain.meetings import CalendarSource, Connected, Meeting
from triage.errors import BadInput, CouldNot, NotFound

COMMAND = "command"
"""Name of the calendar that ``calendar.command`` prints."""

BACK = timedelta(days=56)
FORTH = timedelta(days=400)
"""The window that is laid out: the eight weeks that the plan learns from, and a good year ahead."""

LEAST_AHEAD = timedelta(days=300)
"""When less than this is left of the window, it is laid out anew."""

TRY_AGAIN_AFTER = timedelta(hours=1)
"""A command that failed is not run again at once: the network may be away for the morning."""

COMMAND_SECONDS = 60.0
"""How long the command may take: a server answers within seconds, a slow login within a minute."""

BESIDE_SECONDS = 15.0
"""How long a command may take when nobody asked for it, after an answer was given."""


class ConnectedCalendars:
    """Implements the desk's port.

    Args:
        folder: The desk's, where what was read is kept.
        command: Prints a calendar; "" for none.
        with_tentative: Whether tentative events take time.
        environ: Variables for the command.

    Attributes:
        is_changed: Whether any was read, connected or disconnected since this process began.
        has_command: Whether one of them is printed by a command.
    """

    def __init__(
        self, folder: str, *, command: str, with_tentative: bool, environ: Mapping[str, str] = os.environ
    ) -> None:
        self._folder = folder
        self._files = ShelfFiles(folder)
        self._command = command
        self._with_tentative = with_tentative
        self._environ = environ
        self._loaded: tuple[int, Shelf] | None = None
        self.is_changed = False
        self.has_command = bool(command)

    def taken(self, now: datetime, zone: str) -> Connected:
        """The time that they take; files that changed are read again, those that cannot be keep what was read last."""
        shelf = self._shelf()
        if not shelf.known:
            return Connected()
        fresh = shelf
        for known in shelf.known:
            if not known.is_command and self._must_read(known, now, zone):
                fresh = fresh.put(self._tried(known, now, zone))
        if fresh is not shelf:
            shelf = self._save(fresh)
        return Connected(busy=shelf.busy, sources=tuple(one.shown for one in shelf.known))

    def meetings(self, from_at: datetime, until_at: datetime) -> list[Meeting]:
        """What was read, by start: the busy and tentative events that touch a span."""
        start, end = int(from_at.timestamp()), int(until_at.timestamp())
        rows = [row for one in self._shelf().known for row in self._files.rows(one.name)]
        return [_meeting(row) for row in sorted(rows) if row[0] < end and row[1] > start]

    def sources(self) -> list[CalendarSource]:
        """The connected calendars, by name."""
        return [one.shown for one in self._shelf().known]

    def add(self, path: str, now: datetime, zone: str) -> CalendarSource:
        """Connect a file and read it.

        Raises:
            BadInput: It cannot be read as a calendar; nothing is connected.
            CouldNot: The desk's folder refuses.
        """
        shelf = self._shelf()
        where = os.path.abspath(os.path.expanduser(path))
        there = next((one for one in shelf.known if one.where == where and not one.is_command), None)
        known = there or Known(name=_name(where, shelf), where=where)
        try:
            read = self._read(known, now, zone)
            if read.problem:
                hint = "Export the calendar as .ics and name that file."
                raise BadInput(f"{os.path.basename(where)} {read.problem}", hint)
            self._keep(shelf.put(read))
        except OSError as error:
            raise CouldNot(f"The desk's folder refuses: {error.strerror}.", "Free space or permissions.") from error
        return read.shown

    def remove(self, name: str) -> CalendarSource:
        """Disconnect the calendar of that name.

        Raises:
            NotFound: There is none.
            CouldNot: It is the command's, or the desk's folder refuses.
        """
        shelf = self._shelf()
        known = shelf.named(name.removesuffix(".ics"))
        if known is None:
            names = ", ".join(one.name for one in shelf.known) or "none"
            raise NotFound(f'No calendar "{name}" is connected.', f"Connected: {names}.")
        if known.is_command and self._command:
            raise CouldNot("That calendar is the one of the config.", "Take calendar.command out of the config file.")
        try:
            self._files.forget_rows(known.name)
            self._keep(shelf.without(known.name))
        except OSError as error:
            raise CouldNot(f"The desk's folder refuses: {error.strerror}.", "Check its permissions.") from error
        return known.shown

    def refresh(self, now: datetime, zone: str) -> None:
        """Read all of them again, changed or not, and run the command."""
        shelf = self._shelf()
        for known in shelf.known:
            shelf = shelf.put(self._tried(known, now, zone))
        if shelf.known:
            self._save(shelf)

    def refresh_old(self, now: datetime, zone: str) -> None:
        """Run the command when what it gave is old; a command that failed is tried again after an hour."""
        shelf = self._shelf()
        known = shelf.named(COMMAND) if self._command else None
        if known is None or not known.is_command:
            return
        is_old = known.shown.as_of is None or known.shown.is_stale(now) or self._must_lay(known, now, zone)
        if is_old and now.timestamp() - known.tried_s >= TRY_AGAIN_AFTER.total_seconds():
            self._save(shelf.put(self._tried(known, now, zone, BESIDE_SECONDS)))

    def exported(self) -> list[Exported]:
        """What the last export remembered; empty before the first."""
        from triage.calendars.export_memory import ExportMemory

        return ExportMemory(self._folder).load()

    def remember_export(self, events: Sequence[Exported]) -> None:
        """Remember what was exported.

        Raises:
            CouldNot: The desk's folder refuses.
        """
        try:
            from triage.calendars.export_memory import ExportMemory

            ExportMemory(self._folder).save(events)
        except OSError as error:
            raise CouldNot(f"The desk's folder refuses: {error.strerror}.", "Check its permissions.") from error

    def text(self, events: Sequence[Exported], zone: str, now: datetime) -> str:
        """Events as the text of a calendar."""
        from triage.calendars.writing import calendar_text

        return calendar_text(events, zone=zone, now=now)

    def version(self) -> tuple[int, ...]:
        """Changes when a calendar or what is known of it changes."""
        files = [file_key(one.where) for one in self._shelf().known if not one.is_command]
        return (self._files.stamp(), *(key[0] if key else 0 for key in files))

    def _shelf(self) -> Shelf:
        """What is known, read anew when somebody wrote it; with the command's calendar as the config has it."""
        stamp = self._files.stamp()
        if self._loaded is None or self._loaded[0] != stamp:
            shelf = self._files.load(with_tentative=self._with_tentative)
            there = shelf.named(COMMAND)
            if there is not None and there.is_command and there.where != self._command:
                shelf = shelf.without(COMMAND)  # the config names another one now, or none
            if self._command and shelf.named(COMMAND) is None:
                shelf = shelf.put(Known(name=COMMAND, where=self._command, is_command=True))
            self._loaded = (stamp, shelf)
        return self._loaded[1]

    def _save(self, shelf: Shelf) -> Shelf:
        """Keep a shelf; where the folder refuses, for this process alone."""
        try:
            return self._keep(shelf)
        except OSError:  # a read-only desk is read from all the same
            self._loaded = (self._files.stamp(), shelf)
            return shelf

    def _keep(self, shelf: Shelf) -> Shelf:
        """Write a shelf.

        Raises:
            OSError: The folder or the disk refuses.
        """
        shelf = self._files.save(shelf, with_tentative=self._with_tentative)
        self._loaded = (self._files.stamp(), shelf)
        self.is_changed = True
        return shelf

    def _must_read(self, known: Known, now: datetime, zone: str) -> bool:
        """Whether a file is another one than was read; a text that failed is not tried again until it changes."""
        key = file_key(known.where)
        if key is None:
            return known.tried_key is not None  # once, to say that it is gone
        if known.problem:
            return key != known.tried_key
        return key != known.key or self._must_lay(known, now, zone)

    @staticmethod
    def _must_lay(known: Known, now: datetime, zone: str) -> bool:
        return known.zone != zone or known.until_s < (now + LEAST_AHEAD).timestamp()

    def _tried(self, known: Known, now: datetime, zone: str, seconds: float = COMMAND_SECONDS) -> Known:
        """As `_read`, on a desk that may refuse to keep anything."""
        try:
            return self._read(known, now, zone, seconds)
        except OSError as error:
            return replace(known, problem=f"cannot be kept: {error.strerror}.", tried_key=file_key(known.where))

    def _read(self, known: Known, now: datetime, zone: str, seconds: float = COMMAND_SECONDS) -> Known:
        """A calendar as it is after a try to read it; what was read before stays when that fails.

        Raises:
            OSError: What was read cannot be written.
        """
        from triage.calendars.reading import read_calendar
        from triage.calendars.sources import command_bytes, file_bytes

        now_s = int(now.timestamp())
        key = None if known.is_command else file_key(known.where)
        until_s = int((now + FORTH).timestamp())
        try:
            data = command_bytes(known.where, self._environ, seconds) if known.is_command else file_bytes(known.where)
            reading = read_calendar(data, zone=zone, from_s=int((now - BACK).timestamp()), until_s=until_s)
        except BadInput as error:
            return replace(known, problem=error.message, tried_key=key, tried_s=now_s)
        self._files.save_rows(known.name, reading.rows)
        return replace(
            known,
            key=key,
            tried_key=key,
            tried_s=now_s,
            zone=zone,
            until_s=until_s,
            read_s=now_s,
            as_of_s=key[0] // 1_000_000_000 if key else now_s,
            events=reading.events,
            passed=reading.passed,
            problem="",
        )


def _name(path: str, shelf: Shelf) -> str:
    """A short name for a file that no other calendar has."""
    stem = os.path.splitext(os.path.basename(path))[0]
    plain = re.sub(r"[^A-Za-z0-9]+", "-", stem).strip("-").lower()[:40] or "calendar"
    number, name = 1, plain
    while shelf.named(name) is not None or name == COMMAND:
        number += 1
        name = f"{plain}-{number}"
    return name


def _meeting(row: ROW) -> Meeting:
    return Meeting(
        starts_at=datetime.fromtimestamp(row[0], UTC),
        ends_at=datetime.fromtimestamp(row[1], UTC),
        title=row[2],
        is_all_day=row[3],
        is_tentative=row[4],
    )
