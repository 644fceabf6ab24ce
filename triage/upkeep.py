"""Puts together what looks after the desk as a whole. Beside the wiring, the only module that names adapters."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

from triage.errors import TriageError
from triage.files import check_templates
from triage.views.upkeep import Checked, Copied, Forgotten, Moved, Verdict, wrong
from triage.wiring import calendars, check_config, machine_name, open_desk, place, present, unsaid_today

if TYPE_CHECKING:
    from triage.domain.ask import Ask
    from triage.store.upkeep import Upkeep


def upkeep(environ: Mapping[str, str] = os.environ) -> Upkeep:
    """What looks after the desk's database; opens nothing by itself."""
    from triage.store.upkeep import Upkeep
    from triage.system.clock import SystemClock

    where = place(environ)
    return Upkeep(
        where.database,
        backups=Path(where.backups),
        machine=machine_name(),
        now=SystemClock(environ).now,
        password=_password(environ),
    )


def _password(environ: Mapping[str, str]) -> str:
    """The server's password of the settings; none where they cannot be read, which the doctor and every command say."""
    from triage.system.config import load

    try:
        return load(Path(place(environ).config), environ).server.password
    except TriageError:
        return ""


def ask_calendar(environ: Mapping[str, str] = os.environ) -> None:
    """Run the calendar's command when what it gave is a day old; for an interface that stays open."""
    from triage.system.config import load

    where = place(environ)
    settings = load(Path(where.config), environ).calendar
    if settings.command:
        calendars(where.desk, settings, environ).refresh_old(present(environ), _zone_name(environ))


def is_unsaid_today(words: str, key: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a sentence about a thing was not said yet on the user's day; from now on it was."""
    from triage.capture.zones import find_zone
    from triage.system.clock import SystemClock

    zone = find_zone(_zone_name(environ), SystemClock(environ).zone_name()) or UTC
    today = present(environ).astimezone(zone).date()
    return bool(unsaid_today([(words, (key,))], today, environ))


def _zone_name(environ: Mapping[str, str]) -> str:
    """The user's zone as it was published, which opens no desk; else the machine's."""
    from triage.capture.status import read_view
    from triage.system.clock import SystemClock

    view, _ = read_view(place(environ).now)
    return view.zone if view is not None else SystemClock(environ).zone_name()


def back_up(environ: Mapping[str, str] = os.environ) -> Copied:
    """Copy the desk now, with everything that was captured.

    Raises:
        TriageError: There is no sound desk to copy, or no place for the copy.
    """
    _take_in(environ)
    return upkeep(environ).back_up()


def _take_in(environ: Mapping[str, str]) -> None:
    desk = open_desk(environ)
    try:
        desk.take_in()
    finally:
        desk.close()


def examine(environ: Mapping[str, str] = os.environ) -> list[Checked]:
    """Everything that the doctor has to say; changes nothing."""
    from triage.system.surroundings import around, settings_words, spool_words, templates_words

    where = place(environ)
    found = _examine_database(environ)
    if not any(one.verdict is Verdict.WRONG for one in found) and any(one.area == "journal" for one in found):
        found += _examine_asks(environ)
    found.append(spool_words(Path(where.spool)))
    found += settings_words(Path(where.config), lambda: [(str(one), one.is_error) for one in check_config(environ)])
    found += templates_words(lambda: check_templates(environ)[0])
    return [*found, *around(environ)]


def forget(ref: str, confirm: Callable[[Ask], bool], environ: Mapping[str, str] = os.environ) -> Forgotten | None:
    """Blank an ask's text everywhere but in copies; None when it was not confirmed.

    Args:
        ref: The ask, as it is named on the command line.
        confirm: Asks the user about it.
        environ: Variables of the process.

    Raises:
        NotFound: There is no such ask.
    """
    from triage.calendars.export_memory import ExportMemory
    from triage.capture.spool import SpoolFolder
    from triage.desk.refs import find_original
    from triage.system.half_written import HalfWrittenFolder

    where = place(environ)
    desk = open_desk(environ)
    try:
        desk.take_in()
        with desk.store.read() as reader:
            ask = find_original(reader, ref)
        if not confirm(ask):
            return None
        keeper = upkeep(environ)
        copies = keeper.forget(ask.uid, ask.id)
        SpoolFolder(where.spool).forget({ask.uid, *(nudge.uid for nudge in ask.nudges)})
        HalfWrittenFolder(os.path.join(where.desk, "replies")).forget(ask.uid)
        ExportMemory(where.desk).forget(ask.uid)
        return Forgotten(ask_id=ask.id, copies=copies, folder=str(keeper.copies.folder))
    finally:
        desk.close()


def move(to: str, environ: Mapping[str, str] = os.environ) -> Moved:
    """Copy the desk, with what was captured meanwhile, into an empty database; the desk itself stays as it is.

    Raises:
        TriageError: It cannot be copied; nothing is kept of it.
    """
    _take_in(environ)
    return upkeep(environ).move(to)


def _examine_database(environ: Mapping[str, str]) -> list[Checked]:
    try:
        return upkeep(environ).examine()
    except TriageError as error:
        return [wrong("desk", error.message, error.hint)]


def _examine_asks(environ: Mapping[str, str]) -> list[Checked]:
    """What is found of asks and promises; the desk is only read, nothing is taken in or published."""
    from triage.desk.fates import fates

    try:
        desk = open_desk(environ)
        try:
            with desk.planning.look() as look:
                return fates(look.reader, look.picture)
        finally:
            desk.store.close()
    except TriageError as error:
        return [wrong("asks", error.message, error.hint)]
