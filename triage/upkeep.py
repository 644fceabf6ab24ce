"""Puts together what looks after the desk as a whole. Beside the wiring, the only module that names adapters."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from triage.errors import TriageError
from triage.views.upkeep import Checked, Verdict, wrong
from triage.wiring import check_config, check_templates, machine_name, open_desk, place

if TYPE_CHECKING:
    from triage.store.upkeep import Upkeep


def upkeep(environ: Mapping[str, str] = os.environ) -> Upkeep:
    """What looks after the desk's database; opens nothing by itself."""
    from triage.store.upkeep import Upkeep
    from triage.system.clock import SystemClock

    where = place(environ)
    return Upkeep(where.database, backups=Path(where.backups), machine=machine_name(), now=SystemClock(environ).now)


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
