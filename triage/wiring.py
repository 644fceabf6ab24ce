"""Puts the desk together: the only module that names adapters."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from triage.capture.place import Place, make_folder
from triage.capture.spool import SpoolFolder, new_uid
from triage.errors import CouldNot

if TYPE_CHECKING:
    from datetime import date, datetime

    from triage.calendars.connected import ConnectedCalendars
    from triage.desk.desk import Desk
    from triage.desk.outside import Renderer
    from triage.system.config import Finding
    from triage.system.settings import CalendarSettings


def place(environ: Mapping[str, str] = os.environ) -> Place:
    """Where the desk lies."""
    return Place.from_env(environ)


def present(environ: Mapping[str, str] = os.environ) -> datetime:
    """The present instant, aware, UTC.

    Raises:
        BadInput: ``TRIAGE_NOW`` cannot be read.
    """
    from triage.system.clock import SystemClock

    return SystemClock(environ).now()


def open_desk(environ: Mapping[str, str] = os.environ, *, owns_terminal: bool = True) -> Desk:
    """The desk that the environment names; made when there is none yet.

    Args:
        environ: Variables of the process.
        owns_terminal: Whether copying may write to the terminal; an interface that paints there does it by itself.

    Raises:
        TriageError: The config, the file or the server cannot be used.
    """
    from triage.desk.desk import Desk
    from triage.store.open import open_store
    from triage.system.clipboard import SystemCopy
    from triage.system.clock import SystemClock
    from triage.system.config import load
    from triage.system.half_written import HalfWrittenFolder
    from triage.system.publish import PublishedFiles

    where = place(environ)
    config = load(Path(where.config), environ)
    clock = SystemClock(environ)
    try:
        make_folder(where.desk)
    except OSError as error:
        raise CouldNot(
            f"{where.desk} cannot be made: {error.strerror}.", "Set TRIAGE_DESK to a folder of yours."
        ) from error
    password = config.server.password
    store = open_store(
        where.database, machine=machine_name(), backups=Path(where.backups), now=clock.now, password=password
    )
    habits = config.habits()
    return Desk(
        store=store,
        spool=SpoolFolder(where.spool),
        clock=clock,
        publisher=PublishedFiles(where.now, where.names, habits, _mtime_ns(where.config)),
        renderer=lambda: _renderer(where),
        clipboard=SystemCopy(environ, command=config.clipboard.command, tty="/dev/tty" if owns_terminal else ""),
        half_written=HalfWrittenFolder(os.path.join(where.desk, "replies")),
        rules=config.plan_rules(),
        habits={**habits, "channels": frozenset(config.capture.channels)},
        new_uid=new_uid,
        calendars=calendars(where.desk, config.calendar, environ),
    )


def is_copy_due(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the day's copy of a desk in a file has to be made; what makes it is loaded only then."""
    from triage.store.backup import is_copy_due as is_due
    from triage.store.open import place_of
    from triage.system.clock import SystemClock

    where = place(environ)
    path = place_of(where.database)
    return isinstance(path, Path) and path.is_file() and is_due(path, Path(where.backups), SystemClock(environ).now())


def calendars(folder: str, settings: CalendarSettings, environ: Mapping[str, str] = os.environ) -> ConnectedCalendars:
    """The calendars that are connected to the desk in a folder."""
    from triage.calendars.connected import ConnectedCalendars

    is_busy = settings.tentative == "busy"
    return ConnectedCalendars(folder, command=settings.command, with_tentative=is_busy, environ=environ)


def _renderer(where: Place) -> Renderer:
    from triage.replies.renderer import ReplyRenderer

    return ReplyRenderer(Path(where.templates))


def machine_name() -> str:
    """What the journal calls this machine."""
    import socket

    return socket.gethostname()


def _mtime_ns(path: str) -> int:
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return 0


def unsaid_today(
    lines: Sequence[tuple[str, Sequence[str]]], today: date, environ: Mapping[str, str] = os.environ
) -> list[str]:
    """The sentences not said on this desk today, remembered as said; each comes with the keys of what it is about."""
    from triage.capture.said import unsaid

    return unsaid(place(environ).said, today, lines)


def settings_in_force(environ: Mapping[str, str] = os.environ) -> dict[str, object]:
    """Every setting by its key, of secrets only whether they are set."""
    from triage.system.config import load
    from triage.system.settings import SECRETS, every_setting

    config = load(Path(place(environ).config), environ)
    values = {key: getattr(getattr(config, one.table), one.name) for key, one in every_setting().items()}
    return {key: "(set)" if key in SECRETS and value else value for key, value in values.items()}


def interface_settings(environ: Mapping[str, str] = os.environ) -> tuple[str, dict[str, str]]:
    """The interface's theme, "" for its own, and the keys that the user gave actions, by action.

    Raises:
        BadInput: The settings cannot be read.
        CouldNot: Their file cannot be opened.
    """
    where = place(environ).config
    if not os.path.lexists(where) and not any(name.startswith("TRIAGE_TUI_") for name in environ):
        return "", {}  # nothing to read: the interface's first frame need not wait for the reader of settings
    from triage.system.config import load

    tui = load(Path(where), environ).tui
    pairs = (entry.partition("=") for entry in tui.keys)
    return tui.theme, {action: keys for action, _, keys in pairs}


def check_config(environ: Mapping[str, str] = os.environ) -> list[Finding]:
    """Everything that is wrong with the settings."""
    from triage.system.config import check

    return check(Path(place(environ).config), environ)


def example_config() -> str:
    """A documented settings file."""
    from triage.system.config import example

    return example()


def public_holidays(region: str, from_on: date, until_on: date) -> list[tuple[date, str]]:
    """The public holidays of a country or region between two days, with their names.

    Raises:
        BadInput: No such country or region is known.
    """
    from triage.calendars.public_holidays import public_holidays as found

    return found(region, from_on, until_on)


def write_bug_log(error: BaseException, environ: Mapping[str, str] = os.environ) -> str:
    """Write where a bug happened, without any value or text of the user's; returns the log's path, "" if it failed."""
    import traceback

    from triage.system.clock import SystemClock

    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{type(error).__name__} at {SystemClock(environ).now().isoformat()}"]
    lines += [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
    path = os.path.join(place(environ).state, "bug.log")
    try:
        make_folder(os.path.dirname(path))
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(handle, "a", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    except OSError:
        return ""
    return path
