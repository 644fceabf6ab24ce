"""Puts the desk together: the only module that names adapters."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from triage.capture.place import Place, make_folder
from triage.capture.spool import SpoolFolder, new_uid
from triage.errors import BadInput, CouldNot, NotFound

if TYPE_CHECKING:
    from datetime import date, datetime

    from triage.calendars.connected import ConnectedCalendars
    from triage.desk.desk import Desk
    from triage.desk.exchange import ImportReport
    from triage.desk.outside import Renderer
    from triage.domain.ask import Ask
    from triage.exchange.options import ReadOptions
    from triage.system.config import Finding
    from triage.system.mappings import Mappings
    from triage.system.settings import CalendarSettings
    from triage.views.replies import TemplateLine


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


def save_text(path: str, text: str) -> str:
    """Save a text in a new file of the user's; returns its whole path.

    Raises:
        CouldNot: There is one already, or the folder or disk refuses.
    """
    from triage.system.text_file import save_new

    return save_new(path, text)


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


def import_file(
    desk: Desk,
    form: str,
    file: Path,
    *,
    pairs: Sequence[str],
    unit: str,
    name: str,
    is_dry_run: bool,
    progress: Callable[[int], None] = lambda done: None,
) -> ImportReport:
    """Read a file of another program and take its asks; its mapping is remembered by the source's name.

    Raises:
        BadInput: The file cannot be opened, or read as that.
    """
    from triage.exchange.registry import readable

    kind, read = readable(form)
    source = f"{kind.name}:{name}" if name else kind.source(file.stem)
    options = _read_options(desk, file, source, pairs, unit)
    report = desk.exchange.take(read(_bytes(file), options), source, is_dry_run=is_dry_run)
    if options.columns and not is_dry_run:
        _mappings().put(source, options.columns)
    return report


def _read_options(desk: Desk, file: Path, source: str, pairs: Sequence[str], unit: str) -> ReadOptions:
    """How to read a table: its columns as remembered by the source's name, and as told now."""
    from triage.exchange.columns import told_columns
    from triage.exchange.options import ReadOptions

    vocabulary = desk.reading.vocabulary()
    return ReadOptions(
        name=str(file),
        zone=desk.zone(),
        now=desk.now(),
        columns={**_mappings().get(source), **told_columns(pairs)},
        unit=unit,
        date_order=vocabulary.date_order,
        day_hours=int(vocabulary.day_hours),
    )


def _mappings() -> Mappings:
    from triage.system.mappings import Mappings

    return Mappings(os.path.join(place().desk, "mappings.json"))


def history_of(desk: Desk, file: Path, *, pairs: Sequence[str], unit: str, name: str) -> list[Ask]:
    """The finished asks of a table, oldest finish first; nothing is taken in.

    Raises:
        BadInput: The file cannot be opened, or read as a table.
    """
    from triage.domain.ask import Status
    from triage.exchange.csv_asks import read_csv

    imported = read_csv(_bytes(file), _read_options(desk, file, f"csv:{name}", pairs, unit))
    done = [one.ask for one in imported.asks if one.ask.status is Status.DONE]
    return sorted(done, key=lambda ask: ask.closed_at or ask.received_at)


def public_holidays(region: str, from_on: date, until_on: date) -> list[tuple[date, str]]:
    """The public holidays of a country or region between two days, with their names.

    Raises:
        BadInput: No such country or region is known.
    """
    from triage.calendars.public_holidays import public_holidays as found

    return found(region, from_on, until_on)


def export_text(desk: Desk, form: str, *, with_private: bool) -> str:
    """Everything as the text of a format.

    Raises:
        BadInput: No such format.
    """
    from triage.exchange.registry import writer_of

    return writer_of(form)(desk.exchange.snapshot(with_private=with_private))


def templates(environ: Mapping[str, str] = os.environ) -> tuple[list[TemplateLine], str]:
    """Every template of replies, and the folder for the user's own.

    Raises:
        BadInput: One of the user's cannot be read.
    """
    from triage.replies.library import read_library
    from triage.views.replies import TemplateLine

    folder = place(environ).templates
    library = read_library(Path(folder))
    for problem in library.problems:
        raise problem
    found = [
        TemplateLine(
            name=one.name,
            title=one.title,
            situation=one.situation,
            tones=tuple(sorted(one.tones)),
            shapes=tuple(sorted(one.shapes)),
            is_own=one.is_own,
        )
        for one in library.templates.values()
    ]
    return found, folder


def template_source(name: str, environ: Mapping[str, str] = os.environ) -> str:
    """How a template is written.

    Raises:
        NotFound: There is none of that name.
    """
    from triage.replies.library import read_library
    from triage.replies.pages import NAMES, source_of

    known = read_library(Path(place(environ).templates)).templates
    if name in NAMES and name not in known:
        return source_of(name)
    if name not in known:
        raise NotFound(f'No template "{name}".', "`triage templates` lists them.")
    return known[name].source


def check_templates(environ: Mapping[str, str] = os.environ) -> tuple[list[str], str]:
    """Everything that is wrong with the user's own templates, each with file and line, and their folder."""
    from triage.replies.check import check_templates as check

    folder = Path(place(environ).templates)
    findings = check(folder) if folder.is_dir() else []
    return [f"{one.path}:{one.line}: {one.words}" for one in findings], str(folder)


def _bytes(file: Path) -> bytes:
    import sys

    if str(file) == "-":
        return sys.stdin.buffer.read()
    try:
        return file.read_bytes()
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}.", "Check the name and who may read it.") from error


def write_private_file(path: Path, text: str) -> None:
    """Write a file that only the user can read.

    Raises:
        CouldNot: The folder or the disk refuses.
    """
    from triage.capture.place import write_whole

    try:
        write_whole(os.path.abspath(path), text)
    except OSError as error:
        raise CouldNot(f"{path} cannot be written: {error.strerror}.", "Choose another place.") from error


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
